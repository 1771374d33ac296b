/** What the case page and the pages of its steps show of the case itself. */
import { expect } from 'chai'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { addDays } from '../../workflows/law/days.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the case page', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const pageOf = async (caseId: string, who: string) => (await house.as(who).get(`/cases/${caseId}`)).text
  const eventOf = (caseId: string, step: string) => house.db.reader('events').where({ case_id: caseId, step }).first()

  it('has claimed, agreed and paid, the owner and both numbers at its head', async () => {
    const journey = await openCase(house)
    await journey.signed()
    await journey.take('performance', 'recordPayment', { paidOn: '2026-11-09', amountFen: '10000', way: 'bank' })
    const page = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    const file = await house.db.reader('cases').where({ id: journey.caseId }).first()
    expect(page.text).to.include(file.case_number).and.include(file.registration_number)
    expect(page.text).to.match(/请求 ?¥28,000.00 .*约定 ?¥18,000.00 .*已付 ?¥10,000.00 尚欠 ?¥8,000.00 /)
    expect(page.text.match(/¥8,000.00/g), 'an instalment is shown once').to.have.length.greaterThan(0)
    expect(page.html.match(/data-label="应付日"/g), 'and not again as a term of the agreement').to.have.length(2)
  })

  it('shows as done only the stages the proceeding went through', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const text = await pageOf(journey.caseId, journey.ownerId)
    expect(text).to.match(/协商 ?（未经过） ?申请受理 ?（已完成） ?调解 ?（进行中） ?已受理 ?签署协议 ?（未经过）/)
  })

  it('shows after a breach which doors are open, why, and by which law', async () => {
    const journey = await openCase(house)
    await journey.signed()
    house.clock.on('2026-11-17')
    await passDeadlines(house.office)
    const text = await pageOf(journey.caseId, journey.ownerId)
    expect(text).to.match(/逾期后的途径.*申请支付令 ?可以.*第16条.*申请强制执行 ?不可.*未经仲裁审查或者司法确认/)
    expect(text).to.match(/协议的确认 ?仲裁审查（置换仲裁调解书） ?可以 ?2026-11-24（周二） · 还剩 7 天/)
    house.clock.on('2026-11-26')
    expect(await pageOf(journey.caseId, journey.ownerId)).to.match(
      /仲裁审查（置换仲裁调解书） ?不可 ?2026-11-24（周二） ?逾期仲裁委员会不予受理/,
    )
  })

  it('opens the map in place, drawn only when it is asked for', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const { id } = await journey.proceeding('mediation')
    const { html } = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    expect(html).to.match(new RegExp(`<img src="/proceedings/${id}/map.svg[^"]*" loading="lazy" alt="调解`))
    const svg = await house.as(journey.ownerId).get(`/proceedings/${id}/map.svg`)
    expect(svg.headers.get('content-type')).to.match(/^image\/svg\+xml/)
    expect(svg.html).to.include('已受理')
  })

  it('tells on the map how many days were spent in each state', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const { id } = await journey.proceeding('mediation')
    const last = await house.db.reader('events').where({ proceeding_id: id }).orderBy('version', 'desc').first()
    house.clock.on(addDays(last.happened_on, 6))
    const map = await house.as(journey.ownerId).get(`/proceedings/${id}/map`)
    expect(map.text).to.contain('已受理 · 6 天')
    expect(map.html).to.contain('href="/workflows/mediation"')
  })

  it('lists the workers of a group with sums that are those of its head', async () => {
    const workers = [
      { name: '骑手乙', amountFen: '2000', representative: 'yes' },
      { name: '骑手丙', amountFen: '3500.50' },
      { name: '骑手丁', amountFen: '100' },
    ]
    const journey = await openCase(house, { applicantName: '骑手甲', amountFen: '6200', workers })
    await journey.accepted()
    const members = await house.db.reader('members').where({ case_id: journey.caseId }).orderBy('id')
    await journey.take('case-file', 'removeMember', { memberId: members.at(-1)!.id, reason: '另行处理' })
    await journey.take('mediation', 'agree', {
      agreedOn: '2026-11-09',
      agreedFen: '9000',
      claimKind: 'wages',
      employment: 'ended',
      settlesAll: 'yes',
      lawful: 'yes',
      obligations: [
        { memberId: members[0].id, amountFen: '5000', dueOn: '2026-11-30' },
        { memberId: members[1].id, amountFen: '1000', dueOn: '2026-11-30' },
        { amountFen: '3000', dueOn: '2026-12-30' },
      ],
    })
    const text = await pageOf(journey.caseId, journey.ownerId)
    expect(text).to.match(/请求 ?¥11,700.50 ?3 人 ?约定 ?¥9,000.00/)
    expect(text).to.match(/骑手甲 ?代表 ?¥6,200.00 ?¥5,000.00 ?— ?¥0.00 ?¥5,000.00/)
    expect(text).to.match(/骑手丁 ?已退出 ?— ?— ?— ?— ?—/)
    expect(text).to.match(
      /未分到个人 ?— ?¥3,000.00 ?— ?¥0.00 ?¥[\d,.]+ ?合计 ?¥11,700.50 ?¥9,000.00 ?— ?¥0.00 ?¥9,000.00/,
    )
  })

  it('names who covers while the owner is away', async () => {
    const journey = await openCase(house)
    await house.db.write(tx =>
      tx('absences').insert({
        id: 'away',
        person_id: journey.ownerId,
        cover_id: 'lead-a',
        from_on: '2026-11-09',
        to_on: '2026-11-10',
        reason: '病假',
        recorded_by: 'lead-a',
        recorded_at: '2026-11-08T00:00:00.000Z',
      }),
    )
    expect(await pageOf(journey.caseId, 'lead-a')).to.include('请假中，由黄站长代管')
    house.clock.on('2026-11-11')
    expect(await pageOf(journey.caseId, 'lead-a')).to.not.include('请假中')
  })

  it('takes the next date from what is still ahead, and says what has passed', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const client = house.as(journey.ownerId)
    const log = `/cases/${journey.caseId}/log`
    await client.submit(`${log}/appointment`, { kind: 'visit', onDay: '2026-11-11', at: '09:30', place: '公司' })
    await journey.take('mediation', 'holdSession', {
      heldOn: '2026-11-09',
      how: 'onsite',
      room: 'joint',
      present: ['applicant'],
      result: 'progress',
      nextOn: '2026-11-13',
      nextPlace: '一号室',
    })
    expect(await pageOf(journey.caseId, journey.ownerId)).to.match(/下次安排 ?2026-11-11（周三） ?还剩 2 天 · 上门/)
    house.clock.on('2026-11-12')
    const text = await pageOf(journey.caseId, journey.ownerId)
    expect(text).to.match(/下次安排 ?2026-11-13（周五） ?还剩 1 天 · 调解会议/)
    expect(text).to.match(/上门 ?已过，待登记结果/)
    const { html } = await client.get(`/cases/${journey.caseId}`)
    for (const [, href] of html.matchAll(/href="([^"]*appointmentHeld[^"]*)"/g))
      expect((await client.submit(href!.replaceAll('&amp;', '&'), { outcome: 'held' })).status).to.equal(303)
    expect(await pageOf(journey.caseId, journey.ownerId)).to.match(/下次安排 ?未定/)
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
  })

  it('keeps what came of an appointment when another step is taken back, and forgets it with its own', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'holdSession', {
      heldOn: '2026-11-09',
      how: 'onsite',
      room: 'joint',
      present: ['applicant'],
      result: 'progress',
      nextOn: '2026-11-10',
    })
    const offer = { offeredOn: '2026-11-09', proposer: 'applicant', room: 'joint', amountFen: '20000' }
    await journey.take('mediation', 'recordOffer', offer)
    const client = house.as(journey.ownerId)
    const { html } = await client.get(`/cases/${journey.caseId}`)
    await client.submit(/href="([^"]*appointmentHeld[^"]*)"/.exec(html)![1]!, { outcome: 'missed' })
    const appointments = () =>
      house.db.reader('records').where({ case_id: journey.caseId, kind: 'appointment' }).select('state')
    const takeBack = async (step: string) => {
      const { id } = await eventOf(journey.caseId, step)
      const path = `/events/${id}/take-back`
      expect((await client.submit(path, { reason: '误点' }, path)).location).to.equal(`/cases/${journey.caseId}`)
    }
    await takeBack('recordOffer')
    expect(await appointments()).to.deep.equal([{ state: 'missed' }])
    await takeBack('holdSession')
    expect(await appointments()).to.deep.equal([])
  })

  it('offers to take back what may be taken back, and to correct what has left the house', async () => {
    const journey = await openCase(house)
    await journey.signed()
    await journey.take('performance', 'recordPayment', { paidOn: '2026-11-09', amountFen: '18000', way: 'bank' })
    await journey.take('performance', 'confirmReceipt', { confirmedOn: '2026-11-09', amountFen: '18000', way: 'phone' })
    const [confirmed, paid, registered] = await Promise.all(
      ['confirmReceipt', 'recordPayment', 'register'].map(step => eventOf(journey.caseId, step)),
    )
    const { html } = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    expect(html).to.include(`/events/${confirmed.id}/amend`).and.not.include(`/events/${confirmed.id}/take-back`)
    expect(html).to.include(`/events/${paid.id}/take-back`).and.not.include(`/events/${registered.id}/`)
    house.clock.on('2026-11-20')
    const later = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    expect(later.html).to.not.include('/take-back').and.not.include('/amend')
  })

  it('says where a merged case went, tells the other one, and tells it again when that is taken back', async () => {
    const gone = await openCase(house)
    const kept = await openCase(house)
    const { registration_number: number } = await house.db.reader('cases').where({ id: kept.caseId }).first()
    await gone.take('case-file', 'merge', { intoNumber: number, reason: '同一事项' })
    const page = await house.as(gone.ownerId).get(`/cases/${gone.caseId}?file=closed`)
    expect(page.text).to.include(`本案已并入 ${number}`)
    expect(page.html).to.include(`href="/cases/${kept.caseId}"`)
    const { registration_number: from } = await house.db.reader('cases').where({ id: gone.caseId }).first()
    expect(await pageOf(kept.caseId, kept.ownerId)).to.match(new RegExp(`接收并入案件 .*${from}`))
    const { id } = await eventOf(gone.caseId, 'merge')
    const path = `/events/${id}/take-back`
    await house.as(gone.ownerId).submit(path, { reason: '误并' }, path)
    expect(await pageOf(gone.caseId, gone.ownerId)).to.not.include('本案已并入')
    expect(await pageOf(kept.caseId, kept.ownerId)).to.match(/撤回步骤.*接收并入案件/)
    for (const { caseId } of [gone, kept])
      expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('lists papers with their state and consents with purpose, way, text and withdrawal', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const consent = await house.db.reader('records').where({ case_id: journey.caseId, kind: 'consent' }).first()
    await journey.take('case-file', 'withdrawConsent', { consentId: consent.key, withdrawnOn: '2026-11-09' })
    const text = await pageOf(journey.caseId, journey.ownerId)
    expect(text).to.match(/受理通知书 ?生成中/)
    expect(text).to.match(
      /办理本案 ?已撤回 ?测试工人甲 · 2026-11-09（周一） · 书面签字 · 文本 \S+ · 2026-11-09（周一） 撤回/,
    )
  })

  it('puts the next step first, five beside each other and the rest folded', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const { html } = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    const { id } = await journey.proceeding('mediation')
    const box = html.slice(html.indexOf(`id="proceeding-${id}"`), html.indexOf('fq-map-fold'))
    const [open = '', folded = ''] = box.split('<details')
    expect([...open.matchAll(/class="fq-btn( primary)?"/g)].map(([, primary]) => primary !== undefined)).to.deep.equal([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(folded).to.include('/steps/agree')
  })
})
