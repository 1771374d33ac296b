/** What a desk counts. Each number leads to the list of one section, of cases the reader may see and of nothing else. */
import type { Text } from '../../../workflows/text.ts'
import { type Section, soonDays, stuckDays } from '../../desk/sections.ts'
import type { Definition } from '../indicator.ts'

const ownRule: Text = { zh: '工作台的工作规则（待核）', en: 'A working rule of the desk (to be checked)' }
const article: Text = { zh: '每条期限写明的法条', en: 'The article that each deadline names' }

type Desk = Section | 'toSign' | 'inHand' | 'ordersToReply' | 'ordersReplied' | 'ordersSilent' | 'ownWarnings'

const figure = (id: string, { name, says, unit = 'cases', source = ownRule }: Said): Definition => ({
  ...{ id: `dk_${id}`, name, says, unit, source },
})
type Said = Pick<Definition, 'name' | 'says'> & Partial<Definition>

export const deskFigures: Readonly<Record<Desk, Definition>> = {
  overdue: figure('overdue', {
    name: { zh: '期限逾期', en: 'Deadlines overdue' },
    says: {
      zh: '未结案件中，有期限已过最后一天仍未办理的；付款、移送的期限和权利的期限另计。一案只计一次。',
      en: 'Open cases in which the last day of a deadline has passed and its step was not taken, other than days of payment, of referrals and of rights; each case once.',
    },
    source: article,
  }),
  missed: figure('missed', {
    name: { zh: '到期未付', en: 'Payments missed' },
    says: {
      zh: '未结案件中，有应付款项过了应付日仍未结清的。一案只计一次。',
      en: 'Open cases in which an amount owed was not settled by the end of its day; each case once.',
    },
    source: {
      zh: '协议、调解书、裁决和判决约定或者确定的履行日期',
      en: 'The days set by agreements, mediation letters, awards and judgments',
    },
  }),
  today: figure('today', {
    name: { zh: '今日到期', en: 'Due today' },
    says: {
      zh: '未结案件中，有正在计算的期限今天届满的。一案只计一次。',
      en: 'Open cases in which a running deadline ends today; each case once.',
    },
    source: article,
  }),
  soon: figure('soon', {
    name: { zh: '三日内', en: 'Within three days' },
    says: {
      zh: `未结案件中，有正在计算的期限从明天起 ${soonDays} 日内届满的；规则要求更早提醒的，从那时起计。一案只计一次。`,
      en: `Open cases in which a running deadline ends within ${soonDays} days from tomorrow, or within the days by which its rule asks to be reminded earlier; each case once.`,
    },
    source: article,
  }),
  waiting: figure('waiting', {
    name: { zh: '待您办理', en: 'Waiting for you' },
    says: {
      zh: '未结案件中，有程序停在应由您的职务审查、决定或者指派的状态的。一案只计一次。',
      en: 'Open cases with a proceeding in a state in which it is for your role to examine, decide or assign; each case once.',
    },
  }),
  returned: figure('returned', {
    name: { zh: '被退回的移送', en: 'Referrals returned' },
    says: {
      zh: '未结案件中，有移送被接收单位退回、尚未重新移送或者了结的。一案只计一次。',
      en: 'Open cases with a referral that came back and was neither sent again nor ended; each case once.',
    },
  }),
  urge: figure('urge', {
    name: { zh: '移送待催收', en: 'Referrals to press' },
    says: {
      zh: '未结案件中，有移送超过签收或者反馈的期限、应当催办的。一案只计一次。',
      en: 'Open cases with a referral whose day to be signed for or answered has passed; each case once.',
    },
    source: article,
  }),
  outlasting: figure('outlasting', {
    name: { zh: '已结案件的到期提醒', en: 'Reminders of closed cases' },
    says: {
      zh: '已结案件中，有结案以后继续计算、已到期或者快到期的期限的。一案只计一次。',
      en: 'Closed cases with a deadline that runs on after closing and has come or is about to; each case once.',
    },
    source: article,
  }),
  nodate: figure('nodate', {
    name: { zh: '没有下次安排', en: 'No next date' },
    says: {
      zh: '未结案件中，没有登记下次安排，或者登记的日期已过的。',
      en: 'Open cases without an appointment ahead.',
    },
  }),
  stuck: figure('stuck', {
    name: { zh: '久未办理', en: 'Nothing done for long' },
    says: {
      zh: `未结案件中，${stuckDays} 天以上没有任何办案记录的。`,
      en: `Open cases in which nothing was put on record for over ${stuckDays} days.`,
    },
  }),
  open: figure('open', {
    name: { zh: '办理中', en: 'Open' },
    says: { zh: '已登记、没有结案的案件。', en: 'Cases that are registered and not closed.' },
  }),
  toSign: figure('to_sign', {
    name: { zh: '待签收', en: 'To sign for' },
    says: {
      zh: '移送给本单位、尚未签收或者退回的移送。',
      en: 'Referrals to this organisation that it has neither signed for nor returned.',
    },
    unit: 'proceedings',
  }),
  inHand: figure('in_hand', {
    name: { zh: '移送办理中', en: 'Referrals in hand' },
    says: {
      zh: '移送给本单位、已签收并且轮到本单位办理或者反馈的移送。',
      en: 'Referrals to this organisation, signed for, in which it is for it to act or to answer.',
    },
    unit: 'proceedings',
  }),
  ordersToReply: figure('orders_to_reply', {
    name: { zh: '督办，待您答复', en: 'Orders that wait for your reply' },
    says: {
      zh: '对本人或者代管的案件发出、尚未答复的督办；承办人已离职的，由站长答复。',
      en: 'Orders about one’s own and covered cases without a reply; where the owner works here no more, the lead of the station replies.',
    },
    unit: 'listings',
  }),
  ordersReplied: figure('orders_replied', {
    name: { zh: '督办已答复，待您认可', en: 'Replies to your orders' },
    says: {
      zh: '本人发出、已有答复、尚未认可或者再次督办的督办。',
      en: 'Orders one gave that were replied to, and whose reply was neither accepted nor asked again.',
    },
    unit: 'listings',
  }),
  ordersSilent: figure('orders_silent', {
    name: { zh: '督办逾期未答复', en: 'Your orders nobody has replied to in time' },
    says: {
      zh: '本人发出、过了答复日期仍未答复的督办。',
      en: 'Orders one gave whose day to reply has passed without one.',
    },
    unit: 'listings',
  }),
  ownWarnings: figure('own_warnings', {
    name: { zh: '待跟进的预警', en: 'Warnings to look after' },
    says: {
      zh: '指派给本人或者代管人员、没有办结的预警。',
      en: 'Warnings assigned to oneself or to somebody one covers that are not closed.',
    },
    unit: 'listings',
  }),
}
