/** S09: seven workers ask for contributions: sent to social insurance, returned for a paper, sent again, made good. */
import { begins, type Story, takes } from '../story.ts'
import { broughtOn, closedOn, dispute } from './parts.ts'

export const s09: Story = {
  name: 'S09',
  station: 'dongshi',
  entries: [
    dispute({
      on: '2026-07-06',
      worker: '褚某禾',
      phone: '0901',
      employer: '泉浦某味食品有限公司',
      cause: 'LDM.0.1',
      amount: '9,000.00',
      summary: '【S09】七名职工要求补缴两年社保，不属本站调解可处分事项。',
      more: {
        workers: Array.from({ length: 6 }, (_, place) => ({ name: `包装工${place + 1}`, amountFen: '9,000.00' })),
      },
    }),
    ...broughtOn(['2026-07-06', '10:00'], 'owner', '参保清单', '工资表'),
    begins(['2026-07-07', '09:30'], 'owner', 'referral.send', {
      sentOn: '2026-07-07',
      partnerId: '@partner:social-insurance',
      reason: 'contributions',
      text: '七名职工两年社保未缴，请依法追缴。',
      enclosures: '参保清单、工资表',
      consentChannel: 'signed',
    }),
    takes(['2026-07-14', '10:00'], 'owner', 'referral.returnIt', {
      returnedOn: '2026-07-14',
      reason: 'incomplete',
      missing: '缺劳动合同',
    }),
    ...broughtOn(['2026-07-16', '14:30'], 'owner', '劳动合同'),
    takes(['2026-07-16', '15:00'], 'owner', 'referral.resend', {
      resentOn: '2026-07-16',
      completed: '已补七份劳动合同',
    }),
    takes(['2026-07-17', '10:00'], 'owner', 'referral.sign', { signedOn: '2026-07-17', resultBy: '2026-08-31' }),
    takes(['2026-08-20', '10:00'], 'owner', 'referral.recordResult', {
      resultOn: '2026-08-20',
      result: 'resolved',
      text: '补缴完成，逐人告知。',
      workerTold: 'yes',
    }),
    closedOn('2026-08-24', 'referred'),
  ],
}
