/** Which words of a told case differ from copy to copy, and the slot of each. */
import { normalised } from '../../server/sealing/normalised.ts'
import { CannotOpen, type Sealer } from '../../server/sealing/sealer.ts'
import { type Rope, ropeOf } from './rope.ts'
import { idPattern, type OpenKind, type OpenValue, readNumber, type Slot, slotPattern } from './slots.ts'
import type { SourceRow } from './template.ts'

export type Around = {
  sealer: Sealer
  /** Ids of organisations, people, rooms in this year, and what they are in the house of the copies. */
  house: ReadonlyMap<string, string>
  /** Ids of organisations by their codes, as in the house of the copies. */
  codes: ReadonlyMap<string, string>
  /** The file all papers share. */
  paper: { sha256: string; bytes: number }
}

/** It names another case, or somebody who is not of the house: it cannot be copied by itself. */
export class SpeaksOfOthers extends Error {}

export type Lexicon = {
  slots: Slot[]
  values: OpenValue[]
  /** Hashes of the source and the slots that stand for them. */
  hashes: Map<string, number>
  /** The same text with its slots. */
  text(text: string): string | Rope
  add(slot: Slot): number
}

type Tables = ReadonlyMap<string, SourceRow[]>

export function openLexicon(tables: Tables, around: Around): Lexicon {
  const slots: Slot[] = []
  const add = (slot: Slot): number => slots.push(slot) - 1
  const parties = tables.get('parties') ?? []
  const names = namesToChange(parties)
  const own = ownIdsOf(tables)
  const sealed = sealedValues(around.sealer)
  const hashes = sealed.indexes(parties, add)
  const codes = [...around.codes.keys()]
  const known = new Map<string, number>()

  const slotFor = (found: string): Slot | undefined => {
    const isFirm = names.get(found)
    if (isFirm !== undefined) return { kind: 'name', name: found, isFirm }
    if (own.has(found)) return { kind: 'own', place: own.get(found)! }
    if (around.house.has(found)) return { kind: 'house', id: around.house.get(found)! }
    if (/^[0-9a-f-]{36}$/.test(found)) throw new SpeaksOfOthers(found)
    if (found.startsWith('v1:')) return { kind: 'sealed', value: sealed.placeOf(found) }
    if (found === '00.000') return { kind: 'seconds' }
    const number = readNumber(found, codes)
    return number && { kind: 'number', ...number, organisationId: around.codes.get(number.code)! }
  }
  const slotOf = (found: string): number | undefined => {
    const before = hashes.get(found) ?? known.get(found)
    if (before !== undefined) return before
    const slot = slotFor(found)
    if (slot) known.set(found, add(slot))
    return known.get(found)
  }
  const pattern = slotPattern([...names.keys()])
  const text = (from: string): string | Rope => ropeOf(from, pattern, slotOf)
  return { slots, values: sealed.values, hashes, add, text }
}

/** Ids of the case and of its rows, and their places in order. */
function ownIdsOf(tables: Tables): ReadonlyMap<string, number> {
  const ids = [...tables.values()].flatMap(rows =>
    rows.flatMap(({ id, case_id }) => `${id} ${case_id}`.match(idPattern) ?? []),
  )
  return new Map([...new Set(ids)].toSorted().map((id, place) => [id, place]))
}

/** Whoever has a 某 in the name was invented by name; nicknames stay. */
const namesToChange = (parties: readonly SourceRow[]): ReadonlyMap<string, boolean> =>
  new Map(
    parties
      .filter(({ name }) => String(name).includes('某'))
      .map(({ name, nature }) => [String(name), nature === 'unit']),
  )

const sealedColumns: [column: string, kind: OpenKind][] = [
  ['phone', 'phone'],
  ['second_phone', 'phone'],
  ['identity', 'identity'],
  ['card', 'card'],
]

/** What lies sealed in a case: each value once, however often it was sealed. */
function sealedValues(sealer: Sealer) {
  const values: OpenValue[] = []
  const places = new Map<string, number>()
  const place = (kind: OpenKind, plain: string): number => {
    const key = `${kind} ${normalised(kind, plain)}`
    const at = places.get(key) ?? values.push({ kind }) - 1
    places.set(key, at)
    return at
  }
  return {
    values,
    placeOf: (sealed: string): number => place(...opened(sealed, sealer)),
    /** Slots of the blind indexes of parties. */
    indexes(parties: readonly SourceRow[], add: (slot: Slot) => number): Map<string, number> {
      const slots = new Map<string, number>()
      for (const row of parties)
        for (const [column, kind] of sealedColumns) {
          const index = row[`${column}_index`]
          if (!index || slots.has(String(index))) continue
          const value = place(kind, sealer.open(String(row[`${column}_sealed`])))
          slots.set(String(index), add({ kind: 'index', value }))
        }
      return slots
    },
  }
}

function opened(sealed: string, sealer: Sealer): [OpenKind, string] {
  for (const kind of ['phone', 'identity', 'card'] as const)
    try {
      return [kind, sealer.open(sealed, kind)]
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error // else it is another kind of value
    }
  throw new Error('Sealed as none of the kinds that parties have')
}
