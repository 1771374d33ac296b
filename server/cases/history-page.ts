/** The whole history of a case in the order it was recorded, with its chain verified as the page is made. */
import { endsIn, mayRead } from '../access/audience.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { historyOf } from '../proceedings/history.ts'
import { stepLabel } from '../proceedings/labels.ts'
import { namesIn } from '../proceedings/names.ts'
import { brokenAt } from '../proceedings/verify-chain.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { findCaseFile } from './repository.ts'
import { words } from './words.ts'

export async function historyPage(office: Office, { id, person }: { id: string; person: Person }) {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const file = await findCaseFile(db, id, { person, today })
  const events = await historyOf(db, id)
  const names = await namesIn(db, id, { events, locale })
  const ends = await endsIn(db, id)
  const broken = brokenAt(events, file)
  /** Whoever checks the chain reads who did what, but not to whom something confidential went. */
  const isNamed = (event: (typeof events)[number]): boolean =>
    event.audience !== 'ends' || mayRead(event, { person, audiences: [], ends })
  return {
    title: words.chain[locale],
    caseHref: `/cases/${id}`,
    caseNumber: file.caseNumber ?? file.registrationNumber,
    isGood: broken === undefined,
    verdict:
      broken === undefined
        ? fill(words.chainGood[locale], { count: events.length })
        : fill(words.chainBroken[locale], { sequence: broken }),
    rows: events.map(event => ({
      sequence: event.sequence,
      recorded: instantWords(event.recordedAt, locale),
      happened: dayWords(event.happenedOn, today, locale),
      what: stepLabel(event)[locale],
      who: isNamed(event) ? (names.get(event.takenBy) ?? '') : words.withheld[locale],
      link: event.hash.slice(0, 16),
    })),
  }
}
