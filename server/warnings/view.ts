/** Warnings in the reader's words: the list, one with its cases and notes, and those on somebody's desk. */
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { caseStates } from '../case-list/words.ts'
import { sumCells } from '../cases/sum-words.ts'
import type { Db } from '../db.ts'
import { hasRole, type Person } from '../people/person.ts'
import { warningFigures } from '../reports/page-figures/warnings.ts'
import { type Because, orderHref } from '../supervision-orders/rights.ts'
import { dayWords, distanceWords, instantWords, shortDay } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { rightsOver } from './follow.ts'
import { type Note, notesFor } from './notes.ts'
import { casesOfWarnings, type Seen, type Warning, type WarningCase } from './repository.ts'
import { ruleSentence } from './rule-words.ts'
import { type RuleId, ruleOf } from './rules.ts'
import { subjectsOf } from './subjects.ts'
import { warningsWith } from './with.ts'
import { results, words } from './words.ts'

/** A row of the list for each; cases are counted as far as the reader may see them. */
export async function warningRows(db: Db, warnings: readonly Warning[], seen: Seen) {
  if (warnings.length === 0) return []
  const { locale } = seen.person
  const cases = await casesOfWarnings(
    db,
    warnings.map(({ id }) => id),
    seen,
  )
  const subjects = await subjectsOf(db, warnings, { cases, locale })
  return warnings.map(warning => ({
    ...rowOf(warning, { today: seen.today, locale }),
    about: subjects.get(warning.id)!.name,
    kind: subjects.get(warning.id)!.kind,
    count: cases.filter(({ warningId }) => warningId === warning.id).length,
  }))
}

/** On the page of a case that the reader may see: every warning it is part of, the newest first; empty for whoever reads none. */
export async function warningLines(db: Db, caseId: string, seen: Seen) {
  if (!hasRole(seen.person, ...permissions['warnings.read'])) return []
  return warningRows(db, await warningsWith(db, caseId, mostOfCase), seen)
}

const mostOfCase = 20

function rowOf(warning: Warning, { today, locale }: { today: string; locale: Locale }) {
  const isOpen = warning.state === 'open'
  return {
    href: `/warnings/${warning.id}`,
    rule: ruleOf(warning.rule).title[locale],
    raisedOn: dayWords(warning.raisedOn, today, locale),
    assigned: warning.assignedName ?? words.nobody[locale],
    isAssigned: warning.assignedTo !== null,
    next: warning.nextOn
      ? {
          text: dayWords(warning.nextOn, today, locale),
          word: distanceWords(warning.nextOn, today, locale),
          isLate: warning.nextOn < today,
        }
      : null,
    state: isOpen ? words.open[locale] : resultWords(warning.result, locale),
    tone: isOpen ? 'fq-soon' : 'fq-calm',
    icon: isOpen ? 'alert-triangle' : 'circle-check',
  }
}

const resultWords = (result: string | null, locale: Locale): string =>
  results[result as keyof typeof results]?.[locale] ?? ''

/** Everything on the page of a warning. */
export async function warningView(db: Db, warning: Warning, seen: Seen) {
  const { person: by, today } = seen
  const { locale } = by
  const cases = await casesOfWarnings(db, [warning.id], seen)
  const subject = (await subjectsOf(db, [warning], { cases, locale })).get(warning.id)!
  const row = rowOf(warning, { today, locale })
  const { follows, assigns } = await rightsOver(db, warning, { by, today })
  const aboutEmployer = ruleOf(warning.rule).subject === 'employer'
  return {
    title: subject.name,
    sub: [row.rule, subject.kind],
    subjectHref: subject.href,
    subjectLabel: aboutEmployer ? words.employerPage[locale] : subject.kind,
    chip: { text: row.state, tone: row.tone, icon: row.icon },
    ruleThen: fill(words.ruleThen[locale], { rule: ruleSentence(warning.rule, warning.settings, locale) }),
    closed:
      warning.closedOn && warning.closedName
        ? fill(words.closedLine[locale], { day: warning.closedOn, name: warning.closedName, result: row.state })
        : '',
    facts: [
      { label: words.raisedOn[locale], value: row.raisedOn },
      { label: words.cases[locale], value: String(cases.length), indicator: warningFigures.cases.id },
      { label: words.whose[locale], value: row.assigned, ...(row.isAssigned ? {} : { tone: 'soon' }) },
      ...(row.next
        ? [
            {
              label: words.nextOn[locale],
              value: row.next.text,
              small: row.next.word,
              tone: row.next.isLate ? 'late' : '',
            },
          ]
        : []),
    ],
    rows: cases.map(one => caseRow(one, { by, warning, today, locale })),
    notes: (await notesFor(db, warning.id, seen)).map(note => noteRow(note, { warning, today, locale })),
    actions: {
      note: follows ? `/warnings/${warning.id}/note` : '',
      assign: assigns ? `/warnings/${warning.id}/assign` : '',
      close: follows ? `/warnings/${warning.id}/close` : '',
      remind:
        aboutEmployer && subject.href && hasRole(by, ...permissions['reminders.keep'])
          ? remindHref(subject.href, warning)
          : '',
    },
  }
}

const remindHref = (partyHref: string, { id }: Warning): string => `${partyHref}/remind?warning=${id}`

type Telling = { warning: Warning; today: string; locale: Locale }

/** Where the rule tells why, the order begins with it. */
const becauseOf: Partial<Record<RuleId, Because>> = {
  'missed-payments': 'missed',
  'unsigned-referrals': 'urge',
  stuck: 'stuck',
}

function caseRow(one: WarningCase, { by, warning, today, locale }: Telling & { by: Person }) {
  const tags = [
    ...(one.signs > 1 && warning.rule === 'missed-payments'
      ? [fill(words.severalSigns[locale], { count: one.signs })]
      : []),
    ...(one.addedOn > warning.raisedOn ? [fill(words.addedLater[locale], { day: shortDay(one.addedOn, today) })] : []),
  ]
  return {
    href: `/cases/${one.caseId}`,
    title: one.title,
    number: one.number,
    tags,
    state: caseStates[one.state as keyof typeof caseStates][locale],
    owner: one.ownerName,
    registered: dayWords(one.registeredOn, today, locale),
    people: one.memberCount,
    sums: sumCells(one.sums),
    orderHref: isOpen(one) ? orderHref(by, { ...one, id: one.caseId }, becauseOf[warning.rule]) : '',
  }
}

const isOpen = ({ state }: WarningCase): boolean => state === 'registered' || state === 'open'

function noteRow(note: Note, { warning, today, locale }: Telling) {
  const told = {
    note: words.isNote[locale],
    assigned: fill(words.isAssigned[locale], { name: note.assignedName ?? '' }),
    closed: fill(words.isClosed[locale], { result: resultWords(warning.result, locale) }),
  }[note.kind]
  return {
    head: told,
    by: `${note.byName} · ${instantWords(note.at, locale)}`,
    text: note.text,
    next: note.nextOn ? `${words.nextOn[locale]} ${dayWords(note.nextOn, today, locale)}` : '',
  }
}
