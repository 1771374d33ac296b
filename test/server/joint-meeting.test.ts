/** A joint meeting of government and union through the website, from its topics to what became of its actions. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const meeting = {
  kind: 'joint-meeting',
  applicantNature: 'unit',
  applicantName: '马尾区总工会',
  consentChannel: 'no-person',
}

describe('a joint meeting, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-03-02T01:00:00Z' })
  })
  after(() => house.close())

  it('follows each action to its own day: late by night, moved with approval, done, rated, reported', async () => {
    const caseId = await registered(house, meeting)
    const at = byDay(house, { caseId, workflow: 'joint-meeting' })
    await at.takes('2026-03-02', 'open', { ordinal: '32', plannedOn: '2026-04-20' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([
      ['jm_agenda', '2026-04-10'],
      ['jm_screening', '2026-03-21'],
      ['jm_topics', '2026-03-06'],
    ])
    const topic = {
      title: '外卖骑手权益保障',
      proposer: '马尾区总工会',
      problem: '三家站点欠薪',
      request: '增设司机之家',
    }
    await at.takes('2026-03-04', 'addTopic', topic, 'lead-a')
    const none = await at.tries('2026-03-05', 'screen', { opinions: '同意' }, 'lead-a')
    expect(none.text).to.contain('至少选定一个议题')
    const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'position' }).first()
    await at.takes('2026-03-05', 'screen', { chosen: [key], opinions: '人社局、交通局同意' }, 'lead-a')
    const agenda = { approvedBy: '区领导', meetOn: '2026-04-20', at: '09:30', place: '区政府一号会议室' }
    await at.takes('2026-03-06', 'setAgenda', agenda, 'lead-a')
    const arranged = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(arranged.text, 'as the next date').to.contain('还剩 45 天 · 联席会议')
    house.clock.on('2026-04-20', '07:00')
    const desk = await house.as('lead-a').get('/')
    expect(desk.text, 'on the desk that morning').to.contain('联席会议 · 区政府一号会议室')
    const held = {
      chair: '区长',
      'present[0][body]': '人社局',
      'present[1][body]': '交通局',
      lastTime: '上次三项均已办结',
      decisions: '年内建成两处司机之家',
    }
    await at.takes('2026-04-20', 'hold', held, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['jm_minutes', '2026-05-07']])
    await at.takes('2026-04-24', 'issueMinutes', { number: '〔2026〕3号', countersignedBy: '区总工会' }, 'lead-a')
    const actions = {
      'actions[0][title]': '建成司机之家',
      'actions[0][lead]': '交通局',
      'actions[0][dueOn]': '2026-06-10',
      'actions[1][title]': '开展欠薪排查',
      'actions[1][lead]': '人社局',
      'actions[1][dueOn]': '2026-06-30',
    }
    const set = { organisationId: 'mawei', value: '2', validFrom: '2026-04-01', source: '联席会议章程' }
    const form = '/parameters/jm_progress_months/new'
    expect((await house.as('administrator').submit(form, set as never, form)).status).to.equal(303)
    await at.takes('2026-04-27', 'assignActions', actions, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([
      ['jm_action', '2026-06-10'],
      ['jm_action', '2026-06-30'],
      ['jm_progress', '2026-06-24'],
      ['jm_progress', '2026-06-24'],
    ])

    await at.until('2026-06-11')
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text).to.contain('逾期')
    const [first, second] = await house.db
      .reader('records')
      .where({ case_id: caseId, kind: 'action' })
      .whereNotNull('on_day')
      .orderBy('key')
    expect([first.state, second.state]).to.deep.equal(['late', 'open'])
    await at.takes('2026-06-11', 'urge', { action: first.key, demand: '请说明原因' }, 'lead-a')
    const later = { action: first.key, dueOn: '2026-07-10', reason: '用地审批' }
    expect((await at.tries('2026-06-11', 'delayAction', { ...later, dueOn: '2026-06-11' }, 'lead-a')).status).to.equal(
      422,
    )
    expect((await at.tries('2026-06-12', 'delayAction', later, 'mediator-a')).status).to.equal(403)
    await at.takes('2026-06-12', 'delayAction', later, 'supervisor')
    expect(await at.deadlines('running')).to.deep.include(['jm_action', '2026-07-10'])

    const going = { action: second.key, progress: 'going', feedback: '已查12家' }
    await at.takes('2026-06-15', 'reportProgress', going, 'lead-a')
    await at.takes('2026-06-25', 'reportProgress', { ...going, progress: 'done', feedback: '已查完' }, 'lead-a')
    const { id } = await at.row()
    expect((await house.as('lead-a').get(`/proceedings/${id}/steps/rate`)).text).to.contain('现在还不能办理')
    await at.takes(
      '2026-07-08',
      'reportProgress',
      { action: first.key, progress: 'done', feedback: '两处已启用' },
      'lead-a',
    )
    expect(await at.deadlines('running')).to.deep.equal([])
    expect((await at.row()).state).to.equal('done')
    await at.takes('2026-07-09', 'rate', { satisfaction: 'satisfied' }, 'lead-a')
    await at.takes('2026-07-10', 'reportToNext', { report: '两项均已办结' }, 'lead-a')
    expect((await at.row()).state).to.equal('reported')
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('任务分解').and.to.contain('进展反馈').and.to.contain('外卖骑手权益保障')
    const papers = await at.papers()
    expect(await at.paperText('joint-meeting-minutes'))
      .to.match(/次第\s*32/)
      .and.to.contain('上次三项均已办结')
    expect(papers).to.include.members(['joint-meeting-minutes', 'task-list', 'urging-letter', 'previous-items-report'])
    expect(papers.filter(one => one.includes(':'))).to.deep.equal([])
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('may not be called by a mediator of another station, nor in a dispute', async () => {
    house.clock.on('2026-07-13', '09:00')
    const caseId = await registered(house, meeting)
    const at = byDay(house, { caseId, workflow: 'joint-meeting' })
    expect((await at.tries('2026-07-13', 'open', { ordinal: '33' }, 'mediator-b')).status).to.equal(404)
    const dispute = await registered(house, {
      kind: 'dispute',
      applicantName: '老王',
      respondentName: '某公司',
      consentChannel: 'signed',
    })
    const there = byDay(house, { caseId: dispute, workflow: 'joint-meeting' })
    expect((await there.tries('2026-07-13', 'open', { ordinal: '33' }, 'lead-a')).status).to.not.equal(303)
  })
})
