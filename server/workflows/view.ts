/** A definition as tables in the reader's language. */
import { nodesOf } from '../../workflows/check.ts'
import type { Evidence, Role, StateMeta, Workflow } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import { roleLabels } from '../people/roles.ts'
import { counted } from './units.ts'
import { words } from './words.ts'

export function tablesOf(workflow: Workflow, locale: Locale) {
  return {
    states: statesOf(workflow, locale),
    steps: Object.values(workflow.steps).map(({ label, by }) => ({
      label: label[locale],
      who: Object.keys(by)
        .map(role => nameOf(role, locale))
        .join(locale === 'zh' ? '、' : ', '),
    })),
    deadlines: Object.values(workflow.deadlines).map(({ label, due, source, evidence }) => ({
      label: label[locale],
      length: due.length === 0 ? words.dayAgreed[locale] : counted(due.length, due.unit, locale),
      direction: words[due.direction === 'before' ? 'backwards' : 'forwards'][locale],
      source: source[locale],
      toVerify: isToVerify(evidence),
    })),
    parameters: Object.values(workflow.parameters ?? {}).map(({ label, unit, default: unset, source, evidence }) => ({
      label: label[locale],
      unset: unset === null ? words.notConfigured[locale] : counted(unset, unit, locale),
      source: source[locale],
      toVerify: isToVerify(evidence),
    })),
  }
}

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

const isToVerify = (evidence: Evidence): boolean => evidence === 'K' || evidence === 'parameter'
