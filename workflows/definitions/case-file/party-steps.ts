/** Who the case is about and what they ask for: added, corrected, withdrawn. */
import { z } from 'zod'
import { wrongBirth } from '../../birth.ts'
import { type By, defineSteps } from '../../define.ts'
import { choice, longText, moneyFen, optional, reference, shortText } from '../../fields.ts'
import { forums } from '../../law/claim-forums.ts'
import type { Text } from '../../text.ts'
import { endsLimitation } from './claim-steps.ts'
import { filled, particulars } from './party-fields.ts'
import { natures } from './registration-form.ts'
import { dutyRecords, isSensitive, sensitiveDuty, wrongSensitive } from './sensitive.ts'

export const keepers: By = {
  mediator: 'owner',
  'station-lead': 'station',
  administrator: 'subtree',
  lawyer: 'assigned',
}

const sides = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  third: { zh: '第三人', en: 'Third party' },
} as const

export const partySteps = defineSteps({
  addParty: {
    label: { zh: '增加当事人', en: 'Add a party' },
    by: keepers,
    form: z.object({
      side: choice({ zh: '地位', en: 'Side' }, sides),
      nature: choice({ zh: '类型', en: 'Is a' }, natures),
      name: shortText({ zh: '姓名或名称', en: 'Name' }),
      ...particulars,
    }),
    wrong: ({ answers, given }) => wrongBirth('bornOn', answers.bornOn, given.today),
    records: ({ answers, eventId }) => [{ kind: 'party', key: `${eventId}-party`, categories: [], ...filled(answers) }],
  },
  changeParty: {
    label: { zh: '更正当事人', en: 'Correct a party' },
    help: {
      zh: '只填需要更正的项目，空白项保持不变。',
      en: 'Fill in only what changes; what is left empty stays as it is.',
    },
    by: keepers,
    form: z.object({
      partyId: reference({ zh: '当事人', en: 'Party' }, 'parties'),
      name: optional(shortText({ zh: '姓名或名称', en: 'Name' })),
      ...particulars,
      legalDuty: sensitiveDuty,
    }),
    needs: ['sensitive', 'consentText'],
    wrong: ({ answers, given }) => ({
      ...wrongBirth('bornOn', answers.bornOn, given.today),
      ...(isSensitive(answers) ? wrongSensitive(given, answers.legalDuty) : {}),
    }),
    records: ({ answers: { partyId, legalDuty, ...typed }, given, eventId, happenedOn }) => [
      { kind: 'party', key: partyId, ...filled(typed) },
      ...(isSensitive(typed) ? dutyRecords({ given, eventId, happenedOn }, legalDuty) : []),
    ],
  },
  removeParty: {
    label: { zh: '删去误列当事人', en: 'Remove a party named by mistake' },
    by: keepers,
    form: z.object({
      partyId: reference({ zh: '当事人', en: 'Party' }, 'parties'),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 400 }),
    }),
    needs: ['parties', 'members'],
    wrong: ({ answers, given }): Record<string, Text> =>
      given.members?.some(({ partyId }) => partyId === answers.partyId)
        ? {
            partyId: {
              zh: '此人是本案劳动者，请用“劳动者退出”',
              en: 'This person is a worker of the case: use “A worker leaves”',
            },
          }
        : {},
    records: ({ answers }) => [{ kind: 'party', key: answers.partyId, removed: true }],
  },
  addClaim: {
    label: { zh: '增加请求', en: 'Add a claim' },
    by: keepers,
    form: z.object({
      memberId: optional(reference({ zh: '劳动者', en: 'Worker' }, 'members')),
      cause: reference({ zh: '案由', en: 'Cause' }, 'causes'),
      text: optional(shortText({ zh: '请求内容', en: 'What is asked' }, { max: 500 })),
      amountFen: optional(moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' })),
      forum: choice({ zh: '受理途径', en: 'Forum' }, forums),
    }),
    records: ({ answers, eventId }) => [
      {
        kind: 'claim',
        key: `${eventId}-claim`,
        memberId: answers.memberId ?? null,
        cause: answers.cause,
        amountFen: answers.amountFen ?? null,
        forum: answers.forum,
        ...(answers.text ? { text: answers.text } : {}),
      },
    ],
  },
  changeClaim: {
    label: { zh: '变更请求', en: 'Change a claim' },
    help: { zh: '只填需要变更的项目。', en: 'Fill in only what changes.' },
    by: keepers,
    form: z.object({
      claimId: reference({ zh: '请求', en: 'Claim' }, 'claims'),
      amountFen: optional(moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' })),
      text: optional(shortText({ zh: '请求内容', en: 'What is asked' }, { max: 500 })),
      forum: optional(choice({ zh: '受理途径', en: 'Forum' }, forums)),
    }),
    records: ({ answers: { claimId, ...typed } }) => [
      {
        kind: 'claim',
        key: claimId,
        ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)),
      },
    ],
  },
  withdrawClaim: {
    label: { zh: '撤回请求', en: 'Withdraw a claim' },
    by: keepers,
    actor: 'applicant',
    form: z.object({ claimId: reference({ zh: '请求', en: 'Claim' }, 'claims') }),
    needs: ['claimKinds'],
    records: ({ answers, given, eventId }) => [
      { kind: 'claim', key: answers.claimId, result: 'withdrawn' },
      ...endsLimitation({ given, eventId }, { claimIds: [answers.claimId], what: 'withdrawn', on: given.today }),
    ],
  },
})
