/** `npm run demo:load -- --today 2026-11-22`: fills an empty house with the demo, as its first start would. */
import { parseArgs } from 'node:util'
import { isDay } from '../../workflows/law/days.ts'
import { readConfig } from '../config.ts'
import { todayOf } from '../office.ts'
import { buildOffice } from '../start/build-office.ts'
import { CannotStart } from '../start/cannot-start.ts'
import { showProgress } from '../start/fill-empty-house.ts'
import { ownDatabase } from '../start/own-database.ts'
import { markFilling, unmarkFilling } from '../start/repository.ts'
import { refuseInProduction, refuseTooEarly, refuseUnlessEmpty } from './may-load.ts'
import { tellDemo } from './tell-demo.ts'

async function load(): Promise<void> {
  const config = readConfig()
  refuseInProduction(config)
  const ownership = ownDatabase(config)
  const office = await buildOffice(config)
  try {
    const today = askedDay() ?? todayOf(office)
    await refuseUnlessEmpty(office)
    refuseTooEarly(today)
    await office.db.write(tx => markFilling(tx, { today, at: office.now() }))
    await tellDemo(office, { today, progress: showProgress })
    await office.db.write(unmarkFilling)
  } finally {
    await office.db.close()
    ownership.release()
  }
}

/** Throws `CannotStart` for what is not a day. */
function askedDay(): string | undefined {
  const { today } = parseArgs({ options: { today: { type: 'string' } } }).values
  if (today === undefined || isDay(today)) return today
  throw new CannotStart(`--today ${today} is not a day such as 2026-11-22.`)
}

try {
  await load()
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}
