/** The limitation of a case's claims as its page shows it: on each line, and as one warning where a year is near its end or over. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type LimitationLine, limitationLine, limitationNow } from './limitation-view.ts'
import { claimsOf, type FiledFact, limitationRecords } from './repository.ts'
import { words } from './words.ts'

/** Of a group the claims that its page lists. */
const listed = 60

export type CaseLimits = {
  /** By claim, where anything is on file. */
  lines: ReadonlyMap<string, LimitationLine>
  warning: string
}

export async function caseLimits(
  office: Office,
  { caseId, locale, db = office.db.reader }: { caseId: string; locale: Locale; db?: Db },
): Promise<CaseLimits> {
  const records = await limitationRecords(db, caseId)
  if (records.length === 0) return { lines: new Map(), warning: '' }
  const reading = { locale, today: todayOf(office), calendar: office.calendar.current() }
  const claims = (await claimsOf(db, caseId, listed)).filter(({ result }) => result !== 'withdrawn')
  const told = claims
    .filter(({ id }) => records.some(({ details }) => details.claimId === id))
    .map(claim => ({ id: claim.id, line: limitationLine(limitationNow(claim, records, reading), reading) }))
  const urgent = told.filter(({ line }) => line.tone === 'late' || line.tone === 'soon')
  return {
    lines: new Map(told.map(({ id, line }) => [id, line])),
    warning: warningOf(
      urgent.map(({ id, line }) => ({ id, lastOn: line.lastOn! })),
      records,
      reading,
    ),
  }
}

type Urgent = { id: string; lastOn: string }

function warningOf(urgent: readonly Urgent[], records: readonly FiledFact[], asked: { locale: Locale; today: string }) {
  const { locale, today } = asked
  const earliest = urgent.map(({ lastOn }) => lastOn).toSorted()[0]
  if (!earliest) return ''
  const isTold = ({ id }: Urgent) => records.some(({ state, details }) => state === 'advised' && details.claimId === id)
  const text = fill(words.near[locale], { count: urgent.length, day: dayWords(earliest, today, locale) })
  return urgent.every(isTold) ? text : `${text}${locale === 'zh' ? '；' : '; '}${words.nearUntold[locale]}`
}
