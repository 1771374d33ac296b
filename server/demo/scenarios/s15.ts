/** S15: heat allowance of five kiln workers: a prompt letter unanswered, an opinion answered, made good and checked on site. */
import { begins, logs, registers, type Story, takes } from '../story.ts'
import { broughtOn, closedOn } from './parts.ts'

export const s15: Story = {
  name: 'S15',
  station: 'nanpu',
  entries: [
    registers(['2026-08-10', '09:00'], 'duty', {
      kind: 'supervision',
      registeredOn: '2026-08-10',
      channel: 'patrol',
      applicantNature: 'unit',
      applicantName: '南浦园区工会联合会',
      respondentNature: 'unit',
      respondentName: '泉浦某窑陶瓷有限公司',
      summary: '【S15】五名窑炉工反映未发高温津贴、未休年休假未补偿。',
      consentChannel: 'no-person',
    }),
    ...broughtOn(['2026-08-10', '09:10'], 'lead', '测温照片', '排班表'),
    begins(['2026-08-10', '09:30'], 'lead', 'supervision.openClue', {
      receivedOn: '2026-08-10',
      source: 'complaint',
      matters: ['pay', 'hours'],
      content: '五名窑炉工未发高温津贴。',
    }),
    takes(['2026-08-10', '10:00'], 'lead', 'supervision.sendTip', {
      sentOn: '2026-08-10',
      addressees: ['@respondent'],
      reason: '高温季节津贴发放',
      measures: '核发六月至九月高温津贴',
    }),
    takes(['2026-08-10', '16:00'], 'lead', 'supervision.serveLetter', {
      servedOn: '2026-08-10',
      addressee: '@respondent',
      way: 'person',
    }),
    takes(['2026-08-26', '09:30'], 'lead', 'supervision.sendOpinion', {
      sentOn: '2026-08-26',
      addressees: ['@respondent'],
      found: '车间温度超过三十三摄氏度，未发津贴。',
      articles: '《防暑降温措施管理办法》第十七条',
      demand: '补发高温津贴和未休年休假工资',
      signedBy: '工会主席',
    }),
    logs(['2026-08-26', '10:00'], 'lead', 'note', { audience: 'all', text: '意见书抄送区人社局。' }),
    takes(['2026-08-26', '16:00'], 'lead', 'supervision.serveLetter', {
      servedOn: '2026-08-26',
      addressee: '@respondent',
      way: 'person',
    }),
    takes(['2026-09-08', '10:00'], 'lead', 'supervision.recordReply', {
      repliedOn: '2026-09-08',
      addressee: '@respondent',
      reply: 'corrected',
      content: '书面回复整改，补发 14,750 元。',
    }),
    takes(['2026-09-15', '10:00'], 'lead', 'supervision.verifyCorrection', {
      checkedOn: '2026-09-15',
      addressee: '@respondent',
      corrected: 'yes',
      proof: '名册与转账凭证',
      workers: '5',
      amountFen: '14,750.00',
    }),
    takes(['2026-09-15', '10:30'], 'lead', 'supervision.close', { closedOn: '2026-09-15', result: 'corrected' }),
    { ...closedOn('2026-09-15', 'reconciled'), by: 'lead' },
  ],
}
