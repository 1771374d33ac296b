import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

describe('a paper drawn without a step', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function opened() {
    const journey = await openCase(house, { summary: '公司拖欠两个月工资。' })
    await journey.accepted()
    const { id: proceedingId } = await journey.proceeding('mediation')
    const path = `/cases/${journey.caseId}/papers/new`
    const draw = (template: string, more: Record<string, string> = {}) =>
      house.as(journey.ownerId).post(path, { proceedingId, template, ...more })
    const drafts = () => house.db.reader('papers').where({ case_id: journey.caseId }).where('number', 'like', '%草%')
    return { ...journey, proceedingId, path, draw, drafts }
  }

  it('is offered on the case page, the papers of the proceeding first', async () => {
    const { caseId, ownerId, path } = await opened()
    expect((await house.as(ownerId).get(`/cases/${caseId}`)).html).to.contain(`href="${path}"`)
    const page = await house.as(ownerId).get(path)
    expect(page.html).to.match(/<optgroup label="调解用的文书">.*受理通知书.*<optgroup label="其他文书">/s)
  })

  it('says what the file knows, is numbered among the drafts and is on file at once', async () => {
    const { caseId, ownerId, draw, drafts } = await opened()
    const answer = await draw('acceptance-notice')
    expect(answer.status).to.equal(303)
    const [paper] = await drafts()
    expect(paper).to.include({ state: 'filed', template: 'acceptance-notice' })
    expect(paper.number).to.match(/^闽榕马园草〔2026〕\d{4}号$/)
    const text = textIn(await house.office.files.get(paper.sha256))
    expect(text).to.contain('测试工人甲').and.to.contain(paper.number).and.to.contain('测试服装有限公司')
    const page = await house.as(ownerId).get(`/papers/${paper.id}`)
    expect(page.text).to.contain('这是一份草稿').and.to.contain('起草人')
    expect((await house.as(ownerId).get(`/cases/${caseId}`)).text)
      .to.contain('起草文书')
      .and.to.contain('受理通知书')
    expect((await house.as(ownerId).get(`/papers/${paper.id}/services/new`)).status).to.equal(409)
  })

  it('names what is missing, keeps the choice and takes no number', async () => {
    const { draw, drafts } = await opened()
    const answer = await draw('termination-notice')
    expect(answer.status).to.equal(422)
    expect(answer.text).to.contain('缺少：终止原因')
    expect(answer.html).to.match(/<option value="termination-notice" selected>/)
    expect((await draw('no-such-paper')).status).to.equal(422)
    expect((await draw('acceptance-notice', { proceedingId: 'of-another-case' })).status).to.equal(422)
    expect(await drafts()).to.deep.equal([])
  })

  it('is drawn once however often the button is pressed', async () => {
    const { draw, drafts } = await opened()
    await Promise.all([draw('acceptance-notice', { _key: 'k1' }), draw('acceptance-notice', { _key: 'k1' })])
    expect(await drafts()).to.have.length(1)
  })

  it('leaves what one side alone was told out', async () => {
    const { caseId, draw, drafts } = await opened()
    await draw('mediation-application')
    const [{ id, answers: told }] = await house.db.reader('events').where({ case_id: caseId, step: 'apply' })
    const answers = { ...JSON.parse(told), reasons: '只对一方说的话' }
    const say = (audience: string) =>
      house.db.write(tx =>
        tx('events')
          .where({ id })
          .update({ audience, answers: JSON.stringify(answers) }),
      )
    await say('all')
    await draw('mediation-application')
    await say('applicant')
    await draw('mediation-application')
    const texts = []
    for (const { sha256 } of await drafts().orderBy('number')) texts.push(textIn(await house.office.files.get(sha256)))
    expect(texts.map(text => text.includes('只对一方说的话'))).to.deep.equal([false, true, false])
  })

  it('is for those who see the case and may make papers', async () => {
    const { path } = await opened()
    expect((await house.as('mediator-b').get(path)).status).to.equal(404)
    for (const other of ['supervisor', 'administrator', 'partner-inspection'])
      expect((await house.as(other).get(path)).status, other).to.equal(403)
  })
})
