/** When a joint application may be filed: once both sides have signed, and not before the days it counts from. */
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { bothSignedOn, hasBothSides, type Signed } from './signing.ts'

type Facts = { effectiveOn?: string; application?: Signed }

export const unlessSigned = ({ application }: Facts): Text[] =>
  hasBothSides(application)
    ? []
    : [{ zh: '申请书须双方都签署后才能提交', en: 'Both sides must have signed the application' }]

export function wrongFilingDays(
  { filedOn, effectiveOn }: { filedOn: string; effectiveOn?: string },
  facts: Facts,
): Record<string, Text> {
  const from = facts.effectiveOn ?? effectiveOn
  return {
    ...problem(from === undefined, 'effectiveOn', {
      zh: '请填写协议生效日期，申请期间自该日起算',
      en: 'Say when the agreement took effect: the days count from then',
    }),
    ...problem(from !== undefined && filedOn < from, 'filedOn', {
      zh: '不能早于协议生效之日',
      en: 'Cannot be before the agreement took effect',
    }),
    ...problem(filedOn < (bothSignedOn(facts.application) ?? ''), 'filedOn', {
      zh: '不能早于双方签署申请书之日',
      en: 'Cannot be before both sides signed the application',
    }),
  }
}
