/** The tree of organisations, as administrators keep it: below themselves only, and on record. */
import { expect } from 'chai'
import { addPerson } from '../support/builders.ts'
import type { Client } from '../support/client.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('organisations', () => {
  let house: TestOffice
  /** Administers the county. */
  let county: Client
  before(async () => {
    house = await openOffice()
    await house.db.write(tx => addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' }))
    county = house.as('county')
  })
  after(() => house.close())

  const row = (id: string) => house.db.reader('organisations').where({ id }).first()
  const named = (name: string) => house.db.reader('organisations').where({ name_zh: name }).first()
  const station = { nameZh: '长安产业园职工法律服务站', shortCode: '闽榕长园', mediationBasis: 'township_street' }

  it('are shown as the tree below the administrator', async () => {
    const page = await county.get('/organisations')
    expect(page.text).to.contain('马尾区总工会').and.contain('马尾物流园职工法律服务站').and.not.contain('福州市总工会')
    expect((await house.as('administrator').get('/organisations')).text).to.contain('福建省总工会')
  })

  it('show what they are, who works there and what is below', async () => {
    const { text } = await county.get('/organisations/station-a')
    expect(text).to.contain('闽榕马园').and.contain('人民调解委员会').and.contain('陈调解').and.contain('值班与请假')
    expect((await county.get('/organisations/psychology')).text)
      .to.contain('当天')
      .and.contain('保密')
    await county.post('/language', { locale: 'en' })
    expect((await county.get('/organisations/arbitration')).text).to.contain('5 working day(s)')
    await county.post('/language', { locale: 'zh' })
  })

  it('outside are not there at all', async () => {
    for (const path of ['fuzhou', 'fujian', 'nowhere', 'fuzhou/edit', 'fuzhou/add/county', 'fuzhou/duty'])
      expect((await county.get(`/organisations/${path}`)).status, path).to.equal(404)
    for (const path of ['fuzhou/edit', 'fuzhou/add/county', 'fuzhou/deactivate', 'fuzhou/activate', 'fuzhou/duty'])
      expect((await county.post(`/organisations/${path}`, { nameZh: 'x', shortCode: 'x' })).status, path).to.equal(404)
    expect(await row('fuzhou')).to.include({ name_zh: '福州市总工会' })
  })

  it('are added below their own kind of parent, on record', async () => {
    const page = await county.submit('/organisations/mawei/add/station', station, '/organisations/mawei/add/station')
    expect(page.status).to.equal(303)
    const added = await named(station.nameZh)
    expect(added).to.include({ kind: 'station', parent_id: 'mawei', name_en: station.nameZh, short_code: '闽榕长园' })
    expect(added.path).to.equal(`/fujian/fuzhou/mawei/${added.id}/`)
    const [log] = await house.db.reader('access_log').where({ subject: added.id })
    expect(log).to.include({ action: 'organisation-added', person_id: 'county' })
    for (const path of ['mawei/add/county', 'mawei/add/province', 'station-a/add/station', 'inspection/add/partner'])
      expect((await county.post(`/organisations/${path}`, { ...station, shortCode: 'x' })).status, path).to.equal(404)
  })

  it('have codes of their own, for two stations must not share case numbers', async () => {
    const page = await county.post('/organisations/mawei/add/station', {
      ...station,
      shortCode: '闽榕快园',
      nameZh: '另一站',
    })
    expect(page.status).to.equal(422)
    expect(page.text).to.contain('已有单位使用')
    expect(page.html).to.contain('value="另一站"')
    expect(await named('另一站')).to.equal(undefined)
    const same = { nameZh: '快安站', shortCode: '闽榕快园', mediationBasis: 'enterprise_committee' }
    expect((await county.post('/organisations/station-b/edit', same)).status, 'its own stays').to.equal(303)
  })

  it('name their kind of mediation body by a few characters, an office’s own among them', async () => {
    const edit = '/organisations/station-b/edit'
    const kuaian = { nameZh: '快安站', shortCode: '闽榕快园' }
    const form = await county.get(edit)
    expect(form.html).to.contain('list="mediationBasis-known"').and.to.contain('data-keys="people_mediation ')
    const named = (mediationBasis: string) => county.post(edit, { ...kuaian, mediationBasis })
    for (const [typed, says] of [
      ['火星委员会', '名单中没有“火星委员会”'],
      ['委员会', '请从列表中选择'],
    ] as const) {
      const refused = await named(typed)
      expect(refused.status).to.equal(422)
      expect(refused.text).to.contain(says)
      expect(refused.html).to.contain('value="快安站"')
    }
    expect((await named('rmtj')).status).to.equal(303)
    expect(await row('station-b')).to.include({ mediation_basis: 'people_mediation' })

    const own = {
      organisationId: 'mawei',
      parent: '乡镇',
      nameZh: '园区联合调解组织',
      fromOn: '2026-11-23',
      reason: '本地',
    }
    expect((await county.post('/taxonomies/organisation-bases/new', own)).status).to.equal(303)
    expect((await named('园区联合')).status).to.equal(303)
    expect((await row('station-b')).mediation_basis, 'what can be confirmed follows it').to.equal('township_street')
    expect((await county.get('/organisations/station-b')).text).to.contain('园区联合调解组织')
    expect((await county.get(edit)).html).to.contain('value="园区联合调解组织"')
  })

  it('that are partners say how long they have to sign for a referral, and whether it is confidential', async () => {
    const partner = {
      nameZh: '马尾区司法所',
      partnerKind: 'justice',
      signInDays: '３',
      signInUnit: 'wd',
      confidential: 'no',
    }
    expect((await county.post('/organisations/mawei/add/partner', partner)).status).to.equal(303)
    const { id, ...added } = await named('马尾区司法所')
    expect(added).to.include({ kind: 'partner', partner_kind: 'justice', sign_in_days: 3, sign_in_unit: 'wd' })
    expect(Boolean(added.confidential)).to.equal(false)
    const changed = { ...partner, signInDays: '1', signInUnit: 'd', confidential: 'yes', phone: '0591-12345678' }
    expect((await county.post(`/organisations/${id}/edit`, changed)).status).to.equal(303)
    expect(await row(id)).to.include({ sign_in_days: 1, sign_in_unit: 'd', phone: '0591-12345678' })
    expect((await county.post(`/organisations/${id}/edit`, { ...partner, signInDays: '91' })).status).to.equal(422)
    expect((await county.post(`/organisations/${id}/edit`, { ...partner, signInDays: '' })).status).to.equal(303)
    expect(await row(id)).to.include({ sign_in_days: null })
    expect((await county.get(`/organisations/${id}`)).text).to.contain('未约定：移送后不计算签收期限')
  })

  it('are closed only when nothing hangs on them any more', async () => {
    const refused = await county.post('/organisations/station-a/deactivate')
    expect(refused.status).to.equal(409)
    expect(refused.text).to.contain('不能停用')
    expect(Boolean((await row('station-a')).active)).to.equal(true)

    await county.post('/organisations/mawei/add/station', { ...station, nameZh: '空站', shortCode: '空' })
    const { id } = await named('空站')
    expect((await county.post(`/organisations/${id}/deactivate`)).status).to.equal(303)
    expect((await county.get(`/organisations/${id}`)).text).to.contain('已停用')
    expect((await county.get('/people/new')).html).to.not.contain('空站')
    expect((await county.post(`/organisations/${id}/activate`)).status).to.equal(303)
    expect(Boolean((await row(id)).active)).to.equal(true)
  })
})
