/** A definition as tables in the reader's language. */
import { nodesOf } from '../../workflows/check.ts'
import type { Deadline, Role, StateMeta, Workflow } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import { ruleHref } from '../deadlines/addresses.ts'
import { parameterNamed } from '../parameters/catalogue.ts'
import type { Place } from '../parameters/standing.ts'
import { valueWords } from '../parameters/view.ts'
import { roleLabels } from '../people/roles.ts'
import { counted } from './units.ts'
import { words } from './words.ts'

/** Where the reader stands; parameters and the mark 待核 are those of today there. */
export type Standing = { place: Place; waits(id: string, rule: Deadline): boolean }

export function tablesOf(workflow: Workflow, { place, waits }: Standing, locale: Locale) {
  return {
    states: statesOf(workflow, locale),
    steps: Object.entries(workflow.steps).map(([name, { label, by }]) => ({
      id: stepAnchor(name),
      label: label[locale],
      who: Object.keys(by)
        .map(role => nameOf(role, locale))
        .join(locale === 'zh' ? '、' : ', '),
    })),
    deadlines: Object.entries(workflow.deadlines).map(([id, rule]) => ({
      href: ruleHref(id),
      label: rule.label[locale],
      length: rule.due.length === 0 ? words.dayAgreed[locale] : counted(rule.due.length, rule.due.unit, locale),
      direction: words[rule.due.direction === 'before' ? 'backwards' : 'forwards'][locale],
      source: rule.source[locale],
      toVerify: waits(id, rule),
    })),
    parameters: Object.keys(workflow.parameters ?? {}).map(name => {
      const parameter = parameterNamed(name)
      const { value, toVerify } = place.standingOf(parameter)
      return {
        href: `/parameters/${name}`,
        label: parameter.label[locale],
        unset: valueWords(parameter, value, locale),
        source: parameter.source[locale],
        toVerify: toVerify || value === null,
      }
    }),
  }
}

/** Where a step stands on the page of its workflow. */
export const stepAnchor = (name: string): string => `step-${name}`

/** Resting states, in the order of the definition. */
function statesOf({ machine, stages }: Workflow, locale: Locale) {
  return nodesOf(machine.root)
    .filter(node => node !== machine.root && Object.keys(node.states).length === 0)
    .map(node => {
      const { label, turn } = node.meta as StateMeta
      const stage = stageOf(node)
      return {
        label: label[locale],
        stage: (stage && stages[stage]?.[locale]) || '',
        turn: turn ? nameOf(turn, locale) : '',
      }
    })
}

type Node = ReturnType<typeof nodesOf>[number]

/** Its own stage, or that of the state around it. */
const stageOf = (node: Node): string | undefined =>
  (node.meta as StateMeta | undefined)?.stage ?? (node.parent ? stageOf(node.parent) : undefined)

/** A role's name, or what a side of the case is called. */
const nameOf = (who: string, locale: Locale): string =>
  (roleLabels[who as Role] ?? words[who as 'applicant' | 'respondent' | 'parties'])[locale]
