/** Every series of numbers an office may write in its own way: kinds of case, registrations, kinds of paper. */

import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import type { Text } from '../../workflows/text.ts'
import { caseFormat, kindSigns } from '../cases/number-series.ts'
import type { Office } from '../office.ts'
import { paperSeries } from '../papers/series.ts'

type Formats = Pick<
  Office['config'],
  'caseNumberFormat' | 'caseNumberFormats' | 'registrationNumberFormat' | 'paperNumberFormat'
>

export type NumberSeries = {
  /** 'case-dispute', 'registration', 'paper-letters' */
  id: string
  /** Series of one group may look the same and then count together; those of two groups may not. */
  group: 'case' | 'registration' | 'paper' | 'draft'
  label: Text
  sign: string
  /** What the environment says. */
  standard(config: Formats): string
}

export const numberSeries: readonly NumberSeries[] = [
  ...Object.entries(kindSigns).map(
    ([kind, sign]): NumberSeries => ({
      id: `case-${kind}`,
      group: 'case',
      label: caseKinds[kind as keyof typeof caseKinds],
      sign,
      standard: config => caseFormat(kind, config),
    }),
  ),
  {
    id: 'registration',
    group: 'registration',
    label: { zh: '登记号', en: 'Registration number' },
    sign: '登',
    standard: config => config.registrationNumberFormat,
  },
  ...paperSeries.map(
    ({ id, sign, label }): NumberSeries => ({
      id: `paper-${id}`,
      group: id === 'draft' ? 'draft' : 'paper',
      label,
      sign,
      standard: config => config.paperNumberFormat,
    }),
  ),
]

/** undefined where there is none of that name. */
export const seriesNamed = (id: string): NumberSeries | undefined => numberSeries.find(one => one.id === id)
