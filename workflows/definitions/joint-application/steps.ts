/** Steps of a joint application that are the same to a court and to a commission: its signatures, and how it comes to nothing. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, longText, optional } from '../../fields.ts'
import { trackers } from '../court/steps.ts'
import { tellsEnded } from './couplings.ts'
import { signatureRecord, signForm, signingNeeds, wrongSignature } from './signing.ts'

export const { signApplication } = defineSteps({
  signApplication: {
    label: { zh: '登记申请书签署', en: 'Record a signature of the application' },
    help: {
      zh: '双方逐人登记，可以在不同日期、以不同方式签署；双方都签署后才能提交。',
      en: 'Person by person, on different days and in different ways; it can be filed once both sides have signed.',
    },
    by: trackers,
    actor: 'parties',
    form: signForm,
    happenedOn: 'signedOn',
    mayPrecede: true,
    needs: signingNeeds,
    wrong: ({ answers, given, facts }) =>
      wrongSignature(facts.application, { answers, given, notBefore: facts.effectiveOn }),
    records: args => [signatureRecord('application', args)],
  },
})

/** The day the agreement took effect, asked again at filing. */
export const effectiveOn = optional(
  calendarDate(
    { zh: '协议生效日期', en: 'Agreement effective on' },
    { help: { zh: '此前已登记的可以不填。', en: 'May be left open when it is on record already.' } },
  ),
)

/** `expire` by the clock and `abandon` by the parties; the performance it came from is told. */
export const unfiledSteps = (route: Parameters<typeof tellsEnded>[0]) =>
  defineSteps({
    expire: {
      label: { zh: '申请期间已过', en: 'The days to apply have passed' },
      by: { clock: 'subtree' },
      form: z.object({}),
      couplings: [tellsEnded(route, 'expired')],
    },
    abandon: {
      label: { zh: '不再申请', en: 'Give up the application' },
      by: trackers,
      actor: 'parties',
      form: z.object({
        abandonedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
        reason: longText({ zh: '原因', en: 'Reason' }, { max: 500 }),
      }),
      happenedOn: 'abandonedOn',
      couplings: [tellsEnded(route, 'not-filed')],
    },
  })
