/** What a desk is made of: its sections, each a reason why a case lies there, with the icon and colour it is told by. */
import { nodesOf } from '../../workflows/check.ts'
import type { Role, StateMeta } from '../../workflows/define.ts'
import { everyDefinition } from '../../workflows/index.ts'
import { hasRole, type Person } from '../people/person.ts'
import type { Standing } from '../proceedings/outlasting.ts'
import type { IconName } from '../web/icons.ts'

export type Tone = 'late' | 'soon' | 'calm' | 'soft'
type Look = { icon: IconName; tone: Tone }

/** In the order in which they burn. */
export const sections = {
  overdue: { icon: 'alert-circle', tone: 'late' },
  missed: { icon: 'cash-off', tone: 'late' },
  today: { icon: 'bell', tone: 'soon' },
  soon: { icon: 'clock-exclamation', tone: 'soon' },
  waiting: { icon: 'writing', tone: 'soon' },
  returned: { icon: 'arrow-back-up', tone: 'soon' },
  urge: { icon: 'send', tone: 'late' },
  outlasting: { icon: 'calendar-event', tone: 'soon' },
  nodate: { icon: 'question-mark', tone: 'soft' },
  stuck: { icon: 'hourglass', tone: 'soon' },
  open: { icon: 'list-check', tone: 'soft' },
} as const satisfies Record<string, Look>
export type Section = keyof typeof sections

export const isSection = (name: string): name is Section => Object.hasOwn(sections, name)

/** Nothing on file for so long: somebody ought to look. */
export const stuckDays = 30
export const soonDays = 3

/** The workflow that lends a case to a partner, and the state in which it comes back. */
export const lent = { workflow: 'referral', returned: 'returned', sent: 'sent' } as const

/** Roles whose turn is a worklist of its own; a mediator's turn is simply their own case. */
const waitedFor: readonly Role[] = ['station-lead', 'legal-aid-officer']

const turns = new Map<string, Standing[]>()

/** The states in which it is this role's turn, said by the state itself or by the one around it. */
export function statesOfTurn(role: Role): Standing[] {
  const known = turns.get(role)
  if (known) return known
  const states = everyDefinition().flatMap(({ id, machine }) =>
    nodesOf(machine.root)
      .filter(node => node.type === 'atomic' && turnOf(node) === role)
      .map(({ path }) => ({ workflow: id, state: path.join('.') })),
  )
  turns.set(role, states)
  return states
}

export const statesWaitingFor = (person: Person): Standing[] =>
  waitedFor.filter(role => hasRole(person, role)).flatMap(statesOfTurn)

type Node = ReturnType<typeof nodesOf>[number]

function turnOf(node: Node): string | undefined {
  return (node.meta as StateMeta | undefined)?.turn ?? (node.parent ? turnOf(node.parent) : undefined)
}
