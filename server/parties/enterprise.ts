/** All about one employer beside its cases: by month, workers, payments due, letters, and early warnings. */
import { addMonths } from '../../workflows/law/days.ts'
import { permissions } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { hasRole } from '../people/person.ts'
import { warningRows } from '../warnings/view.ts'
import { daysOfWarnings, warningsOfCases } from '../warnings/with.ts'
import { lettersAbout, paymentsDue, workersIn } from './enterprise-repository.ts'
import { sizeView } from './enterprise-size.ts'
import { dueRow, letterRow, type Month, monthRow, workerRow } from './enterprise-view.ts'
import type { Standing } from './party-page.ts'
import type { Seen } from './repository.ts'

const mostLines = 50
/** The current month and the eleven before it stand by themselves; all before them is one line. */
const monthsShown = 12

/** `standings`: the cases the reader may see. What was merged into another case is told there. */
export async function enterpriseView(db: Db, standings: readonly Standing[], seen: Seen) {
  const { today } = seen
  const { locale } = seen.person
  const own = standings.filter(({ isMerged }) => !isMerged)
  const caseIds = own.map(({ file }) => file.id)
  const partyIds = own.map(({ party }) => party.id)
  const numbers = new Map(own.map(({ file }) => [file.id, file.number]))
  const readsWarnings = hasRole(seen.person, ...permissions['warnings.read'])
  const [workers, due, letters, warnings, warned] = await Promise.all([
    workersIn(db, caseIds, mostLines),
    paymentsDue(db, caseIds),
    lettersAbout(db, { partyIds, caseIds }),
    readsWarnings ? warningsOfCases(db, caseIds, mostLines) : [],
    readsWarnings ? daysOfWarnings(db, caseIds) : [],
  ])
  const reading = { today, locale, numbers }
  const months = byMonth({ today, cases: own.map(({ file }) => file), letters, warnings: warned, due })
  return {
    size: sizeView(own, { locale, today }),
    months: months.map(one => monthRow(one, locale)),
    workers: workers.map(one => workerRow(one, reading)),
    workerCount: own.reduce((sum, { file }) => sum + file.memberCount, 0),
    due: due.slice(0, mostLines).map(one => dueRow(one, reading)),
    dueCount: due.length,
    letters: letters.slice(0, mostLines).map(one => letterRow(one, reading)),
    letterCount: letters.length,
    warnings: await warningRows(db, warnings, seen),
    warningCount: warned.length,
  }
}

type Told = {
  today: string
  cases: readonly { registeredOn: string; memberCount: number }[]
  letters: readonly { sentOn: string }[]
  warnings: readonly { raisedOn: string }[]
  due: readonly { dueOn: string }[]
}

/** From the newest month to the first with anything, those with nothing between them; what is older in one line. */
function byMonth({ today, cases, letters, warnings, due }: Told): Month[] {
  const first = addMonths(`${today.slice(0, 7)}-01`, 1 - monthsShown).slice(0, 7)
  const missed = due.filter(({ dueOn }) => dueOn < today)
  const counted = (month: string, isIn: (day: string) => boolean): Month => {
    const registered = cases.filter(({ registeredOn }) => isIn(registeredOn))
    return {
      month,
      cases: registered.length,
      workers: registered.reduce((sum, { memberCount }) => sum + memberCount, 0),
      missed: missed.filter(({ dueOn }) => isIn(dueOn)).length,
      letters: letters.filter(({ sentOn }) => isIn(sentOn)).length,
      warnings: warnings.filter(({ raisedOn }) => isIn(raisedOn)).length,
    }
  }
  const months = Array.from({ length: monthsShown }, (_, back) =>
    addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7),
  )
  const older = counted('', day => day.slice(0, 7) < first)
  const all = [...months.map(month => counted(month, day => day.startsWith(month))), older]
  return all.slice(0, all.findLastIndex(holdsAnything) + 1)
}

const holdsAnything = ({ cases, missed, letters, warnings }: Month): boolean => cases + missed + letters + warnings > 0
