/** Results as the page shows them: one line a case, why it is here, what was typed marked in it. */
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { caseStates } from '../case-list/words.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole, type Person } from '../people/person.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { findCases, type Hit, mostHits } from './find-cases.ts'
import { hasHit, markHits, markSounds, type Piece } from './mark-hits.ts'
import { type FoundCase, type FoundName, foundCases, namesOn } from './repository.ts'
import { type Snippet, snippetOf } from './snippet.ts'
import { textsOf } from './texts.ts'
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

export async function resultsFor(office: Office, { query, person }: { query: string; person: Person }) {
  const { locale } = person
  const hits = await findCases(office, { query, person })
  const shown = hits.slice(0, mostHits)
  const ids = shown.map(({ caseId }) => caseId)
  const cases = await foundCases(office.db.reader, ids)
  const names = Map.groupBy(await namesOn(office.db.reader, ids), ({ caseId }) => caseId)
  return {
    isTooShort: isTooShort(query),
    count: hits.length > mostHits ? words.foundMore[locale] : fill(words.found[locale], { count: String(hits.length) }),
    lines: await Promise.all(
      shown.map(async hit =>
        lineOf(hit, {
          found: cases.get(hit.caseId)!,
          names: names.get(hit.caseId) ?? [],
          snippet: hit.kind === 'words' ? snippetOf(await textsOf(office.db.reader, hit.caseId), query) : undefined,
          query,
          person,
          today: todayOf(office),
        }),
      ),
    ),
  }
}

type About = {
  found: FoundCase
  names: FoundName[]
  snippet: Snippet | undefined
  query: string
  person: Person
  today: string
}

function lineOf({ kind }: Hit, { found, names, snippet, query, person, today }: About): ResultLine {
  const { locale } = person
  const mark = kind === 'sound' ? markSounds : markHits
  const title = mark(found.title, query)
  const inTitle = hasHit(title)
  const mayOpen = hasRole(person, ...permissions['parties.read'])
  return {
    href: `/cases/${found.id}`,
    title,
    numbers: [found.caseNumber, found.registrationNumber].flatMap(number => (number ? [markHits(number, query)] : [])),
    state: caseStates[found.state as keyof typeof caseStates][locale],
    why: words[kind][locale],
    names: names
      .map(({ side, name, partyId }) => ({
        side: words[side][locale],
        pieces: mark(name, query),
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
