/** What confirms an agreement, what is done when it is broken, and how performance ends. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, yesNo } from '../../fields.ts'
import { satisfactionGrades } from '../../satisfaction.ts'
import type { Text } from '../../text.ts'
import { underWayNeeds } from '../court/under-way.ts'
import { unconfirmable } from './confirmation-steps.ts'
import { doorsAfterBreach } from './doors.ts'
import type { Facts } from './facts.ts'
import { payable } from './ledger.ts'
import { keepers } from './payment-steps.ts'
import { waysOn } from './ways-on.ts'
import { contactWays, doors, routes, unpaidReasons } from './words.ts'

export const endingSteps = defineSteps({
  applyConfirmation: {
    label: { zh: '共同申请确认', en: 'Apply for confirmation' },
    help: {
      zh: '仲裁审查自生效之日起十五日内，司法确认三十日内，均由双方共同申请。',
      en: 'Both sides apply together: review within 15 days of effect, judicial confirmation within 30.',
    },
    by: { ...keepers, lawyer: 'assigned' },
    actor: 'parties',
    form: z.object({
      filedOn: calendarDate({ zh: '申请日期', en: 'Filed on' }, { today: true }),
      route: choice({ zh: '途径', en: 'Route' }, routes),
    }),
    happenedOn: 'filedOn',
    mayPrecede: true,
    blocked: ({ facts }) => unconfirmable(facts),
    wrong: ({ answers, facts }): Record<string, Text> =>
      answers.filedOn < facts.effectiveOn
        ? { filedOn: { zh: '不能早于协议生效之日', en: 'Cannot be before the agreement took effect' } }
        : {},
  },
  recordConfirmation: {
    label: { zh: '登记确认结果', en: 'Record the result of confirmation' },
    by: { ...keepers, lawyer: 'assigned' },
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '文书生效日期', en: 'Effective on' }, { today: true }),
      route: choice({ zh: '途径', en: 'Route' }, routes),
      granted: yesNo({ zh: '是否确认', en: 'Confirmed' }),
    }),
    happenedOn: 'decidedOn',
    mayPrecede: true,
    blocked: ({ facts }) => unconfirmable(facts),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        onDay: answers.decidedOn,
        state: answers.granted === 'yes' ? 'granted' : 'refused',
        details: { what: 'confirmation', route: answers.route },
      },
    ],
    leavesHouse: {
      zh: '仲裁委员会或者人民法院已作出文书，只能作更正',
      en: 'A commission or court has decided: it can only be corrected',
    },
  },
  chooseDoor: {
    label: { zh: '选择救济途径', en: 'Choose a way on' },
    help: {
      zh: '应当书面告知劳动者可以申请仲裁（《企业劳动争议协商调解规定》第30条）。',
      en: 'The worker must be told in writing that arbitration is open (Enterprise Mediation Provisions, art. 30).',
    },
    by: { ...keepers, lawyer: 'assigned' },
    actor: 'worker',
    form: z.object({
      chosenOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      door: choice({ zh: '途径', en: 'Way on' }, doors),
      orderEnded: optional(yesNo({ zh: '支付令已因异议被裁定终结', en: 'A payment order was ended by objection' })),
      advised: confirmed({ zh: '已书面告知可以申请仲裁', en: 'Told in writing that arbitration is open' }),
    }),
    happenedOn: 'chosenOn',
    needs: underWayNeeds,
    wrong: wrongDoor,
    couplings: waysOn,
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        onDay: answers.chosenOn,
        state: 'chosen',
        details: { what: 'door', door: answers.door },
      },
    ],
  },
  callBack: {
    label: { zh: '回访', en: 'Call back' },
    by: keepers,
    papers: ({ answers }) => [
      'callback-record',
      ...(answers.result === 'no-objection' ? ['performance-record', 'performance-confirmation'] : []),
    ],
    many: { per: 'case' },
    form: z.object({
      calledOn: calendarDate({ zh: '回访日期', en: 'Called on' }, { today: true }),
      way: choice({ zh: '方式', en: 'Way' }, contactWays),
      result: choice(
        { zh: '结果', en: 'Result' },
        {
          'no-objection': { zh: '无异议', en: 'No objection' },
          objection: { zh: '有异议，继续跟进', en: 'Objects: followed up' },
          'not-reached': { zh: '未联系上，另行回访', en: 'Not reached: to be called again' },
        },
      ),
      satisfaction: optional(choice({ zh: '满意度', en: 'Satisfaction' }, satisfactionGrades)),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 500 })),
    }),
    happenedOn: 'calledOn',
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        onDay: answers.calledOn,
        state: answers.result,
        details: { what: 'call-back', way: answers.way, satisfaction: answers.satisfaction ?? null },
      },
    ],
  },
  endUnpaid: {
    label: { zh: '未履行终结', en: 'End unpaid' },
    by: keepers,
    form: z.object({
      endedOn: calendarDate({ zh: '终结日期', en: 'Ended on' }, { today: true }),
      reason: choice({ zh: '原因', en: 'Reason' }, unpaidReasons),
      note: longText({ zh: '说明', en: 'Explanation' }, { max: 1000 }),
    }),
    happenedOn: 'endedOn',
    warns: {
      zh: '尚欠款项将不再催收，案件不能按成功结案。',
      en: 'What is owed will no longer be pursued here, and the case cannot be closed as a success.',
    },
    records: ({ answers, facts }) =>
      payable(facts.ledger).map(({ key }) => ({
        kind: 'obligation',
        key,
        state: answers.reason === 'waived' ? 'waived' : 'unpaid',
      })),
  },
})

function wrongDoor({ answers, facts }: StepArgs): Record<string, Text> {
  const known: Facts = { ...facts, orderEnded: facts.orderEnded || answers.orderEnded === 'yes' }
  const chosen = doorsAfterBreach(known).find(({ door }) => door === answers.door)
  return chosen && !chosen.open ? { door: chosen.reason } : {}
}
