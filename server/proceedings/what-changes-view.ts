/** What would change, in words, for the page on which it is confirmed. */
import { ruleNamed, workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { ruleHref } from '../deadlines/addresses.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { dayWords, distanceWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { stateLabel } from './labels.ts'
import {
  type Changes,
  type DeadlineChange,
  digestOf,
  type ObligationChange,
  type ProceedingChange,
} from './what-changes.ts'
import { changeWords as words } from './what-changes-words.ts'

export type ChangeLine = {
  label: string
  /** The rule by which a day is counted; '' for what is no day. */
  labelHref?: string
  what: string
  from: string
  to: string
  isMissed: boolean
  note: string
}
export type ChangesView = {
  /** Sent along when it is confirmed. */
  shown: string
  deadlines: ChangeLine[]
  obligations: ChangeLine[]
  proceedings: ChangeLine[]
  /** Later steps of the proceeding, which stay. */
  later: { text: string; on: string }[]
  sentence: string
}

/** Of a confidential proceeding nothing is told to others than its two ends. */
export async function changesView(
  office: Office,
  changes: Changes,
  { person, caseId, later = [] }: { person: Person; caseId: string; later?: ChangesView['later'] },
): Promise<ChangesView> {
  const ends = await endsIn(office.db.reader, caseId)
  const { locale } = person
  const telling = { locale, today: todayOf(office) }
  const isOpen = (proceedingId: string): boolean => !isClosedTo(person, proceedingId, ends)
  const deadlines = changes.deadlines
    .filter(({ proceeding }) => isOpen(proceeding.id))
    .map(one => deadlineLine(one, telling))
  const missed = deadlines.filter(({ isMissed }) => isMissed).length
  return {
    shown: digestOf(changes),
    deadlines,
    obligations: changes.obligations.map(one => obligationLine(one, telling)),
    proceedings: changes.proceedings
      .filter(({ before, after }) => isOpen((after ?? before)!.id))
      .map(one => proceedingLine(one, telling)),
    later,
    sentence: missed > 0 ? fill(words.missed[locale], { count: missed }) : '',
  }
}

type Telling = { locale: Locale; today: string }

function deadlineLine(
  { before, after, proceeding, about, ends }: DeadlineChange,
  { locale, today }: Telling,
): ChangeLine {
  const { rule: name } = (after ?? before)!
  const rule = ruleNamed(proceeding.workflow, proceeding.definitionNumber, name)
  const label = rule?.label[locale] ?? name
  const isMissed = after?.status === 'running' && after.dueOn < today && rule?.isRight !== true
  const day = (one: typeof after) =>
    one ? (one.status === 'paused' ? words.paused[locale] : dayWords(one.dueOn, today, locale)) : ''
  return {
    label: about ? `${label} · ${about}` : label,
    labelHref: rule ? ruleHref(name) : '',
    what: (ends ? words[ends] : whatOf(before, after))[locale],
    from: day(before),
    to: day(after),
    isMissed,
    note: isMissed ? missedNote(after!.dueOn, { proceeding, rule, locale, today }) : '',
  }
}

function whatOf(before: DeadlineChange['before'], after: DeadlineChange['after']) {
  if (!before) return words.starts
  if (!after) return words.void
  if (before.status === after.status) return words.moves
  return after.status === 'paused' ? words.pauses : words.resumes
}

type Missing = Telling & Pick<DeadlineChange, 'proceeding'> & { rule: ReturnType<typeof ruleNamed> }

/** How late it is already, and what the clock would do about it in the night. */
function missedNote(dueOn: string, { proceeding, rule, locale, today }: Missing): string {
  const late = distanceWords(dueOn, today, locale)
  const step = rule?.missed.step
  if (!step) return [late, rule?.missed.text[locale]].filter(Boolean).join(' · ')
  const { label } = workflowNamed(proceeding.workflow, proceeding.definitionNumber).steps[step]!
  return `${late} · ${fill(words.clockThen[locale], { step: label[locale] })}`
}

function obligationLine({ before, after }: ObligationChange, { locale, today }: Telling): ChangeLine {
  const told = (one: typeof after) => (one ? `${yuan(one.amountFen)} · ${dayWords(one.dueOn, today, locale)}` : '')
  const what = !before ? words.owed : after ? words.moves : words.notOwed
  return {
    label: (after ?? before)!.matter ?? words.obligation[locale],
    what: what[locale],
    from: told(before),
    to: told(after),
    isMissed: false,
    note: '',
  }
}

function proceedingLine({ before, after }: ProceedingChange, { locale }: Telling): ChangeLine {
  const { workflow, definitionNumber } = (after ?? before)!
  return {
    label: workflowNamed(workflow, definitionNumber).title[locale],
    what: (before ? words.goesOn : words.begins)[locale],
    from: before ? stateLabel(before, locale) : '',
    to: after ? stateLabel(after, locale) : '',
    isMissed: false,
    note: '',
  }
}
