/** The desk: every reason why a case lies there, for the right person, and no number without its cases. */
import { expect } from 'chai'
import { detailsOf } from '../../server/desk/details.ts'
import { ownBoard } from '../../server/desk/own-board.ts'
import { addPerson } from '../support/builders.ts'
import type { Page } from '../support/client.ts'
import { arrange, type Instalment, refer, register, sign, walk } from '../support/journeys.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const today = '2026-11-24'
const apply = { way: 'written', elsewhere: 'no', signed: 'yes' }

/** The part of the page between one heading and the next. */
function cardOf(page: Page, title: string): string {
  const from = page.html.search(new RegExp(`</svg>\\s*${title}<`))
  if (from < 0) return ''
  return page.html.slice(from, page.html.indexOf('</section>', from))
}

/** How many lines a list page or a card has. */
const linesOf = (html: string): number => html.split('class="fq-row"').length - 1

describe('the desk', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())
  beforeEach(() => house.clock.on(today))

  /** A case that began on another day. */
  async function since(day: string, options: Parameters<typeof register>[1] = {}): Promise<string> {
    house.clock.on(day)
    return (await register(house, options)).caseId
  }
  async function applied(day: string, options: Parameters<typeof register>[1] = {}): Promise<string> {
    const caseId = await since(day, options)
    await walk(house, { caseId, workflow: 'mediation' }, [['apply', { ...apply, appliedOn: day }]])
    return caseId
  }
  async function owing(obligations: Instalment[], options: Parameters<typeof register>[1] = {}): Promise<string> {
    const caseId = await since('2026-11-16', options)
    await sign(house, { caseId, obligations })
    return caseId
  }
  const desk = (who: string): Promise<Page> => house.as(who).get('/')

  it('shows a deadline that has passed, by rule, law and day, with the step that meets it', async () => {
    const caseId = await applied('2026-11-18', { applicant: '逾期甲' })
    house.clock.on(today)
    const card = cardOf(await desk('mediator-a'), '已逾期')
    expect(card).to.contain('逾期甲').and.contain('逾期 1 天').and.contain('应于 11-23')
    expect(card).to.contain('决定是否受理').and.contain('《企业劳动争议协商调解规定》第22条')
    expect(card).to.match(/steps\/accept"/)
    expect(card).to.contain(`/cases/${caseId}`)
    expect(cardOf(await desk('administrator'), '已逾期'))
      .to.contain('逾期甲')
      .and.contain('承办 陈调解')
    for (const other of ['mediator-b', 'lead-b', 'lawyer-a', 'mediator-a2', 'partner-inspection', 'auditor'])
      expect((await desk(other)).text, other).not.to.contain('逾期甲')
  })

  it('turns a missed payment red on the next morning, for its owner and for administrators above it', async () => {
    const caseId = await owing([{ amountFen: '6200', dueOn: today, matter: '首期' }], { applicant: '欠款乙' })
    house.clock.on(today, '23:59')
    const evening = await desk('mediator-a')
    expect(cardOf(evening, '今日与三日内')).to.contain('欠款乙').and.contain('今日到期').and.contain('¥6,200.00')
    expect(cardOf(evening, '已逾期')).not.to.contain('欠款乙')
    house.clock.on('2026-11-25', '00:01')
    for (const who of ['mediator-a', 'administrator', 'supervisor']) {
      const card = cardOf(await desk(who), '已逾期')
      expect(card, who).to.contain('欠款乙').and.contain('未到账 1 天').and.contain('fq-late')
    }
    expect(cardOf(await desk('lead-a'), '本站其他人的案件')).to.contain('欠款乙')
    expect(cardOf(await desk('mediator-a'), '已逾期')).to.match(/steps\/recordPayment"/)
    expect((await desk('mediator-b')).text).not.to.contain('欠款乙')
    const row = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'performance' }).first()
    await walk(house, { caseId, workflow: 'performance', at: { ...row, proceedingId: row.id, version: row.version } }, [
      ['recordPayment', { paidOn: '2026-11-25', amountFen: '6200', way: 'bank' }],
    ])
    expect(cardOf(await desk('mediator-a'), '已逾期')).not.to.contain('欠款乙')
  })

  it('adds up what is missed by several workers of one case on one line', async () => {
    await owing(
      [
        { amountFen: '1000', dueOn: '2026-11-20' },
        { amountFen: '2500', dueOn: '2026-11-21' },
      ],
      { applicant: '两笔丙' },
    )
    house.clock.on(today)
    const card = cardOf(await desk('mediator-a'), '已逾期')
    expect(card).to.contain('2 笔共 ¥3,500.00，最早应于 11-20 付')
    expect(card.split('两笔丙').length - 1, 'a link and the name of its button').to.equal(2)
  })

  it('warns three days ahead, and not earlier', async () => {
    await owing([{ amountFen: '100', dueOn: '2026-11-27' }], { applicant: '三日丁' })
    await owing([{ amountFen: '100', dueOn: '2026-11-28' }], { applicant: '四日戊' })
    house.clock.on(today)
    const card = cardOf(await desk('mediator-a'), '今日与三日内')
    expect(card).to.contain('三日丁').and.contain('还剩 3 天').and.not.contain('四日戊')
  })

  it('warns of a right that is about to lapse, and is silent once it has', async () => {
    await owing([{ amountFen: '100', dueOn: '2026-12-30' }], { applicant: '确认卯', by: 'mediator-a' })
    house.clock.on('2026-11-30')
    expect(cardOf(await desk('mediator-a'), '今日与三日内'))
      .to.contain('确认卯')
      .and.contain('共同申请仲裁审查')
    house.clock.on('2026-12-05')
    expect(cardOf(await desk('mediator-a'), '已逾期')).not.to.contain('确认卯')
  })

  it('asks to press a partner that has not signed, and says why a referral came back', async () => {
    const late = await since('2026-11-19', { applicant: '移送己' })
    await refer(house, late)
    const back = await since('2026-11-19', { applicant: '退回庚' })
    const at = await refer(house, back)
    const returned = { returnedOn: '2026-11-19', reason: 'incomplete', missing: '缺劳动合同' }
    await walk(house, { caseId: back, workflow: 'referral', at }, [['returnIt', returned, 'partner-inspection']])
    house.clock.on(today)
    const page = await desk('mediator-a')
    expect(cardOf(page, '已逾期'))
      .to.contain('移送己')
      .and.contain('移送马尾区劳动保障监察大队')
      .and.match(/steps\/urge"/)
    expect(cardOf(page, '被退回的移送')).to.contain('退回庚').and.contain('材料不全').and.contain('缺劳动合同')
    expect(cardOf(page, '被退回的移送'))
      .to.contain('退回 5 天')
      .and.match(/steps\/resend"/)
    const partner = await desk('partner-inspection')
    expect(cardOf(partner, '待签收'))
      .to.contain('移送己')
      .and.contain('逾期 4 天')
      .and.match(/steps\/sign"/)
    expect((await desk('partner-arbitration')).text).not.to.contain('移送己')
  })

  it('keeps the name of a confidential partner from the desk', async () => {
    const caseId = await since('2026-11-19', { applicant: '保密辛' })
    const sending = {
      sentOn: '2026-11-19',
      partnerId: 'psychology',
      reason: 'care',
      text: '情绪低落',
      consentChannel: 'signed',
    }
    await walk(house, { caseId, workflow: 'referral' }, [['send', sending]])
    house.clock.on(today)
    for (const who of ['mediator-a', 'administrator']) {
      const card = cardOf(await desk(who), '已逾期')
      expect(card, who).to.contain('保密辛').and.contain('保密移送').and.not.contain('心理驿站')
    }
  })

  it('asks for a date where none is set, and lists own cases by their next date', async () => {
    const dated = await since('2026-11-23', { applicant: '有期壬', by: 'mediator-a2' })
    await arrange(house, dated, { onDay: '2026-12-01' })
    const now = await since(today, { applicant: '今天癸', by: 'mediator-a2' })
    await arrange(house, now, { onDay: today, at: '16:00' })
    const without = await since('2026-11-23', { applicant: '未定子', by: 'mediator-a2' })
    house.clock.on(today)
    const page = await desk('mediator-a2')
    expect(cardOf(page, '没有下次安排')).to.contain(`/cases/${without}/log/appointment`).and.contain('定日期')
    const mine = cardOf(page, '我的案件')
    expect(mine).to.contain('3 件办理中').and.contain('其中 1 件没有下一步日期')
    const order = ['今天癸', '有期壬', '未定子'].map(name => mine.indexOf(name))
    expect(order).to.deep.equal(order.toSorted((a, b) => a - b))
    expect(cardOf(page, '今天')).to.contain('今天癸').and.contain('16:00').and.contain('调解室一')
    house.clock.on('2026-12-02')
    expect(cardOf(await desk('mediator-a2'), '我的案件'), 'the day has gone by').to.contain('其中 3 件没有下一步日期')
  })

  it('is quiet and kind where nothing burns', async () => {
    const calm = await since(today, { applicant: '无事寅', by: 'mediator-b' })
    await arrange(house, calm, { onDay: '2026-12-01' })
    expect((await desk('mediator-b')).text)
      .to.contain('眼下没有着火的事')
      .and.contain('回访')
    expect((await desk('lawyer-b')).text).to.contain('指派给您的案件会出现在这里')
    expect((await desk('officer')).text).to.contain('没有等您审查、指派的事项')
    expect((await desk('lead-b')).text).to.contain('您名下还没有案件')
    expect((await desk('partner-arbitration')).text).to.contain('没有待签收或办理中的移送')
    const auditor = await desk('auditor')
    expect(auditor.text).to.contain('查阅办案记录')
    expect((await house.as('auditor').get('/desk/open')).status).to.equal(403)
  })

  it('gives the cases of somebody who is away to whoever covers them', async () => {
    await house.db.write(tx => addPerson(tx, { userName: 'away', role: 'mediator', organisation: 'station-a' }))
    await house.db.write(tx => addPerson(tx, { userName: 'cover', role: 'mediator', organisation: 'station-a' }))
    await applied('2026-11-18', { applicant: '代办丑', owner: 'away' })
    house.clock.on(today)
    expect((await desk('cover')).text).not.to.contain('代办丑')
    const row = {
      from_on: today,
      to_on: '2026-11-30',
      reason: '培训',
      recorded_by: 'lead-a',
      recorded_at: `${today}T00:00:00Z`,
    }
    await house.db.write(tx => tx('absences').insert({ id: 'a1', person_id: 'away', cover_id: 'cover', ...row }))
    house.clock.on(today, '09:01')
    const page = await desk('cover')
    expect(cardOf(page, '已逾期'))
      .to.contain('代办丑')
      .and.contain('承办 away')
      .and.match(/fq-btn/)
    expect(cardOf(page, '我的案件')).to.contain('代办丑')
    expect(page.text).to.contain('代away办理')
    house.clock.on('2026-12-01')
    expect((await desk('cover')).text, 'back again').not.to.contain('代办丑')
  })

  it('counts, for those above, exactly the cases that each number leads to', async () => {
    for (const who of ['administrator', 'supervisor', 'lead-a', 'mediator-a']) {
      const page = await desk(who)
      const numbers = [...page.html.matchAll(/href="(\/desk\/[^"]+)">([\s\S]*?)<\/a>/g)].map(([, href, inside]) => ({
        href: href!.replaceAll('&amp;', '&'),
        count: Number(/\d+/.exec(inside!.replaceAll(/<[^>]+>/g, ''))?.[0]),
      }))
      expect(numbers.length, who).to.be.greaterThan(3)
      for (const { href, count } of numbers) {
        const list = await house.as(who).get(href)
        expect(list.status, href).to.equal(200)
        expect(linesOf(list.html), `${who} ${href}`).to.equal(count)
      }
    }
    expect((await desk('administrator')).text).to.contain('快安电子园职工法律服务站')
  })

  it('keeps of own cases what reading all of them anew tells, whatever was done in them and on any day', async () => {
    const person = await house.person('mediator-a')
    for (const day of [today, '2026-12-20', '2026-12-20']) {
      const kept = await ownBoard(house.db.reader, { person, today: day })
      const anew = await house.db.write(tx => ownBoard(tx, { person, today: day }))
      expect(kept.board.cases.size).to.be.greaterThan(5)
      expect([...kept.board.cases]).to.have.deep.members([...anew.board.cases])
      const marked = await house.db.reader('cases').select('id', 'head_sequence as headSequence')
      const told = await detailsOf(house.db.reader, marked, { person, today: day })
      const nothingKept = house.db.reader.withUserParams({})
      expect(told).to.deep.equal(await detailsOf(nothingKept, marked, { person, today: day }))
      expect(told.proceedings.size).to.be.greaterThan(5)
    }
  })
})
