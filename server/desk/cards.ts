/** The cards of a desk: sections that burn alike together, with their first lines, exact counts and the way to all. */
import { type Counted, countedWords } from '../counted.ts'
import type { Db } from '../db.ts'
import { fill } from '../web/words.ts'
import { type Details, detailsOf } from './details.ts'
import { type CaseOnDesk, casesOfSection, countCases, type Looking } from './repository.ts'
import { type Row, rowOf } from './rows.ts'
import { type Section, sections, type Tone } from './sections.ts'
import { words } from './words.ts'

export type Card = {
  title: string
  icon: string
  tone: Tone
  /** A number for each section on the card, leading to the cases it counts. */
  counts: { label: string; count: string; href: string }[]
  groups: { isUrgent: boolean; rows: Row[]; more: { href: string; label: string } | undefined }[]
}

/** One section alone, or several under a title of their own; `lines` is how many cases of each are shown. */
export type WantedCard = {
  title: string
  sections: readonly Section[]
  looking: Looking
  lines: number
}
type Read = { section: Section; found: CaseOnDesk[]; counted: Counted }

/** Cards that hold nothing are left out. Details are read once for all cards together. */
export async function cardsOf(db: Db, wanted: readonly WantedCard[]): Promise<Card[]> {
  const [first] = wanted
  if (!first) return []
  const { person, today } = first.looking
  const read = await Promise.all(wanted.map(card => readCard(db, card)))
  const caseIds = read.flatMap(one => one.flatMap(({ found }) => found.map(({ id }) => id)))
  const details = await detailsOf(db, caseIds, { person, today })
  return wanted.flatMap((card, place) => cardOf(card, { read: read[place]!, details }))
}

async function readCard(db: Db, { sections: names, looking, lines }: WantedCard): Promise<Read[]> {
  const read = await Promise.all(names.map(section => readSection(db, section, { looking, lines })))
  return read.filter(({ found }) => found.length > 0)
}

/** A section with fewer cases than fit on a card is counted by its lines. */
async function readSection(
  db: Db,
  section: Section,
  { looking, lines }: { looking: Looking; lines: number },
): Promise<Read> {
  const found = await casesOfSection(db, section, { ...looking, limit: lines + 1 })
  const counted = found.length > lines ? await countCases(db, section, looking) : { count: found.length, isMore: false }
  return { section, found: found.slice(0, lines), counted }
}

function cardOf(card: WantedCard, { read, details }: { read: Read[]; details: Details }): Card[] {
  const [hottest] = read
  if (!hottest) return []
  const { title, looking } = card
  const { person, today } = looking
  const { locale } = person
  const isMixed = card.sections.length > 1
  return [
    {
      title,
      ...sections[card.sections[0]!],
      counts: read.map(({ section, counted }) => ({
        label: isMixed ? words[section][locale] : '',
        count: countedWords(counted),
        href: listHref(section, looking),
      })),
      groups: read.map(({ section, found, counted }) => ({
        isUrgent: sections[section].tone === 'late',
        rows: found.map(one => rowOf({ section, found: one, details, person, today })),
        more: counted.count > found.length ? moreOf(section, { counted, looking, isMixed }) : undefined,
      })),
    },
  ]
}

type Told = { counted: Counted; looking: Looking; isMixed: boolean }

function moreOf(section: Section, { counted, looking, isMixed }: Told) {
  const { locale } = looking.person
  const all = fill(words.all[locale], { count: countedWords(counted) })
  const of = isMixed ? fill(words.ofSection[locale], { section: words[section][locale], all }) : all
  return { href: listHref(section, looking), label: of }
}

export type Narrowing = Pick<Looking, 'scope'> & { station?: string; owner?: string }

/** '/desk/overdue?scope=all&station=…': the same cases that were counted. */
export function listHref(section: Section, { scope, station, owner }: Narrowing): string {
  const narrowing = `${station ? `&station=${encodeURIComponent(station)}` : ''}${owner ? `&owner=${encodeURIComponent(owner)}` : ''}`
  return `/desk/${section}?scope=${scope}${narrowing}`
}
