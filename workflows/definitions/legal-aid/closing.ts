/** The closing file, its check, the subsidy and the archive: LAL 50, 52. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, choices, longText, moneyFen, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { officer } from './application.ts'
import { agent } from './assignment.ts'
import { type Facts, owesPapers } from './facts.ts'
import { type ClosingPaper, closingPapers } from './words.ts'

type Checklist = { included: ClosingPaper[]; missing: ClosingPaper[]; missingReason?: string | undefined }

/** Every paper of the list is in the file or named missing, and never both. */
function wrongChecklist({ included, missing, missingReason }: Checklist): Record<string, Text> {
  const papers = Object.keys(closingPapers) as ClosingPaper[]
  const silent = papers.filter(paper => !included.includes(paper) && !missing.includes(paper))
  const both = papers.filter(paper => included.includes(paper) && missing.includes(paper))
  const named = (list: ClosingPaper[]): Text => ({
    zh: list.map(paper => closingPapers[paper].zh).join('、'),
    en: list.map(paper => closingPapers[paper].en).join(', '),
  })
  return {
    ...problem(silent.length > 0, 'included', {
      zh: `尚未列入、也未注明缺少：${named(silent).zh}`,
      en: `Neither in the file nor named missing: ${named(silent).en}`,
    }),
    ...problem(both.length > 0, 'missing', {
      zh: `同时列为已有和缺少：${named(both).zh}`,
      en: `Both in the file and missing: ${named(both).en}`,
    }),
    ...problem(missing.length > 0 && !missingReason, 'missingReason', {
      zh: '请说明缺少的原因',
      en: 'Say why they are missing',
    }),
  }
}

export const closingSteps = defineSteps({
  submitClosing: {
    label: { zh: '提交结案材料', en: 'Submit the closing file' },
    help: {
      zh: '办结后三十日内提交；缺少的逐项注明。',
      en: 'Within 30 days of the end; what is missing is named piece by piece.',
    },
    by: agent,
    papers: ({ facts }) => [facts.track === 'union' ? 'union-aid-closing' : 'aid-closing-report'],
    form: z.object({
      submittedOn: calendarDate({ zh: '提交日期', en: 'Date submitted' }, { today: true }),
      included: choices({ zh: '已归入卷宗', en: 'In the file' }, closingPapers),
      missing: choices({ zh: '缺少', en: 'Missing' }, closingPapers),
      missingReason: optional(longText({ zh: '缺少的原因', en: 'Why they are missing' }, { max: 1000 })),
    }),
    happenedOn: 'submittedOn',
    wrong: ({ answers }) => wrongChecklist(answers),
  },
  checkClosing: {
    label: { zh: '审核结案材料', en: 'Check the closing file' },
    by: officer,
    form: z.object({
      checkedOn: calendarDate({ zh: '审核日期', en: 'Date checked' }, { today: true }),
      complete: yesNo({ zh: '材料是否齐全合格', en: 'Complete and in order' }),
      completeBy: optional(calendarDate({ zh: '补正期限', en: 'To be completed by' })),
      remarks: optional(longText({ zh: '审核意见', en: 'Remarks' }, { max: 1000 })),
    }),
    happenedOn: 'checkedOn',
    wrong: ({ answers, facts }: StepArgs<any, Facts>) => ({
      ...problem(answers.complete === 'yes' && owesPapers(facts), 'complete', {
        zh: '先行提供援助的手续尚未补办',
        en: 'The papers of the advanced aid are still to be made up',
      }),
      ...problem(answers.complete === 'no' && !answers.remarks, 'remarks', {
        zh: '退回补正须写明需要补正的内容',
        en: 'Say what is to be completed',
      }),
      ...problem((answers.completeBy ?? '9') < answers.checkedOn, 'completeBy', {
        zh: '补正期限不得早于审核日期',
        en: 'The time to complete does not end before the check',
      }),
    }),
    notBySameAs: ['submitClosing'],
  },
  paySubsidy: {
    label: { zh: '发放补贴', en: 'Pay the subsidy' },
    help: {
      zh: '标准由省级有关部门确定；补贴免征增值税和个人所得税（第五十二条）。',
      en: 'The province sets the standard; the subsidy is free of tax (art. 52).',
    },
    by: officer,
    papers: ['subsidy-approval'],
    form: z.object({
      paidOn: calendarDate({ zh: '发放日期', en: 'Date paid' }, { today: true }),
      amountFen: moneyFen({ zh: '补贴金额（元）', en: 'Subsidy (yuan)' }),
      standard: shortText({ zh: '适用标准', en: 'Standard applied' }, { max: 200 }),
    }),
    happenedOn: 'paidOn',
    wrong: ({ answers }) =>
      problem(answers.amountFen === 0, 'amountFen', {
        zh: '金额为零的，请选择“不发补贴”',
        en: 'Where nothing is paid, take “No subsidy”',
      }),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-subsidy`,
        onDay: answers.paidOn,
        amountFen: answers.amountFen,
        state: 'paid',
        details: { what: 'subsidy' },
      },
    ],
    notBySameAs: ['submitClosing'],
  },
  skipSubsidy: {
    label: { zh: '不发补贴', en: 'No subsidy' },
    by: officer,
    form: z.object({
      decidedOn: calendarDate({ zh: '决定日期', en: 'Date decided' }, { today: true }),
      ground: choice(
        { zh: '原因', en: 'Why' },
        {
          staff: { zh: '由工会公职律师或机构工作人员承办', en: 'Handled by a staff lawyer' },
          quality: { zh: '办案质量不合格', en: 'The work did not pass' },
          waived: { zh: '承办人放弃', en: 'The lawyer gave it up' },
        },
      ),
      remarks: optional(longText({ zh: '说明', en: 'Remarks' }, { max: 1000 })),
    }),
    happenedOn: 'decidedOn',
  },
  archive: {
    label: { zh: '归档', en: 'Archive' },
    by: officer,
    papers: ['file-contents'],
    form: z.object({
      archivedOn: calendarDate({ zh: '归档日期', en: 'Date archived' }, { today: true }),
      volume: optional(shortText({ zh: '卷宗号', en: 'Volume number' }, { max: 60 })),
    }),
    happenedOn: 'archivedOn',
  },
})
