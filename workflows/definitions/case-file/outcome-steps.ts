/** What arbitration and courts bring to the case file: where each claim stands, what was decided on it, who stands for a group. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, references } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { type Outcome, outcomeRows, wrongOutcomes } from '../court/outcomes.ts'
import { aYear, trackers } from '../court/steps.ts'
import { endsLimitation } from './claim-steps.ts'

const before = {
  arbitration: { zh: '劳动仲裁', en: 'Arbitration' },
  court: { zh: '法院', en: 'Court' },
} as const
const forum = choice({ zh: '受理途径', en: 'Forum' }, before)
const day = (zh: string, en: string) => calendarDate({ zh, en }, { today: true })
const late = { backdatingDays: aYear, mayPrecede: true } as const

export const outcomeSteps = defineSteps({
  bringClaims: {
    label: { zh: '请求提交仲裁、起诉', en: 'Claims brought before arbitration or court' },
    help: {
      zh: '在仲裁、一审程序中勾选请求的，自动登记。',
      en: 'Recorded by itself where claims are chosen in an arbitration or a suit.',
    },
    by: trackers,
    form: z.object({
      broughtOn: day('日期', 'Day'),
      claims: references({ zh: '请求事项', en: 'Claims' }, 'claims'),
      forum,
    }),
    happenedOn: 'broughtOn',
    ...late,
    wrong: ({ answers }) =>
      problem(answers.claims.length === 0, 'claims', { zh: '至少选择一项', en: 'Choose at least one' }),
    needs: ['claimKinds'],
    records: ({ answers, given, eventId }) => [
      ...answers.claims.map((key: string) => ({ kind: 'claim' as const, key, forum: answers.forum })),
      ...endsLimitation({ given, eventId }, { claimIds: answers.claims, what: 'brought', on: answers.broughtOn }),
    ],
  },
  recordOutcomes: {
    label: { zh: '登记请求的处理结果', en: 'Record what was decided on claims' },
    help: {
      zh: '裁决、判决、调解时逐项填写的，自动登记。',
      en: 'Recorded by itself where an award, judgment or letter was entered claim by claim.',
    },
    by: trackers,
    form: z.object({ decidedOn: day('裁判日期', 'Decided on'), forum, outcomes: outcomeRows(1) }),
    happenedOn: 'decidedOn',
    ...late,
    wrong: ({ answers }) => wrongOutcomes(answers.outcomes),
    needs: ['claimKinds'],
    records: ({ answers, given, eventId }) => {
      const outcomes: Outcome[] = answers.outcomes
      const claimIds = outcomes.map(({ claim }) => claim)
      return [
        ...outcomes.map(({ claim, result, awardedFen }) => ({
          kind: 'claim' as const,
          key: claim,
          forum: answers.forum,
          result,
          awardedFen,
        })),
        ...endsLimitation({ given, eventId }, { claimIds, what: 'decided', on: answers.decidedOn }),
      ]
    },
  },
  nameRepresentatives: {
    label: { zh: '登记推举的代表', en: 'Record the representatives' },
    help: {
      zh: '十人以上推举三至五名；变更、放弃、承认请求或者和解须经被代表的劳动者同意（《办案规则》第63条）。',
      en: 'Ten workers or more choose three to five, who need consent to change, drop or admit claims or to settle (art. 63).',
    },
    by: trackers,
    form: z.object({
      chosenOn: day('推举日期', 'Chosen on'),
      members: references({ zh: '代表', en: 'Representatives' }, 'members'),
    }),
    happenedOn: 'chosenOn',
    ...late,
    needs: ['members', 'memberCount'],
    wrong: ({ answers: { members: chosen }, given: { memberCount = 0 } }) =>
      problem(chosen.length === 0 || (memberCount >= 10 && (chosen.length < 3 || chosen.length > 5)), 'members', {
        zh: '十人以上的，代表人为三至五名（《办案规则》第63条）',
        en: 'Three to five representatives where there are ten workers or more (Arbitration Rules, art. 63)',
      }),
    /** Who was chosen before and is not now stands for the group no more. */
    records: ({ answers: { members: chosen }, given }) =>
      (given.members ?? []).map(({ id }) => ({
        kind: 'member' as const,
        key: id,
        isRepresentative: chosen.includes(id),
      })),
  },
})
