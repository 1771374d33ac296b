/**
 * 一裁终局: whether an item of an award is final, and what one paper with several items is.
 * LDMAL 47; Arbitration Rules 50; Judicial Interpretation I, arts. 18-20.
 */
import type { Text } from '../text.ts'

/**
 * What an item is about; a dispute over working time, leave or insurance that is not about applying a national labour
 * standard is `other`. RULES 50(2) counts double wages, damages for probation, N, 2N and non-compete pay as
 * money items.
 */
export const awardItems = {
  wages: { zh: '劳动报酬', en: 'Wages' },
  'injury-medical': { zh: '工伤医疗费', en: 'Medical costs of an injury' },
  compensation: { zh: '经济补偿', en: 'Economic compensation' },
  damages: { zh: '赔偿金', en: 'Damages' },
  'working-time': { zh: '工作时间（执行国家劳动标准）', en: 'Working time, by a national labour standard' },
  'rest-leave': { zh: '休息休假（执行国家劳动标准）', en: 'Rest and leave, by a national labour standard' },
  'social-insurance': { zh: '社会保险（执行国家劳动标准）', en: 'Social insurance, by a national labour standard' },
  relationship: { zh: '确认劳动关系', en: 'Confirmation of employment' },
  reinstatement: { zh: '继续履行劳动合同', en: 'Reinstatement' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>
export type AwardItemKind = keyof typeof awardItems

export type AwardItem = { kind: AwardItemKind; awardedFen: number }

const moneyItems: readonly AwardItemKind[] = ['wages', 'injury-medical', 'compensation', 'damages']
/** Whether the ceiling decides about an item. */
export const isMoneyItem = (kind: AwardItemKind): boolean => moneyItems.includes(kind)
const standardItems: readonly AwardItemKind[] = ['working-time', 'rest-leave', 'social-insurance']

/**
 * Twelve months of the minimum wage of the place on the day of the award, in fen; the ceiling counts for each item,
 * on what was awarded and not on what was claimed (RULES 50; JI1 19).
 */
export const finalityCeilingFen = (monthlyMinimumWageFen: number): number => 12 * monthlyMinimumWageFen

/** By law, whatever is printed. Undefined where the minimum wage decides and is not known: it is never guessed. */
export function isItemFinal(item: AwardItem, monthlyMinimumWageFen: number | null): boolean | undefined {
  if (moneyItems.includes(item.kind)) {
    if (monthlyMinimumWageFen === null) return undefined
    return item.awardedFen <= finalityCeilingFen(monthlyMinimumWageFen)
  }
  return standardItems.includes(item.kind)
}

export type PrintedKind = 'final' | 'non-final' | 'unmarked'
export type Finality = 'final' | 'non-final' | 'unknown'

/**
 * What one paper counts as. The kind printed on it governs (JI1 18); where none is printed the items decide, and a
 * paper that mixes both kinds counts as not final (JI1 20).
 */
export function finalityOf(
  printed: PrintedKind,
  items: readonly AwardItem[],
  monthlyMinimumWageFen: number | null,
): Finality {
  if (printed !== 'unmarked') return printed
  const each = items.map(item => isItemFinal(item, monthlyMinimumWageFen))
  if (each.length === 0) return 'unknown'
  if (each.includes(false)) return 'non-final'
  return each.includes(undefined) ? 'unknown' : 'final'
}
