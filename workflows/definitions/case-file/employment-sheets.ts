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

const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const

/** What is told of service and insurance, for those of whom anything is. */
export const serviceSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '工龄、试用期和参保', en: 'Service, probation and insurance' },
  columns: [
    worker,
    { label: { zh: '首次参加工作', en: 'First worked' }, kind: 'day' },
    { label: { zh: '原单位入职', en: 'Earlier employer from' }, kind: 'day' },
    { label: { zh: '试用期（月）', en: 'Probation, months' }, kind: 'number' },
    { label: { zh: '提前通知', en: 'Notice given' }, kind: 'text' },
    { label: { zh: '竞业限制月补偿', en: 'Non-compete pay' }, kind: 'money' },
    { label: { zh: '单位月平均工资', en: 'Employer average' }, kind: 'money' },
    { label: { zh: '工伤保险', en: 'Work injury' }, kind: 'text' },
    { label: { zh: '生育保险', en: 'Maternity' }, kind: 'text' },
    { label: { zh: '失业保险（月）', en: 'Unemployment, months' }, kind: 'number' },
  ],
  rows: known(records)
    .map(([memberId, told]) => [
      memberId,
      told.firstWorkedOn ?? null,
      told.earlierHiredOn ?? null,
      told.probationMonths ?? null,
      told.noticeGiven ? yesNo[told.noticeGiven] : null,
      told.nonCompeteFen ?? null,
      told.employerAverageFen ?? null,
      told.injuryInsured ? yesNo[told.injuryInsured] : null,
      told.maternityInsured ? yesNo[told.maternityInsured] : null,
      told.unemploymentMonths ?? null,
    ])
    .filter(([, ...cells]) => cells.some(cell => cell !== null)),
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
