/** Review of quality: drawn by a seed, dealt past owners and walls, marked, and seen by the owner. */
import { expect } from 'chai'
import { dealt, drawn, sizeOf } from '../../server/quality/draw.ts'
import { addPerson } from '../support/builders.ts'
import { openCase } from '../support/journey.ts'
import { foldAll } from '../support/kept-figures.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('drawing and dealing', () => {
  const ids = Array.from({ length: 50 }, (_, place) => `case-${place}`)

  it('draws the same from the same seed, others from another, and not by order of registration', () => {
    expect(drawn([...ids].reverse(), 'a', 5)).to.deep.equal(drawn(ids, 'a', 5))
    expect(drawn(ids, 'b', 5)).to.not.deep.equal(drawn(ids, 'a', 5))
    expect(drawn(ids, 'a', 50))
      .to.have.members(ids)
      .and.not.deep.equal(ids)
  })

  it('takes a number, or a share rounded up', () => {
    expect(sizeOf({ by: 'count', share: 9 }, 5)).to.equal(5)
    expect(sizeOf({ by: 'percent', share: 10 }, 11)).to.equal(2)
    expect(sizeOf({ by: 'percent', share: 100 }, 3)).to.equal(3)
  })

  it('deals evenly to those who may, and leaves what nobody may', () => {
    const may = new Map([
      ['a', new Set(['1', '2', '3'])],
      ['b', new Set(['1', '3'])],
    ])
    const given = dealt(['1', '2', '3', '4'], may)
    expect([...given]).to.deep.equal([
      ['1', 'a'],
      ['2', 'a'],
      ['3', 'b'],
    ])
  })
})

describe('the review of quality', () => {
  let house: TestOffice
  const cases: string[] = []
  before(async () => {
    house = await openOffice()
    for (let place = 0; place < 4; place++) {
      const person = { applicantName: `评查工人${place}`, applicantPhone: `1390000100${place}` }
      const journey = await openCase(house, person)
      await journey.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn' }, 'lead-a')
      cases.push(journey.caseId)
    }
  })
  after(() => house.close())

  const db = () => house.db.reader
  const range = {
    organisationId: 'mawei',
    fromOn: '2026-11-01',
    toOn: '2026-11-30',
    by: 'count',
    share: '3',
    seed: 's',
  }
  const draw = (typed: object = {}, as = 'supervisor') =>
    house.as(as).submit('/quality/samples/new', { ...range, ...typed } as never, '/quality/samples/new')
  const idIn = ({ location }: { location: string }) => location.split('/').at(-1)!
  const casesOf = (sample: string) =>
    db()('quality_reviews').where({ sample_id: sample }).orderBy('id').pluck('case_id')
  const reviewOf = (sample: string, caseId: string) =>
    db()('quality_reviews').where({ sample_id: sample, case_id: caseId }).first()

  it('has criteria that an administrator keeps; without any nothing is drawn', async () => {
    expect((await draw()).text).to.contain('还没有评查标准')
    const add = (typed: object) =>
      house.as('administrator').submit('/quality/criteria/new', typed as never, '/quality/criteria/new')
    expect((await add({ nameZh: '程序合法', nameEn: 'Procedure', most: '10' })).status).to.equal(303)
    expect((await add({ nameZh: '材料齐全', most: '20' })).status).to.equal(303)
    const twice = await add({ nameZh: '程序合法', nameEn: 'Procedure', most: '10' })
    expect(twice.status, 'twice').to.equal(422)
    expect(twice.text).to.contain('已有同名的标准在用')
    const wrong = await add({ nameZh: '没有满分的', most: '0' })
    expect(wrong.status).to.equal(422)
    expect(wrong.html).to.contain('没有满分的')
    expect((await add({ nameZh: '旧标准', most: '5' })).status).to.equal(303)
    const { id } = await db()('quality_criteria').where({ name_zh: '旧标准' }).first()
    expect((await house.as('administrator').post(`/quality/criteria/${id}/close`)).status).to.equal(303)
    expect((await house.as('administrator').get('/quality/criteria')).text).to.match(/旧标准 已停用/)
    expect((await add({ nameZh: '旧标准', most: '6' })).status, 'under the name of a closed one').to.equal(303)
    const beside = await house.as('administrator').post(`/quality/criteria/${id}/reopen`)
    expect(beside.status, 'beside another').to.equal(422)
    expect(beside.text).to.contain('已有同名的标准在用')
    const newer = await db()('quality_criteria').where({ name_zh: '旧标准', most: 6 }).first()
    await house.as('administrator').post(`/quality/criteria/${newer.id}/close`)
    expect((await house.as('administrator').post(`/quality/criteria/${id}/reopen`)).status).to.equal(303)
    await house.as('administrator').post(`/quality/criteria/${id}/close`)
    for (const as of ['supervisor', 'lead-a', 'auditor'])
      expect((await house.as(as).get('/quality/criteria')).status, as).to.equal(403)
  })

  it('draws the same again, and says what cannot be drawn', async () => {
    const first = await draw()
    expect(first.status, first.text).to.equal(303)
    const some = await casesOf(idIn(first))
    expect(some).to.have.length(3)
    expect(await casesOf(idIn(await draw()))).to.have.members(some)
    expect(await casesOf(idIn(await draw({ by: 'percent', share: '50' })))).to.have.length(2)
    const page = await house.as('supervisor').get(`/quality/samples/${idIn(first)}`)
    expect(page.text)
      .to.contain('从 4 件中抽取 3 件')
      .and.to.contain('随机种子 s')
      .and.to.contain('程序合法（满分 10）')
    expect(page.text).to.not.contain('旧标准')
    const says: [object, string][] = [
      [{ toOn: '2026-10-01' }, '结束日期不能早于开始日期'],
      [{ by: 'percent', share: '101' }, '比例不能超过'],
      [{ fromOn: '2025-01-01', toOn: '2025-01-31' }, '没有已结案件'],
      [{ organisationId: 'fujian' }, '请选择您管理或者督办范围内的单位'],
    ]
    for (const [typed, told] of says) {
      const refused = await draw(typed)
      expect(refused.status, told).to.equal(422)
      expect(refused.text).to.contain(told)
    }
    expect((await house.as('lead-a').get('/quality/samples/new')).status).to.equal(403)
    const [logged] = await db()('access_log').where({ action: 'quality-sample-drawn', subject: idIn(first) })
    expect(logged.person_id).to.equal('supervisor')
  })

  it('is dealt to others than the owner and past walls, marked, and seen by the owner once it is made', async () => {
    const sample = idIn(await draw({ by: 'percent', share: '100' }))
    const [shut, ...open] = cases
    const file = await db()('proceedings').where({ case_id: shut, workflow: 'case-file' }).first()
    const grant = {
      id: 'shut',
      case_id: shut!,
      proceeding_id: file.id,
      person_id: 'lead-a',
      grant: 'excluded',
      reason: '近亲属',
    }
    await house.db.write(tx => tx('access_grants').insert(grant))
    const naming = `/quality/samples/${sample}/reviewers`
    const name = (reviewers: string[]) => house.as('supervisor').submit(naming, { reviewers } as never, naming)
    expect((await name([])).status).to.equal(422)
    expect((await name(['nobody'])).text).to.contain('请从列表中选择')
    const owner = (await db()('cases').where({ id: shut }).first()).owner_id
    const told = await house.as('supervisor').follow(await name([owner, 'lead-a']))
    expect(told.text, 'the owner reviews none, the lead not the one they are shut out of').to.contain(
      '1 件没有合适的人',
    )
    expect((await reviewOf(sample, shut!)).reviewer_id).to.equal(null)
    await name(['supervisor', 'lead-a'])
    expect((await reviewOf(sample, shut!)).reviewer_id).to.equal('supervisor')

    const mine = await db()('quality_reviews').where({ sample_id: sample, reviewer_id: 'lead-a' }).first()
    const path = `/quality/reviews/${mine.id}`
    expect((await house.as('lead-a').get('/quality')).text).to.contain('评查工人')
    expect((await house.as(owner).get(path)).status, 'not before it is made').to.equal(404)
    const criteria = await db()('quality_criteria').where({ active: true }).orderBy('id')
    const marks = (first: string, second: string) => ({
      [`mark-${criteria[0].id}`]: first,
      [`mark-${criteria[1].id}`]: second,
      remark: '笔录缺签名',
    })
    const wrong = await house.as('lead-a').submit(path, marks('11', '15'), path)
    expect(wrong.status).to.equal(422)
    expect(wrong.html).to.contain('value="11"').and.to.contain('笔录缺签名')
    expect((await house.as('lead-a').submit(path, { ...marks('8', '15'), grade: 'good' }, path)).status).to.equal(303)
    expect((await house.as('supervisor').post(path, marks('1', '1'))).status, 'somebody else').to.equal(403)
    const seen = await house.as(owner).get(path)
    for (const word of ['8 / 10', '15 / 20', '23', '良好', '笔录缺签名']) expect(seen.text, word).to.contain(word)
    expect((await house.as(owner).get('/quality')).text).to.contain('良好')
    expect((await house.as(owner).get(`/cases/${mine.case_id}`)).text)
      .to.contain('质量评查')
      .and.to.contain('总分 23')
    expect((await house.as('mediator-a2').get(path)).status).to.equal(404)
    expect((await house.as('mediator-b').get(path)).status).to.equal(404)
    const elsewhere = { userName: 'supervisor-b', role: 'supervisor', organisation: 'station-b' } as const
    await house.db.write(async tx => {
      await addPerson(tx, elsewhere)
      const own = await tx('proceedings').where({ case_id: mine.case_id, workflow: 'case-file' }).first()
      const letIn = { ...grant, id: 'let-in', case_id: mine.case_id, proceeding_id: own.id, grant: 'granted' }
      await tx('access_grants').insert({ ...letIn, person_id: 'supervisor-b' })
    })
    expect((await house.as('supervisor-b').get(`/cases/${mine.case_id}`)).text, 'sees the case, draws elsewhere')
      .to.contain('评查工人')
      .and.not.to.contain('总分 23')
    expect((await house.as('supervisor-b').get(path)).status).to.equal(404)
    const corrected = await house.as('lead-a').submit(path, { ...marks('9', '15'), grade: '' }, path)
    expect(corrected.status).to.equal(303)
    const actions = await db()('access_log').where({ subject: mine.id }).orderBy('at').pluck('action')
    expect(actions).to.have.members(['quality-reviewed', 'quality-review-corrected'])
    const page = await house.as('supervisor').get(`/quality/samples/${sample}`)
    expect(page.text).to.match(/马尾物流园职工法律服务站 4 1 9\.0 15\.0 24\.0/)
    expect(open).to.include(mine.case_id)

    await house.db.write(tx => tx('access_grants').where({ id: 'shut' }).update({ person_id: 'supervisor' }))
    const walled = await house.as('supervisor').get(`/quality/samples/${sample}`)
    expect(walled.text, 'what is shut is not counted').to.match(/服务站 3 1/)
    const { id } = await reviewOf(sample, shut!)
    expect((await house.as('supervisor').get(`/quality/reviews/${id}`)).status).to.equal(404)
    expect((await house.as('lead-a').get(`/quality/samples/${sample}`)).status).to.equal(403)
  })

  it('is counted in a report, at once and folded, without the cases that are shut', async () => {
    const counted = async (as: string) => {
      const page = await house.as(as).get('/reports/quality?period=2026')
      return /(\d+) 本期 · 抽查件次[\s\S]*?(\d+) 本期 · 已评件次/.exec(page.text)?.slice(1).map(Number)
    }
    const ids = await db()('quality_reviews').pluck('case_id')
    const shut = ids.filter(id => id === cases[0]).length
    for (const isFolded of [false, true]) {
      if (isFolded) await foldAll(house)
      expect(await counted('administrator')).to.deep.equal([ids.length, 1])
      expect(await counted('supervisor')).to.deep.equal([ids.length - shut, 1])
    }
    const list = await house.as('administrator').get('/reports/quality/qa_mark_rate?period=2026')
    expect(list.text).to.match(/ 800 /).and.contain('评查工人') // 24 of 30 marks
  })

  it('pages through all samples, so that none is out of reach', async () => {
    const sample = await db()('quality_samples').first()
    const more = Array.from({ length: 60 }, (_, at) => ({
      ...sample,
      id: `more-${at}`,
      drawn_at: '2026-01-01T00:00:00.000Z',
    }))
    await house.db.write(tx => tx.batchInsert('quality_samples', more, 20))
    const pages = [await house.as('supervisor').get('/quality')]
    for (let next = nextOf(pages[0]!.html); next; next = nextOf(pages.at(-1)!.html))
      pages.push(await house.as('supervisor').get(next))
    const listed = pages.flatMap(({ html }) =>
      [...html.matchAll(/\/quality\/samples\/([\w-]+)"/g)].map(([, id]) => id!),
    )
    expect(listed).to.include.members(more.map(({ id }) => id))
    expect(pages.length).to.equal(2)
    await house.db.write(tx => tx('quality_samples').where('id', 'like', 'more-%').delete())
    expect(nextOf((await house.as('supervisor').get('/quality')).html)).to.equal(undefined)
  })
})

const nextOf = (html: string): string | undefined => /rel="next" href="([^"]+)"/.exec(html)?.[1]
