/** What the cases of one employer that the reader may see hold: the figures of its page and the lists behind them are made of it. */
import { addMonths } from '../../workflows/law/days.ts'
import { permissions } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { hasRole } from '../people/person.ts'
import { daysOfWarnings } from '../warnings/with.ts'
import { type Due, lettersAbout, paymentsDue, type SentLetter } from './enterprise-repository.ts'
import type { Standing } from './party-page.ts'
import type { Seen } from './repository.ts'

export const enterpriseParts = ['cases', 'workers', 'missed', 'due', 'letters', 'warnings'] as const
export type EnterprisePart = (typeof enterpriseParts)[number]

export type Held = {
  /** Without what was merged into another case and is told there. */
  own: readonly Standing[]
  /** Each of these cases once, though the employer may stand in it twice. */
  cases: readonly Standing[]
  caseIds: readonly string[]
  numbers: ReadonlyMap<string, string>
  due: readonly Due[]
  letters: readonly SentLetter[]
  /** The newest first. */
  warned: readonly { id: string; raisedOn: string }[]
  readsWarnings: boolean
}

/** `standings`: the cases the reader may see. */
export async function heldBy(db: Db, standings: readonly Standing[], { person }: Seen): Promise<Held> {
  const own = standings.filter(({ isMerged }) => !isMerged)
  const cases = [...new Map(own.map(one => [one.file.id, one])).values()]
  const caseIds = cases.map(({ file }) => file.id)
  const partyIds = own.map(({ party }) => party.id)
  const readsWarnings = hasRole(person, ...permissions['warnings.read'])
  const [due, letters, warned] = await Promise.all([
    paymentsDue(db, caseIds),
    lettersAbout(db, { partyIds, caseIds }),
    readsWarnings ? daysOfWarnings(db, caseIds) : [],
  ])
  const numbers = new Map(cases.map(({ file }) => [file.id, file.number]))
  return { own, cases, caseIds, numbers, due, letters, warned, readsWarnings }
}

/** The current month and the eleven before it stand by themselves; all before them is one line. */
const monthsShown = 12

/** From the newest. */
export const monthsFrom = (today: string): string[] =>
  Array.from({ length: monthsShown }, (_, back) => addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7))

/** `month`: 'YYYY-MM', 'earlier' than the months shown, or '' for all. */
export function isInMonth(month: string, today: string): (day: string) => boolean {
  if (month === '') return () => true
  if (month !== 'earlier') return day => day.startsWith(month)
  const first = monthsFrom(today).at(-1)!
  return day => day.slice(0, 7) < first
}
