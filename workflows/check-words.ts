/** Everything a workflow shows to people has its words in both languages, and each step has words of its own. */
import type { z } from 'zod'
import type { Steps, Workflow } from './define.ts'
import { metaOf } from './field-meta.ts'
import { nodesOf, pathOf } from './nodes.ts'
import type { Text } from './text.ts'

/** A sentence for each text that is missing, or stands for two steps. */
export function wordFaults({ id, title, stages, steps, deadlines, parameters = {}, machine }: Workflow): string[] {
  return [
    ...labelFaults(`title of '${id}'`, title),
    ...Object.entries(stages).flatMap(([stage, label]) => labelFaults(`stage '${stage}'`, label)),
    ...Object.entries(steps).flatMap(([name, { label, help, leavesHouse, elsewhere, warns, form }]) => [
      ...labelFaults(`step '${name}'`, label),
      ...whereGiven(`help of step '${name}'`, help),
      ...whereGiven(`reason of step '${name}'`, leavesHouse),
      ...whereGiven(`place of step '${name}'`, elsewhere?.why),
      ...whereGiven(`warning of step '${name}'`, warns),
      ...fieldFaults(name, form),
    ]),
    ...sharedLabels(steps),
    ...Object.entries(deadlines).flatMap(([rule, { label, source, missed }]) => [
      ...labelFaults(`deadline '${rule}'`, label),
      ...labelFaults(`source of deadline '${rule}'`, source),
      ...labelFaults(`consequence of deadline '${rule}'`, missed.text),
    ]),
    ...Object.entries(parameters).flatMap(([name, { label, source }]) => [
      ...labelFaults(`parameter '${name}'`, label),
      ...labelFaults(`source of parameter '${name}'`, source),
    ]),
    ...nodesOf(machine.root)
      .filter(node => node !== machine.root)
      .flatMap(node => labelFaults(`state '${pathOf(node)}'`, (node.meta as { label?: Text } | undefined)?.label)),
  ]
}

/** Maps and event logs tell steps apart by what they are called. */
function sharedLabels(steps: Steps): string[] {
  return (['zh', 'en'] as const).flatMap(locale => {
    const byLabel = Map.groupBy(Object.keys(steps), name => steps[name]!.label?.[locale]?.trim() ?? '')
    byLabel.delete('') // told as missing
    return [...byLabel.values()]
      .filter(names => names.length > 1)
      .map(names => `steps ${names.map(name => `'${name}'`).join(', ')} have the same ${locale} label`)
  })
}

/** Fields of a form, or the cells of a table in it. */
function fieldFaults(owner: string, form: z.ZodObject): string[] {
  return Object.entries(form.shape).flatMap(([name, field]) => {
    const meta = metaIfAny(field as z.ZodType)
    if (!meta) return [`field '${name}' of '${owner}' has no label`]
    return [
      ...labelFaults(`field '${name}' of '${owner}'`, meta.label),
      ...whereGiven(`help of field '${name}' of '${owner}'`, meta.help),
      ...Object.entries(meta.options ?? {}).flatMap(([value, label]) =>
        labelFaults(`option '${value}' of '${owner}.${name}'`, label),
      ),
      ...(meta.row ? fieldFaults(`${owner}.${name}`, meta.row) : []),
    ]
  })
}

function metaIfAny(field: z.ZodType) {
  try {
    return metaOf(field)
  } catch {
    return undefined // made without a label
  }
}

const whereGiven = (what: string, text: Text | undefined): string[] => (text ? labelFaults(what, text) : [])

function labelFaults(what: string, label: Text | undefined): string[] {
  return (['zh', 'en'] as const)
    .filter(locale => !label?.[locale]?.trim())
    .map(locale => `${what} has no ${locale} label`)
}
