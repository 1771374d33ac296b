/**
 * A process of its own: a payment recorded for every member of a large group by one batch, while somebody keeps
 * reading the list of cases. Prints JSON.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beginForMembers } from '../../server/batches/begin-batch.ts'
import { goOn } from '../../server/batches/run.ts'
import { answerBatch, confirmBatch } from '../../server/batches/steer.ts'
import { findCaseFile } from '../../server/cases/repository.ts'
import { chosenMembers } from '../../server/members/repository.ts'
import { todayOf } from '../../server/office.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

export type GroupMeasured = {
  members: number
  checkSeconds: number
  seconds: number
  done: number
  /** Of the list of cases, read all the while. */
  listP99Ms: number
  listsRead: number
  /** The longest the event loop was held, ms. */
  heldMs: number
  pages: { what: string; ms: number; kB: number }[]
}

const count = Number(process.argv[2] ?? 5_000)

await using house = await openOffice()
console.log(JSON.stringify(await measure(house)))

async function measure(house: TestOffice): Promise<GroupMeasured> {
  const { caseId, ownerId } = await openCase(house)
  const by = await house.person(ownerId)
  await house.office.db.write(async tx => {
    const [file] = await tx('proceedings').where({ case_id: caseId, workflow: 'case-file' })
    for (let place = 1; place < count; place++) {
      const here = { case_id: caseId, proceeding_id: file.id }
      await tx('parties').insert({
        ...here,
        id: `p${place}`,
        side: 'applicant',
        nature: 'person',
        name: `工人${place}`,
        name_folded: `工人${place}`,
        categories: '[]',
      })
      await tx('members').insert({ ...here, id: `m${place}`, party_id: `p${place}` })
    }
  })
  const members = await chosenMembers(house.db.reader, { caseId, limit: count })
  const obligations = members.map(({ id }) => ({ memberId: id, amountFen: 100_000, dueOn: '2026-12-20' }))
  const { proceedingId } = await takeStep(house.office, {
    on: { caseId, begin: 'performance' },
    step: 'begin',
    version: 0,
    answers: {
      effectiveOn: '2026-11-09',
      ground: 'settlement',
      claimKind: 'wages',
      obligations: obligations.slice(0, 500),
      otherDuties: 'yes',
    },
    by,
  })
  await widen(house, { caseId, proceedingId, obligations })
  const file = await findCaseFile(house.db.reader, caseId, { person: by, today: todayOf(house.office) })
  const id = await beginForMembers(house.office, {
    file,
    by,
    members,
    step: `proceeding/${proceedingId}/recordPayment`,
  })
  const began = performance.now()
  await answerBatch(house.office, { id, by, answers: { paidOn: '2026-11-09', way: 'bank', amountFen: '' } })
  await goOn(house.office)
  const checkSeconds = (performance.now() - began) / 1000
  await pageOf(house, ownerId, '/cases?state=registered') // signs in
  const reading = readLists(house, ownerId)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const start = performance.now()
  await confirmBatch(house.office, { id, by })
  await goOn(house.office)
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  const times = await reading.stop()
  const row = await house.db.reader('batch_rows').where({ batch_id: id, state: 'done' }).count('* as done').first()
  return {
    members: count,
    checkSeconds,
    seconds,
    done: Number(row?.done),
    listP99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    listsRead: times.length,
    heldMs: delay.max / 1e6,
    pages: await pagesOf(house, { caseId, ownerId }),
  }
}

/** Pages of the group afterwards: the better of two times, as text that is not compressed. */
async function pagesOf(house: TestOffice, { caseId, ownerId }: { caseId: string; ownerId: string }) {
  const found: GroupMeasured['pages'] = []
  for (const [what, path] of [
    ['case page', `/cases/${caseId}`],
    ['roster', `/cases/${caseId}/members`],
    ['form that begins an arbitration', `/cases/${caseId}/begin/arbitration/prepare`],
  ] as const) {
    const times: number[] = []
    let kB = 0
    for (let turn = 0; turn < 2; turn++) {
      const began = performance.now()
      kB = Buffer.byteLength((await pageOf(house, ownerId, path)).html) / 1000
      times.push(performance.now() - began)
    }
    found.push({ what, ms: Math.min(...times), kB })
  }
  return found
}

type Owed = { memberId: string; amountFen: number; dueOn: string }

/** A form takes 500 rows; what goes beyond is put beside it as the same step would have put it. */
async function widen(
  house: TestOffice,
  { caseId, proceedingId, obligations }: { caseId: string; proceedingId: string; obligations: readonly Owed[] },
): Promise<void> {
  await house.office.db.write(async tx => {
    const row = await tx('proceedings').where({ id: proceedingId }).first()
    const event = await tx('events').where({ proceeding_id: proceedingId }).first('id')
    const snapshot = JSON.parse(row.snapshot)
    for (const [place, { memberId, amountFen, dueOn }] of obligations.entries()) {
      if (place < 500) continue
      const key = `${event.id}-${place + 1}`
      snapshot.context.ledger.push({ key, memberId, amountFen, paidFen: 0, dueOn })
      const here = { proceeding_id: proceedingId, case_id: caseId }
      await tx('records').insert({
        ...here,
        kind: 'obligation',
        key,
        event_id: event.id,
        member_id: memberId,
        amount_fen: amountFen,
        settled_fen: 0,
        on_day: dueOn,
        state: 'open',
        details: '{}',
      })
      await tx('deadlines').insert({
        ...here,
        id: `d${place}`,
        rule: 'agreement_performance',
        subject: key,
        generation: 1,
        anchor_on: dueOn,
        due_on: dueOn,
        suspensions: '[]',
        status: 'running',
        started_by: event.id,
      })
    }
    await tx('proceedings')
      .where({ id: proceedingId })
      .update({ snapshot: JSON.stringify(snapshot) })
  })
}

/** Twice where a connection that was kept has run out meanwhile: client and house share one busy thread. */
function pageOf(house: TestOffice, who: string, path: string) {
  const client = house.as(who)
  return client.get(path).catch(() => client.get(path))
}

function readLists(house: TestOffice, who: string) {
  const times: number[] = []
  let goesOn = true
  const done = (async () => {
    while (goesOn) {
      const began = performance.now()
      await pageOf(house, who, '/cases?state=registered')
      times.push(performance.now() - began)
    }
  })()
  return {
    async stop() {
      goesOn = false
      await done
      return times.toSorted((a, b) => a - b)
    },
  }
}
