/** Section 9.4: no list, file, page or search tells a whole number or a person's address; a logged reason does. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { exportsEnded } from '../../server/exports/make.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const whole = {
  identity: '350105199001011237',
  phone: '13812347788',
  secondPhone: '13912347799',
  card: '6222020200112233449',
  address: '福州市马尾区江滨东大道100号502室',
}

describe('Section 9.4: what lists, files and pages mask', () => {
  let house: TestOffice
  let one: Awaited<ReturnType<typeof openCase>>
  let partyId: string
  before(async () => {
    house = await openOffice()
    one = await openCase(house, {
      applicantName: '慕容雪',
      applicantPhone: whole.phone,
      applicantIdentityNumber: whole.identity,
      sensitiveConsent: 'yes',
    })
    partyId = (await house.db.reader('parties').where({ case_id: one.caseId, side: 'applicant' }).first('id')).id
    const more = { address: whole.address, secondPhone: whole.secondPhone, bankCard: whole.card }
    await one.take('case-file', 'changeParty', { partyId, ...more })
    const sent = { sentOn: '2026-11-09', partnerId: 'inspection', reason: 'arrears', text: '欠薪' }
    await one.begin('referral', 'send', { ...sent, consentChannel: 'signed' })
    await one.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理' })
  })
  after(() => house.close())

  const told = (text: string): string[] =>
    Object.entries(whole).flatMap(([what, value]) =>
      text.includes(value) || (what === 'address' && text.includes('100号')) ? [what] : [],
    )

  it('stays so on every page, for everybody', async () => {
    const own = `/cases/${one.caseId}`
    const lists = ['/', '/cases', '/agenda', '/work']
    const behind = '/reports/overview/st_registered?period=2026-11'
    const pages = [...lists, behind, own, `${own}/history`, `${own}/members`, `${own}/retention`, `/parties/${partyId}`]
    const people = [one.ownerId, 'lead-a', 'lawyer-a', 'administrator', 'auditor']
    let seen = 0
    for (const who of [...people, 'partner-inspection'])
      for (const path of pages) {
        const page = await house.as(who).get(path)
        if (page.text.includes('慕容雪')) seen += 1
        expect(told(page.text), `${who} ${path}`).to.deep.equal([])
      }
    expect(seen, 'pages that tell of the case').to.be.above(15)
    const page = await house.as(one.ownerId).get(own)
    expect(page.text).to.contain('138****7788').and.contain('福州市马尾区江滨东大道****').and.contain('**1237')
  })

  it('stays so in what is found, in files and in the feed of a calendar', async () => {
    for (const q of ['慕容雪', whole.phone, whole.identity]) {
      const { location } = await house.as(one.ownerId).post('/search', { q })
      const { text } = await house.as(one.ownerId).get(location!)
      expect(text).to.contain('慕容雪')
      expect(told(text.replaceAll(`“${q}”`, '')), q).to.deep.equal([])
    }
    for (const format of ['xlsx', 'csv']) {
      await house.as('administrator').post('/exports/cases', { query: '', format })
      await exportsEnded(house.office)
      const [, path = ''] = /href="(\/exports\/[^"]+\/file)"/.exec(
        (await house.as('administrator').get('/exports')).html,
      )!
      const { bytes } = await house.as('administrator').get(path)
      if (format === 'csv') expect(bytes.toString('utf8')).to.contain('慕容雪')
      expect(told(unpacked(bytes)), format).to.deep.equal([])
      await house.db.write(tx => tx('exports').delete())
    }
    const { html } = await house.as(one.ownerId).post('/account/calendar-feed')
    const [, feed = ''] = /value="[^"]*(\/calendar-feed\/[\w-]{43}\.ics)"/.exec(html) ?? []
    const calendar = await house.visitor().get(feed)
    expect(calendar.status).to.equal(200)
    expect(told(calendar.bytes.toString('utf8'))).to.deep.equal([])
  })

  it('ends with a reason, which is kept; a partner reads phones only', async () => {
    const path = `/cases/${one.caseId}/numbers`
    const shown = (await house.as(one.ownerId).submit(path, { reason: '送达' }, path)).text
    expect(told(shown)).to.have.members(Object.keys(whole))
    const log = await house.db.reader('access_log').where({ action: 'revealed', case_id: one.caseId }).pluck('reason')
    expect(log).to.deep.equal(['送达'])
    const partner = (await house.as('partner-inspection').submit(path, { reason: '联系' }, path)).text
    expect(told(partner)).to.have.members(['phone', 'secondPhone'])
  })
})

/** All text of a file, of a workbook that of its sheets. */
function unpacked(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8')
  const zip = new PizZip(bytes)
  return Object.values(zip.files)
    .map(file => file.asText())
    .join('\n')
}
