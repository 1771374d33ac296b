/**
 * A process of its own: steps per second through `takeStep`, and the same statements by hand on a second database
 * with the same rows. They take turns, so that whatever else the machine does falls on both. Prints JSON.
 */
import { openDatabase } from '../../server/db.ts'
import { type Office, todayOf } from '../../server/office.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { buildSmallOffice } from '../support/builders.ts'
import { freshDatabase } from '../support/databases.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type ByHand, byHand } from './by-hand.ts'
import { type BegunCase, beginCases, roundOn } from './cases.ts'
import { recording } from './recorded.ts'

export type StepsMeasured = {
  stepsPerSecond: number
  byHandPerSecond: number
  /** Milliseconds of processor time a step takes, whatever the disk does meanwhile. */
  cpuMs: number
  statementsPerStep: number
}

const secondsToMeasure = Number(process.argv[2] ?? 8)
const caseCount = 40
/** Six events and the two that began it: the eight that a case has on average. */
const rounds = 3

type Spent = { stepsMs: number; byHandMs: number; cpuMs: number; steps: number; statements: number }

await using house = await openOffice()
console.log(JSON.stringify(await measure(house)))

async function measure(house: TestOffice): Promise<StepsMeasured> {
  await using database = await twin(house.office)
  await using hand = await byHand(database.url)
  await measureCases(house, hand) // to warm up
  const spent: Spent = { stepsMs: 0, byHandMs: 0, cpuMs: 0, steps: 0, statements: 0 }
  while (spent.stepsMs + spent.byHandMs < secondsToMeasure * 1000) {
    const more = await measureCases(house, hand)
    for (const what of Object.keys(spent) as (keyof Spent)[]) spent[what] += more[what]
  }
  return {
    stepsPerSecond: (spent.steps / spent.stepsMs) * 1000,
    byHandPerSecond: (spent.steps / spent.byHandMs) * 1000,
    cpuMs: spent.cpuMs / spent.steps,
    statementsPerStep: spent.statements / spent.steps,
  }
}

/** New cases each time, as a proceeding of a thousand steps would be no measure of anything. */
async function measureCases(house: TestOffice, hand: ByHand): Promise<Spent> {
  const beginning = recording(house.office)
  const cases = await beginCases({ ...house, office: beginning.office }, caseCount)
  await hand.run(beginning.recorded)
  const round = roundOn(todayOf(house.office))
  const spent: Spent = { stepsMs: 0, byHandMs: 0, cpuMs: 0, steps: 0, statements: 0 }
  for (let turn = 0; turn < rounds; turn++) {
    const { office, recorded } = recording(house.office)
    const steps = await timed(() => takeRound(office, { cases, round, version: 2 + turn * round.length }))
    const again = await timed(() => hand.run(recorded))
    spent.steps += cases.length * round.length
    spent.statements += recorded.length
    spent.stepsMs += steps.ms
    spent.cpuMs += steps.cpuMs
    spent.byHandMs += again.ms
  }
  return spent
}

type Round = { cases: readonly BegunCase[]; round: ReturnType<typeof roundOn>; version: number }

async function takeRound(office: Office, { cases, round, version: first }: Round): Promise<void> {
  for (const [place, { step, answers }] of round.entries()) {
    const version = first + place
    for (const { proceedingId, by } of cases) {
      const idempotencyKey = `${proceedingId}-${version}`
      await takeStep(office, { on: { proceedingId }, step, answers, version, idempotencyKey, by })
    }
  }
}

/** A database with the same organisations and people. */
async function twin({ config }: Office): Promise<{ url: string } & AsyncDisposable> {
  const { url, drop } = await freshDatabase(config.dataFolder)
  const db = openDatabase(url)
  await db.write(buildSmallOffice)
  await db.close()
  return { url, [Symbol.asyncDispose]: drop }
}

async function timed(work: () => Promise<void>): Promise<{ ms: number; cpuMs: number }> {
  const cpuBefore = process.cpuUsage()
  const began = performance.now()
  await work()
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(cpuBefore)
  return { ms, cpuMs: (user + system) / 1000 }
}
