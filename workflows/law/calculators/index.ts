/** Every calculator by its id, one line each, in the order of the page. */
import { annualLeave } from './annual-leave.ts'
import { arrearsDamages } from './arrears-damages.ts'
import type { Calculator } from './calculation.ts'
import { compensation } from './compensation.ts'
import { courtCosts } from './court-costs.ts'
import { deathGrant } from './death-grant.ts'
import { deduction } from './deduction.ts'
import { delayInterest } from './delay-interest.ts'
import { dependantsPension } from './dependants-pension.ts'
import { doubleWages } from './double-wages.ts'
import { funeralGrant } from './funeral-grant.ts'
import { heatAllowance } from './heat-allowance.ts'
import { injuryBenefits } from './injury-benefits.ts'
import { injuryLumpSubsidies } from './injury-lump-subsidies.ts'
import { maternity } from './maternity.ts'
import { medicalPeriod } from './medical-period.ts'
import { nonCompete } from './non-compete.ts'
import { noticePay } from './notice-pay.ts'
import { overtime } from './overtime.ts'
import { overtimeByPiece } from './overtime-by-piece.ts'
import { probation } from './probation.ts'
import { probationPay } from './probation-pay.ts'
import { reinstatement } from './reinstatement.ts'
import { retirement } from './retirement.ts'
import { shutdown } from './shutdown.ts'
import { sickPay } from './sick-pay.ts'
import { stopWorkPay } from './stop-work-pay.ts'
import { unemployment } from './unemployment-months.ts'
import { unlawfulDismissal } from './unlawful-dismissal.ts'

export const calculators: readonly Calculator[] = [
  compensation,
  unlawfulDismissal,
  noticePay,
  doubleWages,
  overtime,
  overtimeByPiece,
  annualLeave,
  injuryBenefits,
  stopWorkPay,
  injuryLumpSubsidies,
  deathGrant,
  funeralGrant,
  dependantsPension,
  heatAllowance,
  sickPay,
  medicalPeriod,
  arrearsDamages,
  maternity,
  probation,
  probationPay,
  nonCompete,
  deduction,
  shutdown,
  retirement,
  reinstatement,
  courtCosts,
  delayInterest,
  unemployment,
]

export const calculatorById = (id: string): Calculator | undefined => calculators.find(one => one.id === id)
