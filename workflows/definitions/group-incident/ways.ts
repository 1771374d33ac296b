/**
 * Where the claims of a group go once it is calm: law reference 1d.3; each way is another proceeding of the same case.
 */
import type { Coupling, Notice } from '../../define.ts'
import { isUnderWay } from '../court/under-way.ts'

const way = (label: Notice['items'][number]['label'], reason: Notice['items'][number]['reason'], zh: string) => ({
  label,
  open: true,
  reason,
  source: { zh, en: zh.replace('《', '').replace('》', ' ') },
})

const ways: Notice['items'] = [
  way(
    { zh: '调解', en: 'Mediation' },
    {
      zh: '十人以上、有共同请求的，可以推举代表参加调解、仲裁、诉讼；和解须经被代表的劳动者同意',
      en: 'Ten or more with a common claim may choose representatives; settling needs the consent of those represented',
    },
    '《劳动争议调解仲裁法》第7条；《办案规则》第63条',
  ),
  way(
    { zh: '移送劳动监察', en: 'Referral to labour inspection' },
    {
      zh: '因劳动保障引起的群体性事件，劳动保障行政部门会同有关部门处理',
      en: 'The labour administration handles it with the departments concerned',
    },
    '《劳动保障监察条例》第14条',
  ),
  way(
    { zh: '工会劳动法律监督', en: 'Union supervision' },
    {
      zh: '用人单位有违法行为的，发提示函、意见书；可以在“后续处理”中一并登记线索',
      en: 'Where the employer breaks the law: prompt letter, opinion; the follow-up can open a clue',
    },
    '《工会法》第23条',
  ),
  way(
    { zh: '应急周转金', en: 'Emergency fund' },
    {
      zh: '用人单位一时难以支付或者逃匿的，地方政府可以先行垫付部分工资或者基本生活费，再行追偿',
      en: 'Where the employer cannot pay or has fled, local government may advance part and recover it',
    },
    '《保障农民工工资支付条例》第63条',
  ),
]

export const notices = ({ states }: { states: readonly string[] }): Notice[] =>
  states.includes('stabilised') || states.includes('follow-up')
    ? [{ title: { zh: '后续途径', en: 'Ways on' }, items: ways }]
    : []

/** The follow-up opens a clue of supervision, unless one is being followed already. */
export const opensClue: Coupling = {
  workflow: 'supervision',
  step: 'openClue',
  begins: true,
  when: ({ answers, given }) => answers.supervise === 'yes' && !isUnderWay('supervision', given),
  answers: ({ answers }) => ({
    receivedOn: answers.on,
    source: 'monitoring',
    matters: answers.matters,
    content: answers.note,
  }),
}
