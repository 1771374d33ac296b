/** Changes come from our own pages; and what browsers are told to refuse. */
import { expect } from 'chai'
import { testPassword } from '../support/builders.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a change', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const post = (headers: Record<string, string>) =>
    fetch(`${house.url}/sign-in`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ name: 'mediator-a', password: testPassword }),
      redirect: 'manual',
    })
  const own = () => new URL(house.url).origin

  it('is accepted from our own pages, told by Sec-Fetch-Site or, without it, by Origin', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
      { 'sec-fetch-site': 'same-origin', origin: own() },
      { origin: own() },
    ])
      expect((await post(headers)).status, JSON.stringify(headers)).to.equal(303)
  })

  it('is refused from anywhere else, and where nothing tells', async () => {
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': '' },
      { 'sec-fetch-site': 'cross-site', origin: own() },
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: `${own()}.evil.example` },
      { origin: own().replace('127.0.0.1', 'localhost') },
    ] as Record<string, string>[]) {
      const answer = await post(headers)
      expect(answer.status, JSON.stringify(headers)).to.equal(403)
      expect(answer.headers.getSetCookie()).to.deep.equal([])
    }
  })

  it('says in a sentence why it was refused', async () => {
    const page = await house.visitor().post('/sign-in', {}, { 'sec-fetch-site': 'cross-site' })
    expect(page.text).to.contain('不是从本系统的页面发出的')
  })

  it('cannot be made by reading a page', async () => {
    const answer = await fetch(`${house.url}/sign-in`, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).to.equal(200)
  })
})

describe('every page', () => {
  it('tells browsers to run nothing but our own scripts and to send nothing about us elsewhere', async () => {
    await using house = await openOffice()
    const { headers } = await house.visitor().get('/sign-in')
    expect(headers.get('content-security-policy')?.split(';').sort()).to.deep.equal([
      "base-uri 'none'",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
    ])
    expect(headers.get('referrer-policy')).to.equal('same-origin')
    expect(headers.get('x-content-type-options')).to.equal('nosniff')
    expect(headers.get('x-frame-options')).to.equal('DENY')
    expect(headers.get('strict-transport-security')).to.equal(null)
    expect(headers.get('x-powered-by')).to.equal(null)
  })

  it('over HTTPS asks for HTTPS from then on, and sends its cookie nowhere else', async () => {
    await using house = await openOffice({ env: { PUBLIC_URL: 'https://anjian.example.cn' } })
    const headers = { 'x-forwarded-proto': 'https' }
    const answers = { name: 'mediator-a', password: testPassword }
    const page = await house.visitor().post('/sign-in', answers, headers)
    expect(page.headers.get('strict-transport-security')).to.match(/^max-age=\d{8}/)
    const cookie = page.headers.getSetCookie().find(line => line.startsWith('__Host-session='))
    expect(cookie)
      .to.match(/HttpOnly/)
      .and.match(/Secure/)
      .and.match(/SameSite=Lax/)
      .and.match(/Path=\//)
  })
})
