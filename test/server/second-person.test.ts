/** What one administrator has entered waits for another, who holds it against its source. */
import { expect } from 'chai'
import { localFigures } from '../../server/parameters/local-figures.ts'
import { addPerson } from '../support/builders.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const wage = '/parameters/average_monthly_wage'

describe('parameters and the second person', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await house.db.write(async tx => {
      await addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' })
      await addPerson(tx, { userName: 'second', role: 'administrator', organisation: 'fuzhou' })
    })
    const ofCity = { organisationId: 'fuzhou', value: '8,123.45', validFrom: '2026-07-01' }
    expect((await enter(wage, ofCity, 'administrator')).status).to.equal(303)
  })
  after(() => house.close())

  const page = async (path: string, as = 'mediator-a') => (await house.as(as).get(path)).text
  const enter = (path: string, typed: object, as: string) =>
    house.as(as).submit(`${path}/new`, { source: '福州市统计公报', ...typed } as never, `${path}/new`)
  const entriesOf = (name: string) => house.db.reader('parameters').where({ name }).orderBy('changed_at')
  const pathOf = async (id: string): Promise<string> =>
    (await house.db.reader('organisations').where({ id }).first()).path

  it('mark what one person has entered until another administrator has confirmed it, and again once it is corrected', async () => {
    const days = '/parameters/sup_opinion_reply_days'
    const open = async () => (await house.as('mediator-a').get('/parameters?open=1')).html
    expect(await open()).to.contain(`href="${days}"`)
    const own = { organisationId: 'mawei', value: '18', validFrom: '2026-10-01', source: '区里规定' }
    expect((await enter(days, own, 'county')).status).to.equal(303)
    const [first] = await entriesOf('sup_opinion_reply_days')
    const confirm = `${days}/entries/${first.id}/confirm`
    expect(await page(days, 'county'))
      .to.contain('待核')
      .and.to.contain('录入、选定的人不能自己确认')
    for (const answer of [
      await house.as('county').get(confirm),
      await house.as('county').post(confirm, { note: '我看过' }),
    ])
      expect([answer.status, answer.text.includes('请由另一位管理员核对')]).to.deep.equal([403, true])
    expect((await house.as('lead-a').get(confirm)).status).to.equal(403)

    const form = await house.as('administrator').get(confirm)
    for (const word of ['18 个工作日', '2026-10-01', '马尾区总工会', '区里规定'])
      expect(form.text, word).to.contain(word)
    expect((await house.as('administrator').submit(confirm, { note: '' } as never, confirm)).status).to.equal(422)
    const note = '与省条例第22条核对'
    expect((await house.as('administrator').submit(confirm, { note } as never, confirm)).location).to.equal(days)
    expect((await house.as('administrator').post(confirm, { note })).status, 'once').to.equal(409)
    expect(await page(days))
      .to.contain('（马尾区总工会）20')
      .and.to.contain(note)
      .and.to.not.contain('待核')
    expect(await open()).to.not.contain(`href="${days}"`)
    const log = await house.db.reader('access_log').where({ action: 'entry-confirmed', subject: first.id })
    expect(log.map(({ reason }) => reason)).to.deep.equal(['sup_opinion_reply_days'])

    const path = `${days}/entries/${first.id}`
    const right = { what: 'correct', value: '20', validFrom: '2026-10-01', source: '区里规定', reason: '看错了' }
    expect((await house.as('administrator').submit(path, right as never, path)).status).to.equal(303)
    expect(await page(days), 'another figure, another look').to.contain('待核')
    expect((await house.as('administrator').post(confirm, { note })).status, 'it was replaced').to.equal(409)
    const second = (await entriesOf('sup_opinion_reply_days')).find(({ replaced_by: by }) => !by)
    const again = `${days}/entries/${second.id}/confirm`
    expect((await house.as('administrator').get(again)).status, 'his own now').to.equal(403)
    expect((await house.as('county').submit(again, { note } as never, again)).status).to.equal(303)
    const { id } = await house.db.reader('confirmations').where({ subject: second.id }).first()
    expect((await house.as('county').post(`/confirmations/${id}/take-back`)).location).to.equal(days)
    expect(await page(days)).to.contain('待核')
    const above = (await entriesOf('average_monthly_wage'))[0]!.id
    expect((await house.as('county').get(`${wage}/entries/${above}/confirm`)).status, 'of those above').to.equal(404)
  })

  it('tell a working by whom its figure was confirmed, or that it is to be', async () => {
    const standing = async () => {
      const figureAt = await localFigures(house.db.reader, await pathOf('station-a'))
      const found = figureAt('average_monthly_wage', '2026-11-01')
      return 'missing' in found ? undefined : found.standing?.zh
    }
    expect(await standing()).to.equal('待核')
    const [{ id }] = await entriesOf('average_monthly_wage')
    const confirm = `${wage}/entries/${id}/confirm`
    expect((await house.as('second').submit(confirm, { note: '公报第7号' } as never, confirm)).status).to.equal(303)
    expect(await standing()).to.match(/（福州市总工会）20\d\d-\d\d-\d\d 确认$/)
  })
})
