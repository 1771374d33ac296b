import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openOwedGroup } from '../support/group.ts'
import { openCase, terms } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const paid = (memberId: string, more: object = {}) => ({
  paidOn: '2026-11-09',
  amountFen: '500',
  way: 'bank',
  memberId,
  _version: '1',
  ...more,
})

describe('a step on one member of a group', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('is not stale because another member moved meanwhile, also at the same instant', async () => {
    const { ownerId, members, proceedingId, caseId, proceeding } = await openOwedGroup(house, 4)
    const path = `/proceedings/${proceedingId}/steps/recordPayment`
    const answers = await Promise.all(members.slice(1).map(({ id }) => house.as(ownerId).post(path, paid(id))))
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303])
    expect((await proceeding('performance')).version).to.equal(4)
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('is stale once that member has moved, and the page keeps what was typed', async () => {
    const { ownerId, members, proceedingId } = await openOwedGroup(house, 3)
    const path = `/proceedings/${proceedingId}/steps/recordPayment`
    const client = house.as(ownerId)
    const both = await Promise.all([
      client.post(path, paid(members[1]!.id)),
      client.post(path, paid(members[1]!.id, { amountFen: '300' })),
    ])
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal([303, 409])
    expect(both.find(({ status }) => status === 409)!.text).to.contain('登记到账')
  })

  it('is stale once the proceeding has moved as a whole', async () => {
    const { ownerId, members, proceedingId } = await openOwedGroup(house, 3)
    const client = house.as(ownerId)
    const reminded = { remindedOn: '2026-11-09', way: 'phone', result: 'promised', promisedOn: '2026-11-20' }
    const remind = await client.post(`/proceedings/${proceedingId}/steps/remind`, { ...reminded, _version: '1' })
    expect(remind.status).to.equal(303)
    const late = await client.post(`/proceedings/${proceedingId}/steps/recordPayment`, paid(members[1]!.id))
    expect(late.status).to.equal(409)
  })

  it('falls only on what is owed to that member, and is refused beyond it', async () => {
    const { members, take, proceedingId } = await openOwedGroup(house, 3)
    const step = { paidOn: '2026-11-09', way: 'bank', memberId: members[2]!.id }
    const more = await take('performance', 'recordPayment', { ...step, amountFen: '1000.01' }).catch(error => error)
    expect(more.fields).to.have.property('amountFen')
    await take('performance', 'recordPayment', { ...step, amountFen: '1000' })
    const rows = await house.db.reader('records').where({ proceeding_id: proceedingId, kind: 'obligation' })
    expect(rows.map(row => [row.member_id === members[2]!.id, row.state]).filter(([mine]) => mine)).to.deep.equal([
      [true, 'settled'],
    ])
    const again = await take('performance', 'recordPayment', { ...step, amountFen: '1' }).catch(error => error)
    expect(again.fields).to.have.property('memberId')
  })

  it('takes in no worker who is on file already', async () => {
    const { take, members } = await openOwedGroup(house, 3)
    const again = { name: members[1]!.name, phone: '139 0000 0002' }
    const refused = await take('case-file', 'addMembers', { workers: [{ name: '新工人' }, again] }).catch(
      error => error,
    )
    expect(refused.fields['workers[1][name]'][0]).to.contain('已在本案')
    await take('case-file', 'addMembers', { workers: [{ name: members[1]!.name, phone: '13800000077' }] })
  })

  it('signs for one worker, and the side has signed with the last of them', async () => {
    const journey = await openCase(house, { workers: [{ name: '签名工人乙' }] })
    await journey.accepted()
    const on = '2026-11-09'
    await journey.take('mediation', 'assign', { assignedOn: on, mediators: [journey.ownerId], chosenBy: 'body' })
    await journey.take('mediation', 'agree', { ...terms, agreedOn: on })
    const members = await house.db.reader('members').where({ case_id: journey.caseId }).orderBy('id')
    const sign = (memberId: string) =>
      journey.take('mediation', 'signMember', { memberId, signedOn: on, way: 'in-person' })
    await sign(members[0].id)
    expect((await sign(members[0].id).catch(error => error)).fields).to.have.property('memberId')
    const side = { who: 'applicant', signedOn: on, way: 'in-person' }
    const early = await journey.take('mediation', 'sign', side).catch(error => error)
    expect(early.fields.who[0]).to.contain('还有 1 名劳动者没有签名')
    await sign(members[1].id)
    await journey.take('mediation', 'sign', side)
    const page = await house.as(journey.ownerId).get(`/cases/${journey.caseId}/members?standing=signed`)
    expect(page.text).to.contain('签名工人乙').and.contain(on)
  })
})
