import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { NotAllowed, NotNow } from '../../server/errors.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import type { By, Relation, Role, Workflow } from '../../workflows/define.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { begin, offered } from '../../workflows/walk.ts'
import { allSamples } from '../support/all-samples.ts'
import { addPerson, type OrganisationId } from '../support/builders.ts'
import { fittedAnswers } from '../support/fitted-answers.ts'
import { registration } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const here: Relation[] = ['station', 'subtree']

/** Everybody who might try, with how they stand to a case of station A that `mediator-a` owns. */
const cast: { userName: string; role: Role; stands: readonly Relation[]; sees: boolean; at?: OrganisationId }[] = [
  { userName: 'mediator-a', role: 'mediator', stands: ['owner', ...here], sees: true },
  { userName: 'mediator-a2', role: 'mediator', stands: here, sees: true },
  { userName: 'cover-a', role: 'mediator', stands: ['owner', ...here], sees: true, at: 'station-a' },
  { userName: 'mediator-b', role: 'mediator', stands: [], sees: false },
  { userName: 'lead-a', role: 'station-lead', stands: here, sees: true },
  { userName: 'lead-b', role: 'station-lead', stands: [], sees: false },
  { userName: 'lawyer-a', role: 'lawyer', stands: ['assigned', ...here], sees: true },
  { userName: 'reader-a', role: 'lawyer', stands: here, sees: true, at: 'station-a' },
  { userName: 'lawyer-b', role: 'lawyer', stands: [], sees: false },
  { userName: 'officer', role: 'legal-aid-officer', stands: ['subtree'], sees: true },
  { userName: 'officer-b', role: 'legal-aid-officer', stands: [], sees: false, at: 'station-b' },
  { userName: 'supervisor', role: 'supervisor', stands: ['subtree'], sees: true },
  { userName: 'supervisor-b', role: 'supervisor', stands: [], sees: false, at: 'station-b' },
  { userName: 'administrator', role: 'administrator', stands: ['subtree'], sees: true },
  { userName: 'administrator-b', role: 'administrator', stands: [], sees: false, at: 'station-b' },
  { userName: 'auditor', role: 'auditor', stands: [], sees: true },
  { userName: 'partner-inspection', role: 'partner', stands: ['assigned'], sees: true },
  { userName: 'partner-arbitration', role: 'partner', stands: [], sees: false },
  { userName: 'worker-a', role: 'worker', stands: [], sees: false, at: 'station-a' },
]
type Somebody = (typeof cast)[number]

/** A partner is assigned to what was referred to it; the rest of the case is not there for it. */
function mayTake(by: By, { role, stands }: Somebody, workflow: string): boolean {
  const relation = by[role]
  if (!relation || (role === 'partner' && workflow !== 'referral')) return false
  return stands.includes(relation)
}

describe('who may take which step', () => {
  let house: TestOffice
  let caseId: string
  const proceedings = new Map<string, string>()

  before(async () => {
    house = await openOffice()
    const added = cast.filter(({ at }) => at)
    await house.db.write(async tx => {
      for (const { userName, role, at } of added) await addPerson(tx, { userName, role, organisation: at! })
      await tx('absences').insert({
        id: 'away',
        person_id: 'mediator-a',
        cover_id: 'cover-a',
        from_on: '2026-11-23',
        to_on: '2026-11-23',
        reason: '培训',
        recorded_by: 'lead-a',
        recorded_at: '2026-11-22T01:00:00.000Z',
      })
    })
    caseId = await caseOfMediatorA()
    for (const workflow of allWorkflows()) await beginOne(workflow)
  })
  after(() => house.close())

  async function caseOfMediatorA(): Promise<string> {
    const answers = { ...registration, registeredOn: '2026-11-23' }
    const opened = await registerCase(house.office, { answers, by: await house.person('mediator-a') })
    const { owner_id: fromId } = await house.db.reader('cases').where({ id: opened.caseId }).first('owner_id')
    const steps = [
      ...(fromId === 'mediator-a'
        ? []
        : [['handOver', { fromId, toId: 'mediator-a', occasion: 'workload', note: '。' }]]),
      ['grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理' }],
      ['grant', { personId: 'reader-a', asLawyer: 'no', reason: '查阅' }],
    ] as [string, object][]
    const by = await house.person('lead-a')
    for (const [place, [step, given]] of steps.entries()) {
      const on = { proceedingId: opened.proceedingId }
      await takeStep(house.office, { on, step, answers: { ...given }, version: place + 1, by })
    }
    proceedings.set('case-file', opened.proceedingId)
    return opened.caseId
  }

  /** A proceeding of the workflow after the first of its steps that the house accepts. */
  async function beginOne(workflow: Workflow): Promise<void> {
    if (proceedings.has(workflow.id)) return
    const [name] = offered(workflow, begin(workflow), { today: '2026-11-23' })
    const step = workflow.steps[name!]!
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ kind: workflow.beginsIn[0] }))
    const sample = allSamples[workflow.id]![name!]![0]!
    const answers = { ...(await fittedAnswers(house, { caseId, step, sample, choice: 1 })) }
    if (workflow.id === 'referral') answers.partnerId = 'inspection'
    const on = { caseId, begin: workflow.id }
    const by = await house.person(step.by.mediator ? 'mediator-a' : 'lead-a')
    const { proceedingId } = await takeStep(house.office, { on, step: name!, answers, version: 0, by })
    proceedings.set(workflow.id, proceedingId)
  }

  /** Told as the house would tell a program: it is spared the pages. */
  const json = { accept: 'application/json' }

  /** Who does not see the case is told so before any step is looked at: they try one step of each proceeding. */
  const insiders = cast.filter(({ sees }) => sees)

  /** What does not fit when everybody posts a step with empty answers: rights are asked before answers. */
  async function misfits(workflow: Workflow, name: string, path: string, who = cast): Promise<string[]> {
    const proceedingId = path.startsWith('/proceedings') ? proceedings.get(workflow.id)! : undefined
    const versionNow = async () =>
      proceedingId ? (await house.db.reader('proceedings').where({ id: proceedingId }).first('version')).version : 0
    let version = await versionNow()
    const wrong: string[] = []
    for (const somebody of who) {
      const { status } = await house.as(somebody.userName).post(path, { _version: String(version) }, json)
      if (!fits(status, { somebody, by: workflow.steps[name]!.by, workflow, isBegun: proceedingId !== undefined }))
        wrong.push(`${name} by ${somebody.userName}: ${status}`)
      if (status === 303) version = await versionNow()
    }
    return wrong
  }

  type Tried = { somebody: Somebody; by: By; workflow: Workflow; isBegun: boolean }

  function fits(status: number, { somebody, by, workflow, isBegun }: Tried): boolean {
    if (mayTake(by, somebody, isBegun ? workflow.id : '')) return [303, 409, 422].includes(status)
    const sees = somebody.sees && (somebody.role !== 'partner' || !isBegun || workflow.id === 'referral')
    return status === (sees || somebody.role === 'worker' ? 403 : 404)
  }

  for (const workflow of allWorkflows()) {
    it(`of ${workflow.id} is told by role and relation, for every step and everybody`, async () => {
      const wrong: string[] = []
      const steps = `/proceedings/${proceedings.get(workflow.id)}/steps`
      const [first, ...others] = Object.keys(workflow.steps)
      wrong.push(...(await misfits(workflow, first!, `${steps}/${first}`)))
      for (const name of others) wrong.push(...(await misfits(workflow, name, `${steps}/${name}`, insiders)))
      expect(wrong).to.deep.equal([])
    })
  }

  it('is the same for those who begin a proceeding', async () => {
    const wrong: string[] = []
    for (const workflow of allWorkflows())
      for (const name of offered(workflow, begin(workflow), { today: '2026-11-23' }))
        wrong.push(...(await misfits(workflow, name, `/cases/${caseId}/begin/${workflow.id}/${name}`)))
    expect(wrong).to.deep.equal([])
  })

  it('lets those register who work at a station, or hand out aid above one', async () => {
    const mayRegister: Role[] = ['mediator', 'station-lead', 'legal-aid-officer']
    for (const { userName, role } of cast) {
      const answers = { ...registration, registeredOn: '2026-11-23' }
      const opened = registerCase(house.office, { answers, by: await house.person(userName) })
      const outcome = await opened.then(
        () => 'opened',
        error => (error instanceof NotAllowed ? 'refused' : String(error)),
      )
      expect(outcome, userName).to.equal(mayRegister.includes(role) ? 'opened' : 'refused')
    }
  })

  it('shows no form that could never be sent: not for a step that begins nothing, nor where the case forbids it', async () => {
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ kind: 'dispute' }))
    const pages = house.as('mediator-a')
    const statusOf = async (path: string) => (await pages.get(`/cases/${caseId}/begin/${path}`)).status
    expect(await statusOf('mediation/apply')).to.equal(200)
    expect(await statusOf('mediation/accept')).to.equal(404)
    const second = await pages.get(`/cases/${caseId}/begin/case-file/register`)
    expect(second.status).to.equal(409)
    expect(second.text).to.contain('这类案件不能直接启动')
    const { state } = await house.db.reader('cases').where({ id: caseId }).first('state')
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ state: 'closed' }))
    const closed = await pages.get(`/cases/${caseId}/begin/mediation/apply`)
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ state }))
    expect(closed.status).to.equal(409)
    expect(closed.text).to.contain('案件已结案，请先办理')
  })

  it('lets nobody begin what does not fit the kind of the case, or a second file in it', async () => {
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ kind: 'consultation' }))
    const by = await house.person('mediator-a')
    const attempts = [
      {
        begin: 'mediation',
        step: 'apply',
        answers: { appliedOn: '2026-11-23', way: 'written', elsewhere: 'no', signed: 'yes' },
      },
      { begin: 'case-file', step: 'register', answers: { ...registration, registeredOn: '2026-11-23' } },
    ]
    for (const { begin: workflow, step, answers } of attempts) {
      const on = { caseId, begin: workflow }
      const refused = await takeStep(house.office, { on, step, answers, version: 0, by }).catch(error => error)
      expect(refused, workflow).to.be.instanceOf(NotNow)
    }
  })
})
