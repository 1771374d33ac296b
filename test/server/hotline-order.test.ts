/** An order of the union hotline through the website: the dates of S11, and one whose caller was not satisfied. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const order = (name: string, phone: string) => ({
  kind: 'hotline-order',
  applicantName: name,
  applicantPhone: phone,
  respondentName: '闽电电子有限公司',
  consentChannel: 'signed',
})
const received = { number: '12351-2026-0803', people: '32', content: '32人被欠两个月工资' }

/** In the order of their dates, for a clock goes one way only. */
describe('an order of the hotline, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-08-03T00:30:00Z' })
  })
  after(() => house.close())

  it('S11: 32 people as told are 60 as found; the order ends with the call back on 1 September', async () => {
    const caseId = await registered(house, order('来电人张某', '13800000031'))
    const at = byDay(house, { caseId, workflow: 'hotline-order' })
    await at.takes('2026-08-03', 'receive', { ...received, handleBy: '2026-09-01' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['hotline_sign', '2026-08-04']])
    await at.takes('2026-08-03', 'sign', {}, 'lead-a')
    expect(await at.deadlines('running'), 'the printed day').to.deep.equal([['hotline_handle', '2026-09-01']])
    await at.takes('2026-08-03', 'recordVisit', { people: '60', note: '到场核实为60人' }, 'lead-a')
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('到场核实为60人')
    await at.takes('2026-08-31', 'feedBack', { outcome: 'solved', result: '612,000元已付清' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['hotline_callback', '2026-09-03']])
    await at.takes('2026-09-01', 'callBack', { result: 'satisfied' }, 'lead-a')
    expect((await at.row()).state).to.equal('closed')
    expect(await at.papers()).to.deep.equal(['callback-record', 'hotline-order-sheet', 'hotline-reply'])
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('opens again when the caller is not satisfied, with the days the office has set', async () => {
    house.clock.on('2026-09-02', '08:30')
    await house.db.write(tx =>
      tx('parameters').insert({
        id: 'handle-days',
        name: 'hotline_handle_days',
        region: 'station-a',
        valid_from: '2026-01-01',
        value: '3',
        source: '区总工会规定',
        changed_by: 'administrator',
        changed_at: '2026-01-01T00:00:00.000Z',
      }),
    )
    const caseId = await registered(house, order('来电人李某', '13800000032'))
    const at = byDay(house, { caseId, workflow: 'hotline-order' })
    await at.takes('2026-09-02', 'receive', received, 'lead-a')
    await at.takes('2026-09-02', 'sign', {}, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['hotline_handle', '2026-09-07']])
    await at.takes('2026-09-04', 'feedBack', { outcome: 'explained', result: '已解释' }, 'lead-a')
    await at.takes('2026-09-07', 'callBack', { result: 'not-reached' }, 'lead-a')
    expect((await at.row()).state, 'called again').to.equal('fed-back')
    const past = await at.tries('2026-09-08', 'callBack', { result: 'dissatisfied', handleBy: '2026-09-01' }, 'lead-a')
    expect(past.status).to.equal(422)
    expect(past.text).to.contain('不能早于回访日期')
    await at.takes('2026-09-08', 'callBack', { result: 'dissatisfied', handleBy: '' }, 'lead-a')
    expect((await at.row()).state).to.equal('handling')
    expect(await at.deadlines('running')).to.deep.equal([['hotline_handle', '2026-09-11']])
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text).to.contain('不满意，重新办理')
  })

  it('is nothing to another station, and nothing an auditor may take', async () => {
    house.clock.on('2026-09-14', '08:30')
    const caseId = await registered(house, order('来电人王某', '13800000033'))
    const at = byDay(house, { caseId, workflow: 'hotline-order' })
    expect((await at.tries('2026-09-14', 'receive', received, 'lead-b')).status).to.equal(404)
    expect((await at.tries('2026-09-14', 'receive', received, 'auditor')).status).to.be.oneOf([403, 404])
  })
})
