import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { NotFound } from '../../server/errors.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a referral in the house', () => {
  let office: TestOffice
  before(async () => {
    office = await openOffice()
  })
  after(() => office.close())

  /** A case of station A and a way to take the next step of one of its workflows as somebody. */
  async function open(kind: 'dispute' | 'consultation', workflow: string) {
    const { caseId } = await registerCase(office.office, {
      answers: {
        kind,
        registeredOn: '2026-11-23',
        channel: 'walk-in',
        applicantNature: 'person',
        applicantName: '食品厂工人',
        respondentNature: 'unit',
        consentChannel: 'signed',
      },
      by: await office.person('lead-a'),
    })
    const { owner_id: owner } = await office.db.reader('cases').where({ id: caseId }).first('owner_id')
    const state = { proceedingId: '', version: 0 }
    const take = async (userName: string, step: string, answers: object) => {
      const { proceedingId, version } = state
      const on = proceedingId ? { proceedingId } : { caseId, begin: workflow }
      const by = await office.person(userName)
      const taken = await takeStep(office.office, { on, step, version, answers: { ...answers }, by })
      Object.assign(state, { proceedingId: taken.proceedingId, version: taken.version })
      return taken
    }
    return { caseId, owner: owner as string, take, state }
  }
  const sending = {
    sentOn: '2026-11-23',
    partnerId: 'inspection',
    reason: 'arrears',
    text: '欠薪事实清楚',
    consentChannel: 'signed',
  }
  const deadlinesOf = (proceedingId: string) =>
    office.db.reader('deadlines').where({ proceeding_id: proceedingId }).orderBy('anchor_on').orderBy('generation')

  it('has no day to sign by where none was agreed with the partner', async () => {
    const agreed = await office.db.reader('organisations').where({ id: 'inspection' }).first('sign_in_days')
    const set = (sign_in_days: number | null) =>
      office.db.write(tx => tx('organisations').where({ id: 'inspection' }).update({ sign_in_days }))
    await set(null)
    const { owner, take, state } = await open('dispute', 'referral')
    await take(owner, 'send', sending)
    await set(agreed.sign_in_days)
    expect(await deadlinesOf(state.proceedingId)).to.deep.equal([])
    await take('partner-inspection', 'sign', { signedOn: '2026-11-23', resultBy: '2026-12-07' })
    expect((await deadlinesOf(state.proceedingId)).map(({ rule }) => rule)).to.deep.equal(['referral_result'])
  })

  it('goes to the partner, comes back, goes again and ends with the result', async () => {
    const { caseId, owner, take, state } = await open('dispute', 'referral')
    await take(owner, 'send', sending)
    const [sign] = await deadlinesOf(state.proceedingId)
    expect(sign).to.include({ rule: 'referral_sign_wd', anchor_on: '2026-11-23', due_on: '2026-11-24' })
    const returned = { returnedOn: '2026-11-23', reason: 'incomplete', missing: '缺劳动合同' }
    await take('partner-inspection', 'returnIt', returned)
    await take(owner, 'resend', { resentOn: '2026-11-23', completed: '已补劳动合同' })
    await take('partner-inspection', 'sign', { signedOn: '2026-11-23' })
    const consent = await office.db.reader('records').where({ case_id: caseId, kind: 'consent', state: 'given' })
    const applicant = await office.db.reader('parties').where({ case_id: caseId, side: 'applicant' }).first()
    const sharing = consent.filter(({ details }) => JSON.parse(details).purpose === 'sharing')
    expect(sharing.map(({ party_id }) => party_id)).to.deep.equal([applicant.id])
    await take('partner-inspection', 'startWork', { startedOn: '2026-11-23' })
    const result = { resultOn: '2026-11-23', result: 'ordered', text: '责令补缴', workerTold: 'yes' }
    expect(await take('partner-inspection', 'recordResult', result)).to.include({ version: 6, caseId })
    const file = await office.db.reader('cases').where({ id: caseId }).first()
    expect(file.owner_id, 'the owner stays responsible').to.equal(owner)
  })

  it('is not found by a partner it did not go to', async () => {
    const { owner, take } = await open('dispute', 'referral')
    await take(owner, 'send', sending)
    const refused = await take('partner-arbitration', 'sign', { signedOn: '2026-11-23' }).catch(error => error)
    expect(refused).to.be.instanceOf(NotFound)
  })

  it('leaves no word of a confidential one to anybody but its two ends', async () => {
    const { caseId, owner, take, state } = await open('dispute', 'referral')
    await take(owner, 'send', { ...sending, partnerId: 'psychology', reason: 'care', text: '情绪低落' })
    const [sign] = await deadlinesOf(state.proceedingId)
    expect(sign, 'the same day').to.include({ rule: 'referral_sign_d', due_on: '2026-11-23' })
    await take('partner-psychology', 'sign', { signedOn: '2026-11-23' })
    await take('partner-psychology', 'recordResult', { resultOn: '2026-11-23', result: 'received', workerTold: 'yes' })
    const events = await office.db.reader('events').where({ case_id: caseId, workflow: 'referral' })
    expect(new Set(events.map(({ audience }) => audience))).to.deep.equal(new Set(['ends']))
    const { snapshot } = await office.db.reader('proceedings').where({ id: state.proceedingId }).first()
    expect(snapshot).to.not.include('低落').and.not.include('care').and.not.include('psychology')
  })

  it('begins with a consultation that is sent on', async () => {
    const { caseId, owner, take } = await open('consultation', 'consultation')
    await take(owner, 'register', { askedOn: '2026-11-23', topic: 'insurance', channel: 'visit', question: '社保欠缴' })
    await take(owner, 'refer', sending)
    const begun = await office.db.reader('proceedings').where({ case_id: caseId, workflow: 'referral' }).first()
    expect(begun).to.include({ state: 'sent', version: 1 })
    const grant = await office.db.reader('access_grants').where({ case_id: caseId }).first()
    expect(grant).to.include({ organisation_id: 'inspection', grant: 'assigned', proceeding_id: begun.id })
  })

  it('follows a consultation that became a dispute under the same number', async () => {
    const { caseId, owner, take } = await open('consultation', 'consultation')
    const before = await office.db.reader('cases').where({ id: caseId }).first()
    await take(owner, 'register', { askedOn: '2026-11-23', topic: 'wages', channel: 'phone', question: '拖欠工资' })
    await take(owner, 'becomeCase', { decidedOn: '2026-11-23' })
    const now = await office.db.reader('cases').where({ id: caseId }).first()
    expect(now).to.include({ kind: 'dispute', registration_number: before.registration_number })
  })
})
