/** What a person may do with the file itself. */

import { z } from 'zod'
import { type By, type Coupling, defineSteps, type Given, type StepArgs } from '../../define.ts'
import {
  choice,
  identityNumber,
  longText,
  moneyFen,
  optional,
  phone,
  reference,
  rows,
  shortText,
  yesNo,
} from '../../fields.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import type { Text } from '../../text.ts'
import { accessSteps } from './access-steps.ts'
import { claimSteps } from './claim-steps.ts'
import { closingSteps } from './closing-steps.ts'
import { consentSteps } from './consent-steps.ts'
import { employmentSteps } from './employment.ts'
import { healthSteps } from './health.ts'
import { receivesOrder } from './hotline.ts'
import { linkSteps } from './link-steps.ts'
import { managementSteps } from './management.ts'
import { mergeSteps } from './merge-steps.ts'
import { outcomeSteps } from './outcome-steps.ts'
import { partySteps } from './party-steps.ts'
import { proofSteps } from './proofs.ts'
import { newWorker, registrationRecords, type Worker } from './registration.ts'
import { registrationForm } from './registration-form.ts'
import { satisfactionSteps } from './satisfaction.ts'
import { wageSteps } from './wages.ts'
import { caseKinds } from './words.ts'
import { workedTimeSteps } from './worked-time.ts'
import { wrongRegistration } from './wrong-registration.ts'

const keepers: By = { mediator: 'owner', 'station-lead': 'station', administrator: 'subtree' }
/** A group incident of the case is judged again by as many as the roster names now. */
const countsAgain = (members: (args: StepArgs) => number): Coupling => ({
  workflow: 'group-incident',
  step: 'followRoster',
  begins: false,
  ifOffered: true,
  answers: args => ({ members: members(args) }),
})
const reason = longText({ zh: '理由', en: 'Reason' }, { max: 400 })

export const steps = defineSteps({
  register: {
    label: { zh: '登记', en: 'Register' },
    by: { mediator: 'station', 'station-lead': 'station', 'legal-aid-officer': 'subtree' },
    actor: 'applicant',
    form: registrationForm,
    happenedOn: 'registeredOn',
    needs: ['registration', 'consentText'],
    wrong: wrongRegistration,
    records: registrationRecords,
    couplings: [receivesOrder],
  },
  accept: {
    label: { zh: '立号', en: 'Give the case its number' },
    help: { zh: '受理后编立案号，号码不重用。', en: 'The case gets its number; numbers are never used twice.' },
    by: keepers,
    form: z.object({}),
    needs: ['caseNumber'],
    records: ({ given }) => [{ kind: 'case', key: 'case', state: 'open', caseNumber: given.caseNumber! }],
  },
  changeCase: {
    label: { zh: '更正案情', en: 'Correct the case' },
    by: keepers,
    form: z.object({
      cause: optional(reference({ zh: '案由', en: 'Cause' }, 'causes')),
      orgBasis: optional(reference({ zh: '调解组织性质', en: 'Kind of mediation body' }, 'organisation-bases')),
      summary: optional(longText({ zh: '事情经过', en: 'What happened' })),
    }),
    records: ({ answers }) => [
      {
        kind: 'case',
        key: 'case',
        ...(answers.cause ? { cause: answers.cause } : {}),
        ...(answers.orgBasis ? { orgBasis: officialCode(answers.orgBasis) } : {}),
        ...(answers.summary ? { summary: answers.summary } : {}),
      },
    ],
  },
  changeKind: {
    label: { zh: '变更事项性质', en: 'Change the kind of matter' },
    by: keepers,
    form: z.object({ kind: choice({ zh: '事项', en: 'Matter' }, caseKinds) }),
    records: ({ answers }) => [{ kind: 'case', key: 'case', caseKind: answers.kind }],
  },
  addMembers: {
    label: { zh: '增加劳动者', en: 'Add workers' },
    help: {
      zh: '有群体性事件的，预警等级按新的人数自动重新判定。',
      en: 'The level of a group incident is judged again by the new head-count.',
    },
    by: keepers,
    form: z.object({
      workers: rows(
        { zh: '劳动者', en: 'Workers' },
        {
          name: shortText({ zh: '姓名', en: 'Name' }, { max: 80 }),
          phone: optional(phone({ zh: '电话', en: 'Phone' })),
          amountFen: optional(moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' })),
          representative: optional(yesNo({ zh: '代表', en: 'Representative' })),
          identityNumber: optional(identityNumber({ zh: '证件号码', en: 'Identity number' })),
        },
        {
          min: 1,
          help: {
            zh: '可从表格粘贴：姓名、电话、金额、代表、证件号码。人多时请用“导入名册”。',
            en: 'Paste from a spreadsheet: name, phone, amount, representative, identity number. For many, import a roster.',
          },
        },
      ),
    }),
    needs: ['workersSide', 'knownWorkers', 'memberCount'],
    wrong: ({ given }): Record<string, Text> =>
      Object.fromEntries((given.knownWorkers ?? []).map(place => [`workers[${place}][name]`, alreadyOnFile] as const)),
    records: ({ answers, given, eventId }) =>
      answers.workers.flatMap((worker: Worker, index: number) =>
        newWorker({ eventId, place: index, side: workersSide(given), worker }),
      ),
    couplings: [countsAgain(({ answers, given }) => (given.memberCount ?? 0) + answers.workers.length)],
  },
  removeMember: {
    label: { zh: '劳动者退出', en: 'A worker leaves' },
    by: keepers,
    form: z.object({ memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'), reason }),
    needs: ['memberCount'],
    records: ({ answers }) => [{ kind: 'member', key: answers.memberId, result: 'left' }],
    couplings: [countsAgain(({ given }) => Math.max((given.memberCount ?? 0) - 1, 0))],
    many: { per: 'member', member: 'memberId' },
  },
  ...partySteps,
  ...consentSteps,
  ...outcomeSteps,
  ...managementSteps,
  ...proofSteps,
  ...accessSteps,
  ...linkSteps,
  ...claimSteps,
  ...mergeSteps,
  ...employmentSteps,
  ...wageSteps,
  ...healthSteps,
  ...workedTimeSteps,
  ...satisfactionSteps,
  ...closingSteps,
})

const alreadyOnFile: Text = {
  zh: '此人已在本案（证件号码相同，或者姓名、电话都相同）',
  en: 'Already on file: the same identity number, or the same name and phone',
}

/** Where the first worker stands; a case with a party but no worker yet is the employer's. */
function workersSide({ workersSide: found, parties, members }: Given): 'applicant' | 'respondent' {
  if (found) return found
  if (!parties?.length || !members) return 'applicant' // as it was, for events that were recorded without them
  const [first] = members
  const isApplicant = parties.some(({ id, side }) => id === first?.partyId && side === 'applicant')
  return isApplicant ? 'applicant' : 'respondent'
}
