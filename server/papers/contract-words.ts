/** The contracts of a talk as their papers name them: by kind, its term, and what it sets for several employers. */
import { chineseDay, plainYuan } from './chinese-form.ts'
import type { Values } from './fill-template.ts'
import type { Material } from './material.ts'

/** No longer meant by anybody. */
const gone = ['replaced', 'dropped']

/** `contract.<kind>.startsOn`, `.endsOn`, `.minimum` in yuan a month and `.raise` in per mille, the newest of a kind. */
export const contractWords = ({ records }: Pick<Material, 'records'>): Values =>
  Object.fromEntries(
    records.flatMap(({ kind, state, onDay, amountFen, details }) => {
      if (kind !== 'action' || details.what !== 'contract' || gone.includes(state ?? '')) return []
      const words = {
        startsOn: chineseDay(String(details.startsOn ?? '')),
        endsOn: chineseDay(onDay),
        minimum: amountFen === null ? null : plainYuan(Number(amountFen)),
        raise: details.raise === null || details.raise === undefined ? null : String(details.raise),
      }
      return Object.entries(words).map(([name, word]) => [`contract.${details.kind}.${name}`, word] as const)
    }),
  )
