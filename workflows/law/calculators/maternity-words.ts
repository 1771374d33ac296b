/** What the working of maternity leave and allowance says beside its numbers. */
import type { Text } from '../../text.ts'

export const provincial: Text = { zh: '本省人口与计划生育规定', en: 'Family planning rules of the province' }
export const birthRule: Text = {
  zh: '国家规定：98天，难产加15天，每多一个婴儿加15天',
  en: 'National: 98 days, 15 more for a difficult birth and for each further baby',
}
export const miscarriageRule: Text = {
  zh: '国家规定：未满4个月流产15天，满4个月流产42天',
  en: 'National: 15 days for a miscarriage before 4 months, 42 from then on',
}
export const granted: Text = { zh: '按核定的产假天数', en: 'By the days granted' }
export const local: Text = { zh: '与本省产假下限比较，取长', en: "The longer of it and the province's least" }
export const byFund: Text = {
  zh: '津贴按用人单位上年度职工月平均工资除以30再乘以天数',
  en: "The employer's average monthly wage of the last year, by 30, times the days",
}
export const byEmployer: Text = {
  zh: '未参保的，由用人单位按本人产假前工资支付',
  en: "Not insured: the employer pays the worker's own wage",
}
export const topUp: Text = {
  zh: '本人工资高于津贴的，由用人单位补足',
  en: 'Where the own wage is higher, the employer tops up',
}
export const upTo = (least: number, most: number): Text => ({
  zh: `本省产假为 ${least} 至 ${most} 天，这里按下限计算；以实际核定的天数为准。`,
  en: `The leave of the province is ${least} to ${most} days; the least is used here, the days granted govern.`,
})
export const addOn: Text = {
  zh: '难产、多胞胎的增加天数是否在本省天数之外另加，请向经办机构核实后填写核定天数。',
  en: 'Ask the agency whether the extra days for a difficult or multiple birth come on top of the days of the province, and enter the days granted.',
}
export const nursingRules: Text = {
  zh: '怀孕7个月以上和哺乳未满1周岁婴儿的，不得延长工作时间或者安排夜班；每天哺乳1小时，每多一个婴儿加1小时（《女职工劳动保护特别规定》第6条、第9条）。',
  en: 'From the 7th month, and until the child is one: no overtime or night work; one hour a day for nursing, one more for each further baby (Special Provisions, arts. 6, 9).',
}
