/** The readings of the rules of counting: chosen from a day on, shown before they move anything, taken back. */
import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import { stateOfFacts } from '../../server/facts/changes.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { applyForMediation } from '../support/applied-for-mediation.ts'
import { addPerson } from '../support/builders.ts'
import type { Page } from '../support/client.ts'
import { formsOf } from '../support/forms.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const path = '/rules/counting/C_ROLL'
const form = `${path}/reading`
const weekendsStand = { reading: 'weekends-stand', validFrom: '2026-11-01', reason: '市中院会议纪要第三条' }

describe('readings of the rules of counting', () => {
  let house: TestOffice
  let caseId: string
  before(async () => {
    house = await openOffice({ now: '2026-11-05T16:05:00Z' })
    await house.db.write(tx => addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' }))
    caseId = await applyForMediation(house, 'mediator-a')
  })
  after(() => house.close())

  const administrator = () => house.as('administrator')
  const gate = async () =>
    (await house.db.reader('deadlines').where({ case_id: caseId, rule: 'mediation_arb_gate' }).first()).due_on
  const preview = (typed: Record<string, string>, at = form) =>
    administrator().submit(at, typed, `${at}/preview#preview`)
  /** As the button below the preview sends it. */
  async function save(typed: Record<string, string>, at = form): Promise<Page> {
    const shown = await preview(typed, at)
    expect(shown.status, shown.text.slice(0, 900)).to.equal(200)
    const saved = formsOf(shown.html).find(({ action, method }) => method === 'post' && action === at)
    return administrator().post(at, saved!.values)
  }

  it('are the administrator’s to choose, and only for what is unsure', async () => {
    for (const as of ['mediator-a', 'lead-a', 'supervisor'])
      for (const answer of [await house.as(as).get(form), await house.as(as).post(form, weekendsStand)])
        expect(answer.status, as).to.equal(403)
    for (const verified of ['C_FIRST', 'C_ARB', 'C_EMP', 'C_RESTORE', 'PLAIN'])
      expect((await administrator().get(`/rules/counting/${verified}/reading`)).status, verified).to.equal(404)
    expect((await house.as('mediator-a').get(path)).text)
      .to.contain('默认')
      .and.to.not.contain('选用口径')
    const wrong = await preview({ reading: 'made-up', validFrom: '2026-02-30', reason: '' })
    expect(wrong.status).to.equal(422)
    const nothing = await preview({ ...weekendsStand, reading: 'as-noticed' })
    expect(nothing.status).to.equal(422)
    expect(nothing.text).to.contain('已经是这种口径')
    expect(nothing.html, 'what was typed is still there').to.contain('市中院会议纪要第三条')
  })

  it('show what they move before anything is kept, move it in a batch with a record, and say why on every working', async () => {
    expect(await gate()).to.equal('2026-11-23')
    const shown = await preview(weekendsStand)
    expect(shown.text)
      .to.match(/项正在计算的期限会变动/)
      .and.to.include('2026-11-23（周一） 2026-11-21（周六）')
      .and.to.include('自 2026-11-01 起开始的期限：只有放假安排中的休息日顺延')
    expect(await gate(), 'nothing is kept yet').to.equal('2026-11-23')
    const later = await preview({ ...weekendsStand, validFrom: '2026-11-07' })
    expect(later.text, 'it started before').to.include('没有正在计算的期限会因此变动')

    const { seen } = formsOf((await administrator().get(form)).html).find(one => 'seen' in one.values)!.values
    const saved = await save(weekendsStand)
    expect(saved.status).to.equal(303)
    expect((await stateOfFacts(house.db.reader)).rebuilding, 'days have passed since').to.include({ stage: 'cases' })
    await goOn(house.office)
    expect(await gate()).to.equal('2026-11-21')
    expect((await administrator().get(saved.location)).text).to.include('2026-11-23 → 2026-11-21')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
    expect((await administrator().post(form, { ...weekendsStand, validFrom: '2026-12-01', seen })).status).to.equal(409)
    const twice = await preview(weekendsStand)
    expect([twice.status, twice.text.includes('已经选用过口径')]).to.deep.equal([422, true])

    const { id } = await house.db.reader('deadlines').where({ case_id: caseId, rule: 'mediation_arb_gate' }).first()
    for (const at of [`/deadlines/${id}`, `/deadlines/${id}/print`, `/cases/${caseId}`])
      expect((await house.as('lead-a').get(at)).text, at)
        .to.include('适用于 2026-11-01 起开始的期限')
        .and.to.include('市中院会议纪要第三条')
    const working = async () => (await house.as('lead-a').get(`/deadlines/${id}`)).text
    expect(await working())
      .to.include('（默认口径）；待核')
      .and.to.include('市中院会议纪要第三条）；待核')
    const marked = async () =>
      /counting\/C_ROLL">C_ROLL<\/a> <span class="fq-tag">/.test((await house.as('mediator-a').get('/rules')).html)
    expect(await marked(), 'chosen by one person').to.equal(true)
    for (const answer of [
      await administrator().get(`${path}/confirm`),
      await administrator().post(`${path}/confirm`, {}),
    ])
      expect(answer.status, 'not by oneself').to.equal(403)
    expect((await administrator().get(path)).text)
      .to.include('请由另一位管理员核对')
      .and.to.include('没有另一位管理员')
    await house.db.write(tx => addPerson(tx, { userName: 'second', role: 'administrator', organisation: 'fujian' }))
    expect((await administrator().get(path)).text)
      .to.include('可以确认的：')
      .and.to.not.include('没有另一位管理员')
    const confirm = `${path}/confirm`
    expect((await house.as('county').submit(confirm, { note: '已看纪要' } as never, confirm)).location).to.equal(path)
    expect(await marked()).to.equal(false)
    expect(await working()).to.match(/市中院会议纪要第三条）；.{1,12}（马尾区总工会）20\d\d-\d\d-\d\d 确认/)
    const [{ id: confirmation }] = await house.db.reader('confirmations').where({ kind: 'reading' })
    expect((await house.as('county').post(`/confirmations/${confirmation}/take-back`)).location).to.equal(path)
    expect(await marked()).to.equal(true)
  })

  it('are taken back with a reason, and what held before holds again', async () => {
    const page = await administrator().get(path)
    const [, at] = /href="([^"]*take-back)"/.exec(page.html) ?? []
    expect((await house.as('mediator-a').get(path)).html).to.not.contain('take-back')
    expect((await preview({ reason: '' }, at!)).status).to.equal(422)
    const saved = await save({ reason: '纪要已废止' }, at!)
    expect(saved.status).to.equal(303)
    await goOn(house.office)
    expect(await gate()).to.equal('2026-11-23')
    expect((await administrator().get(path)).text).to.include('撤回：纪要已废止')
    expect((await administrator().get(at!)).status, 'once').to.equal(404)
    const log = await house.db.reader('access_log').whereLike('action', 'reading%').orderBy('at')
    expect(
      log.filter(({ subject }) => subject === 'C_ROLL').map(({ action, subject }) => [action, subject]),
    ).to.deep.equal([
      ['reading-chosen', 'C_ROLL'],
      ['reading-taken-back', 'C_ROLL'],
    ])
  })

  it('decide whether a clock stands still: what stood goes on with its day, told before and on record', async () => {
    const { aidCaseId, review } = await askedForPapers()
    expect(await review()).to.include({ status: 'paused' })
    const at = '/rules/counting/R_SUPPLEMENT/reading'
    const runsOn = { reading: 'runs-on', validFrom: '2026-11-01', reason: '省厅答复' }
    const shown = await preview(runsOn, at)
    expect(shown.text).to.include('不计算 2026-11-13（周五）')
    const saved = await save(runsOn, at)
    await goOn(house.office)
    expect(await review()).to.include({ status: 'running', due_on: '2026-11-13' })
    expect((await administrator().get(saved.location)).text).to.include('不计算 → 2026-11-13')
    expect(await faultsOfCase(house.db.reader, house.office, aidCaseId)).to.deep.equal([])
    const { next_deadline_on: next } = await house.db.reader('case_facts').where({ case_id: aidCaseId }).first()
    expect(next, 'lists tell of it').to.equal('2026-11-09')
    const page = await house.as('administrator').get(`/deadlines/${(await review()).id}`)
    expect(page.text).to.include('补充材料期间审查期限照常计算').and.to.include('省厅答复')
  })

  it('may be a number, within its bounds', async () => {
    const at = '/rules/counting/R_PUBLISH/reading'
    const typed = { reading: '10', validFrom: '2026-11-01', reason: '市总工会通知' }
    expect((await preview({ ...typed, reading: '0' }, at)).status).to.equal(422)
    expect((await preview({ ...typed, reading: '5' }, at)).text).to.include('已经是这种口径')
    expect((await save(typed, at)).status).to.equal(303)
    expect((await administrator().get('/rules/counting/R_PUBLISH')).text)
      .to.include('10 日内公布')
      .and.to.include('向全体职工公布')
    expect((await house.as('mediator-a').get('/rules')).text).to.include('个别期限的口径')
  })

  async function askedForPapers() {
    const aidCaseId = await register(house, 'mediator-a', {
      registeredOn: '2026-11-06',
      applicantName: '方工人',
      respondentName: '江滨电子有限公司',
    })
    const { id: recipientId } = await house.db
      .reader('parties')
      .where({ case_id: aidCaseId, side: 'applicant' })
      .first()
    const by = await house.person('lead-a')
    const applied = await takeStep(house.office, {
      on: { caseId: aidCaseId, begin: 'legal-aid' },
      step: 'apply',
      version: 0,
      answers: {
        receivedOn: '2026-11-06',
        track: 'state',
        recipientId,
        matter: 'wages',
        exemption: 'none',
        exemptionProven: 'no',
        urgent: 'no',
      },
      by,
    })
    const answers = { askedOn: '2026-11-06', missing: ['means'], supplyBy: '2026-11-09' }
    await takeStep(house.office, {
      on: { proceedingId: applied.proceedingId },
      step: 'askSupplement',
      version: applied.version,
      answers,
      by: await house.person('officer'),
    })
    const review = () => house.db.reader('deadlines').where({ case_id: aidCaseId, rule: 'la_review' }).first()
    return { aidCaseId, review }
  }
})
