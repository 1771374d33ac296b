import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import { checkOpenProceedings, definitionsToSpare } from '../../server/proceedings/check-open.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { addDefinitions } from '../../workflows/index.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { letterOne, letterTwo, unreadableDay } from '../support/two-numbers.ts'

const path = '/workflows/letter/migration'

describe('a change of definition', () => {
  let house: TestOffice
  const remove: (() => void)[] = []
  const made: Record<string, Awaited<ReturnType<typeof letterOn>>> = {}

  /** A case with a letter that was received under the number in use. */
  async function letterOn(on: string) {
    const journey = await openCase(house, { on })
    const { proceedingId: id, eventId } = await journey.begin('letter', 'receive', { receivedOn: on, from: '某某' })
    return { ...journey, id, eventId }
  }
  const row = (id: string) => house.db.reader('proceedings').where({ id }).first()
  const deadlines = async (id: string) =>
    (await house.db.reader('deadlines').where({ proceeding_id: id }).orderBy('rule').orderBy('generation')).map(
      ({ rule, due_on, status }) => `${rule} ${due_on} ${status}`,
    )
  const administrator = () => house.as('administrator')

  before(async () => {
    house = await openOffice()
    remove.push(addDefinitions([letterOne]))
    for (const [name, on] of Object.entries({
      plain: '10',
      stale: '11',
      shelved: '09',
      wrong: unreadableDay.slice(-2),
    }))
      made[name] = await letterOn(`2026-11-${on}`)
    await made.shelved!.take('letter', 'shelve', {})
    made.closed = await letterOn('2026-11-13')
    await made.closed.take('letter', 'answer', {})
    made.hidden = await letterOn('2026-11-13')
    await house.db.write(tx =>
      tx('access_grants').insert({
        id: 'hidden-from-administrator',
        case_id: made.hidden!.caseId,
        person_id: 'administrator',
        grant: 'excluded',
        reason: 'conflict',
        proceeding_id: made.hidden!.id,
      }),
    )
    remove.push(addDefinitions([letterTwo]))
    house.clock.on('2026-11-16', '09:00')
  })
  after(async () => {
    for (const one of remove.reverse()) one()
    await house.close()
  })

  it('leaves what is open on its own number, with its page, its map and its steps', async () => {
    const { plain } = made
    const client = house.as(plain!.ownerId)
    expect((await client.get(`/cases/${plain!.caseId}`)).text)
      .to.contain('阅读中')
      .and.contain('略读')
    expect((await client.get(`/proceedings/${plain!.id}/map`)).text).to.contain('搁置')
    await plain!.take('letter', 'skim', { note: '二页' })
    expect(await row(plain!.id)).to.include({ definition_number: 1, state: 'reading', version: 2 })
    expect((await client.get('/workflows/letter?number=1')).text)
      .to.contain('第 1 号定义')
      .and.contain('搁置')
    expect((await client.get('/workflows/letter')).text).to.contain('研读中')
    expect((await client.get('/workflows/letter?number=3')).status).to.equal(404)
  })

  it('begins what is new on the newest number', async () => {
    const young = await letterOn('2026-11-13')
    expect(await row(young.id)).to.include({ definition_number: 2, state: 'desk.studying' })
    house.clock.on('2026-11-16', '09:00')
  })

  it('shows administrators what stands on which number, and what moving it would do, without writing', async () => {
    const before = await house.db.reader('events').count('* as many').first()
    const page = await administrator().get(path)
    expect(page.text)
      .to.contain('第 1 号定义 4 1')
      .and.contain('第 2 号定义 最新 1 0')
      .and.contain('新增：报告，2026-11-30')
      .and.contain('改为：复信期限，2026-11-20')
      .and.contain('停止：提醒')
      .and.contain('案头 › 研读中')
      .and.contain('处在此环节的程序不改用新定义')
      .and.contain('这一天的来信不能改用')
      .and.contain('核对 4 项')
    expect(page.html).to.contain(made.plain!.caseId).and.not.contain(made.hidden!.caseId)
    expect(await house.db.reader('events').count('* as many').first()).to.deep.equal(before)
    expect((await administrator().get('/workflows/letter')).html).to.contain(`href="${path}"`)
  })

  it('is nobody else’s, and knows no workflow and no number that there is not', async () => {
    for (const who of ['mediator-a', 'supervisor', 'auditor']) {
      expect((await house.as(who).get(path)).status, who).to.equal(403)
      expect((await house.as(who).post(path, { to: '2' })).status, who).to.equal(403)
      expect((await house.as(who).get('/workflows/letter')).html, who).to.not.contain(path)
    }
    for (const address of ['/workflows/no-such/migration', `${path}?to=1`, `${path}?to=x`])
      expect((await administrator().get(address)).status, address).to.equal(404)
    for (const to of ['1', '', 'x']) expect((await administrator().post(path, { to })).status, to).to.equal(404)
    expect((await administrator().get('/workflows/mediation/migration')).text).to.contain('没有需要改用的定义')
  })

  it('moves as a batch, each with an event of its own, and names what did not move', async () => {
    const begun = await administrator().submit(path, {}, path)
    expect(begun.status, begun.text).to.equal(303)
    await goOn(house.office)
    const ready = await administrator().get(begun.location)
    expect(ready.text).to.contain('来信 · 改用第 2 号流程定义').and.contain('2 项可以办理，2 项不能办理')
    expect((await administrator().post(`${begun.location}/answers`)).status).to.equal(409)
    await made.stale!.take('letter', 'read', { note: '又读' })
    await administrator().post(`${begun.location}/confirm`)
    await goOn(house.office)
    const report = await administrator().get(begun.location)
    expect(report.text).to.contain('共 4 项，办成 1，未办成 3').and.contain('核对之后此项已有变动')

    const moved = await row(made.plain!.id)
    expect(moved).to.include({ definition_number: 2, state: 'desk.studying', version: 3, ended: moved.ended })
    expect(JSON.parse(moved.snapshot).context).to.deep.equal({ receivedOn: '2026-11-10', isOld: true })
    const event = await house.db.reader('events').where({ proceeding_id: made.plain!.id, version: 3 }).first()
    expect(event).to.include({ step: 'migrated', definition_number: 2, taken_by: 'administrator' })
    expect(await deadlines(made.plain!.id)).to.deep.equal([
      'in_time 2026-11-20 running',
      'remind 2026-11-13 void',
      'report 2026-11-30 running',
    ])
    const page = await house.as(made.plain!.ownerId).get(`/cases/${made.plain!.caseId}`)
    expect(page.text).to.contain('第 1 号定义 → 第 2 号定义').and.contain('来信 · 阅读中 → 来信 · 研读中')

    await administrator().post(`${begun.location}/retry`)
    await goOn(house.office)
    expect((await administrator().get(begun.location)).text).to.contain('共 4 项，办成 2，未办成 2')
    expect(await row(made.stale!.id)).to.include({ definition_number: 2, state: 'desk.studying', version: 3 })
    expect(await row(made.shelved!.id)).to.include({ definition_number: 1, state: 'shelved', version: 2 })
    expect(await row(made.wrong!.id)).to.include({ definition_number: 1, version: 1 })
  })

  it('answers a page of the old number with the page that is out of date, even for a step that is gone', async () => {
    const { plain } = made
    const client = house.as(plain!.ownerId)
    const steps = `/proceedings/${plain!.id}/steps`
    for (const step of ['skim', 'read']) {
      const stale = await client.post(`${steps}/${step}`, { note: '没有丢失', _version: '2', version: '2' })
      expect(stale.status, step).to.equal(409)
      expect(stale.text, step).to.contain('页面已经过时').and.contain('改用新的流程定义')
      expect(stale.html, step).to.contain('没有丢失')
    }
    const gone = await client.get(`${steps}/skim`)
    expect([gone.status, gone.text.includes('按第 2 号流程定义办理，没有“略读”这一步骤')]).to.deep.equal([409, true])
    expect((await client.get(`${steps}/no-such`)).status).to.equal(404)
  })

  it('takes back what came after the move, and nothing before it', async () => {
    const { plain } = made
    const lead = house.as('lead-a')
    const { eventId } = await plain!.take('letter', 'read', { note: '研读' })
    const page = await lead.get(`/cases/${plain!.caseId}`)
    expect(page.html).to.contain(`/events/${eventId}/take-back`).and.not.contain(`/events/${plain!.eventId}/take-back`)
    expect((await lead.get(`/events/${plain!.eventId}/take-back`)).text).to.contain('本程序已改用新的流程定义')
    const answers = { reason: '误记', shown: plain!.eventId }
    const refused = await lead.post(`/events/${plain!.eventId}/take-back`, answers)
    expect(refused.status).to.equal(409)
    expect(refused.text).to.contain('不能再撤回或者更正')
    expect((await lead.get(`/events/${plain!.eventId}/amend`)).status).to.equal(409)
    const amended = { receivedOn: '2026-11-10', from: '另一人', _version: '4' }
    expect((await lead.post(`/events/${plain!.eventId}/amend`, amended)).status).to.equal(409)

    const taken = await lead.submit(`/events/${eventId}/take-back`, { reason: '误记' }, `/events/${eventId}/take-back`)
    expect(taken.status, taken.text).to.equal(303)
    expect(await row(plain!.id)).to.include({ definition_number: 2, state: 'desk.studying', version: 5 })
    expect(await house.db.reader('records').where({ proceeding_id: plain!.id })).to.have.length(1)
  })

  it('goes on under the new number, and draws the way since', async () => {
    const { plain } = made
    expect((await house.as(plain!.ownerId).get(`/proceedings/${plain!.id}/map`)).text).to.contain('研读中')
    await plain!.take('letter', 'answer', {})
    expect(await row(plain!.id)).to.include({ definition_number: 2, state: 'answered', version: 6 })
    expect(await deadlines(plain!.id)).to.deep.equal([
      'in_time 2026-11-20 met',
      'remind 2026-11-13 void',
      'report 2026-11-30 met',
    ])
    expect((await house.as(plain!.ownerId).get(`/cases/${plain!.caseId}`)).text).to.contain('提醒')
  })

  it('tells in a batch, row by row and in the reader’s language, which proceeding has no such step', async () => {
    const fresh = await letterOn('2026-11-16')
    const client = house.as('mediator-a')
    const chosen = { ids: [made.wrong!.caseId, fresh.caseId], step: 'each/letter/stamp', pick: 'ticked' }
    const { location } = await client.post('/batches/cases', chosen)
    await client.submit(location, { note: '已盖章' }, `${location}/answers`)
    await goOn(house.office)
    expect((await client.get(location)).text)
      .to.contain('1 项可以办理，1 项不能办理')
      .and.contain('本程序按第 1 号流程定义办理，没有“盖章”这一步骤')
    await client.post('/language', { locale: 'en' })
    expect((await client.get(location)).text).to.contain('stands on definition no. 1, which has no step “Stamp”')
    await client.post('/language', { locale: 'zh' })
    await client.post(`${location}/confirm`)
    await goOn(house.office)
    const steps = await house.db.reader('events').where({ workflow: 'letter', step: 'stamp' }).select('proceeding_id')
    expect(steps).to.deep.equal([{ proceeding_id: fresh.id }])
  })

  it('replays every history to where it stands, under whichever numbers it went, what has ended included', async () => {
    const { hidden: _granted, ...others } = made
    for (const [name, { caseId }] of Object.entries(others))
      expect(await faultsOfCase(house.db.reader, house.office, caseId), name).to.deep.equal([])
    const { differing } = await checkOpenProceedings(house.db.reader, house.office.sealer)
    expect(differing).to.deep.equal([])
    expect(await definitionsToSpare(house.db.reader)).to.deep.equal([])
    const unused = addDefinitions([
      { ...letterTwo, id: 'note', number: 2 },
      { ...letterOne, id: 'note' },
    ])
    const spare = await definitionsToSpare(house.db.reader)
    unused()
    expect(spare.map(({ id, number }) => `${id}/${number}`)).to.deep.equal(['note/1'])
    expect(await row(made.closed!.id)).to.include({ definition_number: 1, state: 'answered' })
  })

  it('is found out where a move was tampered with', async () => {
    const { stale } = made
    const event = await house.db.reader('events').where({ proceeding_id: stale!.id, step: 'migrated' }).first()
    const answers = event.answers.replace('"fromState":"reading"', '"fromState":"shelved"')
    await house.db.write(tx => tx('events').where({ id: event.id }).update({ answers }))
    await house.db.write(tx => tx('proceedings').where({ id: stale!.id }).update({ definition_number: 1 }))
    const { differing } = await checkOpenProceedings(house.db.reader, house.office.sealer)
    const [found] = differing
    expect(found!.faults.join('; '))
      .to.contain('the move 3 to another number began in another state')
      .and.contain('it stands on number 1, its history on 2')
  })
})
