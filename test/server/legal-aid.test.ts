import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { NotAllowed } from '../../server/errors.ts'
import { amendStep } from '../../server/proceedings/amend-step.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { addPerson } from '../support/builders.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('legal aid in the house', () => {
  let office: TestOffice
  before(async () => {
    office = await openOffice()
    await office.db.write(async tx => {
      await addPerson(tx, { userName: 'both-hats', name: '兼任', role: 'lawyer', organisation: 'station-a' })
      await addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' })
      await tx('memberships').insert({
        id: 'both-hats-officer',
        person_id: 'both-hats',
        organisation_id: 'mawei',
        role: 'legal-aid-officer',
        from_on: '2025-01-01',
      })
    })
  })
  after(() => office.close())

  /** A proceeding and a way to take its next step as somebody. */
  async function begin() {
    const { caseId } = await registerCase(office.office, {
      answers: {
        kind: 'dispute',
        registeredOn: '2026-11-23',
        channel: 'walk-in',
        applicantNature: 'person',
        applicantName: '刘焊工',
        respondentNature: 'unit',
        respondentName: '海峡造船有限公司',
        consentChannel: 'signed',
      },
      by: await office.person('mediator-a'),
    })
    const party = await office.db.reader('parties').where({ case_id: caseId, side: 'applicant' }).first()
    const state = { proceedingId: '', version: 0 }
    const take = async (userName: string, step: string, answers: object) => {
      const { proceedingId, version } = state
      const on = proceedingId ? { proceedingId } : { caseId, begin: 'legal-aid' }
      const taken = await takeStep(office.office, {
        on,
        step,
        version,
        answers: { ...answers },
        by: await office.person(userName),
      })
      Object.assign(state, { proceedingId: taken.proceedingId, version: taken.version })
      return taken
    }
    await take('lead-a', 'apply', {
      receivedOn: '2026-11-23',
      track: 'state',
      recipientId: party.id,
      matter: 'wages',
      exemption: 'art42-migrant-wages',
      exemptionProven: 'yes',
      urgent: 'no',
    })
    return { caseId, take, state }
  }
  const grant = { decidedOn: '2026-11-23', granted: 'yes', ground: 'unchecked', aidForms: 'arbitration' }
  const assignment = { assignedOn: '2026-11-23', firm: '榕江律师事务所', lawyerId: 'both-hats' }
  const meeting = { metOn: '2026-11-23', place: '站点', content: '核对工资' }
  const ended = { endedOn: '2026-11-23', result: 'mediated', outcome: '调解付清' }
  const papers = ['report', 'legal-papers', 'handling', 'agreement', 'meeting', 'pleading', 'opinion', 'contents']

  it('gives the case its number with the application', async () => {
    const { caseId } = await begin()
    const file = await office.db.reader('cases').where({ id: caseId }).first()
    expect(file.state).to.equal('open')
    expect(file.case_number).to.be.a('string')
  })

  it('opens the case to the lawyer who is assigned, until another takes over', async () => {
    const { take, caseId } = await begin()
    await take('officer', 'decide', grant)
    await take('officer', 'assign', assignment)
    const grants = () => office.db.reader('access_grants').where({ case_id: caseId }).orderBy('id')
    expect((await grants())[0]).to.include({ person_id: 'both-hats', grant: 'assigned', until_on: null })
    await take('officer', 'requestReplacement', {
      requestedOn: '2026-11-23',
      requestedBy: 'recipient',
      reasons: '联系不上',
    })
    await take('officer', 'replace', {
      replacedOn: '2026-11-23',
      firm: '闽江律师事务所',
      lawyerId: 'lawyer-a',
      handOverBy: '2026-11-25',
    })
    const [before, now] = await grants()
    expect(before).to.include({ person_id: 'both-hats', until_on: '2026-11-22' })
    expect(now).to.include({ person_id: 'lawyer-a', until_on: null })
  })

  it('counts the first meeting by the days the office has set, and keeps them', async () => {
    const set = (value: string, validFrom: string) =>
      office.as('administrator').post('/parameters/la_first_meeting_days/new', {
        organisationId: 'mawei',
        value,
        validFrom,
        source: '区工会办案要求',
      })
    const assignedUnder = async () => {
      const { take, caseId } = await begin()
      await take('officer', 'decide', grant)
      await take('officer', 'assign', assignment)
      return { take, page: async () => (await office.as('officer').get(`/cases/${caseId}`)).text, caseId }
    }
    const marked = '首次会见受援人 待核'
    const earlier = await assignedUnder()
    expect(await earlier.page()).to.contain(marked)
    expect((await set('2', '2026-11-01')).status).to.equal(303)
    expect(await earlier.page(), 'only entered').to.contain(marked)
    const { id } = await office.db.reader('parameters').where({ name: 'la_first_meeting_days' }).first('id')
    const confirm = `/parameters/la_first_meeting_days/entries/${id}/confirm`
    expect((await office.as('county').post(confirm, { note: '与办案要求核对' })).status).to.equal(303)
    const page = await earlier.page()
    expect(page).to.contain('首次会见受援人')
    expect(page, 'no longer a mere working rule').to.not.contain(marked)
    const { take, caseId } = await assignedUnder()
    const due = () => office.db.reader('deadlines').where({ case_id: caseId, rule: 'la_first_meeting' }).first('due_on')
    expect(await due()).to.deep.equal({ due_on: '2026-11-25' })
    expect((await set('9', '2026-11-02')).status).to.equal(303)
    await take('both-hats', 'accept', { acceptedOn: '2026-11-23' })
    expect(await due(), 'a later entry moves nothing that runs').to.deep.equal({ due_on: '2026-11-25' })
  })

  it('lets nobody check the closing file they submitted themselves', async () => {
    const { take, state } = await begin()
    await take('officer', 'decide', grant)
    await take('officer', 'assign', assignment)
    await take('both-hats', 'accept', { acceptedOn: '2026-11-23' })
    await take('both-hats', 'meet', meeting)
    await take('both-hats', 'endMatter', ended)
    await take('both-hats', 'submitClosing', { submittedOn: '2026-11-23', included: papers })
    const button = `/proceedings/${state.proceedingId}/steps/checkClosing"`
    for (const path of ['/', '/desk/waiting', '/desk/today'])
      expect((await office.as('both-hats').get(path)).html, path).not.to.contain(button)
    expect((await office.as('officer').get('/desk/waiting')).html).to.contain(button)
    const checked = { checkedOn: '2026-11-23', complete: 'yes' }
    const refused = await take('both-hats', 'checkClosing', checked).catch(error => error)
    expect(refused).to.be.instanceOf(NotAllowed)
    expect(refused.says.zh).to.include('不能审核自己办理的事项')
    expect(await take('officer', 'checkClosing', checked)).to.include({ version: 8 })
  })

  it('judges a corrected decision by what was known when it was taken', async () => {
    const { take, state } = await begin()
    const { eventId } = await take('officer', 'decide', grant)
    const by = await office.person('officer')
    const answers = { ...grant, aidForms: ['arbitration', 'drafting'] }
    await amendStep(office.office, { eventId, answers, version: state.version, by })
    const means = { ...grant, ground: 'means', meansFinding: 'met' }
    const refused = await amendStep(office.office, {
      eventId,
      answers: means,
      version: state.version + 1,
      by,
    }).catch(error => error)
    expect(refused.fields).to.have.property('ground')
  })
})
