/** A page of a group's members as it is shown: sums, where each stands, what may be done for many of them. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { choicesForMembers } from '../batches/choices.ts'
import { addedUp, type FiveSums } from '../cases/five-sums.ts'
import { findCase } from '../cases/repository.ts'
import { sumCells, sumsHref } from '../cases/sum-words.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { toProceeding } from '../proceedings/repository.ts'
import { memberFigures } from '../reports/page-figures/members.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { firstHeadCount } from './head-count.ts'
import { mayImport } from './may-import.ts'
import { type Member, membersOf, ownWays, type Standing, standings, sumOfMembers, sumsOfNobody } from './repository.ts'
import { words } from './words.ts'

export const perPage = 50

export type MembersAsked = {
  caseId: string
  person: Person
  standing: Standing | undefined
  /** '' where nobody is looked for by name. */
  name: string
  /** Counted from 1. */
  page: number
  /** Ids, whether they are on this page or not. */
  ticked: readonly string[]
  wrong?: Readonly<Record<string, readonly string[]>> | undefined
}

export async function membersPage(office: Office, asked: MembersAsked) {
  const { caseId, person, standing, name, page, ticked, wrong = {} } = asked
  const db = office.db.reader
  const { locale } = person
  const file = await findCase(db, caseId, { person, today: todayOf(office) })
  const narrowing = { caseId, standing, name }
  const isNarrow = standing !== undefined || name !== ''
  const shown = await sumOfMembers(db, narrowing)
  const everybody = isNarrow ? await sumOfMembers(db, { caseId }) : shown
  const nobody = await sumsOfNobody(db, caseId)
  const members = await membersOf(db, { ...narrowing, offset: (page - 1) * perPage, limit: perPage })
  const ways = await waysOf(office, { caseId, members, locale })
  const steps = await choicesForMembers(office, file, person)
  const pages = Math.max(1, Math.ceil(shown.count / perPage))
  return {
    title: words.title[locale],
    caseHref: `/cases/${caseId}`,
    caseTitle: file.title,
    heads: await headCounts(office, { caseId, present: everybody.present, locale }),
    filters: filterLinks(caseId, standing, locale),
    standing: standing ?? '',
    name,
    findHref: `/cases/${caseId}/members`,
    isLong: everybody.count > perPage,
    rows: members.map(one => ({
      ...rowOf(one, ways.get(one.id) ?? [], locale),
      sumsHref: sumsHref(caseId, one.id),
      isTicked: ticked.includes(one.id),
    })),
    ...keptOf(ticked, members, locale),
    rest: hasAny(nobody) && !isNarrow ? { name: words.unassigned[locale], ...sumCells(nobody) } : undefined,
    shownSum: isNarrow ? sumCells(shown) : undefined,
    sum: { ...sumCells(addedUp([everybody, nobody])), sumsHref: sumsHref(caseId) },
    steps: steps.map(({ value, label }) => ({ value, label: label[locale] })),
    wrong: Object.values(wrong).flat(),
    action: `/cases/${caseId}/members/batch`,
    importHref: (await mayImport(office, file, person)) ? `/cases/${caseId}/members/import` : undefined,
    ...pagesAround({ page, pages, count: shown.count, locale }),
  }
}

/** "现有 73 人", which leads to them, and "首次登记 68 人" where that was another number. */
async function headCounts(
  office: Office,
  { caseId, present, locale }: { caseId: string; present: number; locale: Locale },
) {
  const first = await firstHeadCount(office.db.reader, caseId)
  const isOther = first !== undefined && first !== present
  return {
    present: fill(words.count[locale], { present: countWords(present) }),
    presentHref: `/cases/${caseId}/members?standing=present`,
    presentName: memberFigures.present.name[locale],
    first: isOther ? fill(words.toldFirst[locale], { first: countWords(first) }) : '',
    firstName: memberFigures.first.name[locale],
  }
}

const filterLinks = (caseId: string, current: Standing | undefined, locale: Locale) =>
  [undefined, ...standings].map(standing => ({
    href: `/cases/${caseId}/members${standing ? `?standing=${standing}` : ''}`,
    label: words[standing ?? 'all'][locale],
    isCurrent: standing === current,
  }))

function rowOf({ id, partyId, name, ...one }: Member, ways: readonly string[], locale: Locale) {
  return {
    id,
    name,
    href: `/parties/${partyId}`,
    tags: [
      ...(one.isRepresentative ? [words.representative[locale]] : []),
      ...(one.hasLeft ? [words.left[locale]] : []),
    ],
    isDim: one.hasLeft,
    ...sumCells(one),
    signedOn: one.signedOn ?? '',
    isPaid: (one.agreedFen ?? 0) > 0 && (one.paidFen ?? 0) >= one.agreedFen!,
    ways,
  }
}

const hasAny = (sums: FiveSums): boolean => Object.values(sums).some(fen => fen !== null)

const wayWords: Record<string, keyof typeof words> = {
  settled: 'wayAlone',
  arbitration: 'wayArbitration',
  withdrawn: 'wayWithdrawn',
  lost: 'wayLost',
}

/** What was begun about a member by name, and where they went, each in a few words. */
async function waysOf(
  office: Office,
  { caseId, members, locale }: { caseId: string; members: readonly Member[]; locale: Locale },
): Promise<Map<string, string[]>> {
  const { proceedings, ends } = await ownWays(
    office.db.reader,
    caseId,
    members.map(({ id }) => id),
  )
  const found = new Map<string, string[]>()
  const say = (id: string, text: string) => found.set(id, [...(found.get(id) ?? []), text])
  for (const row of proceedings) {
    const proceeding = toProceeding(row)
    const { title } = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
    const label = stateLabel(proceeding, locale)
    say(row.member_id, [`${title[locale]} · ${label}`, proceeding.endedOn].filter(Boolean).join(' '))
  }
  for (const { member_id: id, state, on_day: day } of ends) {
    const word = wayWords[state]
    say(id, `${word ? words[word][locale] : state} ${day ?? ''}`.trim())
  }
  return found
}

/** Ticked on other pages: they go along with whatever is sent next. */
function keptOf(ticked: readonly string[], members: readonly Member[], locale: Locale) {
  const here = new Set(members.map(({ id }) => id))
  const kept = ticked.filter(id => !here.has(id))
  return { kept, keptWords: kept.length > 0 ? fill(words.kept[locale], { count: countWords(kept.length) }) : '' }
}

type Around = { page: number; pages: number; count: number; locale: Locale }

/** The pages before and after, 0 where there is none. */
function pagesAround({ page, pages, count, locale }: Around) {
  const from = (page - 1) * perPage + 1
  return {
    previous: page > 1 ? page - 1 : 0,
    next: page < pages ? page + 1 : 0,
    pageWords:
      count === 0
        ? ''
        : fill(words.page[locale], { from, to: Math.min(page * perPage, count), count: countWords(count) }),
  }
}
