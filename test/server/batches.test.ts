import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import type { Office } from '../../server/office.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { testClient } from '../support/databases.ts'
import { openOwedGroup } from '../support/group.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { listenTo, wideReads } from '../support/wide-reads.ts'

type Group = Awaited<ReturnType<typeof openOwedGroup>>

const paidOn = '2026-11-09'
const payment = { paidOn, amountFen: '', way: 'bank', obligation: '', receipt: '' }

describe('a batch', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  /** Chosen on the page of the group's members; its address. */
  async function chosen({ caseId, ownerId, proceedingId }: Group, which: object, step = 'recordPayment') {
    const path = `/cases/${caseId}/members`
    const answer = await house
      .as(ownerId)
      .submit(path, { step: `proceeding/${proceedingId}/${step}`, ...which }, `${path}/batch`)
    expect(answer.status, answer.text).to.equal(303)
    return answer.location
  }

  /** Chosen, answered and checked. */
  async function checked(group: Group, which: object, answers: object = payment) {
    const path = await chosen(group, which)
    const answered = await house.as(group.ownerId).submit(path, { ...answers }, `${path}/answers`)
    expect(answered.status, answered.text).to.equal(303)
    await goOn(house.office)
    return path
  }

  const idOf = (path: string): string => path.split('/').at(-1)!
  const stateOf = async (path: string) =>
    (
      await house.db
        .reader('batches')
        .where({ id: idOf(path) })
        .first()
    ).state
  const rowsOf = (path: string) =>
    house.db
      .reader('batch_rows')
      .where({ batch_id: idOf(path) })
      .orderBy('place')
  const eventsOf = (path: string) =>
    house.db
      .reader('events')
      .where({ batch_id: idOf(path) })
      .orderBy('sequence')

  it('takes one step for every member, an event each, and the money ties', async () => {
    const group = await openOwedGroup(house, 60)
    const path = await checked(group, { pick: 'filtered' })
    const client = house.as(group.ownerId)
    const ready = await client.get(path)
    expect(ready.text).to.contain('60 项可以办理').and.contain('确认办理 60 项')
    expect(await eventsOf(path)).to.have.length(0)
    const asked = listenTo(house.office)
    await client.post(`${path}/confirm`)
    await goOn(house.office)
    expect(await stateOf(path)).to.equal('done')
    if (testClient === 'sqlite') expect(await wideReads(house.db.reader, asked)).to.deep.equal([])
    const events = await eventsOf(path)
    expect(events.map(({ member_id }) => member_id).toSorted()).to.deep.equal(
      group.members.map(({ id }) => id).toSorted(),
    )
    const facts = await house.db.reader('case_facts').where({ case_id: group.caseId }).first()
    expect(facts.paid_fen).to.equal(2_800_000 + 59 * 100_000)
    expect((await group.proceeding('performance')).state).to.equal('performed')
    expect(await faultsOfCase(house.db.reader, house.office, group.caseId)).to.deep.equal([])
    const report = await client.get(path)
    expect(report.text).to.contain('全部办成').and.contain('测试工人60')
    expect((await client.get('/batches')).text)
      .to.contain('登记到账')
      .and.contain('办成 60')
  })

  it('tells before the confirmation who is refused and why, in both languages, and does the others', async () => {
    const group = await openOwedGroup(house, 4)
    const [, second, third] = group.members
    await group.take('performance', 'recordPayment', { paidOn, way: 'bank', amountFen: 100_000, memberId: second!.id })
    const path = await checked(group, { ids: [second!.id, third!.id] })
    const rows = await rowsOf(path)
    expect(rows.map(({ state }) => state)).to.deep.equal(['refused', 'waiting'])
    expect(JSON.parse(rows[0].reason)).to.deep.equal({
      zh: '这一笔已付清或者不属于本案',
      en: 'This one is paid, or is not of this case',
    })
    await house.as(group.ownerId).post(`${path}/confirm`)
    await goOn(house.office)
    expect(await stateOf(path)).to.equal('partly')
    expect((await house.as(group.ownerId).get(path)).text)
      .to.contain('部分未办成')
      .and.contain('重试未办成的 1 项')
  })

  it('does not do what was touched after the check, and retries it once it was looked at again', async () => {
    const group = await openOwedGroup(house, 4)
    const [, second, third] = group.members
    const path = await checked(group, { ids: [second!.id, third!.id] })
    await group.take('performance', 'recordPayment', { paidOn, way: 'cash', amountFen: 40_000, memberId: second!.id })
    const client = house.as(group.ownerId)
    await client.post(`${path}/confirm`)
    await goOn(house.office)
    const [failed, done] = await rowsOf(path)
    expect([failed.state, done.state]).to.deep.equal(['failed', 'done'])
    expect(JSON.parse(failed.reason).zh).to.contain('已有变动')
    expect((await client.get(`${path}?only=undone`)).text)
      .to.contain(second!.name)
      .and.not.contain(third!.name)
    await client.post(`${path}/retry`)
    await goOn(house.office)
    expect(await stateOf(path)).to.equal('done')
    expect((await rowsOf(path)).map(({ attempts }) => attempts)).to.deep.equal([2, 1])
    const [event] = await house.db.reader('events').where({ batch_id: idOf(path), member_id: second!.id })
    expect(JSON.parse(event.answers).amountFen).to.equal(60_000)
  })

  it('goes on after a crash and does nothing twice', async () => {
    const group = await openOwedGroup(house, 120)
    const path = await checked(group, { pick: 'filtered' })
    const writes = { left: 2 }
    const dying: Office = {
      ...house.office,
      db: {
        ...house.office.db,
        write: work => {
          if (writes.left-- <= 0) throw new Error('the power went')
          return house.office.db.write(work)
        },
      },
    }
    await house.office.db.write(tx =>
      tx('batches')
        .where({ id: idOf(path) })
        .update({ state: 'running' }),
    )
    await goOn(dying).catch(() => undefined)
    const before = (await eventsOf(path)).length
    expect(before).to.be.greaterThan(0).and.lessThan(120)
    expect((await house.as(group.ownerId).get(path)).text).to.contain(`正在办理：${before} / 120`)
    expect((await house.as(group.ownerId).post(`${path}/resume`)).status).to.equal(303)
    await goOn(house.office)
    expect(await stateOf(path)).to.equal('done')
    const members = (await eventsOf(path)).map(({ member_id }) => member_id)
    expect([members.length, new Set(members).size]).to.deep.equal([120, 120])
    expect(await faultsOfCase(house.db.reader, house.office, group.caseId)).to.deep.equal([])
  })

  it('can be cancelled: what is done stays, the rest does not happen', async () => {
    const group = await openOwedGroup(house, 3)
    const path = await checked(group, { pick: 'filtered' })
    const client = house.as(group.ownerId)
    expect((await client.post(`${path}/cancel`)).status).to.equal(303)
    expect(await stateOf(path)).to.equal('cancelled')
    expect((await client.post(`${path}/confirm`)).status).to.equal(422)
    await goOn(house.office)
    expect(await eventsOf(path)).to.have.length(0)
    expect((await client.post(`${path}/cancel`)).status).to.equal(409)
    expect((await client.get(path)).text).to.contain('已取消')
  })

  it('stops where the right was taken away between the check and the doing', async () => {
    const group = await openOwedGroup(house, 3)
    const path = await checked(group, { pick: 'filtered' })
    await house.as(group.ownerId).get(path)
    const id = `${group.ownerId}-mediator-station-a`
    await house.office.db.write(async tx => {
      await tx('batches')
        .where({ id: idOf(path) })
        .update({ state: 'running' })
      await tx('memberships').where({ id }).update({ to_on: '2026-01-01' })
    })
    await goOn(house.office)
    await house.office.db.write(tx => tx('memberships').where({ id }).update({ to_on: null }))
    const rows = await rowsOf(path)
    expect(new Set(rows.map(({ state }) => state))).to.deep.equal(new Set(['failed']))
    expect(await eventsOf(path)).to.have.length(0)
    expect(await stateOf(path)).to.equal('partly')
  })

  it('is seen by its maker and the administrators above, and by nobody else', async () => {
    const group = await openOwedGroup(house, 3)
    const path = await checked(group, { pick: 'filtered' })
    expect((await house.as('administrator').get(path)).status).to.equal(200)
    expect((await house.as('administrator').post(`${path}/confirm`)).status).to.equal(403)
    const other = group.ownerId === 'mediator-a' ? 'mediator-a2' : 'mediator-a'
    for (const who of [other, 'mediator-b', 'lead-b', 'supervisor'])
      expect((await house.as(who).get(path)).status, who).to.equal(404)
    expect((await house.as('auditor').get(path)).status).to.equal(403)
    expect((await house.as('mediator-b').get(`/cases/${group.caseId}/members`)).status).to.equal(404)
  })

  it('shows the form again where an answer cannot be accepted, and refuses an empty choice', async () => {
    const group = await openOwedGroup(house, 3)
    const path = await chosen(group, { pick: 'filtered' })
    const client = house.as(group.ownerId)
    const wrong = await client.submit(path, { ...payment, paidOn: '什么时候' }, `${path}/answers`)
    expect(wrong.status).to.equal(422)
    expect(wrong.html).to.contain('什么时候')
    const members = `/cases/${group.caseId}/members`
    const none = await client.submit(
      members,
      { step: `proceeding/${group.proceedingId}/recordPayment` },
      `${members}/batch`,
    )
    expect(none.status).to.equal(422)
    expect(none.text).to.contain('请至少选择一项')
    const noStep = await client.submit(members, { pick: 'filtered', step: 'proceeding/x/y' }, `${members}/batch`)
    expect(noStep.text).to.contain('请选择要批量办理的步骤')
  })
})
