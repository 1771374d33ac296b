/**
 * Which fact of a case stands in which field of a calculator, and where it comes from. Pure. What no
 * case keeps, or is a judgement of the moment, is asked each time; a test names all of that.
 */
import type { Employment } from '../../workflows/definitions/case-file/employment.ts'
import { twelveMonthsTo } from '../../workflows/definitions/case-file/wages.ts'
import type { WorkedTime } from '../../workflows/definitions/case-file/worked-time.ts'
import { type GroundId, grounds } from '../../workflows/law/calculators/compensation-grounds.ts'
import { serviceBetween } from '../../workflows/law/calculators/service.ts'
import { addDays, addMonths } from '../../workflows/law/days.ts'
import {
  asOf,
  averageOf,
  beforeTheEnd,
  type CaseFacts,
  employed,
  type Fill,
  type Filled,
  type Filler,
  injured,
  monthBefore,
  ofHealth,
  worked,
} from './filling.ts'
import { origins } from './origins.ts'

const claimed: Filler = { from: 'claim', fill: ({ claimedFen }) => claimedFen ?? undefined }
const yesOrNo = (told: string | undefined) => (told === 'yes' || told === 'no' ? told : undefined)

/** As the proceeding on the injury found it out; before that, what was told of the employment. */
const injuryInsured: Filler = {
  from: ({ injury }) => (yesOrNo(injury.insured) ? 'injury' : 'employment'),
  fill: ({ injury, employment }) => yesOrNo(injury.insured) ?? employment.injuryInsured,
}

const yearsFrom = (firstOn: string | undefined, facts: CaseFacts): number | undefined =>
  firstOn && firstOn <= asOf(facts) ? serviceBetween(firstOn, asOf(facts)).years : undefined

/** The whole months of a term; a day after its last full month is left over. */
function termMonths({ contractFrom, contractUntil }: Employment): number | undefined {
  if (!contractFrom || !contractUntil) return undefined
  const { years, months } = serviceBetween(contractFrom, contractUntil)
  return years * 12 + months
}

/** No written contract at all, or signed later than a month after the first day. LCL 82. */
const missingContract = ({ contractKind, hiredOn, signedOn }: Employment) =>
  contractKind === 'none' || (hiredOn && signedOn && signedOn > addMonths(hiredOn, 1)) ? 'no-contract' : undefined

const ofArticle40: readonly GroundId[] = ['illness', 'incompetence', 'objective-change']
const noticeGround = ({ endGround }: Employment) =>
  endGround && (ofArticle40.includes(endGround) ? 'article-40' : 'other')

/** By resignation with notice the worker went by own will; where compensation is due he did not. SIL 45. */
function wentByOwnWill({ endGround }: Employment): 'yes' | 'no' | undefined {
  if (endGround === 'resignation') return 'yes'
  return endGround && grounds[endGround].isDue && endGround !== 'refused-later' ? 'no' : undefined
}

/** LCL 47(3), LCLR 27. */
const averageGross = averageOf(beforeTheEnd, ({ grossFen }) => grossFen)
/** Overtime pay has to be told for every month: one of which it is not known would raise the average. ALM 11. */
const averageWithoutOvertime = averageOf(beforeTheEnd, ({ grossFen, overtimeFen }) =>
  overtimeFen === undefined ? undefined : grossFen - overtimeFen,
)
/** Of the twelve months before the month of the injury. WIR 64. */
const contributionWage = averageOf(
  ({ wages, injury: { injuredOn } }) => (injuredOn ? twelveMonthsTo(wages, monthBefore(injuredOn)) : []),
  ({ contributionFen }) => contributionFen,
)
/** Of the month before the one in which it ended. LCLR 20. */
const lastMonthWage: Filler = {
  from: 'wages',
  fill: facts => facts.wages.find(({ month }) => month === monthBefore(asOf(facts)))?.grossFen,
}

const yearOf = (facts: CaseFacts) => Number(asOf(facts).slice(0, 4))
const inThatYear = (day: string | undefined, facts: CaseFacts) =>
  day !== undefined && Number(day.slice(0, 4)) === yearOf(facts) ? day : undefined

const fromBirth = (fill: Fill): Filler => ({ from: ({ person }) => (person.byNumber ? 'number' : 'party'), fill })
const bornOn = fromBirth(({ person: { byNumber, bornOn } }) => byNumber?.bornOn ?? bornOn)
const grade = injured(told => told.grade)
const injuredOn = injured(told => told.injuredOn)

/** The day of the birth; until then the one on which it is expected. */
const birthOn: Filler = {
  from: ({ health }) => (health.birthOn ? 'health' : 'expected'),
  fill: ({ health }) => health.birthOn ?? health.dueOn,
}
/** Of the year that is worked out: leave of another year says nothing of it. */
const ofLeaveYear = (fill: (told: WorkedTime['totals']) => unknown): Filler => ({
  from: 'worked',
  fill: facts => {
    const totals = facts.worked?.totals
    return totals && totals.leaveYear === yearOf(facts) ? fill(totals) : undefined
  },
})
const some = <T>(rows: readonly T[] | undefined) => (rows && rows.length > 0 ? rows : undefined)

/** By calculator and field; fields alone where they mean the same wherever they are asked. */
export const fillers: Readonly<Record<string, Filler>> = {
  hiredOn: employed(told => told.hiredOn),
  earlierHiredOn: employed(told => told.earlierHiredOn),
  endedOn: employed(told => told.endedOn),
  wageFen: employed(told => told.wageFen),
  averageFen: averageGross,
  'compensation.ground': employed(told => told.endGround),
  'notice-pay.ground': employed(noticeGround),
  'notice-pay.noticeGiven': employed(told => told.noticeGiven),
  'notice-pay.lastMonthWageFen': lastMonthWage,
  'double-wages.kind': employed(missingContract),
  'double-wages.signedOn': employed(told => told.signedOn),
  'double-wages.lastDayOn': employed(told => told.endedOn),
  'double-wages.interruptedOn': { from: 'limitation', fill: facts => facts.interruptedOn },
  'overtime.system': employed(told => told.hoursSystem),
  'overtime.weekdayHours': worked(({ totals }) => totals.weekdayHours),
  'overtime.restDays': worked(({ totals }) => totals.restDays),
  'overtime.holidayDays': worked(({ totals }) => totals.holidayDays),
  'overtime.days': worked(({ days }) => some(days)),
  'heat-allowance.place': worked(({ totals }) => totals.heatPlace),
  'heat-allowance.year': worked(({ totals }) => totals.heatYear),
  'heat-allowance.months': worked(({ hotMonths }) => some(hotMonths)),
  'annual-leave.takenDays': ofLeaveYear(({ takenDays }) => takenDays),
  'annual-leave.gaveUp': ofLeaveYear(({ gaveUp }) => gaveUp),
  'annual-leave.year': employed((told, facts) => (told.hiredOn ? yearOf(facts) : undefined)),
  'annual-leave.serviceYears': employed((told, facts) => yearsFrom(told.firstWorkedOn, facts)),
  'annual-leave.joinedOn': employed((told, facts) => inThatYear(told.hiredOn, facts)),
  'annual-leave.leftOn': employed((told, facts) => inThatYear(told.endedOn, facts)),
  'annual-leave.averageFen': averageWithoutOvertime,
  grade,
  injuredOn,
  ownWageFen: contributionWage,
  'injury-benefits.appraisedOn': injured(told => told.appraisedOn),
  'injury-benefits.insured': injuryInsured,
  'injury-benefits.nursing': ofHealth(told => told.nursing),
  'injury-benefits.fittingWork': ofHealth(told => told.fittingWork),
  'stop-work-pay.months': ofHealth(told => told.stopWorkMonths),
  'stop-work-pay.paidFen': ofHealth(told => told.stopWorkPaidFen),
  'death-grant.what': ofHealth(told => told.deathKind),
  diedOn: ofHealth(told => told.diedOn),
  'dependants-pension.dependants': ofHealth(told => some(told.dependants)),
  'sick-pay.onDay': ofHealth(told => told.illOn),
  'sick-pay.percent': ofHealth(told => told.sickPercent),
  'medical-period.illOn': ofHealth(told => told.illOn),
  'injury-lump-subsidies.insured': injuryInsured,
  bornOn,
  'retirement.cohort': fromBirth(({ person: { byNumber, sex } }) =>
    (byNumber?.sex ?? sex) === 'male' ? 'man' : undefined,
  ),
  'medical-period.totalYears': employed((told, facts) => yearsFrom(told.firstWorkedOn, facts)),
  'medical-period.unitYears': employed((told, facts) => yearsFrom(told.hiredOn, facts)),
  'maternity.event': ofHealth(told => told.birthEvent ?? (told.dueOn ? 'birth' : undefined)),
  'maternity.onDay': birthOn,
  'maternity.difficult': ofHealth(told => told.difficult),
  'maternity.babies': ofHealth(told => told.babies),
  'maternity.leaveDays': ofHealth(told => told.leaveDays),
  'maternity.employerAverageFen': employed(told => told.employerAverageFen),
  'maternity.insured': employed(told => told.maternityInsured),
  'maternity.ownWageFen': employed(told => told.wageFen),
  'probation.contract': employed(told => (told.contractKind === 'none' ? undefined : told.contractKind)),
  'probation.termMonths': employed(termMonths),
  'probation.servedMonths': employed(told => told.probationMonths),
  'probation-pay.agreedFen': employed(told => told.wageFen),
  'probation-pay.months': employed(told => told.probationMonths),
  'non-compete.agreedFen': employed(told => told.nonCompeteFen),
  'reinstatement.decidedOn': employed(told => told.endedOn),
  'unemployment-months.paidMonths': employed(told => told.unemploymentMonths),
  'unemployment-months.ownWill': employed(wentByOwnWill),
  'unemployment-months.onDay': employed(told => told.endedOn && addDays(told.endedOn, 1)),
  'delay-interest.dueOn': { from: 'enforcement', fill: facts => facts.dueOn },
  unpaidFen: claimed,
  principalFen: claimed,
  amountFen: claimed,
}

/** What the case tells of a field; nothing where nobody has told it. */
export function filledBy(facts: CaseFacts, calculator: string, field: string): Filled | undefined {
  const filler = fillers[`${calculator}.${field}`] ?? fillers[field]
  const value = filler?.fill(facts)
  if (!filler || value === undefined || value === null) return undefined
  const from = typeof filler.from === 'function' ? filler.from(facts) : filler.from
  return { value, from: typeof from === 'string' ? origins[from] : from }
}
