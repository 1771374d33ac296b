/** What states and steps of a workflow are called, those of older numbers included. */
import type { StateMeta, Workflow } from '../../workflows/define.ts'
import { numbersOf } from '../../workflows/index.ts'
import { pathOf, restingNodes } from '../../workflows/nodes.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { roleLabels } from '../people/roles.ts'
import { stepLabel } from '../proceedings/labels.ts'
import { words as workflowWords } from '../workflows/words.ts'
import { words } from './words.ts'

type Node = ReturnType<typeof restingNodes>[number]

/** Its own stage, or that of the state around it. */
export const stageOf = (node: Node): string | undefined =>
  (node.meta as StateMeta | undefined)?.stage ?? (node.parent ? stageOf(node.parent) : undefined)

/** A role's name, or what a side of the case is called. */
export function turnLabel(turn: string, locale: Locale): string {
  const called: Record<string, Text> = { ...workflowWords, ...roleLabels }
  return (Object.hasOwn(called, turn) ? called[turn]! : words.nobody)[locale]
}

export function labelsOf({ id }: Workflow, locale: Locale) {
  const states = new Map<string, string>()
  for (const workflow of numbersOf(id).toReversed())
    for (const node of restingNodes(workflow)) states.set(pathOf(node), (node.meta as StateMeta).label[locale])
  return {
    /** Regions joined with '+' are each named. */
    state: (path: string): string =>
      path
        .split('+')
        .map(one => states.get(one) ?? (one === '' ? words.start[locale] : one))
        .join(' + '),
    step: (step: string): string => {
      const found = numbersOf(id).find(({ steps }) => steps[step])
      return stepLabel({ workflow: id, definitionNumber: found?.number ?? null, step })[locale]
    },
    rule: (rule: string): string =>
      numbersOf(id).find(({ deadlines }) => Object.hasOwn(deadlines, rule))?.deadlines[rule]?.label[locale] ?? rule,
  }
}

/** Step, and from where to where; one that stays where it was names the state once. */
export function arrowLabels(workflow: Workflow, key: string, locale: Locale) {
  const labels = labelsOf(workflow, locale)
  const [from = '', to = '', step = ''] = key.split('>')
  return {
    label: labels.step(step),
    leads: from === to ? labels.state(from) : `${labels.state(from)} → ${labels.state(to)}`,
  }
}
