/** 集体协商: offers, contracts in force, who is covered, how they are kept. Law reference 7.3. */
import { industries, kinds } from '../../../workflows/definitions/bargaining/words.ts'
import { addDays } from '../../../workflows/law/days.ts'
import type { Text } from '../../../workflows/text.ts'
import type { CoverageBase } from '../coverage-base.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, over, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { bargainings, type ContractCourse, contractsInForce, expiringDays } from './bargaining-course.ts'
import { type Counted, coveredSum } from './covered-employers.ts'
import { inTimeRate } from './in-time.ts'

const form: Text = {
  zh: '集体协商统计表；指标口径为工作口径（待核）',
  en: 'Table of collective bargaining; working definitions (to be checked)',
}

const contracts = (reading: Reading): ContractCourse[] => bargainings(reading).flatMap(one => one.contracts)
const raising = (reading: Reading): ContractCourse[] => contracts(reading).filter(({ raise }) => raise !== undefined)
const ofOffers = measuresOf(reading => bargainings(reading).flatMap(({ offers }) => offers), form)
const ofContracts = measuresOf(contracts, form)
const inForce = measuresOf(contractsInForce, form)
const ofChecks = measuresOf(reading => bargainings(reading).flatMap(({ checks }) => checks), form)

const on = (one: { on: string }): string => one.on
const effectiveOn = (one: ContractCourse): string => one.effectiveOn
const group = ({ kind }: ContractCourse): string => kind

type Asked = Pick<Indicator, 'id' | 'name' | 'says'> & { base: CoverageBase; below: Text }

const coverage = (what: Counted, { base, below, ...asked }: Asked): Indicator => {
  const covered = coveredSum('inForce', what, { ...asked, source: form })
  return {
    ...covered,
    unit: 'share-base',
    over: over({ zh: '覆盖数', en: 'covered' }, below),
    base: reading => reading.coverageBase(base),
  }
}

const unionised: Text = { zh: '已建工会企业', en: 'enterprises with a union' }
const every: Text = { zh: '辖区全部企业', en: 'all enterprises of the area' }
const set = {
  zh: '分母在参数中设定，只用于设定的单位本身。',
  en: 'What it is divided by is set as a parameter for the organisation itself.',
}
const says = (zh: string, en: string): Text => ({ zh: `${zh}${set.zh}`, en: `${en} ${set.en}` })

export const bargainingFigures: readonly Indicator[] = [
  ofOffers.count({
    id: 'cb_offers',
    name: { zh: '协商要约', en: 'Demands for talks' },
    says: {
      zh: '对方在本期收到的要约，包括续签要约。',
      en: 'Demands that reached the other side in the period, renewals among them.',
    },
    unit: 'times',
    on,
  }),
  inTimeRate(['bargaining_reply'], {
    id: 'cb_reply_rate',
    name: { zh: '要约按期答复率', en: 'Demands answered in time' },
    says: {
      zh: '答复期限（福建省十五日）在本期届满的要约，按期书面答复的比例；期限未到尚未答复的不计。',
      en: 'Of the demands whose time to answer (fifteen days in Fujian) ran out in the period, those answered in time; those not yet due are left out.',
    },
    met: { zh: '按期答复', en: 'answered in time' },
    source: form,
  }),
  ofOffers.share({
    id: 'cb_success_rate',
    name: { zh: '协商成功率', en: 'Talks that led to a contract' },
    says: {
      zh: '本期的要约，到期末已有合同生效的比例。',
      en: 'Of the demands of the period, those after which a contract took effect by its end.',
    },
    over: over({ zh: '合同已生效', en: 'contract in force' }, { zh: '本期要约', en: 'demands of the period' }),
    on,
    counts: ({ isEffective }) => isEffective,
  }),
  ofContracts.count({
    id: 'cb_effective',
    name: { zh: '新生效合同', en: 'Contracts that took effect' },
    says: { zh: '本期生效的集体合同份数。', en: 'Collective contracts that took effect in the period.' },
    unit: 'times',
    on: effectiveOn,
    group,
  }),
  inForce.count({
    id: 'cb_contracts_valid',
    name: { zh: '有效集体合同', en: 'Contracts in force' },
    says: {
      zh: '到期末已经生效、没有到期也没有终止的集体合同份数。',
      en: 'In effect at the end of the period, neither expired nor ended.',
    },
    unit: 'times',
    since: effectiveOn,
    group,
  }),
  inForce.count({
    id: 'cb_expiring_90d',
    name: { zh: '九十日内到期', en: 'Expiring within ninety days' },
    says: {
      zh: '有效合同中，期末后九十日内到期的。',
      en: 'Of these, those that expire within ninety days after the period.',
    },
    unit: 'times',
    since: (one, { asOf }) => (one.endsOn <= addDays(asOf, expiringDays) ? one.effectiveOn : undefined),
    group,
  }),
  coveredSum('ever', 'enterprises', {
    id: 'cb_enterprises_built',
    name: { zh: '建制企业', en: 'Enterprises that have bargained' },
    says: {
      zh: '到期末曾有集体合同生效的企业，合同已经到期、终止的也计，同名企业只计一次。',
      en: 'Enterprises for which a contract has ever taken effect by the end, ended ones too; each name once.',
    },
    source: form,
  }),
  coveredSum('inForce', 'enterprises', {
    id: 'cb_covered_enterprises',
    name: { zh: '覆盖企业', en: 'Enterprises covered' },
    says: {
      zh: '有效合同覆盖的企业，同名企业只计一次；行业性、区域性合同按覆盖企业名单，没有名单的按登记的企业数。',
      en: 'Enterprises covered by contracts in force, each name once; for industry and regional contracts by their list, or by the number on record where there is none.',
    },
    source: form,
  }),
  coveredSum('inForce', 'people', {
    id: 'cb_covered_workers',
    name: { zh: '覆盖职工', en: 'Workers covered' },
    says: {
      zh: '上述企业的职工数，同名企业只计一次、取较大数；没有登记人数的不计入。',
      en: 'Workers of these enterprises, each name once by its larger number; those without a number are not in the sum.',
    },
    source: form,
  }),
  coverage('enterprises', {
    id: 'cb_coverage_enterprise',
    name: { zh: '建制率（已建工会企业）', en: 'Coverage of unionised enterprises' },
    says: says('覆盖企业占已建工会企业的比例。', 'Enterprises covered, of those with a union.'),
    base: 'coverage_unionised_enterprises',
    below: unionised,
  }),
  coverage('enterprises', {
    id: 'cb_coverage_enterprise_all',
    name: { zh: '覆盖率（辖区企业）', en: 'Coverage of all enterprises' },
    says: says('覆盖企业占辖区全部企业的比例。', 'Enterprises covered, of all in the area.'),
    base: 'coverage_enterprises',
    below: every,
  }),
  coverage('people', {
    id: 'cb_coverage_worker',
    name: { zh: '职工覆盖率（已建工会企业）', en: 'Coverage of their workers' },
    says: says('覆盖职工占已建工会企业职工的比例。', 'Workers covered, of those of enterprises with a union.'),
    base: 'coverage_unionised_workers',
    below: { zh: '已建工会企业职工', en: 'workers of enterprises with a union' },
  }),
  coverage('people', {
    id: 'cb_coverage_worker_all',
    name: { zh: '职工覆盖率（辖区企业）', en: 'Coverage of all workers' },
    says: says('覆盖职工占辖区全部企业职工的比例。', 'Workers covered, of all in the area.'),
    base: 'coverage_workers',
    below: { zh: '辖区全部企业职工', en: 'workers of all enterprises of the area' },
  }),
  measuresOf(reading => bargainings(reading).flatMap(({ objections }) => objections), form).count({
    id: 'cb_review_objections',
    name: { zh: '审查异议', en: 'Objections in review' },
    says: { zh: '本期收到的人社部门审查异议。', en: 'Objections of the labour administration received in the period.' },
    unit: 'times',
    on,
  }),
  ofChecks.share({
    id: 'cb_performance_rate',
    name: { zh: '履约率', en: 'Contracts kept' },
    says: {
      zh: '本期履约检查中履行良好的比例。',
      en: 'Of the checks of the period, those that found the contract kept.',
    },
    over: over({ zh: '履行良好', en: 'kept' }, { zh: '检查', en: 'checks' }),
    on,
    counts: ({ isKept }) => isKept,
  }),
  measuresOf(raising, form).mean({
    id: 'cb_raise',
    name: { zh: '约定工资增幅', en: 'Raise agreed on' },
    says: {
      zh: '本期生效、约定了工资调整最低幅度的合同，其幅度的平均数（每份合同计一次）。',
      en: 'Mean of the lowest raise in the contracts that took effect in the period and name one; each contract once.',
    },
    over: over(
      { zh: '约定的增幅合计', en: 'raises in all' },
      { zh: '约定了增幅的合同', en: 'contracts that name one' },
    ),
    unit: 'permille',
    on: effectiveOn,
    group,
    value: ({ raise }) => raise!,
  }),
  inForce.sum({
    id: 'cb_skilled_workers',
    name: { zh: '能级工资覆盖人数', en: 'Workers with a skill grade' },
    says: {
      zh: '有效能级工资合同的能级工资表登记的人数；没有登记的不计入。',
      en: 'Headcount in the tables of skill-grade contracts in force; those without one are not in the sum.',
    },
    unit: 'people',
    since: one => (one.kind === 'skill-wage' ? one.effectiveOn : undefined),
    value: ({ skilled }) => skilled,
  }),
]

export const bargainingTables: readonly Table[] = [
  spread(named(bargainingFigures, 'cb_contracts_valid', 'cb_effective', 'cb_expiring_90d'), {
    id: 'kind',
    title: { zh: '按合同种类', en: 'By kind of contract' },
    head: { zh: '种类', en: 'Kind' },
    groups: linesOf(kinds),
  }),
  spread(
    [
      inForce.count({
        id: 'cb_contracts_valid',
        name: { zh: '有效行业性、区域性合同', en: 'Industry and regional contracts in force' },
        says: {
          zh: '到期末有效的行业性、区域性合同，按行业。',
          en: 'Industry and regional contracts in force at the end, by industry.',
        },
        unit: 'times',
        since: one => (one.kind === 'industry' || one.kind === 'regional' ? one.effectiveOn : undefined),
        group: ({ industry = '' }) => industry,
      }),
    ],
    {
      id: 'industry',
      title: { zh: '行业性、区域性合同的行业', en: 'Industries of such contracts' },
      head: { zh: '行业', en: 'Industry' },
      groups: linesOf(industries),
      rest: { zh: '没有写明行业', en: 'No industry named' },
    },
  ),
]
