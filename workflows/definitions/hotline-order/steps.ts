/** What may be done with an order of the hotline. */
import { z } from 'zod'
import { type By, defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, shortText, wholeNumber } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { today } from '../court/steps.ts'
import { callResults } from './calls.ts'

const keepers: By = { mediator: 'owner', 'station-lead': 'station', 'legal-aid-officer': 'subtree' }

const outcomes = {
  solved: { zh: '诉求已解决', en: 'Solved' },
  explained: { zh: '已解释说明', en: 'Explained' },
  'case-opened': { zh: '已转入案件程序办理', en: 'Goes on in a proceeding of the case' },
  referred: { zh: '已移送有关单位', en: 'Referred' },
} as const

export const steps = defineSteps({
  receive: {
    label: { zh: '登记工单', en: 'Record the order' },
    by: keepers,
    form: z.object({
      receivedOn: today('派单日期', 'Received on'),
      number: shortText({ zh: '工单编号', en: 'Order number' }, { max: 60 }),
      people: optional(wholeNumber({ zh: '反映涉及人数', en: 'People concerned, as told' }, { min: 1 })),
      handleBy: optional(calendarDate({ zh: '工单载明的办理期限', en: 'To be handled by, as printed' })),
      content: longText({ zh: '诉求内容', en: 'What is asked' }, { max: 3000 }),
    }),
    happenedOn: 'receivedOn',
    papers: ['hotline-order-sheet'],
    couplings: [opensFile],
    needs: ['parameters'],
  },
  sign: {
    label: { zh: '签收工单', en: 'Sign for the order' },
    by: keepers,
    form: z.object({ signedOn: today('签收日期', 'Signed on') }),
    happenedOn: 'signedOn',
  },
  returnOrder: {
    label: { zh: '退回工单', en: 'Return the order' },
    by: keepers,
    form: z.object({
      returnedOn: today('退回日期', 'Returned on'),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 1000 }),
    }),
    happenedOn: 'returnedOn',
  },
  recordVisit: {
    label: { zh: '登记办理情况', en: 'Record what was done' },
    by: keepers,
    form: z.object({
      doneOn: today('日期', 'Day'),
      people: optional(wholeNumber({ zh: '核实涉及人数', en: 'People concerned, as found' }, { min: 1 })),
      note: longText({ zh: '办理情况', en: 'What was done' }, { max: 2000 }),
    }),
    happenedOn: 'doneOn',
  },
  feedBack: {
    label: { zh: '反馈办理结果', en: 'Feed back the result' },
    by: keepers,
    form: z.object({
      fedBackOn: today('反馈日期', 'Fed back on'),
      outcome: choice({ zh: '结果', en: 'Outcome' }, outcomes),
      result: longText({ zh: '反馈内容', en: 'What was fed back' }, { max: 3000 }),
    }),
    happenedOn: 'fedBackOn',
    papers: ['hotline-reply'],
    leavesHouse: { zh: '结果已经反馈热线平台', en: 'The hotline has the result' },
  },
  callBack: {
    label: { zh: '回访诉求人', en: 'Call back' },
    by: keepers,
    form: z.object({
      calledOn: today('回访日期', 'Called on'),
      result: choice({ zh: '结果', en: 'Result' }, callResults),
      handleBy: optional(calendarDate({ zh: '重新办理期限', en: 'To be handled again by' })),
    }),
    happenedOn: 'calledOn',
    papers: ['callback-record'],
    needs: ['parameters'],
    wrong: ({ answers }) =>
      problem((answers.handleBy ?? '9') < answers.calledOn, 'handleBy', {
        zh: '不能早于回访日期',
        en: 'Not before the call',
      }),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-call`,
        onDay: answers.calledOn,
        state: answers.result,
        details: { what: 'call-back', way: 'phone' },
      },
    ],
  },
})
