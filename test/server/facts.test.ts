/** What is kept for figures: the same as the histories tell, whatever was done, and the same when it is made again. */
import { expect } from 'chai'
import fc from 'fast-check'
import { stateOfFacts } from '../../server/facts/changes.ts'
import { foldSome } from '../../server/facts/fold.ts'
import { keptCounts } from '../../server/facts/kept-counts.ts'
import { beginRebuilding, rebuildSome } from '../../server/facts/rebuild.ts'
import { foldFacts } from '../../server/jobs/fold-facts.ts'
import { changeOrganisation } from '../../server/organisations/keep-organisation.ts'
import type { PartnerKind } from '../../server/organisations/kinds.ts'
import { findOrganisation } from '../../server/organisations/repository.ts'
import { figures } from '../../server/sweep/checks/figures.ts'
import { deeds } from '../support/deeds.ts'
import { openCase } from '../support/journey.ts'
import { refer } from '../support/journeys.ts'
import {
  expectSameFigures,
  expectSameLists,
  expectSameReports,
  expectSameRows,
  foldAll,
  keptRows,
} from '../support/kept-figures.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { doIt, goSomeWay, openRandomCase } from '../support/random-work.ts'
import { sweepAround } from '../support/sweep-around.ts'

describe('facts for figures', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const year = { from: '2026-01-01', to: '2027-12-31' }
  async function askings(more: readonly { from: string; to: string }[] = []) {
    const [administrator, lead, supervisor] = await Promise.all(
      ['administrator', 'lead-a', 'supervisor'].map(user => house.person(user)),
    )
    const stationB = house.organisations['station-b']
    return [
      { person: administrator!, filters: year },
      { person: administrator!, filters: { ...year, kind: 'dispute' as const } },
      { person: supervisor!, filters: { ...year, organisation: stationB.id, organisationPath: stationB.path } },
      { person: lead!, filters: year },
      ...more.map(filters => ({ person: administrator!, filters })),
    ]
  }

  const queries = [
    { organisation: 'fujian', period: '2026' },
    { organisation: 'mawei', period: '2027-07' },
    { organisation: 'station-b', period: '2027-Q3', kind: 'dispute' },
    { organisation: 'station-a', period: '2026-12', own: 'yes' },
  ]
  const readings = async () => [
    { person: await house.person('administrator'), queries },
    { person: await house.person('lead-a'), queries: [{ period: '2027' }] },
  ]
  async function expectAllReports(): Promise<void> {
    for (const reading of await readings()) expect(await expectSameReports(house, reading)).to.be.greaterThan(0)
  }

  it('tell the same as the histories after whatever people did, folded or not', async () => {
    const drawn = fc.sample(fc.tuple(deeds, fc.nat({ max: 999 })), { seed: 20261127, numRuns: 4 })
    for (const [list, choice] of drawn) {
      const caseId = await openRandomCase(house, choice)
      await goSomeWay(house, caseId, choice)
      for (const deed of list.slice(0, 25)) {
        await doIt(house, caseId, deed)
        if (deed.choice % 4 === 0) await foldSome(house.office, 1 + (deed.choice % 3))
      }
    }
    house.clock.on('2027-04-30') // after all of them
    const days = [{ from: '2026-11-24', to: '2026-12-02' }]
    expect(await expectSameFigures(house, await askings(days))).to.be.greaterThan(20)
    await foldAll(house)
    expect(await house.db.reader('fact_sums').where({ organisation_id: 'fujian' })).to.have.length.greaterThan(5)
    await expectAllReports()
    house.clock.on('2027-06-30')
    await expectSameFigures(house, (await askings()).slice(0, 1))
  })

  it('are made again once for a case in which much was done', async () => {
    await foldAll(house)
    const busy = await openCase(house, { on: '2027-06-30', applicantName: '繁忙戊', applicantPhone: '13811110015' })
    await busy.accepted()
    expect(await house.db.reader('fact_changes').where({ case_id: busy.caseId })).to.have.length.above(2)
    expect(await foldSome(house.office, 1)).to.equal(1)
    expect(await house.db.reader('fact_changes')).to.have.length(0)
  })

  it('follow a case to another station, into another case, and behind a wall', async () => {
    const moved = await openCase(house, { on: '2027-07-01', applicantName: '移送甲', applicantPhone: '13811110011' })
    await moved.accepted()
    const kept = await openCase(house, { on: '2027-07-02', applicantName: '并案乙', applicantPhone: '13811110012' })
    const gone = await openCase(house, { on: '2027-07-02', applicantName: '并案丙', applicantPhone: '13811110013' })
    await foldAll(house)
    const july = [{ from: '2027-07-01', to: '2027-07-31' }]
    await moved.take('case-file', 'transfer', { organisationId: 'station-b', reason: '对方辖区' }, 'supervisor')
    const { registration_number: intoNumber } = await house.db.reader('cases').where({ id: kept.caseId }).first()
    await gone.take('case-file', 'merge', { intoNumber, reason: '重复登记' })
    for (const person of ['administrator', 'lead-a'])
      await kept.take('case-file', 'exclude', { personId: person, reason: '近亲属' }, 'supervisor')
    await gone.take('case-file', 'grant', { personId: 'supervisor', asLawyer: 'no', reason: '督办' }, 'lead-a')
    expect(await expectSameFigures(house, await askings(july))).to.be.greaterThan(3)
    await expectAllReports()
    await foldAll(house)
    expect(await house.db.reader('fact_changes')).to.be.empty
    for (const [user, period] of [
      ['administrator', '2026'],
      ['lead-a', '2027-07'],
    ] as const) {
      const person = await house.person(user)
      expect(await expectSameLists(house, { person, query: { period } }), period).to.be.greaterThan(20)
    }
    const filed = { person: await house.person('supervisor'), query: { period: '2026-12' } }
    expect(await expectSameRows(house, filed)).to.be.greaterThan(20)
    await expectSameFigures(house, await askings(july))
    await expectAllReports()
    const [{ organisation_id: at }] = await house.db.reader('proceeding_facts').where({ case_id: moved.caseId })
    expect(at).to.equal('station-b')
  })

  it('are held against the histories by the sweep, and mended', async () => {
    await foldAll(house)
    const around = sweepAround(house.office)
    const all: string[] = await house.db.reader('cases').orderBy('id').pluck('id')
    const found = async () => (await figures.among(around, all)).map(({ caseId }) => caseId)
    expect(await found()).to.deep.equal([])
    const { case_id: caseId, month, shares } = await house.db.reader('case_figures').first()
    const otherOrder = JSON.stringify(JSON.parse(shares), (_name, some) =>
      Array.isArray(some) ? some.toReversed() : some,
    )
    expect(otherOrder).to.not.equal(shares)
    await house.db.write(tx => tx('case_figures').where({ case_id: caseId, month }).update({ shares: otherOrder }))
    expect(await found(), 'in another order').to.deep.equal([])
    await house.db.write(async tx => {
      await tx('case_figures').where({ case_id: caseId }).update({ shares: '{}' })
      await tx('proceeding_facts').where({ case_id: caseId }).update({ ways: '{}' })
    })
    expect(await found()).to.deep.equal([caseId])
    await figures.repair!(house.office, { subject: caseId, caseId }, await house.person('administrator'))
    await foldAll(house)
    expect(await found()).to.deep.equal([])
    await beginRebuilding(house.office)
    while (await rebuildSome(house.office));
  })

  it('follow a partner that is of another kind from now on', async () => {
    const id = 'inspection'
    const { caseId } = await openCase(house, {
      on: '2027-07-04',
      applicantName: '移交庚',
      applicantPhone: '13811110017',
    })
    await refer(house, caseId)
    await foldAll(house)
    const by = await house.person('administrator')
    const organisation = await findOrganisation(house.db.reader, id, ['/'])
    const change = (partnerKind: PartnerKind) =>
      changeOrganisation(house.office, { id, facts: { ...organisation, partnerKind }, by, locale: 'zh' })
    await change('court')
    expect(await house.db.reader('fact_changes').pluck('case_id')).to.include(caseId)
    await foldAll(house)
    await expectAllReports()
    await change('court')
    expect(await house.db.reader('fact_changes'), 'nothing is another').to.be.empty
  })

  it('come out the same when all of them are made again, also after an interruption', async () => {
    await foldAll(house)
    const before = await keptRows(house)
    expect(before.facts).to.have.length.greaterThan(10)
    await house.db.write(async tx => {
      await tx('proceeding_facts').update({ ways: '{}' })
      await tx('fact_sums').update({ lengths: '{}' })
      await tx('figure_sums').update({ times: 7 })
    })
    const said = async () => (await house.as('administrator').get('/reports/overview')).text
    expect(await said()).to.not.contain('正在重新生成')
    await beginRebuilding(house.office)
    expect(await said()).to.contain('汇总数字正在重新生成，刚刚开始')
    await rebuildSome(house.office)
    for (const path of ['/reports/overview', '/reports/overview/print', '/process-reports', '/sweep', '/batches'])
      expect((await house.as('administrator').get(path)).text, path)
        .to.match(/已重读 (\d+) 件案件，共 \1 件/)
        .and.contain(`您看到的是 ${house.clock.today()} `)
    expect((await house.as('lead-a').get('/cases')).text).to.not.contain('正在重新生成')
    const [{ person, filters: told }] = (await askings()) as [Awaited<ReturnType<typeof askings>>[number]]
    const filters = {
      kind: undefined,
      organisation: undefined,
      organisationPath: undefined,
      isTurned: false,
      isUnread: false,
      ...told,
    }
    const asked = { workflow: 'mediation', filters, person, today: house.clock.today() }
    expect(await keptCounts(house.office, asked, ['lengths']), 'while it is rebuilt').to.equal(undefined)
    expect(await foldSome(house.office)).to.equal(0)
    const after = await openCase(house, { on: '2027-07-05', applicantName: '重算丁', applicantPhone: '13811110014' })
    await foldFacts.run(house.office)
    expect(await stateOfFacts(house.db.reader)).to.include({ rebuilding: null })
    expect(await said()).to.not.contain('正在重新生成')
    expect(await house.db.reader('proceeding_facts').where({ case_id: after.caseId })).to.have.length(1)
    await beginRebuilding(house.office)
    const now = await keptRows(house)
    await Promise.all([rebuildSome(house.office), rebuildSome(house.office)])
    while (await rebuildSome(house.office));
    expect(await keptRows(house)).to.deep.equal(now)
    await house.db.write(async tx => {
      await tx('case_figures').update({ shares: '{}' })
      const numbers = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 20001)'
      await tx.raw(`insert into fact_changes (case_id) ${numbers} select 'case ' || i from n`)
    })
    await foldFacts.run(house.office)
    expect(await keptRows(house), 'after changes of a great many cases').to.deep.equal(now)
    const isOld = ({ case_id }: { case_id: string }) => case_id !== after.caseId
    expect(now.facts.filter(isOld)).to.deep.equal(before.facts)
    await expectSameFigures(house, (await askings()).slice(0, 1))
  })
})
