/**
 * Sensitive information of somebody who withdrew or refused the separate consent to it is neither added nor changed,
 * unless a legal duty is named: PIPL 13, 15, 28, 29. Where consent was never asked the case page warns and no more.
 */
import type { Given, StepArgs } from '../../define.ts'
import { optional, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import { consentTextVersion } from './registration-form.ts'

/** Kinds of worker that tell of health: PIPL 28. */
export const healthCategories: readonly string[] = ['pregnant', 'maternity', 'nursing', 'disabled', 'injured']

const numbers = ['identityNumber', 'bankCard', 'bornOn'] as const

/** Asked wherever such information is entered of somebody who is on file already. */
export const sensitiveDuty = optional(
  shortText(
    { zh: '处理敏感信息所依据的法定职责', en: 'Legal duty to handle sensitive information' },
    {
      max: 200,
      help: {
        zh: '当事人撤回或者不同意单独同意的，再登记、更正证件号码、银行卡号、出生日期、健康情况须写明；其他情形不填。',
        en: 'Only where the person withdrew or refused the separate consent and a number, a birth or health is entered all the same.',
      },
    },
  ),
)

/** What was entered of a party has such information in it. */
export const isSensitive = (answers: Record<string, unknown> & { categories?: readonly string[] }): boolean =>
  numbers.some(field => answers[field] !== undefined) ||
  (answers.categories ?? []).some(one => healthCategories.includes(one))

export const wrongSensitive = ({ sensitive }: Given, legalDuty: string | undefined): Record<string, Text> =>
  problem(sensitive?.isGone === true && legalDuty === undefined, 'legalDuty', sensitiveGone)

export const sensitiveGone = {
  zh: '当事人已撤回或者不同意处理敏感个人信息，不得登记、更正证件号码、银行卡号、出生日期和健康情况：请重新取得单独同意，或者写明所依据的法定职责（《个人信息保护法》第13条、第15条、第29条）',
  en: 'The separate consent to sensitive information was withdrawn or refused: no number, birth or health is entered. Ask again, or name the legal duty (PIPL 13, 15, 29)',
} as const satisfies Text

/** A duty that was named stands on file beside the consents. */
export const dutyRecords = (
  { given, eventId, happenedOn }: Pick<StepArgs, 'given' | 'eventId' | 'happenedOn'>,
  legalDuty: string | undefined,
): RecordPut[] =>
  legalDuty === undefined
    ? []
    : [
        {
          kind: 'consent',
          key: `${eventId}-duty`,
          partyId: given.sensitive?.partyId ?? null,
          onDay: happenedOn,
          state: 'legal-duty',
          details: {
            purpose: 'sensitive',
            channel: 'legal-duty',
            textVersion: given.consentText ?? consentTextVersion,
            witness: null,
            legalDuty,
          },
        },
      ]
