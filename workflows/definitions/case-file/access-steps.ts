/** Who answers for the case and who may open it. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { type By, defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, reference } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'

const supervisors: By = { 'station-lead': 'station', supervisor: 'subtree', administrator: 'subtree' }
const keepers: By = { mediator: 'owner', ...supervisors }
const reason = longText({ zh: '理由', en: 'Reason' }, { max: 400 })

export const accessSteps = defineSteps({
  handOver: {
    label: { zh: '移交承办人', en: 'Hand over' },
    by: keepers,
    many: { per: 'case', fills: ['fromId'], each: ({ ownerId }) => ({ fromId: ownerId }) },
    form: z.object({
      fromId: reference({ zh: '现承办人', en: 'Present owner' }, 'owner'),
      toId: reference({ zh: '新承办人', en: 'New owner' }, 'station-people', { assigns: 'neutral' }),
      occasion: choice(
        { zh: '原因', en: 'Why' },
        {
          workload: { zh: '工作调整', en: 'Workload' },
          absence: { zh: '请假、出差', en: 'Absence' },
          leaving: { zh: '离岗', en: 'Leaving the post' },
          recusal: { zh: '回避', en: 'Recusal' },
        },
      ),
      note: longText({ zh: '交接说明', en: 'Hand-over note' }, { max: 1000 }),
      conflictReason: conflictReason(),
    }),
    needs: ['ownerId'],
    wrong: ({ answers, given }): Record<string, Text> => ({
      ...(answers.fromId === given.ownerId
        ? {}
        : { fromId: { zh: '承办人已经变更，请核对', en: 'The owner has changed meanwhile' } }),
      ...(answers.toId === given.ownerId ? { toId: { zh: '新旧承办人相同', en: 'This is the present owner' } } : {}),
    }),
    records: ({ answers }) => [{ kind: 'case', key: 'case', ownerId: answers.toId }],
  },
  transfer: {
    label: { zh: '转往其他站点', en: 'Transfer to another station' },
    help: {
      zh: '案号不变；由接收站点的值班调解员承办。',
      en: "The number stays; the receiving station's mediator on duty takes over.",
    },
    by: supervisors,
    form: z.object({ organisationId: reference({ zh: '接收站点', en: 'Receiving station' }, 'stations'), reason }),
    needs: ['transferTarget'],
    wrong: ({ given }): Record<string, Text> => ({
      ...problem(!given.transferTarget, 'organisationId', {
        zh: '该站点目前没有可承办的调解员',
        en: 'This station has no mediator to take the case',
      }),
      ...problem(given.transferTarget?.isHere === true, 'organisationId', {
        zh: '案件已在该站点；换承办人请办理“移交承办人”',
        en: 'The case lies there already; hand it over to change its owner',
      }),
    }),
    records: ({ given }) => [
      {
        kind: 'case',
        key: 'case',
        organisationId: given.transferTarget!.organisationId,
        ownerId: given.transferTarget!.ownerId,
      },
    ],
  },
  grant: {
    label: { zh: '授权查阅', en: 'Grant access' },
    by: keepers,
    form: z.object({
      personId: reference({ zh: '人员', en: 'Person' }, 'colleagues', { assigns: 'lawyer' }),
      asLawyer: choice(
        { zh: '身份', en: 'As' },
        { no: { zh: '查阅', en: 'Reader' }, yes: { zh: '承办律师', en: 'Lawyer on the case' } },
      ),
      untilOn: optional(calendarDate({ zh: '截止日期', en: 'Until' })),
      reason,
      conflictReason: conflictReason(),
    }),
    records: ({ answers, eventId }) => [
      {
        kind: 'grant',
        key: `${eventId}-grant`,
        personId: answers.personId,
        grant: answers.asLawyer === 'yes' ? 'assigned' : 'granted',
        untilOn: answers.untilOn ?? null,
        reason: answers.reason,
      },
    ],
  },
  exclude: {
    label: { zh: '限制查阅（回避）', en: 'Exclude a person' },
    help: {
      zh: '被限制的人员在任何列表、检索中都看不到本案。',
      en: 'An excluded person finds the case in no list and no search.',
    },
    by: supervisors,
    form: z.object({ personId: reference({ zh: '人员', en: 'Person' }, 'colleagues'), reason }),
    needs: ['ownerId'],
    wrong: ({ answers, given }): Record<string, Text> =>
      answers.personId === given.ownerId ? { personId: { zh: '请先移交承办人', en: 'Hand the case over first' } } : {},
    records: ({ answers, eventId }) => [
      { kind: 'grant', key: `${eventId}-wall`, personId: answers.personId, grant: 'excluded', reason: answers.reason },
    ],
  },
  excludeOrganisation: {
    label: { zh: '限制单位查阅（回避）', en: 'Exclude a partner organisation' },
    help: {
      zh: '该单位的全部人员在任何列表、检索中都看不到本案，案件也不能移送给该单位。',
      en: 'Nobody of the organisation finds the case in any list or search, and it cannot be referred there.',
    },
    by: supervisors,
    form: z.object({ organisationId: reference({ zh: '协作单位', en: 'Partner organisation' }, 'partners'), reason }),
    records: ({ answers, eventId }) => [
      {
        kind: 'grant',
        key: `${eventId}-wall`,
        organisationId: answers.organisationId,
        grant: 'excluded',
        reason: answers.reason,
      },
    ],
  },
  revokeAccess: {
    label: { zh: '撤销授权或限制', en: 'End a grant or exclusion' },
    by: supervisors,
    form: z.object({ grantId: reference({ zh: '授权', en: 'Grant' }, 'grants'), reason }),
    records: ({ answers }) => [{ kind: 'grant', key: answers.grantId, removed: true }],
  },
})
