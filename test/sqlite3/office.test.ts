import { expect } from 'chai'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('an office on the driver sqlite3', () => {
  let office: TestOffice
  before(async () => {
    office = await openOffice()
  })
  after(() => office.close())

  it('really uses that driver', () => {
    expect(office.db.reader.client.config.client).to.equal('sqlite3')
  })

  it('writes all of a transaction or nothing', async () => {
    const renamed = office.db.write(async tx => {
      await tx('people').where({ id: 'auditor' }).update({ name: 'somebody else' })
      throw new Error('changed my mind')
    })
    expect(await renamed.catch((error: Error) => error.message)).to.equal('changed my mind')
    expect((await office.person('auditor')).name).to.equal(office.people.auditor.name)
  })

  it('cannot write through the reader', async () => {
    const written = office.db.reader('people').where({ id: 'auditor' }).update({ name: 'somebody else' })
    expect(await written.then(String, (error: Error) => error.message)).to.match(/readonly/i)
  })

  it('keeps the settings a durable file needs', async () => {
    const [mode, durable, keys] = await office.db.write(async tx => [
      await tx.raw('pragma journal_mode'),
      await tx.raw('pragma synchronous'),
      await tx.raw('pragma foreign_keys'),
    ])
    expect([mode, durable, keys].map(rows => Object.values(rows[0])[0])).to.deep.equal(['wal', 2, 1])
  })

  it('lets people in and shows them their desk', async () => {
    const page = await office.as('mediator-a').get('/')
    expect(page.status).to.be.oneOf([200, 303])
    expect(page.location).not.to.include('sign-in')
  })
})
