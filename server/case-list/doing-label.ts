/** What `case_facts.doing` says, in words: 'mediation/mediating' is 调解 · 调解中. Worked out once for each. */
import { nodesOf } from '../../workflows/check.ts'
import type { StateMeta } from '../../workflows/define.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { regionsOf } from '../../workflows/walk.ts'

const known = { zh: new Map<string, string>(), en: new Map<string, string>() } as const

export function doingLabel(doing: string, locale: Locale): string {
  const cached = known[locale].get(doing)
  if (cached !== undefined) return cached
  const label = labelOf(doing, locale)
  known[locale].set(doing, label)
  return label
}

/** Regions of a parallel state are joined with '+'; the innermost label of each is the one that tells most. */
function labelOf(doing: string, locale: Locale): string {
  const [id = '', state = ''] = doing.split('/')
  if (!isWorkflow(id)) return ''
  const { title, machine } = workflowNamed(id)
  const labels = new Map(
    nodesOf(machine.root).map(({ path, meta }) => [path.join('.'), (meta as StateMeta | undefined)?.label[locale]]),
  )
  const inner = regionsOf(state, path => labels.has(path))
    .map(path => labels.get(path))
    .filter(Boolean)
  return [title[locale], ...inner].join(' · ')
}
