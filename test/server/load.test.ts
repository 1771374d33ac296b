import { expect } from 'chai'
import { coreOfName } from '../../server/cases/core-of-name.ts'
import { foldName } from '../../server/cases/fold-name.ts'
import { registerCase } from '../../server/cases/register-case.ts'
import { spellsOf, spellsToldBy } from '../../server/cases/spells.ts'
import { createRandom } from '../../server/demo/random.ts'
import { beginRebuilding, rebuildSome } from '../../server/facts/rebuild.ts'
import type { Office } from '../../server/office.ts'
import { demoPassword } from '../../server/people/demo-logins.ts'
import { askedIn } from '../../server/reports/asked.ts'
import { indicatorsOf } from '../../server/reports/indicator.ts'
import { openReading } from '../../server/reports/read-report.ts'
import { reports } from '../../server/reports/registry.ts'
import { outdatedEntries } from '../../server/search/entries.ts'
import { findCases } from '../../server/search/find-cases.ts'
import { CannotStart } from '../../server/start/cannot-start.ts'
import type { Outcome } from '../../server/sweep/pieces.ts'
import { checks } from '../../server/sweep/registry.ts'
import { runChecks } from '../../server/sweep/run-checks.ts'
import { cut } from '../load/cut.ts'
import { copiesFor, type House } from '../load/house.ts'
import { loadCases } from '../load/load.ts'
import { rowsOf, stamp } from '../load/stamp.ts'
import { expectSameLists, expectSameReports } from '../support/kept-figures.ts'
import { openOffice, signIn } from '../support/office.ts'
import { checkList } from '../support/summed-lists.ts'
import { sweepAround } from '../support/sweep-around.ts'

const cases = 200
const today = '2026-11-22'

describe('a load of invented cases', () => {
  let house: Awaited<ReturnType<typeof openOffice>>
  let office: Office
  let ids: string[]
  let structureBefore: string[]

  before(async () => {
    house = await openOffice({ isEmpty: true, now: `${today}T00:30:00Z` })
    office = house.office
    structureBefore = await structure()
    await loadCases(office, { cases, longest: 60 })
    ids = await house.db.reader('cases').orderBy('id').pluck('id')
  })
  after(() => house?.close())

  /** Every index, key and reference; on PostgreSQL also whether it holds for all rows. */
  async function structure(): Promise<string[]> {
    const asked =
      house.db.client === 'sqlite'
        ? `select coalesce(sql, name) as one from sqlite_master where type = 'index'`
        : `select pg_get_indexdef(indexrelid) || indisvalid as one from pg_index where indrelid = any(
             select oid from pg_class where relnamespace = 'public'::regnamespace)
           union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
             from pg_constraint where connamespace = 'public'::regnamespace`
    const answer = await house.db.reader.raw(asked)
    const plain = (one: string) => one.replaceAll(/::(character varying|text)|[()]|\[\]/g, '') // as PostgreSQL reads its own words again
    return (answer.rows ?? answer).map(({ one }: { one: string }) => plain(one)).toSorted()
  }

  const called = async (userName: string) =>
    house.person((await house.db.reader('people').where({ user_name: userName }).first('id')).id)
  const count = async (query: PromiseLike<unknown[]>): Promise<number> => (await query).length

  it('is as large as was asked for, with realms, walls and very long cases', async () => {
    const db = house.db.reader
    expect(ids).to.have.length(cases)
    expect(await count(db('access_grants').where({ grant: 'excluded' }).distinct('case_id'))).to.equal(cases * 0.02)
    const events: number[] = await db('cases').orderBy('head_sequence', 'desc').pluck('head_sequence')
    expect(events[0]).to.be.at.least(60)
    expect(events.reduce((sum, one) => sum + one, 0) / cases).to.be.within(7, 9.5)
    expect(await count(db('organisations').where({ kind: 'station' }))).to.equal(12)
    expect(await count(db('cases').distinct('organisation_id'))).to.be.at.least(8)
    expect(await count(db('parties').where({ nature: 'person' }).distinct('name'))).to.be.above(cases / 2)
  })

  it('has steps that were taken back, and others answered anew', async () => {
    const db = house.db.reader
    expect(await count(db('reversals'))).to.be.above(0)
    expect(await count(db('events').where({ step: 'takeBack' }))).to.equal(await count(db('reversals')))
    expect(await count(db('events').where({ step: 'amend' }))).to.be.above(0)
  })

  it('leaves every index, key and reference as it was', async () => {
    expect(structureBefore).to.have.length.above(200)
    expect(await structure()).to.deep.equal(structureBefore)
  })

  it('leaves nothing that the sweep would find, and every spell as its history tells', async () => {
    const db = house.db.reader
    const found: string[] = []
    const report = ({ checkId, findings }: Outcome) =>
      void found.push(...findings.map(({ subject, says }) => `${checkId} ${subject}: ${says.en}`))
    await runChecks(sweepAround(office), { checks, report })
    expect(found).to.deep.equal([])
    for (const id of ids) expect(await spellsOf(db, id)).to.deep.equal(await spellsToldBy(db, id))
  })

  it('adds up what proceedings count for as a rebuilding from their histories would', async () => {
    const tables = ['proceeding_facts', 'fact_sums', 'case_figures', 'figure_sums'] as const
    const keyOf = (row: object): string => JSON.stringify(row)
    const kept = async () =>
      Promise.all(tables.map(async table => (await house.db.reader(table)).map(keyOf).toSorted()))
    const loaded = await kept()
    expect(loaded[1]).to.not.deep.equal([])
    await beginRebuilding(office)
    while (await rebuildSome(office));
    expect(await kept()).to.deep.equal(loaded)
  })

  it('has reports of which figures, lists and exports are the same, added up or read from the histories', async () => {
    const person = await called('zhu')
    const db = house.db.reader
    expect(
      await expectSameReports(house, { person, queries: [{ period: '2026' }, { period: '2026-Q4' }] }),
    ).to.be.greaterThan(500)
    expect(await expectSameLists(house, { person, query: { period: '2026' } })).to.be.greaterThan(500)
    const asked = await askedIn(db, { period: '2026' }, { person, today })
    for (const report of reports) {
      const reading = (await openReading(office, report, asked, { person, today }))(asked.span)
      for (const indicator of indicatorsOf(report)) checkList(report, indicator, { reading, asked, person, today })
    }
  })

  it('folds names with full-width signs as the engine does', () => {
    const [id, firm] = ['019bd3d6-5e00-7000-8000-00000000162d', '榕江某厦建筑工程有限公司（总包）']
    const party = { id: `${id}-r1`, case_id: id, nature: 'unit', name: firm, name_folded: foldName(firm) }
    const file = { id, created_at: `${today}T00:00:00.000Z`, organisation_path: '/', owner_id: 'nobody' }
    const rows = new Map([...Object.entries({ cases: [file], parties: [{ ...party, name_core: coreOfName(firm) }] })])
    const around = { sealer: office.sealer, house: new Map(), codes: new Map(), paper: { sha256: 'x', bytes: 1 } }
    const template = cut({ name: 'folded', rows, texts: [] }, around)
    const copy = { number: 1, realm: 0, mediator: 0, random: createRandom('folded') }
    const copies: House = { rows: {} as House['rows'], idIn: one => one, codeIn: one => one, copies: copiesFor(cases) }
    const stamping = { sealer: office.sealer, historyKey: Buffer.alloc(32), house: copies, nextNumber: () => '' }
    const made = rowsOf(template, stamp(template, copy, stamping).values)[1]!
    const [name, folded] = ['name', 'name_folded'].map(one => made[template.rows[1]!.columns.indexOf(one)])
    expect(name)
      .to.match(/^榕江某.+（总包）$/)
      .and.to.not.equal(firm)
    expect(folded).to.equal(foldName(String(name)))
  })

  it('counts every file as often as it is pointed at, and has it', async () => {
    const db = house.db.reader
    const pointing = [
      ...(await db('evidence').pluck('sha256')),
      ...(await db('papers').whereNotNull('sha256').pluck('sha256')),
    ]
    const counted = Object.fromEntries((await db('stored_files')).map(row => [row.sha256, row.references]))
    const wanted = Object.groupBy(pointing, sha256 => sha256)
    expect(counted).to.deep.equal(Object.fromEntries(Object.entries(wanted).map(([key, its]) => [key, its!.length])))
    for (const sha256 of Object.keys(counted)) await office.files.get(sha256)
  })

  it('is found by number, name and phone, and has no entry to be made again', async () => {
    const db = house.db.reader
    const person = await called('zhu')
    const kindsOf = async (query: string, caseId: string) =>
      (await findCases(office, { query, person })).filter(hit => hit.caseId === caseId).map(({ kind }) => kind)
    for (const caseId of ids.filter((_, place) => place % 25 === 0)) {
      const { registration_number } = await db('cases').where({ id: caseId }).first()
      const party = await db('parties').where({ case_id: caseId, side: 'applicant' }).orderBy('id').first()
      expect(await kindsOf(registration_number, caseId)).to.deep.equal(['number'])
      expect(await kindsOf(party.name, caseId)).to.deep.equal(['start'])
      expect(await kindsOf(office.sealer.open(party.phone_sealed), caseId)).to.deep.equal(['secret'])
    }
    expect(await outdatedEntries(db, 1)).to.deep.equal([])
  })

  it('is a house to go on working in: people sign in, numbers go on', async () => {
    const chen = house.visitor()
    await signIn(chen, 'chen', demoPassword)
    for (const path of ['/', '/cases']) expect((await chen.get(path)).status).to.equal(200)
    const by = await called('chen')
    const { organisationId } = by.memberships[0]!
    const { short_code: code } = await house.db.reader('organisations').where({ id: organisationId }).first()
    const { value } = await house.db
      .reader('counters')
      .where({ name: `registration/${code}/2026` })
      .first()
    const answers = { kind: 'dispute', registeredOn: today, channel: 'phone', organisationId }
    const parties = { applicantNature: 'person', applicantName: '测试某甲', respondentNature: 'unit' }
    const { caseId } = await registerCase(office, { answers: { ...answers, ...parties, consentChannel: 'signed' }, by })
    const { registration_number } = await house.db.reader('cases').where({ id: caseId }).first()
    expect(registration_number).to.equal(`${code}登〔2026〕${String(value + 1).padStart(4, '0')}号`)
  })

  it('goes into an empty house only', async () => {
    const again = await loadCases(office, { cases }).catch((error: unknown) => error)
    expect(again).to.be.instanceOf(CannotStart)
  })
})
