/** Cases that wait for somebody else: unsigned, returned, forgotten. Each burns, or ought to, on the desk. */
import { addDays } from '../../../workflows/law/days.ts'
import { writtenFor } from '../shift.ts'
import { type Answers, begins, type Entry, logs, registers, type Story, takes } from '../story.ts'

export const ago = (days: number): string => addDays(writtenFor, -days)

type Sender = { name: string; phone: string; enterprise: string; cause: string; amount: string; summary: string }

export const comesIn = (on: string, { name, phone, enterprise, cause, amount, summary }: Sender): Entry =>
  registers([on, '09:10'], 'duty', {
    kind: 'dispute',
    registeredOn: on,
    channel: 'walk-in',
    applicantNature: 'person',
    applicantName: name,
    applicantPhone: phone,
    applicantCategories: ['migrant'],
    respondentNature: 'unit',
    respondentName: enterprise,
    cause,
    amountFen: amount,
    summary,
    consentChannel: 'signed',
  })

export const isSent = (on: string, partner: string, asked: Pick<Answers, 'reason' | 'text'>): Entry =>
  begins([on, '10:00'], 'owner', 'referral.send', {
    sentOn: on,
    partnerId: `@partner:${partner}`,
    consentChannel: 'signed',
    ...asked,
  })

/** Signed for and never heard of again: two hundred days old and without a next date, until the supervisor asks about it. */
const forgotten: Story = {
  name: 'forgotten',
  station: 'nanpu',
  entries: [
    comesIn(ago(200), {
      name: '许某桐',
      phone: '14000008801',
      enterprise: '泉浦某窑陶瓷有限公司',
      cause: 'LDM.4.2',
      amount: '13,420.60',
      summary: '反映未依法缴纳社会保险，持有参保缴费清单。',
    }),
    isSent(ago(198), 'social-insurance', {
      reason: 'contributions',
      text: '一名职工要求补缴社会保险，请依职责办理并反馈。',
    }),
    takes([ago(193), '11:20'], 'owner', 'referral.sign', { signedOn: ago(193) }),
    logs([ago(167), '15:00'], 'owner', 'note', { audience: 'all', text: '对方称仍在核查，等候反馈。' }),
    logs([ago(2), '16:30'], 'yang', 'supervisionOrder', {
      text: '移送社保已半年没有结果，案件也没有下次安排：请查明进展，定下日期，并答复。',
      replyOn: ago(-20),
    }),
  ],
}

/** Nobody has signed for it, though they were pressed: on the desk and in the supervisor's list. */
const unsigned: Story = {
  name: 'unsigned',
  station: 'gangwan',
  entries: [
    comesIn(ago(26), {
      name: '简某渡',
      phone: '14000008802',
      enterprise: '榕江某帆物流有限公司',
      cause: 'LDM.8.2',
      amount: '7,315.80',
      summary: '自带车辆运输，运费未结，装货时受伤。',
    }),
    isSent(ago(25), 'justice', { reason: 'trade', text: '运费纠纷属行业事项，请行业调委会接办。' }),
    takes([ago(17), '10:30'], 'owner', 'referral.urge', { urgedOn: ago(17), channel: 'phone', reached: 'no' }),
    takes([ago(5), '16:10'], 'owner', 'referral.urge', {
      urgedOn: ago(5),
      channel: 'letter',
      reached: 'yes',
      answer: '答复正在登记。',
    }),
  ],
}

/** Came back for a missing paper two days ago. */
const returned: Story = {
  name: 'returned',
  station: 'gangwan',
  entries: [
    comesIn(ago(12), {
      name: '阮某汛',
      phone: '14000008803',
      enterprise: '榕江某汐装饰工程有限公司',
      cause: 'LDM.5.1',
      amount: '9,870.00',
      summary: '装修工程完工后工资未结，包工头失联。',
    }),
    isSent(ago(6), 'inspection', { reason: 'site', text: '工地欠薪，请依职责责令支付。' }),
    takes([ago(4), '09:20'], 'partner:inspection', 'referral.returnIt', {
      returnedOn: ago(4),
      reason: 'incomplete',
      missing: '缺少记工本复印件',
    }),
  ],
}

export const waiting: readonly Story[] = [forgotten, unsigned, returned]
