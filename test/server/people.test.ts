/** People and roles, as administrators keep them: below themselves only, and on record. */
import { expect } from 'chai'
import { addPerson, type OrganisationId, testPassword } from '../support/builders.ts'
import type { Client } from '../support/client.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('people', () => {
  let house: TestOffice
  /** Administers the county; `administrator` administers the province. */
  let county: Client
  before(async () => {
    house = await openOffice()
    const role = 'administrator'
    await house.db.write(async tx => {
      await addPerson(tx, { userName: 'county', name: '县管理', role, organisation: 'mawei' })
      await addPerson(tx, { userName: 'city', name: '市管理', role, organisation: 'fuzhou' })
    })
    county = house.as('county')
  })
  after(() => house.close())

  const row = (id: string) => house.db.reader('people').where({ id }).first()
  const memberships = (personId: string) => house.db.reader('memberships').where({ person_id: personId })
  const logged = async (subject: string) =>
    (await house.db.reader('access_log').where({ subject }).orderBy('id')).map(({ action, person_id }) => [
      action,
      person_id,
    ])

  let last = 0
  const answers = (more: Record<string, string> = {}) => ({
    userName: `new-${++last}`,
    name: '林新人',
    locale: 'zh',
    organisationId: 'station-a',
    role: 'mediator',
    fromOn: house.clock.today(),
    ...more,
  })
  const somebody = async (organisation: OrganisationId = 'station-a'): Promise<string> => {
    const userName = `somebody-${++last}`
    await house.db.write(tx => addPerson(tx, { userName, name: '某人', role: 'lawyer', organisation }))
    return userName
  }

  it('are added with a role and a first password that is shown once and must be changed', async () => {
    const form = answers({ phone: '138 1111 2222' })
    const page = await county.submit('/people/new?organisation=station-a', form, '/people/new')
    expect(page.status).to.equal(200)
    const [password = ''] = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(page.text) ?? []
    const added = await house.db.reader('people').where({ user_name: form.userName }).first()
    expect(added.password_hash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(added)).to.not.contain('1381111').and.not.contain(password)
    expect(await memberships(added.id)).to.have.length(1)
    expect(await logged(added.id)).to.deep.equal([['person-added', 'county']])

    const visitor = house.visitor()
    expect((await visitor.post('/sign-in', { name: '13811112222', password })).status).to.equal(303)
    expect((await visitor.get('/')).location).to.equal('/account/password')
    expect((await county.get(`/people/${added.id}`)).text)
      .to.contain('138****2222')
      .and.not.contain(password)
  })

  it('come back as a form with what was typed where an answer cannot be accepted', async () => {
    const cases: [answers: Record<string, string>, says: string][] = [
      [answers({ name: '' }), '请填写“姓名”'],
      [answers({ userName: '13800000000' }), '至少有一个字母'],
      [answers({ userName: 'mediator-a' }), '这个用户名已有人使用'],
      [answers({ organisationId: 'inspection' }), '这个单位不能设这个角色'],
      [answers({ toOn: '2020-01-01' }), '结束日期不能早于开始日期'],
    ]
    for (const [form, says] of cases) {
      const page = await county.post('/people/new', { ...form, practiceNumber: 'kept-number' })
      expect(page.status, says).to.equal(422)
      expect(page.text).to.contain(says)
      expect(page.html).to.contain('value="kept-number"')
    }
    await county.post('/people/new', answers({ phone: '13822223333' }))
    expect((await county.post('/people/new', answers({ phone: '138-2222-3333' }))).text).to.contain('已绑定另一个账号')
  })

  it('are not added outside the administrator’s organisations', async () => {
    for (const organisationId of ['fuzhou', 'fujian', 'nowhere']) {
      const form = answers({ organisationId, role: 'supervisor' })
      expect((await county.post('/people/new', form)).status, organisationId).to.equal(404)
      expect(await house.db.reader('people').where({ user_name: form.userName })).to.deep.equal([])
    }
  })

  it('are kept by administrators only', async () => {
    for (const userName of [
      'mediator-a',
      'lead-a',
      'lawyer-a',
      'officer',
      'supervisor',
      'auditor',
      'partner-inspection',
    ])
      for (const path of ['/people', '/people/new', '/people/mediator-a', '/organisations', '/organisations/station-a'])
        expect((await house.as(userName).get(path)).status, `${userName} ${path}`).to.equal(403)
  })

  it('outside the administrator’s organisations are not there at all', async () => {
    expect((await county.get('/people')).text)
      .to.contain('陈调解')
      .and.not.contain('朱管理')
      .and.not.contain('市管理')
    for (const path of ['administrator', 'city', 'nobody'])
      for (const rest of ['', '/edit', '/memberships/new'])
        expect((await county.get(`/people/${path}${rest}`)).status, path).to.equal(404)
    for (const action of ['deactivate', 'activate', 'password', 'edit', 'memberships/new']) {
      const form = { name: 'x', locale: 'zh', organisationId: 'mawei', role: 'administrator', fromOn: '2026-11-23' }
      expect((await county.post(`/people/city/${action}`, form)).status, action).to.equal(404)
    }
    expect(await row('city')).to.include({ name: '市管理' })
  })

  it('are found by a part of the name, the user name or the phone; what was searched stands in no address', async () => {
    const sent = await county.post('/people/search', { q: '陈调' })
    expect(sent).to.include({ status: 303, location: '/people' })
    expect((await county.follow(sent)).text)
      .to.contain('陈调解')
      .and.not.contain('郑调解')
    await county.post('/people/search', { q: 'MEDIATOR-A2' })
    expect((await county.get('/people')).text)
      .to.contain('郑调解')
      .and.not.contain('陈调解')
    await county.post('/people/search', { q: '%' })
    expect((await county.get('/people')).text).to.contain('没有找到')
    await county.post('/people/search', { q: '' })
    expect((await county.get('/people')).text).to.contain('陈调解')
  })

  it('are listed fifty a page', async () => {
    await using large = await openOffice()
    await large.db.write(async tx => {
      for (let n = 100; n < 160; n++)
        await addPerson(tx, { userName: `p${n}`, name: `Aa${n}`, role: 'lawyer', organisation: 'station-a' })
    })
    const first = await large.as('administrator').get('/people')
    const next = /href="(\/people\?after=[^"]+)"/.exec(first.html)?.[1] ?? ''
    expect(first.text).to.contain('Aa149').and.not.contain('Aa150')
    expect((await large.as('administrator').get(next)).text)
      .to.contain('Aa150')
      .and.not.contain('Aa149')
  })

  it('have their details changed; a phone left open stays', async () => {
    const id = await somebody()
    const edit = (more: Record<string, string>) =>
      county.post(`/people/${id}/edit`, { name: '改名', locale: 'en', practiceNumber: '执业1', ...more })
    expect((await edit({ phone: '13844445555' })).status).to.equal(303)
    const sealed = (await row(id)).phone_sealed
    await edit({ phone: '' })
    expect(await row(id)).to.include({ name: '改名', locale: 'en', practice_number: '执业1', phone_sealed: sealed })
    expect(await logged(id)).to.deep.equal([
      ['person-changed', 'county'],
      ['person-changed', 'county'],
    ])
  })

  it('get and lose roles from one day to another, on record', async () => {
    const id = await somebody()
    const give = { organisationId: 'mawei', role: 'legal-aid-officer', fromOn: '2026-11-23', toOn: '2026-12-31' }
    expect((await county.post(`/people/${id}/memberships/new`, give)).status).to.equal(303)
    expect((await county.post(`/people/${id}/memberships/new`, give)).text).to.contain('已有同样的任职')
    const held = (await memberships(id)).find(one => one.role === 'legal-aid-officer')
    expect(held).to.include({ from_on: '2026-11-23', to_on: '2026-12-31' })
    expect((await house.person(id)).memberships.map(({ role }) => role)).to.have.members([
      'lawyer',
      'legal-aid-officer',
    ])

    const path = `/people/${id}/memberships/${held.id}/end`
    expect((await county.post(path, { lastOn: '2026-11-01' })).text).to.contain('最早只能填昨天')
    expect((await county.submit(path, {}, path)).status).to.equal(303)
    expect((await house.person(id)).memberships.map(({ role }) => role)).to.deep.equal(['lawyer'])
    expect((await county.post(path, { lastOn: '2026-11-22' })).status, 'ended already').to.equal(404)
    expect(await logged(held.id)).to.deep.equal([
      ['membership-added', 'county'],
      ['membership-ended', 'county'],
    ])
  })

  it('get no role outside the administrator’s organisations, and none that the organisation cannot have', async () => {
    const id = await somebody()
    const give = (organisationId: string, role: string) =>
      county.post(`/people/${id}/memberships/new`, { organisationId, role, fromOn: '2026-11-23' })
    expect((await give('fuzhou', 'administrator')).status).to.equal(404)
    expect((await give('station-a', 'administrator')).status).to.equal(422)
    expect((await give('mawei', 'mediator')).status).to.equal(422)
    expect((await give('mawei', 'clock')).status).to.equal(422)
    expect(await memberships(id)).to.have.length(1)
  })

  it('cannot take their own last administrator role from themselves, but one of two', async () => {
    await house.db.write(tx => addPerson(tx, { userName: 'county-2', role: 'administrator', organisation: 'mawei' }))
    const own = house.as('county-2')
    const end = (id: string) => own.post(`/people/county-2/memberships/${id}/end`, { lastOn: '2026-11-22' })
    const [only] = await memberships('county-2')
    const page = await end(only.id)
    expect(page.status).to.equal(409)
    expect(page.text).to.contain('最后一个管理员任职')
    await house.db.write(tx =>
      tx('memberships').insert({ ...only, id: 'second', organisation_id: 'fuzhou', from_on: '2026-01-01' }),
    )
    expect((await end(only.id)).status).to.equal(303)
  })

  it('are signed out everywhere and kept out when their account is closed, and come back when it is opened', async () => {
    const id = await somebody()
    const client = house.visitor()
    await client.post('/sign-in', { name: id, password: testPassword })
    expect((await county.post(`/people/${id}/deactivate`)).status).to.equal(303)
    expect((await client.get('/account')).location).to.match(/^\/sign-in/)
    expect((await house.visitor().post('/sign-in', { name: id, password: testPassword })).status).to.equal(401)
    await county.post(`/people/${id}/activate`)
    expect((await house.visitor().post('/sign-in', { name: id, password: testPassword })).status).to.equal(303)
    const actions = (await logged(id)).map(([action]) => action)
    expect(actions).to.deep.equal(['signed-in', 'person-deactivated', 'person-activated', 'signed-in'])
    expect((await county.post('/people/county/deactivate')).status, 'one’s own').to.equal(409)
  })

  it('get a new first password, and the old one ends', async () => {
    const id = await somebody()
    const page = await county.post(`/people/${id}/password`)
    const [password = ''] = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(page.text) ?? []
    expect((await house.visitor().post('/sign-in', { name: id, password: testPassword })).status).to.equal(401)
    expect((await house.visitor().post('/sign-in', { name: id, password })).status).to.equal(303)
    expect(await logged(id)).to.deep.include(['password-reset', 'county'])
  })

  it('who also work outside belong to a higher administrator: nobody climbs up by resetting a password', async () => {
    await house.db.write(tx =>
      tx('memberships').insert({
        id: 'city-in-county',
        person_id: 'city',
        organisation_id: 'mawei',
        role: 'supervisor',
        from_on: '2026-01-01',
        to_on: '2026-12-31',
      }),
    )
    const page = await county.get('/people/city')
    expect(page.text).to.contain('管理范围以外也有任职').and.contain('督办员').and.not.contain('福州市总工会')
    for (const action of ['password', 'deactivate', 'activate'])
      expect((await county.post(`/people/city/${action}`)).status, action).to.equal(403)
    expect((await county.post('/people/city/edit', { name: 'x', locale: 'zh' })).status).to.equal(403)
    expect((await house.as('administrator').post('/people/city/activate')).status).to.equal(303)
    await house.db.write(tx => tx('memberships').where({ id: 'city-in-county' }).delete())
  })
})
