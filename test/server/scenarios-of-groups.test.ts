/** Cases of the practice notes with several workers or none, told through the website in the order of their dates. */
import { expect } from 'chai'
import { expectRenewedFromTheDesk } from '../support/after-closing.ts'
import { expectNote } from '../support/practice-notes.ts'
import {
  claimed,
  colours,
  confirmedMembers,
  daysOf,
  expectEnd,
  expectPaidOneByOne,
  expectRedThatMorning,
  facts,
  figures,
  paidOn,
  papersOf,
  states,
} from '../support/scenario-ends.ts'
import { end, openFor, told } from '../support/told-scenarios.ts'

describe('the cases of the practice notes with several workers', () => {
  it('S01: twelve seamstresses, yellow, paid in two parts, confirmed', async () => {
    await using house = await openFor('S01')
    const caseId = (await told(house, 'S01')).caseId()
    expect(await claimed(house, caseId)).to.equal(16_840_000)
    await expectNote(house, caseId, 'S01')
    await expectEnd(house, caseId, {
      row: {
        state: 'archived',
        member_count: 12,
        claimed_fen: 16_840_000,
        agreed_fen: 16_840_000,
        paid_fen: 16_840_000,
      },
      ended: {
        mediation: 'agreement-effective',
        performance: 'closed',
        supervision: 'closed',
        'group-incident': 'closed',
        'judicial-confirmation': 'concluded',
      },
    })
    expect(await figures(house, '2026-01', ['med_workers', 'med_amount_claimed', 'med_amount_agreed'])).to.deep.equal([
      '12',
      '¥168,400.00',
      '¥168,400.00',
    ])
    expect(await confirmedMembers(house, caseId), 'one ruling for all twelve').to.deep.equal([12])
    const { snapshot } = await house.db
      .reader('proceedings')
      .where({ case_id: caseId, workflow: 'group-incident' })
      .first()
    expect(JSON.parse(snapshot).context).to.include({ firstPeople: 12, colour: 'yellow', isReportLate: false })
    await expectPaidOneByOne(house, caseId)
    expect(await paidOn(house, caseId)).to.deep.equal([
      ['2026-01-20', 8_420_000],
      ['2026-02-06', 8_420_000],
    ])
  })

  it('S02: nine workers, the general contractor pays first; the referral comes back with its result', async () => {
    await using house = await openFor('S02')
    const telling = await told(house, 'S02', '2026-01-20')
    const caseId = telling.caseId()
    const page = await house.as('mediator-a').get(`/cases/${caseId}`)
    expect(page.text, 'where it is, and who stays responsible').to.contain('已移送，待签收').and.to.contain('陈调解')
    expect(await papersOf(house, caseId), 'what the worker takes home').to.include.members([
      'referral-letter',
      'referral-receipt',
    ])
    await telling.until(end)
    await expectNote(house, caseId, 'S02')
    await expectPaidOneByOne(house, caseId)
    expect(await paidOn(house, caseId)).to.deep.equal([['2026-02-04', 6_800_000]])
    await expectEnd(house, caseId, {
      row: { state: 'closed', owner_id: 'mediator-a', member_count: 9, claimed_fen: 6_800_000, paid_fen: 6_800_000 },
      ended: { referral: 'done', inspection: 'closed', performance: 'closed' },
    })
  })

  it('S09: returned and sent again, nothing lost, the owner stays', async () => {
    await using house = await openFor('S09')
    const telling = await told(house, 'S09', '2026-07-15')
    const caseId = telling.caseId()
    expect(await states(house, caseId)).to.include({ referral: 'returned' })
    expect((await facts(house, caseId)).owner_id).to.equal('mediator-a')
    const returned = await house.as('mediator-a').get(`/cases/${caseId}`)
    expect(returned.text, 'why, and nothing that was sent is lost').to.contain('缺劳动合同').and.to.contain('参保清单')
    await telling.until(end)
    await expectNote(house, caseId, 'S09')
    await expectEnd(house, caseId, {
      row: { state: 'closed', member_count: 7, claimed_fen: 6_300_000 },
      ended: { referral: 'done' },
    })
  })

  it('S11: 32 told, 60 found, red the same day; worker sums are case sums', async () => {
    await using house = await openFor('S11')
    const telling = await told(house, 'S11', '2026-08-03')
    const caseId = telling.caseId()
    const incident = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'group-incident' }).first()
    expect(JSON.parse(incident.snapshot).context).to.include({
      firstPeople: 32,
      people: 60,
      colour: 'red',
      isReportLate: false,
    })
    expect(await colours(house, caseId), 'told, on the roster, recounted').to.deep.equal(['yellow', 'red', 'red'])
    await telling.until(end)
    expect(await claimed(house, caseId)).to.equal(61_200_000)
    expect(await confirmedMembers(house, caseId), 'one application for all sixty').to.deep.equal([60])
    expect(await figures(house, '2026-08', ['med_workers', 'med_amount_claimed'])).to.deep.equal(['60', '¥612,000.00'])
    await expectPaidOneByOne(house, caseId)
    expect(await paidOn(house, caseId), 'half before the agreement, half after it').to.deep.equal([
      ['2026-08-05', 30_600_000],
      ['2026-08-28', 30_600_000],
    ])
    await expectNote(house, caseId, 'S11')
    await expectEnd(house, caseId, {
      row: { state: 'closed', member_count: 60, claimed_fen: 61_200_000, agreed_fen: 61_200_000, paid_fen: 61_200_000 },
      ended: {
        'hotline-order': 'closed',
        'group-incident': 'closed',
        'judicial-confirmation': 'concluded',
        performance: 'closed',
      },
    })
  })

  it('S15: no answer by 25 August, an opinion, corrected and checked on site; no amount is claimed', async () => {
    await using house = await openFor('S15')
    const telling = await told(house, 'S15', '2026-08-25')
    const caseId = telling.caseId()
    const reply = await house.db.reader('deadlines').where({ case_id: caseId, rule: 'sup_tip_feedback' }).first()
    expect(reply, 'fifteen days, the last of them still to run').to.include({ due_on: '2026-08-25', status: 'running' })
    await telling.until(end)
    expect(await daysOf(house, caseId, 'lapseReply')).to.deep.equal(['2026-08-26'])
    await expectNote(house, caseId, 'S15')
    await expectEnd(house, caseId, { row: { state: 'closed', claimed_fen: null }, ended: { supervision: 'closed' } })
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text)
      .to.contain('¥14,750.00')
      .and.to.not.contain('NaN')
  })

  it('S17: silence, letters, coordination, and a contract in force and published on 24 June', async () => {
    await using house = await openFor('S17')
    const telling = await told(house, 'S17', '2026-06-23')
    const caseId = telling.caseId()
    // Nine June and fifteen days are 24 June: silence brings a contract into force on the day after, 25 June (LCL 54), and
    // on the 24th, as told, it is in force by the notice of no objection, the other door of the same rule.
    const review = await house.db.reader('deadlines').where({ case_id: caseId, rule: 'contract_review' }).first()
    expect(review).to.include({ anchor_on: '2026-06-09', due_on: '2026-06-24', status: 'running' })
    const file = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
    const early = await house.as('mediator-a').get(`/proceedings/${file.id}/steps/close`)
    expect(early.text, 'not before it is in force').to.contain('还有 1 项程序没有办结')
    await telling.until(end)
    await expectNote(house, caseId, 'S17')
    expect(await daysOf(house, caseId, 'lapseOffer'), 'fifteen days after the demand').to.deep.equal(['2026-04-01'])
    expect(await daysOf(house, caseId, 'recordReply'), 'of the three that were silent').to.deep.equal(
      Array(3).fill('2026-04-15'),
    )
    await expectEnd(house, caseId, {
      row: { state: 'closed', claimed_fen: null, member_count: 0, next_deadline_on: '2027-03-25' },
      ended: {
        bargaining: 'in-force.performing',
        'bargaining-dispute': 'agreed',
        supervision: 'closed',
        'risk-report': 'sent',
      },
    })
    const { snapshot } = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'bargaining' }).first()
    expect(JSON.parse(snapshot).context.effectiveOn).to.equal('2026-06-24')
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('东石制鞋行业工价集体合同').and.to.contain('1150').and.to.not.contain('NaN')
    const counted = ['cb_contracts_valid', 'cb_covered_enterprises', 'cb_covered_workers']
    const figured = await figures(house, '2026-11', counted, 'bargaining')
    expect(figured, 'in force, though its file is closed').to.deep.equal(['1', '8', '1,150'])
    await expectRenewedFromTheDesk(house, caseId)
  })

  it('S18: an objection ends the order; they sue on the agreement and settle before trial', async () => {
    await using house = await openFor('S18')
    const telling = await told(house, 'S18', '2026-05-16')
    const caseId = telling.caseId()
    await expectRedThatMorning(house, caseId)
    await telling.until('2026-06-05')
    expect(await states(house, caseId)).to.include({ 'payment-order': 'lapsed' })
    await telling.until(end)
    await expectNote(house, caseId, 'S18')
    expect(await paidOn(house, caseId)).to.deep.equal([['2026-07-31', 7_200_000]])
    await expectEnd(house, caseId, {
      row: { state: 'closed', claimed_fen: 7_200_000, agreed_fen: 7_200_000, paid_fen: 7_200_000 },
      ended: { 'first-instance': 'mediated', performance: 'closed' },
    })
  })
})
