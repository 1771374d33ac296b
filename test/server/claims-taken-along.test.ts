/** Claims that an application takes along, and agreements that are signed although a caution was shown. */
import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { recordEvent } from '../../server/proceedings/record-event.ts'
import { instalments, terms } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openClaim } from '../support/opened-claim.ts'
import { textIn } from '../support/paper-material.ts'

describe('claims taken along, and agreements signed with a caution', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const opened = () => openClaim(house)

  /** Legal aid that has named a lawyer for the applicant. */
  async function aidedBy(caseId: string, lawyerId: string): Promise<void> {
    const db = house.db.reader
    const row = await db('proceedings').where({ case_id: caseId, workflow: 'arbitration' }).first()
    const { id: recipientId } = await db('parties').where({ case_id: caseId, side: 'applicant' }).first('id')
    const { id } = await house.person(lawyerId)
    const snapshot = JSON.stringify({ ...JSON.parse(row.snapshot), context: { lawyerId: id, recipientId } })
    await house.db.write(tx =>
      tx('proceedings').insert({ ...row, id: `${row.id}-aid`.slice(-36), workflow: 'legal-aid', snapshot }),
    )
  }

  /** A working of 25,000 yuan beside the claim. */
  async function keepWorking({ caseId, claimId, ownerId }: Awaited<ReturnType<typeof opened>>): Promise<void> {
    const by = await house.person(ownerId)
    const details = { claimId, calculator: 'arrears-damages', zh: '', en: '' }
    const records = (eventId: string) => [
      { kind: 'working', key: `${eventId}-working`, onDay: '2026-11-09', amountFen: 2_500_000, details } as const,
    ]
    await house.db.write(tx =>
      recordEvent(tx, house.office, { caseId, step: 'working-for-test', answers: {}, by, records }),
    )
  }

  it('are chosen to begin with where an application takes them along; leaving one out asks for the reason', async () => {
    const one = await opened()
    await one.step('judgeClaim', { claimId: one.claimId, claimKind: 'wages', forum: 'arbitration' })
    await one.begin('arbitration', 'prepare', { preparedOn: '2026-11-09' })
    const { id } = await one.proceeding('arbitration')
    const path = `/proceedings/${id}/steps/file`
    const form = await house.as(one.ownerId).get(path)
    expect(form.html).to.match(new RegExp(`value="${one.claimId}"[^>]*checked`))
    const filing = { filedOn: '2026-11-09', commission: '马尾区仲裁委', isDefective: 'no' }
    await expectRefusal({ filedOn: filing.filedOn, commission: filing.commission, isDefective: 'no', claims: [] })
    await one.take('arbitration', 'file', { ...filing, claims: [], claimsReason: '该项另行申请' })
    const { answers } = await house.db.reader('events').where({ case_id: one.caseId, step: 'file' }).first('answers')
    expect(answers).to.include('该项另行申请')

    async function expectRefusal(answers: Record<string, unknown>): Promise<void> {
      const error = await one.take('arbitration', 'file', answers).catch(found => found)
      expect(error.fields?.claimsReason?.[0]).to.include('没有列入')
    }
  })

  it('are what the application asks for, and what was left to another forum is not', async () => {
    const one = await opened()
    await one.take('case-file', 'addClaim', { cause: 'LDM.5.2', text: '社会保险补缴', forum: 'inspection' })
    await one.step('judgeClaim', { claimId: one.claimId, claimKind: 'wages', forum: 'arbitration' })
    await one.begin('arbitration', 'prepare', { preparedOn: '2026-11-09' })
    await aidedBy(one.caseId, 'lawyer-a')
    const filing = { filedOn: '2026-11-09', commission: '马尾区仲裁委', isDefective: 'no' }
    await one.take('arbitration', 'file', { ...filing, claims: [one.claimId] })
    await renderPapers.run(house.office)
    const paper = await house.db
      .reader('papers')
      .where({ case_id: one.caseId, template: 'arbitration-application' })
      .first()
    expect(paper.state, paper.problem).to.equal('filed')
    const text = textIn(await house.office.files.get(paper.sha256))
    expect(text).to.include('以上请求金额合计¥28,000.00').and.not.to.include('社会保险补缴')
    expect(text).to.include(`委托代理人：${(await house.person('lawyer-a')).name}，`)
  })

  it('warn before an agreement below the saved workings is signed, and keep who went on and why', async () => {
    const one = await opened()
    await one.accepted()
    await keepWorking(one)
    await one.take('mediation', 'assign', { assignedOn: '2026-11-09', mediators: [one.ownerId], chosenBy: 'body' })
    await one.take('mediation', 'agree', { ...terms, agreedOn: '2026-11-09' })
    const { id } = await one.proceeding('mediation')
    const path = `/proceedings/${id}/steps/signTogether`
    const form = await house.as(one.ownerId).get(path)
    expect(form.text).to.include('约定 18,000.00，低于已保存的计算结果 25,000.00')
    const refused = await house.as(one.ownerId).submit(path, { signedOn: '2026-11-09', way: 'in-person' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('请写明知悉提示后仍然签署的理由')
    const despite = '劳动者知悉法定标准，愿意早日拿到款项'
    const signed = await house.as(one.ownerId).submit(path, { signedOn: '2026-11-09', way: 'in-person', despite })
    expect(signed.status, signed.text).to.equal(303)
    const event = await house.db.reader('events').where({ case_id: one.caseId, step: 'signTogether' }).first()
    expect(event.taken_by).to.equal(one.ownerId)
    expect(event.answers).to.include(despite)
    expect(JSON.parse(event.given)).to.include({ computedFen: 2_500_000, injuryPending: false })
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  it('warn before an agreement on injury benefits of which no determination is on file', async () => {
    const one = await opened()
    await one.take('case-file', 'addClaim', { cause: 'LDM.5.5', forum: 'arbitration' })
    await one.accepted()
    await one.take('mediation', 'assign', { assignedOn: '2026-11-09', mediators: [one.ownerId], chosenBy: 'body' })
    await one.take('mediation', 'agree', { ...terms, agreedOn: '2026-11-09' })
    const signing = { signedOn: '2026-11-09', way: 'in-person' }
    const error = await one.take('mediation', 'signTogether', signing).catch(found => found)
    expect(error.fields?.despite?.[0]).to.include('没有工伤认定、劳动能力鉴定的记录')
    await one.take('mediation', 'signTogether', { ...signing, despite: '已持认定书和鉴定结论，按八级计算' })
    const event = await house.db.reader('events').where({ case_id: one.caseId, step: 'signTogether' }).first()
    expect(JSON.parse(event.given)).to.include({ injuryPending: true })
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  it('warn of a settlement between the parties in the same way, by the sum of its payments', async () => {
    const one = await opened()
    await keepWorking(one)
    await one.begin('mediation', 'demandTalks', { receivedOn: '2026-11-09', by: 'applicant' })
    await one.take('mediation', 'answerDemand', { answeredOn: '2026-11-09', accepts: 'yes' })
    const { id } = await one.proceeding('mediation')
    const path = `/proceedings/${id}/steps/settleTalks`
    expect((await house.as(one.ownerId).get(path)).text).to.include('已保存的计算结果合计 25,000.00')
    const settled = { settledOn: '2026-11-09', claimKind: 'wages', obligations: instalments }
    const refused = await house.as(one.ownerId).post(path, { ...settled, _version: '2' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('约定 18,000.00，低于已保存的计算结果 25,000.00')
    const despite = '劳动者要求尽快了结'
    const kept = await house.as(one.ownerId).post(path, { ...settled, despite, _version: '2' })
    expect(kept.status, kept.text).to.equal(303)
    const event = await house.db.reader('events').where({ case_id: one.caseId, step: 'settleTalks' }).first()
    expect(event).to.include({ taken_by: one.ownerId })
    expect(event.answers).to.include(despite)
  })

  it('warn of a settlement after an award or in enforcement, with what was paid set against the workings', async () => {
    const one = await opened()
    const settling = await enforcing(one)
    expect((await house.as(one.ownerId).get(settling.path)).html, 'nothing to go on despite').to.not.contain('despite')
    await keepWorking(one)
    const outcomes = [{ claim: one.claimId, result: 'partly', awardedFen: '21600' }]
    await one.take('case-file', 'recordOutcomes', { decidedOn: '2026-11-09', forum: 'arbitration', outcomes })
    const form = await house.as(one.ownerId).get(settling.path)
    expect(form.text).to.include('已保存的计算结果合计 25,000.00')
    expect(form.html).to.contain('name="despite"')
    const untold = await settling.settle({})
    expect(untold.text).to.include('没有写明约定金额，低于已保存的计算结果 25,000.00')
    const refused = await settling.settle({ amountFen: '20000' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('约定 20,000.00，低于已保存的计算结果 25,000.00')

    const owed = { effectiveOn: '2026-11-09', ground: 'award', claimKind: 'wages', otherDuties: 'no' }
    const obligations = [{ amountFen: 2_160_000, dueOn: '2026-12-01' }]
    await one.begin('performance', 'begin', { ...owed, obligations })
    await one.take('performance', 'recordPayment', { paidOn: '2026-11-09', amountFen: 400_000, way: 'bank' })
    const short = await settling.settle({ amountFen: '20000' })
    expect(short.text).to.include('约定 20,000.00，另已付 4,000.00，低于已保存的计算结果 25,000.00')
    const settled = await settling.settle({ amountFen: '20000', despite: '被执行人资不抵债，劳动者愿意先拿到款项' })
    expect(settled.status, settled.text).to.equal(303)
    const event = await house.db.reader('events').where({ case_id: one.caseId, step: 'settle' }).first()
    expect(event).to.include({ taken_by: one.ownerId })
    expect(event.answers).to.include('被执行人资不抵债')
    expect(JSON.parse(event.given)).to.include({ everComputedFen: 2_500_000, paidFen: 400_000 })
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  async function enforcing(one: Awaited<ReturnType<typeof opened>>) {
    await one.begin('enforcement', 'prepare', { title: 'award', performanceEndsOn: '2026-08-31' })
    await one.take('enforcement', 'file', { filedOn: '2026-11-09', court: '马尾区人民法院' })
    const { id } = await one.proceeding('enforcement')
    const path = `/proceedings/${id}/steps/settle`
    const settle = (answers: Record<string, string>) =>
      house.as(one.ownerId).submit(path, { settledOn: '2026-11-09', terms: '分两期付清', ...answers })
    return { path, settle }
  }

  it('warn before signing while an injury is not determined', async () => {
    const one = await opened()
    await one.accepted()
    await one.begin('work-injury', 'record', {
      recordedOn: '2026-11-09',
      injuredOn: '2026-10-08',
      insured: 'no',
      relation: 'clear',
      what: '车间内被机器压伤左手',
    })
    await one.take('mediation', 'assign', { assignedOn: '2026-11-09', mediators: [one.ownerId], chosenBy: 'body' })
    await one.take('mediation', 'agree', { ...terms, agreedOn: '2026-11-09' })
    const { id } = await one.proceeding('mediation')
    const form = await house.as(one.ownerId).get(`/proceedings/${id}/steps/signTogether`)
    expect(form.text).to.include('没有工伤认定、劳动能力鉴定的记录')
  })
})
