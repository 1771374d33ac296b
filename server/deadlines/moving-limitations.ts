/**
 * Years of limitation that a reading moves, begins or ends: where they start follows from what is on file of the claim,
 * and no row tells it. Every case with such facts is derived again, page by page.
 */
import { setImmediate } from 'node:timers/promises'
import { type LimitationRule, limitationDeadlines } from '../../workflows/definitions/case-file/limitation.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { restore } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import { type Proceeding, proceedingsAmong } from '../proceedings/repository.ts'
import { recordRows, toStandingRecord } from '../proceedings/standing.ts'
import { adjustmentsAmong } from './adjustments.ts'
import { outOfLineWith, type ReadForLine } from './bring-in-line.ts'
import type { Moving } from './moving.ts'
import { type Deadline, deadlinesAmong } from './repository.ts'

const casesAtOnce = 200

export async function movingLimitations(db: Db, calendar: Calendar): Promise<Moving[]> {
  const caseIds: string[] = await db('records').where({ kind: 'limitation' }).distinct('case_id').pluck('case_id')
  const found: Moving[] = []
  for (let from = 0; from < caseIds.length; from += casesAtOnce) {
    found.push(...(await movingIn(db, calendar, caseIds.slice(from, from + casesAtOnce))))
    await setImmediate()
  }
  return found
}

async function movingIn(db: Db, calendar: Calendar, caseIds: readonly string[]): Promise<Moving[]> {
  const files = (await proceedingsAmong(db, caseIds)).filter(
    ({ workflow, ended }) => workflow === 'case-file' && !ended,
  )
  const ids = files.map(({ id }) => id)
  const records = Map.groupBy(await recordRows(db, ids), row => row.proceeding_id as string)
  const onFile = Map.groupBy(await deadlinesAmong(db, ids), ({ proceedingId }) => proceedingId)
  const adjustments = Map.groupBy(await adjustmentsAmong(db, ids), ({ proceedingId }) => proceedingId)
  return files.flatMap(file =>
    movedOf(calendar, file, {
      records: (records.get(file.id) ?? []).map(toStandingRecord),
      onFile: onFile.get(file.id) ?? [],
      adjustments: adjustments.get(file.id) ?? [],
    }),
  )
}

function movedOf(calendar: Calendar, proceeding: Proceeding, read: ReadForLine): Moving[] {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const cause = { eventId: '', step: 'recompute', happenedOn: '' }
  const snapshot = restore(workflow, proceeding.snapshot)
  const { started, changed } = outOfLineWith(calendar, { proceeding, workflow, snapshot, cause, again: true }, read)
  const ofRule = (all: readonly Deadline[]) => all.filter(one => Object.hasOwn(limitationDeadlines, one.rule))
  const fresh = new Map([...ofRule(changed), ...ofRule(started)].map(one => [one.subject, one]))
  const old = new Map(
    ofRule(read.onFile)
      .filter(isAlive)
      .map(one => [one.subject, one]),
  )
  return [...fresh].flatMap(([subject, now]) => {
    const before = old.get(subject)
    const [fromOn, toOn] = [dayOf(before), dayOf(now)]
    const { label } = limitationDeadlines[now.rule as LimitationRule]
    const isSet = (before?.computedOn ?? now.computedOn) !== null
    return fromOn === toOn ? [] : [{ id: before?.id ?? '', caseId: proceeding.caseId, label, fromOn, toOn, isSet }]
  })
}

const isAlive = ({ status }: Deadline): boolean => status === 'running' || status === 'paused'
const dayOf = (one: Deadline | undefined): string | null =>
  one?.status === 'running' ? (one.computedOn ?? one.dueOn) : null
