/**
 * The batch that a change of the calendar begins: it finds the cases of which a deadline moves, freezes them as its
 * rows, and then brings each in line. What the change does was shown and confirmed before, so it asks nothing.
 */
import type { Text } from '../../workflows/text.ts'
import { words as calendarWords } from '../calendar/words.ts'
import type { Db } from '../db.ts'
import { movingDeadlines } from '../deadlines/moving.ts'
import { type Moved, recomputeCase } from '../deadlines/recompute-case.ts'
import { type Office, todayOf } from '../office.ts'
import { homeOf } from '../organisations/administered.ts'
import { clock, type Person } from '../people/person.ts'
import { findPerson } from '../people/repository.ts'
import { addRows, titlesOf } from './new-rows.ts'
import { type Batch, insertBatch, lockBatch, moveBatch } from './repository.ts'
import { type BatchRow, putRow } from './rows.ts'
import { keyOf } from './rows-at-hand.ts'
import { slices } from './slices.ts'
import { words } from './words.ts'

/** In the transaction that files the change. Returns the batch's id; `goOnBeside` begins it. */
export async function beginRecompute(tx: Db, office: Office, by: Person): Promise<string> {
  const batch = {
    madeBy: by.id,
    organisationPath: homeOf(by),
    caseId: null,
    proceedingId: null,
    workflow: 'case-file',
    step: 'recompute',
    state: 'checking' as const,
    seenVersion: 0,
    sealed: null,
  }
  return insertBatch(tx, batch, { rows: [], now: office.now() })
}

const casesAtOnce = 300

/** Begun again after a crash it finds the same cases, and adds those that are no rows yet. */
export async function findMoving(office: Office, batch: Batch): Promise<void> {
  await addMoving(office, batch)
  const now = office.now()
  await office.db.write(tx => moveBatch(tx, { id: batch.id, from: ['checking'], state: 'running', now }))
}

/** Tells how many: before the batch ends it looks once more for what began meanwhile under the old calendar. */
export async function addMoving(office: Office, { id, state }: Batch): Promise<number> {
  await office.calendar.reload() // another process may have changed it
  const moving = await movingDeadlines(office.db.reader, office.calendar.current())
  const cases = [...new Set(moving.map(({ caseId }) => caseId))].sort() // as locks are taken
  let added = 0
  for (let from = 0; from < cases.length; from += casesAtOnce) {
    const some = cases.slice(from, from + casesAtOnce)
    added += await office.db.write(async tx =>
      (await lockBatch(tx, id)) === state ? addRows(tx, id, await rowsFor(tx, some)) : 0,
    )
  }
  return added
}

async function rowsFor(tx: Db, caseIds: readonly string[]) {
  const titles = await titlesOf(tx, caseIds)
  return caseIds.map(caseId => ({
    caseId,
    memberId: null,
    proceedingId: null,
    seenVersion: 0,
    label: titles.get(caseId) ?? '',
    state: 'waiting' as const,
  }))
}

/** So many at once even where the machine is busy: beginning anew costs as much as a few of them. */
const atLeast = 10

/** As many of the rows as fit into a transaction that others have to wait for. */
export async function recomputeRows(
  tx: Db,
  office: Office,
  { batch, rows }: { batch: Batch; rows: readonly BatchRow[] },
): Promise<void> {
  const by = (await findPerson(tx, batch.madeBy, todayOf(office))) ?? clock // the notice stands, whoever has left
  const breathe = slices()
  for (const [index, row] of rows.entries()) {
    const { place, caseId, attempts } = row
    const asked = { caseId, by, batchId: batch.id, idempotencyKey: keyOf(batch, row) }
    const { eventId, moved } = await recomputeCase(tx, office, asked)
    await putRow(tx, batch.id, { place, state: 'done', reason: told(moved), eventId, attempts: attempts + 1 })
    if ((await breathe()) === 'enough' && index + 1 >= atLeast) return
  }
}

const named = 3

function told(moved: readonly Moved[]): Text {
  if (moved.length === 0) return words.nothingMoved
  const lines = moved.slice(0, named).map(({ label, from, to }) => ({
    zh: `${label.zh}：${from ?? calendarWords.stopped.zh} → ${to ?? calendarWords.stopped.zh}`,
    en: `${label.en}: ${from ?? calendarWords.stopped.en} → ${to ?? calendarWords.stopped.en}`,
  }))
  const more = moved.length > named
  return {
    zh: `${lines.map(({ zh }) => zh).join('；')}${more ? `等 ${moved.length} 项` : ''}`,
    en: `${lines.map(({ en }) => en).join('; ')}${more ? ` and others, ${moved.length} in all` : ''}`,
  }
}
