import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the check of a file', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function accepted() {
    const journey = await openCase(house)
    await journey.accepted()
    await renderPapers.run(house.office)
    const { id } = await journey.proceeding('mediation')
    const path = `/cases/${journey.caseId}/file-check`
    return { ...journey, path, mediation: id as string }
  }

  const rowOf = (html: string, name: string): string =>
    html.split('<tr>').find(row => row.includes(`<th scope="row">${name}`)) ?? ''

  it('tells what is in the file, what is missing and what is not needed yet, with its source', async () => {
    const { path, caseId, ownerId } = await accepted()
    const page = await house.as(ownerId).get(path)
    expect(page.status).to.equal(200)
    expect(rowOf(page.html, '受理通知书')).to.contain('在卷').and.to.contain('第22条')
    expect(rowOf(page.html, '当事人身份证明')).to.contain('缺')
    expect(rowOf(page.html, '调解协议书')).to.contain('尚不需要')
    expect(rowOf(page.html, '授权委托书')).to.contain('如有')
    const own = await house.as(ownerId).get(`/cases/${caseId}`)
    expect(own.text)
      .to.match(/卷宗核对 ?\d+ \/ \d+ 项/)
      .and.to.match(/已有 \d+ 项，缺 \d+ 项/)
    expect(own.text).to.contain('当事人身份证明')
    expect(own.html).to.contain(`href="${path}"`)
  })

  it('does not take a draft for the paper', async () => {
    const { path, mediation, ownerId, caseId } = await accepted()
    const visitor = house.as(ownerId)
    const drawing = { proceedingId: mediation, template: 'power-of-attorney' }
    expect((await visitor.post(`/cases/${caseId}/papers/new`, drawing)).status).to.equal(303)
    expect(rowOf((await visitor.get(path)).html, '授权委托书'))
      .to.contain('如有')
      .and.not.to.contain('在卷')
  })

  it('keeps in the history where an item is, and then misses it no more', async () => {
    const { path, mediation, ownerId, caseId } = await accepted()
    const visitor = house.as(ownerId)
    const item = `${path}/${mediation}/identity`
    expect((await visitor.get(item)).text).to.contain('说明材料：当事人身份证明')
    const said = await visitor.post(item, { mark: 'paper', reason: '复印件在二号柜' })
    expect(said.status).to.equal(303)
    expect(rowOf((await visitor.get(path)).html, '当事人身份证明'))
      .to.contain('在卷')
      .and.to.contain('二号柜')
    const told = (await visitor.get(`/cases/${caseId}`)).text
    expect(told).to.contain('卷宗核对').and.to.contain('复印件在二号柜').and.to.contain('纸质材料在卷')
  })

  it('wants a reason for what is not on paper, and goes on missing what is known to be missing', async () => {
    const { path, mediation, ownerId } = await accepted()
    const visitor = house.as(ownerId)
    const item = `${path}/${mediation}/address`
    const bare = await visitor.post(item, { mark: 'open' })
    expect(bare.status).to.equal(422)
    expect(bare.text).to.contain('请说明')
    expect((await visitor.post(item, { mark: 'lost' })).status).to.equal(422)
    expect((await visitor.post(item, { mark: 'open', reason: '对方拒绝签名' })).status).to.equal(303)
    expect(rowOf((await visitor.get(path)).html, '送达地址确认书'))
      .to.contain('缺，已说明')
      .and.to.contain('对方拒绝签名')
  })

  it('warns before the case is closed, asks why, and keeps who said so', async () => {
    const { caseId, path, mediation, ownerId, ...journey } = await accepted()
    const visitor = house.as(ownerId)
    await visitor.post(`${path}/${mediation}/address`, { mark: 'open', reason: '对方拒绝签名' })
    await journey.take('mediation', 'withdraw', { endedOn: '2026-11-09', reason: 'applicant-wish', signed: 'yes' })
    const { id: own } = await journey.proceeding('case-file')
    const closing = await visitor.get(`/proceedings/${own}/steps/close`)
    expect(closing.text).to.contain('卷宗还缺下列材料').and.to.contain('当事人身份证明').and.to.contain('对方拒绝签名')
    const fields = { closedOn: '2026-11-09', result: 'withdrawn' }
    const bare = await visitor.submit(`/proceedings/${own}/steps/close`, fields)
    expect(bare.status).to.equal(422)
    expect(bare.text).to.contain('卷宗还缺').and.to.contain('请写明原因')
    const told = await visitor.submit(`/proceedings/${own}/steps/close`, { ...fields, missingReason: '申请人已撤回' })
    expect(told.status).to.equal(303)
    const { name } = await house.person(ownerId)
    expect((await visitor.get(path)).text).to.contain(`${name} 结案时说明缺件原因：申请人已撤回`)
    const register = await visitor.get(`/proceedings/${own}/steps/reopen`)
    expect(register.text).not.to.contain('卷宗还缺下列材料')
  })

  it('does not exist for strangers, nor an item that is in no list', async () => {
    const { path, mediation, ownerId } = await accepted()
    for (const stranger of ['mediator-b', 'lead-b'])
      expect((await house.as(stranger).get(path)).status, stranger).to.equal(404)
    expect((await house.as('mediator-b').post(`${path}/${mediation}/identity`, { mark: 'paper' })).status).to.equal(404)
    expect((await house.as('partner-inspection').get(path)).status).to.be.oneOf([403, 404])
    expect((await house.as(ownerId).get(`${path}/${mediation}/no-such-item`)).status).to.equal(404)
    expect((await house.as(ownerId).get(`${path}/other/identity`)).status).to.equal(404)
  })
})
