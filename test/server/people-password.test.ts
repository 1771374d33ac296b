/** Changing one's own password. */
import { expect } from 'chai'
import { testPassword } from '../support/builders.ts'
import type { Client } from '../support/client.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const wrong = 'not the password'

describe('changing the password', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())
  const good = 'seven quiet maples'

  async function signedIn(userName: string, password = testPassword): Promise<Client> {
    const visitor = house.visitor()
    const page = await visitor.post('/sign-in', { name: userName, password })
    expect(page.status).to.equal(303)
    return visitor
  }

  it('asks for the old one, ends all other sessions and keeps this one', async () => {
    const [client, elsewhere] = [await signedIn('mediator-a'), await signedIn('mediator-a')]
    const page = await client.submit(
      '/account/password',
      { current: testPassword, password: good, again: good },
      '/account/password',
    )
    expect(page).to.include({ status: 303, location: '/' })
    expect((await client.get('/account')).text).to.contain('密码已修改')
    expect((await elsewhere.get('/account')).location).to.match(/^\/sign-in/)
    await signedIn('mediator-a', good)
    expect((await house.visitor().post('/sign-in', { name: 'mediator-a', password: testPassword })).status).to.equal(
      401,
    )
  })

  it('refuses what is short, guessable, unchanged or mistyped, and says so at the field', async () => {
    const client = await signedIn('mediator-b')
    const cases: [answers: Record<string, string>, says: string][] = [
      [{ current: wrong, password: good, again: good }, '现在的密码不对'],
      [{ password: 'kurz', again: 'kurz' }, '至少 10 个字符'],
      [{ password: 'I am mediator-b', again: 'I am mediator-b' }, '不能含有用户名或姓名'],
      [{ password: '1234567890', again: '1234567890' }, '太容易猜'],
      [{ password: 'aaaaaaaaaaaa', again: 'aaaaaaaaaaaa' }, '太容易猜'],
      [{ password: testPassword, again: testPassword }, '不能和现在的密码相同'],
      [{ password: good, again: `${good}!` }, '两次输入的新密码不一样'],
    ]
    for (const [answers, says] of cases) {
      const page = await client.post('/account/password', { current: testPassword, ...answers })
      expect(page.status, says).to.equal(422)
      expect(page.text).to.contain(says)
      expect(page.html).to.not.contain(good)
    }
  })

  it('cannot be used to guess the old one for ever', async () => {
    const client = await signedIn('lead-b')
    for (let time = 0; time < 5; time++)
      await client.post('/account/password', { current: wrong, password: good, again: good })
    const page = await client.post('/account/password', { current: testPassword, password: good, again: good })
    expect(page.status).to.equal(429)
    expect(page.text).to.contain('1 分钟')
  })

  it('is the only thing to do with a first password', async () => {
    await house.db.write(tx => tx('people').where({ id: 'officer' }).update({ must_change_password: true }))
    const client = await signedIn('officer')
    expect(await client.get('/account')).to.include({ status: 303, location: '/account/password' })
    expect((await client.get('/account/password')).text).to.contain('这是初始密码')
    await client.post('/account/password', { current: testPassword, password: good, again: good })
    expect((await client.get('/account')).status).to.equal(200)
  })
})
