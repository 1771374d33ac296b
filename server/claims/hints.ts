/** Interruptions that the case's own proceedings tell of and that are not on file of the claim yet, each with its form. */
import { interruptionsSeen } from '../../workflows/interruptions-seen.ts'
import { interruptions } from '../../workflows/law/limitation-words.ts'
import { stepsOffered } from '../proceedings/offered-steps.ts'
import { dayWords } from '../web/print.ts'
import { type CaseReading, seen } from './read-case.ts'
import type { Claim } from './repository.ts'

export type Hint = { text: string; href: string }

/** None for whoever may not record them. */
export function hintsFor(claim: Claim, reading: CaseReading): Hint[] {
  const { own, standpoint, proceedings, records, locale, today } = reading
  if (!own || !stepsOffered(own, standpoint).some(({ name }) => name === 'recordLimitation')) return []
  const isFiled = (on: string, by: string) =>
    records.some(({ onDay, details }) => details.claimId === claim.id && onDay === on && details.by === by)
  return interruptionsSeen(proceedings.map(seen))
    .filter(({ on, by }) => !isFiled(on, by))
    .map(({ on, by }) => {
      const query = new URLSearchParams({ claims: claim.id, fact: 'interrupted', onDay: on, by, proof: 'receipt' })
      return {
        text: `${dayWords(on, today, locale)} ${interruptions[by].label[locale]}`,
        href: `/proceedings/${own.id}/steps/recordLimitation?${query}`,
      }
    })
}
