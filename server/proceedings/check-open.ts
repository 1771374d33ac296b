/** Replays every open proceeding and names those that do not stand where their history leads. Reads only. */
import type { Workflow } from '../../workflows/define.ts'
import { everyDefinition, numbersOf } from '../../workflows/index.ts'
import type { Db } from '../db.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { eventsOf, numbersOnFile, reversedEvents } from './history.ts'
import { replayFaults } from './proceeding-faults.ts'
import { type OpenProceeding, openProceedingsAfter } from './repository.ts'

export type Checked = { proceedings: number; differing: { proceeding: OpenProceeding; faults: string[] }[] }

export async function checkOpenProceedings(db: Db, sealer: Sealer): Promise<Checked> {
  const checked: Checked = { proceedings: 0, differing: [] }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: OpenProceeding[] = await openProceedingsAfter(db, { after, limit: 200 })
    for (const proceeding of page) {
      checked.proceedings++
      const faults = await faultsOf(db, proceeding, sealer)
      if (faults.length > 0) checked.differing.push({ proceeding, faults })
    }
    after = page.at(-1)?.id
  }
  return checked
}

/** Older definitions through which no history goes, of what has ended included: their files may go. */
export async function definitionsToSpare(db: Db): Promise<Workflow[]> {
  const onFile = await numbersOnFile(db)
  return everyDefinition().filter(
    ({ id, number }) => number < numbersOf(id)[0]!.number && !onFile.has(`${id}/${number}`),
  )
}

async function faultsOf(db: Db, proceeding: OpenProceeding, sealer: Sealer): Promise<string[]> {
  try {
    const events = await eventsOf(db, proceeding.id)
    const reversed = await reversedEvents(db, proceeding.caseId)
    return replayFaults({ proceeding, events, reversed }, sealer)
  } catch (error) {
    return [(error as Error).message] // its definition is gone, or knows a state or step of it no more
  }
}
