/** A small sound workflow, for tests that spoil it. */
import { assign, setup } from 'xstate'
import { z } from 'zod'
import { defineWorkflow } from '../../workflows/check.ts'
import type { Deadline, Step, Workflow } from '../../workflows/define.ts'
import { calendarDate } from '../../workflows/fields.ts'

export const words = (zh = '字', en = 'Word') => ({ zh, en })

export const decide: Step = {
  label: words('决定', 'Decide'),
  by: { mediator: 'owner' },
  form: z.object({ decidedOn: calendarDate(words('日期', 'Day')) }),
  happenedOn: 'decidedOn',
}
export const close: Step = { label: words('结束', 'Close'), by: { mediator: 'owner' }, form: z.object({}) }
const decideInTime: Deadline = {
  label: words('期限', 'In time'),
  due: { length: 5, unit: 'd', after: 'decidedOn' },
  source: words('某法第一条', 'Some Law, art. 1'),
  evidence: 'V-text',
  missed: { text: words('逾期', 'Late') },
  metBy: ['close'],
}

const keepDay = assign(({ event }: any) => ({ decidedOn: event.decidedOn }))
export const meta = (more: object = {}) => ({ label: words('状态', 'State'), ...more })

export type Change = Partial<Omit<Workflow, 'machine'>> & { states?: object; root?: object }

/** A sound workflow of three states, with whatever a test spoils in it. */
export function workflow({ states = {}, root = {}, ...change }: Change = {}): Workflow {
  const machine = setup({ actions: { keepDay } as any }).createMachine({
    initial: 'start',
    states: {
      start: { meta: meta(), on: { decide: { target: 'decided', actions: 'keepDay' } } },
      decided: { meta: meta({ stage: 'first', deadlines: ['in_time'], next: 'close' }), on: { close: 'done' } },
      done: { type: 'final', meta: meta() },
      ...states,
    },
    ...root,
  } as any)
  return {
    id: 'sample',
    number: 1,
    title: words('样例', 'Sample'),
    icon: 'folder',
    beginsIn: ['dispute'],
    stages: { first: words('第一', 'First') },
    steps: { decide, close },
    deadlines: { in_time: decideInTime },
    ...change,
    machine,
  }
}

/** The faults that are named. */
export function faultsOf(change: Change): string[] {
  try {
    defineWorkflow(workflow(change))
    return []
  } catch (error) {
    const [first, ...faults] = (error as Error).message.split('\n  ')
    if (first !== `Workflow '${change.id ?? 'sample'}':`) throw error
    return faults
  }
}

export const start = (more: object) => ({
  start: { meta: meta(), on: { decide: { target: 'decided', actions: 'keepDay' } }, ...more },
})
export const deadline = (more: Partial<Deadline>) => ({ deadlines: { in_time: { ...decideInTime, ...more } } })
export const blank = { zh: '字', en: ' ' }
