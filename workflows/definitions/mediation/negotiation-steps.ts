/** The talks of the two sides before any mediation: optional, LDMAL 4, EMP 8-11. */
import { z } from 'zod'
import { type By, defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, yesNo } from '../../fields.ts'
import { sumTold } from '../../signing.ts'
import type { Text } from '../../text.ts'
import { obligationRows, wrongObligations } from '../performance/obligations.ts'
import { claimKinds } from '../performance/words.ts'
import { blockedByAnother, membersNeeds, takenMembers } from './one-at-a-time.ts'
import { destinations, sides } from './words.ts'

export const keepers: By = { mediator: 'owner', 'station-lead': 'station' }

export const negotiationSteps = defineSteps({
  demandTalks: {
    label: { zh: '要求协商', en: 'Demand talks' },
    help: {
      zh: '协商不是必经程序；劳动者可以请工会或者第三人参加。',
      en: 'Talks are optional; the worker may ask the union or a third person to join.',
    },
    by: keepers,
    papers: ['negotiation-demand'],
    actor: 'applicant',
    form: z.object({
      receivedOn: calendarDate({ zh: '对方收到要求之日', en: 'Demand received on' }, { today: true }),
      by: choice({ zh: '提出方', en: 'Demanded by' }, sides),
      union: optional(yesNo({ zh: '工会参加或者协助', en: 'The union joins or helps' })),
    }),
    happenedOn: 'receivedOn',
    needs: membersNeeds,
    blocked: ({ given }) => blockedByAnother(given),
    wrong: ({ given }) => takenMembers(given),
  },
  answerDemand: {
    label: { zh: '对方回应协商', en: 'Answer to the demand' },
    by: keepers,
    actor: 'respondent',
    form: z.object({
      answeredOn: calendarDate({ zh: '回应日期', en: 'Answered on' }, { today: true }),
      accepts: yesNo({ zh: '同意协商', en: 'Accepts talks' }),
      termEndsOn: optional(calendarDate({ zh: '约定的协商截止日', en: 'Talks end on' })),
    }),
    happenedOn: 'answeredOn',
    wrong: ({ answers }): Record<string, Text> =>
      answers.termEndsOn && answers.termEndsOn < answers.answeredOn
        ? { termEndsOn: { zh: '截止日不能早于回应日期', en: 'Cannot end before the answer' } }
        : {},
  },
  lapseTalks: {
    label: { zh: '视为协商不成', en: 'Talks are deemed to have failed' },
    by: { clock: 'subtree' },
    form: z.object({}),
  },
  settleTalks: {
    label: { zh: '自行和解', en: 'Settle between the parties' },
    help: {
      zh: '和解协议由双方自行订立，不具有调解协议的效力；有付款的自动转入履行。',
      en: 'A settlement is the parties’ own and has not the force of a mediation agreement; payments go on to performance.',
    },
    by: keepers,
    papers: ['settlement-agreement'],
    actor: 'parties',
    form: z.object({
      settledOn: calendarDate({ zh: '和解日期', en: 'Settled on' }, { today: true }),
      claimKind: choice({ zh: '款项性质', en: 'Kind of money' }, claimKinds),
      obligations: obligationRows(),
      note: optional(longText({ zh: '和解内容', en: 'What was settled' }, { max: 1000 })),
    }),
    happenedOn: 'settledOn',
    signs: { sumFen: sumTold },
    wrong: ({ answers }) => wrongObligations('obligations', answers.obligations, answers.settledOn),
    couplings: [
      {
        workflow: 'performance',
        step: 'begin',
        begins: true,
        when: ({ answers }) => answers.obligations.length > 0,
        answers: ({ answers }) => ({
          effectiveOn: answers.settledOn,
          ground: 'settlement',
          claimKind: answers.claimKind,
          obligations: answers.obligations,
          otherDuties: 'no',
        }),
      },
    ],
  },
  referOut: {
    label: { zh: '不进入调解，转其他途径', en: 'Go another way instead of mediation' },
    by: keepers,
    form: z.object({
      referredOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      destination: choice({ zh: '去向', en: 'Where to' }, destinations),
      reason: longText({ zh: '理由和已作的告知', en: 'Reason, and the advice given' }, { max: 1000 }),
    }),
    happenedOn: 'referredOn',
  },
})
