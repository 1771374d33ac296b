/** The counting rules by their ids. Law reference, section 2.1; `due-on.ts` counts by them. */
import type { Evidence } from '../../define.ts'
import type { Text } from '../../text.ts'
import { rulesOfClaims } from './of-claims.ts'
import { rulesOfOneDeadline } from './one-deadline.ts'

/** `unsure`: what of it waits to be confirmed, and why. */
export type CountingRule = Text & { evidence?: Evidence; unsure?: Text }

export const countingRules = {
  C_FIRST: {
    zh: '开始的当日不计入（《民事诉讼法》第85条第2款）',
    en: 'The day of the event is not counted (Civil Procedure Law, art. 85(2))',
    evidence: 'V-text',
  },
  C_ROLL: {
    zh: '届满日为法定休假日的顺延（《民事诉讼法》第85条第3款）',
    en: 'A last day that is a day of rest rolls to the next that is not (Civil Procedure Law, art. 85(3))',
    evidence: 'V-text',
    unsure: {
      zh: '周六、周日和放假安排中的休息日按休息日处理，调休上班日按工作日处理',
      en: 'Saturdays, Sundays and the days off of the yearly notice are days of rest; make-up days are worked',
    },
  },
  /** For court periods of which the article itself says nothing of rolling: the general rule of the same law. */
  C_ROLL_GENERAL: {
    zh: '本条没有单独规定顺延，届满日为法定休假日的，依《民事诉讼法》第85条第3款的一般规定顺延；稳妥起见，当事人宜在未顺延的届满日之前办理',
    en: 'Its article says nothing of rolling; a last day of rest rolls by the general rule (Civil Procedure Law, art. 85(3)). To be safe, act before the day that was not rolled',
    evidence: 'V-text',
  },
  C_MAIL: {
    zh: '期间不包括在途时间，届满前交邮的不算过期（《民事诉讼法》第85条第4款）',
    en: 'Travel is not counted; what was posted before the end is in time (Civil Procedure Law, art. 85(4))',
    evidence: 'V-text',
  },
  C_END: {
    zh: '最后一日二十四时届满；有业务时间的，停止业务活动的时间届满（《民法典》第203条）',
    en: 'Ends at midnight of the last day, or when an office with hours closes (Civil Code, art. 203)',
    evidence: 'K',
    unsure: { zh: '条文未核原文', en: 'The article has not been read' },
  },
  C_MONTH: {
    zh: '按月、年计算的，到期月的对应日届满；没有对应日的为月末日（《民法典》第202条）',
    en: 'Months and years end on the corresponding day, or on the last of the month (Civil Code, art. 202)',
    evidence: 'K',
    unsure: { zh: '条文未核原文', en: 'The article has not been read' },
  },
  C_WD: { zh: '只计工作日，当日不计入', en: 'Working days alone count, the day itself does not' },
  C_ARB: {
    zh: '三日、五日、十日为工作日，十五日、四十五日为自然日（《办案规则》第80条）',
    en: 'Three, five and ten days are working days, fifteen and forty-five natural (Arbitration Rules, art. 80)',
    evidence: 'V-off',
  },
  C_ARB_FALLBACK: {
    zh: '《办案规则》没有规定的，按民事诉讼的规定计算（第19条）',
    en: 'What the Rules do not say is counted as in civil procedure (Arbitration Rules, art. 19)',
    evidence: 'V-off',
  },
  C_EMP: {
    zh: '写“工作日”的按工作日，写“日”的按自然日，届满日顺延',
    en: '“Working days” where written so; other days are natural and roll at the end',
    evidence: 'V-off',
  },
  C_LAL: {
    zh: '法律写“日”而未另定的，按自然日，届满日顺延',
    en: 'Days without more are natural days and roll at the end',
    evidence: 'K',
    unsure: {
      zh: '《法律援助法》只写“日”，没有说是自然日还是工作日；按自然日计算届满较早，更稳妥',
      en: 'The Legal Aid Law says “days” without saying which; natural days end earlier, which is safer',
    },
  },
  C_RESTORE: {
    zh: '不可抗拒或者正当理由耽误的，障碍消除后十日内可以申请顺延（《民事诉讼法》第86条）',
    en: 'After force majeure or good cause, ten days to apply for more time (Civil Procedure Law, art. 86)',
    evidence: 'V-text',
  },
  C_EXT: {
    zh: '延长期自未顺延的届满日续算，最后顺延一次',
    en: 'An extension runs from the end before rolling; the whole rolls once',
    evidence: 'K',
    unsure: {
      zh: '实务做法，没有条文：例如四十五日加十五日，自起算日数六十日',
      en: 'Practice, in no article: forty-five days and fifteen are sixty from the start',
    },
  },
  C_TZ: {
    zh: '日期都是北京时间的日历日',
    en: 'Days are calendar days of China Standard Time',
  },
  ...rulesOfOneDeadline,
  ...rulesOfClaims,
  BACK_WD: {
    zh: '从期日往前数工作日，期日不计入，应当在该日或者之前完成',
    en: 'Working days counted back, the day itself not counted; to be done on or before',
  },
  BACK_D: {
    zh: '从期日往前数自然日，期日不计入，不顺延',
    en: 'Natural days counted back, the day itself not counted, nothing rolls',
  },
  DAY_SET: { zh: '约定、裁定或者文书载明的日期，不计算、不顺延', en: 'The day agreed or set; nothing is counted' },
  PLAIN: { zh: '自然日，不顺延', en: 'Natural days, nothing rolls' },
} as const satisfies Record<string, CountingRule>
export type CountingId = keyof typeof countingRules

type Named = CountingRule & { id: CountingId }

const beginningWith = (...signs: string[]): Named[] =>
  Object.entries(countingRules).flatMap(([id, rule]) =>
    signs.some(sign => id.startsWith(sign)) ? [{ id: id as CountingId, ...rule }] : [],
  )

/** What the law and practice say of counting as such; a rule names those that decide its own day. */
export const generalCounting: readonly Named[] = beginningWith('C_')

/** What is open of single deadlines. */
export const openOfDeadlines: readonly Named[] = beginningWith('R_')

/** What is open of limitation, then of jurisdiction and forums. */
export const openOfClaims: readonly Named[] = beginningWith('L_', 'F_')
