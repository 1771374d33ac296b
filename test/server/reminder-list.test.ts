/** The reminder list of employers: put on by hand, met again, taken off, and what nobody may learn by it. */
import { expect } from 'chai'
import { tableOf } from '../../server/reminder-list/view.ts'
import { expectSameLists, expectSameReports, foldAll } from '../support/kept-figures.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('the reminder list of employers', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-09T01:00:00Z' })
  })
  after(() => house.close())

  const code = '91350100M000100Y43'
  const entry = { ground: 'protection', reason: '先提示三期保护，再安排调解。', organisationId: 'station-a' }
  const employerOf = async (caseId: string): Promise<string> =>
    (await house.db.reader('parties').where({ case_id: caseId, side: 'respondent' }).first('id')).id
  const caseWith = async (respondentName: string, more: Record<string, unknown> = {}, by = 'mediator-a') => {
    const answers = {
      registeredOn: house.clock.today(),
      applicantName: `来访人${respondentName}`,
      respondentName,
      ...more,
    }
    const caseId = await register(house, by, answers)
    return { caseId, remind: `/parties/${await employerOf(caseId)}/remind` }
  }
  const puts = (who: string, path: string, more: Record<string, unknown> = {}) =>
    house.as(who).submit(path, { ...entry, ...more }, path)
  const read = async (who: string, path: string) => (await house.as(who).get(path)).text

  it('marks an employer with its reason wherever it is met again, and says on the case who was listed', async () => {
    const { caseId, remind } = await caseWith('鹭江讯通电子有限公司', { respondentCreditCode: code })
    const put = await puts('mediator-a', remind, { untilOn: '2027-05-31' })
    expect(put.status, put.text).to.equal(303)
    expect(await read('mediator-a', put.location))
      .to.contain('女职工等特殊保护')
      .and.to.contain(code)
    expect(await read('mediator-a', `/cases/${caseId}`), 'the case, with who was listed')
      .to.contain('用人单位列入提醒名单')
      .and.to.contain('先提示三期保护')
      .and.not.to.contain('名称相近')
    const again = await caseWith('厦门鹭江讯通电子公司')
    expect(await read('lead-a', `/cases/${again.caseId}`))
      .to.contain('先提示三期保护')
      .and.to.contain('名称相近，请核对')
    expect(await read('mediator-a', again.remind.replace('/remind', ''))).to.contain('先提示三期保护')

    const typed = {
      kind: 'dispute',
      registeredOn: '2026-11-09',
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: '新来的人',
      respondentNature: 'unit',
      respondentName: '鹭江讯通电子有限公司',
      consentChannel: 'signed',
    }
    const asked = await house.as('mediator-a').submit('/cases/new', typed, '/cases/new')
    expect(asked.status).to.equal(200)
    expect(asked.text).to.contain('这家用人单位在提醒名单上').and.to.contain('先提示三期保护')
    expect(asked.text, 'the name is the same').not.to.contain('名称相近')
    expect(asked.html, 'what was typed is still there').to.contain('新来的人')
    const goneOn = await house.as('mediator-a').post('/cases/new', { ...typed, _duplicates: 'seen' })
    expect(goneOn.status).to.equal(303)
    const elsewhere = await house
      .as('mediator-b')
      .submit('/cases/new', { ...typed, organisationId: 'station-b' }, '/cases/new')
    expect(elsewhere.status, 'another station has a list of its own').to.equal(303)
  })

  it('refuses what cannot be, keeps what was typed, and holds an employer once however often it is sent', async () => {
    const { caseId, remind } = await caseWith('闽东包装有限公司')
    const wrong = [
      [{ untilOn: '2026-11-01' }, '这一天已经过去'],
      [{ untilOn: '2026-13-40' }, '提醒到哪一天'],
      [{ reason: '' }, '提醒什么'],
      [{ reason: '长'.repeat(401) }, '提醒什么'],
      [{ ground: 'nonsense' }, '事由'],
      [{ organisationId: 'station-b' }, '名单'],
      [{ organisationId: 'nowhere' }, '名单'],
    ] as const
    for (const [more, says] of wrong) {
      const refused = await puts('mediator-a', remind, more)
      expect(refused.status, JSON.stringify(more).slice(0, 60)).to.equal(422)
      expect(refused.text).to.contain(says)
      if (!('reason' in more)) expect(refused.html).to.contain(entry.reason)
    }
    const both = await Promise.all([puts('mediator-a', remind), puts('lead-a', remind, { reason: '另一种说法' })])
    expect(both.map(({ status }) => status).sort(), 'of two at once one').to.deep.equal([303, 422])
    const first = both.find(({ status }) => status === 303)!
    const repeated = await puts(
      both[0] === first ? 'mediator-a' : 'lead-a',
      remind,
      both[0] === first ? {} : { reason: '另一种说法' },
    )
    expect(repeated.location, 'the same sent twice is one').to.equal(first.location)
    expect(await house.db.reader('reminder_entries').where({ case_id: caseId })).to.have.length(1)
    const worker = await house.db.reader('parties').where({ case_id: caseId, side: 'applicant' }).first('id')
    expect((await house.as('mediator-a').get(`/parties/${worker.id}/remind`)).status, 'no person').to.equal(409)
    for (const stranger of ['mediator-b', 'lawyer-a', 'partner-inspection']) {
      const answer = await house.as(stranger).post(remind, entry)
      expect(answer.status, stranger).to.be.oneOf([403, 404])
    }
  })

  it('is taken off with a reason, once; its history stays, and it may be put on again', async () => {
    const { remind } = await caseWith('安海食品有限公司')
    const { location } = await puts('mediator-a', remind)
    const off = `${location}/take-off`
    expect((await house.as('mediator-b').get(off)).status).to.equal(404)
    expect((await house.as('mediator-a').submit(off, { reason: '' }, off)).status).to.equal(422)
    const both = await Promise.all(
      ['mediator-a', 'lead-a'].map(who => house.as(who).post(off, { reason: '企业已整改' })),
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([303, 409])
    expect(await read('lead-a', location))
      .to.contain('企业已整改')
      .and.to.contain('已移出')
    expect(await read('lead-a', remind.replace('/remind', ''))).not.to.contain(entry.reason)
    const again = await puts('lead-a', remind, { reason: '整改后再犯', untilOn: '2026-11-20' })
    expect(await read('lead-a', again.location), 'with the entry before')
      .to.contain('企业已整改')
      .and.to.contain('整改后再犯')
    expect((await house.as('mediator-a').get(`${again.location}/take-off`)).status, 'another’s entry').to.equal(403)

    const csv = await house.as('lead-a').get('/reminder-list.csv?standing=all')
    expect(csv.html).to.contain('安海食品有限公司').and.to.contain('企业已整改')
    expect(await house.db.reader('access_log').where({ subject: 'reminder-list csv' })).to.have.length(1)
    expect(await read('lead-a', '/reminder-list?standing=off')).to.contain('安海食品')
    expect(await read('lead-a', '/reminder-list?ground=arrears')).not.to.contain('安海食品')
    house.clock.on('2026-11-21')
    expect(await read('lead-a', '/reminder-list?standing=lapsed')).to.contain('安海食品')
    expect(await read('lead-a', remind.replace('/remind', '')), 'its day is over').not.to.contain('整改后再犯')
    expect((await puts('mediator-a', remind)).status, 'and it may be listed anew').to.equal(303)
  })

  it('is counted where the case lies, by period and ground, each figure leading to its entries, as of any day', async () => {
    const { caseId, remind } = await caseWith('计数机械有限公司', {}, 'mediator-b')
    const put = (more: object) => puts('mediator-b', remind, { ground: 'safety', organisationId: 'station-b', ...more })
    const first = await put({ untilOn: '2026-11-30' })
    house.clock.on('2026-12-02')
    const second = await put({ reason: '整改不到位' })
    house.clock.on('2026-12-10')
    const off = `${second.location}/take-off`
    await house.as('mediator-b').post(off, { reason: '已整改' })
    const figures = async (period: string, more = '') => {
      const page = await house.as('mediator-b').get(`/reports/reminders?organisation=station-b&period=${period}${more}`)
      const of = (id: string) => new RegExp(`/reports/reminders/${id}\\?[^"]*">([^<]*)<`).exec(page.html)?.[1]
      return ['rem_put', 'rem_off', 'rem_lapsed', 'rem_standing'].map(of)
    }
    for (const isFolded of [false, true]) {
      if (isFolded) await foldAll(house)
      expect(await figures('2026-11')).to.deep.equal(['1', '0', '0', '1'])
      expect(await figures('2026-12')).to.deep.equal(['1', '1', '1', '0'])
      expect(await figures('2026-12', '&known=2026-12-05'), 'before it was taken off').to.deep.equal([
        '1',
        '0',
        '1',
        '1',
      ])
    }
    const reading = { person: await house.person('mediator-b'), queries: [{ period: '2026-12' }, { period: '2026' }] }
    expect(await expectSameReports(house, reading)).to.be.greaterThan(0)
    const path = '/reports/reminders/rem_lapsed'
    const list = await house.as('mediator-b').get(`${path}?period=2026-12`)
    expect(list.html).to.contain(`href="${first.location}"`).and.not.to.contain(`href="${second.location}"`)
    const csv = await house.as('mediator-b').get(`${path}.csv?period=2026-12`)
    expect(csv.html).to.contain('2026-12-01').and.to.contain('劳动安全卫生')
    expect((await house.as('mediator-a').get(`${path}?period=2026-12`)).html).not.to.contain(caseId)

    const { remind: another } = await caseWith('计数电机有限公司', {}, 'mediator-b')
    await puts('mediator-b', another, { ground: 'safety', organisationId: 'station-b' })
    await foldAll(house)
    const november = { person: reading.person, query: { period: '2026-11' } }
    expect(await expectSameLists(house, november), 'one lapsed and one was put on since').to.be.greaterThan(0)
    const standing = await house.as('mediator-b').get('/reports/reminders/rem_standing?period=2026-11')
    expect(standing.html).to.contain(`href="${first.location}"`)
  })

  it('says in the last line of a file that not all are in it', async () => {
    const seen = { person: await house.person('supervisor'), today: '2026-11-23' }
    expect(tableOf({ entries: [], count: 0 }, seen).rows).to.deep.equal([])
    expect(tableOf({ entries: [], count: 10_001 }, seen).rows.flat().join()).to.contain('共 10,001 条')
  })

  it('is read by those at, above and below its organisation, and by nobody who is shut out of the case it comes from', async () => {
    const { caseId, remind } = await caseWith('秘密制衣有限公司')
    const { location } = await puts('mediator-a', remind, { reason: '墙内的提醒' })
    for (const who of ['mediator-a', 'lead-a', 'lawyer-a', 'supervisor', 'administrator'])
      expect(await read(who, '/reminder-list'), who).to.contain('墙内的提醒')
    expect(await read('mediator-b', '/reminder-list')).not.to.contain('墙内的提醒')
    expect((await house.as('mediator-b').get(location)).status).to.equal(404)
    expect((await house.as('partner-inspection').get('/reminder-list')).status).to.equal(403)
    const counted = async () => /(\d+) 条/.exec(await read('lawyer-a', '/reminder-list'))![1]
    const before = Number(await counted())
    await house.db.write(async tx => {
      const { id } = await tx('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
      const grant = { case_id: caseId, proceeding_id: id, grant: 'excluded', reason: '回避' }
      await tx('access_grants').insert(
        ['lawyer-a', 'supervisor'].map(who => ({ id: `wall-${who}`, person_id: who, ...grant })),
      )
    })
    expect(Number(await counted()), 'neither shown nor counted').to.equal(before - 1)
    for (const who of ['lawyer-a', 'supervisor']) {
      expect(await read(who, '/reminder-list')).not.to.contain('墙内的提醒')
      expect((await house.as(who).get('/reminder-list.csv')).html).not.to.contain('墙内的提醒')
      expect((await house.as(who).get(location)).status).to.equal(404)
    }
    const other = await caseWith('秘密制衣有限公司')
    expect(await read('supervisor', `/cases/${other.caseId}`), 'met in a case they may see').to.contain('秘密制衣')
    expect(await read('supervisor', `/cases/${other.caseId}`)).not.to.contain('墙内的提醒')
    expect(await read('lead-a', `/cases/${other.caseId}`)).to.contain('墙内的提醒')
  })
})
