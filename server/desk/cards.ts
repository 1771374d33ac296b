/** The cards of a desk: sections that burn alike together, with their first lines, exact counts and the way to all. */
import { type Counted, countedWords } from '../counted.ts'
import type { Db } from '../db.ts'
import { deskFigures } from '../reports/page-figures/desk.ts'
import { fill } from '../web/words.ts'
import { type Details, detailsOf } from './details.ts'
import { type CaseOnDesk, casesOfSections, countCases, type Looking } from './repository.ts'
import { type Row, rowOf } from './rows.ts'
import { type Section, sections, type Tone } from './sections.ts'
import { words } from './words.ts'

export type CardCount = { indicator: string; name: string; label: string; count: string; href: string }
export type Card = {
  title: string
  icon: string
  tone: Tone
  /** A number for each section on the card, leading to the cases it counts; `name`: of its indicator. */
  counts: CardCount[]
  groups: { isUrgent: boolean; rows: Row[]; more: { href: string; label: string } | undefined }[]
  /** That there are more than it shows. */
  note?: string
}

/** One section alone, or several under a title of their own; `lines` is how many cases of each are shown. */
export type WantedCard = {
  title: string
  sections: readonly Section[]
  looking: Looking
  lines: number
}
type Read = { section: Section; found: CaseOnDesk[]; counted: Counted }

/** In the order wanted; none for one that would hold nothing. Details are read once for all cards together. */
export async function cardsOf(db: Db, wanted: readonly WantedCard[]): Promise<(Card | undefined)[]> {
  const [first] = wanted
  if (!first) return []
  const { person, today } = first.looking
  const read = await readAll(db, wanted)
  const shown = read.flatMap(one => one.flatMap(({ found }) => found))
  const details = await detailsOf(db, shown, { person, today })
  return wanted.map((card, place) => cardOf(card, { read: read[place]!, details }))
}

/** For each card its sections that hold anything; one with fewer cases than fit on a card is counted by its lines. */
async function readAll(db: Db, wanted: readonly WantedCard[]): Promise<Read[][]> {
  const parts = wanted.flatMap((card, place) =>
    card.sections.map(section => ({ ...card.looking, section, limit: card.lines + 1, lines: card.lines, place })),
  )
  const found = await casesOfSections(db, parts)
  const read = await Promise.all(
    parts.map(async ({ section, lines, place, ...looking }, at) => {
      const some = found[at]!
      const counted =
        some.length > lines ? await countCases(db, section, looking) : { count: some.length, isMore: false }
      return { section, found: some.slice(0, lines), counted, place }
    }),
  )
  return wanted.map((_, place) => read.filter(one => one.place === place && one.found.length > 0))
}

function cardOf(card: WantedCard, { read, details }: { read: Read[]; details: Details }): Card | undefined {
  const [hottest] = read
  if (!hottest) return undefined
  const { title, looking } = card
  const { person, today } = looking
  const { locale } = person
  const isMixed = card.sections.length > 1
  return {
    title,
    ...sections[card.sections[0]!],
    counts: read.map(({ section, counted }) => ({
      indicator: deskFigures[section].id,
      name: deskFigures[section].name[locale],
      label: isMixed ? deskFigures[section].name[locale] : '',
      count: countedWords(counted),
      href: listHref(section, looking),
    })),
    groups: read.map(({ section, found, counted }) => ({
      isUrgent: sections[section].tone === 'late',
      rows: found.map(one => rowOf({ section, found: one, details, person, today })),
      more: counted.count > found.length ? moreOf(section, { counted, looking, isMixed }) : undefined,
    })),
  }
}

type Told = { counted: Counted; looking: Looking; isMixed: boolean }

function moreOf(section: Section, { counted, looking, isMixed }: Told) {
  const { locale } = looking.person
  const all = fill(words.all[locale], { count: countedWords(counted) })
  const of = isMixed ? fill(words.ofSection[locale], { section: deskFigures[section].name[locale], all }) : all
  return { href: listHref(section, looking), label: of }
}

export type Narrowing = Pick<Looking, 'scope'> & { station?: string; owner?: string }

/** '/desk/overdue?scope=all&station=…': the same cases that were counted. */
export function listHref(section: Section, { scope, station, owner }: Narrowing): string {
  const narrowing = `${station ? `&station=${encodeURIComponent(station)}` : ''}${owner ? `&owner=${encodeURIComponent(owner)}` : ''}`
  return `/desk/${section}?scope=${scope}${narrowing}`
}
