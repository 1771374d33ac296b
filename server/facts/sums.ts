/** Facts added up for every organisation above them, by workflow, month of beginning and kind of case. */
import { addPacked, type Counts, packCounts } from '../../workflows/process/counts.ts'
import { type Fact, idsAbove, type Packed, type SumKey } from './repository.ts'

export type Sum = { key: SumKey; counts: Counts }
export type Sums = Map<string, Sum>

/** So many times; −1 takes it away again. */
export function addToSums(sums: Sums, fact: Fact, often: number): void {
  const { workflow, kind } = fact
  const month = fact.beganOn.slice(0, 7)
  for (const organisationId of idsAbove(fact.organisationPath)) {
    const name = `${organisationId} ${workflow} ${month} ${kind}`
    const sum = sums.get(name) ?? { key: { organisationId, workflow, month, kind }, counts: new Map() }
    addPacked(sum.counts, fact.lengths, often)
    addPacked(sum.counts, fact.ways, often)
    sums.set(name, sum)
  }
}

export const packedSum = (counts: Counts): Packed => ({
  lengths: packCounts(counts, 'lengths'),
  ways: packCounts(counts, 'ways'),
})
