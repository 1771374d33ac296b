/** When an incident was reported, how long after the warning, and whether that was later than the office allows. */
import type { Given, Sheet } from '../../define.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import { set } from './level.ts'

export const forms = {
  first: { zh: '首次报告（电话）', en: 'First report, by telephone' },
  written: { zh: '书面报告', en: 'Written report' },
  further: { zh: '续报', en: 'Further report' },
  final: { zh: '终报', en: 'Final report' },
} as const
export type ReportForm = keyof typeof forms

type Reported = { on: string; at: string; form: ReportForm }

/** Minutes between two times of Asia/Shanghai, 'YYYY-MM-DDTHH:MM'. */
const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000)

export const minutesSince = (warnedAt: string | undefined, { on, at }: Reported): number =>
  minutesBetween(warnedAt ?? `${on}T${at}`, `${on}T${at}`)

/** How long a report of this kind may take; null where nothing is set, or for one that has no time of its own. */
function minutesAllowed(form: ReportForm, given: Given): number | null {
  if (form === 'first') return set(given, 'incident_first_report_minutes')
  const hours = form === 'written' ? set(given, 'incident_written_report_hours') : null
  return hours === null ? null : hours * 60
}

type Told = { answers: Reported; given: Given; eventId: string; warnedAt: string | undefined }

export function reportRecord({ answers, given, eventId, warnedAt }: Told): RecordPut {
  const minutes = minutesSince(warnedAt, answers)
  const allowed = minutesAllowed(answers.form, given)
  return {
    kind: 'action',
    key: `${eventId}-report`,
    onDay: answers.on,
    atTime: answers.at,
    state: answers.form,
    details: { what: 'report', at: answers.at, minutes, isLate: allowed === null ? null : minutes > allowed },
  }
}

const punctuality = (isLate: unknown) =>
  isLate === null || isLate === undefined ? null : isLate ? { zh: '迟报', en: 'Late' } : { zh: '按时', en: 'In time' }

export const reportSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '报告', en: 'Reports' },
  columns: [
    { label: { zh: '形式', en: 'Form' }, kind: 'text' },
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '时间', en: 'Time' }, kind: 'text' },
    { label: { zh: '距预警（分钟）', en: 'Minutes after the warning' }, kind: 'number' },
    { label: { zh: '是否按时', en: 'In time' }, kind: 'text' },
  ],
  rows: records
    .filter(({ details }) => details.what === 'report')
    .map(({ onDay, state, details: { at, minutes, isLate } }) => [
      forms[state as ReportForm],
      onDay,
      (at as string | undefined) ?? null,
      (minutes as number | undefined) ?? null,
      punctuality(isLate),
    ]),
})
