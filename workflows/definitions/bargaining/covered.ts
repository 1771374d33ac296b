/** The employers that an industry or regional contract covers; the list goes in with it for review. LCL 53; CCP 42 (K). */
import type { Sheet } from '../../define.ts'
import { creditCode, optional, rows, shortText, wholeNumber } from '../../fields.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import type { Contract } from './contracts.ts'
import { covering } from './words.ts'

export const coveredRows = () =>
  rows(
    { zh: '覆盖企业名单', en: 'Employers covered' },
    {
      name: shortText({ zh: '企业名称', en: 'Employer' }, { max: 80 }),
      creditCode: optional(creditCode({ zh: '统一社会信用代码', en: 'Credit code' })),
      workers: optional(wholeNumber({ zh: '职工数', en: 'Workers' }, { min: 1 })),
    },
    {
      max: 500,
      help: {
        zh: '行业性、区域性合同报送审查时须附名单；可从表格粘贴。',
        en: 'Industry and regional contracts are filed for review with this list.',
      },
    },
  )
export type Covered = { name: string; creditCode?: string | undefined; workers?: number | undefined }

/** What cannot stand about the list: it belongs to one covering contract, names nobody twice, and ties to its count. */
export function coveredFault(list: readonly Covered[], contracts: readonly Contract[]): Text | undefined {
  if (list.length === 0) return undefined
  const ofMany = contracts.filter(({ kind }) => covering.includes(kind))
  if (ofMany.length === 0)
    return { zh: '只有行业性、区域性合同附覆盖企业名单', en: 'The list belongs to an industry or regional contract' }
  if (new Set(list.map(({ name }) => name)).size < list.length)
    return { zh: '同一企业列了两次', en: 'An employer is listed twice' }
  if (ofMany.length === 1 && ofMany[0]!.employers !== list.length)
    return { zh: '名单家数应当与合同的覆盖企业数一致', en: 'The list must have as many as the contract says' }
  return undefined
}

export const coveredRecords = (list: readonly Covered[], eventId: string, onDay: string): RecordPut[] =>
  list.map(({ name, creditCode: code, workers }, place) => ({
    kind: 'finding',
    key: `${eventId}-covered-${place + 1}`,
    onDay,
    details: { what: 'covered-employer', title: name, creditCode: code ?? null, workers: workers ?? null },
  }))

export const coveredSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '覆盖企业名单', en: 'Employers covered' },
  columns: [
    { label: { zh: '企业名称', en: 'Employer' }, kind: 'text' },
    { label: { zh: '统一社会信用代码', en: 'Credit code' }, kind: 'text' },
    { label: { zh: '职工数', en: 'Workers' }, kind: 'number' },
  ],
  rows: standingOf(records, 'finding', 'covered')
    .filter(({ details }) => details.what === 'covered-employer')
    .map(({ details }) => [
      String(details.title),
      details.creditCode as string | null,
      details.workers as number | null,
    ]),
})

/** Records that came with a draft, without those of drafts that came to nothing. */
export function standingOf(
  records: readonly StandingRecord[],
  wanted: StandingRecord['kind'],
  part: string,
): StandingRecord[] {
  const gone = records
    .filter(({ kind, state }) => kind === 'action' && (state === 'replaced' || state === 'dropped'))
    .map(({ key }) => key)
  return records.filter(({ kind, key }) => {
    const [event, place] = key.split(`-${part}-`)
    return kind === wanted && !(place && gone.includes(`${event}-1`))
  })
}
