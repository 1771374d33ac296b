import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { lookOf, writeNumber } from '../../server/number-formats/format.ts'
import { queuePapers } from '../../server/papers/queue.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a format of numbers', () => {
  it('writes code, sign, year and a running number of the digits it names', () => {
    const parts = { code: '闽榕马园', sign: '工监提', year: '2026' }
    expect(writeNumber('{code}{series}〔{year}〕{number}号', parts, 7)).to.equal('闽榕马园工监提〔2026〕0007号')
    expect(writeNumber('{code}{series}〔{year}〕{number:1}号', parts, 7)).to.equal('闽榕马园工监提〔2026〕7号')
    expect(writeNumber('{code}{kind}({year})-{number:6}', parts, 12345)).to.equal('闽榕马园工监提(2026)-012345')
  })

  it('counts with every other that looks the same, whatever its digits', () => {
    const parts = { code: '闽榕马园', sign: '咨', year: '2026' }
    expect(lookOf('{code}{kind}〔{year}〕{number:1}号', parts)).to.equal(lookOf('{code}咨〔{year}〕{number}号', parts))
  })
})

describe('formats of numbers, set by administrators', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const administrator = () => house.as('administrator')
  const set = (series: string, format: string) => administrator().post(`/number-formats/${series}`, { format })

  async function register(): Promise<{ caseId: string; proceedingId: string; eventId: string; number: string }> {
    const by = await house.person('mediator-a')
    const answers = {
      kind: 'dispute',
      registeredOn: '2026-11-23',
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: '张工',
      respondentNature: 'unit',
      respondentName: '福州某配送服务部',
      consentChannel: 'signed',
    }
    const taken = await registerCase(house.office, { answers, by })
    const row = await house.db.reader('cases').where({ id: taken.caseId }).first()
    return { ...taken, number: row.registration_number }
  }

  async function paperNumber(template: string): Promise<string> {
    const taken = await register()
    const [id] = await house.db.write(tx =>
      queuePapers(tx, {
        ...taken,
        templates: [template],
        now: house.office.now().toISOString(),
        organisationId: 'station-a',
        format: house.office.config.paperNumberFormat,
      }),
    )
    return (await house.db.reader('papers').where({ id }).first()).number
  }

  it('are listed with an example and with who set them, for administrators alone', async () => {
    const page = await administrator().get('/number-formats')
    expect(page.text).to.contain('闽榕马园劳调〔2026〕0007号').and.to.contain('闽榕马园工监意〔2026〕0007号')
    expect(page.text).to.contain('不留空号').and.to.contain('系统设置')
    for (const other of ['mediator-a', 'lead-a', 'supervisor', 'auditor']) {
      expect((await house.as(other).get('/number-formats')).status, other).to.equal(403)
      expect((await house.as(other).post('/number-formats/registration', { format: '' })).status, other).to.equal(403)
    }
    expect((await administrator().get('/number-formats/case-wedding')).status).to.equal(404)
  })

  it('are shown as an example first, and kept with who set them when saved', async () => {
    const format = '{code}登记〔{year}〕{number:3}号'
    const tried = await administrator().post('/number-formats/registration', { format, preview: 'yes' })
    expect(tried.status).to.equal(200)
    expect(tried.text).to.contain('写出来是：闽榕马园登记〔2026〕007号')
    expect(await house.db.reader('number_formats')).to.deep.equal([])
    expect((await register()).number).to.equal('闽榕马园登〔2026〕0001号')

    expect((await set('registration', format)).status).to.equal(303)
    expect((await register()).number).to.equal('闽榕马园登记〔2026〕001号')
    expect((await register()).number).to.equal('闽榕马园登记〔2026〕002号')
    const page = await administrator().get('/number-formats/registration')
    expect(page.text).to.contain('设定记录')
    expect(page.html).to.contain(format)
    expect(await house.db.reader('access_log').where({ action: 'number-format-set' })).to.have.length(1)

    await set('registration', '')
    expect((await register()).number).to.equal('闽榕马园登〔2026〕0002号', 'goes on where it was')
    await set('registration', format)
    expect((await register()).number).to.equal('闽榕马园登记〔2026〕003号')
    await set('registration', '')
  })

  it('hold for one series of papers and leave the others', async () => {
    await set('paper-supervision-tip', '{code}{series}〔{year}〕{number:1}号')
    expect(await paperNumber('supervision-tip')).to.equal('闽榕马园工监提〔2026〕1号')
    expect(await paperNumber('supervision-opinion')).to.equal('闽榕马园工监意〔2026〕0001号')
    await set('paper-usual', '{code}文书〔{year}〕{number}号')
    await set('paper-supervision-opinion', '{code}文书〔{year}〕{number}号')
    const numbers = [await paperNumber('acceptance-notice'), await paperNumber('supervision-opinion')]
    expect(numbers, 'what looks the same counts together').to.deep.equal([
      '闽榕马园文书〔2026〕0001号',
      '闽榕马园文书〔2026〕0002号',
    ])
  })

  it('are refused, with what was typed, where numbers could come out alike or be taken for each other', async () => {
    const cases: [series: string, format: string, says: string][] = [
      ['case-dispute', '{code}{kind}{number}号', '须有一个 {code}'],
      ['case-dispute', '{code}{year}{number}{number}', '须有一个 {code}'],
      ['case-dispute', '{code}{year}{number}{day}', '只能用 {code}'],
      ['case-dispute', '{code}/{year}/{number}', '只能用文字'],
      ['case-dispute', `{code}${'长'.repeat(20)}{year}{number}`, '超过 48'],
      ['case-dispute', '{code}登〔{year}〕{number:1}号', '“登记号”'],
      ['paper-draft', '{code}工监意〔{year}〕{number}号', '“工会劳动法律监督意见书”'],
    ]
    for (const [series, format, says] of cases) {
      const answer = await set(series, format)
      expect(answer.status, format).to.equal(422)
      expect(answer.text).to.contain(says)
      expect(answer.html).to.contain(`value="${format}"`)
    }
    expect(await house.db.reader('number_formats').whereIn('series', ['case-dispute', 'paper-draft'])).to.deep.equal([])
  })

  it('of the nearest organisation go before those above it', async () => {
    const above = { id: 'a', series: 'registration', set_by: 'administrator', set_at: '2026-11-23T00:00:00.000Z' }
    await house.db.write(tx =>
      tx('number_formats').insert([
        { ...above, id: 'zz-1', path: '/fujian/', format: '{code}省〔{year}〕{number}号' },
        { ...above, id: 'zz-2', path: '/fujian/fuzhou/mawei/', format: '{code}区〔{year}〕{number}号' },
      ]),
    )
    expect((await register()).number).to.equal('闽榕马园区〔2026〕0001号')
  })
})
