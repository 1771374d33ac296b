/** Service points: kept by administrators, named by referrals, printed for workers. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { addPerson } from '../support/builders.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const driverHome = {
  organisationId: 'station-a',
  kind: 'driver-home',
  nameZh: '马尾司机之家',
  nameEn: 'Mawei Drivers’ Home',
  address: '马尾区港口路8号',
  phone: '0591-12345678',
  alwaysOpen: 'no',
  'hours[0][fromDay]': 'mon',
  'hours[0][toDay]': 'fri',
  'hours[0][opens]': '08:30',
  'hours[0][closes]': '17:30',
  'hours[1][fromDay]': 'sat',
  'hours[1][toDay]': 'sat',
  'hours[1][opens]': '９：00',
  'hours[1][closes]': '12:00',
}
const told = '周一至周五 08:30–17:30；周六 09:00–12:00'

describe('service points', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await house.db.write(tx => addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' }))
  })
  after(() => house.close())

  const add = (typed: object, as = 'administrator') =>
    house.as(as).submit('/service-points/new', { ...driverHome, ...typed } as never, '/service-points/new')
  const idOf = async (name: string): Promise<string> =>
    (await house.db.reader('service_points').where({ name_zh: name }).first()).id
  const worker = (name: string, phone: string) => ({
    kind: 'dispute',
    applicantName: name,
    applicantPhone: phone,
    respondentName: '顺通物流有限公司',
    consentChannel: 'signed',
  })

  it('are kept by an administrator with their opening hours', async () => {
    expect((await add({})).status).to.equal(303)
    const list = await house.as('administrator').get('/service-points')
    for (const word of ['马尾司机之家', told, '马尾区港口路8号', '马尾物流园职工法律服务站'])
      expect(list.text, word).to.contain(word)
    const path = `/service-points/${await idOf('马尾司机之家')}`
    const form = await house.as('administrator').get(path)
    expect(form.html).to.contain('value="08:30"')
    const changed = await house.as('administrator').submit(path, { nameZh: '马尾司机之家', note: '节假日休息' }, path)
    expect(changed.status, changed.text).to.equal(303)
    expect((await house.as('administrator').get('/service-points')).text)
      .to.contain('节假日休息')
      .and.to.contain(told)
    const twice = await Promise.all([add({ nameZh: '同名驿站' }), add({ nameZh: '同名驿站' })])
    expect(twice.map(({ status }) => status).toSorted(), 'one name, one point').to.deep.equal([303, 422])
    const log = await house.db
      .reader('access_log')
      .where({ subject: await idOf('马尾司机之家') })
      .orderBy('at')
    expect(log.map(({ action }) => action)).to.have.members(['service-point-added', 'service-point-changed'])
  })

  it('say what is wrong with hours, and keep what was typed', async () => {
    const shut = await add({ 'hours[0][closes]': '08:00', 'hours[1][toDay]': 'tue' })
    expect(shut.status).to.equal(422)
    expect(shut.text).to.contain('关门时间应当晚于开门时间').and.to.contain('结束的星期不能早于开始的星期')
    expect(shut.html).to.contain('马尾区港口路8号')
    const none = Object.fromEntries(
      Object.keys(driverHome)
        .filter(key => key.startsWith('hours'))
        .map(key => [key, '']),
    )
    expect((await add(none)).text).to.contain('请填写开放时间')
    expect((await add({ alwaysOpen: 'yes' })).text).to.contain('全天开放的不填开放时间')
    expect((await add({ 'hours[0][opens]': '25:00' })).status).to.equal(422)
    expect((await add({ ...none, alwaysOpen: 'yes', nameZh: '全天驿站', kind: 'rest-point' })).status).to.equal(303)
  })

  it('are nobody else’s to keep, and nothing outside one’s own part of the tree', async () => {
    for (const as of ['mediator-a', 'lead-a', 'supervisor', 'auditor', 'partner-inspection'])
      expect((await house.as(as).get('/service-points')).status, as).to.equal(403)
    expect((await house.as('lead-a').post('/service-points/new', driverHome)).status).to.equal(403)
    const far = await house.as('county').post('/service-points/new', { ...driverHome, organisationId: 'fuzhou' })
    expect(far.status).to.equal(422)
    expect(far.text).to.contain('请选择您管理范围内的单位')
    expect((await add({ organisationId: 'fuzhou', nameZh: '福州总站' })).status).to.equal(303)
    const city = await idOf('福州总站')
    expect((await house.as('county').get(`/service-points/${city}`)).status).to.equal(404)
    expect((await house.as('county').post(`/service-points/${city}/close`)).status).to.equal(404)
    expect((await house.as('county').get('/service-points')).text).to.not.contain('福州总站')
  })

  it('are named by a referral and printed for the worker, with their hours', async () => {
    const caseId = await registered(house, worker('货车司机老林', '13800014001'))
    expect((await add({ organisationId: 'mawei', nameZh: '港区司机之家' })).status).to.equal(303)
    const point = await idOf('港区司机之家')
    const at = byDay(house, { caseId, workflow: 'referral' })
    const form = await house.as('lead-a').get(`/cases/${caseId}/begin/referral/send`)
    expect(form.text).to.contain(`港区司机之家（${told}）`)
    const before = await house.as('lead-a').get(`/cases/${caseId}/receipt`)
    expect(before.text, 'the station’s own').to.contain('马尾司机之家').and.to.not.contain('港区司机之家')
    const sending = { partnerId: 'inspection', reason: 'insurance', text: '装货摔伤', consentChannel: 'signed' }
    await at.takes('2026-11-23', 'send', { ...sending, servicePointId: point }, 'lead-a')
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text, 'in the timeline').to.contain('港区司机之家')
    const receipt = await house.as('lead-a').get(`/cases/${caseId}/receipt`)
    for (const word of ['您可以去的服务点', '港区司机之家', told, '0591-12345678'])
      expect(receipt.text, word).to.contain(word)
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('are no longer offered once closed, nor is one from elsewhere taken', async () => {
    expect((await add({ organisationId: 'station-b', nameZh: '快安驿站' })).status).to.equal(303)
    const point = await idOf('快安驿站')
    const caseId = await registered(house, worker('货车司机老郑', '13800014002'))
    const path = `/cases/${caseId}/begin/referral/send`
    expect((await house.as('lead-a').get(path)).text).to.contain('快安驿站')
    expect((await house.as('administrator').post(`/service-points/${point}/close`)).status).to.equal(303)
    expect((await house.as('lead-a').get(path)).text).to.not.contain('快安驿站')
    const sending = { partnerId: 'inspection', reason: 'insurance', text: '装货摔伤', consentChannel: 'signed' }
    const at = byDay(house, { caseId, workflow: 'referral' })
    const refused = await at.tries('2026-11-23', 'send', { ...sending, servicePointId: point }, 'lead-a')
    expect(refused.status).to.equal(422)
    expect((await house.as('administrator').post(`/service-points/${point}/reopen`)).status).to.equal(303)
    await at.takes('2026-11-23', 'send', { ...sending, servicePointId: point }, 'lead-a')
  })
})
