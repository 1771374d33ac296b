/** What disputes are about: weights, amounts and evidence of the practice notes, section 4. */
import type { Random } from '../random.ts'

export type Matter = {
  weight: number
  causes: readonly string[]
  /** Yuan for each worker: one in ten lies between the second and the third. */
  yuan: readonly [low: number, typical: number, high: number]
  claimKind: 'wages' | 'listed' | 'other'
  asks: string
  evidence: readonly string[]
  /** Months in which there are more of them, and how many times more. */
  season?: { months: readonly number[]; times: number }
}

export const matters = {
  wages: {
    weight: 48,
    causes: ['LDM.5.1'],
    yuan: [3_000, 15_000, 60_000],
    claimKind: 'wages',
    asks: '拖欠工资',
    evidence: ['计件工票', '考勤照片', '工作群聊天', '银行流水', '欠条'],
    season: { months: [11, 12, 1, 2], times: 1.8 },
  },
  overtime: {
    weight: 8,
    causes: ['LDM.5.2'],
    yuan: [2_000, 20_000, 60_000],
    claimKind: 'wages',
    asks: '未付加班费',
    evidence: ['值班表照片', '打卡记录'],
  },
  injury: {
    weight: 17,
    causes: ['LDM.5.5'],
    yuan: [30_000, 150_000, 300_000],
    claimKind: 'other',
    asks: '工伤保险待遇未支付',
    evidence: ['工伤认定书', '鉴定结论', '病历和票据'],
  },
  compensation: {
    weight: 12,
    causes: ['LDM.5.6', 'LDM.5.7'],
    yuan: [8_000, 40_000, 150_000],
    claimKind: 'listed',
    asks: '解除劳动合同未付补偿',
    evidence: ['解除通知', '聊天记录', '劳动合同'],
    season: { months: [3, 4], times: 1.7 },
  },
  insurance: {
    weight: 4,
    causes: ['LDM.4.2'],
    yuan: [2_000, 20_000, 40_000],
    claimKind: 'other',
    asks: '未依法缴纳社会保险',
    evidence: ['参保缴费清单'],
  },
  contract: {
    weight: 3,
    causes: ['LDM.5.4'],
    yuan: [15_000, 60_000, 90_000],
    claimKind: 'other',
    asks: '未签书面劳动合同',
    evidence: ['工资转账记录', '工牌'],
  },
  relation: {
    weight: 4,
    causes: ['LDM.1', 'LDM.8.2'],
    yuan: [1_000, 45_000, 90_000],
    claimKind: 'other',
    asks: '用工关系有争议',
    evidence: ['接单后台截图', '派单规则'],
  },
  leave: {
    weight: 2,
    causes: ['LDM.5.3', 'LDM.5.8'],
    yuan: [500, 6_000, 9_000],
    claimKind: 'wages',
    asks: '年休假、高温津贴未付',
    evidence: ['请休假记录', '测温照片'],
    season: { months: [7, 8, 9], times: 3 },
  },
  employer: {
    weight: 1,
    causes: ['LDM.2.6'],
    yuan: [5_000, 50_000, 80_000],
    claimKind: 'other',
    asks: '服务期内离职，单位主张违约金',
    evidence: ['培训协议和发票'],
  },
  other: {
    weight: 1,
    causes: ['LDM.6.2'],
    yuan: [300, 3_000, 8_000],
    claimKind: 'other',
    asks: '押金和证件未退还',
    evidence: ['收据'],
  },
} as const satisfies Record<string, Matter>
export type MatterName = keyof typeof matters

export const matterOf = (name: MatterName): Matter => matters[name]

/** Small amounts are more frequent than large ones; four in ten have 角 and 分. */
export function amountFen(random: Random, { yuan: [low, typical, high] }: Matter): number {
  const isHigh = random.chance(0.1)
  const [from, to] = isHigh ? [typical, high] : [low, typical]
  const yuan = from * (to / from) ** random.next()
  return random.chance(0.4) ? Math.round(yuan * 100) : Math.round(yuan / 10) * 1000
}

/** As typed into a form: 12,345.60. */
export const typedYuan = (fen: number): string => {
  const [whole = '', part] = (fen / 100).toFixed(2).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}
