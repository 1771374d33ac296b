/** From a checked configuration to a house that answers: port, database, office, demo, routes, clock. */
import { refuseUndeclared } from '../access/declared-routes.ts'
import { createApp } from '../app.ts'
import { stopBatches } from '../batches/run.ts'
import type { Config } from '../config.ts'
import { failLostExports, stopExports } from '../exports/make.ts'
import { stopFilings } from '../filed-reports/file-beside.ts'
import { startClock } from '../jobs/clock.ts'
import type { Office } from '../office.ts'
import { refuseUnwrittenPapers } from '../papers/refuse-unwritten.ts'
import { stopSweep } from '../sweep/sweep-beside.ts'
import { buildOffice } from './build-office.ts'
import { fillEmptyHouse } from './fill-empty-house.ts'
import { inviteFirstAdministrator } from './first-administrator.ts'
import { openDoor } from './open-door.ts'
import { ownDatabase } from './own-database.ts'

export type House = {
  office: Office
  /** Where it answers, such as http://127.0.0.1:3000. */
  url: string
  /** Answers what is in flight, within `config.stopSeconds`, and lets go of port and database. */
  stop(): Promise<void>
}

/** The port is taken first, so that a busy one is told at once; until all is ready it answers 503. */
export async function serve(config: Config): Promise<House> {
  await using begun = new AsyncDisposableStack() // ended in reverse, now if something fails, else by `stop`
  const door = await openDoor(config)
  begun.defer(() => door.close(0))
  const ownership = ownDatabase(config)
  begun.defer(() => ownership.release())
  const office = await buildOffice(config)
  begun.defer(() => office.db.close())
  const app = createApp(office)
  refuseUndeclared(app)
  refuseUnwrittenPapers()
  await fillEmptyHouse(office)
  await inviteFirstAdministrator(office)
  await failLostExports(office)
  begun.defer(() => stopBatches(office))
  begun.defer(() => stopSweep(office))
  begun.defer(() => stopExports(office))
  begun.defer(() => stopFilings(office))
  const clock = startClock(office)
  begun.defer(() => clock.stop())
  door.answerWith(app)
  begun.defer(() => door.close(config.stopSeconds))
  const house = begun.move()
  return { office, url: door.url, stop: () => house.disposeAsync() }
}
