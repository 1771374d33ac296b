/** The second half of a case's story: paid in time, missed, reminded, paid late, called back, closed. */
import { expect } from 'chai'
import { words as deskWords } from '../../server/desk/words.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { deskFigures } from '../../server/reports/page-figures/desk.ts'
import { fill } from '../../server/web/words.ts'
import { administrator, label, lead, mediator, readsMoney, type Story } from './story.ts'

/** As the style sheet has it for what burns. */
const red = 'rgb(179, 38, 30)'

export async function isHalfPaid({ house, opens, takes, reads }: Story, caseHref: string): Promise<void> {
  house.clock.on('2026-11-16', '23:30')
  await opens(mediator, caseHref)
  await takes(mediator, label('performance', 'recordPayment'), { amountFen: '10000', way: 'bank' })
  await reads(mediator, { zh: '付清', en: 'Paid' })
  await readsMoney(mediator, ['¥28,000.00', '¥18,000.00', '¥10,000.00'])(reads)
}

/** The day of the second instalment passes; the next morning two people see it on their desks. */
export async function isMissed(journey: Story, caseHref: string): Promise<void> {
  const { house, opens, follows, sends, takes, reads, visitOf, say } = journey
  house.clock.on('2026-11-20', '08:30')
  expect(await passDeadlines(house.office)).to.equal(1)
  for (const who of [mediator, administrator]) {
    await opens(who, '/')
    await reads(who, '小林 — 测试服装有限公司', deskFigures.missed.name)
    const { page } = await visitOf(who)
    const chip = page.locator('.fq-when', { hasText: fill(say(deskWords.notPaid), { days: 1 }) }).first()
    expect(await chip.evaluate(colourOf), `on the desk of ${who}`).to.equal(red)
  }
  await opens(administrator, caseHref)
  await reads(administrator, { zh: '逾期未履行', en: 'Breached' }, { zh: '逾期 1 天', en: '1 day overdue' })

  await opens(mediator, caseHref)
  await follows(mediator, label('case-file', 'close'))
  await reads(mediator, { zh: '还有 1 项程序没有办结', en: 'proceedings that have not ended, 1' })
  await opens(mediator, caseHref)
  await follows(mediator, label('performance', 'chooseDoor'))
  await sends(mediator, { door: 'enforcement', advised: 'yes' }, 422)
  await reads(mediator, {
    zh: '协议未经仲裁审查或者司法确认，不能直接申请强制执行',
    en: 'The agreement has not been confirmed and cannot be enforced as it stands',
  })
  await opens(mediator, caseHref)
  await takes(mediator, label('performance', 'remind'), { way: 'phone', result: 'promised', promisedOn: '2026-11-23' })
}

export async function isPaidLate({ house, opens, takes, reads }: Story, caseHref: string): Promise<void> {
  house.clock.on('2026-11-23')
  await opens(mediator, caseHref)
  await takes(mediator, label('performance', 'recordPayment'), { amountFen: '8000', way: 'bank' })
  await reads(mediator, { zh: '已履行，待回访', en: 'Performed, call-back due' })
  await readsMoney(mediator, ['¥28,000.00', '¥18,000.00', '¥18,000.00'])(reads)
  await takes(mediator, label('performance', 'confirmReceipt'), { amountFen: '18000', way: 'phone' })
}

export async function isClosed({ house, opens, takes, reads, readsNothingOf }: Story, caseHref: string): Promise<void> {
  house.clock.on('2026-11-24')
  await opens(mediator, caseHref)
  await takes(mediator, label('performance', 'callBack'), {
    way: 'phone',
    result: 'no-objection',
    satisfaction: 'satisfied',
  })
  await reads(mediator, { zh: '履行完毕', en: 'Performed in full' })
  await takes(mediator, label('case-file', 'close'), { result: 'performed', missingReason: '身份证明存纸质卷' })
  await reads(mediator, { zh: '已结案', en: 'Closed' }, { zh: '调解成功，履行完毕', en: 'Settled and performed' })
  await opens(lead, caseHref)
  await reads(lead, { zh: '已结案', en: 'Closed' })
  await opens(administrator, '/')
  await readsNothingOf(administrator, '小林 — 测试服装有限公司')
}

const colourOf = (it: any): string => (globalThis as any).getComputedStyle(it).color
