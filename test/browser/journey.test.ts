/**
 * From the door to the money as four people do it on the real pages: a mediator, the lead of the station, a lawyer and
 * an administrator. In both languages, on a desk and on a phone, and once without scripts.
 */
import { expect } from 'chai'
import { words as caseWords } from '../../server/cases/words.ts'
import { words as deskWords } from '../../server/desk/words.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { fill } from '../../server/web/words.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Device, type People, walkThrough } from '../support/walk-through.ts'

const [mediator, lead, lawyer, administrator] = ['mediator-a', 'lead-a', 'lawyer-a', 'administrator'] as const
const label = (workflow: string, step: string): Text => workflowNamed(workflow).steps[step]!.label

/** As the style sheet has it for what burns. */
const red = 'rgb(179, 38, 30)'

const devices: Device[] = [
  { locale: 'zh', width: 1280, scripts: true },
  { locale: 'zh', width: 390, scripts: true },
  { locale: 'en', width: 1280, scripts: true },
  { locale: 'en', width: 390, scripts: true },
  { locale: 'zh', width: 390, scripts: false },
]

describe('the journey of a case in the browser', () => {
  for (const device of devices) {
    const { locale, width, scripts } = device
    it(`comes from the door to the money, in ${locale} at ${width} px ${scripts ? 'with' : 'without'} scripts`, async () => {
      await using house = await openOffice({ now: '2026-11-09T01:00:00Z' })
      await earlierCases(house)
      await walkThrough(house, device, async people => {
        const journey = { house, ...people }
        const caseHref = await comesIn(journey)
        await isAccepted(journey, caseHref)
        await isNegotiated(journey, caseHref)
        await isAgreed(journey, caseHref)
        await isSeenByTheLawyer(journey, caseHref)
        await isHalfPaid(journey, caseHref)
        await isMissed(journey, caseHref)
        await isPaidLate(journey, caseHref)
        await isClosed(journey, caseHref)
      })
    })
  }
})

type Journey = { house: TestOffice } & People

/** The same phone at this station and at another, and who is on duty today. */
async function earlierCases(house: TestOffice): Promise<void> {
  await openCase(house, { applicantName: '小林', applicantPhone: '13800000077', respondentName: '测试食品有限公司' })
  await house.db.write(tx =>
    tx('duties').insert({ organisation_id: 'station-a', on_day: '2026-11-09', person_id: mediator }),
  )
}

async function comesIn({ opens, follows, sends, reads, visitOf }: Journey): Promise<string> {
  await opens(mediator, '/')
  await follows(mediator, { zh: '快速登记', en: 'Register a case' })
  await sends(mediator, {
    applicantName: '小林',
    applicantPhone: '１３８００００００７７',
    amountFen: '28,000',
    summary: '两个月工资没有发',
    consentChannel: 'signed',
  })
  await reads(
    mediator,
    { zh: '可能已经登记过', en: 'This may be on file already' },
    { zh: '电话相同', en: 'Same phone' },
    '小林 — 测试食品有限公司',
  )
  await sends(mediator, {})
  await reads(
    mediator,
    { zh: '已登记，登记号 闽榕马园登〔2026〕0002号', en: 'Registered as 闽榕马园登〔2026〕0002号' },
    { zh: '未立号', en: 'No case number yet' },
    '陈调解',
  )
  const { page } = await visitOf(mediator)
  return new URL(page.url()).pathname
}

async function isAccepted({ opens, follows, takes, reads, unfolds }: Journey, caseHref: string): Promise<void> {
  await follows(mediator, label('mediation', 'apply'))
  await reads(mediator, { zh: '还没有登记被申请人', en: 'No respondent has been recorded' })
  await follows(mediator, { zh: '返回案件', en: 'Back to the case' })
  await takes(mediator, label('case-file', 'addParty'), {
    side: 'respondent',
    nature: 'unit',
    name: '测试服装有限公司',
  })
  await reads(mediator, '小林 — 测试服装有限公司')
  await takes(mediator, label('mediation', 'apply'), { way: 'written', elsewhere: 'no', signed: 'yes' })

  await opens(lead, caseHref)
  await takes(lead, label('mediation', 'accept'), {
    position: 'not-refused',
    inScope: 'yes',
    mediators: [mediator],
  })
  await reads(lead, '闽榕马园劳调〔2026〕0001号', { zh: '已受理', en: 'Accepted' })
  await unfolds(lead, { zh: '怎么算的', en: 'How was this computed?' })
  await reads(
    lead,
    { zh: '期限 15 日（自然日）', en: '15 calendar days' },
    { zh: '开始当日，不计入', en: 'Day it starts from, not counted' },
    { zh: '2026-11-24（周二）', en: '2026-11-24 (Tue)' },
    { zh: '第14条第3款', en: 'art. 14(3)' },
  )
}

async function isNegotiated({ house, opens, takes, reads }: Journey, caseHref: string): Promise<void> {
  house.clock.on('2026-11-10')
  await opens(mediator, caseHref)
  const offer = label('mediation', 'recordOffer')
  await takes(mediator, offer, { proposer: 'respondent', room: 'respondent', amountFen: '12000' })
  await takes(mediator, offer, { proposer: 'mediator', room: 'joint', amountFen: '18000' })
  await reads(
    mediator,
    caseWords.offers,
    '¥12,000.00',
    { zh: '被申请人单独', en: "Respondent's room" },
    { zh: '调解中', en: 'In mediation' },
  )
}

async function isAgreed({ house, opens, takes, reads }: Journey, caseHref: string): Promise<void> {
  house.clock.on('2026-11-11')
  await opens(mediator, caseHref)
  await takes(mediator, label('mediation', 'agree'), {
    agreedFen: '18000',
    claimKind: 'wages',
    obligations: [
      { matter: '首期', amountFen: '10000', dueOn: '2026-11-16' },
      { matter: '末期', amountFen: '8000', dueOn: '2026-11-19' },
    ],
    way: 'bank',
    employment: 'ended',
    mainFacts: '公司拖欠两个月工资。',
    basis: '双方核对考勤与工资表',
    settlesAll: 'yes',
    lawful: 'yes',
  })
  await reads(
    mediator,
    { zh: '达成协议（待签）', en: 'Agreed, to be signed' },
    { zh: '待生效', en: 'Not yet in force' },
  )
  await takes(mediator, label('mediation', 'signTogether'), { way: 'in-person' })
  await reads(mediator, { zh: '协议生效', en: 'Agreement effective' }, { zh: '履行中', en: 'Being performed' })
  await readsMoney(mediator, ['¥28,000.00', '¥18,000.00', '¥0.00'])(reads)
  await renderPapers.run(house.office)
}

/** On another day, and only once somebody has opened the case to them. */
async function isSeenByTheLawyer(journey: Journey, caseHref: string): Promise<void> {
  const { house, opens, takes, reads, readsNothingOf } = journey
  house.clock.on('2026-11-12')
  await opens(lawyer, caseHref, 404)
  await opens(lead, caseHref)
  await takes(lead, label('case-file', 'grant'), { personId: lawyer, asLawyer: 'yes', reason: '随案提供法律意见' })
  await opens(lawyer, caseHref)
  await reads(lawyer, '小林 — 测试服装有限公司', '¥18,000.00', { zh: '共同', en: 'Joint' })
  await readsNothingOf(lawyer, '¥12,000.00', { zh: '被申请人单独', en: "Respondent's room" })
}

async function isHalfPaid({ house, opens, takes, reads }: Journey, caseHref: string): Promise<void> {
  house.clock.on('2026-11-16', '23:30')
  await opens(mediator, caseHref)
  await takes(mediator, label('performance', 'recordPayment'), { amountFen: '10000', way: 'bank' })
  await reads(mediator, { zh: '付清', en: 'Paid' })
  await readsMoney(mediator, ['¥28,000.00', '¥18,000.00', '¥10,000.00'])(reads)
}

/** The day of the second instalment passes; the next morning two people see it on their desks. */
async function isMissed(journey: Journey, caseHref: string): Promise<void> {
  const { house, opens, follows, sends, takes, reads, visitOf, say } = journey
  house.clock.on('2026-11-20', '08:30')
  expect(await passDeadlines(house.office)).to.equal(1)
  for (const who of [mediator, administrator]) {
    await opens(who, '/')
    await reads(who, '小林 — 测试服装有限公司', deskWords.missed)
    const { page } = await visitOf(who)
    const chip = page.locator('.fq-when', { hasText: fill(say(deskWords.notPaid), { days: 1 }) }).first()
    expect(await chip.evaluate(colourOf), `on the desk of ${who}`).to.equal(red)
  }
  await opens(administrator, caseHref)
  await reads(administrator, { zh: '逾期未履行', en: 'Breached' }, { zh: '逾期 1 天', en: '1 day overdue' })

  await opens(mediator, caseHref)
  await follows(mediator, label('case-file', 'close'))
  await reads(mediator, { zh: '还有 1 项程序没有办结', en: '1 proceedings have not ended' })
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

async function isPaidLate({ house, opens, takes, reads }: Journey, caseHref: string): Promise<void> {
  house.clock.on('2026-11-23')
  await opens(mediator, caseHref)
  await takes(mediator, label('performance', 'recordPayment'), { amountFen: '8000', way: 'bank' })
  await reads(mediator, { zh: '已履行，待回访', en: 'Performed, call-back due' })
  await readsMoney(mediator, ['¥28,000.00', '¥18,000.00', '¥18,000.00'])(reads)
  await takes(mediator, label('performance', 'confirmReceipt'), { amountFen: '18000', way: 'phone' })
}

async function isClosed({ house, opens, takes, reads }: Journey, caseHref: string): Promise<void> {
  house.clock.on('2026-11-24')
  await opens(mediator, caseHref)
  await takes(mediator, label('performance', 'callBack'), {
    way: 'phone',
    result: 'no-objection',
    satisfaction: 'satisfied',
  })
  await reads(mediator, { zh: '履行完毕', en: 'Performed in full' })
  await takes(mediator, label('case-file', 'close'), { result: 'performed' })
  await reads(mediator, { zh: '已结案', en: 'Closed' }, { zh: '调解成功，履行完毕', en: 'Settled and performed' })
  await opens(lead, caseHref)
  await reads(lead, { zh: '已结案', en: 'Closed' })
  await opens(administrator, '/')
}

const colourOf = (it: any): string => (globalThis as any).getComputedStyle(it).color

/** The header: claimed, agreed, paid. */
const readsMoney =
  (who: string, [claimed, agreed, paid]: [string, string, string]) =>
  (reads: Journey['reads']): Promise<void> =>
    reads(
      who,
      { zh: `请求 ${claimed}`, en: `Claimed ${claimed}` },
      { zh: `约定 ${agreed}`, en: `Agreed ${agreed}` },
      { zh: `已付 ${paid}`, en: `Paid ${paid}` },
    )
