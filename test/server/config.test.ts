/** What the environment may say. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { BadConfig, readConfig } from '../../server/config.ts'

describe('the configuration', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-config-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('needs nothing outside production', () => {
    const config = readConfig({ DATA_FOLDER: folder })
    expect(config).to.include({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      databaseUrl: `sqlite:${join(folder, 'park-fengqiao.sqlite')}`,
      demo: true,
    })
    expect(config.secrets.indexKey).to.have.length(32)
    expect(config.secrets.sealingKeys.map(({ key }) => key.length)).to.deep.equal([32])
  })

  it('takes an empty variable for one that is not there', () => {
    expect(readConfig({ DATA_FOLDER: folder, PORT: '', DATABASE_URL: '' }).port).to.equal(3000)
  })

  it('prefers a secret of the environment to the one it keeps', () => {
    const SESSION_SECRET = 'a'.repeat(40)
    expect(readConfig({ DATA_FOLDER: folder, SESSION_SECRET }).secrets.sessionSecret).to.equal(SESSION_SECRET)
    expect(readConfig({ DATA_FOLDER: folder }).secrets.sessionSecret).not.to.equal(SESSION_SECRET)
  })

  it('keeps several sealing keys in their order', () => {
    const key = Buffer.alloc(32).toString('base64')
    const { sealingKeys } = readConfig({ DATA_FOLDER: folder, SEALING_KEYS: `new:${key}, old:${key}` }).secrets
    expect(sealingKeys.map(({ id }) => id)).to.deep.equal(['new', 'old'])
  })

  it('never shows demo data in production', () => {
    const key = Buffer.alloc(32, 1).toString('base64')
    const secrets = { SESSION_SECRET: key, SEALING_KEYS: `1:${key}`, INDEX_KEY: key, HISTORY_KEY: key }
    const env = { ...secrets, NODE_ENV: 'production', PUBLIC_URL: 'https://anjian.example.cn/', DEMO: 'on' }
    expect(readConfig(env)).to.include({ production: true, demo: false, publicUrl: 'https://anjian.example.cn' })
  })

  for (const [name, value] of [
    ['PORT', 'door'],
    ['DEMO', 'maybe'],
    ['DATABASE_URL', 'mysql://somewhere'],
    ['PUBLIC_URL', 'anjian.example.cn'],
    ['CASE_NUMBER_FORMAT', '{code}-{year}'],
    ['CASE_NUMBER_FORMATS', 'bargaining={code}-{year}'],
    ['CASE_NUMBER_FORMATS', 'wedding={code}{year}{number}'],
    ['CHROMIUM_PATH', '/no/such/chromium'],
    ['SEALING_KEYS', 'no key'],
    ['INDEX_KEY', 'c2hvcnQ='],
  ])
    it(`refuses ${name}=${value} by name`, () => {
      expect(() => readConfig({ DATA_FOLDER: folder, [name!]: value })).to.throw(BadConfig, name!)
    })
})
