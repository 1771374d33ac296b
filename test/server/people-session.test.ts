/** How long one stays signed in, on which devices, in which language. */
import { expect } from 'chai'
import { testPassword } from '../support/builders.ts'
import type { Client } from '../support/client.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a session', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function signedIn(userName: string): Promise<Client> {
    const visitor = house.visitor()
    await visitor.post('/sign-in', { name: userName, password: testPassword })
    return visitor
  }
  const later = (minutes: number) =>
    house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString())

  it('ends after half an hour without a request, and says so at the door', async () => {
    const client = await signedIn('mediator-a')
    later(29)
    expect((await client.get('/account')).status).to.equal(200)
    later(29)
    expect((await client.get('/account')).status, 'each request moves the end').to.equal(200)
    later(31)
    const page = await client.get('/account')
    expect(page).to.include({ status: 303, location: '/sign-in?returnTo=%2Faccount&ended=1' })
    expect((await client.follow(page)).text).to.contain('较长时间没有操作')
    expect((await client.get('/account')).location, 'and stays ended').to.match(/^\/sign-in/)
  })

  it('moves its end at most once a minute', async () => {
    const client = await signedIn('mediator-a2')
    const lastSeen = async () =>
      (await house.db.reader('sessions').where({ person_id: 'mediator-a2' }).first()).last_seen_at
    const first = await lastSeen()
    later(0.5)
    await client.get('/account')
    expect(await lastSeen()).to.equal(first)
    later(0.6)
    await client.get('/account')
    expect(await lastSeen()).to.equal(house.clock.now().toISOString())
  })

  it('tells how long it lasts without lasting longer for it, and is extended when asked', async () => {
    const client = await signedIn('lead-a')
    later(25)
    expect((await client.get('/session/remaining')).json()).to.deep.equal({ seconds: 300, warningSeconds: 120 })
    later(1)
    expect((await client.get('/session/remaining')).json().seconds).to.equal(240)
    expect((await client.post('/session/extend')).json().seconds).to.equal(1800)
    expect((await house.visitor().get('/session/remaining')).json().seconds).to.equal(0)
  })

  it('ends by signing out; the old cookie is worth nothing', async () => {
    const client = await signedIn('lawyer-a')
    const cookie = `session=${client.cookies.get('session')}`
    expect(await client.post('/sign-out')).to.include({ status: 303, location: '/sign-in' })
    expect((await house.visitor().get('/account', { cookie })).location).to.match(/^\/sign-in/)
  })

  it('ends on every device by signing out everywhere', async () => {
    const [desk, phone, other] = [await signedIn('officer'), await signedIn('officer'), await signedIn('lead-b')]
    expect(await desk.post('/account/sign-out-everywhere')).to.include({ location: '/sign-in?everywhere=1' })
    for (const client of [desk, phone]) expect((await client.get('/account')).location).to.match(/^\/sign-in/)
    expect((await other.get('/account')).status).to.equal(200)
  })

  it('does not come back when a request that was under way saves it late', async () => {
    const client = await signedIn('supervisor')
    await house.db.write(tx => tx('sessions').where({ person_id: 'supervisor' }).delete())
    await client.post('/language', { locale: 'en' })
    expect((await client.get('/account')).location).to.match(/^\/sign-in/)
  })

  it('ends with the account', async () => {
    const client = await signedIn('lawyer-b')
    await house.db.write(tx => tx('people').where({ id: 'lawyer-b' }).update({ active: false }))
    expect((await client.get('/account')).location).to.match(/^\/sign-in/)
  })

  it('knows the roles and covers of the day', async () => {
    const client = await signedIn('mediator-b')
    const absence = { id: 'away', person_id: 'lead-b', cover_id: 'mediator-b', reason: '学习', recorded_by: 'lead-b' }
    const days = {
      from_on: house.clock.today(),
      to_on: house.clock.today(),
      recorded_at: house.clock.now().toISOString(),
    }
    await house.db.write(tx => tx('absences').insert({ ...absence, ...days }))
    expect((await client.get('/account')).text).to.contain('今日代管 许站长')
    expect(await house.person('mediator-b')).to.deep.include({ covers: ['lead-b'] })
  })

  it('of a signed-out person sends back to the page the form stood on', async () => {
    const page = await house.visitor().post('/account/sign-out-everywhere', {}, { referer: `${house.url}/account` })
    expect(page).to.include({ status: 303, location: '/sign-in?returnTo=%2Faccount' })
  })

  it('reads in the language that was chosen, at the door and inside', async () => {
    const visitor = house.visitor()
    const sent = await visitor.post('/language', { locale: 'en', returnTo: '/sign-in' })
    expect(sent.status).to.equal(303)
    expect((await visitor.get('/sign-in')).text).to.contain('User name or mobile number')
    expect(visitor.cookies.get('session')).to.equal(undefined)
    const client = await signedIn('mediator-a')
    await client.post('/language', { locale: 'en', returnTo: '/account' })
    expect((await client.get('/account')).text).to.contain('My account')
    expect(await house.person('mediator-a')).to.include({ locale: 'en' })
  })
})
