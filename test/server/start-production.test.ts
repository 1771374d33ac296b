/** The real program in production: its secrets, and the first administrator. */
import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'chai'
import { openClient } from '../support/client.ts'
import { openPlace, type Place, startHouse } from '../support/house.ts'

const newKey = () => randomBytes(32).toString('base64')
const secrets = () => ({
  SESSION_SECRET: newKey(),
  SEALING_KEYS: `1:${newKey()}`,
  INDEX_KEY: newKey(),
  HISTORY_KEY: newKey(),
})
const production = ({ env, url }: Place) => ({ ...env, ...secrets(), NODE_ENV: 'production', PUBLIC_URL: url })

describe('the house in production', () => {
  it('refuses to start and names each missing secret in a sentence of its own', async () => {
    await using place = await openPlace()
    await using house = startHouse({ ...place.env, NODE_ENV: 'production' })
    expect(await house.ended).to.equal(1)
    const sentences = house.errors().trim().split('\n')
    for (const name of [...Object.keys(secrets()), 'PUBLIC_URL'])
      expect(
        sentences.filter(sentence => sentence.startsWith(`${name} is missing`)),
        name,
      ).to.have.length(1)
    expect(sentences).to.have.length(5)
  })

  it('refuses a secret that is malformed', async () => {
    await using place = await openPlace()
    await using house = startHouse({ ...production(place), SEALING_KEYS: '1:tooshort', SESSION_SECRET: 'short' })
    expect(await house.ended).to.equal(1)
    expect(house.errors().trim().split('\n')).to.have.length(2)
  })

  it('lets the first administrator in by a token that is printed once and works once', async () => {
    await using place = await openPlace('bare')
    const env = production(place)
    await using house = startHouse({ ...env, HOST: '127.0.0.1' })
    await house.ready
    const token = await tokenOf(house)
    const client = openClient(place.url)
    expect((await client.get('/first-administrator')).status).to.equal(200)
    const answers = {
      organisationZh: '某省总工会',
      organisationEn: 'A Province Federation of Trade Unions',
      shortCode: '某',
      userName: 'lin.first',
      name: '林某',
      password: 'quiet-river-stones-7',
      passwordAgain: 'quiet-river-stones-7',
    }
    const wrong = await client.post('/first-administrator', { ...answers, token: 'guessed' })
    expect(wrong.status).to.equal(422)
    const differing = await client.post('/first-administrator', { ...answers, token, passwordAgain: 'other' })
    expect(differing.status).to.equal(422)
    expect((await client.post('/first-administrator', { ...answers, token })).location).to.equal('/sign-in')
    expect((await client.post('/first-administrator', { ...answers, token })).status).to.equal(404)
    expect((await client.get('/first-administrator')).status).to.equal(404)
    const signedIn = await client.post('/sign-in', { name: 'lin.first', password: answers.password })
    expect(signedIn.status).to.equal(303)
    await house.stop('SIGTERM')

    await using again = startHouse({ ...env, HOST: '127.0.0.1' })
    await again.ready
    await again.stop('SIGTERM')
    expect(again.out()).not.to.contain('token')
  })

  it('makes an earlier token void when it prints another', async () => {
    await using place = await openPlace()
    const env = { ...production(place), HOST: '127.0.0.1' }
    await using first = startHouse(env)
    await first.ready
    const token = await tokenOf(first)
    await first.stop('SIGTERM')
    await using second = startHouse(env)
    await second.ready
    expect(await tokenOf(second)).not.to.equal(token)
  })
})

/** The token stands on the line after the address. */
async function tokenOf({ out }: { out: () => string }): Promise<string> {
  for (;;) {
    const [, token] = /works once: (\S+)\n/.exec(out()) ?? []
    if (token) return token
    await delay(50)
  }
}
