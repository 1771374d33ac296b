/** The counting rules by their ids. Law reference, section 2.1; `due-on.ts` counts by them. */
import type { Text } from '../../text.ts'

export const countingRules = {
  C_FIRST: {
    zh: '开始的当日不计入（《民事诉讼法》第85条第2款）',
    en: 'The day of the event is not counted (Civil Procedure Law, art. 85(2))',
  },
  C_ROLL: {
    zh: '届满日为法定休假日的顺延（《民事诉讼法》第85条第3款）',
    en: 'A last day that is a day of rest rolls to the next that is not (Civil Procedure Law, art. 85(3))',
  },
  /** For court periods of which the article itself says nothing of rolling: the general rule of the same law. */
  C_ROLL_GENERAL: {
    zh: '本条没有单独规定顺延，届满日为法定休假日的，依《民事诉讼法》第85条第3款的一般规定顺延；稳妥起见，当事人宜在未顺延的届满日之前办理',
    en: 'Its article says nothing of rolling; a last day of rest rolls by the general rule (Civil Procedure Law, art. 85(3)). To be safe, act before the day that was not rolled',
  },
  C_MONTH: {
    zh: '按月、年计算的，到期月的对应日届满；没有对应日的为月末日（《民法典》第202条）',
    en: 'Months and years end on the corresponding day, or on the last of the month (Civil Code, art. 202)',
  },
  C_WD: { zh: '只计工作日，当日不计入', en: 'Working days alone count, the day itself does not' },
  C_ARB: {
    zh: '三日、五日、十日为工作日，十五日、四十五日为自然日（《办案规则》第80条）',
    en: 'Three, five and ten days are working days, fifteen and forty-five natural (Arbitration Rules, art. 80)',
  },
  C_EMP: {
    zh: '写“工作日”的按工作日，写“日”的按自然日，届满日顺延',
    en: '“Working days” where written so; other days are natural and roll at the end',
  },
  C_LAL: {
    zh: '法律写“日”而未另定的，按自然日，届满日顺延',
    en: 'Days without more are natural days and roll at the end',
  },
  C_RESTORE: {
    zh: '不可抗拒或者正当理由耽误的，障碍消除后十日内可以申请顺延（《民事诉讼法》第86条）',
    en: 'After force majeure or good cause, ten days to apply for more time (Civil Procedure Law, art. 86)',
  },
  C_EXT: {
    zh: '延长期自未顺延的届满日续算，最后顺延一次',
    en: 'An extension runs from the end before rolling; the whole rolls once',
  },
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
} as const satisfies Record<string, Text>
export type CountingId = keyof typeof countingRules
