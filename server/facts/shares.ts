/** What each case adds to the figures of all reports: read from the histories as on record today, month by month. */
import type { Db } from '../db.ts'
import { dayOf, type Office } from '../office.ts'
import { clock } from '../people/person.ts'
import type { Seeing } from '../reports/cases.ts'
import type { Measured } from '../reports/indicator.ts'
import { readHistories } from '../reports/reading.ts'
import { everyPartner } from '../reports/surroundings.ts'
import { assignedIn } from '../reports/workload.ts'
import { byMonth } from './by-month.ts'
import { indicatorsOver } from './kept-indicators.ts'
import { lifetimesIn } from './lifetimes.ts'

/** `line` '' for the whole of a figure; `on`: the day of the rows it was measured by. */
export type Share = Measured & { indicator: string; line: string; on: string }
/** Under the name of a month, quarter or year, or as what stands now. */
export type CaseMonth = {
  caseId: string
  organisationPath: string
  kind: string
  month: string
  shares: readonly Share[]
}
/** The next day on which a case counts for something else though nothing happens in it. */
export type CaseTurn = { caseId: string; turnsOn: string }
export type Shares = { months: CaseMonth[]; turns: CaseTurn[] }

export type House = Pick<Office, 'calendar' | 'now'>
/** With a database to read. */
export type ReadableHouse = House & { db: Pick<Office['db'], 'reader'> }
type Asked = { caseIds: readonly string[]; seeing?: Omit<Seeing, 'caseIds'> }

/** Of all these cases, or those among them that somebody sees. */
export async function sharesOf(db: Db, { calendar, now }: House, asked: Asked): Promise<Shares> {
  const today = dayOf(now())
  const { caseIds, seeing = { person: clock, today, path: '/' } } = asked
  if (caseIds.length === 0) return { months: [], turns: [] }
  const workflows = await workflowsIn(db, caseIds)
  const among = { ...seeing, caseIds }
  const reading = await readHistories(db, {
    ...among,
    workflows: [...workflows],
    looksAt: ['clocks', 'quality', 'reminders'],
    knownOn: today,
    calendar: calendar.current(),
    surroundings: { partners: await everyPartner(db), people: new Map() },
    workload: { weights: noWeights, assigned: await assignedIn(db, among), staff: [] },
  })
  const lifetimes = lifetimesIn(reading, { workflows, today, indicators: indicatorsOver(workflows) })
  return byMonth(reading, lifetimes, today)
}

/** What weighs how much is known when it is read. */
const noWeights = { registered: 0, open: 0, member: 0, urgent: 0, skill: 0, language: 0, duty: 0, cap: 0 }

async function workflowsIn(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  const found: string[] = await db('proceedings')
    .whereIn('case_id', [...caseIds])
    .distinct('workflow')
    .pluck('workflow')
  return new Set(['case-file', ...found])
}
