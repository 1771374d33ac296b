/**
 * 保管期限: how long a file or a record is kept at least, and from when. RULES 24; EMP 32; PML 27; LAL 50; PIPL 56;
 * NDR 12; CSL 23(3); LCL 50; WPR 6; MWW 15, 28. Where the law knows a duty and no period, the default waits to be confirmed.
 */
import type { Evidence } from '../define.ts'
import type { Text } from '../text.ts'
import { addDays, addMonths, laterOf } from './days.ts'

type Words = readonly [zh: string, en: string]
export type Retention = { label: Text; months: number; from: Text; source: Text; evidence: Evidence; note?: Text }

const text = ([zh, en]: Words): Text => ({ zh, en })
const closing: Words = ['结案', 'The case is closed']

type Period = { years?: number; months?: number; from?: Words; evidence?: Evidence; note?: Words }
function period(label: Words, source: Words, { years = 0, months = 0, from = closing, ...more }: Period): Retention {
  const { evidence = 'V-text', note } = more
  return {
    label: text(label),
    months: years * 12 + months,
    from: text(from),
    source: text(source),
    evidence,
    ...(note ? { note: text(note) } : {}),
  }
}

const byOffice: Words = ['法律未定年限，由保管单位确定', 'The law sets no period; the body that keeps it does']

/** What lies in a file of the house; one file keeps several, and the longest counts. */
export const fileRetentions = {
  arbitration_award: period(
    ['以裁决结案的仲裁案卷', 'Arbitration closed by an award'],
    ['《劳动人事争议仲裁办案规则》第24条', 'Arbitration Rules, art. 24'],
    { years: 10, evidence: 'V-off' },
  ),
  arbitration_other: period(
    ['以调解等其他方式结案的仲裁案卷', 'Arbitration closed by mediation or otherwise'],
    ['《劳动人事争议仲裁办案规则》第24条', 'Arbitration Rules, art. 24'],
    { years: 5, evidence: 'V-off' },
  ),
  people_mediation: period(
    ['人民调解案卷', 'People’s mediation'],
    ['《人民调解法》第27条', "People's Mediation Law, art. 27"],
    {
      years: 10,
      from: ['结案；分期履行的，履行完毕', 'Closed; in instalments, performed'],
      evidence: 'K',
      note: byOffice,
    },
  ),
  mediation: period(
    ['其他组织的劳动争议调解案卷', 'Labour mediation of other bodies'],
    ['《企业劳动争议协商调解规定》第32条', 'Rules on negotiation and mediation in enterprises, art. 32'],
    {
      years: 10,
      from: ['结案；分期履行的，履行完毕', 'Closed; in instalments, performed'],
      evidence: 'K',
      note: byOffice,
    },
  ),
  legal_aid: period(
    ['法律援助案卷', 'Legal aid'],
    ['《法律援助法》第50条；档案管理规定', 'Legal Aid Law, art. 50; the rules on archives'],
    { years: 10, evidence: 'K', note: byOffice },
  ),
  supervision: period(
    ['工会劳动法律监督“一函两书”案卷', 'Trade-union supervision letters'],
    ['《工会劳动法律监督办法》', 'Measures on trade-union labour-law supervision'],
    { years: 10, evidence: 'K', note: byOffice },
  ),
  collective_contract: period(
    ['集体合同', 'Collective contracts'],
    ['单位归档范围和保管期限表', 'The retention table of the office'],
    {
      years: 10,
      from: ['合同期满', 'The contract ends'],
      evidence: 'K',
      note: ['最后一份文本由工会档案永久保存', 'The last text is kept for good in the union’s archive'],
    },
  ),
  minutes: period(
    ['三方会议、联席会议纪要', 'Minutes of tripartite and joint meetings'],
    ['机关档案管理规定', 'Rules on the archives of offices'],
    { years: 30, evidence: 'K', note: ['永久或者定期三十年', 'For good, or thirty years'] },
  ),
  other_file: period(
    ['其他案卷', 'Other files'],
    [
      '个人信息处理告知书；单位归档范围和保管期限表',
      'The notice on personal information; the retention table of the office',
    ],
    { years: 10, evidence: 'K', note: byOffice },
  ),
} as const satisfies Record<string, Retention>
export type FileRetention = keyof typeof fileRetentions

/** What lies in no file of a case, or with the employer. */
export const otherRetentions = {
  impact_assessment: period(
    ['个人信息保护影响评估报告和处理情况记录', 'Impact assessments on personal information'],
    ['《个人信息保护法》第56条', 'Personal Information Protection Law, art. 56'],
    { years: 3, from: ['作出', 'Made'] },
  ),
  giving_record: period(
    ['提供、委托处理个人信息的记录', 'Records of giving or entrusting personal information'],
    ['《网络数据安全管理条例》第12条', 'Network Data Security Regulations, art. 12'],
    { years: 3, from: ['提供、委托', 'Given or entrusted'] },
  ),
  network_log: period(['网络日志', 'Network logs'], ['《网络安全法》第23条第3项', 'Cybersecurity Law, art. 23(3)'], {
    months: 6,
    from: ['产生', 'Made'],
    note: ['案件的历史和查阅记录随案卷保存', 'Histories and access records of cases stay as long as the file'],
  }),
  ended_contract: period(
    ['已经解除、终止的劳动合同文本（用人单位）', 'Ended labour contracts (the employer)'],
    ['《劳动合同法》第50条', 'Labour Contract Law, art. 50'],
    { years: 2, from: ['劳动合同解除、终止', 'Contract ended'] },
  ),
  pay_record: period(
    ['工资支付记录（用人单位）', 'Pay records (the employer)'],
    [
      '《工资支付暂行规定》第6条；《保障农民工工资支付条例》第15条、第28条',
      'Wage Payment Rules, art. 6; Regulations on wages of migrant workers, arts. 15, 28',
    ],
    {
      years: 2,
      from: ['支付', 'Payment'],
      note: [
        '农民工三年；工程建设领域用工台账至完工后三年',
        'Migrant workers three; site ledgers three after completion',
      ],
    },
  ),
} as const satisfies Record<string, Retention>

/** A proceeding as its file sees it. */
export type Filed = { workflow: string; state: string }

const meetings = ['tripartite-meeting', 'joint-meeting']
const afterAward = ['effective', 'performing', 'enforcing', 'closed', 'to-court', 'settled']

/** What a case file keeps. `isPeoples`: the body that mediates is a people's mediation committee. */
export function retentionsOf(filed: readonly Filed[], isPeoples: boolean): FileRetention[] {
  const found = filed.flatMap(({ workflow, state }): FileRetention[] => {
    if (workflow === 'mediation') return [isPeoples ? 'people_mediation' : 'mediation']
    if (workflow === 'arbitration') return [afterAward.includes(state) ? 'arbitration_award' : 'arbitration_other']
    if (workflow === 'legal-aid') return ['legal_aid']
    if (workflow === 'supervision') return ['supervision']
    if (workflow === 'bargaining') return ['collective_contract']
    return meetings.includes(workflow) ? ['minutes'] : []
  })
  return [...new Set<FileRetention>([...found, 'other_file'])]
}

export type Kept = { id: FileRetention; months: number; fromOn: string; untilOn: string }
type Days = { closedOn: string; performedOn?: string | null; contractEndsOn?: string | null }

/**
 * Each period with its last day, 'YYYY-MM-DD', the longest first; `monthsOf` gives what the office has set. It runs
 * from the closing, for instalments from the last of them, for a collective contract from its end, whichever is later.
 */
export function keptUntil(ids: readonly FileRetention[], days: Days, monthsOf: (id: FileRetention) => number): Kept[] {
  return ids
    .map(id => {
      const months = monthsOf(id)
      const fromOn = laterOf(days.closedOn, ownDay(id, days) ?? days.closedOn)
      return { id, months, fromOn, untilOn: addMonths(fromOn, months) }
    })
    .toSorted((a, b) => b.untilOn.localeCompare(a.untilOn))
}

const ownDay = (id: FileRetention, { performedOn, contractEndsOn }: Days): string | null | undefined =>
  id === 'collective_contract' ? contractEndsOn : performedOn

/** The first day on which it may be appraised for destruction. */
export const appraisedFrom = (untilOn: string): string => addDays(untilOn, 1)
