/** Early warning: rules with their effect, what they raise, who looks after it, and what nobody may learn by it. */
import { expect } from 'chai'
import { warn } from '../../server/jobs/warn.ts'
import { employersOf } from '../../server/warnings/read-employers.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('early warnings', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-09T01:00:00Z' })
  })
  after(() => house.close())

  const filed = (by: string, respondentName: string, more: Record<string, unknown> = {}) =>
    register(house, by, {
      registeredOn: house.clock.today(),
      applicantName: `来访人${respondentName}`,
      respondentName,
      ...more,
    })
  const warningsBy = (rule: string) => house.db.reader('warnings').where({ rule }).orderBy('id')
  const casesOf = async (id: string): Promise<string[]> =>
    (await house.db.reader('warning_cases').where({ warning_id: id }).orderBy('case_id')).map(row => row.case_id)
  const shutOut = (who: string, caseId: string) =>
    house.db.write(async tx => {
      const { id } = await tx('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
      const grant = { case_id: caseId, proceeding_id: id, person_id: who, grant: 'excluded', reason: '回避' }
      await tx('access_grants').insert({ id: `${who}-${caseId}`, ...grant })
    })

  it('are raised once for an employer, grow while open, and after closing come only for something new', async () => {
    const first = await filed('mediator-a', '榕光电子有限公司')
    await filed('mediator-a', '福州榕光电子有限公司')
    await warn(house.office)
    expect(await warningsBy('employer-cases'), 'two are not enough').to.deep.equal([])
    await filed('mediator-a', '榕光电子（福建）有限公司')
    expect(await warn(house.office)).to.equal(1)
    expect(await warn(house.office), 'not again while open').to.equal(0)
    const [warning] = await warningsBy('employer-cases')
    expect(warning).to.include({ assigned_to: 'lead-a', state: 'open', raised_on: '2026-11-09', path: '/' })
    await filed('mediator-a', '榕光电子有限公司')
    expect(await warn(house.office)).to.equal(0)
    expect(await casesOf(warning.id))
      .to.have.length(4)
      .and.to.include(first)

    const path = `/warnings/${warning.id}`
    const page = await house.as('lead-a').get(path)
    expect(page.text).to.contain('同一用人单位 90 天内登记 3 件以上案件').and.to.contain('黄站长')
    const desk = await house.as('lead-a').get('/')
    expect(desk.html, 'on the desk').to.contain(path)
    expect((await house.as('supervisor').get('/')).html).to.not.contain(path)

    const past = await house.as('lead-a').submit(`${path}/note`, { text: '已电话核实', nextOn: '2026-11-01' })
    expect(past.status).to.equal(422)
    expect(past.html).to.contain('已电话核实')
    for (const _ of [1, 2])
      expect(
        (await house.as('lead-a').post(`${path}/note`, { text: '已电话核实', nextOn: '2026-11-25' })).status,
      ).to.equal(303)
    expect(await house.db.reader('warning_notes').where({ warning_id: warning.id })).to.have.length(1)
    const closed = await house.as('lead-a').submit(`${path}/close`, { result: 'handled', text: '企业已补发' })
    expect(closed.status).to.equal(303)
    expect((await house.as('lead-a').get(path)).text)
      .to.contain('办结：已处置')
      .and.to.contain('企业已补发')
    expect(
      (await house.as('lead-a').post(`${path}/close`, { result: 'handled', text: '再次' })).status,
      'twice',
    ).to.equal(409)

    expect(await warn(house.office), 'nothing new').to.equal(0)
    await filed('mediator-a', '榕光电子有限公司')
    expect(await warn(house.office), 'a new case').to.equal(1)
    const log = await house.db.reader('access_log').where({ subject: warning.id }).orderBy('id')
    expect(log.map(({ action }) => action)).to.deep.equal(['warning-raised', 'warning-noted', 'warning-closed'])
  })

  it('are of each employer by itself, and of one whose credit code comes on file later the same', async () => {
    const rows = { respondents: [{ name: '用工乙公司', role: 'employer' }] }
    for (const _ of [1, 2, 3]) await filed('mediator-b', '派遣甲公司', rows)
    await warn(house.office)
    const subjects = async () => (await warningsBy('employer-cases')).map(({ subject }) => subject)
    expect(await subjects()).to.include.members(['core:派遣甲', 'core:用工乙'])
    const before = await subjects()
    await filed('mediator-b', '派遣甲公司', { respondentCreditCode: '91350100MA3456789F' })
    expect(await warn(house.office), 'the open one grows').to.equal(0)
    expect(await subjects()).to.deep.equal(before)
  })

  it('look into an employer once, with the first of its cases', async () => {
    const [one, other] = [await filed('mediator-a', '江滨塑胶有限公司'), await filed('mediator-a', '江滨塑胶有限公司')]
    const looking = { today: house.clock.today(), known: new Set<string>() }
    const keysOf = async (caseId: string) =>
      (await employersOf(house.db.reader, [caseId], looking)).map(({ key, cases }) => [key, cases.length])
    expect(await keysOf(one!)).to.deep.equal([['core:江滨塑胶', 2]])
    expect(await keysOf(other!)).to.deep.equal([])
  })

  it('neither show nor count a case the reader is shut out of, and are not there without one', async () => {
    const cases: string[] = []
    for (const _ of [1, 2, 3]) cases.push(await filed('mediator-a', '闽海鞋业有限公司'))
    await warn(house.office)
    const id = (await house.db.reader('warning_cases').where({ case_id: cases[0]! }).first()).warning_id
    await house.as('lead-a').post(`/warnings/${id}/note`, { text: '三件都约了周五' })
    await shutOut('supervisor', cases[0]!)
    const some = await house.as('supervisor').get(`/warnings/${id}`)
    expect(some.html).to.contain(cases[1]!).and.to.not.contain(cases[0]!)
    expect(some.text, 'words may tell of any case').to.not.contain('三件都约了周五')
    for (const caseId of cases.slice(1)) await shutOut('supervisor', caseId)
    expect((await house.as('supervisor').get(`/warnings/${id}`)).status).to.equal(404)
    expect((await house.as('supervisor').get('/warnings')).text).to.not.contain('闽海鞋业')
    expect((await house.as('supervisor').post(`/warnings/${id}/note`, { text: '看不到' })).status).to.equal(404)
    expect((await house.as('mediator-b').get(`/warnings/${id}`)).status, 'another station').to.equal(404)
    const assign = `/warnings/${id}/assign`
    expect((await house.as('lead-a').get(assign)).text, 'only who sees all').to.not.contain('杨督导')
    const refused = await house.as('lead-a').post(assign, { assignedTo: 'supervisor' })
    expect(refused.status).to.equal(422)
    expect(
      (await house.as('mediator-a').post(`/warnings/${id}/close`, { result: 'handled', text: '。' })).status,
    ).to.equal(403)
    const opened = /name="_opened" value="([^"]+)"/.exec((await house.as('lead-a').get(assign)).html)![1]!
    expect((await house.as('lead-a').submit(assign, { assignedTo: 'mediator-a', text: '请跟进' })).status).to.equal(303)
    const slower = { assignedTo: 'lead-a', text: '我来跟进', _opened: opened }
    const overtaken = await house.as('administrator').post(assign, slower)
    expect(overtaken.status, 'somebody else was given it meanwhile').to.equal(409)
    expect(overtaken.text).to.contain('我来跟进').and.to.contain('陈调解')
    expect((await house.as('mediator-a').get('/')).html).to.contain(`/warnings/${id}`)
    expect((await house.as('mediator-a').get(`/warnings/${id}/note`)).status).to.equal(200)
    const days = { from_on: '2026-11-09', to_on: '2026-11-09', reason: '出差' }
    const away = { id: 'away', person_id: 'mediator-a', cover_id: 'mediator-a2', recorded_by: 'lead-a', ...days }
    await house.db.write(tx => tx('absences').insert({ ...away, recorded_at: '2026-11-09T01:00:00.000Z' }))
    expect((await house.as('mediator-a2').get('/')).html, 'of whoever covers').to.contain(`/warnings/${id}`)
    expect((await house.as('mediator-a2').get(`/warnings/${id}/note`)).status).to.equal(200)
    for (const who of ['lawyer-a', 'auditor', 'partner-inspection'])
      expect((await house.as(who).get('/warnings')).status, who).to.equal(403)
  })

  it('come of an amount, of payments missed, of referrals nobody signs for and of cases left lying', async () => {
    await filed('mediator-b', '巨额工厂', { amountFen: '500000' })
    const broken = await openCase(house, { respondentName: '屡次违约厂' })
    await broken.signed()
    const sent = await openCase(house, { applicantPhone: '13800000077', respondentName: '移送厂' })
    await sent.begin('referral', 'send', {
      sentOn: '2026-11-09',
      consentChannel: 'signed',
      partnerId: 'inspection',
      reason: 'arrears',
      text: '欠薪事实清楚',
    })
    await warn(house.office)
    expect((await warningsBy('amount')).map(({ assigned_to }) => assigned_to)).to.deep.equal(['lead-b'])
    expect(await warningsBy('unsigned-referrals')).to.deep.equal([])
    house.clock.on('2026-12-20', '09:00')
    await warn(house.office)
    const [missed] = await warningsBy('missed-payments')
    expect(await casesOf(missed.id), 'two payments of one case').to.deep.equal([broken.caseId, broken.caseId])
    const [unsigned] = await warningsBy('unsigned-referrals')
    expect(await casesOf(unsigned.id)).to.deep.equal([sent.caseId])
    expect((await house.as('lead-a').get(`/warnings/${unsigned.id}`)).text).to.contain('马尾区劳动保障监察大队')
    house.clock.on('2027-01-20', '09:00')
    await warn(house.office)
    const stuck = await warningsBy('stuck')
    expect(stuck.map(({ subject }) => subject)).to.include('owner:mediator-a')
  })

  it('follow rules an administrator changes, after seeing the effect, with every change on record', async () => {
    house.clock.on('2027-04-05', '09:00')
    await filed('mediator-b', '规则试验厂')
    const shut = await filed('mediator-b', '规则试验厂')
    await warn(house.office)
    const path = '/warning-rules/employer-cases'
    const before = await house.as('administrator').get(path)
    expect(before.text).to.contain('待核')
    const typed = { isOn: 'yes', cases: '2', days: '30', reason: '' }
    const preview = await house.as('administrator').post(path, { ...typed, preview: 'yes' })
    expect(preview.status).to.equal(200)
    expect(preview.text).to.contain('规则试验厂').and.to.contain('现行设定下 0 个，这样设定 1 个')
    expect(await house.db.reader('warning_rules'), 'nothing is written').to.deep.equal([])
    await shutOut('administrator', shut)
    const walled = await house.as('administrator').post(path, { ...typed, preview: 'yes' })
    expect(walled.text, 'a walled case is not counted').to.contain('这样设定 0 个').and.to.not.contain('规则试验厂')
    const soon = await house.as('administrator').post(path, { ...typed, reason: '收紧' })
    expect(soon.status).to.equal(422)
    expect(soon.text, 'not before its effect was seen').to.contain('还没有保存').and.to.contain('这样设定 0 个')
    expect(soon.html).to.contain('value="收紧"')
    expect(await house.db.reader('warning_rules')).to.deep.equal([])
    const shown = /name="shown" value="([^"]*)"/.exec(soon.html)![1]!.replaceAll('&#34;', '"')
    const other = await house.as('administrator').post(path, { ...typed, cases: '4', reason: '放宽', shown })
    expect(other.text, 'something else was seen').to.contain('还没有保存')
    Object.assign(typed, { shown })
    const unreasoned = await house.as('administrator').post(path, typed)
    expect(unreasoned.status).to.equal(422)
    expect((await house.as('administrator').post(path, { ...typed, cases: '-1', reason: '收紧' })).status).to.equal(422)
    expect((await house.as('administrator').post(path, { ...typed, reason: '收紧' })).status).to.equal(303)
    expect(
      (await house.as('administrator').post(path, { ...typed, reason: '收紧' })).status,
      'the same again',
    ).to.equal(422)
    const opened = { ...typed, cases: '5', reason: '放宽', seen: '', shown: shown.replace('"cases":2', '"cases":5') }
    const overtaken = await house.as('administrator').post(path, opened)
    expect(overtaken.status, 'opened before it was set').to.equal(409)
    expect(overtaken.text).to.contain('这期间有人改过这条规则')
    expect(overtaken.html).to.contain('value="5"')
    expect(await warn(house.office)).to.equal(1)
    const raised = (await warningsBy('employer-cases')).at(-1)
    expect(raised).to.include({ path: house.organisations.fujian.path, assigned_to: 'lead-b' })
    const back = await house.as('administrator').submit(`${path}/back`, { reason: '恢复' }, `${path}/back`)
    expect(back.status).to.equal(303)
    const after = await house.as('administrator').get(path)
    expect(after.text).to.contain('改回上级或者系统的设定').and.to.contain('同一用人单位 30 天内登记 2 件以上案件')
    const told = await house.as('lead-b').get(`/warnings/${raised.id}`)
    expect(told.text, 'the rule as it was').to.contain('预警时的规则：同一用人单位 30 天内登记 2 件以上案件')
    expect((await house.as('lead-b').get('/warning-rules')).text).to.contain('90 天内登记 3 件以上')
    expect((await house.as('lead-b').get(path)).status).to.equal(403)
    const log = await house.db.reader('access_log').where({ subject: 'employer-cases' }).orderBy('id')
    expect(log.map(({ action, reason }) => [action, reason])).to.deep.equal([
      ['warning-rule-set', '收紧'],
      ['warning-rule-set-back', '恢复'],
    ])
  })

  it('stand on the page of each of their cases, for whoever reads warnings', async () => {
    const [warning] = await house.db.reader('warnings').where({ state: 'open' }).orderBy('id')
    const [caseId] = await casesOf(warning.id)
    const link = `href="/warnings/${warning.id}"`
    expect((await house.as('administrator').get(`/cases/${caseId}`)).html).to.contain(link)
    expect((await house.as('auditor').get(`/cases/${caseId}/history`)).html).to.not.contain(link)
  })

  it('are named before somebody leaves who looks after them, and given to somebody else', async () => {
    const [warning] = await house.db.reader('warnings').where({ state: 'open' }).orderBy('id')
    await house.db.write(tx => tx('warnings').where({ id: warning.id }).update({ assigned_to: 'lead-a' }))
    const admin = house.as('administrator')
    const refused = await admin.post('/people/lead-a/deactivate', { reason: '' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.match(/[1-9]\d* 条由其跟进的预警/)
    const page = await admin.get('/people/lead-a/cases')
    const fields = [...page.html.matchAll(/name="(warning\d+)"/g)].map(([, name]) => name!)
    expect(fields).to.not.be.empty
    const given = { ...Object.fromEntries(fields.map(name => [name, ''])) }
    expect((await admin.post('/people/lead-a/warnings', given)).text).to.contain('至少为一条预警选择跟进人')
    expect((await admin.post('/people/lead-a/warnings', { ...given, warning0: 'mediator-b' })).status).to.equal(422)
    expect((await house.as('mediator-a').post('/people/lead-a/warnings', given)).status).to.equal(403)
    const sent = await admin.submit('/people/lead-a/cases', {}, '/people/lead-a/warnings')
    expect(sent.status, sent.text).to.equal(303)
    const after = await house.db.reader('warnings').where({ id: warning.id }).first()
    expect(after.assigned_to).to.not.equal('lead-a')
    const note = await house.db.reader('warning_notes').where({ warning_id: warning.id, kind: 'assigned' })
    expect(note.at(-1).text).to.contain('离岗')
  })
})
