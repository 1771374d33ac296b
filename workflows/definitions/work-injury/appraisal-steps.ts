/** From recognition to the benefits: stop-work pay, appraisal, another one, review. WIR 25-33, 54; LCA. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, shortText } from '../../fields.ts'
import { addMonths } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import { note, theirNumber, today, trackers } from '../court/steps.ts'
import { benefitPayers } from './benefits.ts'

export const grades = {
  '1': { zh: '一级', en: 'Grade 1' },
  '2': { zh: '二级', en: 'Grade 2' },
  '3': { zh: '三级', en: 'Grade 3' },
  '4': { zh: '四级', en: 'Grade 4' },
  '5': { zh: '五级', en: 'Grade 5' },
  '6': { zh: '六级', en: 'Grade 6' },
  '7': { zh: '七级', en: 'Grade 7' },
  '8': { zh: '八级', en: 'Grade 8' },
  '9': { zh: '九级', en: 'Grade 9' },
  '10': { zh: '十级', en: 'Grade 10' },
  none: { zh: '未达等级', en: 'No grade' },
} as const

const conclusion = {
  receivedOn: today('收到结论日期', 'Conclusion received on'),
  madeOn: calendarDate({ zh: '结论作出日期', en: 'Made on' }),
  grade: choice({ zh: '伤残等级', en: 'Grade' }, grades),
  number: theirNumber(),
}
const wrongConclusion = ({ answers }: { answers: { madeOn: string; receivedOn: string } }) =>
  problem(answers.madeOn > answers.receivedOn, 'madeOn', {
    zh: '不能晚于收到日期',
    en: 'Not after it was received',
  })

export const appraisalSteps = defineSteps({
  extendStopWork: {
    label: { zh: '延长停工留薪期', en: 'Stop-work pay extended' },
    help: {
      zh: '经鉴定委员会确认，延长不超过十二个月（第33条）。',
      en: 'Up to twelve months more, by the committee (art. 33).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({ confirmedOn: today('确认日期', 'Confirmed on') }),
    happenedOn: 'confirmedOn',
  },
  applyAppraisal: {
    label: { zh: '申请劳动能力鉴定', en: 'Apply for appraisal' },
    by: trackers,
    form: z.object({
      receivedOn: today('鉴定委员会收到日期', 'Received on'),
      committee: optional(shortText({ zh: '鉴定委员会', en: 'Committee' })),
    }),
    happenedOn: 'receivedOn',
    passesOn: () => true,
    papers: ['appraisal-application'],
  },
  extendAppraisal: {
    label: { zh: '延长鉴定期限三十日', en: 'Appraisal extended by thirty days' },
    by: trackers,
    actor: 'partner',
    form: z.object({ approvedOn: today('告知日期', 'Told on') }),
    happenedOn: 'approvedOn',
    blocked: ({ facts }) => (facts.isExtended ? [{ zh: '已经延长过', en: 'It has been extended already' }] : []),
  },
  conclude: {
    label: { zh: '鉴定结论', en: 'Conclusion' },
    by: trackers,
    actor: 'partner',
    form: z.object(conclusion),
    happenedOn: 'receivedOn',
    wrong: wrongConclusion,
  },
  applyAgain: {
    label: { zh: '申请再次鉴定', en: 'Ask for another appraisal' },
    help: { zh: '向省级鉴定委员会提出，其结论为最终结论（第26条）。', en: 'To the province; final (art. 26).' },
    by: trackers,
    actor: 'parties',
    form: z.object({ receivedOn: today('省级委员会收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
    papers: ['appraisal-application'],
  },
  applyReview: {
    label: { zh: '申请复查鉴定', en: 'Ask for a review' },
    help: {
      zh: '结论作出之日起一年后，伤残情况发生变化的（第28条）。',
      en: 'After a year, if the condition has changed (art. 28).',
    },
    by: trackers,
    form: z.object({ receivedOn: today('鉴定委员会收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
    passesOn: () => true,
    papers: ['appraisal-application'],
    needs: ['reviewableOn'],
    wrong: ({ answers, facts: { concludedOn }, given }) => {
      const fromOn = given.reviewableOn ?? (concludedOn && addMonths(concludedOn, 12))
      return problem(!fromOn || answers.receivedOn < fromOn, 'receivedOn', {
        zh: '自鉴定结论作出之日起一年后才可以申请复查鉴定（《工伤保险条例》第28条）',
        en: 'A review may be asked for one year after the conclusion (art. 28)',
      })
    },
  },
  recordBenefits: {
    label: { zh: '登记待遇支付', en: 'Benefits paid' },
    by: trackers,
    form: z.object({
      paidOn: today('到账日期', 'Paid on'),
      source: choice({ zh: '支付方', en: 'Paid by' }, benefitPayers),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
    }),
    happenedOn: 'paidOn',
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-benefit`,
        onDay: answers.paidOn,
        amountFen: answers.amountFen,
        state: answers.source,
        details: { what: 'benefit' },
      },
    ],
  },
  close: {
    label: { zh: '办结', en: 'Finished' },
    help: {
      zh: '与用人单位发生待遇争议的，按照劳动争议处理（第54条）。',
      en: 'Disputes with the employer over benefits go the way of labour disputes (art. 54).',
    },
    by: trackers,
    form: z.object({ closedOn: today('办结日期', 'Finished on'), note: note() }),
    happenedOn: 'closedOn',
  },
})
