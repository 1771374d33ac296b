/** Somebody leaves: their cases are handed over in one round, and nobody goes with open cases unsaid. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('handing over the cases of somebody who leaves', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const path = '/people/mediator-a/cases'
  const ownerOf = async (caseId: string): Promise<string> =>
    (await house.db.reader('cases').where({ id: caseId }).first('owner_id')).owner_id

  /** A case of mediator-a, whoever it fell to. */
  async function theirs(more: Record<string, unknown> = {}) {
    const journey = await openCase(house, more)
    if (journey.ownerId !== 'mediator-a')
      await journey.take('case-file', 'handOver', {
        fromId: journey.ownerId,
        toId: 'mediator-a',
        occasion: 'workload',
        note: '交给陈调解',
      })
    return journey
  }

  /** The batch's page once nothing is under way any more. */
  async function settled(batch: string, who = 'lead-a') {
    for (;;) {
      const [row] = await house.db.reader('batches').where({ id: batch.split('/').at(-1)! })
      if (row.state !== 'checking' && row.state !== 'running') return house.as(who).get(batch)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  it('names a closed case in which a contract runs on, and hands it over as it lies', async () => {
    const journey = await theirs({
      kind: 'bargaining',
      applicantNature: 'unit',
      applicantName: '某行业工会',
      applicantPhone: '',
      cause: '',
      amountFen: '',
      consentChannel: 'no-person',
    })
    await journey.begin('bargaining', 'prepare', { preparedOn: '2026-11-09', kind: 'wage' }, 'lead-a')
    const { id } = await journey.proceeding('bargaining')
    await house.db.write(tx => tx('proceedings').where({ id }).update({ state: 'in-force.performing' }))
    const closing = { closedOn: '2026-11-09', result: 'contract-in-force', missingReason: '纸质卷宗' }
    await journey.take('case-file', 'close', closing, 'lead-a')
    expect((await house.as('lead-a').get(path)).text).to.include('某行业工会')
    const handing = { fromId: 'mediator-a', toId: 'mediator-a2', occasion: 'leaving', note: '到期前续签' }
    await journey.take('case-file', 'handOver', handing, 'lead-a')
    expect(await ownerOf(journey.caseId)).to.equal('mediator-a2')
    expect((await journey.proceeding('case-file')).state).to.equal('closed')
    expect((await house.as('lead-a').get(path)).text).to.not.include('某行业工会')
  })

  it('lists cases with a proposed successor each, and what goes along; hands them over through a checked batch', async () => {
    const first = await theirs()
    const second = await theirs({ applicantName: '另一名工人', applicantPhone: '13800000099' })
    const kept = await theirs({ applicantName: '第三名工人', applicantPhone: '13800000098' })
    await first.begin(
      'referral',
      'send',
      { sentOn: '2026-11-09', consentChannel: 'signed', partnerId: 'inspection', reason: 'arrears', text: '欠薪' },
      'mediator-a',
    )
    await house
      .as('mediator-a')
      .submit(`/cases/${second.caseId}/log/appointment`, { kind: 'session', onDay: '2026-11-12', place: '会议室' })
    const page = await house.as('lead-a').get(path)
    expect(page.text).to.include('移交在办案件 · 陈调解').and.include('已移送').and.include('调解会议 · 2026-11-12')
    expect(page.html).to.match(/<option value="mediator-a2" selected/)
    expect(page.html).to.not.include('<option value="mediator-a"')

    const bare = await house.as('lead-a').submit(path, { note: '' }, path)
    expect(bare.status, 'a note is needed').to.equal(422)
    const choices = [...page.html.matchAll(/name="(to\d+)"/g)].map(([, name]) => name!)
    const nobody = Object.fromEntries(choices.map(name => [name, '']))
    const none = await house.as('lead-a').submit(path, { ...nobody, note: '离岗' }, path)
    expect(none.status).to.equal(422)
    expect(none.text).to.include('至少为一件案件选择接办人')

    const third = choices.at(-1)!
    const sent = await house.as('lead-a').submit(path, { note: '离岗移交', [third]: '' }, path)
    expect(sent.status, sent.text).to.equal(303)
    const checked = await settled(sent.location)
    expect(checked.text).to.include('移交承办人')
    await house.as('lead-a').post(`${sent.location}/confirm`)
    await settled(sent.location)
    for (const { caseId } of [first, second]) expect(await ownerOf(caseId)).to.equal('mediator-a2')
    expect(await ownerOf(kept.caseId), 'left out').to.equal('mediator-a')
    const event = await house.db
      .reader('events')
      .where({ case_id: first.caseId, step: 'handOver' })
      .orderBy('sequence', 'desc')
      .first()
    expect(JSON.parse(event.answers)).to.include({ occasion: 'leaving', note: '离岗移交' })
  })

  it('respects each case’s search for conflicts and tells it row by row', async () => {
    const journey = await theirs({ applicantName: '郑调解亲属', applicantPhone: '13811112222' })
    await journey.take('case-file', 'exclude', { personId: 'mediator-a2', reason: '近亲属' }, 'lead-a')
    const page = await house.as('lead-a').get(path)
    const { registration_number: number } = await house.db.reader('cases').where({ id: journey.caseId }).first()
    const from = page.html.indexOf(number)
    const field = page.html.slice(from, page.html.indexOf('</select>', from))
    expect(field).to.include('lead-a').and.not.include('mediator-a2')
    const { name } = await house.db.reader('people').where({ id: 'mediator-a2' }).first('name')
    const against = await theirs({ respondentNature: 'person', respondentName: name })
    const plain = await theirs({ applicantName: '没有冲突的工人', applicantPhone: '13811113333' })
    const all = await house.as('lead-a').submit(path, { note: '全部交接', all: 'mediator-a2' }, path)
    const checked = await settled(all.location)
    const rowOf = async (page: { text: string }, { caseId }: { caseId: string }) => {
      const found = await house.db.reader('cases').where({ id: caseId }).first('registration_number')
      const from = page.text.indexOf(found.registration_number)
      expect(from, 'on the page').to.be.greaterThan(-1)
      return page.text.slice(from, from + 160)
    }
    expect(await rowOf(checked, journey), 'shut out').to.include('请从列表中选择')
    expect(await rowOf(checked, against), 'a party has the name').to.include('项利益冲突')
    await house.as('lead-a').post(`${all.location}/confirm`)
    const done = await settled(all.location)
    expect(await rowOf(done, against)).to.include('项利益冲突')
    expect(await Promise.all([journey, against, plain].map(({ caseId }) => ownerOf(caseId)))).to.deep.equal([
      'mediator-a',
      'mediator-a',
      'mediator-a2',
    ])
  })

  it('is for those who arrange the station, and shows no case that is hidden from them', async () => {
    for (const who of ['mediator-a', 'lawyer-a', 'officer', 'partner-inspection'])
      expect((await house.as(who).get(path)).status, who).to.equal(403)
    expect((await house.as('lead-b').get(path)).status).to.equal(404)
    const hidden = await theirs({ applicantName: '限制查阅的人' })
    await hidden.take('case-file', 'exclude', { personId: 'lead-a', reason: '近亲属' }, 'administrator')
    expect((await house.as('administrator').get(path)).text).to.include('限制查阅的人')
    expect((await house.as('lead-a').get(path)).text).to.not.include('限制查阅的人')
    expect((await house.as('lead-a').get('/duty')).location).to.include('/duty')
    expect((await house.as('lead-a').get('/organisations/station-a/duty')).html).to.include(path)
  })

  it('is asked about as well where open cases were assigned to a lawyer who leaves', async () => {
    const journey = await theirs({ applicantName: '有律师的工人', applicantPhone: '13811114444' })
    await journey.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理' }, 'lead-a')
    const refused = await house.as('administrator').post('/people/lawyer-a/deactivate')
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('还有 1 件未结案件指派其为承办律师')
    const { id: grantId } = await house.db
      .reader('access_grants')
      .where({ case_id: journey.caseId, grant: 'assigned' })
      .first()
    await journey.take('case-file', 'revokeAccess', { grantId, reason: '不再代理' }, 'administrator')
  })

  it('comes before a role ends or an account is closed, or somebody says why not', async () => {
    await theirs()
    const { id } = await house.db.reader('memberships').where({ person_id: 'mediator-a', role: 'mediator' }).first('id')
    const end = `/people/mediator-a/memberships/${id}/end`
    const admin = house.as('administrator')
    const refused = await admin.submit(end, { reason: '' }, end)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.match(/名下还有 \d+ 件在办案件/)
    const close = '/people/mediator-a/deactivate'
    const kept = await admin.post(close, { reason: ' ' })
    expect(kept.status).to.equal(422)
    expect(kept.text).to.match(/名下还有 \d+ 件在办案件/)
    expect(kept.html).to.include(`href="${path}"`)
    expect(await house.db.reader('people').where({ id: 'mediator-a', active: true })).to.have.length(1)

    const said = await admin.submit(end, { reason: '由区总工会直接接收' }, end)
    expect(said.status).to.equal(303)
    const log = await house.db.reader('access_log').where({ action: 'membership-ended', subject: id }).first()
    expect(log).to.include({ person_id: 'administrator', reason: '由区总工会直接接收' })
    expect((await admin.post(close, { reason: '由区总工会直接接收' })).status).to.equal(303)
    expect((await admin.get('/people/lawyer-a')).status, 'without cases there is nothing to say').to.equal(200)
    expect((await admin.post('/people/lawyer-a/deactivate')).status).to.equal(303)
  })
})
