/** Taxonomies: found by a few characters, with the days of their entries; asked in forms, shown, and filtered by. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { codesFitting, codeTyped, taxonomyOptions } from '../../server/taxonomies/options.ts'
import { type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration, register } from '../support/registrations.ts'

const now = ['2026-11-23', '2026-11-23'] as const

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
    const offered = (first: string, last: string) =>
      taxonomyOptions('causes', { days: [first, last], locale: 'zh' }).map(({ value }) => value)
    expect(offered('2026-01-01', '2026-01-01')).to.include.members(['205.5', '209', '216', 'LDM.5.1'])
    expect(offered('2026-01-01', '2026-01-01')).to.not.include('186')
    expect(offered('2025-12-31', '2025-12-31')).to.include.members(['186', '187', '188', 'LDM.5.1'])
    expect(offered('2025-12-31', '2025-12-31')).to.not.include('205')
    expect(offered('2025-12-01', '2026-03-01')).to.include.members(['186', '205'])
    expect(offered(...now)).to.not.include.members(['CIV', 'CIV.7', 'LDM'])
  })

  it('are found by Chinese words, pinyin, initials or code, in any width and case', () => {
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
      ['industries', '不存在', '不存在'],
      ['causes', '工资', '工资'],
    ] as [TaxonomyId, string, string][])
      expect(codeTyped(id, typed, now), typed).to.equal(code)
    expect(codesFitting('worker-categories', '新就业形态劳动者')).to.include.members(['new-form', 'livestream'])
    expect(codesFitting('causes', '没有的案由')).to.deep.equal([])
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
  const idOf = (location: string) => location.split('/').at(-1)!

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
      orgBasis: 'township_street',
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
