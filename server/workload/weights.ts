/** What open work weighs, in points: working rules that an office changes for itself, so all of them are 待核. */
import type { Parameter } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { parametersAt } from '../parameters/repository.ts'

const source: Text = {
  zh: '办案管理的工作规则，由各地自定',
  en: 'A working rule of case management, set by each office',
}
const points = (zh: string, en: string, value: number): Parameter => ({
  label: { zh, en },
  unit: 'points',
  default: value,
  source,
  evidence: 'K',
})

export const workloadParameters = {
  workload_registered: points('工作量：已登记未受理的案件（分）', 'Workload: a case not yet accepted (points)', 5),
  workload_open: points('工作量：在办案件（分）', 'Workload: an open case (points)', 10),
  workload_member: points('工作量：群体案件每多一人（分）', 'Workload: each further worker of a group (points)', 1),
  workload_urgent: points('工作量：三日内到期或已逾期（分）', 'Workload: due within three days, or late (points)', 5),
  workload_skill: points('工作量：擅长该类事项减（分）', 'Workload: less for competence in the matter (points)', 15),
  workload_language: points(
    '工作量：会当事人的语言减（分）',
    'Workload: less for speaking a party’s language (points)',
    20,
  ),
  workload_duty: points('工作量：当日值班减（分）', 'Workload: less for being on duty (points)', 10),
  workload_cap: points(
    '工作量上限（分），超过的排在最后',
    'Cap of the workload (points): whoever is over it comes last',
    400,
  ),
} as const satisfies Record<string, Parameter>

export type Weights = Record<
  'registered' | 'open' | 'member' | 'urgent' | 'skill' | 'language' | 'duty' | 'cap',
  number
>

/** As they stand at a place on a day; a weight nobody gave counts nothing, and a cap nobody gave caps nothing. */
export async function weightsAt(db: Db, where: { path: string; on: string }): Promise<Weights> {
  const found = await parametersAt(db, workloadParameters, where)
  const of = (name: keyof typeof workloadParameters, unset = 0) => found[name] ?? unset
  return {
    registered: of('workload_registered'),
    open: of('workload_open'),
    member: of('workload_member'),
    urgent: of('workload_urgent'),
    skill: of('workload_skill'),
    language: of('workload_language'),
    duty: of('workload_duty'),
    cap: of('workload_cap', Number.POSITIVE_INFINITY),
  }
}
