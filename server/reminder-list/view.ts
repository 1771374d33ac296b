/** Entries in the reader's words: the list, one with all of its employer, and as rows of a spreadsheet. */
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { hasRole } from '../people/person.ts'
import { findWarning } from '../warnings/repository.ts'
import { dayWords, wholeWords } from '../web/print.ts'
import type { Table, TableCell } from '../web/table-file.ts'
import { fill } from '../web/words.ts'
import { grounds, standingOn, standings } from './grounds.ts'
import { mayTakeOff } from './keep-entry.ts'
import { isSameUnit } from './marks.ts'
import { type Entry, entriesAlike, type Seen } from './repository.ts'
import { words } from './words.ts'

const tones = { on: 'fq-soon', lapsed: 'fq-calm', off: 'fq-calm' } as const

export function rowOf(entry: Entry, { person: { locale }, today }: Seen) {
  const standing = standingOn(entry, today)
  return {
    href: `/reminder-list/${entry.id}`,
    name: entry.name,
    ground: grounds[entry.ground][locale],
    reason: entry.reason,
    list: entry.organisation[locale],
    putOn: dayWords(entry.putOn, today, locale),
    putBy: entry.putByName,
    until: entry.untilOn ? dayWords(entry.untilOn, today, locale) : words.openEnded[locale],
    standing: {
      text: standings[standing][locale],
      tone: tones[standing],
      icon: standing === 'on' ? 'bell' : 'circle-check',
    },
    off: entry.offOn
      ? fill(words.offLine[locale], { day: dayWords(entry.offOn, today, locale), name: entry.offByName ?? '' })
      : '',
    offReason: entry.offReason ?? '',
  }
}

export async function entryView(db: Db, entry: Entry, seen: Seen) {
  const { locale } = seen.person
  const all = (await entriesAlike(db, [entry], seen)).filter(one => isSameUnit(entry, one))
  const row = rowOf(entry, seen)
  return {
    title: entry.name,
    row,
    facts: [
      { label: words.ground[locale], value: row.ground },
      { label: words.list[locale], value: row.list },
      { label: words.putOn[locale], value: row.putOn, small: row.putBy },
      { label: words.until[locale], value: row.until },
      ...(entry.creditCode ? [{ label: words.creditCode[locale], value: entry.creditCode }] : []),
    ],
    origins: await originsOf(db, entry, seen),
    others: all.filter(({ id }) => id !== entry.id).map(one => rowOf(one, seen)),
    takeOffHref: mayTakeOff(seen.person, entry) ? `/reminder-list/${entry.id}/take-off` : '',
  }
}

/** The case it comes from by its number where the reader may see it, and the warning. */
async function originsOf(db: Db, { caseId, warningId }: Entry, seen: Seen) {
  const { person } = seen
  const row = await onlyIfVisible(db('cases').where('cases.id', caseId), db, seen).first(
    'case_number',
    'registration_number',
  )
  const origins = [
    row
      ? { text: row.case_number ?? row.registration_number, href: `/cases/${caseId}` }
      : { text: words.hiddenCase[person.locale], href: '' },
  ]
  if (!warningId || !hasRole(person, ...permissions['warnings.read'])) return origins
  const seesIt = await findWarning(db, warningId, seen).then(Boolean, () => false)
  return seesIt ? [...origins, { text: words.fromWarning[person.locale], href: `/warnings/${warningId}` }] : origins
}

/** `count`: how many there are; the last line says so where not all are in the file. */
export function tableOf(
  { entries, count }: { entries: readonly Entry[]; count: number },
  { person: { locale }, today }: Seen,
): Table {
  const columns = [
    'employer',
    'creditCode',
    'ground',
    'reason',
    'list',
    'putOn',
    'putBy',
    'until',
    'standing',
    'off',
  ] as const
  return {
    headers: columns.map(column => words[column][locale]),
    rows: [
      ...entries.map(entry => rowOfTable(entry, { today, locale })),
      ...(count > entries.length
        ? [[fill(words.cutOff[locale], { count: wholeWords(entries.length), all: wholeWords(count) })]]
        : []),
    ],
  }
}

function rowOfTable(entry: Entry, { today, locale }: { today: string; locale: Locale }): TableCell[] {
  return [
    entry.name,
    entry.creditCode ?? '',
    grounds[entry.ground][locale],
    entry.reason,
    entry.organisation[locale],
    { day: entry.putOn },
    entry.putByName,
    entry.untilOn ? { day: entry.untilOn } : words.openEnded[locale],
    standings[standingOn(entry, today)][locale],
    offWords(entry, locale),
  ]
}

const offWords = ({ offOn, offByName, offReason }: Entry, locale: Locale): string =>
  offOn
    ? [fill(words.offLine[locale], { day: offOn, name: offByName ?? '' }), offReason].filter(Boolean).join(' · ')
    : ''
