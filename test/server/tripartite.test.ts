/** A tripartite meeting through the website: each of four bodies consents by itself, one withdraws, a proposal expires. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import type { Answers } from '../support/form-body.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const council = {
  kind: 'tripartite',
  applicantNature: 'unit',
  applicantName: '马尾区协调劳动关系三方会议办公室',
  consentChannel: 'no-person',
}
const bodies = ['government', 'union', 'federation', 'chamber']

describe('a tripartite meeting, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-03-02T01:00:00Z' })
  })
  after(() => house.close())

  it('agrees only when all four bodies stand by one proposal, and follows each action to its day', async () => {
    const caseId = await registered(house, council)
    const at = byDay(house, { caseId, workflow: 'tripartite-meeting' })
    const lead = (day: string, step: string, typed: Answers) => at.takes(day, step, typed, 'lead-a')
    const consents = (day: string, side: string) => lead(day, 'consent', { side, signedBy: '该方代表' })
    const adopts = (day: string) => at.tries(day, 'adopt', { decisions: '发布工价指引' }, 'lead-a')
    const form = async (step: string) => house.as('lead-a').get(`/proceedings/${(await at.row()).id}/steps/${step}`)
    const isRefused = async () => {
      expect((await form('adopt')).text).to.contain('各方尚未全部同意')
      expect((await at.row()).state).to.match(/^convened/)
    }
    const proposals = () =>
      house.db.reader('records').where({ case_id: caseId, kind: 'offer' }).orderBy('key').pluck('state')

    await lead('2026-03-02', 'open', { ordinal: '31' })
    expect(await at.deadlines('running'), 'fifteen days by the charter').to.deep.equal([['tp_collect', '2026-03-17']])
    const topic = { title: '工价指引', proposer: '总工会', problem: '工价偏低', request: '发布指引' }
    await lead('2026-03-04', 'addTopic', topic)
    await lead('2026-03-05', 'setAgenda', { chair: '人社局局长', meetOn: '2026-03-10', at: '09:30' })
    await lead('2026-03-10', 'convene', { present: ['government', 'union'], minutes: '企业方缺席' })
    expect((await at.row()).state, 'no employers’ organisation came').to.equal('adjourned')
    await lead('2026-03-11', 'setAgenda', { chair: '人社局局长', meetOn: '2026-03-16', at: '09:30' })
    await lead('2026-03-16', 'convene', { present: bodies, minutes: '各方到会' })
    await lead('2026-03-16', 'statePosition', { side: 'union', topic: '工价', position: '上调一成' })
    await lead('2026-03-16', 'statePosition', { side: 'chamber', topic: '工价', position: '暂不上调' })

    await lead('2026-03-16', 'propose', { side: 'union', content: '上调一成', expiresOn: '2026-03-18' })
    for (const side of bodies) await consents('2026-03-17', side)
    await lead('2026-03-17', 'withdrawConsent', { side: 'chamber', reason: '会员反对' })
    await isRefused()
    expect(await at.deadlines('running')).to.deep.equal([['tp_proposal', '2026-03-18']])
    await at.until('2026-03-19')
    expect(await proposals(), 'lapsed by the clock').to.deep.equal(['lapsed'])
    expect((await form('consent')).text).to.contain('没有待回应的方案')

    await lead('2026-03-19', 'propose', { side: 'government', content: '上调百分之五' })
    await lead('2026-03-19', 'propose', { side: 'chamber', content: '上调百分之四' })
    expect(await proposals()).to.deep.equal(['lapsed', 'replaced', 'open'])
    for (const side of bodies.slice(0, 3)) await consents('2026-03-20', side)
    await isRefused()
    const twice = await at.tries('2026-03-20', 'consent', { side: 'union', signedBy: '总工会' }, 'lead-a')
    expect(twice.status).to.not.equal(303)
    await consents('2026-03-20', 'chamber')
    expect((await adopts('2026-03-20')).status).to.equal(303)
    expect((await at.row()).state).to.equal('consensus')
    expect(await proposals()).to.deep.equal(['lapsed', 'replaced', 'agreed'])

    await lead('2026-03-23', 'assignActions', {
      'actions[0][title]': '发布指引',
      'actions[0][lead]': '人社局',
      'actions[0][dueOn]': '2026-03-31',
      'actions[1][title]': '要约行动',
      'actions[1][lead]': '总工会',
      'actions[1][dueOn]': '2026-04-30',
    })
    await at.until('2026-04-01')
    expect(await at.deadlines('running'), 'a report each quarter, the next meeting in a year').to.deep.equal([
      ['tp_action', '2026-04-30'],
      ['tp_next_meeting', '2027-03-16'],
      ['tp_progress', '2026-06-16'],
      ['tp_progress', '2026-06-16'],
    ])
    const actions = await house.db.reader('records').where({ case_id: caseId, kind: 'action' }).orderBy('key')
    expect(actions.map(({ state }) => state)).to.deep.equal(['late', 'open'])
    await lead('2026-04-01', 'urge', { action: actions[0].key, demand: '请本周内发布' })
    for (const { key } of actions)
      await lead('2026-04-02', 'reportProgress', { action: key, progress: 'done', feedback: '已办' })
    expect((await at.row()).state).to.equal('done')
    await lead('2026-04-03', 'close', { report: '全部办结' })
    expect((await at.row()).state).to.equal('closed')

    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('暂不上调').and.to.contain('已过有效期').and.to.contain('上调百分之四')
    expect(page.text, 'no word of the machine').to.not.match(/\bchamber\b|\bgovernment\b/)
    expect(page.text).to.contain('进展反馈')
    const { next_date_on: next } = await house.db.reader('case_facts').where({ case_id: caseId }).first()
    expect(next, 'the body meets again in a year').to.equal('2027-03-16')
    expect(page.text).to.contain('2027-03-16')
    expect(await at.papers()).to.include('urging-letter')
    expect((await at.papers()).filter(one => one.includes(':'))).to.deep.equal([])
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('keeps the views side by side where no consensus comes about, and is not for another station', async () => {
    house.clock.on('2026-04-06', '09:00')
    const caseId = await registered(house, council)
    const at = byDay(house, { caseId, workflow: 'tripartite-meeting' })
    expect((await at.tries('2026-04-06', 'open', { ordinal: '32' }, 'mediator-b')).status).to.equal(404)
    await at.takes('2026-04-06', 'open', { ordinal: '32' }, 'lead-a')
    await at.takes('2026-04-07', 'setAgenda', { chair: '局长', meetOn: '2026-04-08', at: '09:30' }, 'lead-a')
    await at.takes('2026-04-08', 'convene', { present: bodies, minutes: '到会' }, 'lead-a')
    await at.takes('2026-04-08', 'recordDissent', { views: '工会：上调；工商联：不上调', report: '报区政府' }, 'lead-a')
    expect((await at.row()).state).to.equal('no-consensus')
    expect(await at.papers()).to.include('disagreement-record')
  })
})
