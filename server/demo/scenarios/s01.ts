/** S01: twelve seamstresses, three months of piece wages: a yellow group, a prompt letter, two instalments, confirmed. */
import { begins, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, confirmedBy, dispute, paidOn, settledOn, takenOn } from './parts.ts'

const others = Array.from({ length: 11 }, (_, place) => ({
  name: `缝纫工${'甲乙丙丁戊己庚辛壬癸子'[place]}`,
  amountFen: '14,000.00',
  representative: place === 0 ? 'yes' : 'no',
}))

/** What each is owed in each of the two parts: half of what they claim. */
const halves = (dueOn: string) => [
  { memberId: '@member:0', matter: '计件工资', amountFen: '7,200.00', dueOn },
  ...others.map((_, place) => ({ memberId: `@member:${place + 1}`, matter: '计件工资', amountFen: '7,000.00', dueOn })),
]

export const s01: Story = {
  name: 'S01',
  station: 'dongshi',
  entries: [
    dispute({
      on: '2026-01-12',
      worker: '温某绫',
      phone: '0101',
      employer: '泉浦某衫服装有限公司',
      cause: 'LDM.5.1',
      amount: '14,400.00',
      summary: '【S01】十二名缝纫工三个月计件工资未发，集体到站。',
      more: { workers: others, applicantCategories: ['migrant'] },
    }),
    ...broughtOn(['2026-01-12', '09:40'], 'owner', '工票', '车间群考勤', '银行流水'),
    begins(['2026-01-12', '09:50'], 'owner', 'group-incident.warn', {
      on: '2026-01-12',
      at: '09:15',
      place: '服务站大厅',
      people: '12',
      amountFen: '168,400.00',
      behaviour: [],
      mood: 'calm',
      demand: '发放三个月计件工资',
    }),
    takes(['2026-01-12', '10:00'], 'owner', 'group-incident.report', {
      on: '2026-01-12',
      at: '09:55',
      form: 'written',
      to: '区总工会',
      content: '十二人，情绪平稳，已引导登记。',
    }),
    ...takenOn('2026-01-12', '请求支付三个月计件工资共 168,400 元。'),
    begins(['2026-01-13', '09:10'], 'owner', 'supervision.openClue', {
      receivedOn: '2026-01-13',
      source: 'mediation',
      matters: ['pay'],
      content: '拖欠十二名缝纫工计件工资。',
    }),
    takes(['2026-01-13', '10:00'], 'owner', 'supervision.sendTip', {
      sentOn: '2026-01-13',
      addressees: ['@respondent'],
      reason: '拖欠工资',
      measures: '限期核算并支付',
    }),
    takes(['2026-01-13', '15:00'], 'owner', 'supervision.serveLetter', {
      servedOn: '2026-01-13',
      addressee: '@respondent',
      way: 'person',
    }),
    ...settledOn({
      on: '2026-01-16',
      amount: '168,400.00',
      parts: [],
      confirm: 'court',
      more: { obligations: [...halves('2026-01-20'), ...halves('2026-02-06')] },
    }),
    ...confirmedBy({
      filedOn: '2026-01-16',
      acceptedOn: '2026-01-19',
      decidedOn: '2026-01-22',
      court: '泉浦市东石区人民法院',
    }),
    takes(['2026-01-16', '16:00'], 'owner', 'group-incident.arrive', {
      on: '2026-01-16',
      at: '10:00',
      bodies: '工会、劳动监察',
      measures: '主持调解，签订分期协议',
    }),
    takes(['2026-01-16', '16:20'], 'owner', 'group-incident.stabilise', {
      on: '2026-01-16',
      note: '达成协议，人员散去。',
    }),
    paidOn('2026-01-20', '84,200.00'),
    takes(['2026-01-26', '10:00'], 'owner', 'supervision.verifyCorrection', {
      checkedOn: '2026-01-26',
      addressee: '@respondent',
      corrected: 'yes',
      proof: '首期支付凭证和工资表',
      workers: '12',
    }),
    takes(['2026-01-26', '10:30'], 'owner', 'supervision.close', { closedOn: '2026-01-26', result: 'corrected' }),
    paidOn('2026-02-06', '84,200.00'),
    calledBackOn('2026-02-10', '逐人回访无异议。'),
    takes(['2026-02-10', '10:30'], 'owner', 'group-incident.followUp', { on: '2026-02-10', note: '款项全部付清。' }),
    takes(['2026-02-10', '10:40'], 'owner', 'group-incident.review', {
      on: '2026-02-10',
      causes: '订单回款慢',
      lessons: '年前排查计件企业',
    }),
    takes(['2026-02-10', '10:50'], 'owner', 'group-incident.standDown', { on: '2026-02-10', note: '预警解除。' }),
    closedOn('2026-02-10', 'performed'),
    takes(['2026-02-10', '17:30'], 'owner', 'case-file.archive', { archivedOn: '2026-02-10' }),
  ],
}
