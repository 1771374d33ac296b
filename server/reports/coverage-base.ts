/**
 * What coverage by collective bargaining is measured against: numbers that only the office knows, set for one
 * organisation as parameters. What a place above has set is another number and is never used in its stead.
 */
import type { Parameter } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { enteredValues } from '../parameters/repository.ts'

const source: Text = {
  zh: '工会年报或者统计部门数字，由本单位填写',
  en: 'Yearly report of the union or official statistics, filled in by the office',
}
const base = (zh: string, en: string, unit: Parameter['unit']): Parameter => ({
  label: { zh, en },
  unit,
  default: null,
  source,
  evidence: 'parameter',
})

export const coverageBases = {
  coverage_unionised_enterprises: base('已建工会企业数', 'Enterprises with a union', 'enterprises'),
  coverage_enterprises: base('辖区企业数', 'Enterprises of the area', 'enterprises'),
  coverage_unionised_workers: base('已建工会企业职工数', 'Workers of enterprises with a union', 'people'),
  coverage_workers: base('辖区企业职工数', 'Workers of all enterprises of the area', 'people'),
} as const satisfies Record<string, Parameter>
export type CoverageBase = keyof typeof coverageBases

/** By name and day. */
export async function coverageBasesOf(
  db: Db,
  path: string,
): Promise<(name: CoverageBase, on: string) => number | null> {
  const own = path.split('/').filter(Boolean).at(-1) ?? ''
  const entered = await enteredValues(db, Object.keys(coverageBases), path)
  const theirs = entered.filter(({ region }) => region === own)
  return (name, on) => {
    const found = theirs.findLast(one => one.name === name && one.validFrom <= on)
    return typeof found?.value === 'number' ? found.value : null
  }
}
