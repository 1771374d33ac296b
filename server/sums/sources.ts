/**
 * The event behind a row of a case: its key begins with the event that put it on file. What a step of another workflow
 * took along leads on to that step, where the papers are.
 */
import { mayRead } from '../access/audience.ts'
import { eventHref } from '../cases/obligations.ts'
import type { Db } from '../db.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { papersOf } from '../papers/repository.ts'
import { type Event, eventsOfStep, findEvents, reversedEvents } from '../proceedings/history.ts'
import { stepLabel } from '../proceedings/labels.ts'
import { namesIn } from '../proceedings/names.ts'
import { dayWords } from '../web/print.ts'
import type { Reading } from './reading.ts'
import { words } from './words.ts'

export type Source = { href: string; text: string; about: string; papers: { href: string; text: string }[] }

/** By the id of the event that put a row on file. One that is not for the reader says only that it is not. */
export async function sourcesOf(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, Source>> {
  const { db, file, locale, today } = reading
  const first = await findEvents(db, [...new Set(ids)])
  const led = await findEvents(
    db,
    first.flatMap(({ causedBy }) => causedBy ?? []),
  )
  const events = [...first, ...led]
  const names = await namesIn(db, file.id, { events, locale })
  const papers = Map.groupBy(await papersOf(db, file.id, reading.audiences), ({ eventId }) => eventId)
  const agreements = [
    ...(await eventsOfStep(db, file.id, 'agree')),
    ...(await eventsOfStep(db, file.id, 'revise')),
  ].toSorted((a, b) => a.sequence - b.sequence)
  const behind = (event: Event): Event => led.find(({ id }) => id === event.causedBy) ?? event
  return new Map(
    first.map(event => {
      const source = behind(event)
      if (!mayRead(source, reading))
        return [event.id, { href: '', text: words.withheld[locale], about: '', papers: [] }]
      const own = [...new Set([source.id, event.id])].flatMap(id => papers.get(id) ?? [])
      const made = own.length > 0 ? own : (papers.get(agreedBefore(source, agreements)) ?? [])
      return [
        event.id,
        {
          href: eventHref(file.id, source.id),
          text: stepLabel(source)[locale],
          about: [dayWords(source.happenedOn, today, locale), names.get(source.takenBy) ?? '']
            .filter(Boolean)
            .join(' · '),
          papers: made.map(({ id, template, number }) => ({
            href: `/papers/${id}`,
            text: [paperTitle(template)[locale], number].filter(Boolean).join(' '),
          })),
        },
      ]
    }),
  )
}

/** The step of the same proceeding that put the agreement down which another one signed; '' where there is none. */
const agreedBefore = ({ proceedingId, sequence }: Event, agreements: readonly Event[]): string =>
  agreements.findLast(one => one.proceedingId === proceedingId && one.sequence < sequence)?.id ?? ''

type Rowed = { claimId?: string; amountFen?: number; outcomes?: { claim: string }[] }

/** For each claim the last step that stands and told its amount, or what was decided on it; without one, none. */
export async function lastWordOn(
  db: Db,
  caseId: string,
): Promise<{ claimed: Map<string, string>; awarded: Map<string, string> }> {
  const reversed = await reversedEvents(db, caseId)
  const standing = async (step: string) => (await eventsOfStep(db, caseId, step)).filter(({ id }) => !reversed.has(id))
  const claimed = new Map<string, string>()
  for (const { id, answers } of await standing('changeClaim')) {
    const { claimId, amountFen } = answers as Rowed
    if (claimId && amountFen !== undefined) claimed.set(claimId, id)
  }
  const awarded = new Map<string, string>()
  for (const { id, answers } of await standing('recordOutcomes'))
    for (const { claim } of (answers as Rowed).outcomes ?? []) awarded.set(claim, id)
  return { claimed, awarded }
}
