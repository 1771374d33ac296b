/** Which calculators a claim calls for by its cause, so that they stand first. Causes: `causes.ts`. */
import type { Calculator } from './calculation.ts'
import { calculators } from './index.ts'

const ending = ['compensation', 'unlawful-dismissal', 'notice-pay', 'reinstatement']
const wages = ['arrears-damages', 'probation-pay', 'deduction', 'shutdown', 'sick-pay']
const injury = ['injury-benefits', 'stop-work-pay', 'injury-lump-subsidies', 'death-grant', 'funeral-grant']

const fitting: Readonly<Record<string, readonly string[]>> = {
  '205.5': wages,
  '205.6': ['compensation', 'notice-pay'],
  '205.7': ['non-compete'],
  '206.2': injury,
  '206.4': ['maternity'],
  '206.5': ['unemployment-months'],
  '214.2': wages,
  '215.1': injury,
  'LDM.2.1': ['double-wages', 'probation', 'probation-pay'],
  'LDM.2.4': ending,
  'LDM.2.5': ending,
  'LDM.2.6': ['non-compete'],
  'LDM.3': ending,
  'LDM.4.1': ['overtime', 'overtime-by-piece', 'annual-leave'],
  'LDM.5.1': wages,
  'LDM.5.2': ['overtime', 'overtime-by-piece'],
  'LDM.5.3': ['annual-leave'],
  'LDM.5.4': ['double-wages'],
  'LDM.5.5': injury,
  'LDM.5.6': ['compensation', 'notice-pay'],
  'LDM.5.7': ['unlawful-dismissal', 'probation', 'arrears-damages'],
  'LDM.5.8': ['heat-allowance'],
  'LDM.5.9': ['sick-pay', 'stop-work-pay', 'maternity', 'medical-period'],
  'LDM.8.2': wages,
}

/** The ids for a cause or the nearest one above it: LDM.3.1 is an ending like LDM.3. */
export function calculatorsFor(cause: string): readonly string[] {
  const parent = cause.slice(0, Math.max(0, cause.lastIndexOf('.')))
  return fitting[cause] ?? (parent ? calculatorsFor(parent) : [])
}

/** All of them, those that fit the cause first and in their order. */
export function orderedFor(cause: string): Calculator[] {
  const first = calculatorsFor(cause)
  const rank = ({ id }: Calculator) => (first.includes(id) ? first.indexOf(id) : first.length)
  return calculators.toSorted((a, b) => rank(a) - rank(b))
}

/** Every id that is named here. */
export const namedCalculators: readonly string[] = [...new Set(Object.values(fitting).flat())]
