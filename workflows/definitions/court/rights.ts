/** The times in which a paper may be attacked or enforced, the same wherever they run. LDMAL 29, 48-50; JI1 24; CPL 171, 250. */
import type { Deadline, Running } from '../../define.ts'
import { refusalDays } from './refusal-days.ts'
import { civilProcedure, disputeLaw, enforcementPeriod, firstInterpretation } from './sources.ts'

type Body = Pick<Deadline, 'label' | 'due' | 'source' | 'evidence' | 'parameter'> & {
  missed: Deadline['missed']['text']
}

const lost = { zh: '丧失起诉权', en: 'The right to sue is lost' }
const binds = { zh: '一审判决、裁定发生法律效力', en: 'The judgment or ruling takes effect' }

const bodies = {
  sue_after_award: {
    label: { zh: '不服裁决起诉', en: 'Sue against the award' },
    due: { length: 15, unit: 'd' },
    source: disputeLaw('第48条、第50条', 'arts. 48, 50'),
    evidence: 'V-text',
    missed: {
      zh: '非终局裁决发生法律效力；终局裁决劳动者丧失起诉权',
      en: 'Other awards take effect; against a final one the worker can sue no more',
    },
  },
  sue_after_refusal: {
    label: { zh: '就不予受理起诉', en: 'Sue after a refusal' },
    due: { length: refusalDays, unit: 'd' },
    parameter: 'sue_after_refusal_days',
    source: disputeLaw(
      '第29条（法律未定期限，按十五日掌握）',
      'art. 29 (no number of days; fifteen is the safe reading)',
    ),
    evidence: 'K',
    missed: { zh: '起诉权可能丧失，请律师判断', en: 'Treat as lost and ask a lawyer' },
  },
  sue_after_set_aside: {
    label: { zh: '裁决被撤销后起诉', en: 'Sue once the award is set aside' },
    due: { length: 15, unit: 'd' },
    source: disputeLaw('第49条第3款', 'art. 49(3)'),
    evidence: 'V-text',
    missed: lost,
  },
  sue_after_refused_enforcement: {
    label: { zh: '裁定不予执行后起诉', en: 'Sue once enforcement is refused' },
    due: { length: 30, unit: 'd' },
    source: firstInterpretation('第24条', 'art. 24'),
    evidence: 'V-text',
    missed: lost,
  },
  set_aside_award: {
    label: { zh: '用人单位申请撤销终局裁决', en: 'Apply to set the final award aside' },
    due: { length: 30, unit: 'd' },
    source: disputeLaw('第49条', 'art. 49'),
    evidence: 'V-text',
    missed: { zh: '丧失申请撤销的权利', en: 'The right is lost' },
  },
  appeal_judgment: {
    label: { zh: '不服判决上诉', en: 'Appeal against the judgment' },
    due: { length: 15, unit: 'd' },
    source: civilProcedure('第171条', 'art. 171'),
    evidence: 'V-text',
    missed: binds,
  },
  appeal_ruling: {
    label: { zh: '不服不予受理裁定上诉', en: 'Appeal against the ruling' },
    due: { length: 10, unit: 'd' },
    source: civilProcedure('第126条、第171条', 'arts. 126, 171'),
    evidence: 'V-text',
    missed: binds,
  },
  enforcement_apply: {
    label: { zh: '申请执行期间', en: 'Apply for enforcement' },
    due: { length: 2, unit: 'y' },
    source: enforcementPeriod,
    evidence: 'V-text',
    missed: {
      zh: '仍可申请，但被执行人提出时效异议的不予执行',
      en: 'Still taken, but the debtor may object',
    },
  },
} as const satisfies Record<string, Body>

export type RightId = keyof typeof bodies

/** `metBy` names the steps of the workflow at hand that use the right, `lapses` the clock's step once it is gone. */
export function right<Fact extends string>(
  id: RightId,
  { after, metBy, lapses }: { after?: Fact; metBy: readonly string[]; lapses?: string },
): Deadline<Fact> {
  const { missed, due, ...body } = bodies[id]
  return {
    ...body,
    due: { ...due, ...(after ? { after } : {}) },
    missed: { text: missed, ...(lapses ? { step: lapses } : {}) },
    metBy,
    isRight: true,
  }
}

/** Runs for the proceeding itself where its day is known; `days` where a place has set another number than the rule's. */
export const runsFrom = (rule: string, anchorOn: string | undefined, days?: number): Running[] =>
  anchorOn ? [{ rule, subject: 'proceeding', anchorOn, ...(days ? { length: days, unit: 'd' as const } : {}) }] : []
