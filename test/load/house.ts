/**
 * The house of the copies: the told one, and realms beside it, each with cities, counties, stations, partners and people
 * of its own. What belongs to the whole province is there once. Mediators have as many colleagues as the cases need.
 */

import { foldName } from '../../server/cases/fold-name.ts'
import { workerName } from '../../server/demo/plan/names.ts'
import { createRandom, type Random } from '../../server/demo/random.ts'
import type { Sealer } from '../../server/sealing/sealer.ts'
import { ids } from './ids.ts'
import { type HouseTable, houseTables, type YearRead } from './read-year.ts'
import type { SourceRow } from './template.ts'

export type Copies = { realms: number; mediators: number }
export type House = {
  rows: Record<HouseTable, SourceRow[]>
  /** By the id in the told house: `idIn(id, realm, place)`. */
  idIn(id: string, realm: number, mediator: number): string
  codeIn(organisationId: string, realm: number): string
  copies: Copies
}

/** Seven realms and what belongs to the province make some two hundred organisations. */
const realmSigns = [...'东南西北中上下']
const realmNames = ['East', 'South', 'West', 'North', 'Centre', 'Upper', 'Lower']
const mostRealms = realmSigns.length
/** Cases of some three years for one mediator. */
const casesOfMediator = 900
const mediatorsTold = 11

export const copiesFor = (cases: number): Copies => {
  const realms = cases < 1000 ? 2 : mostRealms
  return {
    realms,
    mediators: Math.max(1, Math.min(20, Math.round(cases / (realms * mediatorsTold * casesOfMediator)))),
  }
}

export function buildCopies(told: YearRead['house'], copies: Copies, around: { seed: string; sealer: Sealer }): House {
  const random = createRandom(`${around.seed}/house`)
  const province = told.organisations.find(({ kind }) => kind === 'province')!
  const isOfProvince = (row: SourceRow) => row.parent_id === province.id && row.kind === 'partner'
  const realmIds = new Set(told.organisations.filter(row => row !== province && !isOfProvince(row)).map(idOf))
  const membershipOf = Map.groupBy(told.memberships, ({ person_id }) => String(person_id))
  const isMediator = (person: SourceRow) => membershipOf.get(idOf(person))!.every(({ role }) => role === 'mediator')
  const movesWith = new Map<string, 'realm' | 'mediator'>()
  for (const id of realmIds) movesWith.set(id, 'realm')
  for (const person of told.people) {
    const at = membershipOf.get(idOf(person)) ?? []
    if (at.some(({ organisation_id }) => realmIds.has(String(organisation_id))))
      movesWith.set(idOf(person), isMediator(person) ? 'mediator' : 'realm')
  }
  for (const row of [...told.rooms, ...told.service_points])
    if (realmIds.has(String(row.organisation_id))) movesWith.set(idOf(row), 'realm')

  const made = new Map<string, string>()
  const idIn = (id: string, realm: number, mediator: number): string => {
    const moves = movesWith.get(id)
    const place = moves === 'mediator' ? mediator : 0
    if (!moves || (realm === 0 && place === 0)) return id
    const key = `${id} ${realm} ${place}`
    const known = made.get(key)
    if (known) return known
    const fresh = ids.ofHouse(around.seed, key)
    made.set(key, fresh)
    return fresh
  }
  const codes = new Map(told.organisations.map(row => [idOf(row), String(row.short_code)]))
  const codeIn = (id: string, realm: number): string =>
    movesWith.has(id) ? inRealm(codes.get(id)!, realm) : codes.get(id)!

  const rows = Object.fromEntries(houseTables.map(table => [table, [...told[table]]])) as House['rows']
  const house: House = { rows, idIn, codeIn, copies }
  addCopies(house, { told, movesWith, random, sealer: around.sealer })
  return house
}

type Adding = {
  told: YearRead['house']
  movesWith: ReadonlyMap<string, 'realm' | 'mediator'>
  random: Random
  sealer: Sealer
}

function addCopies({ rows, idIn, copies }: House, { told, movesWith, random, sealer }: Adding): void {
  for (let realm = 0; realm < copies.realms; realm++)
    for (let mediator = 0; mediator < copies.mediators; mediator++) {
      if (realm === 0 && mediator === 0) continue
      const isCopied = (id: unknown): boolean =>
        movesWith.get(String(id)) === 'mediator' || (mediator === 0 && movesWith.has(String(id)))
      const moved = (row: SourceRow): SourceRow =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            typeof value === 'string' && movesWith.has(value) ? idIn(value, realm, mediator) : value,
          ]),
        )
      for (const row of told.organisations)
        if (isCopied(row.id)) rows.organisations.push(organisationIn(row, realm, moved(row), idIn))
      for (const row of told.people)
        if (isCopied(row.id)) rows.people.push(personIn(row, { realm, mediator }, { row: moved(row), random, sealer }))
      for (const [table, column] of ofPeople)
        for (const row of told[table])
          if (isCopied(row[column]))
            rows[table].push({ ...moved(row), ...('id' in row ? { id: newId(row, realm, mediator) } : {}) })
      for (const table of ['rooms', 'service_points'] as const)
        for (const row of told[table]) if (mediator === 0 && isCopied(row.id)) rows[table].push(moved(row))
      if (mediator === 0) for (const row of told.duties) rows.duties.push(moved(row))
    }
}

const ofPeople = [
  ['memberships', 'person_id'],
  ['absences', 'person_id'],
  ['person_skills', 'person_id'],
] as const

const idOf = (row: SourceRow): string => String(row.id)
const newId = (row: SourceRow, realm: number, mediator: number): string => `${row.id}-${realm}-${mediator}`

/** 东榕港园 is 南榕港园 in the second realm. */
const inRealm = (code: string, realm: number): string => (realm === 0 ? code : `${realmSigns[realm]}${code.slice(1)}`)

function organisationIn(told: SourceRow, realm: number, row: SourceRow, idIn: House['idIn']): SourceRow {
  const path = String(told.path)
    .split('/')
    .map(id => (id ? idIn(id, realm, 0) : id))
    .join('/')
  return {
    ...row,
    path,
    name_zh: `${told.name_zh}（${realmSigns[realm]}片）`,
    name_en: `${told.name_en} (${realmNames[realm]})`,
    short_code: inRealm(String(told.short_code), realm),
  }
}

type Place = { realm: number; mediator: number }
type Made = { row: SourceRow; random: Random; sealer: Sealer }

function personIn(told: SourceRow, { realm, mediator }: Place, { row, random, sealer }: Made): SourceRow {
  const phone = `1400008${String(random.whole(0, 9999)).padStart(4, '0')}`
  const own = `${phone.slice(0, 7)}${realm}${String(mediator).padStart(2, '0')}${phone.slice(-1)}`
  return {
    ...row,
    user_name: `${told.user_name}-${realm}-${mediator}`,
    name: foldName(workerName(random).replace('某', '')),
    phone_sealed: sealer.seal('phone', own),
    phone_index: null, // nobody signs in as a copy by phone
  }
}
