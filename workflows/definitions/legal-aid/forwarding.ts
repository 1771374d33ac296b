/** The union's way to state legal aid, where article 42 applies and the worker agrees: LAL 42, 68. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { consentTextVersion } from '../case-file/registration-form.ts'
import { consentChannels, needsWitness } from '../case-file/words.ts'
import { officer } from './application.ts'
import type { Facts } from './facts.ts'
import { isUnchecked } from './words.ts'

export const forwardingSteps = defineSteps({
  transferToState: {
    label: { zh: '转政府法律援助', en: 'Forward to state legal aid' },
    help: {
      zh: '符合第四十二条、经受援人同意的，转法律援助中心并保留联系。',
      en: 'Where article 42 applies and the worker agrees; the union keeps the link.',
    },
    by: officer,
    form: z.object({
      forwardedOn: calendarDate({ zh: '转送日期', en: 'Date forwarded' }, { today: true }),
      consentChannel: choice({ zh: '受援人同意方式', en: 'How the worker agreed' }, consentChannels),
      consentWitness: optional(shortText({ zh: '见证人', en: 'Witness' }, { max: 80 })),
    }),
    happenedOn: 'forwardedOn',
    needs: ['consentText'],
    wrong: ({ answers }) => ({
      ...problem(answers.consentChannel === 'legal-duty', 'consentChannel', {
        zh: '转送须经本人同意',
        en: 'Forwarding needs the worker’s own consent',
      }),
      ...problem(answers.consentChannel === 'oral-witness' && !answers.consentWitness, 'consentWitness', needsWitness),
    }),
    records: ({ answers, facts, given, eventId }: StepArgs<any, Facts>) => [
      {
        kind: 'consent',
        key: `${eventId}-consent`,
        partyId: facts.recipientId ?? null,
        onDay: answers.forwardedOn,
        state: 'given',
        details: {
          purpose: 'sharing',
          channel: answers.consentChannel,
          textVersion: given.consentText ?? consentTextVersion,
          witness: answers.consentWitness ?? null,
        },
      },
    ],
    leavesHouse: { zh: '申请已转送法律援助中心', en: 'The application has gone to the legal-aid centre' },
  },
  recordStateReceipt: {
    label: { zh: '登记法援中心答复', en: "Record the centre's answer" },
    by: officer,
    actor: 'partner',
    form: z.object({
      answeredOn: calendarDate({ zh: '答复日期', en: 'Date of the answer' }, { today: true }),
      takenOver: yesNo({ zh: '是否接收', en: 'Taken over' }),
      centreNumber: optional(shortText({ zh: '对方编号', en: "The centre's number" }, { max: 60 })),
      reason: optional(longText({ zh: '不接收的理由', en: 'Why not' }, { max: 400 })),
    }),
    happenedOn: 'answeredOn',
    wrong: ({ answers }) =>
      problem(answers.takenOver === 'no' && !answers.reason, 'reason', {
        zh: '请写明不接收的理由',
        en: 'Say why it was not taken over',
      }),
  },
})

/** The union may forward what falls under article 42, once. */
export const mayGoToState = ({ track, exemption, stateDeclined }: Facts): boolean =>
  track === 'union' && isUnchecked(exemption) && !stateDeclined
