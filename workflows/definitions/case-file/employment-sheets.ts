/** What is told of workers' employment and contracts, as tables of the case page. */
import { groundLabels } from '../../law/calculators/compensation-grounds.ts'
import type { StandingRecord } from '../../records.ts'
import type { Sheet } from '../../shown.ts'
import { contractKinds, employmentsIn, hoursSystems } from './employment.ts'

const known = (records: readonly StandingRecord[]) => [
  ...employmentsIn(records.filter(({ kind }) => kind === 'employment')),
]
const worker = { label: { zh: '劳动者', en: 'Worker' }, kind: 'member' } as const

export const employmentSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '劳动关系情况', en: 'Employment' },
  columns: [
    worker,
    { label: { zh: '入职日期', en: 'First day' }, kind: 'day' },
    { label: { zh: '月工资', en: 'Monthly wage' }, kind: 'money' },
    { label: { zh: '岗位', en: 'Post' }, kind: 'text' },
    { label: { zh: '最后工作日', en: 'Last day' }, kind: 'day' },
    { label: { zh: '理由', en: 'Ground' }, kind: 'text' },
  ],
  rows: known(records).map(([memberId, { hiredOn, wageFen, post, endedOn, endGround }]) => [
    memberId,
    hiredOn ?? null,
    wageFen ?? null,
    post ?? null,
    endedOn ?? null,
    endGround ? groundLabels[endGround] : null,
  ]),
})

export const contractSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '劳动合同', en: 'Contract' },
  columns: [
    worker,
    { label: { zh: '合同类型', en: 'Contract' }, kind: 'text' },
    { label: { zh: '签订', en: 'Signed on' }, kind: 'day' },
    { label: { zh: '自', en: 'From' }, kind: 'day' },
    { label: { zh: '至', en: 'Until' }, kind: 'day' },
    { label: { zh: '工时制度', en: 'Hours' }, kind: 'text' },
  ],
  rows: known(records)
    .filter(([, { contractKind, signedOn, contractFrom, contractUntil, hoursSystem }]) =>
      [contractKind, signedOn, contractFrom, contractUntil, hoursSystem].some(one => one !== undefined),
    )
    .map(([memberId, { contractKind, signedOn, contractFrom, contractUntil, hoursSystem }]) => [
      memberId,
      contractKind ? contractKinds[contractKind] : null,
      signedOn ?? null,
      contractFrom ?? null,
      contractUntil ?? null,
      hoursSystem ? hoursSystems[hoursSystem] : null,
    ]),
})
