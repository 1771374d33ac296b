/** Coming in, staying in, going out: as people do it, through the door. */
import { expect } from 'chai'
import { keepDemoLogins } from '../../server/people/demo-logins.ts'
import { lockMinutes } from '../../server/people/lock-out.ts'
import { addPerson, testPassword } from '../support/builders.ts'
import type { Client } from '../support/client.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const wrong = 'not the password'

describe('signing in', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  let last = 0
  /** Somebody of their own for each test, so that failures do not add up. */
  async function somebody({ phone }: { phone?: string } = {}): Promise<string> {
    const userName = `somebody-${++last}`
    await house.db.write(async tx => {
      await addPerson(tx, { userName, role: 'mediator', organisation: 'station-a' })
      if (!phone) return
      const { sealer } = house.office
      const sealed = { phone_sealed: sealer.seal('phone', phone), phone_index: sealer.index('phone', phone) }
      await tx('people').where({ id: userName }).update(sealed)
    })
    return userName
  }

  /** Each from an address of their own would need proxies; so the count of the address starts anew. */
  beforeEach(() => house.db.write(tx => tx('rate_limits').delete()))

  const fail = async (visitor: Client, name: string, times: number) => {
    const pages = []
    for (let time = 0; time < times; time++) pages.push(await visitor.post('/sign-in', { name, password: wrong }))
    return pages
  }

  it('works with the user name, however it is typed, and leads to the page that was asked for', async () => {
    const name = await somebody()
    const visitor = house.visitor()
    const sent = await visitor.get('/account?tab=1')
    expect(sent).to.include({ status: 303, location: '/sign-in?returnTo=%2Faccount%3Ftab%3D1' })
    const page = await visitor.submit(
      sent.location,
      { name: ` ${name.toUpperCase()} `, password: testPassword },
      '/sign-in',
    )
    expect(page).to.include({ status: 303, location: '/account?tab=1' })
    expect((await visitor.follow(page)).text).to.contain(name)
  })

  it('works with the phone number, blanks and all', async () => {
    await somebody({ phone: '13800001234' })
    const page = await house.visitor().post('/sign-in', { name: '138 0000-1234', password: testPassword })
    expect(page).to.include({ status: 303, location: '/' })
  })

  it('goes nowhere but to a page of ours', async () => {
    const name = await somebody()
    for (const returnTo of [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      '/.//evil.example',
      '/account/..//evil.example',
      '/%2e//evil.example/account',
      '/\tx',
      'javascript:1',
      '/sign-in',
    ]) {
      const page = await house.visitor().post('/sign-in', { name, password: testPassword, returnTo })
      expect(page.location, returnTo).to.equal('/')
    }
  })

  it('with a wrong password says so and keeps the name that was typed, never the password', async () => {
    const name = await somebody()
    const page = await house.visitor().post('/sign-in', { name, password: wrong, returnTo: '/account' })
    expect(page.status).to.equal(401)
    expect(page.text).to.contain('用户名或密码不对')
    expect(page.html).to.contain(`value="${name}"`).and.contain('value="/account"').and.not.contain(wrong)
  })

  it('is not upset by bodies no form of ours sends', async () => {
    const send = async (body: string) => {
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
      return (await fetch(`${house.url}/sign-in`, { method: 'POST', headers, body, redirect: 'manual' })).status
    }
    for (const body of ['', 'name=', 'name[]=a&password[]=b', 'name[x]=a&password[y]=b&returnTo[]=/']) {
      expect(await send(body), body).to.equal(401)
    }
  })

  it('tells nobody who exists: the same words for a wrong password, an unknown name and a closed account', async () => {
    const name = await somebody()
    const closed = await somebody()
    await house.db.write(tx => tx('people').where({ id: closed }).update({ active: false }))
    const ask = async (asked: string, password: string) => {
      const { status, html } = await house.visitor().post('/sign-in', { name: asked, password })
      return { status, html: html.replaceAll(asked, 'NAME') }
    }
    const known = await ask(name, wrong)
    expect(await ask('nobody-at-all', wrong)).to.deep.equal(known)
    expect(await ask(closed, testPassword)).to.deep.equal(known)
  })

  it('is locked after five failures, for longer each time, and says for how many minutes', async () => {
    const name = await somebody()
    const visitor = house.visitor()
    const failed = await fail(visitor, name, 5)
    expect(failed.map(({ status }) => status)).to.deep.equal([401, 401, 401, 401, 401])
    const start = house.clock.now().getTime()
    let minutes = 0
    for (const wait of [1, 2, 4, 8]) {
      house.clock.set(new Date(start + minutes * 60_000 + 1000).toISOString())
      const locked = await visitor.post('/sign-in', { name, password: testPassword })
      expect(locked.status).to.equal(429)
      expect(locked.text).to.contain(`请 ${wait} 分钟后再试`)
      minutes += wait
      house.clock.set(new Date(start + minutes * 60_000).toISOString())
      if (wait < 8) await fail(visitor, name, 1)
    }
    expect(await visitor.post('/sign-in', { name, password: testPassword })).to.include({ status: 303 })
    expect((await fail(house.visitor(), name, 1))[0]?.status, 'starts anew').to.equal(401)
  })

  it('waits an hour at most', () => {
    expect([4, 5, 6, 7, 11, 500].map(failures => lockMinutes(failures, 5))).to.deep.equal([0, 1, 2, 4, 60, 60])
  })

  it('locks a name that nobody has just the same', async () => {
    const known = await somebody()
    const answers = []
    for (const name of [known, 'nobody-else']) {
      await fail(house.visitor(), name, 5)
      const { status, html } = await house.visitor().post('/sign-in', { name, password: wrong })
      answers.push({ status, html: html.replaceAll(name, 'NAME') })
    }
    expect(answers[0]).to.deep.equal(answers[1]).and.to.include({ status: 429 })
  })

  it('counts one account under its name and its phone together', async () => {
    const name = await somebody({ phone: '13900005678' })
    await fail(house.visitor(), name, 3)
    await fail(house.visitor(), '13900005678', 2)
    expect(await house.visitor().post('/sign-in', { name, password: testPassword })).to.include({ status: 429 })
  })

  it('does not let many tries at once slip through', async () => {
    const name = await somebody()
    const visitor = house.visitor()
    const tries = Array.from({ length: 12 }, () => visitor.post('/sign-in', { name, password: wrong }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter(status => status === 401)).to.have.length(5)
    expect(statuses.filter(status => status === 429)).to.have.length(7)
  })

  it('locks an address that tries one name after another', async () => {
    for (let time = 0; time < 20; time++) await fail(house.visitor(), `guess-${time}`, 1)
    const page = await house.visitor().post('/sign-in', { name: await somebody(), password: testPassword })
    expect(page.status).to.equal(429)
  })

  it('comes back to a page with its filters when the language is changed', async () => {
    const path = '/cases?state=open&sort=registered'
    const reader = house.as(await somebody())
    expect((await reader.submit(path, {}, '/language')).location).to.equal(path)
  })

  it('begins a session with a new id, so that a planted one is worth nothing', async () => {
    const visitor = house.visitor()
    await visitor.post('/sign-in', { name: await somebody(), password: testPassword })
    const planted = visitor.cookies.get('session')
    await visitor.post('/sign-in', { name: await somebody(), password: testPassword })
    expect(planted).to.be.a('string')
    expect(visitor.cookies.get('session')).to.be.a('string').and.not.equal(planted)
  })

  it('keeps no session id in the database, only its hash', async () => {
    const visitor = house.visitor()
    const name = await somebody()
    await visitor.post('/sign-in', { name, password: testPassword })
    const id =
      decodeURIComponent(visitor.cookies.get('session') ?? '')
        .slice(2)
        .split('.')[0] ?? ''
    const row = await house.db.reader('sessions').where({ person_id: name }).first()
    expect(row.id_hash).to.match(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).to.not.contain(id)
  })

  it('puts every sign-in on record', async () => {
    const name = await somebody()
    await house.visitor().post('/sign-in', { name, password: testPassword })
    const rows = await house.db.reader('access_log').where({ person_id: name })
    expect(rows.map(({ action }) => action)).to.deep.equal(['signed-in'])
  })

  it('answers machines with 401 instead of a page', async () => {
    const page = await house.visitor().get('/account', { accept: 'application/json' })
    expect(page.status).to.equal(401)
    expect(page.json()).to.deep.equal({ code: 'SignInNeeded' })
  })
})

describe('the demo', () => {
  const logins = [{ userName: 'mediator-a', label: { zh: '马尾站调解员 陈调解', en: 'Mediator at Mawei' } }]

  it('shows its people as buttons that sign in, and nobody where there is no demo', async () => {
    await using house = await openOffice({ env: { DEMO: 'on' } })
    await using plain = await openOffice()
    for (const { db, clock } of [house, plain])
      await db.write(tx => keepDemoLogins(tx, logins, { on: clock.today(), at: clock.now() }))
    const page = await house.visitor().get('/sign-in')
    expect(page.text).to.contain('演示数据 Demo').and.contain('马尾站调解员 陈调解')
    expect(page.html).to.contain('value="fengqiao-demo-2026"')
    expect((await plain.visitor().get('/sign-in')).html).to.not.contain('fengqiao-demo-2026')
  })
})
