/** What is asked when a matter is sent on, and what goes on file; the consultation sends by the same form. */
import { z } from 'zod'
import type { Given, StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, optional, reference, references, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import { consentTextVersion } from '../case-file/registration-form.ts'
import { consentChannels, needsDuty, needsWitness } from '../case-file/words.ts'
import { referralReasons } from './words.ts'

/** Passing a person's data to another handler needs a consent of its own (PIPL 23), or a named legal duty (PIPL 13). */
export const consentFields = {
  consentChannel: choice(
    { zh: '当事人同意提供给对方的方式', en: 'How the person agreed to the sharing' },
    consentChannels,
  ),
  consentOf: references({ zh: '同意的当事人', en: 'Who agreed' }, 'parties', {
    help: { zh: '不选则为全部申请人', en: 'All applicants unless chosen' },
  }),
  consentWitness: optional(shortText({ zh: '见证人', en: 'Witness' }, { max: 80 })),
  legalDuty: optional(shortText({ zh: '所依据的法定职责', en: 'Legal duty relied on' }, { max: 200 })),
}

export const sendForm = z.object({
  sentOn: calendarDate({ zh: '移送日期', en: 'Date sent' }, { today: true }),
  partnerId: reference({ zh: '接收单位', en: 'Partner' }, 'partners'),
  reason: choice({ zh: '移送理由', en: 'Reason' }, referralReasons),
  text: longText(
    { zh: '移送事项和请求', en: 'What is sent and what is asked' },
    {
      max: 2000,
      help: {
        zh: '只写对方办理所必需的内容；保密移送的内容只有移送人和接收单位可见。',
        en: 'Only what the partner needs; a confidential referral is read by its two ends only.',
      },
    },
  ),
  servicePointId: optional(
    reference({ zh: '服务点', en: 'Service point' }, 'service-points', {
      help: {
        zh: '劳动者可以直接去的地方，地址和开放时间印在回执上；保密移送的不印。',
        en: 'Where the worker can go; the receipt prints its address and hours, except of a confidential referral.',
      },
    }),
  ),
  enclosures: optional(shortText({ zh: '随附材料', en: 'Enclosures' }, { max: 400 })),
  ...consentFields,
})
export type Sending = z.output<typeof sendForm>
type Consent = Pick<Sending, 'consentChannel' | 'consentOf' | 'consentWitness' | 'legalDuty'>

export const wrongConsent = ({ consentChannel, consentWitness, legalDuty }: Consent): Record<string, Text> => ({
  ...problem(consentChannel === 'oral-witness' && !consentWitness, 'consentWitness', needsWitness),
  ...problem(consentChannel === 'legal-duty' && !legalDuty, 'legalDuty', needsDuty),
})

export const wrongSending = ({ answers, given }: StepArgs<Sending>): Record<string, Text> => ({
  ...wrongConsent(answers),
  ...problem(!given.partner, 'partnerId', { zh: '没有找到接收单位', en: 'There is no such partner' }),
  ...problem(answers.reason === 'care' && given.partner?.confidential === false, 'partnerId', {
    zh: '此类移送只能转保密单位',
    en: 'This kind goes to a confidential partner only',
  }),
})

/** The partner sees the case from now on; a confidential one is told by the referral alone what it needs. */
export function sendingRecords({ answers, given, eventId }: StepArgs<Sending>): RecordPut[] {
  return [
    {
      kind: 'grant',
      key: `${eventId}-partner`,
      organisationId: answers.partnerId,
      grant: 'assigned',
      reason: '移送承办',
    },
    ...pointRecords({ answers, given, eventId }),
    ...consentRecords({ answers, given, eventId, onDay: answers.sentOn }),
  ]
}

/** Known to the two ends alone where the referral is confidential. */
const pointRecords = ({
  answers: { servicePointId, sentOn },
  given,
  eventId,
}: Pick<StepArgs<Sending>, 'answers' | 'given' | 'eventId'>): RecordPut[] =>
  servicePointId
    ? [
        {
          kind: 'service-point',
          key: `${eventId}-point`,
          onDay: sentOn,
          audience: isConfidential(given) ? 'ends' : 'all',
          details: { servicePointId },
        },
      ]
    : []

type Agreed = { answers: Consent; given: Given; eventId: string; onDay: string }

/** One for each person who agreed; all applicants unless some were named. */
export function consentRecords({ answers, given, eventId, onDay }: Agreed): RecordPut[] {
  const applicants = (given.parties ?? []).filter(({ side }) => side === 'applicant').map(({ id }) => id)
  const people = answers.consentOf.length > 0 ? answers.consentOf : applicants
  return (people.length > 0 ? people : [null]).map((partyId, place) => ({
    kind: 'consent',
    key: `${eventId}-consent${place}`,
    partyId,
    onDay,
    state: answers.consentChannel === 'legal-duty' ? 'legal-duty' : 'given',
    details: {
      purpose: 'sharing',
      channel: answers.consentChannel,
      textVersion: given.consentText ?? consentTextVersion,
      witness: answers.consentWitness ?? null,
      legalDuty: answers.legalDuty ?? null,
    },
  }))
}

export const isConfidential = ({ partner }: Given): boolean => partner?.confidential === true
