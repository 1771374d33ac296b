/** Where the figures of a page come from: sums that are kept, or the histories while those cannot be relied on. */
import { tallyFrom } from '../../workflows/process/counts.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import { keptCounts } from '../facts/kept-counts.ts'
import type { Office } from '../office.ts'
import type { Asked } from './repository.ts'
import { countedLengths, countedUp, type Lengths, mostProceedings } from './travelled.ts'

/** `isCut`: there are more, of which only the newest were counted. */
export type Tallied = Tally & { isCut: boolean }

/** Two pages of one person that ask for the same at once, such as a page and its charts, wait for one answer. */
const underway = new WeakMap<Office, Map<string, Promise<Tallied>>>()

export function tallyOf(office: Office, asked: Asked): Promise<Tallied> {
  const waiting = underway.get(office) ?? new Map<string, Promise<Tallied>>()
  underway.set(office, waiting)
  const key = JSON.stringify([asked.workflow, asked.filters, asked.person.id, asked.today])
  const found = waiting.get(key) ?? tallied(office, asked).finally(() => waiting.delete(key))
  waiting.set(key, found)
  return found
}

async function tallied(office: Office, asked: Asked): Promise<Tallied> {
  const kept = await keptCounts(office, asked, ['lengths', 'ways'])
  if (kept) return { ...tallyFrom(kept, asked.today), isCut: false }
  const counted = await countedUp(office, asked)
  return { ...counted, isCut: counted.begun >= mostProceedings }
}

export async function lengthsOf(office: Office, asked: Asked): Promise<Lengths> {
  const kept = await keptCounts(office, asked, ['lengths'])
  return kept ? tallyFrom(kept, asked.today) : countedLengths(office, asked)
}
