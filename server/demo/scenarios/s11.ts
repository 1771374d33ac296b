/** S11: the hotline says 32, on site there are 60: red the same day; paid in two parts, confirmed, order closed. */
import { begins, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, confirmedBy, dispute, paidOn, settledOn, takenOn } from './parts.ts'

/** Half of what is owed to each of the sixty. */
const halves = (dueOn: string) =>
  Array.from({ length: 60 }, (_, place) => ({
    memberId: `@worker:派遣工${place + 1}`,
    matter: '工资',
    amountFen: '5,100.00',
    dueOn,
  }))

const named = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => ({
    name: `派遣工${from + place}`,
    amountFen: '10,200.00',
    representative: from + place <= 3 ? 'yes' : 'no',
  }))

export const s11: Story = {
  name: 'S11',
  station: 'xiangyu',
  entries: [
    dispute({
      on: '2026-08-03',
      at: '08:50',
      worker: '派遣工1',
      phone: '1101',
      employer: '鹭屿某源劳务派遣有限公司',
      cause: 'LDM.5.1',
      amount: '10,200.00',
      summary: '【S11】12351 工单称三十二人被欠两月工资，到场核实为六十人。',
      more: {
        channel: 'hotline',
        applicantCategories: ['dispatched'],
        workers: named(2, 31),
        respondents: [{ name: '鹭屿某晶电子有限公司', role: 'host' }],
      },
    }),
    ...broughtOn(['2026-08-03', '08:55'], 'owner', '打卡导出', '工资条'),
    begins(['2026-08-03', '09:00'], 'owner', 'hotline-order.receive', {
      receivedOn: '2026-08-03',
      number: 'LY12351-20260803-017',
      people: '32',
      content: '三十二人被欠两个月工资。',
    }),
    takes(['2026-08-03', '09:05'], 'owner', 'hotline-order.sign', { signedOn: '2026-08-03' }),
    begins(['2026-08-03', '09:10'], 'owner', 'group-incident.warn', {
      on: '2026-08-03',
      at: '09:05',
      place: '厂区门口',
      people: '32',
      behaviour: ['petition'],
      mood: 'calm',
      demand: '发放两个月工资',
    }),
    takes(['2026-08-03', '09:40'], 'owner', 'case-file.addMembers', { workers: named(33, 28) }),
    takes(['2026-08-03', '09:45'], 'owner', 'group-incident.recount', {
      on: '2026-08-03',
      people: '60',
      amountFen: '612,000.00',
      behaviour: ['gate'],
      mood: 'tense',
    }),
    takes(['2026-08-03', '09:55'], 'owner', 'group-incident.report', {
      on: '2026-08-03',
      at: '09:50',
      form: 'first',
      to: '市总工会、区政府',
      content: '六十人，红色，已到场。',
    }),
    takes(['2026-08-03', '15:00'], 'owner', 'group-incident.report', {
      on: '2026-08-03',
      at: '15:00',
      form: 'written',
      to: '市总工会',
      content: '书面报告。',
    }),
    takes(['2026-08-04', '09:00'], 'owner', 'group-incident.arrive', {
      on: '2026-08-04',
      at: '08:30',
      bodies: '人社、公安、工会、街道、园区',
      measures: '五部门联处',
    }),
    takes(['2026-08-04', '09:10'], 'owner', 'group-incident.assignTasks', {
      on: '2026-08-04',
      actions: [{ title: '核对工资表', organisationId: '@partner:inspection', dueOn: '2026-08-05' }],
    }),
    ...takenOn('2026-08-04', '请求支付两个月工资 612,000 元。'),
    takes(['2026-08-05', '15:00'], 'owner', 'group-incident.reportTask', {
      on: '2026-08-05',
      action: '@action',
      progress: 'done',
      feedback: '工资表已核对，用工单位先付 306,000 元。',
    }),
    begins(['2026-08-05', '15:20'], 'owner', 'performance.begin', {
      effectiveOn: '2026-08-05',
      ground: 'on-the-spot',
      claimKind: 'wages',
      obligations: halves('2026-08-05'),
      otherDuties: 'no',
    }),
    paidOn('2026-08-05', '306,000.00'),
    calledBackOn('2026-08-05', '用工单位先付一半，逐人签收。'),
    ...settledOn({
      on: '2026-08-07',
      amount: '306,000.00',
      parts: [],
      confirm: 'court',
      more: { obligations: halves('2026-08-28'), employment: 'continues' },
    }),
    ...confirmedBy({
      filedOn: '2026-08-07',
      acceptedOn: '2026-08-10',
      decidedOn: '2026-08-14',
      court: '鹭屿市祥屿区人民法院',
    }),
    takes(['2026-08-07', '17:00'], 'owner', 'group-incident.stabilise', {
      on: '2026-08-07',
      note: '签订群体协议，复工。',
    }),
    paidOn('2026-08-28', '306,000.00'),
    takes(['2026-08-31', '10:00'], 'owner', 'hotline-order.feedBack', {
      fedBackOn: '2026-08-31',
      outcome: 'solved',
      result: '六十人工资全部付清。',
    }),
    takes(['2026-09-01', '10:00'], 'owner', 'hotline-order.callBack', { calledOn: '2026-09-01', result: 'satisfied' }),
    calledBackOn('2026-09-01'),
    takes(['2026-09-02', '10:00'], 'owner', 'group-incident.followUp', { on: '2026-09-02', note: '无遗留请求。' }),
    takes(['2026-09-02', '10:10'], 'owner', 'group-incident.review', {
      on: '2026-09-02',
      causes: '派遣单位挪用工资款',
      lessons: '用工单位直发工资',
    }),
    takes(['2026-09-02', '10:20'], 'owner', 'group-incident.standDown', { on: '2026-09-02', note: '专班解除。' }),
    closedOn('2026-09-03', 'performed'),
  ],
}
