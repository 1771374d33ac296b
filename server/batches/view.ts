/** A batch as its page shows it: the form, the check, the progress, the report. */
import type { Locale, Text } from '../../workflows/text.ts'
import { findCaseFile } from '../cases/repository.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { optionsFor } from '../proceedings/options.ts'
import { type FieldView, fieldViews, problemsOf } from '../web/field-view.ts'
import { isLong } from '../web/find-option.ts'
import type { IconName } from '../web/icons.ts'
import { countWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { formForMany } from './answers.ts'
import { type Batch, type BatchState, findBatch, listBatches } from './repository.ts'
import { type Counts, countsOf, type RowState, reportRows } from './rows.ts'
import { isRecompute, stepOf } from './rows-at-hand.ts'
import { noteOf, stepTitle } from './title.ts'
import { words } from './words.ts'

const stateWords: Record<BatchState, { text: Text; tone: string; icon: IconName }> = {
  draft: { text: words.stateDraft, tone: 'soft', icon: 'edit' },
  checking: { text: words.stateChecking, tone: 'soft', icon: 'hourglass' },
  ready: { text: words.stateReady, tone: 'soon', icon: 'list-check' },
  running: { text: words.stateRunning, tone: 'soon', icon: 'hourglass' },
  done: { text: words.stateDone, tone: 'calm', icon: 'circle-check' },
  partly: { text: words.statePartly, tone: 'late', icon: 'alert-circle' },
  cancelled: { text: words.stateCancelled, tone: 'soft', icon: 'circle-x' },
}
const rowWords: Record<RowState, { text: Text; tone: string; icon: IconName }> = {
  chosen: { text: words.rowChosen, tone: 'soft', icon: 'hourglass' },
  waiting: { text: words.rowWaiting, tone: 'soft', icon: 'hourglass' },
  refused: { text: words.rowRefused, tone: 'late', icon: 'ban' },
  done: { text: words.rowDone, tone: 'calm', icon: 'circle-check' },
  failed: { text: words.rowFailed, tone: 'late', icon: 'alert-circle' },
  cancelled: { text: words.rowCancelled, tone: 'soft', icon: 'circle-x' },
}

const perPage = 100
const everyState = Object.keys(rowWords) as RowState[]
const undone: readonly RowState[] = ['refused', 'failed', 'cancelled']

export type PageAsked = {
  id: string
  person: Person
  /** Counted from 1. */
  page: number
  onlyUndone: boolean
  typed?: Record<string, unknown>
  wrong?: Record<string, string[]>
}

export async function batchPage(office: Office, asked: PageAsked) {
  const { id, person, wrong = {} } = asked
  const { locale } = person
  const db = office.db.reader
  const reader = { person, today: todayOf(office) }
  const batch = await findBatch(db, id, reader)
  const counts = await countsOf(db, id, reader)
  const isOwn = batch.madeBy === person.id
  const isDraft = batch.state === 'draft'
  const fields = isDraft && isOwn ? await fieldsOf(office, batch, asked) : []
  return {
    title: stepTitle(batch)[locale],
    path: `/batches/${id}`,
    caseHref: batch.caseId ? `/cases/${batch.caseId}` : undefined,
    state: chipOf(stateWords[shownState(batch, counts)], locale),
    made: instantWords(batch.madeAt, locale),
    totals: totalsOf(counts, locale),
    fields,
    problems: problemsOf(fields, wrong),
    sample: isDraft ? await sampleOf(office, batch, { count: counts.all, person }) : '',
    progress: progressOf(batch, counts, locale),
    ready: batch.state === 'ready' ? readyOf(counts, locale) : noteOf(batch, counts)?.[locale],
    may: {
      answer: isDraft && isOwn,
      confirm: batch.state === 'ready' && isOwn && counts.waiting > 0,
      cancel: ['draft', 'checking', 'ready', 'running'].includes(batch.state),
      resume: batch.state === 'checking' || batch.state === 'running',
      retry: ['partly', 'cancelled'].includes(batch.state) && isOwn && mayRetry(batch, counts),
    },
    confirmWords: fill(words.confirm[locale], { count: counts.waiting }),
    retryWords: fill((isRecompute(batch) ? words.recomputeAgain : words.retry)[locale], { count: countUndone(counts) }),
    report:
      isDraft || (isRecompute(batch) && counts.all === 0)
        ? undefined
        : await reportOf(office, { ...asked, batch, counts }),
  }
}

/** Where all that the reader may see was done, nothing tells of what was not. */
const shownState = ({ state }: Batch, counts: Counts): BatchState =>
  state === 'partly' && countUndone(counts) === 0 ? 'done' : state

/** Cancelled while it was looking for what moves, one of the calendar has no rows yet. */
const mayRetry = (batch: Batch, counts: Counts): boolean =>
  isRecompute(batch) || (batch.sealed !== null && countUndone(counts) > 0)

const countUndone = ({ refused, failed, cancelled }: Counts): number => refused + failed + cancelled

const chipOf = ({ text, tone, icon }: (typeof stateWords)[BatchState], locale: Locale) => ({
  word: text[locale],
  tone,
  icon,
})

const totalsOf = (counts: Counts, locale: Locale): string =>
  fill(words.counts[locale], {
    all: countWords(counts.all),
    done: countWords(counts.done),
    failed: countWords(counts.refused + counts.failed),
  })

/** Lists are those of the first case; whether they fit the others is checked row by row. */
async function fieldsOf(office: Office, batch: Batch, { person, typed, wrong }: PageAsked) {
  const { locale } = person
  const today = todayOf(office)
  const form = formForMany(stepOf(batch))
  const [first] = await reportRows(office.db.reader, batch.id, { person, today, states: everyState, limit: 1 })
  const file = first && (await findCaseFile(office.db.reader, first.caseId, { person, today }))
  const options = file ? await optionsFor(office.db.reader, form, { file, today, locale }) : {}
  return fieldViews(form, { locale, today, typed, wrong, options }).filter(field => !isOfOneOnly(field))
}

/** One of a large group's list is nobody else's: of many it is not asked, and each is told their own. */
const isOfOneOnly = ({ widget, required, options }: FieldView): boolean =>
  widget === 'choice' && !required && isLong(options)

const named = 8

async function sampleOf(
  office: Office,
  { id }: Batch,
  { count, person }: { count: number; person: Person },
): Promise<string> {
  const { locale } = person
  const reader = { person, today: todayOf(office) }
  const rows = await reportRows(office.db.reader, id, { ...reader, states: everyState, limit: named })
  const names = rows.map(({ label }) => label).join(locale === 'zh' ? '、' : ', ')
  return count > named ? `${names} ${fill(words.andMore[locale], { count })}` : names
}

function progressOf(batch: Batch, { all, ...counts }: Counts, locale: Locale) {
  const { state } = batch
  if (state !== 'checking' && state !== 'running') return undefined
  if (isRecompute(batch) && state === 'checking') return { text: words.finding[locale], done: 0, all: 1 }
  const done = all - (state === 'checking' ? counts.chosen : counts.waiting)
  const says = state === 'checking' ? words.checking : words.running
  return { text: fill(says[locale], { done: countWords(done), all: countWords(all) }), done, all }
}

const readyOf = ({ waiting, refused }: Counts, locale: Locale): string =>
  fill(words.readyText[locale], { waiting: countWords(waiting), refused: countWords(refused) })

async function reportOf(
  office: Office,
  { batch, counts, person, page, onlyUndone }: PageAsked & { batch: Batch; counts: Counts },
) {
  const { locale } = person
  const states = onlyUndone ? undone : everyState
  const count = onlyUndone ? countUndone(counts) : counts.all
  const rows = await reportRows(office.db.reader, batch.id, {
    person,
    today: todayOf(office),
    states,
    offset: (page - 1) * perPage,
    limit: perPage,
  })
  const at = (number: number) =>
    `/batches/${batch.id}?${new URLSearchParams({ ...(onlyUndone ? { only: 'undone' } : {}), page: String(number) })}`
  return {
    rows: rows.map(({ place, label, caseId, number, state, reason }) => ({
      place,
      label,
      number,
      href: `/cases/${caseId}`,
      state: chipOf(rowWords[state], locale),
      reason: reason?.[locale] ?? '',
    })),
    onlyHref: onlyUndone ? `/batches/${batch.id}` : `/batches/${batch.id}?only=undone`,
    onlyWords: onlyUndone ? words.all[locale] : words.onlyOpen[locale],
    hasUndone: countUndone(counts) > 0,
    previous: page > 1 ? at(page - 1) : '',
    next: page * perPage < count ? at(page + 1) : '',
  }
}

const listed = 100

export async function batchList(office: Office, person: Person) {
  const { locale } = person
  const batches = await listBatches(office.db.reader, { person, today: todayOf(office), limit: listed })
  return {
    title: words.title[locale],
    rows: batches.map(batch => ({
      href: `/batches/${batch.id}`,
      what: stepTitle(batch)[locale],
      who: batch.makerName,
      made: instantWords(batch.madeAt, locale),
      state: chipOf(stateWords[shownState(batch, batch.counts)], locale),
      totals: totalsOf(batch.counts, locale),
    })),
  }
}
