/** How a file ends: closed with its result, opened again, archived. */
import { z } from 'zod'
import { type By, defineSteps, type Given } from '../../define.ts'
import { calendarDate, longText, optional, reference } from '../../fields.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { stillOpen } from './still-open.ts'
import { successes } from './words.ts'

const keepers: By = { mediator: 'owner', 'station-lead': 'station', administrator: 'subtree' }
const reason = longText({ zh: '理由', en: 'Reason' }, { max: 400 })
const missingReason = optional(
  longText(
    { zh: '卷宗缺件的原因', en: 'Why the file is incomplete' },
    {
      max: 500,
      help: {
        zh: '卷宗核对还有未说明的缺件时填写；不影响结案，随结案记录保存。',
        en: 'Where the file check still misses something without a word on it. It stops nobody and is kept with the closing.',
      },
    },
  ),
)

export const closingSteps = defineSteps({
  close: {
    label: { zh: '结案', en: 'Close the case' },
    by: keepers,
    many: { per: 'case' },
    form: z.object({
      closedOn: calendarDate({ zh: '结案日期', en: 'Date closed' }, { today: true }),
      result: reference({ zh: '处理结果', en: 'Result' }, 'case-results', {
        help: {
          zh: '已按各程序的进展填入的，请核对。',
          en: 'Where it is filled in, it is what the proceedings say: please check it.',
        },
      }),
      note: optional(longText({ zh: '结案说明', en: 'Closing note' }, { max: 1000 })),
      missingReason,
    }),
    happenedOn: 'closedOn',
    needs: ['undoneProceedings', 'openFen', 'openObligations', 'runningDuties', 'fileGaps', 'toldResult'],
    proposes: ({ given: { toldResult } }): Record<string, string> => (toldResult ? { result: toldResult } : {}),
    blocked: ({ given }) => stillOpen(given),
    wrong: ({ answers, given }) => ({ ...wrongResult(answers, given), ...wrongReason(answers, given) }),
    papers: ['closing-approval'],
    records: ({ answers }) => [
      { kind: 'case', key: 'case', state: 'closed', result: answers.result, closedOn: answers.closedOn },
    ],
  },
  reopen: {
    label: { zh: '重新办理', en: 'Reopen' },
    by: keepers,
    form: z.object({ reason }),
    needs: ['caseNumber', 'caseResult'],
    blocked: ({ given }) =>
      given.caseResult === 'merged'
        ? [
            {
              zh: '本案已并入另案，请撤回“并入另案”',
              en: 'It was merged into another case: take the merge back instead',
            },
          ]
        : [],
    records: ({ given }) => [
      { kind: 'case', key: 'case', state: 'open', caseNumber: given.caseNumber!, result: null, closedOn: null },
    ],
  },
  archive: {
    label: { zh: '归档', en: 'Archive' },
    by: keepers,
    form: z.object({ archivedOn: calendarDate({ zh: '归档日期', en: 'Date archived' }, { today: true }) }),
    happenedOn: 'archivedOn',
    records: () => [{ kind: 'case', key: 'case', state: 'archived' }],
  },
})

const wrongResult = (answers: { result: string }, { openFen }: Given): Record<string, Text> =>
  problem(successes.includes(officialCode(answers.result)) && (openFen ?? 0) > 0, 'result', {
    zh: '尚有款项未履行，不能按成功结案',
    en: 'Money is still owed: the case cannot be closed as a success',
  })

/** Histories from before the check was asked know of no gaps. */
const wrongReason = (answers: { missingReason?: string }, { fileGaps }: Given): Record<string, Text> =>
  problem((fileGaps ?? 0) > 0 && !answers.missingReason, 'missingReason', {
    zh: `卷宗还缺 ${fileGaps} 项材料，请写明原因，或者先到卷宗核对逐项说明`,
    en: `The file still lacks ${fileGaps} item(s): say why, or explain each in the file check first`,
  })
