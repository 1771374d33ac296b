/**
 * What a lawyer is paid for legal aid in a period: matters whose subsidy was paid, decided or is due, and duty days.
 * Amounts are those that were decided, or the office's own scale; where nobody has set one the sum stays open.
 * Legal Aid Law, art. 52; the scale is set by the province.
 */
import { isMissing } from '../../workflows/law/local-parameters/index.ts'
import { halfDaysOf, minutesBetween } from '../duty-log/hours.ts'
import type { Entry } from '../duty-log/repository.ts'
import type { FigureAt } from '../parameters/local-figures.ts'
import type { AidMatter } from '../work/aid-matters.ts'

export type Period = { from: string; to: string }

/** `paid` and `none` are decided; `due`: nothing is in the way; the rest waits for a file or for a confirmation. */
export type SubsidyState = 'paid' | 'due' | 'none' | 'open' | 'unconfirmed'
export type SubsidyLine = { on: string; state: SubsidyState; amountFen: number | null } & (
  | { kind: 'matter'; matter: AidMatter }
  | { kind: 'duty'; entries: readonly Entry[]; minutes: number; halfDays: number }
)
export type SubsidyList = {
  lines: SubsidyLine[]
  paidFen: number
  /** Of matters and duty that are due; null where one of them has no scale. */
  dueFen: number | null
  due: number
  halfDays: number
  lacks: ('la_subsidy' | 'la_duty_subsidy')[]
}

/** Which lines each sum above the list adds up. */
export const isSummed = {
  paid: ({ state }: SubsidyLine): boolean => state === 'paid',
  due: ({ state }: SubsidyLine): boolean => state === 'due',
  duty: ({ kind, state }: SubsidyLine): boolean => kind === 'duty' && state === 'due',
} as const
export type SubsidySum = keyof typeof isSummed

type Known = { matters: readonly AidMatter[]; entries: readonly Entry[]; figureAt: FigureAt; period: Period }

/** In the order of days. */
export function subsidyList({ matters, entries, figureAt, period }: Known): SubsidyList {
  const isWithin = (day: string): boolean => day >= period.from && day <= period.to
  const lines = [...matters.flatMap(matter => matterLine(matter, figureAt)), ...dutyLines(entries, figureAt)]
    .filter(({ on }) => isWithin(on))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const due = lines.filter(isSummed.due)
  return {
    lines,
    paidFen: lines.filter(isSummed.paid).reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
    dueFen: due.some(({ amountFen }) => amountFen === null)
      ? null
      : due.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
    due: due.length,
    halfDays: lines.filter(isSummed.duty).reduce((sum, line) => sum + ('halfDays' in line ? line.halfDays : 0), 0),
    lacks: (['matter', 'duty'] as const)
      .filter(kind => due.some(line => line.kind === kind && line.amountFen === null))
      .map(kind => (kind === 'matter' ? 'la_subsidy' : 'la_duty_subsidy')),
  }
}

/** A matter counts on the day of its payment or decision, else of the file's acceptance, else of its end. */
function matterLine(matter: AidMatter, figureAt: FigureAt): SubsidyLine[] {
  const { subsidy, endedOn } = matter
  if (subsidy.state === 'open')
    return endedOn === null ? [] : [{ kind: 'matter', matter, on: endedOn, state: 'open', amountFen: null }]
  const amountFen =
    subsidy.state === 'paid'
      ? subsidy.amountFen
      : subsidy.state === 'none'
        ? 0
        : figureOn(figureAt, 'la_subsidy', subsidy.on)
  return [{ kind: 'matter', matter, on: subsidy.on, state: subsidy.state, amountFen }]
}

/** One line a day and state: what was returned is no duty until it is recorded again. */
function dutyLines(entries: readonly Entry[], figureAt: FigureAt): SubsidyLine[] {
  const days = Map.groupBy(
    entries.filter(({ state }) => state !== 'returned'),
    ({ onDay, state }) => `${onDay} ${state}`,
  )
  return [...days.values()].map(sameDay => {
    const { onDay: on, state } = sameDay[0]!
    const minutes = sameDay.reduce((sum, { fromTime, toTime }) => sum + minutesBetween(fromTime, toTime), 0)
    const halfDays = halfDaysOf(minutes)
    const rate = figureOn(figureAt, 'la_duty_subsidy', on)
    const isConfirmed = state === 'confirmed'
    return {
      kind: 'duty',
      entries: sameDay,
      minutes,
      halfDays,
      on,
      state: isConfirmed ? 'due' : 'unconfirmed',
      amountFen: isConfirmed && rate !== null ? rate * halfDays : null,
    }
  })
}

function figureOn(figureAt: FigureAt, id: 'la_subsidy' | 'la_duty_subsidy', on: string): number | null {
  const found = figureAt(id, on)
  return isMissing(found) ? null : found.value
}
