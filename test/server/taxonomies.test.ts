/** Taxonomies: found by a few characters, with the days of their entries; asked in forms, shown, and filtered by. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { causeGroup } from '../../server/reports/indicators/causes.ts'
import { codesFitting, codeTyped } from '../../server/taxonomies/options.ts'
import { entriesWithin } from '../../server/taxonomies/standing.ts'
import { type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import { addPerson } from '../support/builders.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration, register } from '../support/registrations.ts'

const now = ['2026-11-23', '2026-11-23'] as const
const idOf = (address: string) => address.split('/').at(-1)!

describe('the taxonomies', () => {
  it('give every entry a code of its own, both names, a parent that exists, days in order, source and tag', () => {
    for (const [id, { entries, source, tag }] of Object.entries(taxonomies)) {
      const codes = entries.map(({ code }) => code)
      expect(new Set(codes).size, id).to.equal(codes.length)
      for (const entry of entries) {
        expect(entry.zh && entry.en && (entry.source ?? source).zh && (entry.tag ?? tag), entry.code).to.be.a('string')
        expect(entry.parent === null || codes.includes(entry.parent), `${id} ${entry.code}`).to.equal(true)
        if (entry.from && entry.until) expect(entry.from <= entry.until, entry.code).to.equal(true)
      }
    }
    expect(taxonomies.industries.entries.map(({ code }) => code).join('')).to.equal('ABCDEFGHIJKLMNOPQRST')
    expect(taxonomies['worker-categories'].entries).to.have.length(28)
  })

  it('offer the causes of the 2025 revision from 2026, and those of 2020 before it', () => {
    const offered = (first: string, last: string) => entriesWithin('causes', [], [first, last]).map(({ code }) => code)
    expect(offered('2026-01-01', '2026-01-01')).to.include.members(['205.5', '209', '216', 'LDM.5.1'])
    expect(offered('2026-01-01', '2026-01-01')).to.not.include('186')
    expect(offered('2025-12-31', '2025-12-31')).to.include.members(['186', '187', '188', 'LDM.5.1'])
    expect(offered('2025-12-31', '2025-12-31')).to.not.include('205')
    expect(offered('2025-12-01', '2026-03-01')).to.include.members(['186', '205'])
    expect(offered(...now)).to.not.include.members(['CIV', 'CIV.7', 'LDM'])
  })
})

describe('forms that ask from taxonomies', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const form = '/cases/new'
  const mediator = () => house.as('mediator-a')

  it('are found by Chinese words, pinyin, initials or code, in any width and case', async () => {
    for (const [id, typed, code] of [
      ['causes', '205.5', '205.5'],
      ['causes', '竞业限制纠纷', '205.7'],
      ['causes', 'jiabanfei', 'LDM.5.2'],
      ['causes', 'JBF', 'LDM.5.2'],
      ['causes', 'ldm.5.2', 'LDM.5.2'],
      ['industries', 'zzy', 'C'],
      ['industries', 'ｚｈｉｚａｏ ｙｅ', 'C'],
      ['industries', 'c', 'C'],
      ['industries', 'C 制造业', 'C'],
      ['industries', 'C Manufacturing', 'C'],
      ['enterprise-kinds', '个体', 'individual'],
      ['enterprise-kinds', 'gtgsh', 'individual'],
      ['case-results', '自行和解', 'reconciled'],
      ['case-results', '失联', 'worker-lost'],
      ['termination-reasons', 'xjtj', 'false_mediation'],
      ['organisation-bases', 'rmtj', 'people_mediation'],
      ['award-results', 'sfbfss', 'both-partly'],
      ['case-results', 'zjbczxcx', 'enf-round-ended'],
      ['industries', '不存在', '不存在'],
      ['causes', '工资', '工资'],
    ] as [TaxonomyId, string, string][])
      expect(await codeTyped(house.db.reader, id, { typed, days: now, path: '/' }), typed).to.equal(code)
    expect(codesFitting('worker-categories', '新就业形态劳动者')).to.include.members(['new-form', 'livestream'])
    expect(codesFitting('causes', '没有的案由')).to.deep.equal([])
  })

  it('take what was typed at registration as the entry it means, and show its name', async () => {
    const sent = await mediator().post(form, {
      ...leastRegistration,
      applicantName: '分类甲',
      applicantCategories: ['courier-food', 'migrant'],
      respondentName: '榕鞋厂',
      respondentIndustry: 'zzy',
      respondentEnterpriseKind: '有限责任',
      cause: 'jbf',
      amountFen: '100',
      orgBasis: '乡镇',
    })
    expect(sent.status, sent.text).to.equal(303)
    const id = idOf(sent.location)
    const row = await house.db.reader('cases').where({ id }).first()
    expect(row).to.include({ cause: 'LDM.5.2', mediation_basis: 'township_street' })
    const firm = await house.db.reader('parties').where({ case_id: id, side: 'respondent' }).first()
    expect(firm).to.include({ industry: 'C', enterprise_kind: 'ltd' })
    const page = await mediator().follow(sent)
    for (const word of ['加班费', '制造业', '有限责任公司', '网约配送员（外卖、即时配送）', '农民工'])
      expect(page.text, word).to.contain(word)
    expect(await faultsOfCase(house.db.reader, house.office, id)).to.deep.equal([])
  })

  it('offer what fits where several do, say so where nothing does, and keep what was typed', async () => {
    const typed = { ...leastRegistration, applicantName: '分类乙', cause: '工资', respondentIndustry: '火星业' }
    const page = await mediator().post(form, typed)
    expect(page.status).to.equal(422)
    expect(page.html).to.contain('<option value="LDM.5.1"').and.to.contain('value="火星业"')
    expect(page.html).to.not.contain('<option value="LDM.6.2"')
    expect(page.text).to.contain('名单中没有“火星业”').and.to.contain('项相符，请选择')
    const chosen = await mediator().post(form, { ...typed, cause: 'LDM.5.1', respondentIndustry: '' })
    expect(chosen.status).to.equal(303)
  })

  it('take what was typed in a step, and refuse a code that is in no list', async () => {
    const id = await register(house, 'mediator-a', { applicantName: '分类丙', cause: 'LDM.5.1' })
    const file = await house.db.reader('proceedings').where({ case_id: id, workflow: 'case-file' }).first()
    const path = (step: string) => `/proceedings/${file.id}/steps/${step}`
    const page = await mediator().get(path('addClaim'))
    expect(page.html).to.contain('list="cause-known"').and.to.contain('data-keys="ldm.5.2 jiabanfei jbf"')
    const claim = { cause: '竞业限制纠纷', forum: 'court', amountFen: '50' }
    const taken = await mediator().submit(path('addClaim'), claim, path('addClaim'))
    expect(taken.status, taken.text).to.equal(303)
    expect(await house.db.reader('claims').where({ case_id: id, cause: '205.7' })).to.have.length(1)
    const party = { side: 'respondent', nature: 'unit', name: '某厂', categories: ['made-up'], industry: 'Z' }
    const refused = await mediator().submit(path('addParty'), party, path('addParty'))
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('请从列表中选择')
  })

  it('narrow the list of cases by every one of them, alone and together', async () => {
    const count = async (query: string) =>
      /共 (\d+) 件/.exec((await mediator().get(`/cases?${new URLSearchParams(query)}`)).text)?.[1] ?? '0'
    expect(await count('industry=制造')).to.equal('1')
    expect(await count('industry=zzy&enterprise=ltd&worker=nmg')).to.equal('1')
    expect(await count('worker=新就业形态劳动者')).to.equal('1')
    expect(await count('industry=jyu')).to.equal('0')
    expect(await count('cause=LDM.5')).to.equal('3')
    expect(await count('cause=加班')).to.equal('1')
    const page = await mediator().get(`/cases?${new URLSearchParams('cause=工资&industry=没有的')}`)
    expect(page.text).to.contain('没有符合筛选条件的案件').and.to.contain('行业含“没有的”（0 项）')
  })
})

describe('the administrator’s taxonomies', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await house.db.write(tx => addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' }))
  })
  after(() => house.close())

  const add = (typed: object, list = 'causes', as = 'administrator') =>
    house.as(as).post(`/taxonomies/${list}/new`, {
      organisationId: 'station-a',
      fromOn: '2026-11-23',
      reason: '本地统计需要',
      ...typed,
    } as never)
  const turn = (code: string, way: string, typed: object = {}, as = 'administrator') =>
    house.as(as).post(`/taxonomies/causes/${code}/${way}`, {
      organisationId: 'station-a',
      fromOn: '2026-11-23',
      reason: '本站不用',
      ...typed,
    } as never)
  const offered = async (name: string, as = 'mediator-a') => (await house.as(as).get('/cases/new')).html.includes(name)

  const caseAt = (address: string) =>
    house.db
      .reader('cases')
      .where({ id: idOf(address) })
      .first()

  it('take an entry of one’s own, offer it there and below only, and call a case by its name', async () => {
    expect(
      (await add({ parent: 'jbf', nameZh: '夜班津贴抵扣加班费', nameEn: 'Night allowance set off', shortcut: 'YB' }))
        .status,
    ).to.equal(303)
    expect(await offered('夜班津贴抵扣加班费')).to.equal(true)
    expect(await offered('夜班津贴抵扣加班费', 'mediator-b')).to.equal(false)
    const typed = { ...leastRegistration, applicantName: '本地甲', cause: 'ybjtdk' }
    const sent = await house.as('mediator-a').post('/cases/new', typed)
    expect(sent.status, sent.text).to.equal(303)
    expect((await house.as('mediator-a').follow(sent)).text).to.contain('夜班津贴抵扣加班费')
    const row = await caseAt(sent.location)
    expect(row.cause).to.match(/^LDM\.5\.2\.x[0-9a-f]{6}$/)
    expect(causeGroup(row.cause), 'in figures').to.equal('LDM.5')
    expect((await house.as('mediator-a').get('/cases?cause=LDM.5.2')).text).to.contain('共 1 件')
    const page = await house.as('administrator').get('/taxonomies/causes')
    expect((await house.as('county').get('/taxonomies')).status).to.equal(200)
    expect(page.status).to.equal(200)
    const log = await house.db.reader('access_log').where({ action: 'taxonomy-entry-added' })
    expect(log).to.have.length(1)
  })

  it('keep the official kind of mediation body behind an office’s own one', async () => {
    const own = { parent: 'people_mediation', nameZh: '园区行业调委会', nameEn: 'Trade mediation of the park' }
    expect((await add(own, 'organisation-bases')).status).to.equal(303)
    const typed = { ...leastRegistration, applicantName: '行业甲', orgBasis: '园区行业' }
    const sent = await house.as('mediator-a').post('/cases/new', typed)
    expect(sent.status, sent.text).to.equal(303)
    const row = await caseAt(sent.location)
    expect(row.mediation_basis, 'what can be confirmed follows it').to.equal('people_mediation')
    expect((await house.as('mediator-a').follow(sent)).text).to.contain('园区行业调委会')
  })

  it('say how a case ended; an office’s own result counts as the official one above it', async () => {
    const entry = { nameZh: '站内握手言和', nameEn: 'Shook hands at the station' }
    expect((await add(entry, 'case-results')).text).to.contain('请选择上级项目')
    expect((await add({ ...entry, parent: '自行和解' }, 'case-results')).status).to.equal(303)
    const mediator = house.as('mediator-a')
    const sent = await mediator.post('/cases/new', { ...leastRegistration, applicantName: '握手甲' })
    const caseId = idOf(sent.location)
    const file = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first()
    const { owner_id: ownerId } = await house.db.reader('cases').where({ id: caseId }).first()
    const close = (result: string) =>
      house.as(ownerId).submit(`/proceedings/${file.id}/steps/close`, { closedOn: '2026-11-23', result })
    const wrong = await close('没有这种结果')
    expect(wrong.status).to.equal(422)
    expect(wrong.html).to.include('没有这种结果')
    expect((await close('znwsyh')).status).to.equal(303)
    const { result } = await house.db.reader('cases').where({ id: caseId }).first()
    expect(result).to.match(/^reconciled\.x[0-9a-f]{6}$/)
    expect((await mediator.get(`/cases/${caseId}`)).text).to.contain('站内握手言和')
  })

  it('close an entry from a day for an office and below, open it again, and keep every change', async () => {
    expect((await turn('LDM.5.8', 'close', { organisationId: 'mawei', fromOn: '2026-11-24' })).status).to.equal(303)
    expect(await offered('高温津贴等')).to.equal(true)
    house.clock.set('2026-11-24T01:00:00Z')
    expect(await offered('高温津贴等')).to.equal(false)
    const again = await turn('LDM.5.8', 'close', { organisationId: 'mawei', fromOn: '2026-11-25' })
    expect(again.status).to.equal(422)
    expect(again.text).to.contain('已是这个状态')
    expect((await turn('LDM.5.8', 'open', { organisationId: 'mawei', fromOn: '2026-11-24' })).status).to.equal(303)
    expect(await offered('高温津贴等')).to.equal(true)
    const page = await house.as('county').get('/taxonomies/causes')
    expect(page.text).to.contain('变更记录').and.to.contain('本站不用').and.to.contain('恢复')
    expect(await house.db.reader('taxonomy_changes').where({ code: 'LDM.5.8' })).to.have.length(2)
  })

  it('refuse days that have passed, names that are taken, causes under nothing, and what is not theirs', async () => {
    expect((await turn('LDM.5.8', 'close', { fromOn: '2026-11-20' })).text).to.contain('不能早于今天')
    expect((await turn('CIV', 'close', { fromOn: '2026-11-24' })).status).to.equal(404)
    expect((await turn('nothing', 'close', { fromOn: '2026-11-24' })).status).to.equal(404)
    expect((await house.as('administrator').get('/taxonomies/nothing')).status).to.equal(404)
    const nameless = await add({ nameZh: '没有上级', parent: '' })
    expect(nameless.status).to.equal(422)
    expect(nameless.text).to.contain('请选择上级项目')
    expect((await add({ parent: 'LDM.5.2', nameZh: '加班费' })).text).to.contain('已有同名项目')
    const far = await add({ parent: 'LDM.5.2', nameZh: '别处的', organisationId: 'fuzhou' }, 'causes', 'county')
    expect(far.status).to.equal(422)
    expect(far.text).to.contain('您管理范围内的单位')
    for (const as of ['mediator-a', 'lead-a', 'supervisor', 'auditor', 'partner-inspection'])
      expect((await house.as(as).get('/taxonomies')).status, as).to.equal(403)
    expect((await add({ nameZh: '乡贤顾问' }, 'worker-categories')).status).to.equal(303)
    expect(await offered('乡贤顾问')).to.equal(true)
  })
})
