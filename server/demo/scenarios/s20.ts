/** S20: five riders are owed two months of delivery fees; nobody answers the phone, and fifteen days are nearly over. */
import { begins, files, logs, registers, type Story, takes } from '../story.ts'
import { broughtOn } from './parts.ts'

const rider = (name: string, phone: string, amountFen: string) => ({ name, phone, amountFen, representative: 'no' })

const unanswered = (on: string, at: string) =>
  logs([on, at], 'owner', 'contact', {
    partyId: '@respondent',
    contactedOn: on,
    at,
    way: 'phone',
    outcome: 'no-answer',
    note: '站点负责人未接。',
  })

export const s20: Story = {
  name: 'S20',
  station: 'gangwan',
  entries: [
    registers(['2026-11-09', '21:40'], 'duty', {
      kind: 'dispute',
      registeredOn: '2026-11-09',
      channel: 'online',
      applicantNature: 'person',
      applicantName: '阮某棠',
      applicantPhone: '14000002001',
      applicantCategories: ['new-form'],
      respondentNature: 'unit',
      respondentName: '榕江某屿配送服务部',
      respondentPhone: '14000002009',
      cause: 'LDM.8.2',
      amountFen: '5,120.50',
      summary: '【S20】五名骑手被拖欠两个月配送费，站点负责人不接电话。',
      workers: [
        rider('赖某湜', '14000002002', '4,876.00'),
        rider('连某砚', '14000002003', '4,433.20'),
        rider('简某驰', '14000002004', '4,690.30'),
        rider('游某坪', '14000002005', '4,680.00'),
      ],
      consentChannel: 'ticked',
    }),
    begins(['2026-11-09', '21:50'], 'owner', 'mediation.apply', {
      appliedOn: '2026-11-09',
      way: 'online',
      reasons: '请求支付两个月配送费共 23,800 元。',
      evidence: '结算后台截图、群聊',
      elsewhere: 'no',
      signed: 'yes',
    }),
    files(['2026-11-09', '22:00'], 'owner', { file: 'image', name: '结算后台截图.png', purpose: '两个月的结算金额' }),
    ...broughtOn(['2026-11-09', '22:05'], 'owner', '群聊'),
    takes(['2026-11-10', '09:10'], 'owner', 'mediation.accept', {
      acceptedOn: '2026-11-10',
      position: 'not-refused',
      inScope: 'yes',
      mediators: ['@owner'],
    }),
    unanswered('2026-11-11', '10:20'),
    unanswered('2026-11-13', '15:05'),
    unanswered('2026-11-18', '09:30'),
    logs(['2026-11-18', '09:50'], 'owner', 'appointment', {
      kind: 'service',
      onDay: '2026-11-24',
      at: '10:00',
      place: '配送服务部',
      with: '站点负责人',
    }),
  ],
}
