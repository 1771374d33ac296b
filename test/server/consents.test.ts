/** Section 9.1: consent for each purpose is on record, separate for what is sensitive, and its withdrawal has effect at any time. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { samples } from '../workflows/inspection.samples.ts'
import { samples as claimSamples } from '../workflows/insurance-claim.samples.ts'

describe('Section 9.1: consents', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const identity = { applicantName: '林小梅', applicantIdentityNumber: '350105199001011237' }
  const page = async (caseId: string) => (await house.as('mediator-a').get(`/cases/${caseId}`)).text
  const consentTo = async (caseId: string, purpose: string) =>
    (await house.db.reader('records').where({ case_id: caseId, kind: 'consent' })).find(
      ({ details }) => JSON.parse(details).purpose === purpose,
    )

  it('asks separately for sensitive information when a case is registered', async () => {
    const form = await house.as('mediator-a').get('/cases/new')
    expect(form.text).to.contain('另行单独同意处理敏感个人信息')
    const agreed = await openCase(house, { ...identity, sensitiveConsent: 'yes' })
    expect(await page(agreed.caseId))
      .to.contain('处理敏感个人信息')
      .and.not.to.contain('没有单独同意')
    expect(JSON.parse((await consentTo(agreed.caseId, 'sensitive')).details)).to.include({ channel: 'signed' })
  })

  it('warns of sensitive information on file without one, until it is recorded, and again once it is withdrawn', async () => {
    const journey = await openCase(house, identity)
    expect(await page(journey.caseId)).to.contain('没有单独同意：林小梅')
    const { id: partyId } = await house.db
      .reader('parties')
      .where({ case_id: journey.caseId, side: 'applicant' })
      .first('id')
    const given = { partyId, consentedOn: '2026-11-09', purpose: 'sensitive', channel: 'signed' }
    await journey.take('case-file', 'recordConsent', given)
    expect(await page(journey.caseId)).not.to.contain('没有单独同意')
    await journey.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn' })
    const { key: consentId } = await consentTo(journey.caseId, 'sensitive')
    await journey.take('case-file', 'withdrawConsent', { consentId, withdrawnOn: '2026-11-09' })
    expect(await page(journey.caseId), 'also in a closed case')
      .to.contain('没有单独同意')
      .and.to.contain('已撤回')
    const plain = await openCase(house)
    expect(await page(plain.caseId), 'nothing sensitive').not.to.contain('没有单独同意')
    const { id: memberId } = await house.db.reader('members').where({ case_id: plain.caseId }).first('id')
    await plain.take('case-file', 'recordHealth', { memberId, illOn: '2026-10-01' })
    expect(await page(plain.caseId), 'health').to.contain('没有单独同意')
  })

  const card = '6222021402000000012'
  const gone = '已撤回或者不同意处理敏感个人信息'
  type Journey = Awaited<ReturnType<typeof openCase>>

  /** The worker, and the form of a step of the file, sent by its owner over the website. */
  async function fileOf(journey: Journey) {
    const { id, party_id: partyId } = await house.db.reader('members').where({ case_id: journey.caseId }).first()
    const file = await journey.proceeding('case-file')
    /** Without what was typed and refused before, which the form keeps. */
    const blank = { identityNumber: '', bankCard: '', bornOn: '', categories: '', legalDuty: '' }
    const send = (step: string, typed: Record<string, string>) => {
      const path = `/proceedings/${file.id}/steps/${step}`
      return house.as(journey.ownerId).submit(path, { ...(step === 'changeParty' ? blank : {}), ...typed }, path)
    }
    return { memberId: id as string, partyId: partyId as string, send }
  }
  const partyIn = (partyId: string) => house.db.reader('parties').where({ id: partyId }).first()

  it('adds and changes no number, birth or health once it is withdrawn, until a legal duty is named', async () => {
    const journey = await openCase(house, { ...identity, sensitiveConsent: 'yes', applicantPhone: '13800000071' })
    const { memberId, partyId, send } = await fileOf(journey)
    expect((await send('changeParty', { partyId, bankCard: card })).status, 'on consent').to.equal(303)
    const { key: consentId } = await consentTo(journey.caseId, 'sensitive')
    await journey.take('case-file', 'withdrawConsent', { consentId, withdrawnOn: '2026-11-09' })
    const before = await partyIn(partyId)

    for (const typed of [
      { bankCard: '6217001820000000013' },
      { identityNumber: '350105198802021238' },
      { bornOn: '1990-01-01' },
      { categories: 'pregnant' },
    ]) {
      const refused = await send('changeParty', { partyId, formerName: '林小妹', ...typed })
      expect(refused.status, Object.keys(typed)[0]).to.equal(422)
      expect(refused.text).to.contain(gone)
      expect(refused.html, 'what was typed stays').to.contain('林小妹')
    }
    expect((await send('recordHealth', { memberId, illOn: '2026-10-01' })).text).to.contain(gone)
    expect(await partyIn(partyId), 'nothing is half written').to.deep.equal(before)
    expect((await send('changeParty', { partyId, formerName: '林小妹' })).status, 'nothing sensitive').to.equal(303)

    const registered = await house.db.reader('events').where({ case_id: journey.caseId, step: 'register' }).first('id')
    const amend = `/events/${registered.id}/amend`
    const corrected = await house.as('lead-a').submit(amend, { applicantBornOn: '1990-02-02' }, amend)
    expect(corrected.status, 'by a correction, either').to.equal(422)
    expect(corrected.text).to.contain(gone)

    const legalDuty = '协助劳动保障监察'
    const onDuty = await send('changeParty', { partyId, bornOn: '1990-01-01', legalDuty })
    expect(onDuty.status, onDuty.text).to.equal(303)
    expect((await send('recordHealth', { memberId, illOn: '2026-10-01' })).status, 'it stands').to.equal(303)
    expect(await page(journey.caseId))
      .to.contain('依法定职责')
      .and.to.contain(legalDuty)
      .and.not.to.contain('没有单独同意')
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
  })

  it('is refused as well, and recorded on a legal duty only with its name', async () => {
    const journey = await openCase(house, { applicantPhone: '13800000072' })
    const { memberId, partyId, send } = await fileOf(journey)
    expect((await send('changeParty', { partyId, bankCard: card })).status, 'never asked: a warning').to.equal(303)
    const asked = { partyId, consentedOn: '2026-11-09', purpose: 'sensitive', channel: 'signed' }
    expect((await send('recordConsent', { ...asked, refused: 'yes' })).status).to.equal(303)
    expect(await page(journey.caseId))
      .to.contain('不同意')
      .and.to.contain('没有单独同意：测试工人甲')
    const refused = await send('recordHealth', { memberId, illOn: '2026-10-01' })
    expect(refused.status).to.equal(422)
    expect((await send('recordConsent', { ...asked, channel: 'legal-duty' })).text).to.contain('须写明所依据的法定职责')
    expect((await send('recordConsent', asked)).status, 'asked again').to.equal(303)
    expect((await send('recordHealth', { memberId, illOn: '2026-10-01' })).status).to.equal(303)
    expect((await send('recordConsent', { ...asked, refused: 'yes' })).text, 'one stands').to.contain('请用“撤回同意”')
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
  })

  it('warns of a claim with an insurer, and of no step that is the worker’s own', async () => {
    const journey = await openCase(house, { applicantPhone: '13800000073' })
    const { answers } = claimSamples.report![0]!
    await journey.begin('insurance-claim', 'report', { ...answers, reportedOn: '2026-11-09' })
    expect(await page(journey.caseId))
      .to.contain('保险理赔、职业伤害保障要把当事人的信息提供给其他单位')
      .and.to.contain('还没有单独同意')
    const own = await openCase(house, { applicantPhone: '13800000074' })
    await own.begin('arbitration', 'prepare', { preparedOn: '2026-11-09' })
    expect(await page(own.caseId)).not.to.contain('还没有单独同意')
  })

  it('warns of a matter that goes to labour inspection without a consent to passing it on', async () => {
    const journey = await openCase(house)
    const claims = [(await house.db.reader('claims').where({ case_id: journey.caseId }).first('id')).id]
    const { answers } = samples.register![0]!
    await journey.begin('inspection', 'register', { ...answers, registeredOn: '2026-11-09', claims })
    expect(await page(journey.caseId)).to.contain('还没有单独同意')
    const { id: partyId } = await house.db
      .reader('parties')
      .where({ case_id: journey.caseId })
      .orderBy('id')
      .first('id')
    const given = { partyId, consentedOn: '2026-11-09', purpose: 'sharing', channel: 'signed' }
    await journey.take('case-file', 'recordConsent', given)
    expect(await page(journey.caseId)).not.to.contain('还没有单独同意')
  })

  it('shows a consent to sharing as withdrawn, and says that nothing more may be given while the referral goes on', async () => {
    const journey = await openCase(house)
    const sent = { sentOn: '2026-11-09', partnerId: 'inspection', reason: 'arrears', text: '欠薪' }
    await journey.begin('referral', 'send', { ...sent, consentChannel: 'signed' })
    expect(await page(journey.caseId)).not.to.contain('不得再提供')
    const partner = house.as('partner-inspection')
    expect((await partner.get(`/cases/${journey.caseId}`)).status).to.equal(200)
    const { key: consentId } = await consentTo(journey.caseId, 'sharing')
    await journey.take('case-file', 'withdrawConsent', { consentId, withdrawnOn: '2026-11-09' })
    expect((await partner.get(`/cases/${journey.caseId}`)).status, 'from the withdrawal on').to.equal(404)
    const { id } = await journey.proceeding('referral')
    expect((await partner.get(`/proceedings/${id}/steps/sign`)).status).to.equal(404)
    const desk = (await partner.get('/')).text
    expect(desk).to.contain('已停止提供').and.to.contain('当事人已撤回同意').and.not.to.contain('测试工人甲')
    const shown = await page(journey.caseId)
    expect(shown)
      .to.contain('不得再提供')
      .and.to.contain('接收单位自撤回起已看不到该案件')
      .and.to.contain('2026-11-09（周一） 撤回')
    await journey.take('referral', 'withdraw', { withdrawnOn: '2026-11-09', reason: '当事人撤回同意' })
    expect(await page(journey.caseId)).not.to.contain('不得再提供')
  })
})
