/** The contracts of one talk: each with its kind, its term and, where it covers several employers, how many workers. */
import type { Sheet, StepArgs } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, rows, shortText, wholeNumber } from '../../fields.ts'
import { addDays, addMonths } from '../../law/days.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { areas, belowCounty, covering, industries, type Kind, kinds, ofWages } from './words.ts'

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
      industry: optional(choice({ zh: '行业', en: 'Industry' }, industries)),
      area: optional(choice({ zh: '适用区域', en: 'Area' }, areas)),
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
  industry?: keyof typeof industries | undefined
  area?: keyof typeof areas | undefined
}

/** A sentence for each cell that cannot stand. */
export const wrongContracts = (list: readonly Contract[]): Record<string, Text> =>
  Object.fromEntries(
    list.flatMap((contract, place) =>
      [...wrongTerm(contract), ...(covering.includes(contract.kind) ? wrongReach(contract) : [])].map(
        ([cell, says]) => [`contracts[${place}][${cell}]`, says],
      ),
    ),
  )

/**
 * One year to three, as contracts usually run (CCP 38, from knowledge): another term is asked about, never refused, as the
 * reminder to renew hangs on it.
 */
export const isUsualTerm = ({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>): boolean => {
  const after = addDays(endsOn, 1)
  return after >= addMonths(startsOn, 12) && after <= addMonths(startsOn, 36)
}

type Wrong = [cell: keyof Contract, says: Text]

const wrongTerm = ({ startsOn, endsOn }: Contract): Wrong[] =>
  endsOn > startsOn ? [] : [['endsOn', { zh: '应当晚于起始日', en: 'Must be after the first day' }]]

/**
 * Industry and regional contracts are made below county level (LCL 53), an industry contract in an industry, and both
 * name a lowest wage and raise (FJCC 19).
 */
function wrongReach({ kind, employers, minimumFen, raise, industry, area }: Contract): Wrong[] {
  const faults: [isWrong: boolean, cell: keyof Contract, says: Text][] = [
    [!employers, 'employers', { zh: '行业、区域合同须填覆盖企业数', en: 'Say how many employers' }],
    [
      minimumFen === undefined,
      'minimumFen',
      { zh: '行业、区域合同须约定最低工资标准', en: 'A lowest wage must be agreed on' },
    ],
    [
      raise === undefined,
      'raise',
      { zh: '行业、区域合同须约定工资调整最低幅度', en: 'A lowest raise must be agreed on' },
    ],
    [!area, 'area', { zh: '行业、区域合同须填适用区域', en: 'Say how far the contract reaches' }],
    [
      area !== undefined && !belowCounty.includes(area),
      'area',
      {
        zh: '行业性、区域性集体合同只能在县级以下区域内订立（《劳动合同法》第53条）',
        en: 'Industry and regional contracts are made below county level only (Labour Contract Law, art. 53)',
      },
    ],
    [
      kind === 'industry' && !industry,
      'industry',
      {
        zh: '行业性集体合同须填行业（《劳动合同法》第53条）',
        en: 'An industry contract names its industry (Labour Contract Law, art. 53)',
      },
    ],
  ]
  return faults.flatMap(([isWrong, cell, says]): Wrong[] => (isWrong ? [[cell, says]] : []))
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
      ...(more.industry ? { industry: more.industry } : {}),
      ...(more.area ? { area: more.area } : {}),
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
    { label: { zh: '行业', en: 'Industry' }, kind: 'text' },
    { label: { zh: '区域', en: 'Area' }, kind: 'text' },
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
      industries[details.industry as keyof typeof industries] ?? null,
      areas[details.area as keyof typeof areas] ?? null,
      amountFen,
      details.raise === null ? null : Number(details.raise) / 1000,
      contractStates[state ?? 'draft'] ?? null,
    ]),
})
