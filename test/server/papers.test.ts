import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import PizZip from 'pizzip'
import { allocate } from '../../server/cases/counters.ts'
import { registerCase } from '../../server/cases/register-case.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { queuePapers, withdrawPapers } from '../../server/papers/queue.ts'
import { docxOf } from '../../server/papers/source/docx.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const wordOf = (bytes: Buffer): string => new PizZip(bytes).file('word/document.xml')!.asText()

describe('a paper on its way to the file', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const complete = { cause: '205.5', summary: '拖欠三个月工资。', amountFen: '3,600' }

  async function newPaper(known: Record<string, string>, template = 'mediation-application') {
    const by = await house.person('mediator-a')
    const answers = {
      kind: 'dispute',
      registeredOn: '2026-11-23',
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: '张工',
      applicantIdentityNumber: '11010519491231002X',
      respondentNature: 'unit',
      respondentName: '福州某配送服务部',
      consentChannel: 'signed',
      ...known,
    }
    const taken = await registerCase(house.office, { answers, by })
    const [id] = await house.db.write(tx =>
      queuePapers(tx, {
        ...taken,
        templates: [template],
        now: house.office.now().toISOString(),
        organisationId: 'station-a',
        format: house.office.config.paperNumberFormat,
      }),
    )
    return { ...taken, id: id! }
  }
  const rowOf = (id: string) => house.db.reader('papers').where({ id }).first()
  const renderAll = () => renderPapers.run(house.office)

  it('gets its number at once, in one series of the station and year', async () => {
    const [one, other] = [await newPaper(complete), await newPaper(complete)]
    const numbers = [(await rowOf(one.id)).number, (await rowOf(other.id)).number]
    expect(numbers[0]).to.match(/^闽榕马园文〔2026〕\d{4}号$/)
    expect(Number(numbers[1].slice(-5, -1))).to.equal(Number(numbers[0].slice(-5, -1)) + 1)
    expect((await house.as('mediator-a').get(`/papers/${one.id}`)).text).to.contain('正在排队生成')
  })

  it('is numbered with its kind of letter, a draft in a series of its own', async () => {
    const numbers = []
    for (const template of ['supervision-opinion', 'supervision-opinion', 'collective-contract-draft'])
      numbers.push((await rowOf((await newPaper(complete, template)).id)).number)
    expect(numbers).to.deep.equal([
      '闽榕马园工监意〔2026〕0001号',
      '闽榕马园工监意〔2026〕0002号',
      '闽榕马园草〔2026〕0001号',
    ])
  })

  it('gives its number back when the step is not written', async () => {
    const before = (await rowOf((await newPaper(complete)).id)).number
    const lost = house.db.write(async tx => {
      await allocate(tx, 'papers/闽榕马园/2026')
      throw new Error('refused after all')
    })
    await lost.catch(() => undefined)
    const after = (await rowOf((await newPaper(complete)).id)).number
    expect(Number(after.slice(-5, -1))).to.equal(Number(before.slice(-5, -1)) + 1)
  })

  it('is filed by the job, with its hash and the hash of its template', async () => {
    const { id } = await newPaper(complete)
    await renderAll()
    const row = await rowOf(id)
    expect(row).to.include({ state: 'filed', problem: null })
    const bytes = await house.office.files.get(row.sha256)
    expect(bytes).to.have.length(row.bytes)
    expect(wordOf(bytes)).to.contain('张工').and.to.contain('11010519491231002X').and.to.contain(row.number)
    expect(row.template_version).to.match(/^[0-9a-f]{64}$/)
    expect(await house.db.reader('stored_files').where({ sha256: row.sha256 }).first()).to.include({ references: 1 })
  })

  it('is shown, previewed without scripts or styles, and downloaded under its own name', async () => {
    const { id, caseId } = await newPaper(complete)
    await renderAll()
    const row = await rowOf(id)
    const mediator = house.as('mediator-a')
    const page = await mediator.get(`/papers/${id}`)
    expect(page.text).to.contain('已归档').and.to.contain(row.number).and.to.contain(row.sha256.slice(0, 8))
    expect(page.html).to.match(/<iframe[^>]* sandbox/)

    const preview = await mediator.get(`/papers/${id}/preview`)
    expect(preview.text).to.contain('劳动争议调解申请书').and.to.contain('叁仟陆佰元整')
    expect(preview.headers.get('content-security-policy')).to.equal(
      "default-src 'none'; img-src data:; frame-ancestors 'self'; sandbox",
    )
    expect(preview.headers.get('x-frame-options')).to.equal(null)

    const file = await mediator.get(`/papers/${id}/file`)
    expect(createHash('sha256').update(file.bytes).digest('hex')).to.equal(row.sha256)
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).to.match(
      /^attachment;.*UTF-8''劳动争议调解申请书_闽榕马园登〔2026〕\d+号_2026-11-23\.docx/,
    )
    await house.db.write(tx => tx('papers').where({ id }).update({ queued_at: '2026-11-25T02:00:00.000Z' }))
    const late = await mediator.get(`/papers/${id}/file`)
    expect(decodeURIComponent(late.headers.get('content-disposition') ?? ''), 'entered later').to.contain(
      '_2026-11-23.docx',
    )
    await house.db.write(tx => tx('papers').where({ id }).update({ queued_at: row.queued_at }))
    const readings = await house.db.reader('access_log').where({ case_id: caseId, action: 'read-paper' })
    expect(readings.map(({ person_id, subject }) => [person_id, subject])).to.deep.equal([
      ['mediator-a', row.number],
      ['mediator-a', row.number],
      ['mediator-a', row.number],
    ])
  })

  it('names what is missing and what to do, and is made once that is done', async () => {
    const { id, proceedingId } = await newPaper({ cause: '205.5', amountFen: '3,600' }, 'mediation-agreement')
    await renderAll()
    expect(await rowOf(id)).to.include({ state: 'failed', problem: 'facts', sha256: null })
    const mediator = house.as('mediator-a')
    const page = await mediator.get(`/papers/${id}`)
    expect(page.text).to.contain('事实与理由').and.to.contain('更正案情')
    expect((await mediator.get(`/papers/${id}/file`)).status).to.equal(404)

    const again = await mediator.post(`/papers/${id}/render`)
    expect((await mediator.follow(again)).text).to.contain('仍有缺项')
    const lead = await house.person('lead-a')
    const answers = { summary: '拖欠工资。' }
    await takeStep(house.office, { on: { proceedingId }, step: 'changeCase', answers, version: 1, by: lead })
    const last = await mediator.post(`/papers/${id}/render`)
    expect((await mediator.follow(last)).text).to.contain('文书已生成')
    expect(await rowOf(id)).to.include({ state: 'filed', problem: null })
  })

  it('fails alone: the next one is made', async () => {
    const [wrong, right] = [await newPaper(complete, 'no-such-paper'), await newPaper(complete)]
    await renderAll()
    expect((await rowOf(wrong.id)).state).to.equal('failed')
    expect((await rowOf(right.id)).state).to.equal('filed')
    expect((await house.as('mediator-a').get(`/papers/${wrong.id}`)).text).to.contain('模板有误')
  })

  it('is not made once its step was taken back, and keeps its number', async () => {
    const { id, eventId, caseId } = await newPaper(complete)
    await house.db.write(tx => withdrawPapers(tx, caseId, [eventId]))
    await renderAll()
    expect(await rowOf(id)).to.include({ state: 'withdrawn', sha256: null })
    expect((await house.as('mediator-a').get(`/papers/${id}`)).text).to.contain('不再有效')
  })

  it('is not there for other stations, nor for partners and auditors at all', async () => {
    const { id } = await newPaper(complete)
    await renderAll()
    for (const path of ['', '/preview', '/file']) {
      expect((await house.as('mediator-b').get(`/papers/${id}${path}`)).status, path).to.equal(404)
      expect((await house.as('partner-inspection').get(`/papers/${id}${path}`)).status, path).to.equal(403)
      expect((await house.as('auditor').get(`/papers/${id}${path}`)).status, path).to.equal(403)
      expect((await house.as('supervisor').get(`/papers/${id}${path}`)).status, path).to.equal(200)
    }
    expect((await house.as('mediator-b').post(`/papers/${id}/render`)).status).to.equal(404)
    expect((await house.as('supervisor').post(`/papers/${id}/render`)).status).to.equal(403)
  })

  it("follows the office's own edition of a template", async () => {
    const folder = join(house.office.config.dataFolder, 'templates')
    await mkdir(folder)
    const own = docxOf({ id: 'own', blocks: [{ kind: 'body', text: '本站自用格式：{number} {reason}' }] })
    await writeFile(join(folder, 'termination-notice.docx'), own)
    const { id } = await newPaper(complete, 'termination-notice')
    await renderAll()
    expect(await rowOf(id)).to.include({ state: 'failed', problem: 'reason' })
  })
})
