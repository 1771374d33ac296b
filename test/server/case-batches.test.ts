import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a batch of cases', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const stateOf = async (path: string) =>
    (
      await house.db
        .reader('batches')
        .where({ id: path.split('/').at(-1) })
        .first()
    ).state

  it('closes many cases from the list, each judged by itself', async () => {
    const one = await openCase(house, { on: '2026-11-10', respondentName: '批量结案甲公司' })
    const two = await openCase(house, { on: '2026-11-10', respondentName: '批量结案乙公司' })
    await two.begin('mediation', 'demandTalks', { receivedOn: '2026-11-10', by: 'applicant' })
    const client = house.as('lead-a')
    const list = await client.get('/cases?all=yes')
    expect((await client.follow(list)).text).to.contain('批量办理')
    const step = 'each/case-file/close'
    const begun = await client.post('/batches/cases', { ids: [one.caseId, two.caseId], step, pick: 'ticked' })
    expect(begun.status).to.equal(303)
    const path = begun.location
    await client.submit(path, { closedOn: '2026-11-10', result: 'withdrawn', note: '' }, `${path}/answers`)
    await goOn(house.office)
    expect((await client.get(path)).text)
      .to.contain('1 项可以办理，1 项不能办理')
      .and.contain('项程序没有办结')
    await client.post(`${path}/confirm`)
    await goOn(house.office)
    const states = await house.db.reader('cases').whereIn('id', [one.caseId, two.caseId]).orderBy('id').select('state')
    expect(states.map(({ state }) => state)).to.deep.equal(['closed', 'registered'])
    expect(await stateOf(path)).to.equal('partly')
  })

  it('hands over all that a filter leaves', async () => {
    const one = await openCase(house, { on: '2026-11-11', respondentName: '移交甲公司' })
    const to = one.ownerId === 'mediator-a' ? 'mediator-a2' : 'mediator-a'
    const client = house.as('lead-a')
    const begun = await client.post('/batches/cases', {
      pick: 'filtered',
      query: 'from=2026-11-11&to=2026-11-11',
      step: 'each/case-file/handOver',
    })
    const path = begun.location
    const answers = { fromId: '', toId: to, occasion: 'leaving', note: '离岗移交，材料已当面清点。' }
    expect((await client.submit(path, answers, `${path}/answers`)).status).to.equal(303)
    await goOn(house.office)
    await client.post(`${path}/confirm`)
    await goOn(house.office)
    expect(await stateOf(path)).to.equal('done')
    expect((await house.db.reader('cases').where({ id: one.caseId }).first('owner_id')).owner_id).to.equal(to)
  })

  it('is refused where nothing was ticked, and holds no case that one may not see', async () => {
    const hidden = await openCase(house, { on: '2026-11-12' })
    const client = house.as('mediator-b')
    const step = 'each/case-file/close'
    expect((await client.post('/batches/cases', { step, pick: 'ticked' })).location).to.equal('/cases')
    expect((await client.post('/batches/cases', { step, ids: [hidden.caseId] })).location).to.equal('/cases')
    expect((await client.post('/batches/cases', { step: 'each/case-file/none', ids: ['x'] })).location).to.equal(
      '/cases',
    )
    expect(await house.db.reader('batch_rows').where({ case_id: hidden.caseId })).to.have.length(0)
    expect((await house.as('auditor').post('/batches/cases', { step })).status).to.equal(403)
  })

  it('begins a proceeding for each member alone where its definition says so', async () => {
    const journey = await openCase(house, {
      on: '2026-11-13',
      workers: [{ name: '共同申请乙' }, { name: '共同申请丙' }],
    })
    const client = house.as(journey.ownerId)
    const members = `/cases/${journey.caseId}/members`
    const step = 'begin/judicial-confirmation/prepare'
    const begun = await client.submit(members, { pick: 'filtered', step }, `${members}/batch`)
    expect(begun.status, begun.text).to.equal(303)
    await client.submit(begun.location, {}, `${begun.location}/answers`)
    await goOn(house.office)
    await client.post(`${begun.location}/confirm`)
    await goOn(house.office)
    expect(await stateOf(begun.location)).to.equal('done')
    const covered = await house.db
      .reader('proceeding_members')
      .join('proceedings', 'proceedings.id', 'proceeding_members.proceeding_id')
      .where({ case_id: journey.caseId, workflow: 'judicial-confirmation' })
    expect(new Set(covered.map(({ member_id }) => member_id)).size).to.equal(3)
    expect(new Set(covered.map(({ proceeding_id }) => proceeding_id)).size).to.equal(3)
    expect((await client.get(members)).text).to.contain('司法确认')
  })
})
