/** Proposes a successor for each case of somebody who leaves, so that not all of them fall to one. */
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { peopleOptions } from '../proceedings/people-options.ts'
import type { Option } from '../web/field-view.ts'
import { ranked } from '../workload/propose.ts'
import type { Ranked } from '../workload/rank.ts'
import { type Owned, shutOutOf } from './repository.ts'

/** Who may take the case over, and who is proposed; nobody where all are away or have too much already. */
export type Succession = { options: Option[]; proposedId: string | undefined }

type Asked = { cases: readonly Owned[]; leaverId: string; by: Person; today: string }

/** By case: the ranking of every hand-over, from which they are taken in turn. */
export async function successionsFor(db: Db, { cases, leaverId, by, today }: Asked): Promise<Map<string, Succession>> {
  const shutOut = await shutOutOf(
    db,
    cases.map(({ id }) => id),
  )
  const found = new Map<string, Succession>()
  for (const [path, here] of Map.groupBy(cases, one => one.path)) {
    const people = (await peopleOptions(db, { path, roles: ['mediator', 'station-lead'], today })).filter(
      ({ value }) => value !== leaverId,
    )
    const mediators = new Set((await peopleOptions(db, { path, roles: ['mediator'], today })).map(({ value }) => value))
    const given = new Map<string, number>()
    for (const [, alike] of Map.groupBy(here, ({ cause, members }) => `${cause} ${members > 1}`)) {
      const [{ cause, members }] = alike as [Owned]
      const candidates = people.map(({ value, label }) => ({ id: value, name: label }))
      const ranking = await ranked(db, candidates, { path, cause, members, today, toldTo: by })
      for (const { id } of alike) {
        const isOut = (personId: string) => shutOut.get(id)?.has(personId) === true
        const proposedId = inTurn(ranking, { mediators, given, isOut })
        if (proposedId) given.set(proposedId, (given.get(proposedId) ?? 0) + 1)
        found.set(id, { options: people.filter(({ value }) => !isOut(value)), proposedId })
      }
    }
  }
  return found
}

type Turn = { mediators: ReadonlySet<string>; given: ReadonlyMap<string, number>; isOut: (personId: string) => boolean }

/** The one standing highest among those who were given the fewest in this round; leads only when nobody else can. */
function inTurn(ranking: readonly Ranked[], { mediators, given, isOut }: Turn): string | undefined {
  const able = ranking.filter(({ id, isLast }) => !isLast && !isOut(id))
  const others = able.filter(({ id }) => mediators.has(id))
  const asked = others.length > 0 ? others : able
  return asked.toSorted((a, b) => (given.get(a.id) ?? 0) - (given.get(b.id) ?? 0))[0]?.id
}
