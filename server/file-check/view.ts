/** The check in the reader's words: on its own page, as a line of the case page, and before a case is closed. */
import type { Locale } from '../../workflows/text.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { findCaseFile } from '../cases/repository.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Checked, type CheckedFile, checkedFiles, missingIn, type Read, thereIn } from './check.ts'
import { marks } from './forms.ts'
import { type Closing, closingsOf } from './repository.ts'
import { words } from './words.ts'

/** Throws NotFound for a case the person may not see, and for partners: they see their referral only. */
export async function checkPage(office: Office, { id, person }: { id: string; person: Person }) {
  const file = await findCaseToCheck(office, { id, person })
  const { locale } = person
  const files = await checkedFiles(office.db.reader, file.id, person)
  const reading = { locale, today: todayOf(office), caseId: file.id }
  return {
    title: fill(words.titleOf[locale], { number: file.caseNumber ?? file.registrationNumber }),
    caseHref: `/cases/${file.id}`,
    summary: summaryWords(files, locale),
    closings: (await closingsOf(office.db.reader, file.id)).map(one => closingView(one, reading)),
    files: files.map(one => fileView(one, reading)),
  }
}

export async function findCaseToCheck(office: Office, { id, person }: { id: string; person: Person }) {
  if (isPartnerOnly(person)) throw new NotFound('Not for partners')
  return findCaseFile(office.db.reader, id, { person, today: todayOf(office) })
}

type Reading = { locale: Locale; today: string; caseId: string }

const fileView = ({ proceeding, title, items }: CheckedFile, reading: Reading) => ({
  title: title[reading.locale],
  state: stateLabel(proceeding, reading.locale),
  missing: items.filter(({ standing }) => standing === 'missing').length,
  rows: items.map(one => rowView(one, { ...reading, proceedingId: proceeding.id })),
})

const looks = {
  there: { word: words.there, tone: 'calm', icon: 'circle-check' },
  missing: { word: words.missing, tone: 'late', icon: 'alert-circle' },
  explained: { word: words.explained, tone: 'soon', icon: 'alert-triangle' },
  'not-yet': { word: words.notYet, tone: 'soft', icon: 'clock' },
  'if-any': { word: words.ifAny, tone: 'soft', icon: 'file-text' },
} as const

function rowView(
  { item, standing, marked }: Checked,
  { locale, today, caseId, proceedingId }: Reading & { proceedingId: string },
) {
  const { word, tone, icon } = looks[standing === 'missing' && marked ? 'explained' : standing]
  return {
    name: item.name[locale],
    inner: item.isInner ? words.inner[locale] : '',
    word: word[locale],
    tone,
    icon,
    source: item.source[locale],
    note: marked
      ? [marks[marked.mark][locale], marked.reason, dayWords(marked.on, today, locale)].filter(Boolean).join(' · ')
      : '',
    href: standing === 'not-yet' ? '' : `/cases/${caseId}/file-check/${proceedingId}/${item.id}`,
  }
}

const closingView = ({ on, by, reason }: Closing, { today, locale }: Reading): string =>
  fill(words.closedAllTheSame[locale], { day: dayWords(on, today, locale), name: by, reason })

/** The line of the case page: how much is there, and what is missing by name. Undefined where no list applies. */
export async function checkLine(db: Db, caseId: string, person: Person, read: Read) {
  const files = await checkedFiles(db, caseId, person, read)
  if (files.length === 0) return undefined
  const { locale } = person
  const missing = missingIn(files)
  const named = missing
    .slice(0, namedOnPage)
    .map(({ item, marked }) => ({ name: item.name[locale], why: marked?.reason ?? '' }))
  const more = missing.length - named.length
  return {
    href: `/cases/${caseId}/file-check`,
    retentionHref: `/cases/${caseId}/retention`,
    isComplete: missing.length === 0,
    count: fill(words.count[locale], { there: thereIn(files).length, all: thereIn(files).length + missing.length }),
    summary: summaryWords(files, locale),
    missing: named,
    more: more > 0 ? fill(words.more[locale], { count: more }) : '',
  }
}

const namedOnPage = 5

/** 已有 8 项，缺 3 项; empty where no list applies. */
function summaryWords(files: readonly CheckedFile[], locale: Locale): string {
  const [there, missing] = [thereIn(files).length, missingIn(files).length]
  if (files.length === 0) return ''
  return fill(words[missing > 0 ? 'summary' : 'complete'][locale], { there, missing })
}

/** What a step that closes the case should know first: names of what is missing. */
export async function missingNames(db: Db, caseId: string, person: Person): Promise<string[]> {
  const files = await checkedFiles(db, caseId, person)
  return files.flatMap(one =>
    missingIn([one]).map(({ item, marked }) =>
      [one.title[person.locale], item.name[person.locale], marked?.reason].filter(Boolean).join(' · '),
    ),
  )
}
