/** Results as the page shows them: one line a case, why it is here, what was typed marked in it. */
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { caseStates } from '../case-list/words.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole, type Person } from '../people/person.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { findCases, type Hit, mostHits } from './find-cases.ts'
import { hitMarker } from './mark-hits.ts'
import { hasHit, type Piece } from './pieces.ts'
import { type FoundCase, type FoundName, foundCases, namesOn } from './repository.ts'
import type { Snippet } from './snippet.ts'
import { snippetsIn } from './snippets.ts'
import { markSounds } from './sounds.ts'
import { isTooShort } from './tokens.ts'
import { words } from './words.ts'

export type ResultLine = {
  href: string
  title: Piece[]
  numbers: Piece[][]
  state: string
  why: string
  names: { side: string; pieces: Piece[]; href: string }[]
  /** Where it is said, of a case found by its words. */
  said: { about: string; pieces: Piece[] } | null
  small: string
}

const perPage = 25

/** `page`: from 1 on; anything else is the first page, or the last that there is. */
export async function resultsFor(
  office: Office,
  { query, person, page }: { query: string; person: Person; page: number },
) {
  const { locale } = person
  const hits = await findCases(office, { query, person })
  const { first, ...pages } = pagesOf(hits.length, page, locale)
  const shown = hits.slice(first, first + perPage)
  const ids = shown.map(({ caseId }) => caseId)
  const cases = await foundCases(office.db.reader, ids)
  const spoken = shown.filter(({ kind }) => kind === 'words').map(({ caseId }) => caseId)
  const snippets = await snippetsIn(office.db.reader, spoken, query)
  const names = Map.groupBy(await namesOn(office.db.reader, ids), ({ caseId }) => caseId)
  const marks = { hits: hitMarker(query), sounds: (text: string) => markSounds(text, query) }
  return {
    isTooShort: isTooShort(query),
    count:
      hits.length > mostHits
        ? fill(words.foundMore[locale], { most: String(mostHits) })
        : fill(words.found[locale], { count: String(hits.length) }),
    pages,
    lines: shown.map(hit =>
      lineOf(hit, {
        found: cases.get(hit.caseId)!,
        names: names.get(hit.caseId) ?? [],
        snippet: snippets.get(hit.caseId),
        marks,
        person,
        today: todayOf(office),
      }),
    ),
  }
}

/** Where the page begins, and what stands below it: nothing where all are on one page. */
function pagesOf(found: number, asked: number, locale: Locale) {
  const listed = Math.min(found, mostHits)
  const last = Math.max(1, Math.ceil(listed / perPage))
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1
  const first = (page - 1) * perPage
  const range = { from: String(first + 1), to: String(Math.min(first + perPage, listed)), count: String(listed) }
  return {
    first,
    previous: page > 1 ? `?page=${page - 1}` : '',
    next: page < last ? `?page=${page + 1}` : '',
    count: last > 1 ? fill(words.range[locale], range) : '',
  }
}

type About = {
  found: FoundCase
  names: FoundName[]
  snippet: Snippet | undefined
  marks: Record<'hits' | 'sounds', (text: string) => Piece[]>
  person: Person
  today: string
}

function lineOf({ kind }: Hit, { found, names, snippet, marks, person, today }: About): ResultLine {
  const { locale } = person
  const mark = kind === 'sound' ? marks.sounds : marks.hits
  const title = mark(found.title)
  const inTitle = hasHit(title)
  const mayOpen = hasRole(person, ...permissions['parties.read'])
  return {
    href: `/cases/${found.id}`,
    title,
    numbers: [found.caseNumber, found.registrationNumber].flatMap(number => (number ? [marks.hits(number)] : [])),
    state: caseStates[found.state as keyof typeof caseStates][locale],
    why: words[kind][locale],
    names: names
      .map(({ side, name, partyId }) => ({
        side: words[side][locale],
        pieces: mark(name),
        href: mayOpen ? `/parties/${partyId}` : '',
      }))
      .filter(({ pieces }) => hasHit(pieces) && (mayOpen || !inTitle))
      .slice(0, 3),
    said: kind === 'words' ? saidIn(snippet, locale) : null,
    small: [
      found.stationName[locale],
      fill(words.owner[locale], { name: found.ownerName }),
      fill(words.registered[locale], { day: dayWords(found.registeredOn, today, locale) }),
    ].join(' · '),
  }
}

/** What is in no note stands in a paper. */
const saidIn = (snippet: Snippet | undefined, locale: Locale) => ({
  about: (snippet?.about ?? words.inPaper)[locale],
  pieces: snippet?.pieces ?? [],
})
