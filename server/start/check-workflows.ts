/** `npm run workflows:check`: whether all definitions are sound and every open proceeding still replays. Reads only. */
import { existsSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { openDatabase } from '../db.ts'
import { createSealer } from '../sealing/sealer.ts'
import { CannotStart } from './cannot-start.ts'

try {
  process.exitCode = (await isAllWell()) ? 0 : 1
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}

async function isAllWell(): Promise<boolean> {
  const config = readConfig()
  const workflows = await soundWorkflows()
  if (workflows === undefined) return false
  const file = /^sqlite:(.+)$/.exec(config.databaseUrl)?.[1]
  if (file && !existsSync(file)) {
    console.log(`${workflows} workflows are sound. There is no database at ${file} yet, so nothing to replay.`)
    return true
  }
  const { checkOpenProceedings, definitionsToSpare } = await import('../proceedings/check-open.ts')
  const db = openDatabase(config.databaseUrl)
  try {
    const { proceedings, differing } = await checkOpenProceedings(db.reader, createSealer(config.secrets))
    for (const { proceeding, faults } of differing) {
      const { workflow, definitionNumber, id, registrationNumber } = proceeding
      console.log(`${workflow}/${definitionNumber} ${id} of ${registrationNumber}: ${faults.join('; ')}`)
    }
    for (const { id, number } of await definitionsToSpare(db.reader))
      console.log(`${id}/${number}: no history goes through it any more; its definition may go.`)
    if (differing.length === 0)
      console.log(`${workflows} workflows are sound; ${proceedings} open proceedings replay to where they stand.`)
    else console.log(`${differing.length} of ${proceedings} open proceedings do not replay to where they stand.`)
    return differing.length === 0
  } finally {
    await db.close()
  }
}

/** How many there are. Loading them refuses those that contradict themselves; then it says why. */
async function soundWorkflows(): Promise<number | undefined> {
  try {
    const { allWorkflows } = await import('../../workflows/index.ts')
    return allWorkflows().length
  } catch (error) {
    console.log((error as Error).message)
    return undefined
  }
}
