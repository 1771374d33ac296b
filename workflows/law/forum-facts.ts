/** What is known of one item of claim, and what several forums ask of it. LDMAL 47-51; RULES 34; JI1 2; LL 84. */
import type { Text } from '../text.ts'
import { cited } from './calculators/citations.ts'
import { elsewhere, type ForumId, notLabour, type SubjectId, subjects } from './forum-words.ts'

/** What is known of one item of claim. */
export type ForumFacts = {
  subject: SubjectId
  side: 'worker' | 'employer'
  /** Mediation by any body is going on. */
  mediating?: boolean
  /** A mediation agreement on the item: by a body of LDMAL 10 or another, about what money, and whether it was broken. */
  agreement?: {
    statutory: boolean
    onlyWages: boolean
    broken: boolean
    /** False once the fifteen days for arbitration review, or the thirty for judicial confirmation, have passed. */
    reviewOpen?: boolean
    confirmationOpen?: boolean
  }
  /** Confirmed in arbitration review or by a court, or refused by the court. */
  confirmation?: 'granted' | 'refused'
  /** A wage IOU, and no other labour issue between the parties. */
  iou?: boolean
  /** A payment order: asked under LCL 30 or LDMAL 16, ended by objection, or enforceable. */
  paymentOrder?: 'lcl30-ended' | 'ldmal16-ended' | 'enforceable'
  /** `refused`: not accepted, or no answer in five days; `overdue`: no award in time; `withdrawn`, `deemed-withdrawn`. */
  commission?:
    | 'pending'
    | 'refused'
    | 'overdue'
    | 'withdrawn'
    | 'deemed-withdrawn'
    | 'letter'
    | 'final-award'
    | 'non-final-award'
  court?: 'pending' | 'judged'
  /** Recognised as a work injury. */
  injuryRecognised?: boolean
  /** The award or judgment binds: the time to sue, to set aside or to appeal has passed. */
  effective?: boolean
  /** The breach, or its end, is no more than two years ago; null where the day is not known. */
  withinTwoYears?: boolean | null
  /** False: where a court refused to confirm the agreement, arbitration is read to come first. */
  suitAfterRefusal?: boolean
}

/** `isConfirmed` false: the rule is known from practice alone. */
export type ForumDoor = {
  forum: ForumId
  label: Text
  open: boolean
  reason: Text
  source: Text
  isConfirmed: boolean
  rests?: OpenRule
}
/** The open rule on which an answer rests (rules/of-claims.ts). */
export type OpenRule = 'F_REFUSED' | 'F_HOUSING' | 'F_ARREARS'
export type Answer = Omit<ForumDoor, 'forum' | 'label' | 'isConfirmed'> & { isConfirmed?: boolean }

/** Whether there is an instrument that the item can be enforced on. */
export const hasTitle = ({
  confirmation,
  paymentOrder: order,
  commission,
  court: suit,
  effective,
}: ForumFacts): boolean =>
  confirmation === 'granted' ||
  order === 'enforceable' ||
  commission === 'letter' ||
  (effective === true && (commission === 'final-award' || commission === 'non-final-award' || suit === 'judged'))

/** In arbitration or in court, or decided there. */
export const isDecidedOrPending = ({ commission, court: suit }: ForumFacts): boolean =>
  suit !== undefined ||
  commission === 'pending' ||
  commission === 'overdue' ||
  commission === 'letter' ||
  commission === 'final-award' ||
  commission === 'non-final-award'

/** The answer where the subject is no labour dispute at all. */
export const outside = ({ subject }: ForumFacts): Answer | undefined => {
  if (subjects[subject].is !== 'outside') return undefined
  return {
    open: false,
    ...(elsewhere[subject] ?? notLabour),
    ...(subject === 'housing-fund' ? { isConfirmed: false, rests: 'F_HOUSING' } : { isConfirmed: true }),
  }
}

export const enforceIt: Text = {
  zh: '同一请求已有可以执行的文书，应当申请强制执行',
  en: 'The item has an enforceable instrument already: enforce it',
}

export const makingGoesToCoordination: Answer = {
  open: false,
  reason: {
    zh: '因签订集体合同发生的争议由人社部门组织协调处理，不属于仲裁受理范围',
    en: 'A dispute over making a collective contract is coordinated by the labour administration and not arbitrable',
  },
  source: cited('LL', '84'),
}
