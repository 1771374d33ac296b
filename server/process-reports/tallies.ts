/** Where the figures of a page come from: sums that are kept, or the histories while those cannot be relied on. */
import { tallyFrom } from '../../workflows/process/counts.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import { keptCounts } from '../facts/kept-counts.ts'
import type { Office } from '../office.ts'
import type { Asked } from './repository.ts'
import { countedLengths, countedUp, type Lengths, mostProceedings, type ReadHouse } from './travelled.ts'

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

/** What is kept knows only what stands now. */
async function tallied(office: Office, asked: Asked): Promise<Tallied> {
  const kept = asked.filters.known ? undefined : await keptCounts(office, asked, ['lengths', 'ways'])
  return kept ? { ...tallyFrom(kept, asked.today), isCut: false } : toldTally(office, asked)
}

/** From the histories. */
export async function toldTally(house: ReadHouse, asked: Asked, tell?: (done: number) => void): Promise<Tallied> {
  const counted = await countedUp(house, asked, tell)
  return { ...counted, isCut: counted.begun >= mostProceedings }
}

export async function lengthsOf(office: Office, asked: Asked): Promise<Lengths> {
  const kept = asked.filters.known ? undefined : await keptCounts(office, asked, ['lengths'])
  return kept ? tallyFrom(kept, asked.today) : countedLengths(office, asked)
}
