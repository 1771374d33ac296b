/** One proceeding on the case page: its stages as a bar, where it stands, the steps offered, what a reader should know. */
import type { Workflow } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { activeStates, restore } from '../../workflows/walk.ts'
import type { DeadlineView } from '../deadlines/view.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { type Standpoint, stepsOffered } from '../proceedings/offered-steps.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { SheetView } from './sheets.ts'
import { type Stage, stagesOf } from './stages.ts'
import { words } from './words.ts'

/** Buttons that stand side by side; the others are folded. */
const side = 5

export type Note = {
  title: string
  items: { label: string; isOpen: boolean; word: string; reason: string; source: string; due: string }[]
}

type Shown = {
  deadlines: readonly DeadlineView[]
  sheets: readonly SheetView[]
  /** Where it was sent. */
  partner?: string | undefined
  /** The workers it is about, where it is not all of them. */
  covers?: string | undefined
  /** The states its standing steps led to. */
  passed: ReadonlySet<string>
}

export function proceedingBox(
  proceeding: Proceeding,
  standpoint: Standpoint,
  { deadlines, sheets, partner, covers, passed }: Shown,
) {
  const { locale } = standpoint.person
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  return {
    ...headOf(proceeding, standpoint),
    partner,
    covers,
    state: stateLabel(proceeding, locale),
    stages: stagesOf(workflow, proceeding, { locale, passed }),
    notes: notesOf(workflow, proceeding, { deadlines, locale }),
    sheets,
    ...stepsOf(proceeding, standpoint),
    map: {
      href: `/proceedings/${proceeding.id}/map`,
      src: `/proceedings/${proceeding.id}/map.svg?v=${proceeding.version}-${locale}`,
    },
  }
}

/** Of a confidential matter: that it was made. Whoever answers for the case can still act on it. */
export function closedBox(proceeding: Proceeding, standpoint: Standpoint) {
  const { person, file } = standpoint
  const answers = file.ownerId === person.id || person.covers.includes(file.ownerId)
  return {
    ...headOf(proceeding, standpoint),
    partner: undefined,
    covers: undefined,
    state: words.withheld[person.locale],
    stages: [] as Stage[],
    notes: [] as Note[],
    sheets: [] as SheetView[],
    ...(answers ? stepsOf(proceeding, standpoint) : { steps: [], moreSteps: [] }),
    map: undefined,
    isClosed: true,
  }
}

function headOf(proceeding: Proceeding, { person: { locale }, today }: Standpoint) {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  return {
    id: proceeding.id,
    title: workflow.title[locale],
    icon: workflow.icon,
    when: proceeding.endedOn
      ? fill(words.ended[locale], { day: dayWords(proceeding.endedOn, today, locale) })
      : fill(words.began[locale], { day: dayWords(proceeding.beganOn, today, locale) }),
    isEnded: proceeding.ended,
    isClosed: false,
  }
}

function stepsOf(proceeding: Proceeding, standpoint: Standpoint) {
  const steps = proceeding.state === 'taken-back' ? [] : stepsOffered(proceeding, standpoint)
  const shown = steps.map(({ name, label, isNext }) => ({
    label: label[standpoint.person.locale],
    isNext,
    href: `/proceedings/${proceeding.id}/steps/${name}`,
  }))
  return { steps: shown.slice(0, side), moreSteps: shown.slice(side) }
}

/** A way whose deadline has passed is shut, and its reason is what the law says of missing it. */
export function notesOf(
  workflow: Workflow,
  { id, ended, snapshot }: Proceeding,
  { deadlines, locale }: { deadlines: readonly DeadlineView[]; locale: Locale },
): Note[] {
  if (ended || !workflow.notices) return []
  const restored = restore(workflow, snapshot)
  const notices = workflow.notices({ states: activeStates(restored), facts: restored.context })
  return notices.map(({ title, items }) => ({
    title: title[locale],
    items: items.map(({ label, open, reason, source, deadline, isRemark }) => {
      const running = deadlines.find(one => !one.ended && one.proceedingId === id && one.rule === deadline)
      const hasPassed = running?.status === 'overdue' || running?.status === 'void' // a right that has lapsed
      const isOpen = open && !hasPassed
      return {
        label: label[locale],
        isOpen,
        word: isRemark ? '' : words[isOpen ? 'wayOpen' : 'wayClosed'][locale],
        reason: open && hasPassed ? running!.missed : reason[locale],
        source: source[locale],
        due: open && running ? [running.due, running.word].filter(Boolean).join(' · ') : '',
      }
    }),
  }))
}
