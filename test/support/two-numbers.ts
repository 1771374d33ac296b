/** One small workflow under two numbers: reading a letter. The second renames a state, changes a period and asks less. */
import { assign, setup } from 'xstate'
import { z } from 'zod'
import { defineWorkflow } from '../../workflows/check.ts'
import type { Deadline, Step, Workflow } from '../../workflows/define.ts'
import { calendarDate, shortText } from '../../workflows/fields.ts'
import { CannotMove } from '../../workflows/migrate.ts'
import { words } from './sound-workflow.ts'

const by = { mediator: 'owner' } as const
const receivedOn = calendarDate(words('收到日期', 'Received on'))
const receive: Step = {
  label: words('收信', 'Receive'),
  by,
  form: z.object({ receivedOn, from: shortText(words('来信人', 'From')) }),
  happenedOn: 'receivedOn',
  records: ({ eventId, happenedOn }) => [{ kind: 'finding', key: `${eventId}-1`, onDay: happenedOn, state: 'read' }],
}
const read: Step = { label: words('阅读', 'Read'), by, form: z.object({ note: shortText(words('要点', 'Points')) }) }
const skim: Step = { label: words('略读', 'Skim'), by, form: z.object({ note: shortText(words('略记', 'Notes')) }) }
const shelve: Step = { label: words('搁置', 'Shelve'), by, form: z.object({}) }
const answer: Step = { label: words('复信', 'Answer'), by, form: z.object({}) }
/** Of the second number alone, for many cases at once. */
const stamp: Step = {
  label: words('盖章', 'Stamp'),
  by: { mediator: 'station' },
  many: { per: 'case' },
  form: z.object({ note: shortText(words('说明', 'Note')) }),
}

const deadline = (more: Partial<Deadline> & Pick<Deadline, 'label' | 'due'>): Deadline => ({
  source: words('某规定第一条', 'Some rule, art. 1'),
  evidence: 'V-text',
  missed: { text: words('逾期', 'Late') },
  metBy: ['answer'],
  ...more,
})
const after = 'receivedOn'
const inTime = (length: number) =>
  deadline({ label: words('复信期限', 'Answer in time'), due: { length, unit: 'd', after } })

const meta = (zh: string, en: string, deadlines: string[] = []) => ({ label: words(zh, en), stage: 'all', deadlines })
const actions = { keepDay: assign(({ event }: any) => ({ receivedOn: event.receivedOn })) } as any
const base = {
  id: 'letter',
  title: words('来信', 'Letter'),
  icon: 'folder',
  beginsIn: ['dispute'],
  stages: { all: words('办理', 'At work') },
} satisfies Partial<Workflow>

export const letterOne: Workflow = defineWorkflow({
  ...base,
  number: 1,
  steps: { receive, read, skim, shelve, answer },
  deadlines: {
    in_time: inTime(5),
    remind: deadline({ label: words('提醒', 'Remind'), due: { length: 3, unit: 'd', after } }),
  },
  machine: setup({ actions }).createMachine({
    initial: 'start',
    states: {
      start: { meta: meta('待收信', 'Before it'), on: { receive: { target: 'reading', actions: 'keepDay' } } },
      reading: {
        meta: meta('阅读中', 'Being read', ['in_time', 'remind']),
        on: { read: 'reading', skim: 'reading', shelve: 'shelved', answer: 'answered' },
      },
      shelved: { meta: meta('已搁置', 'Shelved'), on: { answer: 'answered' } },
      answered: { type: 'final', meta: meta('已复信', 'Answered') },
    },
  } as any),
})

/** On a letter of this day the two numbers do not agree. */
export const unreadableDay = '2026-11-12'

export const letterTwo: Workflow = defineWorkflow({
  ...base,
  number: 2,
  steps: { receive, read, answer, stamp },
  deadlines: {
    in_time: inTime(10),
    report: deadline({ label: words('报告', 'Report'), due: { length: 20, unit: 'd', after } }),
  },
  migrates: {
    from: 1,
    states: { start: 'start', reading: 'desk.studying', shelved: null },
    facts: facts => {
      if (facts.receivedOn === unreadableDay) throw new CannotMove(words('这一天的来信不能改用', 'Not of this day'))
      return { ...facts, isOld: true }
    },
  },
  machine: setup({ actions }).createMachine({
    initial: 'start',
    states: {
      start: { meta: meta('待收信', 'Before it'), on: { receive: { target: 'desk', actions: 'keepDay' } } },
      desk: {
        initial: 'studying',
        meta: meta('案头', 'On the desk'),
        states: {
          studying: {
            meta: meta('研读中', 'Being studied', ['in_time', 'report']),
            on: { read: 'studying', stamp: 'studying', answer: '#answered' },
          },
        },
      },
      answered: { id: 'answered', type: 'final', meta: meta('已复信', 'Answered') },
    },
  } as any),
})
