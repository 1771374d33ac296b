/** `npm run sweep`: all checks on the whole database; prints what they find and ends with 1 if it is anything. Reads only. */
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { CannotStart } from '../start/cannot-start.ts'
import { withAround } from './around.ts'
import type { Check } from './check.ts'
import { checks } from './registry.ts'
import { type Outcome, runChecks, shareOf } from './run-checks.ts'

const mostPrinted = 20

try {
  process.exitCode = (await sweep()) === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}

/** How much was found. */
async function sweep(): Promise<number> {
  let found = 0
  const report = (outcome: Outcome) => {
    found += outcome.found
    print(outcome)
  }
  const { checks: chosen, isDue } = asked()
  await withAround(readConfig(), { now: () => new Date() }, around =>
    runChecks(around, { checks: chosen, isDue, report }),
  )
  console.log(found === 0 ? `${chosen.length} checks found nothing.` : `${chosen.length} checks found ${found}.`)
  return found
}

function print({ checkId, found, tookMs, findings }: Outcome): void {
  console.log(`${checkId}: ${found === 0 ? 'nothing' : found} (${(tookMs / 1000).toFixed(1)} s)`)
  for (const { subject, caseId, says } of findings.slice(0, mostPrinted))
    console.log(`  ${caseId && caseId !== subject ? `${caseId} ` : ''}${subject}: ${says.en}`)
  if (found > mostPrinted) console.log(`  and ${found - mostPrinted} more`)
}

type Asked = { checks: readonly Check[]; isDue: (caseId: string) => boolean }

/** `-- --only chain,sums --share 3`: some of the checks; every seventh case, 0 to 6. Throws CannotStart. */
function asked(): Asked {
  const { only, share } = parseArgs({ options: { only: { type: 'string' }, share: { type: 'string' } } }).values
  const names = only?.split(',') ?? checks.map(({ id }) => id)
  const unknown = names.filter(name => !checks.some(({ id }) => id === name))
  if (unknown.length > 0)
    throw new CannotStart(
      `There is no check ${unknown.join(', ')}; there are ${checks.map(({ id }) => id).join(', ')}.`,
    )
  if (share !== undefined && !/^[0-6]$/.test(share)) throw new CannotStart(`--share ${share} is not one of 0 to 6.`)
  return {
    checks: checks.filter(({ id }) => names.includes(id)),
    isDue: caseId => share === undefined || shareOf(caseId) === Number(share),
  }
}
