/** What is told of a worker and of an employer beyond their names: kept as it must be, shown where it counts. */
import { expect } from 'chai'
import { filtersOf } from '../../server/case-list/filters.ts'
import { askedFor } from '../../server/case-list/view.ts'
import { waysTo } from '../../server/case-list/ways.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { codeTyped } from '../../server/taxonomies/options.ts'
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration } from '../support/registrations.ts'

const now = ['2026-11-23', '2026-11-23'] as const

describe('what is told of parties', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const partyOf = (caseId: string, side: string) => house.db.reader('parties').where({ case_id: caseId, side }).first()

  it('is found by a few characters of its lists', async () => {
    for (const [id, typed, code] of [
      ['case-results', 'zjzc', 'ref-arbitration'],
      ['platform-statuses', '不完全', 'quasi'],
      ['enterprise-sizes', 'wx', 'micro'],
      ['headcount-bands', '25-99', '25-99'],
    ] as [TaxonomyId, string, string][])
      expect(await codeTyped(house.db.reader, id, { typed, days: now, path: '/' }), typed).to.equal(code)
  })

  it('seals a birth, which is a part of the identity number, and shows its year', async () => {
    const more = { applicantName: '出生甲', applicantBornOn: '1990-03-07', applicantSex: 'female' }
    const { caseId, ownerId } = await openCase(house, { on: '2026-11-23', ...more })
    const worker = await partyOf(caseId, 'applicant')
    expect(house.office.sealer.open(worker.born_sealed, 'birth')).to.equal('1990-03-07')
    const page = await house.as(ownerId).get(`/cases/${caseId}`)
    expect(page.text).to.contain('出生日期 1990-**-**').and.to.contain('女')
    const history = await house.db.reader('events').where({ case_id: caseId }).pluck('answers')
    expect(page.html + history.join()).to.not.contain('1990-03-07')
    const future = { ...leastRegistration, applicantName: '出生乙', applicantBornOn: '2027-01-01' }
    const refused = await house.as('mediator-a').post('/cases/new', future)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('不能晚于当天')
  })

  it('tells the size of an employer case by case, with what the Trade Union Law asks of it', async () => {
    const firm = { respondentName: '福州规模测试鞋业有限公司', applicantPhone: '13800000031' }
    await openCase(house, { on: '2026-11-09', ...firm, applicantName: '规模甲', respondentHeadcount: '1-24' })
    const small = await house.db.reader('parties').where({ name: firm.respondentName }).first()
    const client = house.as('mediator-a')
    expect((await client.get(`/parties/${small.id}`)).text).to.not.contain('《工会法》第11条')
    const grown = { applicantName: '规模乙', respondentHeadcount: '200-499', respondentSize: 'medium' }
    const { caseId } = await openCase(house, { on: '2026-11-23', ...firm, ...grown })
    const page = await client.get(`/parties/${(await partyOf(caseId, 'respondent')).id}`)
    expect(page.text).to.match(/职工人数 200至499人[\s\S]*职工人数 1至24人/)
    expect(page.text).to.contain('中型').and.to.contain('《工会法》第11条').and.to.contain('《工会法》第14条')
    const station = await house.as('administrator').get('/organisations/station-a')
    const listed = await client.get(`/cases?${new URLSearchParams('size=中型&headcount=200zhi')}`)
    expect(listed.text).to.contain('规模乙').and.to.not.contain('规模甲')
    expect(station.text, 'no committee of an enterprise').to.not.contain('《工会法》')
    await house.db.write(tx =>
      tx('organisations')
        .where({ id: 'station-b' })
        .update({ mediation_basis: 'enterprise_committee', mediation_entry: 'enterprise_committee' }),
    )
    expect((await house.as('administrator').get('/organisations/station-b')).text).to.contain('《工会法》第11条')
  })

  it('leads a list of a rare sort straight to its cases, whoever may see them', async () => {
    const { case_id: caseId } = await house.db.reader('parties').where({ enterprise_size: 'medium' }).first('case_id')
    const seen = async (who: string, query: Record<string, string>) =>
      (await house.as(who).get(`/cases?${new URLSearchParams(query)}`)).html.includes(`/cases/${caseId}"`)
    for (const who of ['mediator-a', 'administrator', 'mediator-b']) {
      const asked = { person: await house.person(who), today: '2026-11-23' }
      const waysOf = async (query: Record<string, string>) =>
        waysTo(house.db.reader, await askedFor(house.db.reader, { ...asked, filters: filtersOf(query) }))
      expect(
        (await waysOf({ size: 'medium' })).map(({ order }) => order),
        who,
      ).to.deep.equal([['case_id']])
      expect(await waysOf({ size: 'micro' }), who).to.deep.equal([])
      expect(await seen(who, { size: 'medium' }), who).to.equal(who !== 'mediator-b')
      expect(await seen(who, { size: 'medium', state: 'closed' }), who).to.equal(false)
      expect(await seen(who, { size: 'micro' }), who).to.equal(false)
    }
  })

  it('leads a list of a rare kind of worker straight to its cases, also of one who is of several kinds', async () => {
    const kinds = { 多类甲: ['child', 'female', 'migrant'], 多类乙: ['migrant'], 多类丙: ['disabled', 'migrant'] }
    for (const [place, [applicantName, applicantCategories]] of Object.entries(kinds).entries()) {
      const told = { applicantName, applicantCategories, applicantPhone: `1380000006${place}` }
      await openCase(house, { on: '2026-11-23', ...told })
    }
    const asked = { person: await house.person('administrator'), today: '2026-11-23' }
    const found: Record<string, string[]> = {
      child: ['多类甲'],
      disabled: ['多类丙'],
      migrant: ['多类甲', '多类乙', '多类丙'],
      'new-form': [],
    }
    for (const [worker, names] of Object.entries(found)) {
      const ways = await waysTo(
        house.db.reader,
        await askedFor(house.db.reader, { ...asked, filters: filtersOf({ worker }) }),
      )
      expect(ways, worker).to.have.length(names.length > 0 ? 1 : 0)
      for (const { order } of ways) expect(order, worker).to.deep.equal(['case_id'])
      const { text } = await house.as('administrator').get(`/cases?${new URLSearchParams({ worker })}`)
      for (const name of Object.keys(kinds))
        expect(text.includes(name), `${worker} ${name}`).to.equal(names.includes(name))
    }
  })

  it('sorts workers by the newest view of what their work for a platform is', async () => {
    const { caseId, take } = await openCase(house, { on: '2026-11-23', applicantName: '骑手甲' })
    const view = { judgedOn: '2026-11-23', reasons: '接单自由，规则由平台制定' }
    await take('case-file', 'judgeStatus', { ...view, status: 'quasi' })
    await take('case-file', 'judgeStatus', { ...view, status: 'undecided' })
    expect((await partyOf(caseId, 'applicant')).platform_status).to.equal('quasi')
    const found = await house.as('mediator-a').get(`/cases?${new URLSearchParams({ platform: 'quasi' })}`)
    expect(found.text).to.contain('骑手甲').and.to.not.contain('规模乙')
  })

  it('is corrected column by column, and stands as it was once the correction is taken back', async () => {
    const at = { enterpriseKind: 'individual', industry: 'C', enterpriseSize: 'micro', headcount: '1-24' }
    const { caseId, ownerId } = await openCase(house, {
      on: '2026-11-23',
      applicantName: '更正甲',
      applicantPhone: '13800000041',
      respondentName: '更正测试餐饮店',
      respondentIndustry: at.industry,
      respondentEnterpriseKind: at.enterpriseKind,
      respondentSize: at.enterpriseSize,
      respondentHeadcount: at.headcount,
    })
    const { id: file } = await house.db.reader('proceedings').where({ case_id: caseId }).first('id')
    const correct = async (side: string, typed: Record<string, string>) => {
      const path = `/proceedings/${file}/steps/changeParty`
      const answer = await house.as(ownerId).submit(path, { partyId: (await partyOf(caseId, side)).id, ...typed }, path)
      expect(answer.status, answer.text.slice(0, 900)).to.equal(303)
    }
    const sorts = async () => {
      const { enterprise_kind, industry, enterprise_size, headcount } = await partyOf(caseId, 'respondent')
      return { enterpriseKind: enterprise_kind, industry, enterpriseSize: enterprise_size, headcount }
    }
    expect(await sorts()).to.deep.equal(at)
    const into = { enterpriseKind: 'ltd', industry: 'H', enterpriseSize: 'small', headcount: '25-99' }
    for (const [column, value] of Object.entries(into)) await correct('respondent', { [column]: value })
    expect(await sorts()).to.deep.equal(into)
    await correct('respondent', at)
    expect(await sorts(), 'all at once').to.deep.equal(at)
    await correct('applicant', { platformStatus: 'quasi', sex: 'male' })
    expect(await partyOf(caseId, 'applicant')).to.include({ platform_status: 'quasi', sex: 'male' })

    const events = await house.db.reader('events').where({ case_id: caseId, step: 'changeParty' }).orderBy('sequence')
    for (const { id } of events.slice(-2).toReversed()) {
      const path = `/events/${id}/take-back`
      expect((await house.as(ownerId).submit(path, { reason: '误改' }, path)).status).to.equal(303)
    }
    expect(await sorts()).to.deep.equal(into)
    expect(await partyOf(caseId, 'applicant')).to.include({ platform_status: null, sex: null })
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })
})
