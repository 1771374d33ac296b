/** Labour inspection through the website: what is in mediation stays out, then from the complaint to a decision. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { addPerson } from '../support/builders.ts'
import { byDay } from '../support/by-day.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('labour inspection, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-03-01T16:05:00Z' })
    await house.db.write(tx => addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' }))
  })
  after(() => house.close())

  it('asks why a claim is not part of the mediation that is open (LSI 21), and follows the order and the decision', async () => {
    const { caseId, accepted } = await openCase(house, { on: '2026-03-02' })
    await accepted()
    const at = byDay(house, { caseId, workflow: 'inspection' })
    const claims = await house.db.reader('claims').where({ case_id: caseId }).pluck('id')
    const complaint = { matter: 'wages', claims, elsewhere: 'no', payer: 'general', breachEndedOn: '2026-01-31' }
    const refused = await at.tries('2026-03-02', 'register', { ...complaint, elsewhere: 'yes' }, 'lead-a')
    expect(refused.text).to.contain('监察不予受理（《劳动保障监察条例》第21条第2款）')
    const unexplained = await at.tries('2026-03-02', 'register', complaint, 'lead-a')
    expect(unexplained.status).to.equal(422)
    expect(unexplained.text).to.contain('请说明所选请求为何不在其中')
    expect(await at.row(), 'nothing is written').to.equal(undefined)

    await at.takes('2026-03-02', 'register', { ...complaint, apart: '调解只涉及经济补偿' }, 'lead-a')
    const sending = { how: 'complaint', body: '马尾区劳动保障监察大队', facts: '拖欠两个月工资' }
    await at.takes('2026-03-02', 'send', sending, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['inspection_accept', '2026-03-09']])
    await at.takes('2026-03-03', 'accept', {}, 'lead-a')
    await at.takes('2026-03-06', 'orderCorrection', { until: '2026-03-20', amountFen: '68,000' }, 'lead-a')
    await at.until('2026-03-21')
    expect((await at.row()).state).to.equal('registered.ignored')
    const tooMuch = await at.tries('2026-03-23', 'orderExtraDamages', { amountFen: '70,000' }, 'lead-a')
    expect(tooMuch.text).to.contain('百分之五十以上、百分之一百以下')
    await at.takes('2026-03-23', 'orderExtraDamages', { amountFen: '34,000' }, 'lead-a')
    await at.takes('2026-03-24', 'decide', { amountFen: '68,000' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([
      ['decision_reconsider', '2026-05-25'],
      ['decision_suit', '2026-09-24'],
      ['inspection_court', '2026-12-24'],
    ])
    await at.takes('2026-05-20', 'recordChallenge', { way: 'reconsideration' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([])
    await at.takes('2026-06-10', 'close', { result: 'paid', amountFen: '68,000', workerTold: 'yes' }, 'lead-a')
    expect((await at.papers()).filter(one => /inspection|result/.test(one))).to.deep.equal([
      'inspection-complaint',
      'result-feedback',
    ])
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('counts what a decision leaves as the place has set it (K)', async () => {
    const { caseId } = await openCase(house, { on: '2026-07-01' })
    const at = byDay(house, { caseId, workflow: 'inspection' })
    const claims = await house.db.reader('claims').where({ case_id: caseId }).pluck('id')
    await at.takes('2026-07-01', 'register', { matter: 'wages', claims, elsewhere: 'no', payer: 'general' }, 'lead-a')
    const sending = { how: 'complaint', body: '马尾区劳动保障监察大队', facts: '拖欠工资' }
    await at.takes('2026-07-01', 'send', sending, 'lead-a')
    await at.takes('2026-07-02', 'accept', {}, 'lead-a')
    const sets = async (name: string, value: string) => {
      const form = `/parameters/${name}/new`
      const typed = { organisationId: 'mawei', value, validFrom: '2026-07-01', source: '法律顾问核对现行文本' }
      const kept = await house.as('county').submit(form, typed as never, form)
      expect(kept.status, kept.text.slice(0, 900)).to.equal(303)
      const { id } = await house.db.reader('parameters').where({ name }).first('id')
      const confirm = `/parameters/${name}/entries/${id}/confirm`
      expect((await house.as('administrator').post(confirm, { note: '与文本核对' })).status).to.equal(303)
    }
    await sets('decision_reconsider_days', '30')
    await sets('decision_suit_months', '3')
    await at.takes('2026-07-03', 'decide', { amountFen: '68,000' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([
      ['decision_reconsider', '2026-08-03'],
      ['decision_suit', '2026-10-08'],
      ['inspection_court', '2027-04-06'],
    ])
    const suit = await house.as('lead-a').get('/rules/decision_suit')
    expect(suit.text).to.contain('由参数确定：3 个月').and.to.not.contain('待核')
    const court = await house.as('lead-a').get('/rules/inspection_court')
    expect(court.text).to.contain('由参数确定：9 个月').and.to.contain('待核')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })
})
