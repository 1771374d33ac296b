/** Section 9.1, PIPL 17: the notice is written by an administrator, holds below, and each consent keeps the version that was told. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('Section 9.1: the notice by which people consent', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-23T01:00:00Z' })
  })
  after(() => house.close())

  const path = '/consent-texts/new'
  const write = (more: Record<string, string>, who = 'administrator') =>
    house.as(who).submit(path, { organisationId: 'station-a', reason: '增加保存期限的说明', ...more }, path)
  const versionsIn = async (caseId: string) =>
    (await house.db.reader('records').where({ case_id: caseId, kind: 'consent' })).map(
      ({ details }) => JSON.parse(details).textVersion,
    )

  it('is told in the words of the organisation from then on, and older consents keep theirs', async () => {
    const before = await openCase(house, { on: '2026-11-23' })
    const long = '自结案起保存十五年，期满销毁。'
    const made = await write({ longZh: long, longEn: 'Fifteen years.' })
    expect(made.status, made.text.slice(0, 500)).to.equal(303)
    expect((await house.as('administrator').get(made.location)).text)
      .to.contain(long)
      .and.to.contain('增加保存期限的说明')
    expect((await house.as('mediator-a').get('/cases/new')).text)
      .to.contain(long)
      .and.to.contain('2026-11-23')
    expect((await house.as('mediator-b').get('/cases/new')).text, 'another station').not.to.contain(long)
    const after = await openCase(house, { on: '2026-11-23', applicantPhone: '13800000029', applicantName: '后来者' })
    expect(await versionsIn(before.caseId)).to.deep.equal(['2026-12'])
    expect(await versionsIn(after.caseId)).to.deep.equal(['2026-11-23'])
    const sent = { sentOn: '2026-11-23', partnerId: 'inspection', reason: 'arrears', text: '欠薪' }
    await after.begin('referral', 'send', { ...sent, consentChannel: 'signed' })
    expect(await versionsIn(after.caseId), 'to sharing, too').to.deep.equal(['2026-11-23', '2026-11-23'])
    const receipt = async (caseId: string) => (await house.as('mediator-a').get(`/cases/${caseId}/receipt`)).text
    expect(await receipt(after.caseId)).to.contain(long)
    expect(await receipt(before.caseId), 'what was told then').not.to.contain(long)
    await write({ longZh: '再改' })
    const named = await house.db.reader('consent_texts').orderBy('id').pluck('version')
    expect(named).to.deep.equal(['2026-11-23', '2026-11-23-2'])
    const log = await house.db.reader('access_log').where({ action: 'consent-text-written' })
    expect(log).to.have.length(2)
  })

  it('has to say who handles it, fills two places only, and is written by administrators for what is theirs', async () => {
    const bare = await write({ whoZh: '我站。' })
    expect(bare.status).to.equal(422)
    expect(bare.text).to.contain('应当写明处理者名称和联系方式')
    const unknown = await write({ whyZh: '用于{matter}。' })
    expect(unknown.text).to.contain('只能使用 {handler} 和 {phone}')
    expect(unknown.html, 'what was typed stays').to.contain('用于{matter}。')
    expect((await write({ reason: '' })).status).to.equal(422)
    expect((await write({ organisationId: 'nowhere' })).status).to.equal(422)
    for (const who of ['lead-a', 'mediator-a', 'auditor', 'partner-inspection'])
      expect((await house.as(who).get('/consent-texts')).status, who).to.equal(403)
    expect((await house.as('administrator').get('/consent-texts')).text).to.contain('2026-11-23-2')
  })
})
