/** Whom a case is proposed to, and why; what speaks against it before the click; who may not be assigned. */
import { expect } from 'chai'
import fc from 'fast-check'
import { type Candidate, emptyTally, loadOf, rank } from '../../server/workload/rank.ts'
import { skillsAsked } from '../../server/workload/skills.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const weights = { registered: 5, open: 10, member: 1, urgent: 5, skill: 15, language: 20, duty: 10, cap: 400 }
const someone = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  tally: emptyTally,
  awayUntil: null,
  onDuty: false,
  skills: [],
  isLead: false,
  ...more,
})
const order = (candidates: Candidate[], dutyDecides = false) =>
  rank(candidates, { skills: ['wages'], weights, dutyDecides }).map(({ id }) => id)
const open = (count: number) => ({ tally: { ...emptyTally, open: count } })

describe('the proposal of a person', () => {
  it('goes by what weighs on each: stage, head-count of groups, urgency', () => {
    expect(loadOf({ registered: 1, open: 2, furtherMembers: 9, urgent: 1 }, weights)).to.equal(5 + 20 + 9 + 5)
    expect(order([someone('busy', open(3)), someone('free')])).to.deep.equal(['free', 'busy'])
    const group = { tally: { ...emptyTally, open: 1, furtherMembers: 30 } }
    expect(order([someone('group', group), someone('three', open(3))])).to.deep.equal(['three', 'group'])
  })

  it('prefers competence and duty a little, not over any load', () => {
    expect(order([someone('none', open(1)), someone('able', { ...open(2), skills: ['wages'] })])).to.deep.equal([
      'able',
      'none',
    ])
    expect(order([someone('none'), someone('able', { ...open(2), skills: ['wages'] })])).to.deep.equal(['none', 'able'])
    expect(order([someone('off'), someone('on', { ...open(1), onDuty: true })])[0]).to.equal('off')
    expect(order([someone('off'), someone('on', { ...open(1), onDuty: true })], true)[0]).to.equal('on')
  })

  it('puts leads after mediators, the overloaded after leads, and the absent last, each with the reason', () => {
    const list = [
      someone('away', { awayUntil: '2026-12-01' }),
      someone('full', open(40)),
      someone('lead', { isLead: true }),
      someone('one', open(2)),
    ]
    expect(order(list)).to.deep.equal(['one', 'lead', 'full', 'away'])
    const reasons = new Map(
      rank(list, { skills: [], weights }).map(({ id, reasons }) => [id, reasons.map(({ zh }) => zh).join()]),
    )
    expect(reasons.get('away')).to.contain('请假至 2026-12-01')
    expect(reasons.get('full')).to.contain('工作量已达上限')
    expect(reasons.get('one')).to.contain('在办 2 件')
  })

  it('never weighs more work less', () => {
    const tally = fc.record({
      registered: fc.nat(99),
      open: fc.nat(99),
      furtherMembers: fc.nat(999),
      urgent: fc.nat(99),
    })
    fc.assert(
      fc.property(
        tally,
        fc.constantFrom(...(['registered', 'open', 'furtherMembers', 'urgent'] as const)),
        (one, more) => {
          expect(loadOf({ ...one, [more]: one[more] + 1 }, weights)).to.be.greaterThan(loadOf(one, weights))
        },
      ),
      { seed: 20261128 },
    )
  })

  it('knows what a cause and a group ask for', () => {
    expect(skillsAsked({ cause: 'LDM.5.1', members: 1 })).to.deep.equal(['wages'])
    expect(skillsAsked({ cause: 'LDM.5.5', members: 10 })).to.deep.equal(['injury', 'collective'])
    expect(skillsAsked({ cause: '206.2', members: 1 })).to.deep.equal(['injury'])
    expect(skillsAsked({ cause: null, members: 1 })).to.deep.equal([])
  })
})

describe('assigning somebody', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const stepPath = async (caseId: string, workflow: string, step: string) => {
    const { id } = await house.db
      .reader('proceedings')
      .where({ case_id: caseId, workflow })
      .orderBy('id', 'desc')
      .first('id')
    return `/proceedings/${id}/steps/${step}`
  }

  it('shows who is proposed for a hand-over and why, the first already chosen', async () => {
    const { caseId, ownerId } = await openCase(house)
    await house.db.write(tx => tx('person_skills').insert({ person_id: 'mediator-a2', skill: 'wages' }))
    await openCase(house)
    const page = await house.as('lead-a').get(await stepPath(caseId, 'case-file', 'handOver'))
    expect(page.status).to.equal(200)
    expect(page.text).to.contain('推荐人选').and.contain('工作量').and.contain('站长')
    const other = ownerId === 'mediator-a' ? 'mediator-a2' : 'mediator-a'
    expect(page.html).to.contain(`<option value="${other}" selected>`)
    await house.as('lead-a').post('/language', { locale: 'en' })
    expect((await house.as('lead-a').get(await stepPath(caseId, 'case-file', 'handOver'))).text).to.contain(
      'Who is proposed',
    )
  })

  it('tells a conflict before the click, and goes on for a reason only, which is kept', async () => {
    const journey = await openCase(house, {
      respondentNature: 'person',
      respondentName: '何调解',
      organisationId: undefined,
    })
    const { name } = await house.db.reader('people').where({ id: journey.ownerId }).first('name')
    const { caseId } = await openCase(house, { respondentNature: 'person', respondentName: name })
    const { ownerId } = { ownerId: (await house.db.reader('cases').where({ id: caseId }).first('owner_id')).owner_id }
    const path = await stepPath(caseId, 'case-file', 'handOver')
    const toId = journey.ownerId
    const from = ownerId === toId ? await movedAway(caseId, ownerId) : ownerId
    const page = await house.as('supervisor').get(path)
    expect(page.text).to.contain('该人员可能就是当事人或者其负责人')
    const answers = { fromId: from, toId, occasion: 'workload', note: '交接' }
    const refused = await house.as('supervisor').submit(path, answers)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('项利益冲突').and.contain('确需指派的须写明理由')
    const taken = await house.as('supervisor').submit(path, { ...answers, conflictReason: '同名，已核对身份' })
    expect(taken.status).to.equal(303)
    const event = await house.db
      .reader('events')
      .where({ case_id: caseId, step: 'handOver' })
      .orderBy('sequence', 'desc')
      .first()
    expect(JSON.parse(event.given).assigned[0]).to.include({ field: 'toId', personId: toId, found: 1, hidden: 0 })
    const conflicts = await house.as('supervisor').get(`/cases/${caseId}/conflicts`)
    expect(conflicts.text).to.contain('同名，已核对身份').and.contain('指派人')
  })

  async function movedAway(caseId: string, fromId: string): Promise<string> {
    await house.db.write(async tx => {
      await tx('cases').where({ id: caseId }).update({ owner_id: 'lead-a' })
      await tx('case_facts').where({ case_id: caseId }).update({ owner_id: 'lead-a' })
    })
    return fromId === 'lead-a' ? fromId : 'lead-a'
  }

  it('does not offer or accept whoever is shut out of the case', async () => {
    const { caseId, ownerId, take } = await openCase(house)
    const other = ownerId === 'mediator-a' ? 'mediator-a2' : 'mediator-a'
    await take('case-file', 'exclude', { personId: other, reason: '近亲属' }, 'lead-a')
    const path = await stepPath(caseId, 'case-file', 'handOver')
    const page = await house.as('supervisor').get(path)
    expect(page.html).not.to.contain(`value="${other}"`)
    const answers = { fromId: ownerId, toId: other, occasion: 'workload', note: '交接' }
    expect((await house.as('supervisor').submit(path, answers)).status).to.equal(422)
    const granted = { personId: other, asLawyer: 'no', reason: '查阅' }
    const grant = await house.as('supervisor').submit(await stepPath(caseId, 'case-file', 'grant'), granted)
    expect(grant.status).to.equal(422)
  })

  it('weighs nothing that the reader is shut out of, and all of it for the others', async () => {
    const walled = await openCase(house, { applicantName: '受限案件的劳动者' })
    const others = [await openCase(house), await openCase(house)]
    const other = others.find(({ ownerId }) => ownerId !== walled.ownerId)!
    const path = await stepPath(other.caseId, 'case-file', 'handOver')
    const { name } = await house.db.reader('people').where({ id: walled.ownerId }).first('name')
    const loadAs = async (who: string) => {
      const { html } = await house.as(who).get(path)
      return Number(new RegExp(`<th scope="row">${name}[^]*?<td class="num"[^>]*>(\\d+)`).exec(html)?.[1])
    }
    const before = { supervisor: await loadAs('supervisor'), lead: await loadAs('lead-a') }
    expect(before.supervisor).to.equal(before.lead)
    await walled.take('case-file', 'exclude', { personId: 'supervisor', reason: '近亲属' }, 'lead-a')
    expect(await loadAs('supervisor')).to.equal(before.supervisor - 5) // a case that is registered
    expect(await loadAs('lead-a')).to.equal(before.lead)
  })

  it('keeps competence by the lead of the station, and nobody else’s', async () => {
    const path = '/organisations/station-a/skills'
    const lead = house.as('lead-b')
    expect((await lead.get(path)).status).to.equal(404)
    expect((await house.as('mediator-a').get(path)).status).to.equal(403)
    const page = await house.as('administrator').get(path)
    expect(page.text).to.contain('专长').and.contain('陈调解').and.contain('工伤')
    const field = /name="(person\d)" value="injury"/.exec(page.html)![1]!
    expect((await house.as('administrator').post(path, { [field]: ['injury', 'wages'] })).status).to.equal(303)
    expect(await house.db.reader('person_skills').where({ skill: 'injury' })).to.have.length(1)
    expect((await house.as('administrator').post(path, { [field]: ['flying'] })).status).to.equal(422)
  })
})
