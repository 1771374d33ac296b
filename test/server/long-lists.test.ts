import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import { meantBy, picking } from '../../server/web/pick.ts'
import { openOwedGroup } from '../support/group.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const paid = { paidOn: '2026-11-09', amountFen: '5', way: 'bank' }

describe('a step on a member of a large group', () => {
  let house: TestOffice
  let group: Awaited<ReturnType<typeof openOwedGroup>>
  let path: string
  before(async () => {
    house = await openOffice()
    group = await openOwedGroup(house, 60)
    path = `/proceedings/${group.proceedingId}/steps/recordPayment`
    const namesake = group.members[40]!.id
    await house.db.write(async tx => {
      const { party_id: id } = await tx('members').where({ id: namesake }).first('party_id')
      await tx('parties').where({ id }).update({ name: '测试工人42' })
    })
  })
  after(() => house.close())

  const client = () => house.as(group.ownerId)
  const version = async () => String((await group.proceeding('performance')).version)
  const newest = async () =>
    house.db.reader('events').where({ proceeding_id: group.proceedingId }).orderBy('version', 'desc').first()
  const options = (html: string, name: string) =>
    [
      ...(new RegExp(`<select[^>]*name="${name}"[^>]*>([^]*?)</select>`).exec(html)?.[1] ?? '').matchAll(
        /value="([^"]+)"/g,
      ),
    ].map(([, value]) => value)

  it('asks for a name instead of listing everybody', async () => {
    const page = await client().get(path)
    expect(page.text).to.contain('名单较长：请输入姓名')
    expect(page.html).to.match(/<input[^>]*name="memberId"[^>]*type="text"/)
    expect(page.html).to.not.contain(group.members[7]!.id)
    expect(page.text.match(/按约履行/g)).to.have.length(5)
    expect(page.text).to.contain('同一期限另有 55 项')
    const file = (await client().get(`/cases/${group.caseId}`)).text
    expect(file).to.contain('同一期限另有 40 项').and.contain('期限 60')
  })

  it('leads to every claim beyond those of the case page, each with its calculators', async () => {
    const [first] = await house.db.reader('claims').where({ case_id: group.caseId }).orderBy('id')
    const more = Array.from({ length: 3 }, (_, place) => ({ ...first, id: `zz-claim-${place}` }))
    await house.db.write(tx => tx('claims').insert(more))
    const file = await client().get(`/cases/${group.caseId}`)
    expect(file.text).to.match(/其余 \d+ 项请求和计算/)
    expect(file.html).not.to.contain('zz-claim-2')
    const second = await client().get(`/cases/${group.caseId}/doors?page=2`)
    expect(second.html).to.contain(`/cases/${group.caseId}/claims/zz-claim-2/calculators`)
    expect(second.text).to.match(/41–\d+ \/ \d+/)
    expect((await client().get(`/cases/${group.caseId}/doors?page=x`)).html).not.to.contain('zz-claim-2')
    await house.db.write(tx => tx('claims').where('id', 'like', 'zz-claim-%').delete())
  })

  it('takes a name that is one member’s', async () => {
    const answer = await client().post(path, { ...paid, memberId: ' 测试工人31 ', _version: await version() })
    expect(answer.status, answer.text).to.equal(303)
    expect(JSON.parse((await newest()).answers).memberId).to.equal(group.members[30]!.id)
    expect((await newest()).member_id).to.equal(group.members[30]!.id)
  })

  it('offers those that a part of a name fits, and takes the one that is chosen', async () => {
    const tried = await client().post(path, { ...paid, memberId: '测试工人5', _version: await version() })
    expect(tried.status).to.equal(422)
    expect(tried.text).to.contain('有 11 项相符').and.contain('请从列表中选择')
    const found = options(tried.html, 'memberId')
    expect(found).to.have.length(11).and.include(group.members[4]!.id).and.include(group.members[55]!.id)
    const taken = await client().post(path, { ...paid, memberId: found[3]!, _version: await version() })
    expect(taken.status, taken.text).to.equal(303)
    expect((await newest()).member_id).to.equal(found[3])
  })

  it('tells namesakes apart by asking, and knows a name that is nobody’s or too many’s', async () => {
    const two = await client().post(path, { ...paid, memberId: '测试工人42', _version: await version() })
    expect([two.status, options(two.html, 'memberId').toSorted()]).to.deep.equal([
      422,
      [group.members[40]!.id, group.members[41]!.id].toSorted(),
    ])
    const none = await client().post(path, { ...paid, memberId: '查无此人', _version: await version() })
    expect([none.status, none.text.includes('名单中没有“查无此人”')]).to.deep.equal([422, true])
    const many = await client().post(path, { ...paid, memberId: '工人', _version: await version() })
    expect([many.status, many.text.includes('有 60 项相符，请写得更完整')]).to.deep.equal([422, true])
    expect(many.html).to.match(/<input[^>]*name="memberId"[^>]*value="工人"/)
  })

  it('keeps the name that was found while something else is wrong', async () => {
    const page = await client().post(path, {
      ...paid,
      amountFen: 'x',
      memberId: '测试工人33',
      _version: await version(),
    })
    expect(page.status).to.equal(422)
    expect(page.html).to.match(/<input[^>]*name="memberId"[^>]*value="测试工人33/)
  })

  it('is stale for a member who has moved meanwhile, found by name', async () => {
    const before = await version()
    const once = { ...paid, memberId: '测试工人20', _version: before }
    expect((await client().post(path, once)).status).to.equal(303)
    expect((await client().post(path, once)).status).to.equal(409)
    expect((await client().post(path, { ...once, memberId: '测试工人21' })).status).to.equal(303)
  })

  describe('that is about several', () => {
    const begin = () => `/cases/${group.caseId}/begin/arbitration/prepare`
    const prepared = { preparedOn: '2026-11-09', jurisdiction: 'performance' }
    const covered = async () => {
      const { id } = await group.proceeding('arbitration')
      return house.db.reader('proceeding_members').where({ proceeding_id: id, standing: 'covered' }).pluck('member_id')
    }
    const ticked = (html: string) =>
      [...html.matchAll(/name="_members" value="([^"]+)" checked/g)].map(([, one]) => one)

    it('has everybody ticked in one line, and finds others a page at a time with nothing lost', async () => {
      const page = await client().get(begin())
      expect(page.text).to.contain('名单共 60 项，已选 60 项').and.contain('相符 60 项，列出第 1–50 项')
      expect(ticked(page.html)).to.deep.equal(['match:'])
      const first = group.members[0]!.id
      const typed = { ...prepared, _version: '0', _members: ['', first, 'match:测试工人5'], jurisdiction: 'seat' }
      const search = { ...typed, '_search[_members]': '测试工人3', _find: '_members:1' }
      const found = await client().post(begin(), search)
      expect(found.status).to.equal(200)
      expect(found.text)
        .to.contain('名单共 60 项，已选 12 项')
        .and.contain('含“测试工人3”的全部 11 项')
        .and.contain('含“测试工人5”的全部 11 项')
      expect(ticked(found.html)).to.deep.equal([first, 'match:测试工人5'])
      expect(found.html).to.match(/value="seat"[^>]*(selected|checked)/)
      const second = await client().post(begin(), { ...typed, _find: '_members:2' })
      expect(second.text).to.contain('列出第 51–60 项').and.contain('测试工人60')
      expect(await house.db.reader('proceedings').where({ workflow: 'arbitration' })).to.deep.equal([])
    })

    it('is begun for those that are ticked, for all that a search fits, for all but some, and for nobody', async () => {
      const sent = (members: string[]) =>
        client().post(begin(), { ...prepared, _version: '0', _members: ['', ...members] })
      const [first, second] = group.members.map(({ id }) => id) as [string, string]
      expect((await sent([first, 'match:测试工人5'])).status).to.equal(303)
      expect(await covered())
        .to.have.length(12)
        .and.include(first)
      expect((await sent([first, second, 'others:'])).status).to.equal(303)
      expect(await covered())
        .to.have.length(58)
        .and.not.include(second)
      expect((await sent(['match:'])).status).to.equal(303)
      expect(await covered(), 'all of them are nobody by name').to.have.length(0)
      expect((await sent(['match:查无此人'])).status).to.equal(422)
      expect((await sent(['match:测试工人5', 'somebody-else'])).status).to.equal(422)
    })

    it('takes claims by whose they are, and tells of many in few words', async () => {
      const { id, version: at } = await group.proceeding('case-file')
      const step = `/proceedings/${id}/steps/bringClaims`
      const page = await client().get(step)
      expect(page.text).to.contain('名单共 60 项，已选 0 项').and.contain('全部 60 项')
      const answers = { broughtOn: '2026-11-09', forum: 'arbitration', _version: String(at) }
      const nobody = await client().post(step, { ...answers, claims: ['match:查无此人'] })
      expect(nobody.status).to.equal(422)
      const taken = await client().post(step, { ...answers, claims: ['match:测试工人'] })
      expect(taken.status, taken.text).to.equal(303)
      const event = await house.db.reader('events').where({ step: 'bringClaims' }).first()
      expect(JSON.parse(event.answers).claims).to.have.length(60)
      const file = await client().get(`/cases/${group.caseId}`)
      expect(file.text).to.contain('等 60 项').and.contain('查看全部')
      const whole = await client().get(/href="([^"]+\?of=[^"#]+)#timeline"/.exec(file.html)![1]!)
      expect(whole.text).to.contain('最新').and.not.contain('等 60 项')
      const { id: broughtBy } = await house.db.reader('events').where({ step: 'bringClaims' }).first('id')
      const amend = `/events/${broughtBy}/amend`
      const form = await client().get(amend)
      expect(form.text, 'sixty ticks in one').to.contain('名单共 60 项，已选 60 项')
      expect(form.html).to.contain('value="match:" checked')
      const { version: now } = await group.proceeding('case-file')
      const search = { ...answers, claims: ['match:'], '_search[claims]': '测试工人5', _find: 'claims:1' }
      const searched = await client().post(amend, { ...search, _version: String(now) })
      expect([searched.status, searched.text.includes('相符 11 项')]).to.deep.equal([200, true])
      expect(await house.db.reader('events').where({ amends: broughtBy }), 'nothing is corrected').to.have.length(0)
      const late = await client().post(step, { ...answers, claims: ['match:测试工人5'] })
      expect(late.status, 'what was ticked stands on the stale page').to.equal(409)
      expect(late.text).to.contain('含“测试工人5”的全部')
    })
  })

  it('stands in the timeline as one line where a batch took it for many, which opens', async () => {
    const members = `/cases/${group.caseId}/members`
    const step = `proceeding/${group.proceedingId}/recordPayment`
    const ids = group.members.slice(10, 55).map(({ id }) => id)
    const { location } = await client().submit(members, { pick: 'ticked', ids, step }, `${members}/batch`)
    await client().submit(location, { ...paid, amountFen: '7' }, `${location}/answers`)
    await goOn(house.office)
    await client().post(`${location}/confirm`)
    await goOn(house.office)
    const file = await client().get(`/cases/${group.caseId}`)
    expect(file.text).to.contain('批量办理，共 45 项，逐项查看')
    expect(file.text.match(/登记付款|记录付款/g)?.length ?? 0).to.be.lessThan(12)
    const opened = /href="([^"]+\?of=[^"#]+)#timeline"[^>]*>批量/.exec(file.html)![1]!
    const page = await client().get(opened)
    expect(page.html.match(/<li class="step/g)).to.have.length(40)
    const older = /href="([^"#]+of=[^"#]+before=\d+)#timeline"/.exec(page.html.replaceAll('&amp;', '&'))![1]!
    expect((await client().get(older)).html.match(/<li class="step/g)).to.have.length(5)
    const [one] = await house.db.reader('events').where({ case_id: group.caseId }).whereNotNull('batch_id').limit(1)
    const undo = `/events/${one.id}/take-back`
    expect((await house.as('lead-a').submit(undo, { reason: '误记' }, undo)).status).to.equal(303)
    expect((await client().get(`/cases/${group.caseId}`)).text).to.contain('其中 1 项已撤回')
    const elsewhere = await openOwedGroup(house, 2)
    const other = await house.as(elsewhere.ownerId).get(`/cases/${elsewhere.caseId}?of=${one.batch_id}`)
    expect(other.html, 'of another case nothing is told').to.not.contain('<li class="step')
  })

  it('is chosen for on the roster by name and page, and what is ticked goes along', async () => {
    const members = `/cases/${group.caseId}/members`
    const [first, second] = group.members.map(({ id }) => id) as [string, string]
    const next = await client().post(members, { ids: [first], page: '2' })
    expect(next.text).to.contain('51–60 / 60').and.contain('另有 1 人已在其他页勾选')
    const found = await client().post(members, { kept: [first], ids: [second], name: '工人5', page: '1' })
    expect(found.text).to.contain('1–11 / 11').and.contain('另有 2 人已在其他页勾选').and.contain('筛选合计')
    const back = await client().post(members, { kept: [first, second], name: '', page: '1' })
    expect(back.html)
      .to.match(new RegExp(`value="${first}" checked`))
      .and.not.contain('name="kept"')
    expect((await client().post(members, { name: '%', page: '1' })).text).to.contain('没有符合条件的人')

    const step = `proceeding/${group.proceedingId}/recordPayment`
    const rowsOf = async (sent: object) => {
      const { location } = await client().post(`${members}/batch`, { step, ...sent })
      return house.db
        .reader('batch_rows')
        .where({ batch_id: location.split('/').at(-1) })
        .pluck('member_id')
    }
    expect(await rowsOf({ pick: 'ticked', ids: [first], kept: [second] })).to.have.members([first, second])
    expect(await rowsOf({ pick: 'filtered', name: '工人5' })).to.have.length(11)
    const refused = await client().post(`${members}/batch`, { pick: 'ticked', kept: [second], name: '工人5' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('另有 1 人已在其他页勾选').and.contain('1–11 / 11')
  })

  it('says many single ticks by the few that are missing, and means the same', () => {
    const options = Array.from({ length: 100 }, (_, place) => ({ value: `id-${place}`, label: `工人${place}` }))
    const values = options.slice(0, 70).map(({ value }) => value)
    const shown = picking(options, { values, search: '', page: 1 })
    expect([shown.chosen, shown.isOthers, shown.ticked.length, shown.kept.length]).to.deep.equal([70, true, 30, 0])
    const sent = ['others:', ...shown.ticked.map(({ value }) => value)]
    expect(meantBy(options, sent)).to.deep.equal(values)
  })

  it('still lists the members of a small group', async () => {
    const small = await openOwedGroup(house, 3)
    const page = await house.as(small.ownerId).get(`/proceedings/${small.proceedingId}/steps/recordPayment`)
    expect(options(page.html, 'memberId')).to.have.length(3)
  })
})
