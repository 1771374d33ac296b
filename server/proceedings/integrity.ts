/**
 * Whether what is on file of a case is what its history says: chain, versions, snapshots, records, deadlines, sums.
 * Reads only. For the nightly sweep, for tests, and for whoever doubts.
 */
import { factsOf } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { type Event, historyOf, reversedEvents } from './history.ts'
import { proceedingFaults } from './proceeding-faults.ts'
import { proceedingsOf, toCaseFile } from './repository.ts'
import { brokenAt } from './verify-chain.ts'

/** One sentence for each thing that does not fit; none means the case is whole. */
export async function faultsOfCase(
  db: Db,
  office: Pick<Office, 'sealer' | 'calendar'>,
  caseId: string,
): Promise<string[]> {
  const row = await db('cases').where({ id: caseId }).first()
  if (!row) return [`no case ${caseId}`]
  const file = toCaseFile(row)
  const history = await historyOf(db, caseId)
  const reversed = await reversedEvents(db, caseId)
  const faults = [...chainFaults(history, file), ...(await factFaults(db, file))]
  for (const proceeding of await proceedingsOf(db, caseId)) {
    const events = history.filter(({ proceedingId }) => proceedingId === proceeding.id)
    faults.push(...(await proceedingFaults(db, office, { proceeding, events, reversed, caseRow: row })))
  }
  return faults
}

function chainFaults(history: readonly Event[], file: ReturnType<typeof toCaseFile>): string[] {
  const gaps = history.flatMap(({ sequence }, place) => (sequence === place + 1 ? [] : [sequence]))
  const broken = brokenAt(history, file)
  return [
    ...(gaps.length === 0 ? [] : [`the sequence has a gap before ${gaps[0]}`]),
    ...(broken === undefined ? [] : [`the chain is broken at ${broken}`]),
  ]
}

/** The row for lists against what the tables add up to. */
async function factFaults(db: Db, file: ReturnType<typeof toCaseFile>): Promise<string[]> {
  const kept = await db('case_facts').where({ case_id: file.id }).first()
  if (!kept) return ['the case has no row for lists']
  const made = await factsOf(db, file)
  return Object.entries(made).flatMap(([column, value]) =>
    kept[column] === value ? [] : [`case_facts.${column} is ${kept[column]}, but ought to be ${value}`],
  )
}
