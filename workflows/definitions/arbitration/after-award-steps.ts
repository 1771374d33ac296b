/** What follows an award: a suit, an application to set it aside, enforcement, a settlement. LDMAL 47-51; JI1 4, 16-18. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { choice, optional } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { earliestReceipt } from '../court/services.ts'
import { applyEnforcement, begins, closing, followPayment, note, settle, today, trackers } from '../court/steps.ts'
import { beginsSuit } from '../court/suing.ts'
import { afterSuing, hasSued } from './attacks.ts'
import type { Facts } from './facts.ts'
import { scopes, suers } from './words.ts'

type Args = StepArgs<any, Facts>

/** Another suit on the same awards is joined to the first one (JI1 4); some workers of a group begin one of their own. */
const firstSuit = ({ answers, facts }: StepArgs): boolean => !hasSued(facts) && answers.scope !== 'some-workers'

export const afterAwardSteps = defineSteps({
  sue: {
    label: { zh: '不服裁决，提起诉讼', en: 'Sue against the award' },
    help: {
      zh: '终局裁决仅劳动者可以起诉，用人单位只能申请撤销；一方起诉不影响另一方的十五日（第48条至第50条）。部分劳动者起诉的，裁决对其他人照常生效，请为起诉的劳动者另行启动一审程序。',
      en: 'Against a final award only the worker may sue. One side’s suit leaves the other its fifteen days (arts. 48-50). Where some workers sue, the award binds for the rest: begin a suit for those who do.',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      suedOn: today('起诉日期', 'Sued on'),
      by: choice({ zh: '起诉方', en: 'Who sues' }, suers),
      scope: optional(
        choice({ zh: '针对', en: 'Against' }, scopes, {
          help: { zh: '不选即为全部裁决。', en: 'All awards unless told.' },
        }),
      ),
    }),
    happenedOn: 'suedOn',
    wrong: ({ answers, facts }: Args) => ({
      ...problem(answers.by !== 'worker' && facts.hasOther !== true, 'by', {
        zh: '裁决全部为终局裁决，用人单位不能起诉，只能申请撤销',
        en: 'All awards are final: the employer can only apply to set them aside',
      }),
      ...problem(
        (answers.scope === 'final' || answers.scope === 'other') &&
          Object.keys(afterSuing(facts, answers)).length === 0,
        'scope',
        { zh: '没有该类裁决，或者该方不能对其起诉', en: 'There is no such award, or that side cannot sue on it' },
      ),
    }),
    couplings: [
      {
        ...beginsSuit(({ answers, facts }) => ({
          ground: 'award',
          countsFrom: earliestReceipt(facts, answers.by),
        })),
        when: firstSuit,
      },
    ],
  },
  applySetAside: {
    label: { zh: '用人单位申请撤销终局裁决', en: 'The employer applies to set a final award aside' },
    by: trackers,
    actor: 'respondent',
    form: z.object({ appliedOn: today('申请日期', 'Applied on') }),
    happenedOn: 'appliedOn',
    blocked: ({ facts }) => [
      ...(facts.hasFinal ? [] : [{ zh: '没有终局裁决', en: 'There is no final award' }]),
      ...(facts.setAsideOn ? [{ zh: '已经申请撤销', en: 'It has been applied for already' }] : []),
    ],
    couplings: [{ ...begins('set-aside'), answers: ({ facts }) => ({ awardReceivedOn: facts.employerReceived?.on }) }],
  },
  enforceFinal: {
    label: { zh: '申请执行终局裁决', en: 'Enforce the final award' },
    help: {
      zh: '终局裁决自作出之日起生效，不必等待其他裁决的起诉期限（《调解仲裁法》第47条、第51条）。',
      en: 'A final award binds from the day it was made; no other time need be awaited (arts. 47, 51).',
    },
    by: trackers,
    actor: 'worker',
    form: z.object({ decidedOn: today('决定申请日期', 'Decided on'), note: note() }),
    happenedOn: 'decidedOn',
    blocked: ({ facts }) => [
      ...(facts.hasFinal ? [] : [{ zh: '没有终局裁决', en: 'There is no final award' }]),
      ...(facts.workerSuedFinal ? [{ zh: '劳动者已就终局裁决起诉', en: 'The worker has sued on it' }] : []),
    ],
    couplings: [
      {
        ...begins('enforcement'),
        answers: ({ facts }) => ({ title: 'award', performanceEndsOn: facts.awardedOn }),
      },
    ],
  },
  applyEnforcement: applyEnforcement('award', facts => facts.effectiveOn),
  followPayment: followPayment('award'),
  settleAfter: settle('裁决后和解', 'Settled after the award'),
  closeFile: { ...closing('办结', 'Finished'), papers: ['arbitration-file-contents'] },
})
