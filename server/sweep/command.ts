/** `npm run sweep`: all checks on the whole database; prints what they find and ends with 1 if it is anything that nobody follows up. Reads only. */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { CannotStart } from '../start/cannot-start.ts'
import type { Waiting } from '../supervision-orders/repository.ts'
import { ordersHref } from '../supervision-orders/view.ts'
import { withAround } from './around.ts'
import type { Check, Finding } from './check.ts'
import { openLanes } from './lanes.ts'
import type { Outcome } from './pieces.ts'
import { checks } from './registry.ts'
import { runChecks, shareOf } from './run-checks.ts'

const mostPrinted = 20
/** Unless more are asked for: whoever uses the house meanwhile has processors left. */
const mostThreads = 4

try {
  process.exitCode = (await sweep()) === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}

/** How much was found. */
async function sweep(): Promise<number> {
  let [found, followed] = [0, 0]
  const report = (outcome: Outcome) => {
    found += outcome.found
    followed += outcome.followed
    print(outcome)
  }
  const { checks: chosen, isDue, threads } = asked()
  const config = readConfig()
  const now = new Date()
  await withAround(config, { now: () => now }, async around => {
    const thread = { config, nowMs: now.getTime(), checkIds: chosen.map(({ id }) => id) }
    await using side = openLanes(threads, thread)
    await runChecks(around, { checks: chosen, isDue, report, lanes: side.lanes })
  })
  console.log(`${chosen.length} checks found ${found || 'nothing'}${followedWords(followed)}.`)
  return found
}

function print({ checkId, found, followed, tookMs, findings }: Outcome): void {
  console.log(`${checkId}: ${found || 'nothing'}${followedWords(followed)} (${(tookMs / 1000).toFixed(1)} s)`)
  const [ordered, left] = [findings.filter(one => one.followed), findings.filter(one => !one.followed)]
  for (const one of left.slice(0, mostPrinted)) console.log(`  ${lineOf(one)}`)
  if (found > mostPrinted) console.log(`  and ${found - mostPrinted} more`)
  for (const one of ordered.slice(0, mostPrinted)) console.log(`  ${lineOf(one)}. ${orderLine(one.followed!)}`)
  if (followed > mostPrinted) console.log(`  and ${followed - mostPrinted} more being followed up`)
}

function followedWords(followed: number): string {
  return followed > 0 ? `; being followed up: ${followed}` : ''
}

function lineOf({ subject, caseId, says }: Finding): string {
  return `${caseId && caseId !== subject ? `${caseId} ` : ''}${subject}: ${says.en}`
}

function orderLine(order: Waiting): string {
  return `Followed up by ${order.ordererName}, reply by ${order.replyOn}: ${ordersHref(order)}`
}

type Asked = { checks: readonly Check[]; isDue: (caseId: string) => boolean; threads: number }

/** `-- --only chain,sums --share 3 --threads 4`: some of the checks; every seventh case, 0 to 6. Throws CannotStart. */
function asked(): Asked {
  const text = { type: 'string' } as const
  const { only, share, threads } = parseArgs({ options: { only: text, share: text, threads: text } }).values
  const names = only?.split(',') ?? checks.map(({ id }) => id)
  const unknown = names.filter(name => !checks.some(({ id }) => id === name))
  if (unknown.length > 0)
    throw new CannotStart(
      `There is no check ${unknown.join(', ')}; there are ${checks.map(({ id }) => id).join(', ')}.`,
    )
  if (share !== undefined && !/^[0-6]$/.test(share)) throw new CannotStart(`--share ${share} is not one of 0 to 6.`)
  if (threads !== undefined && !/^[1-9]\d?$/.test(threads))
    throw new CannotStart(`--threads ${threads} is not one of 1 to 99.`)
  return {
    threads: threads === undefined ? Math.min(mostThreads, availableParallelism()) : Number(threads),
    checks: checks.filter(({ id }) => names.includes(id)),
    isDue: caseId => share === undefined || shareOf(caseId) === Number(share),
  }
}
