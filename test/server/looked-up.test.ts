/** Looking for a party, a duplicate or a case reads by indexes alone, so that it takes no longer in a large house. */
import { expect } from 'chai'
import { enterpriseParts } from '../../server/parties/enterprise-held.ts'
import { testClient } from '../support/databases.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration, register } from '../support/registrations.ts'
import { listenToReader, wideReads } from '../support/wide-reads.ts'

/** What the reader's organisation was given, and the files whose use has stopped at somebody's request. */
const few = ['SEARCH access_grants ', 'SCAN restricted_cases: ']

describe('what is looked up while somebody waits', () => {
  let house: TestOffice
  let caseId: string
  let asked: Set<string>
  before(async function () {
    if (testClient === 'postgres') this.skip() // SQLite plans by the text of a statement alone
    house = await openOffice()
    caseId = await register(house, 'mediator-a', {
      applicantName: '林秀英',
      applicantPhone: '13811110001',
      applicantIdentityNumber: '11010519491231002X',
      respondentName: '福州榕光电子有限公司',
      respondentCreditCode: '91350100MA3456789F',
    })
    asked = listenToReader(house.office)
  })
  beforeEach(() => asked?.clear())
  after(() => house?.close())

  /** Plans of statements on parties or search indexes that would read them all; there must have been some. */
  const wide = async () => {
    const statements = [...asked].filter(sql => /`(parties|search_names)`/.test(sql))
    expect(statements).not.to.be.empty
    const found = await wideReads(house.db.reader, statements)
    return found.filter(read => !few.some(start => read.startsWith(start)))
  }

  for (const [what, numbers] of Object.entries({
    'a phone': { applicantPhone: '13811110001' },
    'an identity number': { applicantIdentityNumber: '11010519491231002X' },
    'a name': {},
  }))
    it(`finds duplicates by ${what} through an index`, async () => {
      const sent = { ...leastRegistration, applicantName: '林秀英', ...numbers }
      expect((await house.as('mediator-a').post('/cases/new', sent)).text).to.contain('可能已经登记过')
      expect(await wide()).to.deep.equal([])
    })

  it('opens the pages of a worker and of an employer through an index', async () => {
    const parties = await house.db.reader('parties').where({ case_id: caseId }).select('id')
    asked.clear()
    for (const { id } of parties) expect((await house.as('administrator').get(`/parties/${id}`)).status).to.equal(200)
    expect(await wide()).to.deep.equal([])
  })

  it('counts what the cases of an employer hold by these cases alone', async () => {
    const { id } = await house.db.reader('parties').where({ case_id: caseId, side: 'respondent' }).first('id')
    const lists = enterpriseParts.map(part => `/counted?what=${part}`)
    asked.clear()
    for (const path of ['', ...lists])
      expect((await house.as('administrator').get(`/parties/${id}${path}`)).status, path).to.equal(200)
    const held = [...asked].filter(sql => /from `(events|records|members|warnings)`/.test(sql))
    expect(await wideReads(house.db.reader, held)).to.deep.equal([])
  })

  it('finds cases by every kind of hit through an index', async () => {
    for (const q of ['榕光', '林秀英', 'lxy', '13811110001', '〔2026〕1号', '91350100MA3456789F'])
      expect(
        (await house.as('administrator').follow(await house.as('administrator').post('/search', { q }))).text,
        q,
      ).to.contain('林秀英')
    expect(await wide()).to.deep.equal([])
  })

  const places = [
    '/work',
    '/people/mediator-a/work',
    '/duty-log',
    '/people/mediator-a/duty-log',
    '/agenda',
    '/warnings',
  ]
  for (const path of [...places, '/duty-log/new', '/sweep', '/parameters/sup_tip_feedback_days'])
    it(`opens ${path} without gathering all cases that its reader may see`, async () => {
      for (const userName of ['administrator', 'lead-a', 'mediator-a']) {
        asked.clear()
        expect((await house.as(userName).get(path)).status, userName).to.be.oneOf([200, 303, 403, 404])
        expect(await gathered(asked), userName).to.deep.equal([])
      }
    })

  /** Plans that reach cases by anything but their ids. */
  const gathered = async (statements: Iterable<string>) =>
    (await wideReads(house.db.reader, [...statements])).filter(read => /^(SCAN|SEARCH) cases\b/.test(read))
})
