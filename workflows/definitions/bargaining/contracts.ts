/** The contracts of one talk: each with its kind, its term and, where it covers several employers, how many workers. */
import type { Sheet, StepArgs } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, rows, shortText, wholeNumber } from '../../fields.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { covering, type Kind, kinds, ofWages } from './words.ts'

export const contractRows = () =>
  rows(
    { zh: '合同', en: 'Contracts' },
    {
      kind: choice({ zh: '种类', en: 'Kind' }, kinds),
      title: shortText({ zh: '名称', en: 'Title' }, { max: 80 }),
      startsOn: calendarDate({ zh: '期限自', en: 'From' }),
      endsOn: calendarDate({ zh: '至', en: 'To' }),
      employers: optional(wholeNumber({ zh: '覆盖企业数', en: 'Employers covered' }, { min: 1 })),
      workers: optional(wholeNumber({ zh: '覆盖职工数', en: 'Workers covered' }, { min: 1 })),
      minimumFen: optional(moneyFen({ zh: '最低工资标准（元/月）', en: 'Lowest wage a month' })),
      raise: optional(wholeNumber({ zh: '工资调整最低幅度（‰）', en: 'Lowest raise (per mille)' }, { max: 1000 })),
    },
    { min: 1, max: 12 },
  )
export type Contract = {
  kind: Kind
  title: string
  startsOn: string
  endsOn: string
  employers?: number | undefined
  workers?: number | undefined
  minimumFen?: number | undefined
  raise?: number | undefined
}

/** A sentence for each cell that cannot stand. Industry and regional contracts name a lowest wage and raise (FJCC 19). */
export function wrongContracts(list: readonly Contract[]): Record<string, Text> {
  return Object.fromEntries(
    list.flatMap(({ kind, startsOn, endsOn, employers, minimumFen, raise }, place) => [
      ...(endsOn > startsOn
        ? []
        : [[`contracts[${place}][endsOn]`, { zh: '应当晚于起始日', en: 'Must be after the first day' }] as const]),
      ...(covering.includes(kind) && !employers
        ? [
            [
              `contracts[${place}][employers]`,
              { zh: '行业、区域合同须填覆盖企业数', en: 'Say how many employers' },
            ] as const,
          ]
        : []),
      ...(covering.includes(kind) && minimumFen === undefined
        ? [
            [
              `contracts[${place}][minimumFen]`,
              { zh: '行业、区域合同须约定最低工资标准', en: 'A lowest wage must be agreed on' },
            ] as const,
          ]
        : []),
      ...(covering.includes(kind) && raise === undefined
        ? [
            [
              `contracts[${place}][raise]`,
              { zh: '行业、区域合同须约定工资调整最低幅度', en: 'A lowest raise must be agreed on' },
            ] as const,
          ]
        : []),
    ]),
  )
}

export const contractRecords = ({ answers, eventId }: StepArgs): RecordPut[] =>
  answers.contracts.map(({ kind, title, startsOn, endsOn, ...more }: Contract, place: number) => ({
    kind: 'action',
    key: `${eventId}-${place + 1}`,
    onDay: endsOn,
    amountFen: more.minimumFen ?? null,
    state: 'draft',
    details: {
      what: 'contract',
      kind,
      title,
      startsOn,
      employers: more.employers ?? null,
      workers: more.workers ?? null,
      raise: more.raise ?? null,
    },
  }))

/** How the contracts of a talk stand once all of them moved. */
export const contractsAt = (keys: readonly string[] | undefined, state: string): RecordPut[] =>
  (keys ?? []).map(key => ({ kind: 'action', key, state }))

export const isOfWages = (list: readonly Contract[]): boolean => list.some(({ kind }) => ofWages.includes(kind))

const contractStates: Record<string, Text> = {
  draft: { zh: '草案', en: 'Draft' },
  adopted: { zh: '职代会通过', en: 'Adopted' },
  signed: { zh: '已签订', en: 'Signed' },
  submitted: { zh: '已报送审查', en: 'Submitted' },
  effective: { zh: '已生效', en: 'In force' },
  changing: { zh: '变更协商中，原合同继续有效', en: 'Being changed, still in force' },
  replaced: { zh: '已被新草案取代', en: 'Replaced by a new draft' },
  dropped: { zh: '协商终结，未订立', en: 'Dropped with the talks' },
  ended: { zh: '已终止', en: 'Ended' },
}

export const contractSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '集体合同', en: 'Contracts' },
  columns: [
    { label: { zh: '名称', en: 'Title' }, kind: 'text' },
    { label: { zh: '种类', en: 'Kind' }, kind: 'text' },
    { label: { zh: '自', en: 'From' }, kind: 'day' },
    { label: { zh: '至', en: 'To' }, kind: 'day' },
    { label: { zh: '覆盖企业', en: 'Employers' }, kind: 'number' },
    { label: { zh: '覆盖职工', en: 'Workers' }, kind: 'number' },
    { label: { zh: '最低工资', en: 'Lowest wage' }, kind: 'money' },
    { label: { zh: '最低增幅', en: 'Lowest raise' }, kind: 'share' },
    { label: { zh: '状态', en: 'Standing' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind, details }) => kind === 'action' && details.what === 'contract')
    .map(({ onDay, amountFen, state, details }) => [
      String(details.title),
      kinds[details.kind as Kind],
      details.startsOn as string,
      onDay,
      details.employers as number | null,
      details.workers as number | null,
      amountFen,
      details.raise === null ? null : Number(details.raise) / 1000,
      contractStates[state ?? 'draft'] ?? null,
    ]),
})
