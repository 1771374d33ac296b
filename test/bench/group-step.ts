/** A process of its own: a payment recorded for everybody of a prepared group of a loaded house. Prints JSON. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beginForMembers } from '../../server/batches/begin-batch.ts'
import { goOn } from '../../server/batches/run.ts'
import { answerBatch, confirmBatch } from '../../server/batches/steer.ts'
import { findCaseFile } from '../../server/cases/repository.ts'
import { readConfig } from '../../server/config.ts'
import { chosenMembers } from '../../server/members/repository.ts'
import { type Office, todayOf } from '../../server/office.ts'
import { findPerson } from '../../server/people/repository.ts'
import { buildOffice } from '../../server/start/build-office.ts'
import type { Prepared } from './prepare.ts'

export type GroupStepped = { members: number; done: number; seconds: number; heldMs: number }

const group: Prepared['group'] = JSON.parse(process.argv[2]!)
const office = await buildOffice(readConfig())
try {
  console.log(JSON.stringify(await measure(office)))
} finally {
  await office.db.close()
}

async function measure(office: Office): Promise<GroupStepped> {
  const db = office.db.reader
  const today = todayOf(office)
  const by = (await findPerson(db, group.ownerId, today))!
  const file = await findCaseFile(db, group.caseId, { person: by, today })
  const members = await chosenMembers(db, { caseId: group.caseId, limit: 500 })
  const step = `proceeding/${group.proceedingId}/recordPayment`
  const id = await beginForMembers(office, { file, by, members, step })
  await answerBatch(office, { id, by, answers: { paidOn: today, way: 'bank', amountFen: '' } })
  await goOn(office)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const began = performance.now()
  await confirmBatch(office, { id, by })
  await goOn(office)
  const seconds = (performance.now() - began) / 1000
  delay.disable()
  const row = await db('batch_rows').where({ batch_id: id, state: 'done' }).count('* as done').first()
  return { members: members.length, done: Number(row?.done), seconds, heldMs: delay.max / 1e6 }
}
