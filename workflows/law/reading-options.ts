/**
 * What the law reference, sections 2 and 3, leaves 待核, as readings one of which holds: the reference's own is the first
 * and counts unless an administrator chose another. What is verified has no readings.
 */
import type { Text } from '../text.ts'

/** One of several. */
export const readings = {
  C_ROLL: {
    'as-noticed': {
      zh: '周六、周日和放假安排中的休息日顺延，调休上班日不顺延',
      en: 'Saturdays, Sundays and the days off of the notice roll; make-up days do not',
    },
    'weekends-stand': {
      zh: '只有放假安排中的休息日顺延，普通的周六、周日不顺延（届满较早，较稳妥）',
      en: 'Only the days off of the notice roll, ordinary Saturdays and Sundays do not (earlier, safer)',
    },
    'make-up-rests': {
      zh: '周六、周日一律顺延，调休上班的周六、周日也顺延',
      en: 'Every Saturday and Sunday rolls, those worked to make up for another day too',
    },
  },
  C_END: {
    midnight: {
      zh: '最后一日 24 时止；到有业务时间的机关办理的，到停止业务活动时止',
      en: 'Until midnight of the last day; at an office with hours, until it closes',
    },
    closing: {
      zh: '一律到受理机关最后一日停止业务活动时止（较早，较稳妥）',
      en: 'Always until the office concerned closes on the last day (earlier, safer)',
    },
  },
  C_MONTH: {
    'month-end': {
      zh: '到期月没有对应日的，以该月最后一日为届满日',
      en: 'A month without the corresponding day ends the period on its own last day',
    },
    'next-month': {
      zh: '到期月没有对应日的，以次月一日为届满日',
      en: 'A month without the corresponding day ends the period on the first of the next',
    },
  },
  C_LAL: {
    'natural-rolled': {
      zh: '“日”按自然日，届满日遇休息日顺延',
      en: '“Days” are natural days; a last day of rest rolls',
    },
    'natural-plain': {
      zh: '“日”按自然日，届满日遇休息日也不顺延（较早，较稳妥）',
      en: '“Days” are natural days; nothing rolls (earlier, safer)',
    },
    'working-days': { zh: '“日”按工作日', en: '“Days” are working days' },
  },
  C_EXT: {
    unrolled: {
      zh: '延长期自未顺延的届满日续算，最后顺延一次',
      en: 'An extension runs from the end before rolling; the whole rolls once',
    },
    rolled: {
      zh: '延长期自顺延后的届满日续算，最后再顺延',
      en: 'An extension runs from the day to which the end rolled, and rolls again at its own',
    },
  },
  R_RENEW: {
    'ninety-days': { zh: '期满前九十日（福建省条例）', en: 'Ninety days before the end (Fujian regulation)' },
    'three-months': {
      zh: '期满前三个月（《集体合同规定》第38条）',
      en: 'Three months before the end (Collective Contract Provisions, art. 38)',
    },
    earlier: {
      zh: '九十日和三个月中较早的一日（较早，较稳妥）',
      en: 'Ninety days or three months, whichever comes first (earlier, safer)',
    },
  },
  R_SUPPLEMENT: {
    stops: { zh: '补充材料期间不计入审查期限', en: 'The days while papers are supplied are not counted' },
    'runs-on': {
      zh: '补充材料期间审查期限照常计算（较早，较稳妥）',
      en: 'The period runs on while papers are supplied (earlier, safer)',
    },
  },
  L_INJURY: {
    earliest: {
      zh: '自认定、鉴定结论作出、停发待遇中最早的一日起算（较早，较稳妥）',
      en: 'From the earliest of the recognition, the appraisal result and the stop of benefits (earlier, safer)',
    },
    latest: {
      zh: '自认定、鉴定结论作出、停发待遇中最晚的一日起算',
      en: 'From the latest of the recognition, the appraisal result and the stop of benefits',
    },
  },
  L_LEAVE: {
    'year-end': {
      zh: '自登记的应休年度终了起算（较早，较稳妥）',
      en: 'From the end of the year on file to which the leave belonged (earlier, safer)',
    },
    'next-year-end': {
      zh: '自登记的应休年度的次年终了起算（年休假可以跨一个年度安排）',
      en: 'From the end of the following year, into which leave may be carried over',
    },
  },
  L_DOUBLE: {
    'from-last-day': {
      zh: '自违法状态最后一日起一并计算',
      en: 'All from the last day of the breach',
    },
    'per-month': {
      zh: '按月分别计算，案卷以最早一个月为准（较早，较稳妥）',
      en: 'Month by month; the file goes by the earliest month (earlier, safer)',
    },
  },
  L_PROMISE: {
    revives: {
      zh: '时效届满后对方同意履行的，自同意之日起重新计算一年',
      en: 'A promise to perform after the end begins a new year from its day',
    },
    'does-not': {
      zh: '时效届满后对方同意履行的，不据以重新计算（较稳妥）',
      en: 'A promise to perform after the end is not relied on (safer)',
    },
  },
  F_REFUSED: {
    suit: {
      zh: '法院驳回司法确认申请的，可以直接起诉',
      en: 'A suit is open where the court refused the confirmation',
    },
    arbitration: {
      zh: '法院驳回司法确认申请的，先申请仲裁（较稳妥）',
      en: 'Arbitration comes first where the court refused the confirmation (safer)',
    },
  },
} as const satisfies Record<string, Record<string, Text>>

/** Several of a list, or none of them; the reference's own is all of them or none. */
export const listReadings = {
  L_WAGES: {
    label: { zh: '同拖欠劳动报酬一样处理的', en: 'Like unpaid remuneration' },
    own: 'none',
    options: {
      'double-wages': { zh: '二倍工资差额', en: 'double wages' },
      compensation: { zh: '经济补偿', en: 'compensation' },
      damages: { zh: '赔偿金', en: 'damages' },
      'annual-leave': { zh: '未休年休假工资报酬', en: 'unused leave' },
      'insurance-loss': { zh: '社会保险待遇损失', en: 'insurance losses' },
      'injury-benefits': { zh: '工伤待遇', en: 'injury benefits' },
    },
    none: {
      zh: '除拖欠劳动报酬外，其他请求都不适用劳动关系存续期间不受时效限制的例外',
      en: 'No claim but unpaid remuneration shares the exception while the employment lasts',
    },
    some: {
      zh: '同拖欠劳动报酬一样，劳动关系存续期间不受限制、自终止之日起一年的还有：{list}',
      en: 'Like unpaid remuneration, without limitation while the employment lasts and one year from its end: {list}',
    },
  },
  F_LINK9: {
    label: {
      zh: '逐项不超过十二个月最低工资即为终局的',
      en: 'Final where each is within twelve months of the minimum wage',
    },
    own: 'all',
    options: {
      'stop-work-pay': { zh: '停工留薪期工资', en: 'pay while an injury is treated' },
      'sick-pay': { zh: '病假工资', en: 'sick pay' },
      'notice-pay': { zh: '代通知金', en: 'pay in lieu of notice' },
    },
    none: {
      zh: '停工留薪期工资、病假工资、代通知金都不作为终局裁决的金钱事项',
      en: 'Pay while an injury is treated, sick pay and pay in lieu of notice are no money items of a final award',
    },
    some: {
      zh: '作为终局裁决的金钱事项，逐项比照十二个月最低工资的还有：{list}',
      en: 'Money items of a final award, each held against twelve months of the minimum wage, are also: {list}',
    },
  },
} as const satisfies Record<
  string,
  { label: Text; own: 'all' | 'none'; options: Record<string, Text>; none: Text; some: Text }
>

type NumberReading = { default: number; min: number; max: number; says: (number: number) => Text }

/** A number that is typed. */
export const numberReadings = {
  R_PUBLISH: {
    default: 5,
    min: 1,
    max: 90,
    says: days => ({
      zh: `工资专项以外的集体合同自生效起 ${days} 日内公布；工资专项为五日`,
      en: `Contracts other than on wages are published within ${days} ${days === 1 ? 'day' : 'days'} of their effect; wage contracts within five`,
    }),
  },
  L_CIVIL: {
    default: 3,
    min: 1,
    max: 20,
    says: years => ({
      zh: `劳动争议以外的民事请求，诉讼时效 ${years} 年`,
      en: `Civil claims outside labour law: ${years} ${years === 1 ? 'year' : 'years'}`,
    }),
  },
} as const satisfies Record<string, NumberReading>
