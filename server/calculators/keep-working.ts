/** Saves a working to a claim: an event of the case that moves nothing, kept beside the earlier ones. */
import type { Audience } from '../../workflows/define.ts'
import type { Calculation } from '../../workflows/law/calculators/calculation.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import type { Claim } from './repository.ts'
import type { Worked } from './work-out.ts'
import { leadingFigure, type Sheet, sheetOf } from './working-view.ts'

export type WorkingToKeep = {
  caseId: string
  claim: Claim
  worked: Worked & { answer: Calculation }
  audience: Audience
  by: Person
  key?: string | undefined
}

/** What the event keeps: the sheet as it was worked out, what was typed for the next one, and for which claim. */
export type KeptAnswers = { claimId: string; sheet: Sheet; inputs: Record<string, unknown>; claimedFen: number | null }

/** The event's id; the first one's where the key was used before. */
export async function keepWorking(tx: Db, office: Office, told: WorkingToKeep): Promise<string> {
  const { caseId, claim, worked, audience, by, key } = told
  const today = todayOf(office)
  const answers: KeptAnswers = {
    claimId: claim.id,
    sheet: sheetOf(worked),
    inputs: worked.inputs,
    claimedFen: claim.amountFen,
  }
  return recordEvent(tx, office, {
    caseId,
    step: 'working',
    answers,
    by,
    audience,
    happenedOn: today,
    idempotencyKey: key,
    records: eventId => [
      {
        kind: 'working',
        key: `${eventId}-working`,
        memberId: claim.memberId,
        onDay: today,
        amountFen: amountOf(worked.answer),
        audience,
        details: { claimId: claim.id, calculator: worked.calculator.id, ...leadingFigure(worked.answer) },
      },
    ],
  })
}

const amountOf = ({ results: [first] }: Calculation): number | null =>
  first && 'amountFen' in first ? first.amountFen : null
