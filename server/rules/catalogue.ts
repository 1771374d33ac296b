/** Every deadline rule once, whichever workflows run it, with what the register knows of it beside its length. */
import type { Deadline, Workflow } from '../../workflows/define.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { type OutsideRule, outsideRules, type RuleFacts, ruleFacts } from '../../workflows/law/rules/index.ts'
import type { Text } from '../../workflows/text.ts'
import { NotFound } from '../errors.ts'
import { words } from './words.ts'

export type Listed = {
  id: string
  rule: OutsideRule & Pick<Deadline, 'parameter'>
  facts: RuleFacts | undefined
  /** None: it is listed to be looked up. */
  workflows: readonly Workflow[]
}

const byId = new Map<string, Listed>()
for (const workflow of allWorkflows())
  for (const [id, rule] of Object.entries(workflow.deadlines)) {
    const known = byId.get(id)
    const workflows = [...(known?.workflows ?? []), workflow]
    byId.set(id, { id, rule: known?.rule ?? rule, facts: ruleFacts[id], workflows })
  }
for (const [id, rule] of Object.entries(outsideRules))
  if (!byId.has(id)) byId.set(id, { id, rule, facts: ruleFacts[id], workflows: [] })

export const allRules: readonly Listed[] = [...byId.values()]

/** Under the first workflow that runs them, in the order of the workflows. */
export function grouped<Line extends { rule: Listed }>(lines: readonly Line[]): { title: Text; lines: Line[] }[] {
  const groups = Map.groupBy(lines, ({ rule: { workflows } }) => workflows[0])
  return [...groups].map(([workflow, found]) => ({ title: workflow?.title ?? words.outside, lines: found }))
}

/** Throws NotFound. */
export function ruleNamed(id: string): Listed {
  const found = byId.get(id)
  if (!found) throw new NotFound(`No rule ${id}`)
  return found
}

/** Those that say every one of the words, in their id, names, source, start, consequence or workflows. */
export function rulesSaying(query: string): readonly Listed[] {
  const wanted = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return allRules.filter(listed => {
    const said = saidOf(listed)
    return wanted.every(word => said.includes(word))
  })
}

function saidOf({ id, rule: { label, source, missed }, facts, workflows }: Listed): string {
  const texts = [label, source, missed.text, ...(facts ? [facts.anchor] : []), ...workflows.map(({ title }) => title)]
  return [id, ...texts.flatMap(({ zh, en }) => [zh, en])].join('\n').toLowerCase()
}
