/** The rooms of the house: routes, an empty house filled, what works beside requests, and the clock. */
import type { Express } from 'express'
import { refuseUndeclared } from '../access/declared-routes.ts'
import { createApp } from '../app.ts'
import { stopBatches } from '../batches/run.ts'
import { failLostExports, stopExports } from '../exports/make.ts'
import { stopFilings } from '../filed-reports/file-beside.ts'
import { startClock } from '../jobs/clock.ts'
import type { Office } from '../office.ts'
import { refuseUnwrittenPapers } from '../papers/refuse-unwritten.ts'
import { stopSweep } from '../sweep/sweep-beside.ts'
import { fillEmptyHouse } from './fill-empty-house.ts'
import { inviteFirstAdministrator } from './first-administrator.ts'

/** What answers requests. Whatever goes on beside them ends with `begun`. */
export async function openRooms(office: Office, begun: AsyncDisposableStack): Promise<Express> {
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
  return app
}
