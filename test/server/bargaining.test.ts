/** Collective bargaining through the website: by the dates of S17 from the offer to two contracts, but by silence. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import type { Answers } from '../support/form-body.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const union = {
  kind: 'bargaining',
  applicantNature: 'unit',
  applicantName: '东石制鞋行业工会联合会',
  respondentNature: 'unit',
  respondentName: '东石一号鞋业有限公司',
  consentChannel: 'no-person',
}

/** A table as it is posted: name[0][field]. */
const table = (name: string, list: readonly Record<string, string>[]): Answers =>
  Object.fromEntries(
    list.flatMap((row, place) => Object.entries(row).map(([field, value]) => [`${name}[${place}][${field}]`, value])),
  )
const team = (side: string, letter: string, count = 3) =>
  ['甲', '乙', '丙'].slice(0, count).map((name, place) => ({
    side,
    name: `${letter}${name}`,
    post: '代表',
    chief: place === 0 ? 'yes' : 'no',
    outside: 'no',
  }))
const session = (chair: string, state: string): Answers => ({
  chair,
  recorder: '小林',
  ...table('topics', [{ title: '针车工序工价', union: '上调一成二', employer: '上调半成', state }]),
})
const industry = {
  kind: 'industry',
  title: '东石制鞋行业工价集体合同',
  startsOn: '2026-06-25',
  endsOn: '2027-06-24',
  employers: '2',
  workers: '1150',
  minimumFen: '2,400',
  raise: '35',
  industry: 'manufacturing',
  area: 'town',
}
const skill = { kind: 'skill-wage', title: '针车工能级工资专项合同', startsOn: '2026-06-25', endsOn: '2027-06-24' }
const grade = {
  grade: '3',
  posts: '针车工',
  baseFen: '5,200',
  allowanceFen: '600',
  lastBaseFen: '5,000',
  lastAllowanceFen: '500',
  headcount: '210',
}
const draft = {
  ...table('contracts', [industry, skill]),
  ...table('grades', [grade, { grade: '4', posts: '针车工', baseFen: '4,800', allowanceFen: '300' }]),
  ...table('covered', [{ name: '东石一号鞋业有限公司', workers: '150' }, { name: '东石二号鞋业有限公司' }]),
  bothSigned: 'yes',
}
const vote = { total: '96', attended: '64', yes: '48', no: '10', abstained: '6' }

describe('collective bargaining, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-03-16T01:00:00Z' })
  })
  after(() => house.close())

  it('goes from silence through coordination to two contracts in force by silence, without any sum or worker', async () => {
    const caseId = await registered(house, union)
    const at = byDay(house, { caseId, workflow: 'bargaining' })
    const dispute = byDay(house, { caseId, workflow: 'bargaining-dispute' })
    const lead = (day: string, step: string, typed: Answers) => at.takes(day, step, typed, 'lead-a')
    const settles = (day: string, step: string, typed: Answers) => dispute.takes(day, step, typed, 'lead-a')

    await lead('2026-03-16', 'prepare', { kind: 'industry' })
    const uneven = table('representatives', [...team('union', '工'), ...team('employer', '企', 2)])
    const refused = await at.tries('2026-03-16', 'nameRepresentatives', uneven, 'lead-a')
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('双方代表人数应当对等')
    expect(refused.html, 'what was typed is kept').to.contain('工丙')
    const teams = table('representatives', [...team('union', '工'), ...team('employer', '企')])
    await lead('2026-03-16', 'nameRepresentatives', teams)
    await lead('2026-03-16', 'offer', { receivedOn: '2026-03-16', by: 'union', matters: '工序工价' })
    expect(await at.deadlines('running')).to.deep.equal([['bargaining_reply', '2026-03-31']])
    await at.until('2026-03-31')
    expect((await at.row()).state, 'it may answer until midnight').to.equal('offered')
    await at.until('2026-04-01')
    expect((await at.row()).state).to.equal('no-reply')
    expect(await at.papers()).to.include('bargaining-reminder')

    await lead('2026-04-08', 'supervise', { content: '逾期未答复要约' })
    const letters = await byDay(house, { caseId, workflow: 'supervision' }).row()
    expect(letters, 'a supervision begins with it').to.not.equal(undefined)
    await lead('2026-04-15', 'answerOffer', { accepts: 'yes', sessionOn: '2026-04-22' })
    await lead('2026-04-16', 'exchange', { content: '产值、工资总额', minimumFen: '2,265', cpi: '100.4' })
    await lead('2026-04-22', 'holdSession', session('union', 'open'))
    const again = await at.tries('2026-05-12', 'holdSession', session('union', 'open'), 'lead-a')
    expect(again.status).to.equal(422)
    expect(again.text).to.contain('应当轮流主持')
    await lead('2026-05-12', 'holdSession', session('employer', 'open'))

    await lead('2026-05-13', 'askCoordination', { issue: '卡在针车工序工价' })
    expect((await dispute.row()).state).to.equal('arisen')
    await settles('2026-05-13', 'apply', { by: 'both', request: '协调工价' })
    await settles('2026-05-13', 'accept', { panel: '人社局、总工会、企联、工商联' })
    expect(await dispute.deadlines('running')).to.deep.equal([['bd_finish', '2026-06-12']])
    await settles('2026-05-18', 'investigate', { found: '工序定额' })
    await settles('2026-05-20', 'plan', { plan: '分步上调' })
    await settles('2026-05-27', 'propose', { side: 'authority', content: '上调百分之八', expiresOn: '2026-06-10' })
    for (const side of ['union', 'employer'])
      await settles('2026-05-28', 'consent', { side, signedBy: `${side}首席代表` })
    const early = await house.as('lead-a').get(`/proceedings/${(await dispute.row()).id}/steps/conclude`)
    expect(early.text).to.contain('现在还不能办理')
    expect((await dispute.row()).state).to.contain('authority.open')
    await settles('2026-05-28', 'consent', { side: 'authority', signedBy: '协调负责人' })
    await settles('2026-05-28', 'conclude', { result: '上调百分之八' })
    expect((await dispute.row()).state).to.equal('agreed')
    expect((await at.row()).state, 'and the talks go on').to.equal('talks.open')

    const endless = { ...draft, ...table('contracts', [industry, { ...skill, endsOn: '2072-06-24' }]) }
    const asked = await at.tries('2026-05-29', 'draft', endless, 'lead-a')
    expect(asked.status, 'a year mistyped would put its reminder off for decades').to.equal(422)
    expect(asked.text).to.contain('超过三年')
    expect(asked.html, 'and what was typed is still there').to.contain('2072-06-24')
    await lead('2026-05-29', 'draft', draft)
    const few = { ...vote, attended: '63', abstained: '5' }
    await lead('2026-05-30', 'vote', few)
    expect((await at.row()).state, '63 of 96 are fewer than two thirds').to.equal('talks.rejected')
    expect(await at.deadlines('running')).to.deep.equal([['draft_resubmit', '2026-07-29']])
    await lead('2026-05-31', 'draft', draft)
    await lead('2026-06-01', 'vote', vote)
    await lead('2026-06-02', 'sign', {})
    expect(await at.deadlines('running'), 'seven days where wages are in it').to.deep.equal([
      ['contract_submit', '2026-06-09'],
    ])
    await lead('2026-06-09', 'submit', {})
    expect(await at.deadlines('running')).to.deep.equal([['contract_review', '2026-06-24']])
    await at.until('2026-06-24')
    expect((await at.row()).state).to.equal('submitted')
    await at.until('2026-06-25')
    expect((await at.row()).state).to.equal('in-force.effective')
    expect(await at.deadlines('running')).to.deep.equal([
      ['contract_publish', '2026-06-30'],
      ['contract_renew_window', '2027-03-26'],
      ['contract_term', '2027-06-24'],
      ['wage_contract_renew', '2027-04-25'],
    ])
    await lead('2026-06-26', 'publish', { way: '公告栏' })

    const { text } = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(text).to.contain('恰为半数，建议过半数').and.to.contain('东石二号鞋业有限公司')
    expect(text, 'the growth on last year').to.contain('5.5%').and.to.not.contain('NaN')
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('已被新草案取代').and.to.contain('已生效').and.to.not.contain('Infinity')
    const papers = await at.papers()
    expect(papers.filter(one => one.includes(':'))).to.deep.equal([])
    expect(papers, 'a form for each contract').to.include.members(['industry-contract', 'skill-wage-contract'])
    expect(papers).to.include.members(['representatives-mandate', 'worker-opinions', 'vote-count'])
    expect(papers).not.to.include('collective-contract')
    expect(await at.paperText('industry-contract'))
      .to.contain('最低工资标准')
      .and.to.contain('2,400.00')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('is nobody’s to begin at another station, nor in a dispute', async () => {
    house.clock.on('2026-07-13', '09:00')
    const at = byDay(house, { caseId: await registered(house, union), workflow: 'bargaining' })
    expect((await at.tries('2026-07-13', 'prepare', { kind: 'wage' }, 'mediator-b')).status).to.equal(404)
    const dispute = await registered(house, {
      kind: 'dispute',
      applicantName: '老王',
      respondentName: '某公司',
      consentChannel: 'signed',
    })
    const there = byDay(house, { caseId: dispute, workflow: 'bargaining' })
    expect((await there.tries('2026-07-13', 'prepare', { kind: 'wage' }, 'lead-a')).status).to.not.equal(303)
    expect(await there.row()).to.equal(undefined)
  })
})
