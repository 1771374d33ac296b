/** Cases that are in somebody's hands on the last day: a lawyer's, a partner's, the counsellors'. */

import { addDays } from '../../../workflows/law/days.ts'
import { writtenFor } from '../shift.ts'
import { begins, type Entry, logs, type Story, takes } from '../story.ts'
import { ago, comesIn, isSent } from './waiting.ts'

const isMediated = (on: string): Entry[] => [
  begins([on, '09:40'], 'owner', 'mediation.apply', { appliedOn: on, way: 'written', elsewhere: 'no', signed: 'yes' }),
  takes([on, '11:00'], 'owner', 'mediation.accept', {
    acceptedOn: on,
    position: 'agrees',
    inScope: 'yes',
    mediators: ['@owner'],
  }),
]

const isEnded = (on: string): Entry =>
  takes([on, '15:00'], 'owner', 'mediation.terminate', {
    endedOn: on,
    reason: 'party_refuses',
    remarks: '公司不再参加调解。',
    advised: 'yes',
  })

/** From the application for aid to the assignment, day by day. */
const isAided = ([applied, decided, assigned]: [string, string, string]): Entry[] => [
  begins([applied, '10:00'], 'owner', 'legal-aid.apply', {
    receivedOn: applied,
    track: 'state',
    recipientId: '@applicant',
    matter: 'wages',
    applicantKinds: ['migrant'],
    exemption: 'art42-migrant-wages',
    exemptionProven: 'yes',
    papers: ['application', 'identity', 'materials', 'exemption'],
    urgent: 'no',
  }),
  takes([decided, '10:30'], 'officer', 'legal-aid.decide', {
    decidedOn: decided,
    granted: 'yes',
    ground: 'unchecked',
    aidForms: ['arbitration'],
  }),
  takes([assigned, '09:10'], 'officer', 'legal-aid.assign', {
    assignedOn: assigned,
    firm: '某和律师事务所',
    lawyerId: '@person:lin',
  }),
]

/** The lawyer has met the client, and the hearing is next week. */
const withLawyer: Story = {
  name: 'with-lawyer',
  station: 'gangwan',
  entries: [
    comesIn(ago(41), {
      name: '汤某埔',
      phone: '14000008811',
      enterprise: '榕江某港物流有限公司',
      cause: 'LDM.5.1',
      amount: '18,640.50',
      summary: '三个月工资未结，公司称等货款到账。',
    }),
    ...isMediated(ago(41)),
    isEnded(ago(37)),
    ...isAided([ago(34), ago(32), ago(31)]),
    takes([ago(30), '08:40'], 'lin', 'legal-aid.accept', { acceptedOn: ago(30) }),
    takes([ago(26), '15:00'], 'lin', 'legal-aid.meet', {
      metOn: ago(26),
      place: '园区站点',
      content: '核对欠薪月份。',
    }),
    takes([ago(12), '09:00'], 'lin', 'legal-aid.report', {
      reportedOn: ago(12),
      stage: 'arbitration',
      progress: '仲裁已经立案，等候开庭。',
    }),
    logs([ago(12), '09:30'], 'owner', 'appointment', {
      kind: 'hearing',
      onDay: addDays(writtenFor, 10),
      at: '09:00',
      place: '榕江市劳动人事争议仲裁院',
      with: '申请人、林律师',
    }),
  ],
}

/** Assigned on Friday: the lawyer accepts, after the search for conflicts, or says why not. */
const offeredToLawyer: Story = {
  name: 'offered-to-lawyer',
  station: 'gangwan',
  entries: [
    comesIn(ago(13), {
      name: '戴某蒙',
      phone: '14000008812',
      enterprise: '榕江某埠配送服务有限公司',
      cause: 'LDM.5.1',
      amount: '7,905.30',
      summary: '离职时最后两个月工资未发。',
    }),
    ...isMediated(ago(13)),
    isEnded(ago(6)),
    ...isAided([ago(5), ago(3), ago(2)]),
  ],
}

/** Sent on Friday, to be signed for on Monday. */
const toInspection: Story = {
  name: 'to-inspection',
  station: 'gangwan',
  entries: [
    comesIn(ago(10), {
      name: '姚某畴',
      phone: '14000008813',
      enterprise: '榕江某埕装饰工程有限公司',
      cause: 'LDM.5.1',
      amount: '21,350.00',
      summary: '工程结束后工资未结，有结算单。',
    }),
    isSent(ago(2), 'inspection', { reason: 'arrears', text: '欠薪事实清楚、金额明确，请依职责处理。' }),
  ],
}

/** Signed for, in hand, and promised for Friday. */
const withInspection: Story = {
  name: 'with-inspection',
  station: 'gangwan',
  entries: [
    comesIn(ago(25), {
      name: '康某堤',
      phone: '14000008814',
      enterprise: '榕江某堰建筑劳务有限公司',
      cause: 'LDM.5.1',
      amount: '33,276.40',
      summary: '工地完工，班组工资拖欠，持有记工本。',
    }),
    isSent(ago(24), 'inspection', { reason: 'site', text: '工地欠薪，请依职责责令支付。' }),
    takes([ago(23), '10:00'], 'partner:inspection', 'referral.sign', {
      signedOn: ago(23),
      receipt: '榕监收 88',
      resultBy: addDays(writtenFor, 5),
    }),
    takes([ago(20), '14:00'], 'partner:inspection', 'referral.startWork', { startedOn: ago(20) }),
    logs([ago(19), '09:00'], 'owner', 'appointment', {
      kind: 'call',
      onDay: addDays(writtenFor, 5),
      at: '10:00',
      with: '监察经办人，询问结果',
    }),
  ],
}

/** The counsellors have it; the mediation goes on beside it, with a session on Wednesday. */
const withCounsellors: Story = {
  name: 'with-counsellors',
  station: 'gangwan',
  entries: [
    comesIn(ago(12), {
      name: '高某苓',
      phone: '14000008815',
      enterprise: '榕江某梢电子商务有限公司',
      cause: 'LDM.5.7',
      amount: '16,480.00',
      summary: '被通知解除劳动合同，要求赔偿金。',
    }),
    isSent(ago(12), 'psychology', { reason: 'care', text: '来访者连日失眠，请安排一次疏导。' }),
    takes([ago(12), '15:00'], 'partner:psychology', 'referral.sign', { signedOn: ago(12) }),
    ...isMediated(ago(11)),
    logs([ago(5), '16:00'], 'owner', 'appointment', {
      kind: 'session',
      onDay: addDays(writtenFor, 3),
      at: '14:30',
      place: '一号调解室',
      with: '双方当事人',
    }),
  ],
}

export const inHand: readonly Story[] = [withLawyer, offeredToLawyer, toInspection, withInspection, withCounsellors]
