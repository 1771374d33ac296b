/** Who is on duty, who is away, who covers: and whom a new case goes to. */
import { expect } from 'chai'
import { proposedOwner } from '../../server/workload/propose.ts'
import { formsOf } from '../support/forms.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('duty', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const today = '2026-11-23'
  const onDuty = (day: string) => proposedOwner(house.db.reader, { organisationId: 'station-a', today: day })
  const away = (personId: string, from: string, to = from) =>
    house.db.write(tx =>
      tx('absences').insert({
        id: `${personId} ${from}`,
        person_id: personId,
        cover_id: 'lead-a',
        from_on: from,
        to_on: to,
        reason: '休假',
        recorded_by: 'lead-a',
        recorded_at: house.clock.now().toISOString(),
      }),
    )
  let cases = 0
  const openCase = (ownerId: string, state: string) =>
    house.db.write(async tx => {
      await tx('cases').insert({
        id: `case-${++cases}`,
        kind: 'dispute',
        registration_number: `number-${cases}`,
        organisation_id: 'station-a',
        organisation_path: house.organisations['station-a'].path,
        owner_id: ownerId,
        state,
        registered_on: today,
        created_at: house.clock.now().toISOString(),
      })
      await tx('case_facts').insert({
        case_id: `case-${cases}`,
        organisation_path: house.organisations['station-a'].path,
        owner_id: ownerId,
        kind: 'dispute',
        state,
        title: '测试',
        registered_on: today,
        last_event_at: house.clock.now().toISOString(),
      })
    })

  it('is of the mediator with the fewest open cases where the roster names nobody', async () => {
    await openCase('mediator-a', 'open')
    await openCase('mediator-a2', 'closed')
    await openCase('mediator-a2', 'archived')
    expect(await onDuty('2026-12-01')).to.equal('mediator-a2')
    await openCase('mediator-a2', 'registered')
    await openCase('mediator-a2', 'open')
    expect(await onDuty('2026-12-01')).to.equal('mediator-a')
  })

  it('is of whoever the roster names, the lead too, on that day only', async () => {
    const lead = house.as('lead-a')
    const form = { monday: today, '2026-11-24': 'lead-a', '2026-11-25': 'mediator-a2' }
    const page = await lead.submit('/organisations/station-a/duty', form, '/organisations/station-a/duty')
    expect(page).to.include({ status: 303, location: '/organisations/station-a/duty?week=2026-11-23' })
    expect(await onDuty('2026-11-24')).to.equal('lead-a')
    expect(await onDuty('2026-11-25')).to.equal('mediator-a2')
    expect(await onDuty('2026-11-26')).to.equal('mediator-a')
    const [log] = await house.db.reader('access_log').where({ action: 'duty-changed' })
    expect(log).to.include({ person_id: 'lead-a', subject: 'station-a', reason: '2026-11-23 – 2026-11-29' })

    await lead.submit('/organisations/station-a/duty', { '2026-11-24': '' }, '/organisations/station-a/duty')
    expect(await onDuty('2026-11-24')).to.equal('mediator-a')
    expect(await onDuty('2026-11-25'), 'the rest of the week stays').to.equal('mediator-a2')
  })

  it('passes over people who are away, down to the lead, down to nobody', async () => {
    const day = '2026-12-10'
    await house.db.write(tx =>
      tx('duties').insert({ organisation_id: 'station-a', on_day: day, person_id: 'mediator-a2' }),
    )
    expect(await onDuty(day)).to.equal('mediator-a2')
    await away('mediator-a2', '2026-12-09', day)
    expect(await onDuty(day)).to.equal('mediator-a')
    await away('mediator-a', day)
    expect(await onDuty(day)).to.equal('lead-a')
    await away('lead-a', day)
    expect(await onDuty(day)).to.equal(undefined)
    expect(await onDuty('2026-12-11')).to.equal('mediator-a')
  })

  it('is not given to people of another station', async () => {
    const lead = house.as('lead-a')
    const typed = { monday: today, '2026-11-26': 'mediator-a2', '2026-11-27': 'mediator-b' }
    const page = await lead.post('/organisations/station-a/duty', typed)
    expect(page.status).to.equal(422)
    expect(page.text).to.contain('请选择这个单位的在任人员').and.to.contain('值班与请假')
    const [roster] = formsOf(page.html).filter(({ values }) => 'monday' in values)
    expect(roster!.values, 'what was chosen stays').to.include({ monday: today, '2026-11-26': 'mediator-a2' })
    expect(await onDuty('2026-11-27')).to.equal('mediator-a')
  })

  it('is arranged by the lead of the station and by administrators above, by nobody else', async () => {
    expect((await house.as('lead-a').get('/duty')).location).to.equal('/organisations/station-a/duty')
    expect((await house.as('administrator').get('/duty')).location).to.equal('/organisations')
    expect((await house.as('administrator').get('/organisations/station-a/duty')).status).to.equal(200)
    expect((await house.as('lead-a').get('/organisations/station-b/duty')).status).to.equal(404)
    expect((await house.as('lead-a').post('/organisations/station-b/duty', { monday: today })).status).to.equal(404)
    expect((await house.as('mediator-a').get('/organisations/station-a/duty')).status).to.equal(403)
  })

  it('shows the week that was asked for, from Monday on', async () => {
    const lead = house.as('lead-a')
    for (const day of ['2026-12-07', '2026-12-09', '2026-12-13'])
      expect((await lead.get(`/organisations/station-a/duty?week=${day}`)).html).to.contain('name="2026-12-07"')
    expect((await lead.get('/organisations/station-a/duty?week=nonsense')).html).to.contain('name="2026-11-23"')
  })

  it('records who is away and who covers, and ends it early', async () => {
    const lead = house.as('lead-b')
    const path = '/organisations/station-b/absences/new'
    const form = { personId: 'lawyer-b', coverId: 'mediator-b', fromOn: today, toOn: '2026-11-30', reason: '培训' }
    for (const [wrong, says] of [
      [{ coverId: 'lawyer-b' }, '不能是请假人本人'],
      [{ coverId: 'mediator-a' }, '在任人员'],
      [{ toOn: '2026-11-01' }, '结束日期不能早于开始日期'],
      [{ reason: '' }, '请填写“原因”'],
    ] as [object, string][]) {
      const page = await lead.post(path, { ...form, ...wrong })
      expect(page.status, says).to.equal(422)
      expect(page.text).to.contain(says)
    }
    expect((await lead.submit(path, form, path)).status).to.equal(303)
    expect((await house.person('mediator-b')).covers).to.deep.equal(['lawyer-b'])
    for (const [again, says] of [
      [{}, '这几天已经登记请假：2026-11-23 – 2026-11-30'],
      [{ fromOn: '2026-11-30', toOn: '2026-12-04' }, '已经登记请假'],
      [
        { personId: 'lead-b', coverId: 'lawyer-b', fromOn: '2026-11-29' },
        '代管人这几天也请假：2026-11-23 – 2026-11-30',
      ],
    ] as [object, string][]) {
      const page = await lead.post(path, { ...form, ...again })
      expect(page.status, says).to.equal(422)
      expect(page.text).to.contain(says)
    }
    expect((await lead.post(path, { ...form, fromOn: '2026-12-01', toOn: '2026-12-02' })).status).to.equal(303)
    const { id } = await house.db.reader('absences').where({ person_id: 'lawyer-b' }).orderBy('from_on').first()
    expect((await lead.get('/organisations/station-b/duty')).text)
      .to.contain('蔡律师')
      .and.contain('培训')

    expect((await house.as('lead-a').post(`/organisations/station-a/absences/${id}/end`)).status).to.equal(404)
    expect((await lead.post(`/organisations/station-b/absences/${id}/end`)).status).to.equal(303)
    expect((await house.person('mediator-b')).covers).to.deep.equal([])
    const log = await house.db.reader('access_log').where({ subject: id }).orderBy('id')
    expect(log.map(({ action, reason }) => [action, reason])).to.deep.equal([
      ['absence-added', '培训'],
      ['absence-ended', null],
    ])
  })
})
