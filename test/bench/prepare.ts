/**
 * A process of its own: what a loaded house lacks for measuring, done through the engine before the program starts.
 * Cases of a set length, mediations in which an offer can be made again and again, a group. Prints JSON.
 */
import { readConfig } from '../../server/config.ts'
import { recordLog } from '../../server/log/record-log.ts'
import { type Office, todayOf } from '../../server/office.ts'
import type { Person } from '../../server/people/person.ts'
import { findPerson } from '../../server/people/repository.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { buildOffice } from '../../server/start/build-office.ts'
import { type BegunCase, beginCase } from './cases.ts'

export type Prepared = {
  mediations: { id: string; version: number }[]
  /** More of them, for steps that are taken while something else is measured. */
  beside: { id: string; version: number }[]
  /** Cases with so many events. */
  lengths: Record<40 | 800, string>
  group: { caseId: string; proceedingId: string; ownerId: string }
}

const mediations = 32
const mediationsBeside = 24
const groupSize = 500

const office = await buildOffice(readConfig())
try {
  console.log(JSON.stringify(await prepare(office)))
} finally {
  await office.db.close()
}

async function prepare({ ...office }: Office): Promise<Prepared> {
  const clerk = await personCalled(office, 'chen')
  const begun: BegunCase[] = []
  for (let number = 1; number <= mediations + mediationsBeside; number++)
    begun.push(await beginCase(office, clerk, number))
  return {
    mediations: begun.slice(0, mediations).map(standing),
    beside: begun.slice(mediations).map(standing),
    lengths: { 40: await caseOf(office, clerk, 40), 800: await caseOf(office, clerk, 800) },
    group: await groupOf(office, clerk),
  }
}

function standing({ proceedingId }: BegunCase) {
  return { id: proceedingId, version: 2 }
}

async function personCalled(office: Office, userName: string): Promise<Person> {
  const { id } = await office.db.reader('people').where({ user_name: userName }).first('id')
  return (await findPerson(office.db.reader, id, todayOf(office)))!
}

async function caseOf(office: Office, clerk: Person, events: number): Promise<string> {
  const { caseId, by } = await beginCase(office, clerk, events)
  const { head_sequence: there } = await office.db.reader('cases').where({ id: caseId }).first('head_sequence')
  await office.db.write(async tx => {
    for (let number = there + 1; number <= events; number++)
      await recordLog(tx, office, {
        caseId,
        kind: 'note',
        answers: { audience: 'all', text: `第 ${number} 条：与双方核对工资明细，约定下次联系时间。` },
        by,
      })
  })
  return caseId
}

/** Five hundred workers, each owed one payment. */
async function groupOf(office: Office, clerk: Person): Promise<Prepared['group']> {
  const { caseId, by } = await beginCase(office, clerk, 999)
  await addWorkers(office, caseId, by)
  const ids: string[] = await office.db.reader('members').where({ case_id: caseId }).orderBy('id').pluck('id')
  const dueOn = todayOf(office)
  const { proceedingId } = await takeStep(office, {
    on: { caseId, begin: 'performance' },
    step: 'begin',
    version: 0,
    answers: {
      effectiveOn: dueOn,
      ground: 'settlement',
      claimKind: 'wages',
      obligations: ids.map(memberId => ({ memberId, amountFen: '1000', dueOn })),
      otherDuties: 'yes',
    },
    by,
  })
  return { caseId, proceedingId, ownerId: by.id }
}

/** A form takes two hundred rows at a time. */
async function addWorkers(office: Office, caseId: string, by: Person): Promise<void> {
  for (let from = 1; from < groupSize; from += 200) {
    const count = Math.min(200, groupSize - from)
    const workers = Array.from({ length: count }, (_, place) => ({ name: `工人${from + place}`, amountFen: '1000' }))
    const file = office.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' })
    const { id: proceedingId, version } = await file.first('id', 'version')
    await takeStep(office, { on: { proceedingId }, step: 'addMembers', version, answers: { workers }, by })
  }
}
