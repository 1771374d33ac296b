/**
 * 一次性工伤医疗补助金、伤残就业补助金: months of the pool's average wage by grade. The law leaves the amounts to the
 * province (WIR 36-37), and Fujian's rule since the revision of 2011 is not known: no figure until it is entered.
 */
import type { LocalParameter } from './parameter.ts'

const grades = [5, 6, 7, 8, 9, 10] as const
export type InjuryGrade = (typeof grades)[number]
export type InjuryLump = 'medical' | 'employment'

export const injuryLumpRate = (lump: InjuryLump, grade: InjuryGrade) => `injury_${lump}_rate_${grade}` as const
export const injuryLumpLeast = (lump: InjuryLump, grade: InjuryGrade) => `injury_${lump}_least_${grade}` as const
type Id = ReturnType<typeof injuryLumpRate> | ReturnType<typeof injuryLumpLeast>

const titles = {
  medical: { zh: '一次性工伤医疗补助金', en: 'One-off medical subsidy' },
  employment: { zh: '一次性伤残就业补助金', en: 'One-off employment subsidy' },
}

const common = {
  unit: 'm',
  level: 'province',
  source: {
    zh: '《工伤保险条例》第36条、第37条；本省现行规定',
    en: 'Work Injury Insurance Regulations, arts. 36-37; the rule of the province',
  },
  usedFor: { zh: '五至十级伤残解除、终止劳动关系', en: 'Leaving with an injury of grade 5 to 10' },
  known: [],
} as const satisfies Partial<LocalParameter>

function ofGrade(lump: InjuryLump, grade: InjuryGrade): [Id, LocalParameter][] {
  const { zh, en } = titles[lump]
  const rate = { zh: `${zh}：${grade}级每年月数`, en: `${en}: grade ${grade}, months for each year` }
  const least = { zh: `${zh}：${grade}级最少月数`, en: `${en}: grade ${grade}, months at least` }
  return [
    [injuryLumpRate(lump, grade), { ...common, label: rate }],
    [injuryLumpLeast(lump, grade), { ...common, label: least }],
  ]
}

const lumps: readonly InjuryLump[] = ['medical', 'employment']

export const injuryLumps = Object.fromEntries(
  lumps.flatMap(lump => grades.flatMap(grade => ofGrade(lump, grade))),
) as Record<Id, LocalParameter>
