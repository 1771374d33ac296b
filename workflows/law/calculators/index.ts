/** Every calculator by its id, one line each, in the order of the page. */
import { annualLeave } from './annual-leave.ts'
import { arrearsDamages } from './arrears-damages.ts'
import type { Calculator } from './calculation.ts'
import { compensation } from './compensation.ts'
import { courtCosts } from './court-costs.ts'
import { deduction } from './deduction.ts'
import { delayInterest } from './delay-interest.ts'
import { doubleWages } from './double-wages.ts'
import { nonCompete } from './non-compete.ts'
import { noticePay } from './notice-pay.ts'
import { overtime } from './overtime.ts'
import { overtimeByPiece } from './overtime-by-piece.ts'
import { probation } from './probation.ts'
import { probationPay } from './probation-pay.ts'
import { reinstatement } from './reinstatement.ts'
import { shutdown } from './shutdown.ts'
import { unlawfulDismissal } from './unlawful-dismissal.ts'

export const calculators: readonly Calculator[] = [
  compensation,
  unlawfulDismissal,
  noticePay,
  doubleWages,
  overtime,
  overtimeByPiece,
  annualLeave,
  arrearsDamages,
  probation,
  probationPay,
  nonCompete,
  deduction,
  shutdown,
  reinstatement,
  courtCosts,
  delayInterest,
]

export const calculatorById = (id: string): Calculator | undefined => calculators.find(one => one.id === id)
