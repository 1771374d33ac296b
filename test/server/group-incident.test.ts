/** A group incident through the website: the level follows the head-count, reports are timed, tasks have owners (S11). */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const workers = (count: number, from = 0) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => [`workers[${place}][name]`, `派遣工${from + place + 1}号`]),
  )
const incident = (phone: string, applicantName = '派遣工代表老陈') => ({
  kind: 'incident',
  applicantName,
  applicantPhone: phone,
  respondentName: '海达劳务派遣有限公司',
  respondentRole: 'employer',
  'respondents[0][name]': '闽电电子有限公司',
  'respondents[0][role]': 'host',
  consentChannel: 'signed',
})
const warning = {
  at: '08:00',
  place: '闽电电子门口',
  people: '32',
  behaviour: 'petition',
  mood: 'calm',
  demand: '付清两月工资',
}

/** In the order of their dates, for a clock goes one way only. */
describe('a group incident, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-08-03T00:30:00Z' })
  })
  after(() => house.close())

  const page = async (caseId: string) => (await house.as('lead-a').get(`/cases/${caseId}`)).text
  const facts = async (row: () => Promise<{ snapshot: string }>) => JSON.parse((await row()).snapshot).context
  const sound = (caseId: string) => faultsOfCase(house.db.reader, house.office, caseId)

  it('S11: 32 as told, 60 as found, red; each count shows the level before and after, and the roster beside it', async () => {
    const caseId = await registered(house, incident('13800016001'))
    const at = byDay(house, { caseId, workflow: 'group-incident' })
    await at.takes('2026-08-03', 'warn', warning, 'lead-a')
    expect(await facts(at.row)).to.include({ people: 32, colour: 'yellow', firstPeople: 32 })
    expect((await house.db.reader('cases').where({ id: caseId }).first()).case_number).to.match(/群体〔2026〕0001号$/)
    await at.takes(
      '2026-08-03',
      'recount',
      { people: '60', amountFen: '612000', mood: 'tense', behaviour: 'gate' },
      'lead-a',
    )
    expect(await facts(at.row)).to.include({ people: 60, colour: 'red', firstPeople: 32 })
    const shown = await page(caseId)
    expect(shown).to.contain('黄色预警').and.to.contain('红色预警').and.to.contain('名册人数')

    await at.takes(
      '2026-08-03',
      'report',
      { at: '09:30', form: 'first', to: '区总工会', content: '60人聚集' },
      'lead-a',
    )
    expect(await facts(at.row)).to.include({ reportMinutes: 90, isReportLate: true })
    expect(await page(caseId)).to.contain('迟报')
    expect(await at.deadlines('running')).to.deep.equal([['incident_written_report', '2026-08-04']])
    await at.takes('2026-08-04', 'report', { at: '07:00', form: 'written', to: '区总工会', content: '书面' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([])

    await at.takes('2026-08-04', 'arrive', { at: '09:00', bodies: '五部门', measures: '劝离' }, 'lead-a')
    const tasks = {
      'actions[0][title]': '核对工资表',
      'actions[0][organisationId]': 'inspection',
      'actions[0][dueOn]': '2026-08-05',
      'actions[1][title]': '对接用工单位',
      'actions[1][ownerId]': 'lead-a',
      'actions[1][dueOn]': '2026-08-07',
    }
    await at.takes('2026-08-04', 'assignTasks', tasks, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([
      ['incident_task', '2026-08-05'],
      ['incident_task', '2026-08-07'],
    ])
    const { key } = await house.db
      .reader('records')
      .where({ case_id: caseId, on_day: '2026-08-05', kind: 'action' })
      .first()
    await at.takes('2026-08-05', 'reportTask', { action: key, progress: 'done', feedback: '已核对60人' }, 'lead-a')
    await at.until('2026-08-08')
    expect(await page(caseId)).to.match(/对接用工单位[^。]*逾期/)
    expect(await sound(caseId)).to.deep.equal([])

    await at.takes('2026-08-08', 'negotiate', { note: '用工单位先付一半' }, 'lead-a')
    await at.takes('2026-08-08', 'logDay', { note: '现场平稳' }, 'lead-a')
    await at.takes('2026-08-08', 'stabilise', { note: '已复工' }, 'lead-a')
    expect(await page(caseId))
      .to.contain('后续途径')
      .and.to.contain('应急周转金')
    const unsaid = await at.tries('2026-08-08', 'followUp', { note: '逐人登记', supervise: 'yes' }, 'lead-a')
    expect(unsaid.status).to.equal(422)
    await at.takes('2026-08-08', 'followUp', { note: '逐人登记请求', supervise: 'yes', matters: 'pay' }, 'lead-a')
    const clue = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'supervision' }).first()
    expect(clue).to.include({ version: 1, parent_id: ((await at.row()) as unknown as { id: string }).id })
    await at.takes('2026-08-09', 'review', { causes: '派遣公司拖欠', lessons: '每月核查' }, 'lead-a')
    await at.takes('2026-08-10', 'standDown', { note: '专班解除' }, 'lead-a')
    expect((await at.row()).state).to.equal('closed')
    expect(await sound(caseId)).to.deep.equal([])
  })

  it('is judged again by itself when workers join or leave the roster', async () => {
    house.clock.on('2026-08-11', '08:30')
    const caseId = await registered(house, incident('13800016002', '派遣工代表老刘'))
    const at = byDay(house, { caseId, workflow: 'group-incident' })
    const file = byDay(house, { caseId, workflow: 'case-file' })
    await at.takes('2026-08-11', 'warn', { ...warning, people: '8' }, 'lead-a')
    expect(await facts(at.row)).to.include({ people: 8, colour: 'blue' })
    await file.takes('2026-08-11', 'addMembers', workers(11), 'lead-a')
    expect(await facts(at.row)).to.include({ people: 12, members: 12, colour: 'yellow', firstPeople: 8 })
    await file.takes('2026-08-11', 'addMembers', workers(40, 11), 'lead-a')
    expect(await facts(at.row)).to.include({ people: 52, members: 52, colour: 'red' })
    const one = await house.db.reader('members').where({ case_id: caseId }).orderBy('id', 'desc').first()
    await file.takes('2026-08-11', 'removeMember', { memberId: one.id, reason: '自行离开' }, 'lead-a')
    expect(await facts(at.row)).to.include({ people: 52, members: 51, colour: 'red', firstPeople: 8 })
    const count = await house.db.reader('case_facts').where({ case_id: caseId }).first('member_count')
    expect(count.member_count, 'the case counts the same').to.equal(51)
    expect(await sound(caseId)).to.deep.equal([])
    const counts = await house.db.reader('records').where({ case_id: caseId, kind: 'action' })
    const moved = counts.map(({ state, details }) => [JSON.parse(details).before, state])
    expect(moved).to.have.deep.members([
      [null, 'blue'],
      ['blue', 'yellow'],
      ['yellow', 'red'],
      ['red', 'red'],
    ])
  })

  it('knows an enterprise that comes back, by its name or credit code, and asks why somebody says otherwise', async () => {
    house.clock.on('2026-08-12', '08:00')
    const of = (phone: string) => ({
      ...incident(phone, `回访${phone.slice(-1)}`),
      respondentName: '三进宫电子有限公司',
      'respondents[0][name]': '',
      'respondents[0][role]': '',
    })
    await registered(house, of('13800016011'))
    await registered(house, of('13800016012'))
    const caseId = await registered(house, of('13800016013'))
    const at = byDay(house, { caseId, workflow: 'group-incident' })
    const small = { ...warning, people: '4' }
    const said = await at.tries('2026-08-12', 'warn', { ...small, repeats: '1' }, 'lead-a')
    expect(said.status).to.equal(422)
    expect(said.text).to.contain('与系统统计的案件数不同')
    await at.takes('2026-08-12', 'warn', { ...small, repeats: '' }, 'lead-a')
    expect(await facts(at.row)).to.include({ people: 4, colour: 'yellow' })
    const nobodys = { 'actions[0][title]': '联系企业', 'actions[0][dueOn]': '2026-08-13' }
    expect((await at.tries('2026-08-12', 'assignTasks', nobodys, 'lead-a')).status).to.equal(422)
    expect(await sound(caseId)).to.deep.equal([])
  })

  it('goes by what the administrator has set for the place', async () => {
    house.clock.on('2026-08-12', '08:30')
    const set = (name: string, value: string) => ({
      id: name,
      name,
      region: 'station-a',
      valid_from: '2026-01-01',
      value,
      source: '区预案',
      changed_by: 'administrator',
      changed_at: '2026-01-01T00:00:00.000Z',
    })
    await house.db.write(tx =>
      tx('parameters').insert([set('incident_yellow_people', '5'), set('incident_tense_people', '4')]),
    )
    const firm = { respondentName: '初犯电子有限公司', 'respondents[0][name]': '', 'respondents[0][role]': '' }
    const caseId = await registered(house, { ...incident('13800016003', '派遣工代表老赵'), ...firm })
    const at = byDay(house, { caseId, workflow: 'group-incident' })
    await at.takes('2026-08-12', 'warn', { ...warning, people: '3', mood: 'tense' }, 'lead-a')
    expect(await facts(at.row)).to.include({ people: 3, colour: 'blue' })
    await at.takes('2026-08-12', 'recount', { people: '4', mood: 'tense' }, 'lead-a')
    expect(await facts(at.row)).to.include({ people: 4, colour: 'yellow' })
    await at.takes('2026-08-12', 'recount', { people: '6', mood: 'calm' }, 'lead-a')
    expect(await facts(at.row)).to.include({ people: 6, colour: 'yellow' })
    expect((await at.tries('2026-08-12', 'recount', { people: '0', mood: 'calm' }, 'lead-a')).status).to.equal(422)
    expect((await at.tries('2026-08-12', 'recount', { people: '7', mood: 'calm' }, 'lead-b')).status).to.equal(404)
    expect((await at.tries('2026-08-12', 'recount', { people: '7', mood: 'calm' }, 'auditor')).status).to.be.oneOf([
      403, 404,
    ])
  })
})
