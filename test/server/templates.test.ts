import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { templateIds } from '../../server/papers/catalogue.ts'
import { type Block, body, right, title } from '../../server/papers/source/blocks.ts'
import { docxOf } from '../../server/papers/source/docx.ts'
import { builtTemplate } from '../../server/papers/templates.ts'
import { faultsOf } from '../../server/templates/check-edition.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

const edition = (...blocks: Block[]) => docxOf({ id: 'own', blocks: [title('终止调解通知书（本市版）'), ...blocks] })
/** All that the house's own termination notice has to know. */
const whole =
  '{number}{applicantNames}{respondentNames}{cause}{caseNumber}{reason}{endedOn}{organisation}{#hasRemarks}{remarks}{/hasRemarks}'

describe('templates of papers', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const path = '/templates/termination-notice'
  const upload = (bytes: Buffer, note = '') =>
    house.as('administrator').post(path, { note, files: [new File([new Uint8Array(bytes)], '自用.docx')] })
  const use = (number: number) => house.as('administrator').post(`${path}/use`, { edition: String(number) })

  async function ended() {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'terminate', { endedOn: '2026-11-09', reason: 'party_missing', advised: 'yes' })
    await renderPapers.run(house.office)
    const paper = await house.db
      .reader('papers')
      .where({ case_id: journey.caseId, template: 'termination-notice' })
      .first()
    expect(paper.state, paper.problem).to.equal('filed')
    return { paper, text: textIn(await house.office.files.get(paper.sha256)) }
  }

  it('are listed for administrators alone', async () => {
    const page = await house.as('administrator').get('/templates')
    expect(page.text).to.contain('劳动人事争议仲裁申请书').and.to.contain('系统模板')
    for (const other of ['mediator-a', 'lead-a', 'supervisor', 'auditor'])
      for (const place of ['/templates', path, `${path}/editions/0/file`])
        expect((await house.as(other).get(place)).status, `${other} ${place}`).to.equal(403)
    expect((await house.as('lead-a').post(`${path}/use`, { edition: '0' })).status).to.equal(403)
    expect((await house.as('administrator').get('/templates/no-such-paper')).status).to.equal(404)
  })

  it('are refused with the names of what is unknown and what is missing, and nothing is kept', async () => {
    const answer = await upload(edition(body('{number} {nonsense} {answers.noSuchQuestion}')), '改版说明')
    expect(answer.status).to.equal(422)
    expect(answer.text).to.contain('不认识的填写项 {nonsense}').and.to.contain('{answers.noSuchQuestion}')
    expect(answer.text).to.contain('缺少必需的填写项 {reason}（终止原因）').and.to.contain('{endedOn}')
    expect(answer.html).to.contain('改版说明')
    expect((await upload(edition(body('{#claims}{what}')))).text).to.contain('模板有误')
    expect((await upload(Buffer.from('no zip at all'))).text).to.contain('这不是 Word 文件')
    expect((await house.as('administrator').post(path, { note: '' })).status).to.be.oneOf([422, 400])
    expect(await house.db.reader('paper_editions')).to.deep.equal([])
  })

  it('are refused where a required place was made open', async () => {
    const answer = await upload(edition(body(whole.replace('{reason}', '{reason?}'))))
    expect(answer.text).to.contain('缺少必需的填写项 {reason}')
  })

  it('are kept, previewed with a real case, put in use, and put back', async () => {
    const { paper } = await ended()
    const kept = await upload(edition(body(whole), right('{answers.endedOn?}')), '换抬头')
    expect(kept.status, kept.text).to.equal(303)
    const page = await house.as('administrator').follow(kept)
    expect(page.text).to.contain('已收到第 1 版').and.to.contain('换抬头')
    expect(page.html).to.match(/<iframe[^>]* sandbox/)

    const preview = await house.as('administrator').get(`${path}/editions/1/preview?paper=${paper.id}`)
    expect(preview.text).to.contain('终止调解通知书（本市版）').and.to.contain('（预览，无文号）')
    expect(preview.headers.get('content-security-policy')).to.equal(
      "default-src 'none'; img-src data:; frame-ancestors 'self'; sandbox",
    )
    expect((await ended()).text, 'not yet in use').not.to.contain('本市版')

    expect((await use(1)).status).to.equal(303)
    const made = await ended()
    expect(made.text).to.contain('本市版').and.to.contain('当事人下落不明')
    const { sha256 } = await house.db.reader('paper_editions').where({ edition: 1 }).first()
    expect(made.paper.template_version).to.equal(sha256)

    expect((await upload(edition(body(`${whole}第二稿`)))).status).to.equal(303)
    await use(2)
    expect((await ended()).text).to.contain('第二稿')
    await use(1)
    expect((await ended()).text)
      .to.contain('本市版')
      .and.not.to.contain('第二稿')
    await use(0)
    expect((await ended()).text).not.to.contain('本市版')
    expect((await use(9)).status).to.equal(404)
    const log = await house.db.reader('access_log').whereLike('action', 'template-%').orderBy('at').orderBy('id')
    expect(log.map(({ action, subject }) => `${action} ${subject}`)).to.include.members([
      'template-uploaded termination-notice 1',
      'template-chosen termination-notice 1',
      'template-chosen termination-notice 0',
    ])
  })

  it("take the court's own form by elements, with the places it asks for and no others", async () => {
    const own = '/templates/element-complaint'
    const page = await house.as('administrator').get(own)
    expect(page.text).to.contain('以受理法院现行的要素式示范文本为准').and.to.contain('{applicantNames')
    expect((await house.as('administrator').get(path)).text).not.to.contain('示范文本')
    const places = '原告：{applicantNames}；仲裁裁决：{decided.award.number?}；{#claims}☑{what}，{amount}元；{/claims}'
    const form = docxOf({ id: 'own', blocks: [title('民事起诉状（法院要素式）'), body(places)] })
    const files = [new File([new Uint8Array(form)], '法院文本.docx')]
    expect((await house.as('administrator').post(own, { note: '', files })).status).to.equal(303)
    expect((await house.as('administrator').post(`${own}/use`, { edition: '1' })).status).to.equal(303)
    const journey = await openCase(house)
    await journey.begin('first-instance', 'prepare', {})
    await journey.take('first-instance', 'file', { filedOn: '2026-11-09', court: '马尾法院', complaint: 'elements' })
    await renderPapers.run(house.office)
    const asked = { case_id: journey.caseId, template: 'element-complaint' }
    const paper = await house.db.reader('papers').where(asked).first()
    expect(paper.state, paper.problem).to.equal('filed')
    const text = textIn(await house.office.files.get(paper.sha256))
    expect(text)
      .to.contain('法院要素式')
      .and.to.contain('原告：测试工人甲')
      .and.to.match(/☑.+元；/)
  })

  it('accept every template of the house as it is', async () => {
    for (const id of templateIds) {
      const faults = await faultsOf(id, await builtTemplate(id))
      expect(
        faults.filter(({ en }) => !en.includes('{answers.')),
        id,
      ).to.deep.equal([])
    }
  })
})
