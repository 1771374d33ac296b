import { expect } from 'chai'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const applied = { appliedOn: '2026-11-09', way: 'written', elsewhere: 'no', signed: 'yes' }

describe('a proceeding of a group', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function openGroup() {
    const journey = await openCase(house, {
      workers: [
        { name: '测试工人乙', amountFen: '3000.10' },
        { name: '测试工人丙', amountFen: '4000.20' },
      ],
    })
    const members = await house.db.reader('members').where({ case_id: journey.caseId }).orderBy('id')
    return { ...journey, members: members.map(({ id }) => id as string) }
  }

  const covered = async (proceedingId: string) =>
    house.db
      .reader('proceeding_members')
      .where({ proceeding_id: proceedingId })
      .orderBy('member_id')
      .select('member_id', 'standing')

  it('is about all of them unless some are named', async () => {
    const { caseId, ownerId, members } = await openGroup()
    const client = house.as(ownerId)
    const path = `/cases/${caseId}/begin/mediation/apply`
    const form = await client.get(path)
    expect(form.text).to.contain('涉及的劳动者').and.contain('测试工人丙')
    const none = await client.post(path, { ...applied, _version: '0', _members: [''] })
    expect(none.status).to.equal(422)
    expect(none.text).to.contain('请至少选择一名')
    expect((await client.post(path, { ...applied, _version: '0', _members: ['', ...members] })).status).to.equal(303)
    expect(await house.db.reader('proceeding_members')).to.have.length(0)
  })

  it('can be about some, and lets one of them go another way with a proceeding of his own', async () => {
    const { caseId, ownerId, members, take, proceeding } = await openGroup()
    const by = await house.person(ownerId)
    const [first, second, third] = members as [string, string, string]
    const begun = await takeStep(house.office, {
      on: { caseId, begin: 'mediation' },
      step: 'apply',
      answers: applied,
      version: 0,
      members: [first, second],
      by,
    })
    await take('mediation', 'accept', {
      acceptedOn: '2026-11-09',
      position: 'not-refused',
      inScope: 'yes',
      mediators: [ownerId],
    })
    const gone = { leftOn: '2026-11-09', way: 'arbitration' }
    const stranger = await take('mediation', 'memberLeaves', { ...gone, memberId: third }).catch(error => error)
    expect(stranger.fields).to.have.property('memberId')
    await take('mediation', 'memberLeaves', { ...gone, memberId: second })
    expect(await covered(begun.proceedingId)).to.deep.equal([
      { member_id: first, standing: 'covered' },
      { member_id: second, standing: 'left' },
    ])
    const last = await take('mediation', 'memberLeaves', { ...gone, memberId: first }).catch(error => error)
    expect(last.fields.memberId[0]).to.contain('只剩一名')
    expect(await proceeding('mediation')).to.include({ state: 'accepted', version: 3 })

    const own = await takeStep(house.office, {
      on: { caseId, begin: 'mediation' },
      step: 'apply',
      answers: applied,
      version: 0,
      members: [second],
      by,
    })
    expect(await covered(own.proceedingId)).to.deep.equal([{ member_id: second, standing: 'covered' }])
  })

  it('begins no second mediation over somebody who is in an open one, until that has ended', async () => {
    const { caseId, ownerId, members, take } = await openGroup()
    const by = await house.person(ownerId)
    const [first, second, third] = members as [string, string, string]
    const begun = (asked: { members?: string[]; step?: string; answers?: Record<string, unknown> }) =>
      takeStep(house.office, {
        on: { caseId, begin: 'mediation' },
        step: 'apply',
        version: 0,
        answers: applied,
        by,
        ...asked,
      })
    const refused = (asked: Parameters<typeof begun>[0]) => begun(asked).catch(error => error)
    await begun({ members: [first, second] })
    expect((await refused({})).fields._members[0]).to.contain('已在另一件')
    expect((await refused({ members: [second, third] })).fields).to.have.property('_members')
    const consented = { consentedOn: '2026-11-09', applicantAgrees: 'yes', position: 'agrees' }
    expect((await refused({ step: 'initiate', answers: consented, members: [second] })).status).to.equal(422)
    const talks = { receivedOn: '2026-11-09', by: 'applicant' }
    expect((await refused({ step: 'demandTalks', answers: talks, members: [first] })).status).to.equal(422)
    await begun({ members: [third] })
    const last = await refused({ members: [third] })
    expect(last.status).to.equal(409)
    expect(last.says.zh).to.contain('尚未结束的调解')
    const page = await house.as(ownerId).get(`/cases/${caseId}/begin/mediation/apply`)
    expect(page.text).to.contain('尚未结束的调解')

    const withdrawal = { endedOn: '2026-11-09', reason: 'applicant-wish', signed: 'yes' }
    await take('mediation', 'withdraw', withdrawal)
    await begun({ members: [third] })
  })

  it('begins one mediation at a time for a single worker, and again once it has ended', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'demandTalks', { receivedOn: '2026-11-09', by: 'applicant' })
    const second = await journey.begin('mediation', 'apply', applied).catch(error => error)
    expect(second.status).to.equal(409)
    await journey.take('mediation', 'apply', applied)
    await journey.take('mediation', 'withdraw', {
      endedOn: '2026-11-09',
      reason: 'applicant-wish',
      signed: 'yes',
    })
    await journey.begin('mediation', 'apply', applied)
  })

  it('leaves a worker who was taken off the case out of its title and its count', async () => {
    const { caseId, members, take } = await openGroup()
    const titled = () =>
      house.db.reader('case_facts').where({ case_id: caseId }).first('title', 'member_count', 'claimed_fen')
    const leave = (memberId: string) => take('case-file', 'removeMember', { memberId, reason: '自行申请仲裁' })
    expect((await titled()).title).to.contain('等3人')
    await leave(members[2]!)
    expect(await titled()).to.include({ member_count: 2 })
    expect((await titled()).title).to.contain('等2人')
    await leave(members[1]!)
    expect(await titled()).to.deep.equal({
      title: '测试工人甲 — 测试服装有限公司',
      member_count: 1,
      claimed_fen: 2_800_000,
    })
  })

  it('does not take the same click with other members for the same step', async () => {
    const { caseId, ownerId, members } = await openGroup()
    const by = await house.person(ownerId)
    const one = {
      on: { caseId, begin: 'mediation' },
      step: 'apply',
      answers: applied,
      version: 0,
      idempotencyKey: 'some',
    }
    await takeStep(house.office, { ...one, members: [members[0]!], by })
    const other = await takeStep(house.office, { ...one, members: [members[1]!], by }).catch(error => error)
    expect(other.code).to.equal('Stale')
  })

  it('refuses to name somebody who is no member of the case', async () => {
    const { caseId, ownerId } = await openGroup()
    const other = await openGroup()
    const by = await house.person(ownerId)
    const error = await takeStep(house.office, {
      on: { caseId, begin: 'mediation' },
      step: 'apply',
      answers: applied,
      version: 0,
      members: [other.members[0]!],
      by,
    }).catch(one => one)
    expect(error.status).to.equal(422)
  })

  it('takes a further worker in on the side of the first, also where the employer applies', async () => {
    const journey = await openCase(house, {
      applicantNature: 'unit',
      applicantName: '测试光电有限公司',
      respondentNature: 'person',
      respondentName: '测试工程师',
    })
    await journey.take('case-file', 'addMembers', { workers: [{ name: '又一工程师' }] })
    const parties = await house.db.reader('parties').where({ case_id: journey.caseId }).select('name', 'side')
    expect(parties.find(({ name }) => name === '又一工程师')!.side).to.equal('respondent')
  })
})
