/** What the environment says about numbers of cases: the sign of each kind, its format, its counter. Pure. */
import type { Office } from '../office.ts'

/** What stands in a number for the kind of its case; each kind counts by itself. */
export const kindSigns: Readonly<Record<string, string>> = {
  dispute: '劳调',
  consultation: '咨',
  bargaining: '协商',
  supervision: '工监',
  tripartite: '三方',
  'joint-meeting': '联席',
  incident: '群体',
  'hotline-order': '工单',
}

type Formats = Pick<Office['config'], 'caseNumberFormat' | 'caseNumberFormats'>

/** A kind may have a format of its own; else its sign stands in the common one. */
export const caseFormat = (kind: string, { caseNumberFormat, caseNumberFormats }: Formats): string =>
  caseNumberFormats[kind] ?? caseNumberFormat.replace('{kind}', kindSigns[kind] ?? '案')

/** Kinds whose numbers would look the same count together; those of disputes bear the series' oldest name. */
export function caseCounter(kind: string, config: Formats): string {
  const format = caseFormat(kind, config)
  const first = Object.keys(kindSigns).find(other => caseFormat(other, config) === format) ?? kind
  return first === 'dispute' ? 'case' : `case-${first}`
}
