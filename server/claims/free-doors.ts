/** 怎么走 without a case: choose the claim and how things stand, and every way is listed. Nothing is kept. */
import { z } from 'zod'
import { choice, yesNo } from '../../workflows/fields.ts'
import { type ClaimKindId, claimKindLabels, claimKinds } from '../../workflows/law/claim-kinds.ts'
import type { ForumFacts } from '../../workflows/law/forum-facts.ts'
import { forumsFor } from '../../workflows/law/forums.ts'
import type { Readings } from '../../workflows/law/readings.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { type Confirmed, confirmedAt } from '../parameters/confirmations.ts'
import { viewpointOf } from '../parameters/reader.ts'
import type { Asking } from '../people/managing.ts'
import { fieldViews } from '../web/field-view.ts'
import { wordsOf } from './doors-view.ts'
import { words } from './words.ts'

const none = { zh: '没有', en: 'None' } as const

const situationForm = z.object({
  claim: choice({ zh: '请求', en: 'Claim' }, claimKindLabels),
  side: choice(
    { zh: '谁提出', en: 'Who claims' },
    { worker: { zh: '劳动者', en: 'The worker' }, employer: { zh: '用人单位', en: 'The employer' } },
  ),
  mediating: yesNo({ zh: '正在调解', en: 'Mediation under way' }),
  agreement: choice(
    { zh: '调解协议', en: 'Mediation agreement' },
    {
      none,
      kept: { zh: '法定调解组织主持，未到期或者已履行', en: 'By a body of LDMAL 10, not broken' },
      broken: { zh: '法定调解组织主持，逾期未履行', en: 'By a body of LDMAL 10, broken' },
      'broken-wages': {
        zh: '法定调解组织主持，仅劳动报酬，逾期未履行',
        en: 'By a body of LDMAL 10, wages only, broken',
      },
      other: { zh: '其他组织或者自行达成，逾期未履行', en: 'By another body or none, broken' },
    },
  ),
  confirmation: choice(
    { zh: '协议的确认', en: 'Confirmation of the agreement' },
    {
      none,
      granted: { zh: '已经仲裁审查确认或者司法确认', en: 'Confirmed by the commission or the court' },
      refused: { zh: '法院裁定驳回确认申请', en: 'The court refused to confirm it' },
    },
  ),
  paymentOrder: choice(
    { zh: '支付令', en: 'Payment order' },
    {
      none,
      'lcl30-ended': { zh: '没有协议申请的，因异议终结', en: 'Without an agreement, ended by objection' },
      'ldmal16-ended': { zh: '凭协议申请的，因异议终结', en: 'On the agreement, ended by objection' },
      enforceable: { zh: '期满无异议', en: 'No objection in time' },
    },
  ),
  commission: choice(
    { zh: '劳动仲裁', en: 'Arbitration' },
    {
      none,
      pending: { zh: '正在仲裁', en: 'Pending' },
      refused: { zh: '不予受理或者五日内未决定', en: 'Refused, or no decision in five days' },
      overdue: { zh: '逾期未裁决', en: 'No award in time' },
      withdrawn: { zh: '已撤回', en: 'Withdrawn' },
      'deemed-withdrawn': { zh: '按撤回处理', en: 'Deemed withdrawn' },
      letter: { zh: '仲裁调解书', en: 'Arbitral letter' },
      'final-award': { zh: '终局裁决', en: 'Final award' },
      'non-final-award': { zh: '非终局裁决', en: 'Award that is not final' },
    },
  ),
  court: choice(
    { zh: '诉讼', en: 'Court' },
    { none, pending: { zh: '正在诉讼', en: 'Pending' }, judged: { zh: '已判决', en: 'Judged' } },
  ),
  effective: yesNo({ zh: '裁决、判决已经生效', en: 'The award or judgment binds' }),
  iou: yesNo({ zh: '有工资欠条且无其他争议', en: 'A wage IOU and no other issue' }),
  withinTwoYears: choice(
    { zh: '违法行为发生或者终了在二年内', en: 'The breach, or its end, within two years' },
    { unsure: { zh: '不清楚', en: 'Not known' }, yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } },
  ),
})
type Situation = z.output<typeof situationForm>

const usual: Situation = {
  claim: 'wages',
  side: 'worker',
  mediating: 'no',
  agreement: 'none',
  confirmation: 'none',
  paymentOrder: 'none',
  commission: 'none',
  court: 'none',
  effective: 'no',
  iou: 'no',
  withinTwoYears: 'unsure',
}

/** What the address asks; a question it leaves out or answers in no known way has its usual answer. */
function situationIn(query: Readonly<Record<string, unknown>>): Situation {
  const answers = Object.entries(situationForm.shape).map(([name, field]) => {
    const told = field.safeParse(query[name])
    return [name, told.success ? told.data : usual[name as keyof Situation]]
  })
  return Object.fromEntries(answers) as Situation
}

function factsIn({ claim, side, ...told }: Situation, { readings, today }: Viewed): ForumFacts {
  const { agreement, confirmation, paymentOrder, commission, court, withinTwoYears: recent } = told
  return {
    subject: claimKinds[claim as ClaimKindId].subject,
    side,
    suitAfterRefusal: readings.of('F_REFUSED', today) === 'suit',
    mediating: told.mediating === 'yes',
    iou: told.iou === 'yes',
    effective: told.effective === 'yes',
    withinTwoYears: recent === 'unsure' ? null : recent === 'yes',
    ...(agreement === 'none'
      ? {}
      : {
          agreement: {
            statutory: agreement !== 'other',
            onlyWages: agreement === 'broken-wages',
            broken: agreement !== 'kept',
          },
        }),
    ...(confirmation === 'none' ? {} : { confirmation }),
    ...(paymentOrder === 'none' ? {} : { paymentOrder }),
    ...(commission === 'none' ? {} : { commission }),
    ...(court === 'none' ? {} : { court }),
  }
}

type Viewed = { locale: Locale; today: string; readings: Readings; confirmed: Confirmed }

/** By the readings in force today, and what is confirmed where the reader works. */
export async function freeDoorsPage(office: Office, query: Readonly<Record<string, unknown>>, asking: Asking) {
  const { by, locale, today } = asking
  const db = office.db.reader
  const { path } = await viewpointOf(db, by, locale)
  const { readings } = office.calendar.current()
  const viewed = { locale, today, readings, confirmed: await confirmedAt(db, path) }
  const situation = situationIn(query)
  const doors = forumsFor(factsIn(situation, viewed)).map(door => ({
    ...wordsOf(door, locale, viewed),
    until: '',
    href: '',
    isUnderWay: false,
  }))
  return {
    title: words.doors[locale],
    fields: fieldViews(situationForm, { locale, typed: situation }),
    doors: { open: doors.filter(({ isOpen }) => isOpen), closed: doors.filter(({ isOpen }) => !isOpen) },
  }
}
