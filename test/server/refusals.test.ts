/** Whatever is thrown becomes a page or JSON that says what happened, and nothing it should not. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import express from 'express'
import { Invalid, NotAllowed, NotFound, NotNow, Stale, TooLarge, TooMany } from '../../server/errors.ts'
import type { Office } from '../../server/office.ts'
import { logged } from '../../server/web/log.ts'
import { pages } from '../../server/web/page.ts'
import { refusalWords, type Status, statuses, tooMuchText } from '../../server/web/refusal-words.ts'
import { lastResort, refusals, unknownPath } from '../../server/web/refusals.ts'
import { openClient } from '../support/client.ts'
import { openOffice } from '../support/office.ts'

const thrown: Record<Status, () => unknown> = {
  403: () => new NotAllowed('secret reason'),
  404: () => new NotFound('secret reason'),
  409: () => new Stale('secret reason'),
  413: () => new TooLarge('secret reason'),
  422: () => new Invalid({ amountFen: ['要填写数字'] }),
  429: () => new TooMany('secret reason'),
  500: () => new Error('secret reason'),
}

describe('a refusal', () => {
  for (const status of statuses)
    it(`${status} is a page in both languages, with the number of the request and no message of ours`, async () => {
      await using door = await openDoor()
      for (const [locale, lang] of [
        ['zh', 'zh-CN'],
        ['en', 'en'],
      ] as const) {
        const page = await door.client.get(`/throw/${status}`, { 'accept-language': lang })
        expect(page.status).to.equal(status)
        expect(page.html).to.contain(`lang="${lang}"`)
        expect(page.text).to.contain(refusalWords[status].title[locale]).and.contain(page.headers.get('x-request-id'))
        expect(page.html).not.to.contain('secret').and.not.to.contain('refusals.test.ts')
      }
    })

  it('says what it was told to say', async () => {
    await using door = await openDoor()
    expect((await door.client.get('/throw/told', { 'accept-language': 'en' })).text).to.contain('Already signed.')
  })

  it('is JSON for machines, with a code, both languages and the fields that are wrong', async () => {
    await using door = await openDoor()
    const answer = await door.client.get('/throw/422', { accept: 'application/json' })
    expect(answer.json()).to.deep.equal({
      status: 422,
      code: 'Invalid',
      says: refusalWords[422].says,
      requestId: answer.headers.get('x-request-id'),
      fields: { amountFen: ['要填写数字'] },
    })
    const fault = await door.client.get('/throw/500', { accept: 'application/json' })
    expect(fault.json().code).to.equal('Fault')
    expect(fault.html).not.to.contain('secret')
  })

  it('is 404 for a path nobody has and for one that cannot be read', async () => {
    await using door = await openDoor()
    expect((await door.client.get('/nowhere')).status).to.equal(404)
    expect((await door.client.get('/throw/%E0%A4%A')).status).to.equal(404)
  })

  it('is 413 for a form with too much text, which is told of texts and not of files', async () => {
    await using door = await openDoor()
    for (const body of [{ note: 'x'.repeat(2_000) }, Object.fromEntries([...Array(12).keys()].map(at => [at, 'x']))]) {
      const page = await door.client.post('/body', body)
      expect(page.status).to.equal(413)
      expect(page.text).to.contain(tooMuchText.zh).and.not.to.contain('20 MB')
    }
    expect((await door.client.get('/throw/413')).text).to.contain('20 MB')
  })

  it('of a form with files that was not read says that its words are kept nowhere', async () => {
    await using door = await openDoor()
    const unread = '没有读取，系统里没有留存'
    const sent = { note: '写了很多' }
    const page = await door.client.post('/nowhere', { ...sent, file: new File(['x'], 'a.txt') })
    expect(page.status).to.equal(404)
    expect(page.text).to.contain(unread)
    expect((await door.client.post('/nowhere', sent)).text).not.to.contain(unread)
  })

  it('is plain words where its own page breaks', async () => {
    await using door = await openDoor({ breakPages: true })
    const answer = await door.client.get('/throw/404')
    expect(answer.status).to.equal(500)
    expect(answer.text).to.contain(refusalWords[500].says.zh).and.contain(refusalWords[500].says.en)
  })
})

async function openDoor({ breakPages = false } = {}) {
  const house = await openOffice({ env: { LOG_LEVEL: 'silent' } })
  const server = createServer(appThatThrows(house.office, breakPages)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    client: openClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await house[Symbol.asyncDispose]()
    },
  }
}

function appThatThrows(office: Office, breakPages: boolean): express.Express {
  const app = express()
  app.use(logged(office), pages(office))
  app.use((_req, res, next) => {
    if (breakPages)
      res.page = () => {
        throw new Error('secret')
      }
    next()
  })
  app.get('/throw/told', () => {
    throw new NotNow('secret', { zh: '已经签收。', en: 'Already signed.' })
  })
  app.get('/throw/:status', req => {
    throw thrown[Number(req.params.status) as Status]()
  })
  app.post(
    '/body',
    express.urlencoded({ extended: true, limit: '1kb', parameterLimit: 10 }),
    (_req, res) => void res.end(),
  )
  return app.use(unknownPath).use(refusals, lastResort)
}
