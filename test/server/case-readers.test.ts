/** Who reads what of a case: by role, by room, by referral. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('what a reader is shown of a case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const open = (who: string, path: string) => house.as(who).get(path)
  const sending = { sentOn: '2026-11-09', consentChannel: 'signed' }
  const confidential = { ...sending, partnerId: 'psychology', reason: 'care', text: '情绪低落' }
  const toInspection = { ...sending, partnerId: 'inspection', reason: 'arrears', text: '欠薪事实清楚' }

  it('is nothing at another station, history alone for auditors, the page for those above', async () => {
    const { caseId, ownerId } = await openCase(house)
    for (const stranger of ['mediator-b', 'lead-b', 'lawyer-a', 'partner-inspection'])
      expect((await open(stranger, `/cases/${caseId}`)).status, stranger).to.equal(404)
    for (const reader of [ownerId, 'lead-a', 'officer', 'supervisor', 'administrator'])
      expect((await open(reader, `/cases/${caseId}`)).status, reader).to.equal(200)
    expect((await open('auditor', `/cases/${caseId}`)).location).to.equal(`/cases/${caseId}/history`)
    expect((await open('auditor', `/cases/${caseId}/history`)).status).to.equal(200)
    expect((await open('auditor', `/cases/${caseId}/log/note`)).status).to.equal(403)
  })

  it('has links only to pages the reader may open', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    for (const who of [journey.ownerId, 'lead-a', 'officer', 'supervisor', 'administrator']) {
      const { html } = await open(who, `/cases/${journey.caseId}`)
      const main = html.slice(html.indexOf('<main'))
      const links = new Set([...main.matchAll(/href="(\/[^"#?]*)/g)].map(([, href]) => href!))
      for (const href of links) expect((await open(who, href)).status, `${who} ${href}`).to.be.oneOf([200, 303])
    }
  })

  it('leaves out of a lawyer’s page what was said in the other room', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const offer = { offeredOn: '2026-11-09' }
    await journey.take('mediation', 'recordOffer', {
      ...offer,
      proposer: 'applicant',
      room: 'applicant',
      amountFen: '26001',
    })
    await journey.take('mediation', 'recordOffer', {
      ...offer,
      proposer: 'respondent',
      room: 'respondent',
      amountFen: '9002',
    })
    await journey.take('mediation', 'recordOffer', {
      ...offer,
      proposer: 'mediator',
      room: 'joint',
      amountFen: '18003',
    })
    await journey.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理申请人' })
    const shown = async (who: string) => (await open(who, `/cases/${journey.caseId}`)).text
    expect(await shown('lawyer-a'))
      .to.include('26,001')
      .and.include('18,003')
      .and.not.include('9,002')
    expect(await shown(journey.ownerId))
      .to.include('26,001')
      .and.include('18,003')
      .and.include('9,002')
    expect(await shown('administrator'))
      .to.include('18,003')
      .and.not.include('26,001')
      .and.not.include('9,002')
  })

  it('shows of a confidential referral only that it was made, to all but its two ends', async () => {
    const journey = await openCase(house)
    const { proceedingId } = await journey.begin('referral', 'send', confidential, 'lead-a')
    await journey.take('referral', 'sign', { signedOn: '2026-11-09' }, 'partner-psychology')
    const signing = await house.db.reader('events').where({ proceeding_id: proceedingId, step: 'sign' }).first()
    const amend = `/events/${signing.id}/amend`
    const corrected = await house.as('lead-a').submit(amend, { signedOn: '2026-11-09', contact: '宋咨询' }, amend)
    expect(corrected.status).to.equal(303)
    const file = await journey.proceeding('case-file')
    const { doing } = await house.db.reader('case_facts').where({ case_id: journey.caseId }).first()
    expect(doing, 'for lists').to.equal(null)
    const secrets = /心理|宋咨询|情绪低落|人文关怀/
    const other = ['mediator-a', 'mediator-a2'].find(one => one !== journey.ownerId)!
    for (const who of [journey.ownerId, other, 'officer', 'supervisor', 'administrator']) {
      const page = await open(who, `/cases/${journey.caseId}`)
      expect(page.text, who)
        .to.match(/移送 ?内容保密/)
        .and.not.match(secrets)
        .and.not.include('签收')
      expect(page.html, who).to.not.include('psychology')
      expect((await open(who, `/proceedings/${proceedingId}/map`)).status, who).to.equal(404)
      for (const path of ['/', '/cases']) expect((await open(who, path)).text, `${who} ${path}`).to.not.match(secrets)
    }
    expect((await open('lead-a', `/proceedings/${file.id}/steps/revokeAccess`)).text).to.not.match(secrets)
    for (const who of ['auditor', 'administrator', 'supervisor'])
      expect((await open(who, `/cases/${journey.caseId}/history`)).text, who).to.not.match(secrets)
    for (const end of ['lead-a', 'partner-psychology'])
      expect((await open(end, `/cases/${journey.caseId}`)).text, end)
        .to.include('职工心理驿站')
        .and.include('情绪低落')
  })

  it('keeps a partner to what was referred to it', async () => {
    const journey = await openCase(house)
    const { proceedingId: theirs } = await journey.begin('referral', 'send', toInspection)
    const { proceedingId: anothers } = await journey.begin('referral', 'send', confidential)
    await journey.accepted()
    const { id: mediation } = await journey.proceeding('mediation')
    const page = await open('partner-inspection', `/cases/${journey.caseId}`)
    expect(page.text).to.include('欠薪事实清楚').and.include('138****0021')
    expect(page.text).to.not.match(/28,000|情绪低落|心理|收到调解申请|立号|受理通知书/)
    for (const path of [
      `/proceedings/${anothers}/map`,
      `/proceedings/${mediation}/map.svg`,
      `/proceedings/${anothers}/steps/sign`,
    ])
      expect((await open('partner-inspection', path)).status, path).to.equal(404)
    const signed = { signedOn: '2026-11-09', _version: '1', _key: 'k' }
    const refused = await house.as('partner-inspection').post(`/proceedings/${anothers}/steps/sign`, signed)
    expect(refused.status, 'the other partner’s step').to.equal(404)
    const taken = await house
      .as('partner-inspection')
      .submit(`/proceedings/${theirs}/steps/sign`, { signedOn: '2026-11-09' })
    expect(taken.status).to.equal(303)
    expect((await open('partner-inspection', `/cases/${journey.caseId}/log/note`)).status).to.equal(403)
    expect((await open('partner-inspection', `/cases/${journey.caseId}/evidence`)).status).to.equal(404)
  })

  it('masks numbers until a reason is given, logs it, and tells a partner phones alone', async () => {
    const journey = await openCase(house, { applicantIdentityNumber: '350105199001011237' })
    await journey.begin('referral', 'send', toInspection)
    const page = await open(journey.ownerId, `/cases/${journey.caseId}`)
    expect(page.text).to.include('138****0021').and.not.include('13800000021').and.not.include('350105199001011237')
    const path = `/cases/${journey.caseId}/numbers`
    const without = await house.as(journey.ownerId).post(path, { reason: ' ' })
    expect(without.status).to.equal(422)
    expect(without.text).to.not.include('13800000021')
    const shown = await house.as(journey.ownerId).post(path, { reason: '核对身份' })
    expect(shown.text).to.include('13800000021').and.include('350105199001011237')
    const partner = await house.as('partner-inspection').post(path, { reason: '联系劳动者' })
    expect(partner.text).to.include('13800000021').and.not.include('350105199001011237')
    const logged = await house.db
      .reader('access_log')
      .where({ case_id: journey.caseId, action: 'revealed' })
      .orderBy('at')
    expect(logged.map(({ person_id, reason }) => `${person_id}: ${reason}`)).to.have.members([
      `${journey.ownerId}: 核对身份`,
      'partner-inspection: 联系劳动者',
    ])
  })

  it('offers nobody to judge what they did themselves', async () => {
    await house.db.write(tx =>
      tx('memberships').insert({
        id: 'lead-a-officer',
        person_id: 'lead-a',
        organisation_id: 'mawei',
        role: 'legal-aid-officer',
        from_on: '2025-01-01',
      }),
    )
    const journey = await openCase(house)
    const applicant = await house.db.reader('parties').where({ case_id: journey.caseId, side: 'applicant' }).first()
    const days = { on: '2026-11-09' }
    await journey.begin('legal-aid', 'apply', {
      receivedOn: days.on,
      track: 'state',
      recipientId: applicant.id,
      matter: 'wages',
      exemption: 'art42-migrant-wages',
      exemptionProven: 'yes',
      urgent: 'no',
    })
    const grant = { decidedOn: days.on, granted: 'yes', ground: 'unchecked', aidForms: 'arbitration' }
    await journey.take('legal-aid', 'decide', grant, 'officer')
    const assigned = { assignedOn: days.on, firm: '榕江律师事务所', lawyerId: 'lawyer-a' }
    await journey.take('legal-aid', 'assign', assigned, 'officer')
    const { id } = await journey.proceeding('legal-aid')
    const accept = await open('lawyer-a', `/proceedings/${id}/steps/accept`)
    expect(accept.text).to.include('没有发现可能的利益冲突').and.include('查看检索结果')
    await journey.take('legal-aid', 'accept', { acceptedOn: days.on }, 'lawyer-a')
    const ask = { requestedOn: days.on, requestedBy: 'recipient', reasons: '沟通不畅' }
    await journey.take('legal-aid', 'requestReplacement', ask, 'lead-a')
    const path = `/proceedings/${id}/steps/keepLawyer`
    expect((await open('lead-a', `/cases/${journey.caseId}`)).html).to.not.include(path)
    expect((await open('lead-a', path)).status).to.equal(403)
    expect((await open('officer', `/cases/${journey.caseId}`)).html).to.include(path)
  })
})
