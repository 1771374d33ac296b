/** Every remark a row of a roster can get: `wrong` keeps it out, `look` only asks for a look. */
import type { Text } from '../../workflows/text.ts'

export const remarks = {
  noName: { tone: 'wrong', text: { zh: '缺姓名', en: 'No name' } },
  longName: { tone: 'wrong', text: { zh: '姓名超过 80 字', en: 'The name is longer than 80 signs' } },
  formula: {
    tone: 'wrong',
    text: { zh: '姓名以 =、+、-、@ 开头，像是公式', en: 'The name begins with =, +, - or @, like a formula' },
  },
  wrongPhone: { tone: 'wrong', text: { zh: '电话“{what}”不是号码', en: 'The phone “{what}” is no number' } },
  wrongIdentity: { tone: 'wrong', text: { zh: '证件号码格式不对', en: 'The identity number has a wrong form' } },
  wrongCheckDigit: {
    tone: 'wrong',
    text: { zh: '身份证号码校验位不对，请核对', en: 'The check digit of the identity number is wrong' },
  },
  lostDigits: {
    tone: 'wrong',
    text: {
      zh: '证件号码在表格中存成了数字，末几位已丢失，请把该列设为文本后重填',
      en: 'The identity number was kept as a number and has lost its last digits: format the column as text and type it again',
    },
  },
  negative: { tone: 'wrong', text: { zh: '金额“{what}”是负数', en: 'The amount “{what}” is negative' } },
  wrongComma: {
    tone: 'wrong',
    text: { zh: '金额“{what}”的逗号位置不对，看不出是多少', en: 'The comma in “{what}” stands in a strange place' },
  },
  wrongAmount: { tone: 'wrong', text: { zh: '金额“{what}”读不出来', en: 'The amount “{what}” cannot be read' } },
  identityTwice: {
    tone: 'wrong',
    text: { zh: '证件号码与第 {what} 行相同', en: 'The same identity number as in line {what}' },
  },
  rowTwice: { tone: 'wrong', text: { zh: '与第 {what} 行是同一人', en: 'The same person as in line {what}' } },
  sameNameUntold: {
    tone: 'wrong',
    text: {
      zh: '与第 {what} 行同名，又没有证件号码或电话可以区分',
      en: 'The same name as in line {what}, and neither number nor phone tells them apart',
    },
  },
  known: { tone: 'look', text: { zh: '已在本案名册，不再登记', en: 'On file already: left out' } },
  phoneTwice: {
    tone: 'look',
    text: { zh: '电话与第 {what} 行相同，请核对', en: 'The same phone as in line {what}: please check' },
  },
  sameName: {
    tone: 'look',
    text: { zh: '与第 {what} 行同名，请核对', en: 'The same name as in line {what}: please check' },
  },
  noIdentity: { tone: 'look', text: { zh: '缺证件号码，可以以后补', en: 'No identity number: it can follow later' } },
  comma: { tone: 'look', text: { zh: '金额已去掉逗号，读作 {what} 元', en: 'Read without its comma as {what} yuan' } },
  fullWidth: { tone: 'look', text: { zh: '全角数字已转换，读作 {what}', en: 'Full-width digits read as {what}' } },
} as const satisfies Record<string, { tone: 'wrong' | 'look'; text: Text }>
export type RemarkName = keyof typeof remarks
