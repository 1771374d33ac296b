/** In a closed case nothing is brought under way again by a correction: first the file is opened. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('corrections in a closed case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  type Journey = Awaited<ReturnType<typeof openCase>>
  const says = '请先办理“重新办理”'
  const addressOf = async ({ caseId }: Journey, step: string, verb: 'take-back' | 'amend') => {
    const of = await house.db.reader('events').where({ case_id: caseId, step }).orderBy('sequence', 'desc').first('id')
    return `/events/${of.id}/${verb}`
  }
  const close = ({ take }: Journey, result: string) =>
    take('case-file', 'close', { closedOn: '2026-11-09', result, missingReason: '纸质卷宗' }, 'lead-a')

  it('take back no reopening while something is under way', async () => {
    const journey = await openCase(house)
    await close(journey, 'withdrawn')
    await journey.take('case-file', 'reopen', { reason: '又来申请' }, 'lead-a')
    await journey.accepted()
    const path = await addressOf(journey, 'reopen', 'take-back')
    expect((await house.as('lead-a').get(path)).text, 'told before the click').to.contain(says)
    const id = path.split('/')[2]!
    const refused = await house.as('lead-a').post(path, { reason: '误点', shown: id })
    expect(refused.status).to.equal(409)
    expect(refused.text).to.contain(says)
    expect((await journey.proceeding('case-file')).state).to.equal('open')
  })

  it('neither take back nor change the step by which something ended', async () => {
    const journey = await openCase(house)
    await journey.signed()
    for (const amountFen of ['10000', '8000'])
      await journey.take('performance', 'recordPayment', { paidOn: '2026-11-09', amountFen, way: 'bank' })
    const called = { calledOn: '2026-11-09', way: 'phone', result: 'no-objection', satisfaction: 'satisfied' }
    await journey.take('performance', 'callBack', called)
    await close(journey, 'performed')
    const back = await addressOf(journey, 'callBack', 'take-back')
    expect((await house.as('lead-a').get(back)).text).to.contain(says)
    const amend = await addressOf(journey, 'callBack', 'amend')
    const { version } = await journey.proceeding('performance')
    const refused = await house.as('lead-a').submit(amend, { result: 'objection', note: '说没有付清' }, amend)
    expect(refused.status, refused.text).to.equal(409)
    expect(refused.text).to.contain(says)
    expect(await journey.proceeding('performance')).to.include({ state: 'closed', version })
    const closing = await addressOf(journey, 'close', 'take-back')
    expect((await house.as('lead-a').submit(closing, { reason: '未付清' }, closing)).status).to.equal(303)
    const free = await house.as('lead-a').get(back)
    expect(free.text, 'in an open case it may be').not.to.contain(says)
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
  })
})
