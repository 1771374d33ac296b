/** Both sides of a supervision order: who ends it, who replies once the case has another owner or none, and what is not mixed up. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { formsOf } from '../support/forms.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const make = (caseId: string) => `/cases/${caseId}/log/supervisionOrder`

describe('the two sides of a supervision order', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-09T01:00:00Z' })
  })
  after(() => house.close())

  const send = (who: string, path: string, typed: Record<string, string>) => house.as(who).submit(path, typed, path)

  let phones = 13_800_000_300

  /** Ordered in a case of its own; `about` leads to the steps about it. */
  async function ordered(by: string, text: string) {
    const journey = await openCase(house, { applicantPhone: String(phones++), applicantName: `工人${phones}` })
    return { ...journey, about: await order(journey.caseId, by, text) }
  }
  async function order(caseId: string, by: string, text: string): Promise<(step: string) => string> {
    expect((await send(by, make(caseId), { text, replyOn: '2026-11-16' })).status).to.equal(303)
    const { key } = await house.db
      .reader('records')
      .where({ case_id: caseId, kind: 'supervision-order' })
      .orderBy('key', 'desc')
      .first('key')
    return step => `/cases/${caseId}/log/${step}?about=${key}`
  }
  const statesIn = (caseId: string) =>
    house.db.reader('records').where({ case_id: caseId, kind: 'supervision-order' }).orderBy('key').pluck('state')

  it('leave the end of what was ordered from above the station to those above it', async () => {
    const { caseId, ownerId, about } = await ordered('supervisor', '上级督办')
    await send(ownerId, about('supervisionReply'), { text: '已约周五' })
    for (const step of ['supervisionAccepted', 'supervisionAgain', 'supervisionWithdrawn']) {
      const answers = { text: '可以', replyOn: '2026-11-20' }
      const refused = await house.as('lead-a').post(about(step), answers)
      expect(refused.status, step).to.equal(403)
      expect(refused.text, step).to.contain('上级的督办由督办人')
      expect((await house.as('lead-a').get(`/cases/${caseId}`)).html, step).to.not.contain(step)
      expect((await house.as('administrator').get(`/cases/${caseId}`)).html, step).to.contain(step)
    }
    expect((await send('administrator', about('supervisionAccepted'), { text: '' })).status).to.equal(303)

    const own = await order(caseId, 'lead-a', '站长督办')
    await send(ownerId, own('supervisionReply'), { text: '已办' })
    expect((await send('lead-a', own('supervisionAccepted'), { text: '' })).status, 'of a lead').to.equal(303)
    expect(await statesIn(caseId)).to.deep.equal(['accepted', 'accepted'])
  })

  it('let it be withdrawn with a reason, and ask for no reply any more', async () => {
    const { caseId, ownerId, about } = await ordered('supervisor', '督办错了案件')
    const path = about('supervisionWithdrawn')
    expect((await house.as(ownerId).get(path)).status).to.equal(403)
    const silent = await send('supervisor', path, { text: '' })
    expect(silent.status).to.equal(422)
    expect(silent.text).to.contain('撤销理由')
    expect((await send('supervisor', path, { text: '应督办另一案件' })).status).to.equal(303)
    expect(await statesIn(caseId)).to.deep.equal(['withdrawn'])
    expect((await house.as(ownerId).get('/')).text).to.not.contain('督办错了案件')
    const late = await house.as(ownerId).post(about('supervisionReply'), { text: '写了一半的答复' })
    expect(late.status).to.equal(409)
    expect(late.text, 'what was typed is kept').to.contain('写了一半的答复')
    expect((await house.as('supervisor').post(path, { text: '再撤一次' })).status).to.equal(409)
    const list = await house.as('supervisor').get('/supervision-orders?state=withdrawn&whose=mine')
    expect(list.html).to.contain(`/cases/${caseId}#orders`)
    expect(list.text).to.contain('已撤销')
    const page = await house.as(ownerId).get(`/cases/${caseId}`)
    expect(page.text).to.contain('应督办另一案件').and.to.contain('已撤销')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('go with the case to its new owner', async () => {
    const { caseId, ownerId, about, take } = await ordered('supervisor', '随案移交')
    const toId = ['mediator-a', 'mediator-a2'].find(one => one !== ownerId)!
    const handOver = { fromId: ownerId, toId, occasion: 'workload', note: '材料齐全' }
    await take('case-file', 'handOver', handOver, 'lead-a')
    expect((await house.as(ownerId).get('/')).text).to.not.contain('随案移交')
    expect((await house.as(ownerId).post(about('supervisionReply'), { text: '旧' })).status).to.equal(403)
    expect((await house.as(toId).get('/')).html).to.contain(about('supervisionReply'))
    expect((await send(toId, about('supervisionReply'), { text: '新承办人答复' })).status).to.equal(303)
    expect(await statesIn(caseId)).to.deep.equal(['answered'])
  })

  it('are found on the page of their own case once it went into another', async () => {
    const kept = await openCase(house, { applicantPhone: String(phones++), applicantName: '并入的案件' })
    const { caseId, ownerId, about } = await ordered('supervisor', '已并案的督办')
    const { registration_number: intoNumber } = await house.db
      .reader('cases')
      .where({ id: kept.caseId })
      .first('registration_number')
    const file = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
    const path = `/proceedings/${file.id}/steps/merge`
    expect((await send(ownerId, path, { intoNumber, reason: '重复登记' })).status).to.equal(303)
    const own = `/cases/${caseId}?file=closed#orders`
    expect((await house.as(ownerId).get('/')).html).to.contain(own)
    const replied = await send(ownerId, about('supervisionReply'), { text: '已并案办理' })
    expect(replied.location).to.equal(`/cases/${caseId}?file=closed#timeline`)
    const desk = await house.as('supervisor').get('/')
    expect(desk.html).to.contain(own)
    expect((await house.as('supervisor').get(`/cases/${caseId}?file=closed`)).html).to.contain(
      'supervisionAccepted?about=',
    )
    expect((await house.as('supervisor').get('/supervision-orders?state=answered')).html).to.contain(own)
    expect((await send('supervisor', about('supervisionAccepted'), { text: '' })).status).to.equal(303)
  })

  it('keep words about one order out of the form of another', async () => {
    const { caseId, ownerId, about: one } = await ordered('supervisor', '第一条督办')
    const other = await order(caseId, 'lead-a', '第二条督办')
    const long = '长'.repeat(2001)
    expect((await send(ownerId, one('supervisionReply'), { text: long })).status).to.equal(422)
    expect((await house.as(ownerId).get(other('supervisionReply'))).html).to.not.contain(long)
    const again = await house.as(ownerId).get(one('supervisionReply'))
    expect(again.html).to.contain(long)
    const away = formsOf(again.html).find(({ action }) => action === '/drafts/forget')!
    const left = await house.as(ownerId).post(away.action, away.values)
    expect(left.location, 'back in the form').to.equal(one('supervisionReply'))
    expect((await house.as(ownerId).follow(left)).html).to.not.contain(long)
    for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/.//elsewhere.example'])
      expect((await house.as(ownerId).post(away.action, { ...away.values, back })).location).to.equal(away.values.form)
  })

  it('have the lead reply where the owner is gone, though nobody accepts what they replied themselves', async () => {
    const { caseId, ownerId, about } = await ordered('lead-a', '承办人离岗')
    expect((await house.as('lead-a').get(about('supervisionReply'))).status).to.equal(403)
    await house.db.write(tx => tx('people').where({ id: ownerId }).update({ active: false }))
    expect((await house.as('supervisor').get(make(caseId))).text).to.contain('已不在岗：由站长答复')
    const desk = await house.as('lead-a').get('/')
    expect(desk.html).to.contain(about('supervisionReply'))
    expect(desk.text).to.contain('已不在岗')
    expect((await house.as('lead-b').get('/')).text, 'another station').to.not.contain('承办人离岗')
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).html).to.contain('supervisionReply?about=')
    expect((await send('lead-a', about('supervisionReply'), { text: '正在移交' })).status).to.equal(303)
    const own = await house.as('lead-a').post(about('supervisionAccepted'), { text: '' })
    expect(own.status).to.equal(403)
    expect((await send('supervisor', about('supervisionAccepted'), { text: '' })).status).to.equal(303)
    await house.db.write(tx => tx('people').where({ id: ownerId }).update({ active: true }))
  })
})
