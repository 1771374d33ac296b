import { expect } from 'chai'
import { s05 } from '../../server/demo/scenarios/s05.ts'
import { s07 } from '../../server/demo/scenarios/s07.ts'
import { s19 } from '../../server/demo/scenarios/s19.ts'
import { s20 } from '../../server/demo/scenarios/s20.ts'
import { keepRoster } from '../../server/people/duty.ts'
import { historyOf } from '../../server/proceedings/history.ts'
import { brokenAt } from '../../server/proceedings/verify-chain.ts'
import { statusOf } from '../../workflows/law/deadline-status.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { tellOverHttp } from '../support/play-over-http.ts'
import { expectNote } from '../support/practice-notes.ts'

/** In the order of their dates, for a clock goes one way only. */
describe('the cases of the practice notes, told through the website', () => {
  let house: TestOffice

  before(async () => {
    house = await openOffice({ now: '2026-05-10T16:05:00Z' })
    const days = new Map([
      ...['2026-05-11', '2026-06-08', '2026-10-12'].map(day => [day, 'mediator-a'] as const),
      ['2026-11-09', 'mediator-a2'] as const,
    ])
    await house.db.write(tx => keepRoster(tx, { organisationId: 'station-a', days }))
  })
  after(() => house.close())

  const facts = (caseId: string) => house.db.reader('case_facts').where({ case_id: caseId }).first()
  const fileOf = (caseId: string) => house.db.reader('cases').where({ id: caseId }).first()
  const deadlinesOf = (caseId: string) =>
    house.db.reader('deadlines').where({ case_id: caseId }).orderBy(['rule', 'due_on'])
  const stepsOf = async (caseId: string) =>
    (await historyOf(house.db.reader, caseId)).map(({ step, happenedOn, takenBy }) => ({ step, happenedOn, takenBy }))

  async function expectWholeChain(caseId: string): Promise<void> {
    const { head_sequence: headSequence, head_hash: headHash } = await fileOf(caseId)
    expect(brokenAt(await historyOf(house.db.reader, caseId), { headSequence, headHash })).to.equal(undefined)
  }

  it('S05 fails with the fifteen days, on the day after, and is settled by arbitration months later', async () => {
    const telling = tellOverHttp(house, s05, { station: 'station-a', duty: 'mediator-a' })
    await telling.until('2026-05-20')
    const all = await deadlinesOf(telling.caseId())
    const isLimitation = ({ rule }: { rule: string }) => rule === 'limitation_of_claim'
    expect(all.filter(isLimitation).map(({ due_on, status }) => `${due_on} ${status}`)).to.deep.equal([
      '2027-04-30 void',
      '2027-05-11 running', // the application interrupts it
    ])
    const running = all.filter(one => !isLimitation(one))
    expect(running.map(({ rule, due_on, status }) => ({ rule, due_on, status }))).to.deep.equal([
      { rule: 'mediation_accept', due_on: '2026-05-14', status: 'met' },
      { rule: 'mediation_arb_gate', due_on: '2026-05-26', status: 'running' },
      { rule: 'mediation_close', due_on: '2026-05-26', status: 'running' },
    ])
    const page = await house.as('mediator-a').get(`/cases/${telling.caseId()}`)
    expect(page.text).to.contain('可以申请仲裁之日（自收到申请起）').and.to.contain('结束调解（自受理起）')

    const offers = await house.db.reader('records').where({ case_id: telling.caseId(), kind: 'offer' })
    expect(offers.map(({ on_day, amount_fen }) => [on_day, Number(amount_fen)])).to.deep.equal([
      ['2026-05-20', 800_000],
    ])

    await telling.until('2026-05-26')
    expect((await facts(telling.caseId())).doing).to.equal('mediation/mediating.in-time')
    await telling.until('2026-05-27')
    const expired = (await stepsOf(telling.caseId())).find(({ step }) => step === 'expire')
    expect(expired).to.deep.equal({ step: 'expire', happenedOn: '2026-05-27', takenBy: 'clock' })
    expect(await facts(telling.caseId())).to.include({
      doing: 'mediation/failed',
      state: 'open',
      claimed_fen: 5_200_000,
    })
    const papers = await house.db
      .reader('papers')
      .where({ case_id: telling.caseId() })
      .orderBy('queued_at')
      .pluck('template')
    expect(papers).to.deep.equal([
      'mediation-application',
      'receipt-of-papers',
      'acceptance-notice',
      'rights-notice',
      'mediation-record',
      'termination-notice',
    ])

    await telling.until('2026-07-08')
    const [claim] = await house.db.reader('claims').where({ case_id: telling.caseId() })
    expect(claim, 'written back').to.include({ forum: 'arbitration', result: 'settled', awarded_fen: 2_600_000 })
    await telling.until('2026-07-15')
    await expectNote(house, telling.caseId(), 'S05')
    expect(await facts(telling.caseId())).to.include({ doing: 'performance/closed', paid_fen: 2_600_000 })
    expect(await fileOf(telling.caseId())).to.include({ result: 'performed', closed_on: '2026-07-15' })
    await expectWholeChain(telling.caseId())
  })

  it('S07 keeps the offers of each room to the mediators, and closes once 28,000 are paid', async () => {
    const telling = tellOverHttp(house, s07, { station: 'station-a', duty: 'mediator-a' })
    await telling.until('2026-06-12')
    const path = `/cases/${telling.caseId()}`
    const hidden = ['25,500.00', '31,500.00', '28,300.00']
    const toMediator = await house.as('mediator-a').get(path)
    for (const offer of hidden) expect(toMediator.text).to.contain(offer)
    const toAdministrator = await house.as('administrator').get(path)
    expect(toAdministrator.text).to.contain('卢某栎')
    for (const offer of hidden) expect(toAdministrator.text).to.not.contain(offer)

    await telling.until('2026-06-17')
    const due = (await deadlinesOf(telling.caseId())).find(({ rule }) => rule === 'agreement_performance')
    expect(due, 'ten days to pay').to.include({ due_on: '2026-06-27', status: 'running' })
    await telling.until('2026-06-26')
    expect(await facts(telling.caseId())).to.include({
      doing: 'performance/performed',
      claimed_fen: 4_000_000,
      agreed_fen: 2_800_000,
      paid_fen: 2_800_000,
    })
    await telling.until('2026-06-29')
    expect(await facts(telling.caseId())).to.include({ doing: 'performance/closed', state: 'closed' })
    expect(await fileOf(telling.caseId())).to.include({ result: 'performed', closed_on: '2026-06-29' })
    await expectNote(house, telling.caseId(), 'S07')
    await expectWholeChain(telling.caseId())
  })

  it('S19 shows of the confidential referral only that it was made', async () => {
    const telling = tellOverHttp(house, s19, {
      station: 'station-a',
      duty: 'mediator-a',
      actors: { 'partner:psychology': 'partner-psychology' },
    })
    await telling.until('2026-10-14')
    const path = `/cases/${telling.caseId()}`
    await house.as('mediator-a').submit(`${await fileProceeding(telling.caseId())}/steps/grant`, {
      personId: 'lawyer-a',
      asLawyer: 'yes',
      reason: '协助核对赔偿标准',
    })
    for (const reader of ['lawyer-a', 'administrator', 'lead-a'] as const) {
      const page = await house.as(reader).get(path)
      expect(page.status, reader).to.equal(200)
      expect(page.text, reader).to.contain('移送').and.to.not.contain('失眠')
    }
    expect((await house.as('mediator-a').get(path)).text, 'whoever sent it').to.contain('失眠')
    expect((await house.as('partner-psychology').get(path)).text, 'whoever received it').to.contain('失眠')

    await telling.until('2026-11-20')
    expect(await facts(telling.caseId())).to.include({
      doing: 'performance/closed',
      state: 'closed',
      claimed_fen: 850_000,
      agreed_fen: 600_000,
      paid_fen: 600_000,
    })
    await expectNote(house, telling.caseId(), 'S19')
    await expectWholeChain(telling.caseId())
  })

  const fileProceeding = async (caseId: string): Promise<string> => {
    const { id } = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
    return `/proceedings/${id}`
  }
})

describe('the riders of S20, told through the website', () => {
  it('are yellow on 22 November and due on the 24th, with a visit arranged and no session', async () => {
    await using house = await openOffice({ now: '2026-11-08T16:05:00Z' })
    const days = new Map([['2026-11-09', 'mediator-a2']])
    await house.db.write(tx => keepRoster(tx, { organisationId: 'station-a', days }))
    const telling = tellOverHttp(house, s20, { station: 'station-a', duty: 'mediator-a' })
    await telling.until('2026-11-22')
    const caseId = telling.caseId()
    const facts = await house.db.reader('case_facts').where({ case_id: caseId }).first()
    expect(facts).to.include({
      owner_id: 'mediator-a2',
      state: 'open',
      doing: 'mediation/accepted',
      member_count: 5,
      claimed_fen: 2_380_000,
      next_deadline_on: '2026-11-24',
      next_date_on: '2026-11-24',
    })
    expect((await house.db.reader('cases').where({ id: caseId }).first()).mediation_basis).to.equal('people_mediation')

    const gate = await house.db.reader('deadlines').where({ case_id: caseId, rule: 'mediation_arb_gate' }).first()
    expect(gate.due_on).to.equal('2026-11-24')
    const status = (day: string) =>
      statusOf({ status: gate.status, dueOn: gate.due_on, unit: 'd' }, day, house.office.calendar.current())
    expect(['2026-11-20', '2026-11-22', '2026-11-24', '2026-11-25'].map(status)).to.deep.equal([
      'pending',
      'due_soon',
      'due_today',
      'overdue',
    ])
    const path = `/cases/${caseId}`
    const chips = async () => [...(await house.as('mediator-a2').get(path)).html.matchAll(/fq-chip fq-(soon|late)/g)]
    expect(await chips(), 'both clocks are yellow, and the visit').to.have.lengthOf.at.least(2)
    expect((await house.as('mediator-a2').get(path)).text).to.contain('还剩 2 天')
    await telling.until('2026-11-24')
    expect((await house.as('mediator-a2').get(path)).text).to.contain('今日到期')

    await expectNote(house, caseId, 'S20')
    const calls = (await historyOf(house.db.reader, caseId)).filter(({ step }) => step === 'contact')
    expect(calls.map(({ happenedOn, answers }) => [happenedOn, answers.outcome])).to.deep.equal([
      ['2026-11-11', 'no-answer'],
      ['2026-11-13', 'no-answer'],
      ['2026-11-18', 'no-answer'],
    ])
    const arranged = await house.db.reader('records').where({ case_id: caseId, state: 'planned' })
    expect(arranged.map(({ on_day, details }) => [on_day, JSON.parse(details).kind])).to.deep.equal([
      ['2026-11-24', 'service'],
    ])
  })
})
