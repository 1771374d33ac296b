/** Cases of the practice notes with one worker, told through the website in the order of their dates. */
import { expect } from 'chai'
import { historyOf } from '../../server/proceedings/history.ts'
import { expectNote } from '../support/practice-notes.ts'
import {
  daysOf,
  expectEnd,
  expectRedThatMorning,
  facts,
  insured,
  paidOn,
  papersOf,
  states,
} from '../support/scenario-ends.ts'
import { end, openFor, told } from '../support/told-scenarios.ts'

describe('the cases of the practice notes with one worker', () => {
  it('S03: a rider between station, platform and insurer; the hearing stands on 27 November', async () => {
    await using house = await openFor('S03')
    const caseId = (await told(house, 'S03')).caseId()
    await expectNote(house, caseId, 'S03')
    await expectEnd(house, caseId, {
      row: { state: 'open', next_date_on: '2026-11-27' },
      ended: { arbitration: 'pending.course.hearing-set+clock.running', 'legal-aid': 'handling' },
    })
    const respondents = await house.db.reader('parties').where({ case_id: caseId, side: 'respondent' })
    expect(respondents).to.have.length(3)
    expect(await insured(house, caseId)).to.deep.equal([['2026-09-30', 5_200_000]])
    expect(respondents.flatMap(({ categories }) => JSON.parse(categories)).toSorted()).to.deep.equal([
      'insurer',
      'partner',
      'platform',
    ])
    const rules = await house.db.reader('deadlines').where({ case_id: caseId, rule: 'arb_hearing_notice' }).first()
    expect(rules.due_on).to.equal('2026-11-20')
  })

  it('S04: the second instalment missed is red the next morning; a payment order without objection is enforced', async () => {
    await using house = await openFor('S04')
    const telling = await told(house, 'S04', '2026-05-15')
    const caseId = telling.caseId()
    expect((await facts(house, caseId)).doing, 'until midnight it may be paid').to.equal('performance/performing')
    const owed = await house.db.reader('records').where({ case_id: caseId, kind: 'obligation', state: 'open' })
    expect(owed.map(({ on_day }) => on_day).toSorted(), 'the second and the third of three').to.deep.equal([
      '2026-05-15',
      '2026-06-15',
    ])
    await telling.until('2026-05-16')
    await expectRedThatMorning(house, caseId)
    await telling.until('2026-06-18')
    const order = await house.db.reader('deadlines').where({ case_id: caseId, rule: 'po_debtor' }).first()
    expect(order, 'fifteen days from 3 June').to.include({ due_on: '2026-06-18', status: 'running' })
    await telling.until('2026-06-19')
    expect((await daysOf(house, caseId, 'lapse')).at(-1), 'nobody objected').to.equal('2026-06-19')
    await telling.until(end)
    await expectNote(house, caseId, 'S04')
    expect(await paidOn(house, caseId)).to.deep.equal([
      ['2026-04-15', 3_200_000],
      ['2026-07-03', 6_000_000],
    ])
    await expectEnd(house, caseId, {
      row: { state: 'closed', claimed_fen: 11_800_000, agreed_fen: 9_200_000, paid_fen: 9_200_000 },
      ended: { enforcement: 'done', performance: 'closed' },
    })
  })

  it('S06: back at work, with pregnancy notes for mediators alone', async () => {
    await using house = await openFor('S06')
    const caseId = (await told(house, 'S06')).caseId()
    await expectNote(house, caseId, 'S06')
    await expectEnd(house, caseId, {
      row: { state: 'closed', claimed_fen: 3_720_000, agreed_fen: 530_000, paid_fen: 530_000 },
      ended: { performance: 'closed' },
    })
    const administrator = await house.as('administrator').get(`/cases/${caseId}`)
    expect(administrator.status).to.equal(200)
    expect(administrator.text).to.contain('已邀请女职工委员和值班律师').and.to.not.contain('产检记录')
    const kept = await house.as('mediator-a').get(`/cases/${caseId}`)
    expect(kept.text).to.contain('产检记录').and.to.contain('用人单位列入提醒名单')
    const list = await house.as('lead-a').get('/reminder-list')
    expect(list.text, 'on the list, and no word of the worker')
      .to.contain('鹭屿某讯电子有限公司')
      .and.to.contain('女职工等特殊保护')
    expect(list.text).not.to.contain('颜某芷')
    const evidence = (who: string) => house.as(who).get(`/cases/${caseId}/evidence`)
    expect((await evidence('mediator-a')).text).to.contain('产检本')
    expect((await evidence('administrator')).text)
      .to.contain('解除通知')
      .and.to.not.contain('产检本')
  })

  it('S08: refused, aided, awarded half, paid', async () => {
    await using house = await openFor('S08')
    const telling = await told(house, 'S08', '2026-06-25')
    const caseId = telling.caseId()
    expect(await papersOf(house, caseId), 'the notice, with the next door').to.include('non-acceptance-notice')
    await telling.until(end)
    await expectNote(house, caseId, 'S08')
    expect(await paidOn(house, caseId)).to.deep.equal([['2026-08-31', 2_160_000]])
    await expectEnd(house, caseId, {
      row: { state: 'closed', claimed_fen: 4_320_000, paid_fen: 2_160_000 },
      ended: { mediation: 'not-accepted', arbitration: 'performing', performance: 'closed', 'legal-aid': 'archived' },
    })
  })

  it('S10: the wrong door first; the procuratorate supports, paid before the suit is registered', async () => {
    await using house = await openFor('S10')
    const telling = await told(house, 'S10', '2026-07-29')
    const caseId = telling.caseId()
    const due = await house.db.reader('deadlines').where({ case_id: caseId, status: 'running' }).pluck('rule')
    expect(due, 'both ends have days to answer').to.include.members(['referral_sign_wd', 'support_sign'])
    expect((await facts(house, caseId)).owner_id, 'and the owner stays').to.equal('mediator-a')
    await telling.until('2026-08-04')
    const { id } = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'referral' }).first('id')
    const form = await house.as('mediator-a').get(`/proceedings/${id}/steps/recordResult`)
    expect(form.text, 'told before the click').to.contain('支持起诉').and.to.contain('决定是否支持起诉')
    await telling.until(end)
    await expectNote(house, caseId, 'S10')
    const file = await house.db.reader('cases').where({ id: caseId }).first()
    expect(file).to.include({ mediation_basis: 'people_mediation', closed_on: '2026-08-21', result: 'performed' })
    await expectEnd(house, caseId, {
      row: { state: 'closed', owner_id: 'mediator-a', agreed_fen: 960_000, paid_fen: 960_000 },
      ended: {
        mediation: 'terminated',
        referral: 'done',
        'prosecutor-support': 'settled',
        performance: 'closed',
      },
    })
    expect(await states(house, caseId), 'no suit was needed').to.not.have.property('first-instance')
    expect(await paidOn(house, caseId)).to.deep.equal([['2026-08-19', 960_000]])
  })

  it('S12: signed over video by a boat owner at sea', async () => {
    await using house = await openFor('S12')
    const caseId = (await told(house, 'S12')).caseId()
    await expectNote(house, caseId, 'S12')
    await expectEnd(house, caseId, {
      row: { state: 'closed', agreed_fen: 4_600_000, paid_fen: 4_600_000 },
      ended: { performance: 'closed' },
    })
    const history = await historyOf(house.db.reader, caseId)
    const ways = ['holdSession', 'signTogether'].map(step => history.find(one => one.step === step)?.answers)
    expect(ways.map(answers => answers?.how ?? answers?.way)).to.deep.equal(['video', 'video'])
    expect((await house.as('mediator-a').get(`/cases/${caseId}`)).text).to.contain('船管站出具，证明用工关系')
  })

  it('S13: not signed for and overdue, insured money in; open on 22 November', async () => {
    await using house = await openFor('S13')
    const caseId = (await told(house, 'S13')).caseId()
    await expectNote(house, caseId, 'S13')
    await expectEnd(house, caseId, {
      row: { state: 'open', owner_id: 'mediator-a', claimed_fen: 3_150_000 },
      ended: { referral: 'sent', 'insurance-claim': 'paid' },
    })
    expect(await insured(house, caseId)).to.deep.equal([['2026-11-16', 1_200_000]])
    const sign = await house.db.reader('deadlines').where({ case_id: caseId, rule: 'referral_sign_wd' }).first()
    expect(sign).to.include({ status: 'running', due_on: '2026-11-02' })
    expect((await house.as('mediator-a').get(`/cases/${caseId}`)).text).to.contain('逾期')
    const urged = await house.as('lead-a').get('/desk/urge')
    expect(urged.text, 'to be pressed, for the lead').to.contain('龙某驰')
    const [named] = await house.db.reader('records').where({ case_id: caseId, kind: 'service-point' }).pluck('details')
    expect(JSON.parse(named).servicePointId).to.equal('drivers')
  })

  it('S14: the employer applies, a third is paid back', async () => {
    await using house = await openFor('S14')
    const caseId = (await told(house, 'S14')).caseId()
    const parties = await house.db.reader('parties').where({ case_id: caseId }).orderBy('side')
    expect(parties.map(({ side, nature }) => `${side} ${nature}`)).to.deep.equal([
      'applicant unit',
      'respondent person',
    ])
    expect(await paidOn(house, caseId)).to.deep.equal([['2026-10-12', 1_200_000]])
    await expectNote(house, caseId, 'S14')
    await expectEnd(house, caseId, {
      row: { state: 'closed', claimed_fen: 3_600_000, agreed_fen: 1_200_000, paid_fen: 1_200_000 },
      ended: { performance: 'closed' },
    })
  })

  it('S16: the old settlement is on file and replaced; recognised, confirmed, paid in two parts', async () => {
    await using house = await openFor('S16')
    const telling = await told(house, 'S16', '2026-03-24')
    const caseId = telling.caseId()
    const { id } = await house.db.reader('claims').where({ case_id: caseId }).first('id')
    const claim = await house.as('mediator-a').get(`/cases/${caseId}/claims/${id}`)
    expect(claim.text, 'beside the claim').to.contain('¥600,000.00').and.to.contain('¥1,186,000.00')
    await telling.until(end)
    await expectNote(house, caseId, 'S16')
    expect(await paidOn(house, caseId)).to.deep.equal([
      ['2026-06-30', 60_000_000],
      ['2026-07-31', 58_600_000],
    ])
    await expectEnd(house, caseId, {
      row: { state: 'closed', claimed_fen: 118_600_000, agreed_fen: 118_600_000, paid_fen: 118_600_000 },
      ended: { 'work-injury': 'closed', 'judicial-confirmation': 'concluded', performance: 'closed' },
    })
    expect((await house.as('mediator-a').get(`/cases/${caseId}`)).text).to.contain('600,000 元')
  })
})
