/** What is asked about criteria, samples, reviewers and reviews. */
import { z } from 'zod'
import {
  calendarDate,
  choice,
  longText,
  optional,
  reference,
  references,
  shortText,
  wholeNumber,
} from '../../workflows/fields.ts'
import type { Criterion } from './criteria-repository.ts'

const mostDrawn = 500

export const criterionForm = z.object({
  nameZh: shortText({ zh: '名称', en: 'Name in Chinese' }, { max: 80 }),
  nameEn: optional(shortText({ zh: '英文名称', en: 'Name in English' }, { max: 160 })),
  most: wholeNumber({ zh: '满分', en: 'Full marks' }, { min: 1, max: 100 }),
})

export const sampleForm = z.object({
  organisationId: reference({ zh: '单位（含下级）', en: 'Organisation, and all below' }, 'organisations'),
  fromOn: calendarDate({ zh: '结案日期从', en: 'Closed from' }),
  toOn: calendarDate({ zh: '到', en: 'To' }, { today: true }),
  by: choice(
    { zh: '抽取方式', en: 'Drawn by' },
    { count: { zh: '按件数', en: 'Number' }, percent: { zh: '按比例（%）', en: 'Per cent' } },
  ),
  share: wholeNumber({ zh: '件数或者百分比', en: 'Number or per cent' }, { min: 1, max: mostDrawn }),
  seed: optional(
    shortText(
      { zh: '随机种子', en: 'Seed' },
      {
        max: 64,
        help: {
          zh: '不填时自动生成。种子、范围相同时，抽到的案件相同。',
          en: 'Made by the house where empty. The same seed draws the same cases of the same range.',
        },
      },
    ),
  ),
})

export const reviewersForm = z.object({
  reviewers: references({ zh: '评查人', en: 'Reviewers' }, 'colleagues'),
})

/** The grades of legal-aid quality (law reference 7.2); what each takes is for the reviewer to judge. */
export const grades = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  passed: { zh: '合格', en: 'Passed' },
  failed: { zh: '不合格', en: 'Failed' },
} as const
export type Grade = keyof typeof grades

const markName = (id: string): string => `mark-${id}`

/** One number for each criterion of the sample, a grade and a remark. */
export const reviewForm = (criteria: readonly Criterion[]) =>
  z.object({
    ...Object.fromEntries(
      criteria.map(({ id, name: { zh, en }, most }) => [
        markName(id),
        wholeNumber({ zh: `${zh}（满分 ${most}）`, en: `${en} (of ${most})` }, { min: 0, max: most }),
      ]),
    ),
    grade: optional(choice({ zh: '等级', en: 'Grade' }, grades)),
    remark: optional(longText({ zh: '评查意见', en: 'Remark' }, { max: 2000 })),
  })

export const marksIn = (answers: Record<string, unknown>, criteria: readonly Criterion[]): Record<string, number> =>
  Object.fromEntries(criteria.map(({ id }) => [id, Number(answers[markName(id)])]))

export const typedMarks = (marks: Record<string, number>): Record<string, string> =>
  Object.fromEntries(Object.entries(marks).map(([id, mark]) => [markName(id), String(mark)]))
