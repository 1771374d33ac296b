/** Deadlines as the case page shows them: the day, what it is called today, and how it was computed. */
import type { Deadline as Rule } from '../../workflows/define.ts'
import { ruleNamed } from '../../workflows/index.ts'
import { type DeadlineStatus, statusOf } from '../../workflows/law/deadline-status.ts'
import { lengthOf } from '../../workflows/law/due-on.ts'
import { lengthAsRead } from '../../workflows/law/read-as.ts'
import type { Locale } from '../../workflows/text.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { type WorkingView, workingView } from '../calendar/working-view.ts'
import { words as caseWords } from '../cases/words.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { isRuleToVerify, needsWord, type Place, placeAt } from '../parameters/standing.ts'
import type { Person } from '../people/person.ts'
import type { Names } from '../proceedings/describe.ts'
import { namesOnFile } from '../proceedings/names.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import { causeName } from '../taxonomies/options.ts'
import { countWords, dayWords, distanceWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { deadlineHref, ruleHref } from './addresses.ts'
import { type Deadline, deadlinesOfCase } from './repository.ts'
import { receivedBy, words } from './words.ts'

export type DeadlineView = {
  id: string
  /** Its own page, with working and changes; '' for a partner, who has none. */
  href: string
  proceedingId: string
  rule: string
  label: string
  due: string
  /** That somebody set the day, with the day of the rule beside it; '' where the rule's counts. */
  set: string
  status: DeadlineStatus
  /** The distance for what runs, the state's own word otherwise. */
  word: string | undefined
  isAlive: boolean
  /** Nobody is late when its day has passed. */
  isRight: boolean
  missed: string
  source: string
  /** The page of the rule, which anybody signed in may read. */
  ruleHref: string
  isUnconfirmed: boolean
  ended: string | undefined
  working: WorkingView
  /** How many of the same rule stand behind it and are not shown. */
  moreCount: number
  more: string
}

/** Of the proceedings given; those that run first, the earliest day first. */
export async function deadlineViews(
  office: Office,
  {
    caseId,
    proceedings,
    person,
    most = Number.POSITIVE_INFINITY,
    onFile,
  }: {
    caseId: string
    proceedings: readonly Proceeding[]
    person: Person
    /** Names of the case, where they are at hand. */
    onFile?: Names
    /** Of one rule: a group has a deadline for each of its members. */
    most?: number
  },
): Promise<DeadlineView[]> {
  const byId = new Map(proceedings.map(one => [one.id, one]))
  const subjects = await subjectsOf(office.db.reader, caseId, person.locale, onFile)
  const deadlines = (await deadlinesOfCase(office.db.reader, caseId)).filter(({ proceedingId }) =>
    byId.has(proceedingId),
  )
  const ruled = firstOfEach(deadlines, most).flatMap(({ one, moreCount }) => {
    const { workflow, definitionNumber } = byId.get(one.proceedingId)!
    const rule = ruleNamed(workflow, definitionNumber, one.rule)
    return rule ? [{ one, rule, moreCount }] : []
  })
  const place = await placeOfUnsure(
    office,
    caseId,
    ruled.map(({ rule }) => rule),
  )
  const views = ruled.map(({ one, rule, moreCount }) =>
    viewOf(office, one, { rule, person, place, about: subjects.get(one.subject) ?? '', moreCount }),
  )
  return views.sort((a, b) => Number(b.isAlive) - Number(a.isAlive))
}

/** What was set and confirmed where the case lies; it is looked up only where one of its rules waits for a word. */
async function placeOfUnsure(office: Office, caseId: string, rules: readonly Rule[]): Promise<Place | undefined> {
  const unsure = rules.filter(({ evidence }) => needsWord(evidence))
  if (unsure.length === 0) return undefined
  const db = office.db.reader
  const { organisation_path: path } = await db('cases').where({ id: caseId }).first('organisation_path')
  return placeAt(db, { path, on: todayOf(office), names: unsure.flatMap(({ parameter }) => parameter ?? []) })
}

/** Of each rule of a proceeding the first that run and the first that have ended; the last of them knows of the others. */
function firstOfEach(deadlines: readonly Deadline[], most: number): { one: Deadline; moreCount: number }[] {
  const groups = Map.groupBy(
    deadlines,
    ({ proceedingId, rule, endedOn }) => `${proceedingId} ${rule} ${endedOn === null}`,
  )
  const last = new Map(
    [...groups.values()].map(group => [group[Math.min(most, group.length) - 1], group.length - most]),
  )
  const shown = new Set([...groups.values()].flatMap(group => group.slice(0, most)))
  return deadlines.filter(one => shown.has(one)).map(one => ({ one, moreCount: Math.max(last.get(one) ?? 0, 0) }))
}

/** What deadlines of a case are about, by their subject: an obligation's amount, a record's title, a party, a worker, a claim. */
export async function subjectsOf(db: Db, caseId: string, locale: Locale, onFile?: Names): Promise<Map<string, string>> {
  const records = await db('records')
    .where({ case_id: caseId })
    .select('key', 'kind', 'amount_fen', 'party_id', 'details')
  const claims = await db('claims').where({ case_id: caseId }).select('id', 'cause')
  const names = onFile ?? (await namesOnFile(db, caseId))
  const told = records.map(({ key, kind, amount_fen, party_id, details }): [string, string] => {
    if (kind === 'obligation') return [key, yuan(amount_fen)]
    const { what, who, title } = JSON.parse(details)
    const receipt = what === 'decision' ? receivedBy[who as keyof typeof receivedBy] : undefined
    return [key, receipt?.[locale] ?? title ?? names.get(party_id) ?? '']
  })
  const asked = claims.map(({ id, cause }): [string, string] => [id, causeName(cause)[locale]])
  return new Map([...names, ...told, ...asked])
}

type Viewing = { rule: Rule; person: Person; place: Place | undefined; about: string; moreCount: number }

function viewOf(office: Office, one: Deadline, { rule, person, place, about, moreCount }: Viewing): DeadlineView {
  const { locale } = person
  const today = todayOf(office)
  const calendar = office.calendar.current()
  const due = lengthAsRead(lengthOf(rule.due, one.length), one.anchorOn, calendar)
  const status = statusOf(
    { status: one.status, dueOn: one.dueOn, unit: due.unit, isRight: rule.isRight },
    today,
    calendar,
  )
  const isAlive = status !== 'void' && (one.status === 'running' || one.status === 'paused')
  return {
    id: one.id,
    href: isPartnerOnly(person) ? '' : deadlineHref(one.id),
    proceedingId: one.proceedingId,
    rule: one.rule,
    label: about ? `${rule.label[locale]} · ${about}` : rule.label[locale],
    due: dayWords(one.dueOn, today, locale),
    set: one.computedOn ? fill(words.setBeside[locale], { day: dayWords(one.computedOn, today, locale) }) : '',
    status,
    word: one.status === 'running' && status !== 'void' ? distanceWords(one.dueOn, today, locale) : undefined,
    isAlive,
    isRight: rule.isRight === true,
    missed: rule.missed.text[locale],
    source: rule.source[locale],
    ruleHref: ruleHref(one.rule),
    isUnconfirmed: place !== undefined && isRuleToVerify(one.rule, rule, place),
    ended: one.endedOn ? fill(caseWords.endedOn[locale], { day: dayWords(one.endedOn, today, locale) }) : undefined,
    moreCount,
    more: moreCount > 0 ? fill(caseWords.moreDeadlines[locale], { count: countWords(moreCount) }) : '',
    working: workingView(due, one, { locale, today, calendar }),
  }
}
