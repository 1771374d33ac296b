/** A deadline as its workflow derives it, together with what was recorded beside the workflow. Pure. */
import type { Running, Unit } from '../../workflows/define.ts'
import type { Adjustment } from './adjustments.ts'
import { groundWords } from './words.ts'

type Told = Pick<Running, 'rule' | 'subject' | 'anchorOn'>

export const adjustmentsOf = (all: readonly Adjustment[], { rule, subject, anchorOn }: Told): Adjustment[] =>
  all.filter(one => one.rule === rule && one.subject === subject && one.anchorOn === anchorOn)

/** Suspensions stand beside those of the workflow; what is added by several extensions is added up from the first end. */
export function adjusted(running: Running, unit: Unit, adjustments: readonly Adjustment[]): Running {
  if (adjustments.every(({ kind }) => kind === 'override')) return running
  const own = adjustments.filter(({ kind }) => kind === 'suspension').map(suspensionOf)
  const suspensions = [...(running.suspensions ?? []), ...own]
  const extension = extensionOf(running, unit, adjustments)
  return { ...running, ...(suspensions.length > 0 ? { suspensions } : {}), ...(extension ? { extension } : {}) }
}

/** The newest, where a day was set by hand. */
export const dayThatWasSet = (adjustments: readonly Adjustment[]): string | undefined =>
  adjustments.findLast(({ kind }) => kind === 'override')?.dueOn ?? undefined

const suspensionOf = ({ fromOn, toOn, ground }: Adjustment) => ({
  from: fromOn!,
  to: toOn,
  reason: groundWords[ground as keyof typeof groundWords] ?? groundWords.other,
})

function extensionOf(running: Running, unit: Unit, adjustments: readonly Adjustment[]): Running['extension'] {
  const extensions = adjustments.filter(({ kind }) => kind === 'extension')
  const last = extensions.at(-1)
  if (!last) return running.extension
  const added = extensions.reduce((sum, { length }) => sum + (length ?? 0), 0)
  const inMonths = unit === 'm' || unit === 'y'
  const days = (running.extension?.days ?? 0) + (inMonths ? 0 : added)
  const months = (running.extension?.months ?? 0) + (inMonths ? added : 0)
  const until = extensions.findLast(({ dueOn }) => dueOn)?.dueOn ?? running.extension?.until
  return {
    ...(days > 0 ? { days } : {}),
    ...(months > 0 ? { months } : {}),
    ...(until ? { until } : {}),
    reason: { zh: last.reason, en: last.reason },
  }
}
