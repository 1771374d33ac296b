/**
 * Which copies are made: how many of each template, so that the house comes to the average and the shares that are
 * wanted, each in its realm. Cases stand in the order of their registration; the same seed gives the same plan.
 */
import { createRandom, type Random } from '../../server/demo/random.ts'
import type { Copies } from './house.ts'
import type { Template } from './template.ts'

/** The design point: eight events a case, two cases of a hundred with a wall, one of five thousand very long. */
const meanEvents = 8
const shareWalled = 0.02
const oneLongIn = 5000

export type Plan = {
  /** For each copy, in order: its template, realm and mediator. */
  templates: Uint16Array
  realms: Uint8Array
  mediators: Uint8Array
}

export type Asked = {
  /** In the order of their registration. */
  templates: readonly Template[]
  cases: number
  copies: Copies
  seed: string
  /** From so many events on a case is one of the very long ones. */
  longest: number
}

export function planCopies({ templates, cases, copies, seed, longest }: Asked): Plan {
  const random = createRandom(`${seed}/plan`)
  const counts = countsOf({ templates, cases, longest }, random)
  const plan: Plan = {
    templates: new Uint16Array(cases),
    realms: new Uint8Array(cases),
    mediators: new Uint8Array(cases),
  }
  let at = 0
  for (const [template, count] of counts.entries())
    for (let one = 0; one < count; one++, at++) {
      plan.templates[at] = template
      plan.realms[at] = random.whole(0, copies.realms - 1)
      plan.mediators[at] = random.whole(0, copies.mediators - 1)
    }
  return plan
}

type Counted = Pick<Asked, 'templates' | 'cases' | 'longest'>

function countsOf({ templates, cases, longest }: Counted, random: Random): number[] {
  const groups = Map.groupBy(templates.keys(), place => groupOf(templates[place]!, longest))
  const walled = groups.has('walled') ? Math.round(cases * shareWalled) : 0
  const long = groups.has('long') ? Math.max(groups.get('long')!.length, Math.round(cases / oneLongIn)) : 0
  const wanted = { walled, long, other: cases - walled - long }
  const counts = templates.map(() => 0)
  for (const [group, places] of groups) {
    const weights = group === 'long' ? places.map(() => 1) : weightsFor(places.map(place => templates[place]!.events))
    for (const place of drawn(weights, wanted[group], random)) counts[places[place]!]!++
  }
  return counts
}

const groupOf = ({ isWalled, events }: Template, longest: number): 'walled' | 'long' | 'other' =>
  events >= longest ? 'long' : isWalled ? 'walled' : 'other'

/** Short cases come more often, just so much that the average is right: weights fall off exponentially with length. */
function weightsFor(lengths: readonly number[]): number[] {
  const meanAt = (fall: number): number => {
    const weights = lengths.map(length => Math.exp(-fall * length))
    return sum(weights.map((weight, place) => weight * lengths[place]!)) / sum(weights)
  }
  let [low, high] = [0, 1]
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (meanAt(middle) > meanEvents) low = middle
    else high = middle
  }
  return lengths.map(length => Math.exp(-low * length))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function* drawn(weights: readonly number[], count: number, random: Random): Generator<number> {
  const ends: number[] = []
  for (const weight of weights) ends.push((ends.at(-1) ?? 0) + weight)
  const total = ends.at(-1) ?? 0
  for (let one = 0; one < count; one++) {
    const at = random.next() * total
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! > at) high = middle
      else low = middle + 1
    }
    yield low
  }
}
