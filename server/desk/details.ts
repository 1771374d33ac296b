/** What the lines of a desk tell of their cases, to the person who looks at them. */
import type { Text } from '../../workflows/text.ts'
import { type OwnActs, ownActsAmong } from '../access/own-act.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import type { Marked } from './kept-by-case.ts'
import { type Arranged, type DueDeadline, type OfCase, type OpenObligation, ofCases, type Return } from './of-case.ts'

export type Lending = { partner: Text; isConfidential: boolean }

export type Details = {
  deadlines: ReadonlyMap<string, DueDeadline[]>
  obligations: ReadonlyMap<string, OpenObligation[]>
  /** Those that have not ended, the newest last. */
  proceedings: ReadonlyMap<string, Proceeding[]>
  arranged: ReadonlyMap<string, Arranged[]>
  /** Cases this person is assigned to. */
  assigned: ReadonlySet<string>
  /** What this person did and others must judge. */
  ownActs: OwnActs
  /** By proceeding: which partner it went to. */
  lendings: ReadonlyMap<string, Lending>
  /** By proceeding: why it came back, where everybody who sees the case may read it. */
  returns: ReadonlyMap<string, Return>
}

type Asked = { person: Person; today: string }
type Row = Record<string, any>

export async function detailsOf(db: Db, cases: readonly Marked[], { person, today }: Asked): Promise<Details> {
  const ids = [...new Set(cases.map(({ id }) => id))]
  const [told, grants] =
    ids.length === 0
      ? [new Map<string, OfCase>(), []]
      : await Promise.all([ofCases(db, cases, today), grantsIn(db, ids, { person, today })])
  const each = <Name extends keyof OfCase>(name: Name) => new Map([...told].map(([id, one]) => [id, one[name]]))
  return {
    deadlines: each('deadlines'),
    obligations: each('obligations'),
    proceedings: each('proceedings'),
    arranged: each('arranged'),
    assigned: new Set(grants.filter(row => isTo(row, person)).map(row => row.case_id)),
    ownActs: ownActsAmong(
      [...told.values()].flatMap(({ acts }) => acts),
      person,
    ),
    lendings: new Map(grants.filter(row => row.organisation_id).map(row => [row.proceeding_id, toLending(row)])),
    returns: new Map([...told.values()].flatMap(({ returns }) => returns)),
  }
}

/** In force today: the partners a case was referred to, and the person's own assignments. */
const grantsIn = (db: Db, ids: string[], { person, today }: Asked): Promise<Row[]> =>
  db('access_grants')
    .leftJoin('organisations', 'organisations.id', 'access_grants.organisation_id')
    .whereIn('access_grants.case_id', ids)
    .where('access_grants.grant', 'assigned')
    .where(to => to.where('access_grants.person_id', person.id).orWhereNotNull('access_grants.organisation_id'))
    .where(until => until.whereNull('access_grants.until_on').orWhere('access_grants.until_on', '>=', today))
    .select('access_grants.*', 'organisations.name_zh', 'organisations.name_en', 'organisations.confidential')

const isTo = (row: Row, { id, memberships }: Person): boolean =>
  row.person_id === id || memberships.some(({ organisationId }) => organisationId === row.organisation_id)

const toLending = (row: Row): Lending => ({
  partner: { zh: row.name_zh, en: row.name_en },
  isConfidential: Boolean(row.confidential),
})
