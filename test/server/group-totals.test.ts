import { expect } from 'chai'
import { membersOf, sumOfMembers, sumsOfNobody } from '../../server/members/repository.ts'
import { yuan } from '../../server/web/print.ts'
import { openOwedGroup } from '../support/group.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the sums of a group', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  /** Rows, their own total, the row for lists and the pages: all say the same. */
  async function tie(caseId: string, ownerId: string) {
    const db = house.db.reader
    const rows = await membersOf(db, { caseId, offset: 0, limit: 10_000 })
    const all = await sumOfMembers(db, { caseId })
    const nobody = await sumsOfNobody(db, caseId)
    const facts = await db('case_facts').where({ case_id: caseId }).first()
    const sum = (of: (row: (typeof rows)[number]) => number | null) =>
      rows.reduce((fen, row) => fen + (of(row) ?? 0), 0)
    expect([
      sum(({ claimedFen }) => claimedFen),
      sum(({ agreedFen }) => agreedFen),
      sum(({ paidFen }) => paidFen),
    ]).to.deep.equal([all.claimedFen ?? 0, all.agreedFen ?? 0, all.paidFen ?? 0])
    const total = {
      claimed: (all.claimedFen ?? 0) + (nobody.claimedFen ?? 0),
      agreed: (all.agreedFen ?? 0) + (nobody.agreedFen ?? 0),
      paid: (all.paidFen ?? 0) + (nobody.paidFen ?? 0),
    }
    expect(total).to.deep.equal({
      claimed: facts.claimed_fen ?? 0,
      agreed: facts.agreed_fen ?? 0,
      paid: facts.paid_fen,
    })
    expect(all.present).to.equal(facts.member_count)
    const client = house.as(ownerId)
    for (const page of [`/cases/${caseId}`, `/cases/${caseId}/members`]) {
      const { text } = await client.get(page)
      for (const fen of Object.values(total)) expect(text, page).to.contain(yuan(fen))
    }
    const list = await client.get('/cases?state=registered')
    expect(list.text).to.contain(yuan(total.claimed)).and.contain(yuan(total.paid))
    return { rows, total }
  }

  it('are those of its rows, of its header and of the list, whatever happens to a member', async () => {
    const { caseId, ownerId, members, take } = await openOwedGroup(house, 12)
    await tie(caseId, ownerId)
    const pay = (memberId: string, amountFen: number) =>
      take('performance', 'recordPayment', { paidOn: '2026-11-09', way: 'bank', memberId, amountFen })
    await pay(members[1]!.id, 100_000)
    await pay(members[2]!.id, 12_345)
    await take('performance', 'recordPayment', { paidOn: '2026-11-09', way: 'cash', amountFen: 50_001 })
    await tie(caseId, ownerId)
    await take('case-file', 'addClaim', { cause: 'LDM.5.1', amountFen: '77.70', forum: 'mediation' })
    await take('case-file', 'addMembers', { workers: [{ name: '后来的工人', amountFen: '5' }] })
    await tie(caseId, ownerId)
    await take('case-file', 'removeMember', { memberId: members[2]!.id, reason: '自行申请仲裁' })
    const { rows } = await tie(caseId, ownerId)
    const left = rows.find(({ id }) => id === members[2]!.id)!
    expect(left).to.include({ hasLeft: true, claimedFen: null, agreedFen: 100_000, paidFen: 12_345 })
  })

  it('are filtered by where a member stands', async () => {
    const { caseId, ownerId, members, take } = await openOwedGroup(house, 4)
    await take('performance', 'recordPayment', {
      paidOn: '2026-11-09',
      way: 'bank',
      memberId: members[1]!.id,
      amountFen: 100_000,
    })
    await take('case-file', 'removeMember', { memberId: members[3]!.id, reason: '撤回' })
    const idsOf = async (standing: 'due' | 'paid' | 'left' | 'signed' | 'unsigned' | 'withdrawn') =>
      (await membersOf(house.db.reader, { caseId, standing, offset: 0, limit: 10 })).map(({ id }) => id).toSorted()
    const [first, second, third, fourth] = members.map(({ id }) => id) as [string, string, string, string]
    expect(await idsOf('paid')).to.deep.equal([second])
    expect(await idsOf('due')).to.deep.equal([first, third, fourth].toSorted())
    expect(await idsOf('left')).to.deep.equal([fourth])
    expect(await idsOf('signed')).to.deep.equal([])
    expect(await idsOf('withdrawn')).to.deep.equal([])
    expect(await idsOf('unsigned')).to.deep.equal([first, second, third].toSorted())
    const page = await house.as(ownerId).get(`/cases/${caseId}/members?standing=paid`)
    expect(page.text).to.contain(members[1]!.name).and.not.contain(members[2]!.name)
    expect(page.text).to.contain('筛选合计')
  })

  it('keep the number first told beside today’s', async () => {
    const { caseId, ownerId, take } = await openOwedGroup(house, 5)
    const members = `/cases/${caseId}/members`
    expect((await house.as(ownerId).get(members)).text)
      .to.contain('现有 5 人')
      .and.not.contain('首次')
    await take('case-file', 'addMembers', { workers: [{ name: '第六人' }] })
    const page = await house.as(ownerId).get(members)
    expect(page.text).to.contain('现有 6 人 · 首次登记 5 人')
    for (const id of ['mb_present', 'mb_first']) expect(page.html).to.contain(`href="/indicators#${id}"`)
    const { id: memberId } = await house.db
      .reader('members')
      .join('parties', 'parties.id', 'members.party_id')
      .where({ 'members.case_id': caseId, 'parties.name': '第六人' })
      .first('members.id')
    await take('case-file', 'removeMember', { memberId, reason: '另行处理' })
    expect((await house.as(ownerId).get(members)).text)
      .to.contain('现有 5 人')
      .and.contain('第六人')
    const present = await house.as(ownerId).get(`${members}?standing=present`)
    expect(present.text).to.not.contain('第六人')
    expect(present.html.match(/name="ids"/g)).to.have.length(5)
  })

  it('come page by page, and the case page shows the first of them', async () => {
    const { caseId, ownerId } = await openOwedGroup(house, 120)
    const client = house.as(ownerId)
    const members = `/cases/${caseId}/members`
    const first = await client.get(members)
    expect(first.text).to.contain('1–50 / 120').and.contain('测试工人50').and.not.contain('测试工人51')
    expect((await client.get(`${members}?page=3`)).text).to.contain('测试工人120')
    const page = await client.get(`/cases/${caseId}`)
    expect(page.text).to.contain('另有 100 人')
    expect(page.text).to.contain('其余 60 项见名册')
  })
})
