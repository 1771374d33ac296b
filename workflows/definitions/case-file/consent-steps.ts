/** What people agree to and refuse, and what they withdraw, each purpose for itself. PIPL 13-15, 23, 29. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, confirmed, optional, reference, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { keepers } from './party-steps.ts'
import { consentTextVersion } from './registration-form.ts'
import { consentChannels, needsDuty } from './words.ts'

export const consentPurposes = {
  handling: { zh: '办理本案', en: 'Handling this case' },
  sharing: { zh: '提供给其他单位', en: 'Passing on to another body' },
  sensitive: { zh: '处理敏感个人信息', en: 'Handling sensitive personal information' },
} as const

export const consentSteps = defineSteps({
  recordConsent: {
    label: { zh: '记录同意', en: 'Record consent' },
    by: keepers,
    actor: 'applicant',
    form: z.object({
      partyId: reference({ zh: '当事人', en: 'Party' }, 'parties'),
      consentedOn: calendarDate({ zh: '日期', en: 'Date' }, { today: true }),
      purpose: choice({ zh: '用途', en: 'Purpose' }, consentPurposes),
      channel: choice({ zh: '方式', en: 'How' }, consentChannels),
      witness: optional(shortText({ zh: '见证人', en: 'Witness' }, { max: 80 })),
      legalDuty: optional(shortText({ zh: '所依据的法定职责', en: 'Legal duty relied on' }, { max: 200 })),
      refused: optional(
        confirmed(
          { zh: '当事人不同意', en: 'The person refuses' },
          {
            help: {
              zh: '不同意的，该用途从此不得处理，与撤回同意相同；不影响受理。',
              en: 'From then on nothing is done for this purpose, as after a withdrawal; the matter is taken all the same.',
            },
          },
        ),
      ),
    }),
    happenedOn: 'consentedOn',
    needs: ['consents', 'consentText'],
    wrong: ({ answers: { channel, legalDuty, refused, purpose, partyId }, given: { consents = [] } }) => ({
      ...problem(channel === 'legal-duty' && !legalDuty, 'legalDuty', needsDuty),
      ...problem(channel === 'legal-duty' && refused === 'yes', 'refused', {
        zh: '登记当事人不同意的，请选择其表示的方式；依法定职责处理的另行登记',
        en: 'Say how the person refused; a legal duty is recorded apart',
      }),
      ...problem(
        refused === 'yes' && consents.some(one => one.purpose === purpose && one.partyId === partyId),
        'refused',
        { zh: '此前的同意仍在，请用“撤回同意”', en: 'An earlier consent stands: use “Withdraw consent”' },
      ),
    }),
    records: ({ answers, given, eventId }) => [
      {
        kind: 'consent',
        key: `${eventId}-consent`,
        partyId: answers.partyId,
        onDay: answers.consentedOn,
        state: stateOf(answers),
        details: {
          purpose: answers.purpose,
          channel: answers.channel,
          textVersion: given.consentText ?? consentTextVersion,
          witness: answers.witness ?? null,
          ...(answers.legalDuty ? { legalDuty: answers.legalDuty } : {}),
          ...(answers.refused ? { refused: true, withdrawnOn: answers.consentedOn } : {}),
        },
      },
    ],
  },
  withdrawConsent: {
    label: { zh: '撤回同意', en: 'Withdraw consent' },
    help: {
      zh: '撤回不影响此前依同意已做的处理；之后的处理须另有法定依据。',
      en: 'What was done before stays lawful; what follows needs another legal ground.',
    },
    by: keepers,
    actor: 'applicant',
    form: z.object({
      consentId: reference({ zh: '同意记录', en: 'Consent' }, 'consents'),
      withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Date withdrawn' }, { today: true }),
    }),
    happenedOn: 'withdrawnOn',
    records: ({ answers }) => [
      { kind: 'consent', key: answers.consentId, state: 'withdrawn', details: { withdrawnOn: answers.withdrawnOn } },
    ],
  },
})

type Told = { channel: string; legalDuty?: string | undefined; refused?: string | undefined }

/** Refused stands as withdrawn. Events of old name no duty beside their channel. */
const stateOf = ({ channel, legalDuty, refused }: Told): string =>
  refused ? 'withdrawn' : channel === 'legal-duty' && legalDuty ? 'legal-duty' : 'given'
