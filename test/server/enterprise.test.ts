/** The page of an employer: months, workers, payments due, letters and warnings of the cases the reader may see. */
import { expect } from 'chai'
import { warn } from '../../server/jobs/warn.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const employer = '闽海水产有限公司'

/** A prompt letter to the employer, served on the same day; whom it went to. */
async function tipSent(house: TestOffice): Promise<string> {
  const union = { kind: 'supervision', applicantNature: 'unit', applicantName: '园区工会', consentChannel: 'no-person' }
  const caseId = await register(house, 'mediator-a', { ...union, registeredOn: '2026-11-09', respondentName: employer })
  const by = await house.person('lead-a')
  const { id: addressee } = await house.db.reader('parties').where({ case_id: caseId, side: 'respondent' }).first('id')
  const clue = { receivedOn: '2026-11-09', source: 'complaint', matters: ['pay'], content: '欠薪线索' }
  const began = { on: { caseId, begin: 'supervision' }, step: 'openClue', answers: clue, version: 0, by }
  await takeStep(house.office, began)
  const { id: proceedingId } = await house.db
    .reader('proceedings')
    .where({ case_id: caseId, workflow: 'supervision' })
    .first()
  const tip = { sentOn: '2026-11-09', addressees: [addressee], reason: '欠薪', measures: '自查并补发' }
  await takeStep(house.office, { on: { proceedingId }, step: 'sendTip', answers: tip, version: 1, by })
  const served = { servedOn: '2026-11-09', addressee, way: 'person' }
  await takeStep(house.office, { on: { proceedingId }, step: 'serveLetter', answers: served, version: 2, by })
  return addressee
}

describe('the page of an employer', () => {
  let house: TestOffice
  let party: string
  let owing: string
  let addressee: string
  before(async () => {
    house = await openOffice({ now: '2026-08-31T01:00:00Z' })
    await register(house, 'mediator-b', {
      registeredOn: '2026-08-31',
      applicantName: '岸工老海',
      respondentName: employer,
    })
    const signed = await openCase(house, { applicantName: '渔工老柯', respondentName: employer })
    await signed.signed()
    owing = signed.caseId
    await register(house, 'mediator-a', {
      registeredOn: '2026-11-09',
      applicantName: '渔工小柯',
      respondentName: employer,
    })
    await register(house, 'mediator-b', {
      registeredOn: '2026-11-09',
      applicantName: '岸工阿海',
      respondentName: employer,
    })
    addressee = await tipSent(house)
    house.clock.on('2026-11-18', '09:00')
    await warn(house.office)
    party = (await house.db.reader('parties').where({ case_id: owing, name: employer }).first('id')).id
  })
  after(() => house.close())

  /** The month with its numbers, without what is said of them for those who do not see. */
  const rowOf = ({ html }: { html: string }, month: string): string =>
    /([^<]*)<\/th>([\s\S]*?)<\/tr>/
      .exec(html.slice(html.indexOf(`text-nowrap">${month}<`)))!
      .slice(1)
      .join(' ')
      .replaceAll(/<span class="visually-hidden">[^<]*<\/span>/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replace('text-nowrap">', '')
      .replaceAll(/\s+/g, ' ')
      .trim()

  it('tells by month, with workers, payments due, letters and warnings', async () => {
    const page = await house.as('supervisor').get(`/parties/${party}`)
    expect(page.status, page.text).to.equal(200)
    expect(rowOf(page, '2026-11'), 'cases, workers, missed, letters, warnings').to.match(/^2026-11 4 \d 1 1 [1-9]/)
    expect(rowOf(page, '2026-09'), 'nothing between').to.equal('2026-09 0 0 0 0 0')
    expect(rowOf(page, '2026-08')).to.equal('2026-08 1 1 0 0 0')
    expect(page.html, 'nothing before').to.not.contain('>2026-07<')
    for (const word of ['渔工小柯', '岸工阿海', '首期', '末期', '逾期 2 天', '提示函', '待答复', '同一单位多发'])
      expect(page.text, word).to.contain(word)
    const { id } = await house.db.reader('warnings').where({ rule: 'employer-cases' }).first('id')
    expect((await house.as('supervisor').get(`/warnings/${id}`)).html).to.contain('/parties/')
    expect((await house.as('supervisor').get(`/cases/${owing}`)).html).to.contain(`/parties/${party}`)
  })

  it('counts every warning, by month too, however many there are, and says that not all are listed', async () => {
    const before = await house.as('supervisor').get(`/parties/${party}`)
    const [, count = ''] = /data-indicator="en_warnings" href[^>]*>(\d+)/.exec(before.html.split('id="warnings"')[1]!)!
    const warning = await house.db.reader('warnings').where({ rule: 'employer-cases' }).first()
    const closed = { ...warning, state: 'closed', closed_on: '2026-10-20', closed_by: 'lead-a', result: 'handled' }
    const ids = Array.from({ length: 60 }, (_, place) => `old-${place}`)
    await house.db.write(async tx => {
      for (const id of ids) {
        await tx('warnings').insert({ ...closed, id, raised_on: '2026-10-12', raised_at: '2026-10-12T01:00:00.000Z' })
        await tx('warning_cases').insert({ warning_id: id, case_id: owing, sign: id, added_on: '2026-10-12' })
      }
    })
    const page = await house.as('supervisor').get(`/parties/${party}`)
    expect(rowOf(page, '2026-10'), 'cases, workers, missed, letters, warnings').to.equal('2026-10 0 0 0 0 60')
    const all = Number(count) + 60
    expect(page.html.split('id="warnings"')[1]).to.match(new RegExp(`data-indicator="en_warnings" href[^>]*>${all}<`))
    expect(page.text).to.contain(`共 ${all} 条，只列最近的 50 条`)
    expect((await house.as('lead-b').get(`/parties/${party}`)).status, 'of another station').to.equal(404)
    await house.db.write(async tx => {
      await tx('warning_cases').whereIn('warning_id', ids).delete()
      await tx('warnings').whereIn('id', ids).delete()
    })
  })

  it('says of payments and letters as well that not all are listed', async () => {
    const one = async (where: object): Promise<object> => (await house.db.reader('records').where(where).first())!
    const due = await one({ kind: 'obligation', state: 'open', case_id: owing })
    const letter = await one({ kind: 'action', audience: 'all', party_id: addressee })
    const keys = Array.from({ length: 55 }, (_, place) => `more-${place}`)
    await house.db.write(async tx => {
      for (const key of keys)
        await tx('records').insert([due, letter].map((row, place) => ({ ...row, key: `${key}-${place}` })))
    })
    const { text } = await house.as('supervisor').get(`/parties/${party}`)
    expect(text).to.match(/共 5[67] 笔，只列应付日最早的 50 笔/)
    expect(text).to.contain('共 56 份，只列最近的 50 份')
    await house.db.write(tx => tx('records').whereLike('key', 'more-%').delete())
  })

  it('neither shows nor counts what the reader may not see', async () => {
    const lead = await house.as('lead-a').get(`/parties/${party}`)
    expect(rowOf(lead, '2026-11')).to.match(/^2026-11 3 /)
    expect(lead.text, 'of another station').to.not.contain('岸工阿海')
    await house.db.write(async tx => {
      const cases = await tx('cases').whereNot({ id: owing }).select('id')
      for (const { id } of cases) {
        const file = await tx('proceedings').where({ case_id: id, workflow: 'case-file' }).first('id')
        const grant = { case_id: id, proceeding_id: file.id, person_id: 'lead-a', grant: 'excluded', reason: '回避' }
        await tx('access_grants').insert({ id: `lead-a-${id}`, ...grant })
      }
    })
    const shut = await house.as('lead-a').get(`/parties/${party}`)
    expect(rowOf(shut, '2026-11')).to.match(/^2026-11 1 1 1 0 /)
    for (const word of ['渔工小柯', '提示函'])
      expect(shut.html.split('id="months"')[1], word).to.not.contain(`>${word}<`)
    expect(shut.text).to.contain('没有发出过提示函')
  })

  it('lists what each figure counts, a page at a time, for whoever reads it', async () => {
    const at = (query: string) => house.as('supervisor').get(`/parties/${party}/counted?${query}`)
    expect((await at('what=cases&month=2026-11')).text)
      .to.contain('渔工小柯')
      .and.contain('口径')
    expect((await at('what=workers')).text)
      .to.contain('渔工老柯')
      .and.contain('岸工老海')
    expect((await at('what=cases&month=earlier')).text).to.contain('这里是零')
    for (const wrong of ['', 'what=nothing', 'what=cases&month=2026-13'])
      expect((await at(wrong)).status, wrong).to.equal(404)
    const worker = await house.db.reader('parties').where({ name: '渔工老柯' }).first('id')
    const ofWorker = `/parties/${worker.id}/counted?what=cases`
    expect((await house.as('supervisor').get(ofWorker)).status).to.equal(404)
    expect((await house.as('lead-b').get(`/parties/${party}/counted?what=cases`)).status).to.equal(404)
    expect((await house.as('auditor').get(`/parties/${party}/counted?what=cases`)).status).to.equal(403)
  })

  it('leads nowhere from warnings for whoever reads none', async () => {
    const file = await house.db.reader('proceedings').where({ case_id: owing, workflow: 'case-file' }).first('id')
    const grant = { id: 'seen', case_id: owing, proceeding_id: file.id, person_id: 'lawyer-a', grant: 'granted' }
    await house.db.write(tx => tx('access_grants').insert({ ...grant, reason: '协办' }))
    const at = (what: string) => house.as('lawyer-a').get(`/parties/${party}/counted?what=${what}`)
    expect([(await at('cases')).status, (await at('warnings')).status]).to.deep.equal([200, 404])
    await house.db.write(tx => tx('access_grants').where({ id: 'seen' }).delete())
  })

  it('counts a case in which the employer stands twice once, with its workers', async () => {
    const figures = async () => {
      const page = await house.as('supervisor').get(`/parties/${party}`)
      const [, workers = ''] = /data-indicator="en_workers" href[^>]*>(\d+)/.exec(page.html.split('id="workers"')[1]!)!
      return [rowOf(page, '2026-11'), workers]
    }
    const before = await figures()
    const elsewhere = house.db.reader('parties').where({ name: employer }).whereNot({ case_id: owing })
    const again = { ...(await elsewhere.first()), id: `${party}-again` }
    await house.db.write(tx => tx('parties').insert(again))
    expect(await figures()).to.deep.equal(before)
    const list = await house.as('supervisor').get(`/parties/${party}/counted?what=workers`)
    expect(list.html.match(/<tr><th scope="row">/g)).to.have.length(Number(before[1]))
    await house.db.write(tx => tx('parties').where({ id: again.id }).delete())
  })

  it('is not made for a worker', async () => {
    const worker = await house.db.reader('parties').where({ name: '渔工老柯' }).first('id')
    expect((await house.as('supervisor').get(`/parties/${worker.id}`)).html).to.not.contain('id="months"')
  })
})
