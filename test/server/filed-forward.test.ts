/** A filed figure read forward beside today's rows: the same differences as with all rows at hand, and few rows at hand. */
import { expect } from 'chai'
import fc from 'fast-check'
import { mostTold, sides } from '../../server/filed-reports/changes.ts'
import { forward, OutOfOrder } from '../../server/filed-reports/forward.ts'
import { casesAtOnce } from '../../server/reports/every-row.ts'
import type { Row } from '../../server/reports/indicator.ts'

const idOf = (place: number): string => `case-${String(place).padStart(6, '0')}`

async function* inParts(rows: readonly Row[], size: number): AsyncGenerator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

/** Met as a comparison meets them: today's cases some at a time, then what is left. */
async function compared(was: AsyncIterable<Row[]>, now: readonly Row[], mostAhead: number) {
  const filed = forward(was, mostAhead)
  const both = sides()
  const ids = [...new Set(now.map(({ caseId }) => caseId))].sort()
  for (let from = 0; from < ids.length; from += casesAtOnce) {
    const some = new Set(ids.slice(from, from + casesAtOnce))
    both.meet(
      await filed.upTo([...some].at(-1)!),
      now.filter(({ caseId }) => some.has(caseId)),
    )
  }
  for await (const rest of filed.rest()) both.meet(rest, [])
  return { was: both.was.sum(), now: both.now.sum(), changes: both.changes.first(), count: both.changes.count() }
}

/** Cases in their order, but for those of one time. */
function shuffledWithin(rows: readonly Row[], mix: number): Row[] {
  const ids = [...new Set(rows.map(({ caseId }) => caseId))].sort()
  const timeOf = (row: Row): number => Math.floor(ids.indexOf(row.caseId) / casesAtOnce)
  const mixed = (row: Row): number => (Number(row.on.slice(-2)) * mix + Number(row.caseId.slice(-3)) * 31) % 97
  return rows.toSorted((a, b) => timeOf(a) - timeOf(b) || mixed(a) - mixed(b))
}

const rows = fc
  .array(fc.record({ place: fc.nat(180), day: fc.integer({ min: 10, max: 28 }), value: fc.nat(3) }), { maxLength: 400 })
  .map(all => all.map(({ place, day, value }): Row => ({ caseId: idOf(place), on: `2026-10-${day}`, value })))
const told = { was: rows, now: rows, size: fc.integer({ min: 1, max: 90 }), mix: fc.nat(96) }

describe('a filed figure that is read forward', () => {
  it('differs from today in the same cases as with all its rows at hand, wherever they are cut', async () => {
    const property = fc.asyncProperty(fc.record(told), async ({ was, now, size, mix }) => {
      const filed = shuffledWithin(was, mix)
      const whole = await compared(inParts(filed, 1_000), now, Number.POSITIVE_INFINITY)
      expect(await compared(inParts(filed, size), now, casesAtOnce)).to.deep.equal(whole)
      const ofWas = new Set(was.map(({ caseId }) => caseId))
      const added = now.filter(({ caseId }) => !ofWas.has(caseId)).map(({ caseId }) => caseId)
      expect(whole.changes.map(({ caseId }) => caseId)).to.include.members(added)
    })
    await fc.assert(property, { seed: 7, numRuns: 60 })
  })

  it('is read no further than a few cases ahead', async () => {
    const all = Array.from({ length: 5_000 }, (_, place): Row => ({ caseId: idOf(place), on: '2026-10-10' }))
    let read = 0
    const counted = async function* () {
      for await (const part of inParts(all, 100)) {
        read += part.length
        yield part
      }
    }
    const filed = forward(counted(), casesAtOnce)
    expect((await filed.upTo(idOf(49))).size).to.equal(50)
    expect(read).to.be.at.most(200)
    expect((await filed.upTo(idOf(1_999))).size).to.equal(1_950)
    for await (const rest of filed.rest()) expect(rest.size).to.be.at.most(100 + casesAtOnce)
    expect(read).to.equal(5_000)
  })

  it('refuses an order in which a case comes after it was passed', async () => {
    const all = Array.from({ length: 120 }, (_, place): Row => ({ caseId: idOf(119 - place), on: '2026-10-10' }))
    const refused = await compared(inParts(all, 10), [], casesAtOnce).catch(error => error)
    expect(refused).to.be.instanceOf(OutOfOrder)
    expect((await compared(inParts(all, 10), [], Number.POSITIVE_INFINITY)).count).to.equal(120)
  })

  it('tells the earliest differences where there are very many, and counts all', async () => {
    const days = (place: number): string => `2026-${String(12 - (place % 12)).padStart(2, '0')}-01`
    const all = Array.from({ length: 13_000 }, (_, place): Row => ({ caseId: idOf(place), on: days(place) }))
    const { changes, count } = await compared(inParts(all, 500), [], casesAtOnce)
    expect([changes.length, count]).to.deep.equal([mostTold, 13_000])
    const keys = all.map(({ on, caseId }) => `${on} ${caseId}`).toSorted()
    expect(changes.map(({ caseId, gone }) => `${gone[0]!.on} ${caseId}`)).to.deep.equal(keys.slice(0, mostTold))
  })
})
