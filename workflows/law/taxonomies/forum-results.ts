/** Results of arbitration, of courts and of enforcement 处理结果, as forms of those workflows and figures use them. */
import type { Text } from '../../text.ts'
import type { Taxonomy } from './taxonomy.ts'

export const awardResults = {
  'worker-won': { zh: '劳动者胜诉', en: 'The worker won' },
  'employer-won': { zh: '用人单位胜诉', en: 'The employer won' },
  'both-partly': { zh: '双方部分胜诉', en: 'Both in part' },
} as const

export const judgmentResults = {
  supported: { zh: '支持劳动者请求', en: 'The worker’s claims upheld' },
  partly: { zh: '部分支持', en: 'Upheld in part' },
  dismissed: { zh: '驳回诉讼请求', en: 'Claims dismissed' },
} as const

/** Of one claim, in an award, a judgment or a letter; the reference lists results of whole matters alone. */
const claimResults = {
  supported: { zh: '支持', en: 'Upheld' },
  partly: { zh: '部分支持', en: 'Upheld in part' },
  dismissed: { zh: '不支持', en: 'Dismissed' },
  settled: { zh: '调解处理', en: 'Settled' },
} as const

const reviewResults = {
  upheld: { zh: '驳回上诉，维持原判', en: 'Dismissed, upheld' },
  changed: { zh: '改判', en: 'Changed' },
  'sent-back': { zh: '发回重审', en: 'Sent back' },
} as const

/** Otherwise than by a judgment, a letter or a withdrawal, which have steps of their own. */
const suitEndings = {
  rejected: { zh: '裁定驳回起诉', en: 'Suit rejected by a ruling' },
  moved: { zh: '移送其他法院', en: 'Moved to another court' },
  other: { zh: '其他', en: 'Otherwise' },
} as const

const enforcementEndings = {
  withdrawn: { zh: '申请人撤销申请', en: 'Application withdrawn' },
  'title-gone': { zh: '据以执行的文书被撤销', en: 'The title was set aside' },
  'no-estate': { zh: '被执行人死亡或者终止，无遗产可供执行', en: 'Debtor gone without assets' },
  other: { zh: '其他', en: 'Other' },
} as const

const working: Text = { zh: '工作分类', en: 'Working list' }

const listOf = (title: Text, named: Record<string, Text>, found: Pick<Taxonomy, 'source' | 'tag'>): Taxonomy => ({
  title,
  ...found,
  entries: Object.entries(named).map(([code, name]) => ({ code, parent: null, ...name })),
})

export const awardResultList = listOf({ zh: '裁决结果', en: 'Results of awards' }, awardResults, {
  source: { zh: '劳动统计年鉴的裁决结果栏目', en: 'The labour yearbook’s columns of awards' },
  tag: 'V-page',
})
const byCourts = { source: working, tag: 'K' } as const
export const claimResultList = listOf({ zh: '单项请求的处理结果', en: 'Results of single claims' }, claimResults, {
  source: { zh: '系统默认', en: 'Default of the system' },
  tag: 'K',
})
export const judgmentResultList = listOf({ zh: '一审判决结果', en: 'Results of judgments' }, judgmentResults, byCourts)
export const reviewResultList = listOf({ zh: '二审、再审结果', en: 'Results of appeals' }, reviewResults, byCourts)
export const suitEndingList = listOf({ zh: '其他诉讼结案方式', en: 'Other endings of suits' }, suitEndings, byCourts)
export const enforcementEndingList = listOf(
  { zh: '终结执行的原因', en: 'Why enforcement is terminated' },
  enforcementEndings,
  byCourts,
)
