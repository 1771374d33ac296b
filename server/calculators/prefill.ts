/** What a calculator begins with for a claim: its own earlier working, the facts of the case, workings of its kin; each with where it comes from. */
import type { Audience } from '../../workflows/define.ts'
import type { Calculator } from '../../workflows/law/calculators/calculation.ts'
import type { Office } from '../office.ts'
import { findEvents } from '../proceedings/history.ts'
import { fill } from '../web/words.ts'
import { caseFactsOf } from './case-facts.ts'
import { filledBy } from './fill-from-facts.ts'
import type { Filled } from './filling.ts'
import type { KeptAnswers } from './keep-working.ts'
import { type Claim, keptWorkings } from './repository.ts'
import { words } from './words.ts'

/** Fields that mean the same in every calculator that asks for them, so that one's answer serves another. */
const shared: readonly string[] = [
  'hiredOn',
  'earlierHiredOn',
  'endedOn',
  'bornOn',
  'grade',
  'injuredOn',
  'appraisedOn',
  'diedOn',
]
/** Likewise, among these alone: elsewhere the name is that of another wage. */
const sharingGross: readonly string[] = ['compensation', 'unlawful-dismissal', 'non-compete']
/** Workings looked into, the newest first. */
const most = 12

type Asked = { caseId: string; claim: Claim; calculator: Calculator; audiences: readonly Audience[] }
type Working = { calculator: string; claimId: string; onDay: string; inputs: Record<string, unknown> }

/** By field. */
export async function proposedFor(office: Office, asked: Asked): Promise<Record<string, Filled>> {
  const { calculator, claim } = asked
  const workings = await workingsOf(office, asked)
  const facts = await caseFactsOf(office, asked)
  const own = workings.filter(one => one.calculator === calculator.id)
  const here = own.filter(({ claimId }) => claimId === claim.id)
  const known: Record<string, Filled> = {}
  for (const field of Object.keys(calculator.inputs.shape)) {
    const found =
      saidIn([...here, ...own], field) ??
      filledBy(facts, calculator.id, field) ??
      saidIn(
        workings.filter(one => isShared(field, calculator.id, one.calculator)),
        field,
      )
    if (found) known[field] = found
  }
  return known
}

const isShared = (field: string, one: string, other: string): boolean =>
  shared.includes(field) || (field === 'averageFen' && sharingGross.includes(one) && sharingGross.includes(other))

function saidIn(workings: readonly Working[], field: string): Filled | undefined {
  const found = workings.find(({ inputs }) => inputs[field] !== undefined)
  if (!found) return undefined
  const { onDay } = found
  return {
    value: found.inputs[field],
    from: { zh: fill(words.workingOf.zh, { day: onDay }), en: fill(words.workingOf.en, { day: onDay }) },
  }
}

/** Of the same worker, as far as the reader may read them; the newest first. */
async function workingsOf({ db: { reader: db } }: Office, { caseId, claim, audiences }: Asked): Promise<Working[]> {
  const kept = (await keptWorkings(db, { caseId, audiences }))
    .filter(({ memberId }) => memberId === claim.memberId)
    .slice(0, most)
  const events = await findEvents(
    db,
    kept.map(({ eventId }) => eventId),
  )
  const answers = new Map(events.map(({ id, answers }) => [id, answers as KeptAnswers]))
  return kept.flatMap(({ eventId, calculator, claimId, onDay }) => {
    const told = answers.get(eventId)
    return told ? [{ calculator, claimId, onDay, inputs: told.inputs }] : []
  })
}
