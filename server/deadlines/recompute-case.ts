/** After a change of the calendar: brings the deadlines of one case in line, with a record of each that moved. */
import { randomUUIDv7 } from 'node:crypto'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { restore } from '../../workflows/walk.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { clock, type Person } from '../people/person.ts'
import { append } from '../proceedings/append.ts'
import { momentOf } from '../proceedings/moment.ts'
import { lockCase, moveHead, type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { bringInLine } from './bring-in-line.ts'
import { type Deadline, deadlinesOfCase } from './repository.ts'

export type ToRecompute = { caseId: string; by: Person; batchId: string; idempotencyKey: string }
/** `eventId` is null where no day that counts has moved. */
export type Recomputed = { eventId: string | null; moved: Moved[] }
/** `hadPassed`: its day lay behind us already, so that whoever was late may be in time again; never without a record. */
export type Moved = Told & { hadPassed?: true; label: Text }
/** Null where it does not run, or its clock stands still. */
type Told = { rule: string; subject: string; from: string | null; to: string | null }

/** Asked twice it finds nothing left to move. */
export async function recomputeCase(
  tx: Db,
  office: Office,
  { caseId, by, batchId, idempotencyKey }: ToRecompute,
): Promise<Recomputed> {
  const file = await lockCase(tx, caseId, { person: clock, today: todayOf(office) })
  const moment = momentOf(tx, office, { by, file })
  const before = await deadlinesOfCase(tx, caseId)
  const cause = { eventId: randomUUIDv7(), step: 'recompute', happenedOn: moment.today }
  const proceedings = await proceedingsOf(tx, caseId)
  for (const proceeding of proceedings) {
    if (proceeding.ended) continue
    const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
    const snapshot = restore(workflow, proceeding.snapshot)
    await bringInLine(moment, { proceeding, workflow, snapshot, cause, again: true })
  }
  if (!moment.touched.has('deadline')) return { eventId: null, moved: [] }
  const moved = differences(before, await deadlinesOfCase(tx, caseId), { today: moment.today, proceedings })
  if (moved.length === 0) return { eventId: null, moved }
  const deadlines = moved.map(({ label: _shownOnly, ...kept }) => kept)
  await append(moment, {
    id: cause.eventId,
    step: 'recompute',
    answers: { deadlines },
    happenedOn: moment.today,
    batchId,
    idempotencyKey,
  })
  await moveHead(tx, moment.file)
  await refreshFacts(moment)
  return { eventId: cause.eventId, moved }
}

function differences(
  before: readonly Deadline[],
  after: readonly Deadline[],
  { today, proceedings }: { today: string; proceedings: readonly Proceeding[] },
): Moved[] {
  const [old, now] = [aliveOf(before), aliveOf(after)]
  return [...new Map([...old, ...now])].flatMap(([key, { proceedingId, rule, subject }]) => {
    const [from, to] = [dayOf(old.get(key)), dayOf(now.get(key))]
    if (from === to) return []
    const label = labelOf(proceedings.find(({ id }) => id === proceedingId)!, rule)
    const hadPassed = from !== null && from < today ? { hadPassed: true as const } : {}
    return [{ rule, subject, from, to, ...hadPassed, label }]
  })
}

const aliveOf = (all: readonly Deadline[]): Map<string, Deadline> =>
  new Map(
    all
      .filter(({ status }) => status === 'running' || status === 'paused')
      .map(one => [`${one.proceedingId} ${one.rule} ${one.subject}`, one]),
  )

const dayOf = (one: Deadline | undefined): string | null => (one?.status === 'running' ? one.dueOn : null)

const labelOf = ({ workflow, definitionNumber }: Proceeding, rule: string): Text =>
  workflowNamed(workflow, definitionNumber).deadlines[rule]?.label ?? { zh: rule, en: rule }
