/** The readings of the rules of counting: chosen from a day on, shown before they move anything, taken back. */
import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import { stateOfFacts } from '../../server/facts/changes.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { applyForMediation } from '../support/applied-for-mediation.ts'
import type { Page } from '../support/client.ts'
import { formsOf } from '../support/forms.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const path = '/rules/counting/C_ROLL'
const form = `${path}/reading`
const weekendsStand = { reading: 'weekends-stand', validFrom: '2026-11-01', reason: '市中院会议纪要第三条' }

describe('readings of the rules of counting', () => {
  let house: TestOffice
  let caseId: string
  before(async () => {
    house = await openOffice({ now: '2026-11-05T16:05:00Z' })
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
    expect((await house.as('lead-a').get(`/deadlines/${id}`)).text).to.include('（默认口径）；待核')
    const list = (await house.as('mediator-a').get('/rules')).html
    expect(list).to.not.match(/counting\/C_ROLL">C_ROLL<\/a> <span class="fq-tag">/)
    expect((await administrator().get(`${path}/confirm`)).status, 'who chose it stands for it').to.equal(409)
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
    expect(log.map(({ action, subject }) => [action, subject])).to.deep.equal([
      ['reading-chosen', 'C_ROLL'],
      ['reading-taken-back', 'C_ROLL'],
    ])
  })
})
