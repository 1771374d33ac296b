/** All about one employer beside its cases: by month, workers, payments due, letters, and early warnings. */
import type { Db } from '../db.ts'
import { enterpriseFigures } from '../reports/page-figures/enterprise.ts'
import { warningRows } from '../warnings/view.ts'
import { warningsOfCases } from '../warnings/with.ts'
import { type EnterprisePart, type Held, heldBy, isInMonth, monthsFrom } from './enterprise-held.ts'
import { workersIn } from './enterprise-repository.ts'
import { sizeView } from './enterprise-size.ts'
import { cellOf, dueRow, letterRow, monthWords, workerRow } from './enterprise-view.ts'
import type { Standing } from './party-page.ts'
import type { Seen } from './repository.ts'

const mostLines = 50

/** `id`: of the party whose page it is; `standings`: the cases the reader may see. */
export async function enterpriseView(
  db: Db,
  { id, standings }: { id: string; standings: readonly Standing[] },
  seen: Seen,
) {
  const { today } = seen
  const { locale } = seen.person
  const held = await heldBy(db, standings, seen)
  const { own, cases, caseIds, numbers, due, letters, warned } = held
  const [workers, warnings] = await Promise.all([
    workersIn(db, caseIds, { limit: mostLines }),
    held.readsWarnings ? warningsOfCases(db, caseIds, { limit: mostLines }) : [],
  ])
  const reading = { today, locale, numbers }
  const parts = (['cases', 'workers', 'missed', 'letters', 'warnings'] as const).filter(
    part => part !== 'warnings' || held.readsWarnings,
  )
  const total = (part: EnterprisePart, count: number) => ({
    ...cellOf({ id, part, month: '', locale }, count),
    isCut: count > mostLines,
  })
  return {
    size: sizeView(own, { locale, today }),
    heads: parts.map(part => ({ id: enterpriseFigures[part].id, name: enterpriseFigures[part].name[locale] })),
    months: byMonth(held, today).map(({ month, counts }) => ({
      month: monthWords(month, locale),
      cells: parts.map(part => cellOf({ id, part, month, locale }, counts[part])),
    })),
    workers: workers.map(one => workerRow(one, reading)),
    workersTotal: total('workers', workersOf(cases)),
    due: due.slice(0, mostLines).map(one => dueRow(one, reading)),
    dueTotal: total('due', due.length),
    letters: letters.slice(0, mostLines).map(one => letterRow(one, reading)),
    lettersTotal: total('letters', letters.length),
    warnings: await warningRows(db, warnings, seen),
    warningsTotal: total('warnings', warned.length),
  }
}

const workersOf = (cases: readonly Standing[]): number => cases.reduce((sum, { file }) => sum + file.memberCount, 0)

type Month = { month: string; counts: Record<Exclude<EnterprisePart, 'due'>, number> }

/** From the newest month to the first with anything, those with nothing between them; what is older in one line. */
function byMonth({ cases, letters, warned, due }: Held, today: string): Month[] {
  const missed = due.filter(({ dueOn }) => dueOn < today)
  const counted = (month: string): Month => {
    const isIn = isInMonth(month, today)
    const registered = cases.filter(({ file }) => isIn(file.registeredOn))
    return {
      month,
      counts: {
        cases: registered.length,
        workers: workersOf(registered),
        missed: missed.filter(({ dueOn }) => isIn(dueOn)).length,
        letters: letters.filter(({ sentOn }) => isIn(sentOn)).length,
        warnings: warned.filter(({ raisedOn }) => isIn(raisedOn)).length,
      },
    }
  }
  const all = [...monthsFrom(today), 'earlier'].map(counted)
  return all.slice(0, all.findLastIndex(holdsAnything) + 1)
}

const holdsAnything = ({ counts }: Month): boolean => Object.values(counts).some(count => count > 0)
