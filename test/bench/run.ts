/**
 * `npm run bench`: how fast the house is on this machine, beside how fast the machine is: bare drivers, a bare page.
 * The ratio travels from machine to machine, the numbers do not. It measures and never fails; `--quick` takes less time.
 * `--full` measures the program on large houses instead: see `full.ts`.
 */
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import type { DeadlinesMeasured } from './deadlines.ts'
import { measureFull } from './full.ts'
import type { GroupMeasured } from './group.ts'
import { measureHouse } from './house.ts'
import type { Loaded } from './load.ts'
import { ask } from './program.ts'
import type { StepsMeasured } from './steps.ts'
import { heading, line, type Row } from './table.ts'

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000' },
    database: { type: 'string', default: 'sqlite' },
    keep: { type: 'string' },
    seconds: { type: 'string' },
  },
})
const seconds = Number(flags.seconds ?? (flags.quick ? 3 : 10))
if (flags.full) {
  const sizes = flags.sizes.split(',').map(Number)
  await measureFull({ sizes, seconds, database: flags.database, ...(flags.keep ? { keep: flags.keep } : {}) })
  process.exit()
}

console.log(heading)
await show(async () => [stepsRow('steps/s in process, SQLite FULL', await measureSteps(), { aim: 1000, floor: 700 })])
await show(async () => [stepsRow('steps/s in process, PostgreSQL (no fsync)', await measureStepsOnPostgres(), {})])
await show(async () => {
  const { plain, caseList, casePage, step, secondStartMs, idleMb } = await measureHouse(seconds)
  return [
    pageRow('case list of 25, requests/s', { loaded: caseList, plain, aim: 1400, floor: 1000 }),
    pageRow('case page, requests/s', { loaded: casePage, plain }),
    pageRow('steps/s over HTTP', { loaded: step, plain, aim: 600, floor: 400, status: 303 }),
    { what: 'second start, seconds (aim: at most)', here: secondStartMs / 1000, aim: 1.5 },
    { what: 'idle memory, MB (aim: at most)', here: idleMb, aim: 150 },
  ]
})

await show(async () => {
  const group = await ask<GroupMeasured>('test/bench/group.ts', [flags.quick ? '1000' : '5000'])
  return [
    {
      what: `batch for ${group.members} members, seconds (at most)`,
      here: group.seconds,
      aim: 60,
      note: `${group.done} done`,
    },
    { what: 'longest hold of the event loop, ms (at most)', here: group.heldMs, aim: 50 },
    { what: 'its check beforehand, seconds', here: group.checkSeconds },
    { what: 'case list meanwhile, p99 in ms', here: group.listP99Ms, note: `${group.listsRead} read` },
    ...group.pages.map(({ what, ms, kB }) => ({
      what: `its ${what}, ms (at most)`,
      here: ms,
      aim: 1_000,
      note: `${Math.round(kB)} kB of at most 300`,
    })),
  ]
})

await show(async () => {
  const size = flags.quick ? '10000' : '100000'
  const {
    deadlines,
    moved,
    previewSeconds,
    seconds: taken,
    cpuSeconds,
    heldMs,
  } = await ask<DeadlinesMeasured>('test/bench/deadlines.ts', [size])
  return [
    {
      what: 'deadlines computed again, seconds (at most)',
      here: taken,
      aim: 20,
      note: `${deadlines} running, ${moved} moved, ${cpuSeconds.toFixed(1)} s of processor time`,
    },
    { what: 'the preview of what moves beforehand, seconds', here: previewSeconds },
    { what: 'longest hold of the event loop, ms (at most)', here: heldMs, aim: 50 },
  ]
})

/** A part that cannot be measured says so, and the others still are. */
async function show(measure: () => Promise<Row[]>): Promise<void> {
  try {
    for (const row of await measure()) console.log(line(row))
  } catch (error) {
    console.log(`could not be measured: ${(error as Error).message}`)
  }
}

function measureSteps(env: Record<string, string> = {}): Promise<StepsMeasured> {
  return ask('test/bench/steps.ts', [String(seconds)], env)
}

async function measureStepsOnPostgres(): Promise<StepsMeasured> {
  const postgres = await startPostgres()
  try {
    return await measureSteps({ TEST_DATABASE_URL: postgres.templateUrl })
  } finally {
    await postgres.stop()
  }
}

function stepsRow(what: string, measured: StepsMeasured, aims: Pick<Row, 'aim' | 'floor'>): Row {
  const { stepsPerSecond, byHandPerSecond, cpuMs, statementsPerStep } = measured
  const note = `${statementsPerStep.toFixed(1)} statements and ${cpuMs.toFixed(2)} ms of processor time a step`
  return { what, here: stepsPerSecond, bare: byHandPerSecond, note, ...aims }
}

type Page = Pick<Row, 'aim' | 'floor'> & { loaded: Loaded; plain: Loaded; status?: number }

/** Only answers of the expected kind count; others are told. */
function pageRow(what: string, { loaded, plain, status = 200, ...aims }: Page): Row {
  const { [status]: good = 0, ...others } = loaded.statuses
  const all = Object.values(loaded.statuses).reduce((sum, count) => sum + count, 0)
  const odd = Object.entries(others).map(([code, count]) => `${count} answers were ${code}`)
  return {
    what,
    here: (loaded.perSecond * good) / Math.max(all, 1),
    bare: plain.perSecond,
    note: odd.join(', '),
    ...aims,
  }
}
