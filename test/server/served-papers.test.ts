import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { addDays } from '../../workflows/law/days.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('service of a paper', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function notified() {
    const journey = await openCase(house)
    await journey.accepted()
    await renderPapers.run(house.office)
    const db = house.db.reader
    const paper = await db('papers').where({ case_id: journey.caseId, template: 'acceptance-notice' }).first()
    const employer = await db('parties').where({ case_id: journey.caseId, side: 'respondent' }).first()
    const path = `/papers/${paper.id}`
    const usual = { party: employer.id, copies: '1', way: 'direct', outcome: 'served', servedOn: house.clock.today() }
    return {
      ...journey,
      paper,
      path,
      employer,
      page: () => house.as(journey.ownerId).get(path),
      serve: (answers: Record<string, unknown>) =>
        house.as(journey.ownerId).post(`${path}/services/new`, { ...usual, ...answers }),
      records: () => db('records').where({ case_id: journey.caseId, kind: 'service' }).orderBy('key'),
    }
  }

  it('is recorded attempt by attempt, with who received it and the proof', async () => {
    const { caseId, ownerId, path, page, serve, records } = await notified()
    expect((await page()).text).to.contain('还没有送达记录')
    const failed = { way: 'post', outcome: 'failed', failure: 'refused', tracking: 'EMS1001' }
    expect((await serve(failed)).status).to.equal(303)
    const received = { receivedBy: '前台小林', relation: 'receiver' }
    const files = [new File([new Uint8Array(png)], '回执照片.png')]
    expect((await serve({ ...received, files })).status).to.equal(303)
    const shown = (await page()).text
    expect(shown).to.contain('未送达：拒收').and.to.contain('邮件号 EMS1001')
    expect(shown).to.contain('前台小林签收（单位负责收件的人）').and.to.contain('回执照片.png')
    expect((await records()).map(({ state }) => state)).to.deep.equal(['failed', 'served'])
    house.clock.on('2026-11-24')
    expect((await serve({ ...received, servedOn: '2026-11-24' })).status).to.equal(303)
    expect((await serve({ ...failed, servedOn: '2026-11-20' })).status, 'written down late').to.equal(303)
    const days = (await page()).html.match(/(?<=data-label="日期">)\S+?(?=（)/g)
    expect(days, 'by their days').to.deep.equal(days?.toSorted().toReversed()).and.have.length(4)
    const timeline = await house.as(ownerId).get(`/cases/${caseId}`)
    expect(timeline.text).to.contain('文书送达').and.to.contain('回执照片.png')
    expect((await house.as('mediator-b').get(path)).status).to.equal(404)
    expect((await house.as('mediator-b').get(`${path}/services/new`)).status).to.equal(404)
    expect((await house.as('administrator').get(`${path}/services/new`)).status).to.equal(403)
  })

  it('by public notice counts from the thirtieth day after it was issued', async () => {
    const { page, serve, records } = await notified()
    await serve({ way: 'notice', note: '福州日报' })
    const [record] = await records()
    expect(record.on_day).to.equal(addDays(house.clock.today(), 30))
    expect((await page()).text).to.contain('公告期未满')
    house.clock.on(record.on_day, '09:00')
    expect((await page()).text).to.contain('公告期满，视为送达')
  })

  it('is refused with what was typed where the law’s conditions are not met', async () => {
    const { employer, serve, records } = await notified()
    const cases: [answers: Record<string, string>, says: string][] = [
      [{ party: '' }, '请选择当事人'],
      [{ addressee: '某物流公司', receivedBy: '甲', relation: 'self' }, '一次登记一个受送达人'],
      [{ party: 'of-another-case', receivedBy: '甲', relation: 'self' }, '请从列表中选择'],
      [{}, '直接送达请填写签收人'],
      [{ receivedBy: '甲' }, '与受送达人的关系'],
      [{ way: 'left' }, '留置送达请写明见证人'],
      [{ way: 'post' }, '请填写邮件号'],
      [{ way: 'electronic', agreed: 'no' }, '电子送达须经受送达人同意'],
      [{ way: 'notice' }, '公告的媒体'],
      [{ outcome: 'failed' }, '请选择未送达的原因'],
      [{ servedOn: '2099-01-01', receivedBy: '甲', relation: 'self' }, '不能晚于今天'],
      [{ servedOn: '2020-01-01', receivedBy: '甲', relation: 'self' }, '不能早于文书形成的日期'],
    ]
    for (const [answers, says] of cases) {
      const answer = await serve({ serviceAddress: '物流园 3 号楼', ...answers })
      expect(answer.status, says).to.equal(422)
      expect(answer.text).to.contain(says)
      expect(answer.html).to.contain('物流园 3 号楼')
    }
    const wrongFile = { receivedBy: '甲', relation: 'self', files: [new File(['MZ'], '程序.exe')] }
    expect((await serve(wrongFile)).status).to.equal(422)
    expect(await records(), employer.name).to.deep.equal([])
  })

  it('has a receipt that says to whom, how and when, made once', async () => {
    const { caseId, ownerId, path, paper, serve, records } = await notified()
    await serve({ receivedBy: '前台小林', relation: 'receiver', copies: '2', serviceAddress: '物流园 3 号楼' })
    const [{ key }] = await records()
    for (const _ of [1, 2])
      expect((await house.as(ownerId).post(`${path}/services/${key}/receipt`, {})).status).to.equal(303)
    const receipts = await house.db.reader('papers').where({ case_id: caseId, template: 'service-receipt' })
    expect(receipts).to.have.length(1)
    expect(receipts[0].state, receipts[0].problem).to.equal('filed')
    const text = textIn(await house.office.files.get(receipts[0].sha256))
    expect(text).to.contain(`受理通知书（${paper.number}）2份`).and.to.contain('测试服装有限公司')
    expect(text).to.contain('直接送达').and.to.contain('前台小林').and.to.contain('物流园 3 号楼')
  })

  it('recorded wrongly is voided with a reason and stays on file', async () => {
    const { ownerId, path, page, serve, records } = await notified()
    await serve({ receivedBy: '前台小林', relation: 'receiver' })
    const [{ key }] = await records()
    const voidPath = `${path}/services/${key}/void`
    expect((await house.as(ownerId).post(voidPath, { reason: '' })).status).to.equal(422)
    expect((await house.as(ownerId).post(voidPath, { reason: '登记到了别的案件' })).status).to.equal(303)
    expect((await page()).text)
      .to.contain('已作废')
      .and.to.contain('前台小林')
    expect((await house.as(ownerId).get(voidPath)).status).to.equal(404)
  })

  it('is recorded once however often the button is pressed', async () => {
    const { serve, records } = await notified()
    const answers = { receivedBy: '甲', relation: 'self', _key: 'service-1' }
    await Promise.all([serve(answers), serve(answers)])
    expect(await records()).to.have.length(1)
  })
})
