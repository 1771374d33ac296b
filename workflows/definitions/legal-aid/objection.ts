/** Against a refusal or a termination: to the justice bureau, or inside the union (LAL 49). */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { intake, officer } from './application.ts'

export const objectionSteps = defineSteps({
  object: {
    label: { zh: '提出异议', en: 'Object' },
    help: {
      zh: '政府法律援助：向设立该机构的司法行政部门提出（第四十九条）；工会法律援助：由同级工会法律工作部门复核。',
      en: 'State aid: to the justice bureau that set up the centre (art. 49); union aid: reviewed inside the union.',
    },
    by: intake,
    papers: ['objection-application'],
    actor: 'applicant',
    form: z.object({
      objectedOn: calendarDate({ zh: '收到异议日期', en: 'Date the objection was received' }, { today: true }),
      reasons: longText({ zh: '异议理由', en: 'Reasons of the objection' }, { max: 2000 }),
    }),
    happenedOn: 'objectedOn',
  },
  reviewObjection: {
    label: { zh: '登记异议审查结果', en: 'Record the result of the objection' },
    help: {
      zh: '维持的，应告知申请行政复议或者提起行政诉讼的权利（政府法律援助）。',
      en: 'Upheld: tell of reconsideration and administrative suit (state aid).',
    },
    by: { ...officer, supervisor: 'subtree' },
    papers: ['objection-decision'],
    form: z.object({
      reviewedOn: calendarDate({ zh: '审查决定日期', en: 'Date of the decision' }, { today: true }),
      outcome: choice(
        { zh: '审查结果', en: 'Outcome' },
        {
          upheld: { zh: '维持原决定', en: 'Upheld' },
          corrected: { zh: '责令改正', en: 'Correction ordered' },
        },
      ),
      number: optional(shortText({ zh: '异议审查决定书文号', en: 'Number of the decision' }, { max: 60 })),
      reasons: longText({ zh: '理由', en: 'Reasons' }, { max: 2000 }),
    }),
    happenedOn: 'reviewedOn',
    notBySameAs: ['decide', 'terminate'],
  },
  conclude: {
    label: { zh: '无异议办结', en: 'End without objection' },
    by: officer,
    form: z.object({
      concludedOn: calendarDate({ zh: '办结日期', en: 'Date ended' }, { today: true }),
      servedOn: calendarDate({ zh: '决定书送达日期', en: 'Date the decision was served' }),
      nextDoor: optional(longText({ zh: '告知的其他途径', en: 'Other ways that were shown' }, { max: 1000 })),
    }),
    happenedOn: 'concludedOn',
    wrong: ({ answers }) =>
      problem(answers.servedOn > answers.concludedOn, 'servedOn', {
        zh: '送达日期不得晚于办结日期',
        en: 'Served before it ends',
      }),
  },
})
