import { expect } from 'chai'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { formsOf } from '../support/forms.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

describe('a deadline', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const rowOf = ({ caseId }: Journey, rule: string) =>
    house.db.reader('deadlines').where({ case_id: caseId, rule }).whereIn('status', ['running', 'paused']).first()
  const isWhole = async ({ caseId }: Journey) =>
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  const fields = (page: { text: string; status: number }) => page.text.slice(0, 1500)

  /** Mediation applied for and accepted on the ninth of November. */
  async function accepted(): Promise<Journey> {
    const journey = await openCase(house)
    await journey.accepted()
    return journey
  }

  async function courtCase(): Promise<Journey> {
    const journey = await openCase(house)
    await journey.begin('performance', 'begin', {
      effectiveOn: '2026-11-09',
      ground: 'judgment',
      claimKind: 'wages',
      obligations: [{ amountFen: '300', dueOn: '2026-11-30' }],
      otherDuties: 'no',
    })
    house.clock.on('2026-12-02', '00:05')
    expect(await passDeadlines(house.office, () => false), 'while there is no time').to.equal(0)
    expect(await passDeadlines(house.office)).to.be.greaterThan(0)
    return journey
  }

  it('shows its working, its rule and its article, on the screen and on paper in both languages', async () => {
    const journey = await accepted()
    const { id } = await rowOf(journey, 'mediation_close')
    const page = await house.as(journey.ownerId).get(`/deadlines/${id}`)
    expect(page.status).to.equal(200)
    expect(page.text).to.include('第 1–15 日').and.to.include('没有延长、中止或者人工指定')
    expect(page.html).to.include('href="/rules/mediation_close"')
    const paper = await house.as(journey.ownerId).get(`/deadlines/${id}/print`)
    expect(paper.text).to.include('期限计算书').and.to.include('第 1–15 日').and.to.include('Days 1–15')
    expect((await house.as('mediator-b').get(`/deadlines/${id}`)).status).to.equal(404)
    expect((await house.as('partner-inspection').get(`/deadlines/${id}`)).status).to.equal(404)
    expect((await house.as('lead-a').get('/deadlines/nothing')).status).to.equal(404)
    const shown = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    expect(shown.html).to.include(`/deadlines/${id}`)
  })

  it('is set by hand with the day of the rule beside it, everywhere and also once that day moves', async () => {
    const journey = await accepted()
    const { id, due_on: byRule } = await rowOf(journey, 'mediation_close')
    expect(byRule).to.equal('2026-11-24')
    const set = `/deadlines/${id}/set`
    const earlier = await house.as(journey.ownerId).submit(set, { dueOn: '2026-11-18', reason: '当事人要求提前' }, set)
    expect(earlier.status, fields(earlier)).to.equal(303)
    expect(await rowOf(journey, 'mediation_close')).to.include({ due_on: '2026-11-18', computed_on: '2026-11-24' })
    const later = await house.as(journey.ownerId).submit(set, { dueOn: '2026-12-01', reason: '想晚一点' }, set)
    expect(later.status, 'putting off is for those above').to.equal(403)
    const page = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    expect(page.text).to.include('人工指定；按规则为 2026-11-24').and.to.include('期限人工指定')
    house.clock.on('2026-11-16')
    expect((await house.as(journey.ownerId).get('/')).text).to.include('人工指定')
    house.clock.on('2026-11-09')

    const { id: event } = await house.db.reader('events').where({ case_id: journey.caseId, step: 'accept' }).first('id')
    const amend = `/events/${event}/amend`
    house.clock.on('2026-11-10')
    const lead = house.as('lead-a')
    const corrected = await lead.confirm(await lead.submit(amend, { acceptedOn: '2026-11-10' }, amend))
    if (corrected.status === 303) {
      const moved = await rowOf(journey, 'mediation_close')
      expect(moved).to.include({ due_on: '2026-11-18', computed_on: '2026-11-25', anchor_on: '2026-11-10' })
      await lift(journey, moved.id, 'lead-a')
      expect(await rowOf(journey, 'mediation_close')).to.include({ due_on: '2026-11-25', computed_on: null })
    } else expect.fail(fields(corrected))
    await isWhole(journey)
  })

  async function lift(journey: Journey, id: string, who: string): Promise<void> {
    const [change] = await house.db
      .reader('deadline_adjustments')
      .where({ case_id: journey.caseId })
      .whereNull('lifted_by')
    const path = `/deadlines/${id}/changes/${change.id}/lift`
    expect((await house.as(who).submit(path, { reason: '不再需要' }, path)).status).to.equal(303)
    expect((await house.as(who).post(path, { reason: '再次撤销' })).status, 'lifted already').to.equal(404)
  }

  it('follows what is recorded also where its proceeding has only begun, once and within reason', async () => {
    const journey = await openCase(house)
    await journey.begin('performance', 'begin', {
      effectiveOn: '2026-11-09',
      ground: 'judgment',
      claimKind: 'wages',
      obligations: [{ amountFen: '300', dueOn: '2026-11-30' }],
      otherDuties: 'no',
    })
    const { id } = await rowOf(journey, 'agreement_performance')
    const path = `/deadlines/${id}/set`
    const lead = house.as('lead-a')
    const far = await lead.submit(path, { dueOn: '9999-12-31', reason: '输错' }, path)
    expect(far.status, 'nobody would be reminded again').to.equal(422)
    const form = formsOf((await lead.get(path)).html).find(({ action }) => action === path)!
    const typed = { ...form.values, dueOn: '2026-12-10', reason: '双方书面同意' }
    expect((await lead.post(path, typed)).status).to.equal(303)
    const twice = await lead.post(path, typed)
    expect(twice.status, 'pressed twice').to.equal(409)
    const again = formsOf(twice.html).find(({ action }) => action === path)!
    expect(again.values.reason).to.equal('双方书面同意')
    expect(again.values.seen, 'sent again it is looked at as it stands now').not.to.equal(form.values.seen)
    expect(await rowOf(journey, 'agreement_performance')).to.include({
      due_on: '2026-12-10',
      computed_on: '2026-11-30',
    })
    expect(await house.db.reader('deadline_adjustments').where({ case_id: journey.caseId })).to.have.length(1)
    await isWhole(journey)
  })

  it('is looked at by the clock once a day, and before the next only where something has happened', async () => {
    const [quiet, changed] = [await accepted(), await accepted()]
    const ids = [quiet.caseId, changed.caseId]
    const ofBoth = (tx: TestOffice['db']['reader']) => tx('deadlines').where({ rule: 'mediation_close' })
    const turn = (status: string) => house.db.write(tx => ofBoth(tx).whereIn('case_id', ids).update({ status }))
    const isOpen = async (journey: Journey) => !(await journey.proceeding('mediation')).ended
    house.clock.on('2026-12-08')
    await turn('paused')
    await passDeadlines(house.office)
    await turn('running')
    await passDeadlines(house.office)
    expect([await isOpen(quiet), await isOpen(changed)], 'nothing has happened').to.deep.equal([true, true])
    const last_event_at = house.office.now().toISOString()
    await house.db.write(tx => tx('case_facts').where({ case_id: changed.caseId }).update({ last_event_at }))
    await passDeadlines(house.office)
    expect([await isOpen(quiet), await isOpen(changed)]).to.deep.equal([true, false])
    house.clock.on('2026-12-09')
    await passDeadlines(house.office)
    expect(await isOpen(quiet)).to.equal(false)
  })

  it('is passed by the clock on the day after the one that was set', async () => {
    const journey = await accepted()
    const { id } = await rowOf(journey, 'mediation_close')
    const set = `/deadlines/${id}/set`
    await house.as('lead-a').submit(set, { dueOn: '2026-12-04', reason: '经主管同意' }, set)
    house.clock.on('2026-11-26', '00:05')
    await passDeadlines(house.office)
    expect((await journey.proceeding('mediation')).ended).to.be.oneOf([false, 0])
    house.clock.on('2026-12-05', '00:05')
    await passDeadlines(house.office)
    expect((await journey.proceeding('mediation')).state).to.equal('failed')
    const late = await house.as('lead-a').submit(set, { dueOn: '2026-12-10', reason: '已经过期' }, set)
    expect(late.status, 'it has ended').to.equal(409)
    await isWhole(journey)
  })

  it('is neither extended nor stopped where the rule does not allow it, or where the workflow has a step', async () => {
    const journey = await accepted()
    const close = await rowOf(journey, 'mediation_close')
    const gate = await rowOf(journey, 'mediation_arb_gate')
    const extension = { length: '5', approvedBy: '双方', proof: '延期协议', reason: '尚需取证' }
    const extend = async (id: string) =>
      house.as('lead-a').submit(`/deadlines/${id}/extend`, extension, `/deadlines/${id}/extend`)
    const own = await extend(close.id)
    expect(own.status).to.equal(409)
    expect(own.text).to.include('延长或者中止请用程序中的步骤')
    const never = await extend(gate.id)
    expect(never.status).to.equal(409)
    expect(never.text).to.include('不得延长')
    const stretch = { fromOn: '2026-11-10', ground: 'other', proof: '说明', reason: '试试' }
    const stopped = await house
      .as('lead-a')
      .submit(`/deadlines/${gate.id}/suspend`, stretch, `/deadlines/${gate.id}/suspend`)
    expect(stopped.status, fields(stopped)).to.equal(409)
    expect(await rowOf(journey, 'mediation_arb_gate')).to.include({ due_on: gate.due_on })
  })

  it('is stopped and goes on, and suspensions that overlap are left out once', async () => {
    const journey = await courtCase()
    const apply = await rowOf(journey, 'enforcement_apply')
    if (!apply) return expect.fail('enforcement_apply does not run')
    house.clock.on('2027-03-01')
    const path = `/deadlines/${apply.id}/suspend`
    const lead = house.as('lead-a')
    const open = { fromOn: '2027-02-01', ground: 'obstacle', proof: '防疫证明', reason: '不可抗力' }
    expect((await lead.submit(path, { ...open, fromOn: '2026-01-01' }, path)).status).to.equal(422)
    expect((await lead.submit(path, { ...open, fromOn: '2027-03-02' }, path)).status).to.equal(422)
    const first = await lead.submit(path, { ...open, toOn: '2027-02-11' }, path)
    expect(first.status, fields(first)).to.equal(303)
    const second = await lead.submit(path, { ...open, fromOn: '2027-02-06' }, path)
    expect(second.status).to.equal(303)
    expect(await rowOf(journey, 'enforcement_apply')).to.include({ status: 'paused' })
    const changes = await house.db.reader('deadline_adjustments').where({ case_id: journey.caseId, to_on: null })
    const resume = `/deadlines/${apply.id}/changes/${changes[0].id}/resume`
    expect((await lead.submit(resume, { toOn: '2027-02-16', reason: '恢复' }, resume)).status).to.equal(303)
    const after = await rowOf(journey, 'enforcement_apply')
    expect(after.status).to.equal('running')
    expect([apply.due_on, after.due_on], 'the fifteen days from the first of February, once').to.deep.equal([
      '2028-11-30',
      '2028-12-15',
    ])
    const page = await lead.get(`/deadlines/${apply.id}`)
    expect(page.text).to.include('不可抗力或者其他正当理由').and.to.include('原届满日')
    expect(page.text).to.include('2027-02-01 起至 2027-02-16 前合并计为 15 日，重叠的日子只扣一次')
    expect((await lead.get(`/deadlines/${apply.id}/print`)).text).to.include('Suspensions overlap')
    await isWhole(journey)
    house.clock.on('2026-11-09')
  })
})
