/** Long lists as files: made beside, fetched by whoever asked, with what they may see then and now. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import readXlsxFile from 'read-excel-file/node'
import { filtersOf } from '../../server/case-list/filters.ts'
import { caseRows } from '../../server/exports/case-rows.ts'
import { exportsEnded, failLostExports, sweepExports } from '../../server/exports/make.ts'
import { noteChange } from '../../server/facts/changes.ts'
import { openCase } from '../support/journey.ts'
import { register } from '../support/journeys.ts'
import { foldAll } from '../support/kept-figures.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('an export', () => {
  let house: TestOffice
  let first: Awaited<ReturnType<typeof openCase>>
  before(async () => {
    house = await openOffice()
    first = await openCase(house, { on: '2026-11-23', applicantName: '导出甲', applicantPhone: '13811440001' })
    await openCase(house, { on: '2026-11-23', applicantName: '=导出乙', applicantPhone: '13811440002' })
    await register(house, { by: 'mediator-b', applicant: '别站丙' })
  })
  after(() => house.close())

  /** The address of the file, once it is made. */
  async function made(who: string, format: string, query = ''): Promise<string> {
    const begun = await house.as(who).post('/exports/cases', { query, format })
    expect(begun.location).to.equal('/exports')
    await exportsEnded(house.office)
    const page = await house.as(who).get('/exports')
    return /href="(\/exports\/[^"]+\/file)"/.exec(page.html)?.[1] ?? page.text
  }
  const removeAll = () => house.db.write(tx => tx('exports').delete())

  it('of the list of cases has typed cells, of the cases one sees, and is kept on record', async () => {
    const file = await house.as('mediator-a').get(await made('mediator-a', 'xlsx'))
    expect(file.status).to.equal(200)
    expect(file.headers.get('content-disposition')).to.contain('.xlsx')
    const sheets = (await readXlsxFile(file.bytes)) as unknown as { data?: unknown[][] }[]
    const rows = (sheets[0]?.data ?? sheets) as unknown[][]
    expect(rows[0]?.slice(0, 3)).to.deep.equal(['案号', '当事人', '状态'])
    expect(rows, 'two cases and what they come to').to.have.length(4)
    const claimed = rows.map(row => row[12])
    expect([rows[3]?.[0], claimed[3]]).to.deep.equal(['合计', Number(claimed[1]) + Number(claimed[2])])
    expect(new PizZip(file.bytes).file('xl/worksheets/sheet1.xml')!.asText()).to.contain('SUM(M2:M3)')
    expect(JSON.stringify(rows)).to.contain('导出甲').and.not.contain('别站丙')
    expect(rows[1]?.[7]).to.be.instanceOf(Date)
    expect(rows[0]?.slice(8, 11)).to.deep.equal(['最近期限', '最近期限的规则', '最近期限的条文'])
    const log = await house.db
      .reader('access_log')
      .where({ action: 'exported', person_id: 'mediator-a' })
      .pluck('subject')
    expect(log).to.deep.equal(['export cases xlsx'])
    await removeAll()
  })

  it('keeps to the filters, and no cell of it is run as a formula', async () => {
    const all = (await house.as('administrator').get(await made('administrator', 'csv'))).bytes.toString('utf8')
    expect(all.startsWith('\uFEFF')).to.equal(true)
    expect(all.trim().split('\r\n')).to.have.length(5)
    expect(all).to.contain("'=导出乙")
    await removeAll()
    const some = await made('administrator', 'csv', 'station=station-b')
    const { bytes, headers } = await house.as('administrator').get(some)
    const { name_zh: station } = await house.db.reader('organisations').where({ id: 'station-b' }).first('name_zh')
    expect(decodeURIComponent(headers.get('content-disposition')!), 'told apart from the other').to.contain(
      `站点：${station}`,
    )
    expect(bytes.toString('utf8')).to.contain('别站丙').and.not.contain('导出甲')
    await removeAll()
  })

  it('says in its last row where there are more cases than a file holds', async () => {
    const person = await house.person('administrator')
    const rowsOf = async (most: number) => {
      const rows: unknown[][] = []
      for await (const some of caseRows(house.db.reader, {
        filters: filtersOf({}),
        person,
        now: house.office.now,
        most,
      }))
        rows.push(...some)
      return rows
    }
    const [cut, whole] = [await rowsOf(2), await rowsOf(3)]
    expect(cut).to.have.length(4)
    expect(cut.at(-1)).to.deep.equal(['还有更多案件没有列出：一个文件最多 2 件。请缩小筛选范围，分几次导出。'])
    expect(whole.map(row => row.length)).to.deep.equal([17, 17, 17, 17])
  })

  it('is fetched by whoever asked for it, until it expires', async () => {
    const path = await made('mediator-a', 'csv')
    expect((await house.as('lead-a').get(path)).status).to.equal(404)
    expect((await house.as('lead-a').post(path.replace('/file', '/delete'))).status).to.equal(404)
    house.clock.on('2026-11-24', '10:00')
    const late = await house.as('mediator-a').get(path)
    const list = await house.as('mediator-a').get('/exports')
    expect(list.text, 'not offered either').to.contain('已经过期，请重新导出').and.not.contain('可以下载')
    house.clock.on('2026-11-23', '09:00')
    expect(late.status).to.equal(404)
    expect(late.text).to.contain('可能已经过期')
    expect((await house.as('mediator-a').get(path)).status).to.equal(200)
    house.clock.on('2026-11-24', '10:00')
    await sweepExports(house.office)
    house.clock.on('2026-11-23', '09:00')
    expect(await house.db.reader('exports')).to.deep.equal([])
    expect((await house.as('mediator-a').get(path)).status).to.equal(404)
  })

  it('is not handed out any more once one is shut out of a case, or has another role', async () => {
    const path = await made('mediator-a2', 'csv')
    const file = await first.proceeding('case-file')
    const shut = { case_id: first.caseId, proceeding_id: file.id, person_id: 'mediator-a2', grant: 'excluded' }
    await house.db.write(tx => tx('access_grants').insert({ id: 'shut', ...shut, reason: '近亲属' }))
    const refused = await house.as('mediator-a2').get(path)
    expect(refused.status).to.equal(404)
    expect(refused.text).to.contain('权限在导出以后有变化')
    const again = await made('mediator-a2', 'csv')
    const { bytes } = await house.as('mediator-a2').get(again)
    expect(bytes.toString('utf8')).to.not.contain('导出甲')
    await house.db.write(tx => tx('access_grants').where({ id: 'shut' }).delete())
    await removeAll()
  })

  it('is not handed out once what opened a case to one has ended', async () => {
    const file = await first.proceeding('case-file')
    const given = { case_id: first.caseId, proceeding_id: file.id, person_id: 'lawyer-a', grant: 'granted' }
    await house.db.write(tx => tx('access_grants').insert({ id: 'given', ...given, reason: '协助' }))
    const path = await made('lawyer-a', 'csv')
    expect((await house.as('lawyer-a').get(path)).bytes.toString('utf8')).to.contain('导出甲')
    await house.db.write(tx => tx('access_grants').where({ id: 'given' }).update({ until_on: '2026-11-22' }))
    const refused = await house.as('lawyer-a').get(path)
    expect(refused.status).to.equal(404)
    expect(refused.text).to.contain('权限在导出以后有变化')
    await removeAll()
  })

  it('is not even begun where it was cancelled while another was made', async () => {
    const begun: unknown[] = []
    const note = (worker: unknown): void => void begun.push(worker)
    process.on('worker', note)
    try {
      for (const _ of [1, 2]) await house.as('mediator-a').post('/exports/cases', { format: 'csv' })
      const { id } = await house.db.reader('exports').orderBy('id', 'desc').first('id')
      await house.as('mediator-a').post(`/exports/${id}/delete`)
      await exportsEnded(house.office)
    } finally {
      process.off('worker', note)
    }
    expect(begun).to.have.length(1)
    expect(await house.db.reader('exports').pluck('state')).to.deep.equal(['ready'])
    await removeAll()
  })

  it('of the list behind a figure is made beside where it is long, row for row what the figure adds up', async () => {
    const { proceedingId } = await first.begin('performance', 'begin', {
      ...{ effectiveOn: '2026-11-23', ground: 'settlement', claimKind: 'wages', otherDuties: 'no' },
      obligations: [{ amountFen: 100, dueOn: '2026-11-30' }],
    })
    const path = '/reports/performance/pf_due_amount'
    const short = await house.as('lead-a').get(`${path}.csv?period=2026-11`)
    expect(short.bytes.toString('utf8').trim().split('\r\n')).to.have.length(3)
    const many = Array.from({ length: 2001 }, (_, place) => ({ amountFen: 100 + place, dueOn: '2026-11-30' }))
    const begun = { proceeding_id: proceedingId, step: 'begin' }
    const { answers } = await house.db.reader('events').where(begun).first('answers')
    await house.db.write(async tx => {
      const told = { ...JSON.parse(answers), obligations: many }
      await tx('events')
        .where(begun)
        .update({ answers: JSON.stringify(told) })
      await noteChange(tx, first.caseId)
    })
    const sum = many.reduce((all, { amountFen }) => all + amountFen, 0)
    for (const isFolded of [false, true]) {
      if (isFolded) await foldAll(house)
      const long = await house.as('lead-a').get(`${path}.csv?period=2026-11`)
      expect([long.status, long.location]).to.deep.equal([303, '/exports'])
      await exportsEnded(house.office)
      const page = await house.as('lead-a').get('/exports')
      const file = await house.as('lead-a').get(/href="(\/exports\/[^"]+\/file)"/.exec(page.html)![1]!)
      const lines = file.bytes.toString('utf8').trim().split('\r\n')
      const amounts = lines.slice(1, -1).map(line => Math.round(Number(line.split(',')[3]) * 100))
      expect(amounts).to.have.length(2001)
      expect(amounts.reduce((all, fen) => all + fen, 0)).to.equal(sum)
      await removeAll()
    }
    expect((await house.as('lead-a').get(`${path}?period=2026-11`)).text)
      .to.match(/2,?001 行/)
      .and.contain('2026-11-30')
  })

  it('of more cases than a list counts tells which share has been read', async () => {
    const [old] = await house.db.reader('cases').where({ id: first.caseId })
    const [facts] = await house.db.reader('case_facts').where({ case_id: first.caseId })
    await house.db.write(async tx => {
      for (let place = 0; place < 1_050; place++) {
        const id = `zz-${String(place).padStart(4, '0')}`
        await tx('cases').insert({ ...old, id, registration_number: id, case_number: null })
        await tx('case_facts').insert({ ...facts, case_id: id })
      }
    })
    await house.as('mediator-a').post('/exports/cases', { query: '', format: 'csv' })
    await exportsEnded(house.office)
    expect(await house.db.reader('exports').pluck('total')).to.deep.equal([1_052])
    const readSoFar = async (done: number) => {
      await house.db.write(tx => tx('exports').update({ state: 'making', done }))
      return house.as('mediator-a').get('/exports')
    }
    const some = await readSoFar(500)
    expect(some.html).to.contain('<progress max="1052" value="500" aria-label="已读 500 行，共 1,052 行（47%）">')
    expect(some.text).to.contain('已读 500 行，共 1,052 行（47%）')
    expect((await readSoFar(1_052)).text).to.contain('1,052 行已读完，正在写成文件')
    await house.db.write(tx => tx('exports').update({ total: null }))
    expect((await readSoFar(0)).text).to.contain('正在计数')
    await removeAll()
    await house.db.write(async tx => {
      await tx('case_facts').where('case_id', 'like', 'zz-%').delete()
      await tx('cases').where('id', 'like', 'zz-%').delete()
    })
  })

  it('tells that it failed, can be deleted, and does not pile up', async () => {
    await house.db.write(tx => tx('exports').delete())
    await house.as('mediator-a').post('/exports/cases', { format: 'csv' })
    await exportsEnded(house.office)
    await house.db.write(async tx => {
      const one = await tx('exports').first()
      for (let more = 0; more < 9; more++) await tx('exports').insert({ ...one, id: `more-${more}` })
    })
    const tooMany = await house.as('mediator-a').post('/exports/cases', { format: 'csv' })
    expect(tooMany.status).to.equal(409)
    expect(tooMany.text).to.contain('已有 10 个导出文件')
    await house.db.write(tx => tx('exports').update({ state: 'failed' }))
    const page = await house.as('mediator-a').get('/exports')
    expect(page.text).to.contain('没有完成，请重新导出')
    const path = /action="(\/exports\/[^"]+\/delete)"/.exec(page.html)![1]!
    expect((await house.as('mediator-a').get(path.replace('/delete', '/file'))).status).to.equal(409)
    expect((await house.as('mediator-a').post(path)).location).to.equal('/exports')
    expect(await house.db.reader('exports')).to.have.length(9)
    for (const who of ['partner-inspection', 'auditor'])
      expect((await house.as(who).get('/exports')).status).to.equal(403)
  })

  it('that was lost with its process says so at the next start, where no other process can be at it', async () => {
    await removeAll()
    await made('mediator-a', 'csv')
    await house.db.write(tx => tx('exports').update({ state: 'making' }))
    await failLostExports(house.office)
    const isAlone = house.office.config.databaseUrl.startsWith('sqlite:')
    expect(await house.db.reader('exports').pluck('state')).to.deep.equal([isAlone ? 'failed' : 'making'])
    const page = await house.as('mediator-a').get('/exports')
    expect(page.text).to.contain(isAlone ? '没有完成，请重新导出' : '正在生成')
    await removeAll()
  })
})
