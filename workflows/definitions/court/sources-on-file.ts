/** Where what stands in a form before anything is typed is from, as it is told beside the field. */
import type { Text } from '../../text.ts'

export type Source = Text

export const sourcesOnFile = {
  own: { zh: '本程序此前的登记', en: 'what this proceeding has on record' },
  arbitration: { zh: '仲裁程序的结果', en: 'the result of the arbitration' },
  award: {
    worker: { zh: '仲裁程序登记的劳动者收到裁决书之日', en: 'the arbitration: the worker received the award' },
    employer: { zh: '仲裁程序登记的用人单位收到裁决书之日', en: 'the arbitration: the employer received the award' },
  },
  refusal: { zh: '仲裁程序登记的收到不予受理通知书之日', en: 'the arbitration: its refusal was received' },
  arbitrationNumber: { zh: '仲裁程序登记的案号', en: 'the arbitration: its case number' },
  setAside: { zh: '撤销裁决程序的结果', en: 'the result of the setting aside' },
  setAsideReceived: { zh: '撤销裁决程序登记的收到裁定之日', en: 'the setting aside: the ruling was received' },
  enforcement: { zh: '执行程序的结果', en: 'the result of the enforcement' },
  enforcementRefused: { zh: '执行程序登记的收到裁定之日', en: 'the enforcement: the ruling was received' },
  suit: { zh: '一审程序的结果', en: 'the result of the first instance' },
  suitNumber: { zh: '一审程序登记的案号', en: 'the first instance: its case number' },
  judgment: {
    worker: { zh: '一审程序登记的劳动者收到判决书之日', en: 'the first instance: the worker received the judgment' },
    employer: {
      zh: '一审程序登记的用人单位收到判决书之日',
      en: 'the first instance: the employer received the judgment',
    },
  },
  ruling: { zh: '一审程序登记的收到裁定之日', en: 'the first instance: the ruling was received' },
  firstBinds: { zh: '一审程序登记的判决生效之日', en: 'the first instance: the judgment took effect' },
  secondBinds: { zh: '二审程序登记的裁判生效之日', en: 'the second instance: the decision took effect' },
  decision: { zh: '案件登记的裁判、仲裁文书', en: 'the decisions on file' },
  title: { zh: '案件登记的生效文书', en: 'the binding paper on file' },
  titleBinds: { zh: '案件登记的文书生效之日', en: 'the day the paper on file took effect' },
  obligation: { zh: '登记的最后一期应付日期', en: 'the last day of payment on file' },
  owed: { zh: '登记的应付未付金额', en: 'what is owed by what is on file' },
  agreement: { zh: '案件登记的调解协议', en: 'the mediation agreement on file' },
  asked: { zh: '申请支付令的金额', en: 'what was applied for' },
  ordered: { zh: '支付令的金额', en: 'what was ordered' },
  injury: { zh: '工伤程序登记的事故日期', en: 'the work injury on file' },
} as const satisfies Record<string, Source | Record<'worker' | 'employer', Source>>
