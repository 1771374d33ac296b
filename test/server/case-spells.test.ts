/** A case over time: closed and reopened with each spell kept, moved to another station, kept open by what is owed. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase, terms } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the times a case is open', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const spellsOf = (caseId: string) =>
    house.db.reader('case_spells').where({ case_id: caseId }).orderBy('number').select('began_on', 'ended_on', 'result')
  const isWhole = async (caseId: string) =>
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])

  it('are kept as spells, told on the page, and made again when a step is taken back', async () => {
    const journey = await openCase(house)
    const { caseId, ownerId } = journey
    await journey.take('case-file', 'accept', {})
    const { case_number: number } = await house.db.reader('cases').where({ id: caseId }).first('case_number')
    await journey.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn' })
    expect((await house.as(ownerId).get(`/cases/${caseId}`)).text).to.not.include('次办理')
    house.clock.on('2026-11-16', '09:00')
    const file = await journey.proceeding('case-file')
    const again = `/proceedings/${file.id}/steps/reopen`
    const bare = await house.as(ownerId).submit(again, { reason: '' }, again)
    expect(bare.status, 'a reason is needed').to.equal(422)
    await house.as(ownerId).submit(again, { reason: '对方反悔' }, again)
    house.clock.on('2026-11-18', '09:00')
    const closed = await journey.take('case-file', 'close', { closedOn: '2026-11-18', result: 'reconciled' })
    const both = [
      { began_on: '2026-11-09', ended_on: '2026-11-09', result: 'withdrawn' },
      { began_on: '2026-11-16', ended_on: '2026-11-18', result: 'reconciled' },
    ]
    expect(await spellsOf(caseId)).to.deep.equal(both)
    const page = await house.as(ownerId).get(`/cases/${caseId}`)
    expect(page.text)
      .to.include('第 2 次办理')
      .and.match(/第 1 次办理 ?撤回申请/)
      .and.include('自行和解')
    expect(page.text).to.include(number)
    const undo = `/events/${closed.eventId}/take-back`
    await house.as(ownerId).submit(undo, { reason: '误结' }, undo)
    expect(await spellsOf(caseId)).to.deep.equal([both[0], { ...both[1], ended_on: null, result: null }])
    await isWhole(caseId)
    house.clock.on('2026-11-09', '09:00')
  })

  it('go on at another station under the same number', async () => {
    const journey = await openCase(house)
    await journey.take('case-file', 'accept', {})
    const before = await house.db.reader('cases').where({ id: journey.caseId }).first()
    const path = `/proceedings/${(await journey.proceeding('case-file')).id}/steps/transfer`
    const here = await house.as('supervisor').submit(path, { organisationId: 'station-a', reason: '换人' }, path)
    expect(here.status, 'it lies there already').to.equal(422)
    expect(here.text).to.include('案件已在该站点')
    await journey.take('case-file', 'transfer', { organisationId: 'station-b', reason: '对方辖区' }, 'supervisor')
    const after = await house.db.reader('cases').where({ id: journey.caseId }).first()
    expect(after).to.include({ case_number: before.case_number, registration_number: before.registration_number })
    expect(after).to.include({ organisation_id: 'station-b', owner_id: 'mediator-b' })
    expect((await house.as('mediator-b').get(`/cases/${journey.caseId}`)).text).to.include(before.case_number)
    expect((await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)).status).to.equal(404)
    expect(await spellsOf(journey.caseId)).to.have.length(1)
  })

  it('do not end while money is due or a day is still to be kept, and the page names both', async () => {
    const journey = await openCase(house)
    await journey.signed()
    const file = await journey.proceeding('case-file')
    const path = `/proceedings/${file.id}/steps/close`
    const page = await house.as(journey.ownerId).get(path)
    expect(page.text)
      .to.include('不能结案，因为还有 1 项程序没有办结')
      .and.include('不能结案，因为还有 2 笔应付款项没有付清')
      .and.match(/不能结案，因为还有 \d+ 项期限在计算/)
      .and.include('待付 ¥10,000.00 · 2026-11-16')
    for (const place of ['obligations', 'deadlines'])
      expect(page.html).to.include(`href="/cases/${journey.caseId}#${place}"`)
    const answers = {
      closedOn: '2026-11-09',
      result: 'unpaid',
      _version: String(file.version),
      missingReason: '材料在纸质卷',
      _key: 'close-1',
    }
    expect((await house.as(journey.ownerId).post(path, answers)).status).to.equal(409)
    const performance = await journey.proceeding('performance')
    await house.db.write(tx => tx('proceedings').where({ id: performance.id }).update({ ended: true }))
    const owed = await house.as(journey.ownerId).post(path, { ...answers, _key: 'close-2' })
    expect(owed.status, 'for the money alone').to.equal(409)
    expect(owed.text).to.include('2 笔应付款项没有付清')
  })

  it('see nothing of a step whose coupled step is refused, and the page says which it was', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'assign', {
      assignedOn: '2026-11-09',
      mediators: [journey.ownerId],
      chosenBy: 'body',
    })
    await house.db.write(tx => tx('cases').where({ id: journey.caseId }).update({ mediation_basis: 'other' }))
    await journey.take('mediation', 'agree', { ...terms, agreedOn: '2026-11-09' })
    const { id } = await journey.proceeding('mediation')
    const counts = async () => {
      const count = async (table: string) =>
        Number((await house.db.reader(table).where({ case_id: journey.caseId }).count({ n: '*' }).first())!.n)
      return Promise.all(['events', 'records', 'deadlines', 'papers', 'outbox', 'proceedings'].map(count))
    }
    const before = await counts()
    const answers = { signedOn: '2026-11-09', way: 'in-person', confirm: 'court' }
    const refused = await house.as(journey.ownerId).submit(`/proceedings/${id}/steps/signTogether`, answers)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('履行 · 准备共同申请确认').and.include('未保存')
    expect(await counts()).to.deep.equal(before)
  })
})
