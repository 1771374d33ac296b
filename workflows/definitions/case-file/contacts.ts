/** How somebody was reached, and with what result. */

export const contactWays = {
  phone: { zh: '电话', en: 'Phone' },
  message: { zh: '短信、微信', en: 'Message' },
  visit: { zh: '上门', en: 'Visit' },
  meeting: { zh: '来站面谈', en: 'At the station' },
  letter: { zh: '邮寄', en: 'Letter' },
} as const

export const contactOutcomes = {
  reached: { zh: '已联系上', en: 'Reached' },
  'no-answer': { zh: '未接', en: 'No answer' },
  'wrong-number': { zh: '号码有误', en: 'Wrong number' },
  refused: { zh: '拒绝沟通', en: 'Refuses to talk' },
  absent: { zh: '不在', en: 'Not there' },
  promised: { zh: '答应回复', en: 'Will answer' },
} as const
