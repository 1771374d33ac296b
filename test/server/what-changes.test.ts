import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase, terms } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

describe('what would change', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const eventsIn = async ({ caseId }: Journey) =>
    Number((await house.db.reader('events').where({ case_id: caseId }).count('id as n').first())!.n)
  const dueOf = async ({ caseId }: Journey, rule: string) =>
    (await house.db.reader('deadlines').where({ case_id: caseId, rule, status: 'running' }).first())?.due_on
  const pathOf = async (journey: Journey, workflow: string, step: string) =>
    `/proceedings/${(await journey.proceeding(workflow)).id}/steps/${step}`

  /** Signed two days after it was agreed. */
  async function signedLater(): Promise<{ journey: Journey; amend: string }> {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'assign', {
      assignedOn: '2026-11-09',
      mediators: [journey.ownerId],
      chosenBy: 'body',
    })
    await journey.take('mediation', 'agree', { ...terms, agreedOn: '2026-11-09' })
    house.clock.on('2026-11-12')
    const { eventId } = await journey.take('mediation', 'signTogether', { signedOn: '2026-11-12', way: 'in-person' })
    return { journey, amend: `/events/${eventId}/amend` }
  }

  it('is shown before a correction is saved, from day to day, and saved once it is confirmed', async () => {
    const { journey, amend } = await signedLater()
    const before = await eventsIn(journey)
    expect(await dueOf(journey, 'jud_confirm_apply')).to.equal('2026-12-14')
    const plan = await house.as('lead-a').submit(amend, { signedOn: '2026-11-10' }, amend)
    expect(plan.status).to.equal(200)
    expect(plan.text).to.include('保存之前').and.to.include('2026-12-14（周一）').and.to.include('2026-12-10（周四）')
    expect(await eventsIn(journey), 'nothing is saved yet').to.equal(before)
    expect(await dueOf(journey, 'jud_confirm_apply')).to.equal('2026-12-14')

    const shown = /name="_shown" value="(\w+)"/.exec(plan.html)![1]!
    const version = /name="_version" value="(\d+)"/.exec(plan.html)![1]!
    const answers = { signedOn: '2026-11-10', way: 'in-person', _version: version }
    const other = await house.as('lead-a').post(amend, { ...answers, signedOn: '2026-11-11', _shown: shown })
    expect(other.status, 'what was typed since is shown anew').to.equal(200)
    expect(other.text).to.include('2026-12-11（周五）')
    expect((await house.as('lead-a').post(amend, { ...answers, _shown: shown })).status).to.equal(303)
    expect(await dueOf(journey, 'jud_confirm_apply')).to.equal('2026-12-10')
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
  })

  it('is not asked for by a correction on which nothing hangs', async () => {
    const { amend } = await signedLater()
    expect((await house.as('lead-a').submit(amend, {}, amend)).status).to.equal(303)
  })

  it('warns of a step dated back so far that its deadline is missed already', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', {
      appliedOn: '2026-11-09',
      way: 'written',
      elsewhere: 'no',
      signed: 'yes',
    })
    house.clock.on('2026-12-07')
    const accept = await pathOf(journey, 'mediation', 'accept')
    const before = await eventsIn(journey)
    const answers = { acceptedOn: '2026-11-10', position: 'not-refused', inScope: 'yes', mediators: journey.ownerId }
    const page = await house.as(journey.ownerId).submit(accept, answers, accept)
    expect(page.status).to.equal(200)
    expect(page.text)
      .to.include('1 项期限一经保存即已逾期')
      .and.to.include('2026-11-25（周三）')
      .and.to.include('逾期 12 天')
    expect(await eventsIn(journey)).to.equal(before)

    await house.as(journey.ownerId).post('/language', { locale: 'en' })
    const again = await house.as(journey.ownerId).get(accept)
    expect(again.text, 'what was typed is kept').to.include('2026')
    await house.as(journey.ownerId).post('/language', { locale: 'zh' })
    const version = String((await journey.proceeding('mediation')).version)
    const shown = /name="_shown" value="(\w+)"/.exec(page.html)![1]!
    const saved = await house.as(journey.ownerId).post(accept, { ...answers, _version: version, _shown: shown })
    expect(saved.status).to.equal(303)
    expect(await dueOf(journey, 'mediation_close')).to.equal('2026-11-25')
  })

  it('is shown of any step when asked for, with what is owed and what begins', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'assign', {
      assignedOn: '2026-11-09',
      mediators: [journey.ownerId],
      chosenBy: 'body',
    })
    await journey.take('mediation', 'agree', { ...terms, agreedOn: '2026-11-09' })
    const sign = await pathOf(journey, 'mediation', 'signTogether')
    const before = await eventsIn(journey)
    const asked = { signedOn: '2026-11-09', way: 'in-person', _preview: 'yes' }
    const page = await house.as(journey.ownerId).submit(sign, asked, sign)
    expect(page.status).to.equal(200)
    expect(page.text).to.include('¥10,000.00').and.to.include('开始计算')
    expect(await eventsIn(journey)).to.equal(before)
    const refused = await house.as(journey.ownerId).submit(sign, { ...asked, signedOn: '2027-01-01' }, sign)
    expect(refused.status, 'what cannot be taken has no changes to show').to.equal(422)
  })

  it('stands on the page of taking back', async () => {
    const { journey, amend } = await signedLater()
    const agreed = await house.db.reader('events').where({ case_id: journey.caseId, step: 'assign' }).first()
    const refused = await house.as('lead-a').get(`/events/${agreed.id}/take-back`)
    expect(refused.text, 'the signing has left the house').to.not.include('期限 变化')
    expect((await house.as('lead-a').get(amend)).status).to.equal(200)
    const other = await openCase(house)
    await other.accepted()
    const accepted = await house.db.reader('events').where({ case_id: other.caseId, step: 'accept' }).first()
    const plan = await house.as('lead-a').get(`/events/${accepted.id}/take-back`)
    expect(plan.text).to.include('停止（不再适用）').and.to.include('开始计算')
  })
})
