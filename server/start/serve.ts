/** From a checked configuration to a house that answers: port, database, office, and then the rooms behind. */
import type { Config } from '../config.ts'
import type { Office } from '../office.ts'
import { buildOffice } from './build-office.ts'
import { refuseHalfFull } from './fill-empty-house.ts'
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
  await refuseHalfFull(office)
  const { openRooms } = await import('./open-rooms.ts') // 1,400 files: not for a house that may not start
  door.answerWith(await openRooms(office, begun))
  begun.defer(() => door.close(config.stopSeconds))
  const house = begun.move()
  return { office, url: door.url, stop: () => house.disposeAsync() }
}
