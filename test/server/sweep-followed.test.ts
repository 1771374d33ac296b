/** Findings that a supervision order follows up: told apart while it waits, found again when its day has passed or it ends in words. */
import { expect } from 'chai'
import type { Outcome } from '../../server/sweep/pieces.ts'
import { checks } from '../../server/sweep/registry.ts'
import { endSweep, insertSweep, keepOutcome } from '../../server/sweep/repository.ts'
import { runChecks } from '../../server/sweep/run-checks.ts'
import { addPerson } from '../support/builders.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { sweepAround } from '../support/sweep-around.ts'
import { sweepCommand } from '../support/sweep-command.ts'

const page = '/sweep/checks/forgotten'
const chosen = checks.filter(({ id }) => ['forgotten', 'open-in-closed', 'chain'].includes(id))

describe('a finding that is followed up', function () {
  this.timeout(150_000)
  let house: TestOffice
  let caseId: string
  before(async () => {
    house = await openOffice()
    const journey = await openCase(house)
    caseId = journey.caseId
    await house.db.write(tx =>
      addPerson(tx, { userName: 'stranger', role: 'administrator', organisation: 'station-b' }),
    )
  })
  after(() => house.close())

  const row = (table: string, where: object) => house.db.reader(table).where(where).first()

  /** What each check came to, found and followed up; all of it is kept for the pages. */
  async function swept(): Promise<Record<string, [found: number, followed: number]>> {
    const at = house.clock.now().toISOString()
    const outcomes: Outcome[] = []
    await runChecks(sweepAround(house.office), { checks: chosen, report: outcome => void outcomes.push(outcome) })
    await house.db.write(async tx => {
      const sweepId = (await insertSweep(tx, { begunBy: 'administrator', night: null, whole: true, at }))!
      for (const outcome of outcomes) await keepOutcome(tx, outcome, { sweepId, at })
      await endSweep(tx, sweepId, { state: 'done', at })
    })
    return Object.fromEntries(outcomes.map(({ checkId, found, followed }) => [checkId, [found, followed]]))
  }
  const nothing = { forgotten: [0, 0], 'open-in-closed': [0, 0], chain: [0, 0] }
  const send = (who: string, path: string, typed: Record<string, string>) => house.as(who).submit(path, typed, path)

  it('is ordered by one button on its page, and no second time', async () => {
    expect(await swept()).to.deep.equal(nothing)
    house.clock.on('2026-12-21', '10:00')
    expect(await swept()).to.deep.equal({ ...nothing, forgotten: [1, 0] })
    const { id } = await row('sweep_findings', { check_id: 'forgotten' })
    const order = `/sweep/findings/${id}/order`
    expect((await house.as('supervisor').post(order)).status, 'does not run the sweep').to.equal(403)
    expect((await house.as('stranger').post(order)).status, 'may not see it').to.equal(404)
    const admin = house.as('administrator')
    const told = await admin.follow(await admin.submit(page, {}, order))
    expect(told.text).to.contain('已督办，请承办人在 2026-12-28 前答复')
    expect(told.text).to.match(/督办，2026-12-28（周一）前答复/)
    expect(told.html).to.contain(`/cases/${caseId}#orders`).and.not.to.contain(order)
    expect((await admin.post(order)).status, 'it waits already').to.equal(409)
    expect(await house.db.reader('records').where({ kind: 'supervision-order' })).to.have.length(1)
    expect((await house.as('mediator-a').get('/')).text)
      .to.contain('督办，待您答复')
      .and.to.contain('请定下日期')
  })

  it('is not counted while the order waits: on the page, in a sweep, by the command', async () => {
    const admin = house.as('administrator')
    expect((await admin.get('/sweep')).text).to.match(/在办而没有下一步日期\s*0\s*被跟进 1/)
    expect(await swept()).to.deep.equal({ ...nothing, forgotten: [0, 1] })
    expect((await admin.get('/sweep')).text).to.match(/在办而没有下一步日期\s*0\s*被跟进 1/)
    house.clock.on('2026-12-28', '23:00')
    expect(await swept(), 'on the last day').to.deep.equal({ ...nothing, forgotten: [0, 1] })
  })

  it('counts again once the day to reply has passed, whether in words or in silence', async () => {
    house.clock.on('2026-12-29', '09:00')
    expect((await house.as('administrator').get('/sweep')).text).to.match(/在办而没有下一步日期\s*1/)
    expect(await swept(), 'though the order was an event of last week').to.deep.equal({ ...nothing, forgotten: [1, 0] })
    const { key } = await row('records', { kind: 'supervision-order' })
    const about = (step: string) => `/cases/${caseId}/log/${step}?about=${key}`
    expect((await send('mediator-a', about('supervisionReply'), { text: '正在核查' })).status).to.equal(303)
    expect(await swept()).to.deep.equal({ ...nothing, forgotten: [1, 0] })
    const again = { text: '请定下日期', replyOn: '2027-01-05' }
    expect((await send('supervisor', about('supervisionAgain'), again)).status).to.equal(303)
    expect(await swept(), 'asked again').to.deep.equal({ ...nothing, forgotten: [0, 1] })
    await send('mediator-a', about('supervisionReply'), { text: '仍在核查' })
    expect(await swept(), 'it waits for whoever ordered').to.deep.equal({ ...nothing, forgotten: [0, 1] })
    await send('supervisor', about('supervisionAccepted'), { text: '' })
    expect(await swept(), 'accepted, and still no date').to.deep.equal({ ...nothing, forgotten: [1, 0] })
    const { id } = await row('sweep_findings', { check_id: 'forgotten' })
    expect((await house.as('administrator').submit(page, {}, `/sweep/findings/${id}/order`)).status).to.equal(303)
    const dated = { kind: 'call', onDay: '2027-01-04' }
    expect((await send('mediator-a', `/cases/${caseId}/log/appointment`, dated)).status).to.equal(303)
    expect(await swept(), 'mended').to.deep.equal(nothing)
  })

  it('is told by the command with who and until when, and fails it only where nobody follows it up', async () => {
    const { key } = await row('records', { kind: 'supervision-order', state: 'open' })
    const until = (on_day: string) => house.db.write(tx => tx('records').where({ key }).update({ on_day }))
    const past = { last_event_at: '2020-01-01T01:00:00.000Z', next_date_on: null }
    await house.db.write(tx => tx('case_facts').where({ case_id: caseId }).update(past))
    await until('2099-12-31')
    const followed = await sweepCommand(house, 'forgotten')
    expect(followed.said)
      .to.contain('forgotten: nothing; being followed up: 1 (')
      .and.to.contain('1 checks found nothing; being followed up: 1.')
      .and.to.match(new RegExp(`reply by 2099-12-31: /cases/${caseId}#orders`))
    expect(followed.code, followed.said).to.equal(0)
    await until('2020-01-31')
    const left = await sweepCommand(house, 'forgotten')
    expect(left.said).to.contain('1 checks found 1.').and.not.to.contain('followed')
    expect(left.code).to.equal(1)
  })

  it('is never one that no owner mends, such as a broken chain', async () => {
    const waits = { on_day: '2099-12-31' }
    await house.db.write(async tx => {
      await tx('records').where({ kind: 'supervision-order', state: 'open' }).update(waits)
      await tx('events').where({ case_id: caseId, sequence: 1 }).update({ taken_by: 'somebody' })
    })
    expect(await swept()).to.deep.equal({ ...nothing, forgotten: [0, 1], chain: [1, 0] })
    expect((await house.as('administrator').get('/sweep')).text).to.match(/记录链断开\s*1/)
    const { id } = await row('sweep_findings', { check_id: 'chain' })
    const refused = await house.as('administrator').post(`/sweep/findings/${id}/order`)
    expect(refused.status).to.equal(409)
    expect(refused.text).to.contain('不能督办')
  })
})
