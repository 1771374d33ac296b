/** What differs from copy to copy of a case, and how it is told apart in what the engine wrote. */

import { caseCounter, kindSigns } from '../../server/cases/number-series.ts'
import type { Config } from '../../server/config.ts'
import { counterOf, paperSeries } from '../../server/papers/series.ts'
import type { SealedKind } from '../../server/sealing/sealer.ts'
import type { Rope } from './rope.ts'

export type OpenKind = Exclude<SealedKind, 'draft' | 'birth'>

export type Slot =
  /** An id of the case's own: which of them, in their order. */
  | { kind: 'own'; place: number }
  /** An organisation, a person, a room: its id in the house of the copies. */
  | { kind: 'house'; id: string }
  | { kind: 'name'; name: string; isFirm: boolean }
  /** Of a firm: see `coreOfName`. */
  | { kind: 'core'; ofSlot: number }
  /** A name with full-width signs in it, as searches compare it: see `foldName`. */
  | { kind: 'folded'; ofSlot: number }
  | { kind: 'sealed' | 'index'; value: number }
  /** 东榕港园劳调〔2026〕0012号: the code of the station, the sign of the series, the year. */
  | { kind: 'number'; organisationId: string; sign: string; year: string }
  | { kind: 'checkCode' }
  /** Seconds and thousandths within the minute. */
  | { kind: 'seconds' }
  /** SHA-256 of a text that names something of the copy. */
  | { kind: 'digest'; of: Rope }
  /** HMAC of what was submitted under an idempotency key. */
  | { kind: 'mac'; of: Rope }
  /** The link of an event: SHA-256 over the link before it and the event's canonical form. */
  | { kind: 'link'; previous: number | undefined; of: string | Rope }

/** What was sealed once and is sealed anew for each copy; the same value in one case is the same in its copy. */
export type OpenValue = { kind: OpenKind }

const id = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const sealed = 'v1:[\\w.-]+:[A-Za-z0-9+/]+=*'
const hex = '[0-9a-f]{64}'
const number = '[\\p{Script=Han}A-Z0-9-]+〔\\d{4}〕\\d+号'
const seconds = '(?<=T\\d\\d:\\d\\d:)00\\.000(?=Z)'

/** Everything that may be a slot; longer names first, so that none is found inside another. */
export const slotPattern = (names: readonly string[]): RegExp =>
  new RegExp(
    [...names.toSorted((a, b) => b.length - a.length).map(escaped), id, sealed, hex, number, seconds].join('|'),
    'gu',
  )

const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

export const idPattern = new RegExp(id, 'g')
const numberParts = /^(.+)〔(\d{4})〕(\d+)号$/u

export type NumberRead = { code: string; sign: string; year: string }

/** Undefined where it begins with no code of ours: a number of somebody else. */
export function readNumber(number: string, codes: readonly string[]): NumberRead | undefined {
  const [, head = '', year = ''] = numberParts.exec(number) ?? []
  const code = codes.filter(one => head.startsWith(one)).sort((a, b) => b.length - a.length)[0]
  return code === undefined ? undefined : { code, sign: head.slice(code.length), year }
}

/** The name under which numbers of this look are counted. Throws for a sign that no series has. */
export function counterNamed({ code, sign, year }: NumberRead, config: Config): string {
  if (sign === '登') return `registration/${code}/${year}`
  const kind = Object.keys(kindSigns).find(one => kindSigns[one] === sign)
  if (kind) return `${caseCounter(kind, config)}/${code}/${year}`
  const series = paperSeries.find(one => one.sign === sign)
  if (!series) throw new Error(`No series has the sign ${sign}: a load needs the usual formats of numbers`)
  return counterOf(series, code, year)
}
