/** PIPL 47: at a person's request the use of a file stops, and once its period is over two people erase it; the chain stays. */
import { expect } from 'chai'
import { beginRebuilding, rebuildSome } from '../../server/facts/rebuild.ts'
import { refreshSearch } from '../../server/jobs/refresh-search.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { checks } from '../../server/sweep/registry.ts'
import { runChecks } from '../../server/sweep/run-checks.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { sweepAround } from '../support/sweep-around.ts'

/** Each stands in one place of the file that is asked about, and in no other file. */
const personal = ['欧阳雪莲', '13800007788', '她说家里有病人', '工资条照片.pdf']

describe('Section 9.1: stopping the use of a file, and erasing it', () => {
  let house: TestOffice
  let one: Awaited<ReturnType<typeof openCase>>
  let number: string
  let request: string
  before(async () => {
    house = await openOffice()
    one = await openCase(house, {
      applicantName: '欧阳雪莲',
      applicantPhone: '13800007788',
    })
    await one.accepted()
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'.padEnd(200))
    const files = [new File([pdf], '工资条照片.pdf')]
    const sent = await house.as(one.ownerId).post(`/cases/${one.caseId}/evidence`, { audience: 'all', files })
    expect(sent.status, sent.text.slice(0, 300)).to.equal(303)
    const note = `/cases/${one.caseId}/log/note`
    expect(
      (await house.as(one.ownerId).submit(note, { audience: 'all', text: '她说家里有病人' }, note)).status,
    ).to.equal(303)
    await renderPapers.run(house.office)
    await refreshSearch.run(house.office)
    number = (await house.db.reader('cases').where({ id: one.caseId }).first('case_number')).case_number
    const path = '/privacy/new/request'
    const asked = { organisationId: 'station-a', onDay: '2026-11-09', right: 'erase', about: '删除', who: '本人' }
    request = (await house.as('lead-a').submit(path, { ...asked, answerBy: '2026-11-30' }, path)).location!
  })
  after(() => house.close())

  const send = (who: string, path: string, answers: Record<string, string>) => house.as(who).submit(path, answers, path)
  const act = (who: string, name: string, answers: Record<string, string>) =>
    send(who, `${request}/cases/${one.caseId}/${name}`, answers)
  const found = async (who: string, q: string) => {
    const { location } = await house.as(who).post('/search', { q })
    return (await house.as(who).get(location!)).html
  }

  it('waits until nothing is under way', async () => {
    const early = await send('lead-a', `${request}/restrict`, { caseNumber: number, reason: '本人申请' })
    expect(early.status).to.equal(422)
    expect(early.text).to.contain('案件未办结')
    expect(early.html).to.contain(number)
    await one.take('mediation', 'withdraw', { endedOn: '2026-11-09', reason: 'applicant-wish', signed: 'yes' })
    await one.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn', missingReason: '已撤回' })
    const unknown = await send('lead-a', `${request}/restrict`, { caseNumber: '没有的号', reason: '本人申请' })
    expect(unknown.text).to.contain('没有您能看到的这个案件')
  })

  it('shows a file to nobody but whoever is in charge, and lets nobody go on with it', async () => {
    expect(await found('administrator', '欧阳雪莲')).to.contain(one.caseId)
    const stop = { caseNumber: number, reason: '本人申请删除，保管期限未满' }
    const done = await send('lead-a', `${request}/restrict`, stop)
    expect(done.status, done.text.slice(0, 500)).to.equal(303)
    expect((await send('lead-a', `${request}/restrict`, stop)).text, 'twice').to.contain('已经停止使用')
    for (const who of [one.ownerId, 'administrator', 'auditor']) {
      expect((await house.as(who).get(`/cases/${one.caseId}/history`)).status, who).to.be.oneOf([403, 404])
      for (const path of ['/cases', '/', '/cases?state=closed'])
        expect((await house.as(who).get(path)).text, `${who} ${path}`).not.to.contain('欧阳雪莲')
    }
    expect(await found('administrator', '欧阳雪莲')).not.to.contain(one.caseId)
    expect((await house.as('lead-a').get(`/cases/${one.caseId}`)).text).to.contain('停止使用，仅存储和保护')
    const { id, version } = await one.proceeding('case-file')
    const reopen = await house.as('lead-a').post(`/proceedings/${id}/steps/reopen`, {
      version: String(version),
      reopenedOn: '2026-11-09',
      reason: '再办',
    })
    expect(reopen.status).to.be.oneOf([403, 409])
    const note = await house.as('lead-a').post(`/cases/${one.caseId}/log/note`, { audience: 'all', text: '再记一笔' })
    expect(note.status).to.equal(409)
    expect(note.text).to.contain('已停止使用')
  })

  it('hands the file over to whoever takes charge, and gives it back to use', async () => {
    expect((await act('administrator', 'take-over', { reason: '负责人休假' })).status).to.equal(303)
    expect((await house.as('lead-a').get(`/cases/${one.caseId}`)).status).to.equal(404)
    expect((await act('lead-a', 'restore', { reason: '不是负责人' })).status).to.equal(404)
    expect((await act('administrator', 'restore', { reason: '申请人撤回申请' })).status).to.equal(303)
    expect((await house.as(one.ownerId).get(`/cases/${one.caseId}`)).status).to.equal(200)
    const again = { caseNumber: number, reason: '再次申请' }
    expect((await send('lead-a', `${request}/restrict`, again)).status).to.equal(303)
    const answer = { endedOn: '2026-11-09', answer: 'granted' }
    const ended = await send('lead-a', `${request}/end`, answer)
    expect(ended.status, 'it is not erased').to.equal(422)
  })

  it('erases nothing before its period is over, nor without a second person', async () => {
    const early = await act('lead-a', 'propose-erasing', { appraisal: '没有保存价值' })
    expect(early.status).to.equal(422)
    expect(early.text).to.contain('保管期限未满，至 2036-11-09')
    house.clock.on('2036-11-11')
    expect((await act('lead-a', 'propose-erasing', { appraisal: '期满，没有保存价值' })).status).to.equal(303)
    const path = `${request}/cases/${one.caseId}/erase`
    expect((await house.as('lead-a').post(path, { sure: 'yes' })).status, 'no administrator').to.equal(403)
    expect((await act('administrator', 'decline-erasing', { reason: '先查审计' })).status).to.equal(303)
    expect((await act('administrator', 'erase', { sure: 'yes' })).status, 'declined').to.equal(409)
    expect((await act('lead-a', 'propose-erasing', { appraisal: '期满，没有保存价值' })).status).to.equal(303)
    expect((await act('administrator', 'erase', {})).status).to.equal(422)
    expect(await everywhere()).to.include.members(['欧阳雪莲', '她说家里有病人', '工资条照片.pdf'])
  })

  it('erases everything personal in one go, and the chain and the sweep still hold', async () => {
    const files: string[] = await house.db.reader('stored_files').pluck('sha256')
    expect(files.length).to.be.above(0)
    const { id: partyId } = await house.db.reader('parties').where({ case_id: one.caseId }).first('id')
    await house.as('lead-a').get(`/parties/${partyId}`)
    const done = await act('administrator', 'erase', { sure: 'yes' })
    expect(done.status, done.text.slice(0, 500)).to.equal(303)
    expect(await everywhere()).to.deep.equal([])
    for (const sha256 of files) expect(await house.office.files.sizeOf(sha256), sha256).to.equal(undefined)
    const page = await house.as('lead-a').get(request)
    expect(page.text)
      .to.match(/已删除/)
      .and.to.match(/办案历史 \d+ 条，记录链完整/)
    for (const who of ['lead-a', 'administrator', one.ownerId])
      expect((await house.as(who).get(`/cases/${one.caseId}`)).status, who).to.equal(404)
    expect((await act('administrator', 'erase', { sure: 'yes' })).status, 'twice').to.equal(409)
    await beginRebuilding(house.office)
    while (await rebuildSome(house.office));
    const findings: string[] = []
    await runChecks(sweepAround(house.office), {
      checks,
      report: ({ findings: all }) => void findings.push(...all.map(({ says }) => says.en)),
    })
    expect(findings).to.deep.equal([])
    const ended = await send('lead-a', `${request}/end`, { endedOn: '2036-11-11', answer: 'granted' })
    expect(ended.status, ended.text.slice(0, 300)).to.equal(303)
  })

  /** Which of the personal words stand in any column of any table. */
  async function everywhere(): Promise<string[]> {
    const db = house.db.reader
    const isPostgres = db.client.config.client === 'pg'
    const tables: string[] = isPostgres
      ? await db('pg_tables').where({ schemaname: 'public' }).pluck('tablename')
      : await db('sqlite_master').where({ type: 'table' }).whereNot('name', 'like', 'search%').pluck('name')
    let all = ''
    for (const table of tables) all += JSON.stringify(await db(table))
    return personal.filter(word => all.includes(word))
  }
})
