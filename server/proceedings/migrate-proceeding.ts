/**
 * Moves an open proceeding to another number of its workflow, as the new definition says: one event from which its
 * replay goes on, its deadlines brought in line, all in one transaction. It can be worked out first without writing.
 */
import { randomUUIDv7 } from 'node:crypto'
import type { Workflow } from '../../workflows/define.ts'
import { isWorkflow, numbersOf, workflowNamed } from '../../workflows/index.ts'
import { CannotMove, moved } from '../../workflows/migrate.ts'
import type { Text } from '../../workflows/text.ts'
import { restore, save, stateName } from '../../workflows/walk.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { bringInLine, type outOfLine } from '../deadlines/bring-in-line.ts'
import { NotAllowed, NotFound, NotNow, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import type { Person } from '../people/person.ts'
import { append } from './append.ts'
import { momentOf } from './moment.ts'
import type { Migrated } from './replay.ts'
import { advance, type CaseFile, lockProceeding, moveHead, type Proceeding } from './repository.ts'

export type ToMigrate = {
  proceedingId: string
  /** The number it is to stand on. */
  to: number
  /** The version at which it was chosen. */
  version: number
  by: Person
  batchId: string
  idempotencyKey: string
}

const says = {
  ended: { zh: '程序已经办结，保留原流程定义', en: 'It has ended and keeps its definition' },
  elsewhere: {
    zh: '程序所用的流程定义与本批不符，可能已经改用',
    en: 'It stands on another definition than this batch is about; it may have been moved already',
  },
  notAdministered: {
    zh: '案件不在您管理的范围之内，未办理',
    en: 'The case lies outside what you administer: nothing was done',
  },
} as const satisfies Record<string, Text>

/** Throws NotFound, NotAllowed, Stale and NotNow. */
export async function migrateIn(tx: Db, office: Office, asked: ToMigrate): Promise<{ eventId: string }> {
  const { file, proceeding } = await readied(tx, office, asked)
  const moment = momentOf(tx, office, { by: asked.by, file })
  const line = movedLine(proceeding, asked.to, { eventId: randomUUIDv7(), today: moment.today })
  const next = line.proceeding
  await advance(tx, next)
  if (next.state !== proceeding.state) moment.touched.add('proceeding')
  const answers: Migrated = {
    from: proceeding.definitionNumber,
    to: asked.to,
    fromState: proceeding.state,
    toState: next.state,
    snapshot: next.snapshot,
  }
  await append(moment, {
    id: line.cause.eventId,
    step: 'migrated',
    answers,
    happenedOn: moment.today,
    audience: await audienceOf(tx, proceeding.id),
    proceeding: next,
    batchId: asked.batchId,
    idempotencyKey: asked.idempotencyKey,
  })
  await bringInLine(moment, line)
  await moveHead(tx, moment.file)
  await refreshFacts(moment)
  return { eventId: line.cause.eventId }
}

/** Throws what moving it would throw. */
export async function judgeMigration(db: Db, office: Office, asked: ToMigrate): Promise<void> {
  const { proceeding } = await readied(db, office, asked)
  movedLine(proceeding, asked.to, { eventId: '', today: todayOf(office) })
}

async function readied(
  tx: Db,
  office: Office,
  { proceedingId, version, by }: ToMigrate,
): Promise<{ proceeding: Proceeding; file: CaseFile }> {
  const found = await lockProceeding(tx, proceedingId, { person: by, today: todayOf(office) })
  const { organisationPath } = found.file
  if (!administeredBy(by).some(path => organisationPath.startsWith(path)))
    throw new NotAllowed(`${by.id} does not administer ${organisationPath}`, says.notAdministered)
  if (found.proceeding.version !== version)
    throw new Stale(`Proceeding ${proceedingId} is at ${found.proceeding.version}`)
  return found
}

type Line = Parameters<typeof outOfLine>[2]

/** How the proceeding stands once it is moved, and what its deadlines are compared with. Throws NotNow. */
export function movedLine(
  proceeding: Proceeding,
  to: number,
  { eventId, today }: { eventId: string; today: string },
): Line {
  const old = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const workflow = workflowNamed(proceeding.workflow, to)
  if (proceeding.ended) throw new NotNow(`Proceeding ${proceeding.id} has ended`, says.ended)
  if (workflow.migrates?.from !== old.number)
    throw new NotNow(`Proceeding ${proceeding.id} stands on ${old.number}`, says.elsewhere)
  const snapshot = snapshotOf(proceeding, old, workflow)
  return {
    proceeding: {
      ...proceeding,
      definitionNumber: to,
      version: proceeding.version + 1,
      state: stateName(snapshot),
      snapshot: save(workflow, snapshot),
    },
    workflow,
    snapshot,
    cause: { eventId, step: 'migrated', happenedOn: today },
  }
}

function snapshotOf(proceeding: Proceeding, old: Workflow, next: Workflow) {
  try {
    return moved(old, next, restore(old, proceeding.snapshot))
  } catch (error) {
    if (error instanceof CannotMove) throw new NotNow(error.message, error.says)
    throw error
  }
}

/** What is for its two ends alone stays theirs. */
async function audienceOf(tx: Db, proceedingId: string): Promise<'all' | 'ends'> {
  const first = await tx('events').where({ proceeding_id: proceedingId, version: 1 }).first('audience')
  return first.audience === 'ends' ? 'ends' : 'all'
}

/** A definition that takes over the open proceedings of an older number. Throws NotFound. */
export function takingOver(id: string, number: number): Workflow {
  const found = isWorkflow(id) ? numbersOf(id).find(one => one.number === number && one.migrates) : undefined
  if (!found) throw new NotFound(`${id} ${number} takes nothing over`)
  return found
}
