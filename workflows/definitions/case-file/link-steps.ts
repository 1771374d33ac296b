/** Another case that belongs to this one: on file at both ends, gone from both when it is taken back. */
import { z } from 'zod'
import { type By, defineSteps } from '../../define.ts'
import { choice, longText, shortText } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { atOtherEnd, linkKinds } from './case-links.ts'

const keepers: By = { mediator: 'owner', 'station-lead': 'station', administrator: 'subtree' }

export const linkSteps = defineSteps({
  linkCase: {
    label: { zh: '关联案件', en: 'Link another case' },
    help: {
      zh: '两案的页面都会显示这一关联；只有看得到对方案件的人才看得到。撤回这一步，两边同时取消。',
      en: 'Both cases show the link, each to those who may see the other. Taking the step back removes it at both ends.',
    },
    by: keepers,
    form: z.object({
      otherNumber: shortText({ zh: '对方案件的登记号或案号', en: 'Number of the other case' }, { max: 60 }),
      relation: choice({ zh: '关联类型', en: 'Kind of link' }, linkKinds),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 400 }),
    }),
    needs: ['otherCase'],
    wrong: ({ answers, given: { otherCase } }): Record<string, Text> => {
      if (!otherCase) return { otherNumber: { zh: '没有找到这个号码的案件', en: 'No case with this number' } }
      return otherCase.linkedAs.includes(answers.relation)
        ? { relation: { zh: '两案已有这种关联', en: 'The two cases are linked like this already' } }
        : {}
    },
    records: ({ answers, given, eventId, happenedOn }) => [
      {
        kind: 'case-link',
        key: `${eventId}-link`,
        onDay: happenedOn,
        state: answers.relation,
        details: { caseId: given.otherCase!.caseId },
      },
    ],
    linksTo: ({ given }) => given.otherCase?.caseId,
    keptThere: ({ answers, eventId }) => ({
      kind: 'case-link',
      key: `${eventId}-link`,
      state: atOtherEnd(answers.relation),
    }),
  },
})
