/**
 * 一裁终局 in words: why an item is final or not, how the items of one award are split over two papers, and who may do
 * what against each. LDMAL 47-50; RULES 50; JI1 18-20.
 */
import type { Text } from '../text.ts'
import { bothOf, cited, practice } from './calculators/citations.ts'
import { yuan } from './calculators/written.ts'
import {
  type AwardItem,
  type AwardItemKind,
  awardItems,
  type Finality,
  finalityCeilingFen,
  isItemFinal,
  isMoneyItem,
} from './finality.ts'

/** What people claim by other names, and the kind of item it counts as. RULES 50(2); the pay kinds of LINK9 10 are practice. */
export const countsAs = {
  'double-wages': {
    label: { zh: '未签书面合同二倍工资（第二倍）', en: 'Double wages, the second part' },
    kind: 'damages',
  },
  'unlawful-probation': {
    label: { zh: '违法约定试用期赔偿金', en: 'Damages for unlawful probation' },
    kind: 'damages',
  },
  'unlawful-ending': {
    label: { zh: '违法解除、终止赔偿金（2N）', en: 'Damages for unlawful ending (2N)' },
    kind: 'damages',
  },
  'ending-compensation': {
    label: { zh: '解除、终止经济补偿（N）', en: 'Compensation on ending (N)' },
    kind: 'compensation',
  },
  'non-compete': { label: { zh: '竞业限制经济补偿', en: 'Non-compete compensation' }, kind: 'compensation' },
  'normal-hours-pay': {
    label: { zh: '正常工作时间工资', en: 'Pay for normal hours' },
    kind: 'wages',
    isPractice: true,
  },
  'stop-work-pay': {
    label: { zh: '停工留薪期工资', en: 'Pay while an injury is treated' },
    kind: 'wages',
    isPractice: true,
  },
  'sick-pay': { label: { zh: '病假工资', en: 'Sick pay' }, kind: 'wages', isPractice: true },
  'notice-pay': { label: { zh: '代通知金', en: 'Pay in lieu of notice' }, kind: 'compensation', isPractice: true },
} as const satisfies Record<string, { label: Text; kind: AwardItemKind; isPractice?: true }>

export type ItemFinality = { item: AwardItem; finality: Finality; reason: Text; source: Text }

/** Whether one item is final, and why. `monthlyMinimumWageFen` null: nobody has entered the minimum wage of the place. */
export function explainItem(item: AwardItem, monthlyMinimumWageFen: number | null): ItemFinality {
  const isFinal = isItemFinal(item, monthlyMinimumWageFen)
  const name = awardItems[item.kind]
  if (isFinal === undefined)
    return {
      item,
      finality: 'unknown',
      reason: {
        zh: `${name.zh}：当地月最低工资标准未录入，不能判断是否终局`,
        en: `${name.en}: the minimum wage of the place is not entered, so it cannot be told`,
      },
      source: money,
    }
  const finality = isFinal ? 'final' : 'non-final'
  return isMoneyItem(item.kind)
    ? {
        item,
        finality,
        reason: byCeiling(item, finalityCeilingFen(monthlyMinimumWageFen ?? 0), isFinal),
        source: money,
      }
    : { item, finality, reason: byNature(name, isFinal), source: isFinal ? standards : cited('LDMAL', '47', '50') }
}

const money = bothOf(cited('LDMAL', '47'), cited('RULES', '50'), cited('JI1', '19'))
const standards = cited('LDMAL', '47')

function byCeiling({ kind, awardedFen }: AwardItem, ceilingFen: number, isFinal: boolean): Text {
  const { zh, en } = awardItems[kind]
  const sign = isFinal ? '≤' : '>'
  return {
    zh: `${zh}：裁决数额 ${yuan(awardedFen)} ${sign} 月最低工资标准十二个月 ${yuan(ceilingFen)}（逐项、按裁决数额）`,
    en: `${en}: ${yuan(awardedFen)} awarded ${sign} ${yuan(ceilingFen)}, twelve months of the minimum wage (each item, by what was awarded)`,
  }
}

const byNature = ({ zh, en }: Text, isFinal: boolean): Text =>
  isFinal
    ? { zh: `${zh}：因执行国家劳动标准发生的争议`, en: `${en}: a dispute over applying a national labour standard` }
    : { zh: `${zh}：不属于终局裁决事项`, en: `${en}: not among the matters of a final award` }

export type SplitAward = {
  final: ItemFinality[]
  nonFinal: ItemFinality[]
  unknown: ItemFinality[]
  note: Text
  source: Text
}

/** Final and other items belong in two awards (RULES 50(4)); one paper that mixes them is not final (JI1 20). */
export function splitAward(items: readonly AwardItem[], monthlyMinimumWageFen: number | null): SplitAward {
  const each = items.map(item => explainItem(item, monthlyMinimumWageFen))
  const of = (wanted: Finality) => each.filter(({ finality }) => finality === wanted)
  const [final, nonFinal, unknown] = [of('final'), of('non-final'), of('unknown')]
  const isMixed = final.length > 0 && nonFinal.length > 0
  return {
    final,
    nonFinal,
    unknown,
    note: isMixed ? twoPapers : onePaper,
    source: isMixed ? bothOf(cited('RULES', '50'), cited('JI1', '20')) : cited('RULES', '50'),
  }
}

const twoPapers: Text = {
  zh: '应当就终局事项和非终局事项分别制作裁决书；混在一份裁决书中的，按非终局裁决处理',
  en: 'Final and other items are awarded in two papers; one paper that mixes them counts as not final',
}
const onePaper: Text = { zh: '可以制作一份裁决书', en: 'One paper will do' }

export type Remedy = { side: 'worker' | 'employer'; days: number; text: Text; source: Text }

/** What each side may do against an award of a kind, in natural days from its receipt. LDMAL 48-50. */
export function remediesAgainst(finality: Finality): Remedy[] {
  if (finality === 'unknown') return []
  if (finality === 'non-final')
    return (['worker', 'employer'] as const).map(side => ({
      side,
      days: 15,
      text: suit,
      source: cited('LDMAL', '50'),
    }))
  return [
    { side: 'worker', days: 15, text: suit, source: cited('LDMAL', '48') },
    { side: 'employer', days: 30, text: setAside, source: cited('LDMAL', '49') },
  ]
}

const suit: Text = {
  zh: '自收到裁决书之日起十五日内向有管辖权的人民法院起诉',
  en: 'Sue within fifteen days of receiving the award',
}
const setAside: Text = {
  zh: '不能起诉；自收到裁决书之日起三十日内可以向仲裁委员会所在地的中级人民法院申请撤销',
  en: 'No suit; apply to the intermediate court of the commission’s seat to set it aside within thirty days',
}

/** The article behind a name in `countsAs`. */
export const sourceOfName = (name: keyof typeof countsAs): Text =>
  'isPractice' in countsAs[name] ? bothOf(link9, practice) : cited('RULES', '50')

const link9: Text = {
  zh: '人社部、最高人民法院关于劳动人事争议仲裁与诉讼衔接有关问题的意见（一）第10条',
  en: 'Opinions (I) on linking arbitration and litigation, item 10',
}
