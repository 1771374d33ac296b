/** A change of definition as an administrator sees it: what stands on which number, and what moving it would do. */
import type { Workflow } from '../../workflows/define.ts'
import { numbersOf, ruleNamed, workflowNamed } from '../../workflows/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { metasOf, restore } from '../../workflows/walk.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { mostRows } from '../batches/begin-batch.ts'
import { reasonOf, unexpected } from '../batches/refusal-reason.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import { outOfLine } from '../deadlines/bring-in-line.ts'
import type { Deadline } from '../deadlines/repository.ts'
import { NotFound, Refusal } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { movedLine, takingOver } from '../proceedings/migrate-proceeding.ts'
import { countWords, dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Administering, countByNumber, countByState, type OpenOne, openOnes } from './repository.ts'
import { words } from './words.ts'

const perPage = 50

export type MoveAsked = { id: string; person: Person /** Counted from 1. */; page: number; to?: number | undefined }

/** Throws NotFound for a workflow that there is not, or a number that takes nothing over. */
export async function movePage(office: Office, { id, person, page, to }: MoveAsked) {
  const { locale } = person
  const numbers = numbersOf(id)
  const [newest] = numbers
  if (!newest) throw new NotFound(`No workflow ${id}`)
  const by: Administering = { person, today: todayOf(office) }
  const counts = new Map((await countByNumber(office.db.reader, id, by)).map(one => [one.number, one]))
  const takers = numbers.filter(({ migrates }) => migrates)
  const next = to === undefined ? takers[0] : takingOver(id, to)
  return {
    title: fill(words.moveTitle[locale], { workflow: newest.title[locale] }),
    workflowHref: `/workflows/${id}`,
    numbers: numbers.map(({ number, migrates }) => ({
      href: `/workflows/${id}?number=${number}`,
      name: numberWords(number, locale),
      isNewest: number === newest.number,
      open: countWords(counts.get(number)?.open ?? 0),
      ended: countWords(counts.get(number)?.ended ?? 0),
      moveHref: migrates && next?.number !== number ? `/workflows/${id}/migration?to=${number}` : undefined,
    })),
    move: next && (await moveOf(office, { next, by, page, open: counts.get(next.migrates!.from)?.open ?? 0 })),
  }
}

export const numberWords = (number: number, locale: Locale): string => fill(words.number[locale], { number })

type Moving = { next: Workflow; by: Administering; page: number; open: number }

async function moveOf(office: Office, { next, by, page, open }: Moving) {
  const { id, number } = next
  const { from } = next.migrates!
  const { locale } = by.person
  const on = { workflow: id, number: from }
  const at = (place: number) => `/workflows/${id}/migration?to=${number}&page=${place}`
  const offset = (page - 1) * perPage
  const found = await openOnes(office.db.reader, { ...on, offset, limit: perPage }, by)
  return {
    heading: fill(words.moveHeading[locale], { from: numberWords(from, locale), to: numberWords(number, locale) }),
    to: number,
    open,
    states: (await countByState(office.db.reader, on, by)).map(({ state, count }) => ({
      from: stateLabel(id, state, locale),
      to: targetWords(next, state, locale),
      count: countWords(count),
    })),
    rows: await previewsOf(office, found, { next, by }),
    confirm: fill(words.beginMove[locale], { count: countWords(Math.min(open, mostRows)) }),
    previous: page > 1 ? at(page - 1) : '',
    next: offset + perPage < open ? at(page + 1) : '',
  }
}

/** Without the name of the workflow, which stands above. */
const stateLabel = (id: string, state: string, locale: Locale): string =>
  doingLabel(`${id}/${state}`, locale).split(' · ').slice(1).join(' · ')

/** Of sides that stand by themselves each has a state of its own; the rows below tell. */
function targetWords({ id, migrates }: Workflow, state: string, locale: Locale): string {
  const target = migrates!.states[state]
  if (target === undefined) return words.bySide[locale]
  return target === null ? words.notMoved[locale] : stateLabel(id, target, locale)
}

/** One after the other: each reads what runs on it now. */
async function previewsOf(office: Office, found: readonly OpenOne[], asked: Previewing) {
  const rows = []
  for (const one of found) rows.push(await previewOf(office, one, asked))
  return rows
}

type Previewing = { next: Workflow; by: Administering }

/** A dry run. Of a confidential proceeding no more is told than that it would be moved, or not. */
async function previewOf(office: Office, one: OpenOne, { next, by: { person, today } }: Previewing) {
  const { locale } = person
  const db = office.db.reader
  const closed = isClosedTo(person, one.id, await endsIn(db, one.caseId))
  const row = { title: one.title, number: one.caseNumber, href: `/cases/${one.caseId}` }
  const from = closed ? words.confidential[locale] : stateWords(one, one.definitionNumber, locale)
  try {
    const line = movedLine(one, next.number, { eventId: '', today })
    const { started, changed } = await outOfLine(db, office.calendar.current(), line)
    const to = metasOf(line.snapshot)
    return {
      ...row,
      from,
      to: closed ? '' : to.map(({ label }) => label[locale]).join(' › '),
      deadlines: closed ? [] : deadlineLines({ started, changed }, { next, from: one.definitionNumber, today, locale }),
      refused: '',
    }
  } catch (error) {
    if (!(error instanceof Refusal))
      office.log.error({ err: error, proceeding: one.id }, 'a move could not be worked out')
    const says: Text = error instanceof Refusal ? reasonOf(error, locale) : unexpected
    return { ...row, from, to: '', deadlines: [], refused: says[locale] }
  }
}

function stateWords({ workflow, snapshot }: OpenOne, number: number, locale: Locale): string {
  return metasOf(restore(workflowNamed(workflow, number), snapshot))
    .map(({ label }) => label[locale])
    .join(' › ')
}

type Telling = { next: Workflow; from: number; today: string; locale: Locale }
type Difference = { started: readonly Deadline[]; changed: readonly Deadline[] }

/** What starts, stops or moves; one that ends while the same rule starts again has moved. */
function deadlineLines({ started, changed }: Difference, { next, from, today, locale }: Telling): string[] {
  const key = ({ rule, subject }: Deadline) => `${rule} ${subject}`
  const stopped = changed.filter(({ status }) => status === 'met' || status === 'void')
  const restarted = new Set(started.map(key))
  const ended = new Set(stopped.map(key))
  const say = (text: Text, { rule, dueOn }: Deadline, number: number) =>
    fill(text[locale], {
      deadline: ruleNamed(next.id, number, rule)?.label[locale] ?? rule,
      day: dayWords(dueOn, today, locale),
    })
  const stays = changed.filter(one => !stopped.includes(one))
  return [
    ...started.filter(one => !ended.has(key(one))).map(one => say(words.starts, one, next.number)),
    ...[...started.filter(one => ended.has(key(one))), ...stays].map(one => say(words.moves, one, next.number)),
    ...stopped.filter(one => !restarted.has(key(one))).map(one => say(words.stops, one, from)),
  ]
}
