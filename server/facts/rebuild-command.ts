/** `npm run facts:rebuild`: makes everything that reports add up again from the histories. */
import { readConfig } from '../config.ts'
import { buildOffice } from '../start/build-office.ts'
import { CannotStart } from '../start/cannot-start.ts'
import { ownDatabase } from '../start/own-database.ts'
import { stateOfFacts } from './changes.ts'
import { beginRebuilding, rebuildSome } from './rebuild.ts'

async function rebuild(): Promise<void> {
  const config = readConfig()
  const ownership = ownDatabase(config)
  const office = await buildOffice(config)
  try {
    const { rebuilding } = await stateOfFacts(office.db.reader)
    if (rebuilding) console.log('Goes on with what was interrupted.')
    else await beginRebuilding(office)
    for (let pages = 1; await rebuildSome(office); pages += 1)
      if (pages % 100 === 0) console.log(`${pages} pages, at ${JSON.stringify(await stateOfFacts(office.db.reader))}`)
    console.log('All facts are made again.')
  } finally {
    await office.db.close()
    ownership.release()
  }
}

try {
  await rebuild()
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}
