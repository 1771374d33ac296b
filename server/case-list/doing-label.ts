/** What `case_facts.doing` says, in words: 'mediation/mediating' is 调解 · 调解中. Worked out once for each. */
import { nodesOf } from '../../workflows/check.ts'
import type { StateMeta, Workflow } from '../../workflows/define.ts'
import { numbersOf } from '../../workflows/index.ts'
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

/** In the words of the newest number that knows the state; what stands on an older one may rest where it alone does. */
function labelOf(doing: string, locale: Locale): string {
  const [id = '', state = ''] = doing.split('/')
  const [newest] = numbersOf(id)
  if (!newest) return ''
  const told = numbersOf(id).map(workflow => innerLabels(workflow, state, locale))
  const inner = told.find(labels => labels.every(Boolean)) ?? told[0]!.filter(Boolean)
  return [newest.title[locale], ...inner].join(' · ')
}

/** Regions of a parallel state are joined with '+'; the innermost label of each is the one that tells most. */
function innerLabels({ machine }: Workflow, state: string, locale: Locale): (string | undefined)[] {
  const labels = new Map(
    nodesOf(machine.root).map(({ path, meta }) => [path.join('.'), (meta as StateMeta | undefined)?.label[locale]]),
  )
  return regionsOf(state, path => labels.has(path)).map(path => labels.get(path))
}
