/** The nightly sweep: each check finds its one damage, its repair mends it, and nobody is told of what they may not see. */
import { expect } from 'chai'
import { refreshSearch } from '../../server/jobs/refresh-search.ts'
import { sweepAtNight } from '../../server/jobs/sweep-at-night.ts'
import { deliverEffects } from '../../server/outbox/deliver.ts'
import { type AmongCheck, inCase } from '../../server/sweep/check.ts'
import type { Outcome } from '../../server/sweep/pieces.ts'

import { checks } from '../../server/sweep/registry.ts'
import { endSweep, insertSweep, keepOutcome } from '../../server/sweep/repository.ts'
import { runChecks } from '../../server/sweep/run-checks.ts'
import { sweepEnded } from '../../server/sweep/sweep-beside.ts'
import { addPerson } from '../support/builders.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { sweepAround } from '../support/sweep-around.ts'
import { sweepCommand } from '../support/sweep-command.ts'
import { type Damage, damages } from '../support/sweep-damages.ts'

const lostHash = 'ab'.repeat(32)

describe('the sweep', () => {
  let house: TestOffice
  let open: string
  let closed: string
  let quiet: string
  before(async () => {
    house = await openOffice()
    const journey = await openCase(house)
    await journey.signed()
    open = journey.caseId
    const other = await openCase(house, { applicantName: '测试工人乙', applicantPhone: '13800000022' })
    closed = other.caseId
    await other.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn' }, 'lead-a')
    const still = await openCase(house, { applicantName: '测试工人丙', applicantPhone: '13800000023' })
    await still.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理' })
    quiet = still.caseId
    await house.db.write(async tx => {
      await addPerson(tx, { userName: 'former', role: 'mediator', organisation: 'station-b' })
      await addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' })
      await addPerson(tx, { userName: 'stranger', role: 'administrator', organisation: 'station-b' })
      await tx('papers').delete() // making them takes long and is not what is tried here
    })
    await refreshSearch.run(house.office)
    house.clock.on('2026-11-10', '10:30')
  })
  after(() => house.close())

  const around = () => sweepAround(house.office)
  const row = (table: string, where: object) => house.db.reader(table).where(where).first()

  /** Ids of the checks that find something; all of it is kept for the pages. */
  async function swept(): Promise<string[]> {
    const at = house.clock.now().toISOString()
    const asked = { begunBy: 'administrator', night: null, whole: true, at }
    const sweepId = (await house.db.write(tx => insertSweep(tx, asked)))!
    const outcomes: Outcome[] = []
    await runChecks(around(), { checks, report: outcome => void outcomes.push(outcome) })
    await house.db.write(async tx => {
      for (const outcome of outcomes) await keepOutcome(tx, outcome, { sweepId, at })
      await endSweep(tx, sweepId, { state: 'done', at })
    })
    return outcomes.filter(({ found }) => found > 0).map(({ checkId }) => checkId)
  }

  it('finds nothing where nothing is wrong', async () => {
    expect(await swept()).to.deep.equal([])
    const page = await house.as('administrator').get('/sweep')
    expect(page.text).to.contain('记录链断开').and.to.contain('上次核查：2026-11-10 10:30，已完成')
  })

  it('compares what stood at one moment while the house goes on', async () => {
    const silent = { zh: '', en: '' }
    const described = { id: 'changes-meanwhile', title: silent, means: silent, mends: silent }
    const summary = async ({ db }: Pick<ReturnType<typeof around>, 'db'>) =>
      (await db('cases').where({ id: quiet }).first('summary')).summary
    const check: AmongCheck = {
      ...described,
      async among(inPiece) {
        const before = await summary(inPiece)
        await house.db.write(tx =>
          tx('cases')
            .where({ id: quiet })
            .update({ summary: `${before}又` }),
        )
        return before === (await summary(inPiece)) ? [] : [inCase(quiet, silent)]
      },
    }
    const outcomes: Outcome[] = []
    const { summary: before } = await row('cases', { id: quiet })
    await runChecks(around(), { checks: [check], report: outcome => void outcomes.push(outcome) })
    expect(outcomes.map(({ found }) => found)).to.deep.equal([0])
    expect((await row('cases', { id: quiet })).summary, 'written').to.equal(`${before}又`)
    await house.db.write(tx => tx('cases').where({ id: quiet }).update({ summary: before }))
  })

  for (const group of ['most of it', 'what would hide behind another', 'what two checks find'] as const) {
    it(`finds damages apart, and nothing once all is mended: ${group}`, async () => {
      const all: Damage[] = Object.values(damages(house, { open, closed, quiet })[group])
      await house.db.write(async tx => {
        for (const { damage } of all) await damage({ tx })
      })
      const found = await swept()
      expect(found).to.have.members(all.flatMap(({ finds }) => finds))
      const told = async (check: string) => (await house.as('administrator').get(`/sweep/checks/${check}`)).text
      if (found.includes('owner-gone'))
        expect(await told('owner-gone')).to.contain(`承办人 ${(await row('people', { id: 'mediator-a' })).name}`)
      if (found.includes('assignee-gone')) expect(await told('assignee-gone')).to.contain('指派给 吴律师')
      if (found.includes('follower-gone')) expect(await told('follower-gone')).to.contain('跟进人 former')
      if (found.includes('records') && found.includes('deadlines')) {
        expect(await told('records'))
          .to.contain('当事人的类型与步骤所记不一致')
          .and.not.to.contain('parties')
        expect(await told('standing'))
          .to.contain('履行（2026-11-09 开始）')
          .and.not.to.contain('performance')
      }
      if (found.includes('spells')) expect(await told('spells')).to.contain('状态为“办理中”')
      await house.db.write(async tx => {
        for (const { undo } of all) await undo?.({ tx })
      })
      for (const { finds, undo } of all) if (!undo) await repaired(finds[0]!)
      expect(await swept()).to.deep.equal([])
    })
  }

  /** By the button of its page. */
  async function repaired(checkId: string): Promise<void> {
    const { id } = await row('sweep_findings', { check_id: checkId })
    const path = `/sweep/checks/${checkId}`
    const asked = await house.as('administrator').submit(path, {}, `/sweep/findings/${id}/repair`)
    expect(asked.status, `${checkId} ${asked.text}`).to.equal(303)
    const told = await row('access_log', { action: 'sweep-repaired', reason: checkId })
    expect(told).to.include({ person_id: 'administrator' })
  }

  it('repairs no case whose chain is broken, and leaves its record where it repairs', async () => {
    const taker = (taken_by: string) =>
      house.db.write(async tx => void (await tx('events').where({ case_id: open, sequence: 2 }).update({ taken_by })))
    const { taken_by: before } = await row('events', { case_id: open, sequence: 2 })
    const records = async () => house.db.reader('events').where({ case_id: open, step: 'mended' })
    const many = (await records()).length
    await house.db.write(tx => tx('case_facts').where({ case_id: open }).update({ paid_fen: 1 }))
    await taker('somebody')
    expect(await swept()).to.have.members(['chain', 'sums'])
    const { id } = await row('sweep_findings', { check_id: 'sums' })
    const refused = await house.as('administrator').post(`/sweep/findings/${id}/repair`)
    expect(refused.status).to.equal(409)
    expect(refused.text).to.contain('记录链已断开')
    const page = await house.as('administrator').post('/sweep/checks/sums/repair')
    expect((await house.as('administrator').follow(page)).text).to.contain('已修复 0 项；1 项未能修复')
    const { id: broken } = await row('sweep_findings', { check_id: 'chain' })
    expect((await house.as('administrator').post(`/sweep/findings/${broken}/repair`)).status).to.equal(409)
    await taker(before)
    await house.as('administrator').post('/sweep/checks/sums/repair')
    expect(await records()).to.have.length(many + 1)
    expect((await house.as('administrator').get(`/cases/${open}`)).text).to.contain('按记录重新生成')
    expect(await swept()).to.deep.equal([])
  })

  it('finds what the clock left lying, and lets it do so now', async () => {
    house.clock.on('2026-11-17', '10:30')
    await deliverEffects(house.office)
    await refreshSearch.run(house.office)
    expect(await swept()).to.deep.equal(['clock-late'])
    await repaired('clock-late')
    expect(await row('events', { case_id: open, step: 'markMissed' })).to.include({ happened_on: '2026-11-17' })
    expect(await swept()).to.deep.equal([])
  })

  it('tells an administrator of the cases they see, the top also of the house, and nobody else', async () => {
    await house.db.write(async tx => {
      await tx('case_facts').where({ case_id: open }).update({ paid_fen: 1 })
      await tx('stored_files').insert({ sha256: lostHash, bytes: 3, media_type: 'x', references: 1, stored_at: 'x' })
    })
    await swept()
    const { id } = await row('sweep_findings', { check_id: 'sums' })
    const number = (await row('cases', { id: open })).case_number
    const seen = async (as: string, check: string) => (await house.as(as).get(`/sweep/checks/${check}`)).text
    expect(await seen('county', 'sums')).to.contain(number)
    expect(await seen('county', 'files-missing')).to.not.contain('文件不在')
    expect(await seen('administrator', 'files-missing')).to.contain('文件不在')
    expect(await seen('stranger', 'sums'))
      .to.contain('没有发现')
      .and.to.not.contain(number)
    expect((await house.as('stranger').post(`/sweep/findings/${id}/repair`)).status).to.equal(404)
    const file = (await row('proceedings', { case_id: open, workflow: 'case-file' })).id
    const shut = {
      id: 'shut',
      case_id: open,
      proceeding_id: file,
      person_id: 'county',
      grant: 'excluded',
      reason: '近亲属',
    }
    await house.db.write(tx => tx('access_grants').insert(shut))
    expect(await seen('county', 'sums')).to.not.contain(number)
    expect((await house.as('county').get('/sweep')).text).to.not.match(/合计与明细不符\s*1/)
    expect((await house.as('county').post(`/sweep/findings/${id}/repair`)).status).to.equal(404)
    for (const as of ['lead-a', 'supervisor', 'auditor', 'partner-inspection'])
      expect((await house.as(as).get('/sweep')).status, as).to.equal(403)
    expect((await house.as('lead-a').post('/sweep/run')).status).to.equal(403)
    expect((await house.as('administrator').get('/sweep/checks/nothing')).status).to.equal(404)
    await house.db.write(async tx => {
      await tx('access_grants').where({ id: 'shut' }).delete()
      await tx('stored_files').delete()
    })
  })

  it('runs beside the house, one at a time, when asked and once a night', async () => {
    const admin = house.as('administrator')
    expect((await admin.follow(await admin.post('/sweep/run'))).text).to.contain('核查已开始')
    expect((await admin.follow(await admin.post('/sweep/run'))).text).to.contain('没有再次开始')
    await sweepEnded(house.office)
    const page = await admin.get('/sweep')
    expect(page.text)
      .to.contain('已完成 · 全部案件')
      .and.to.match(/合计与明细不符\s*1/)
    const silent = { state: 'running', slot: 'running', alive_at: '2026-11-17T01:00:00.000Z' }
    await house.db.write(tx =>
      tx('sweeps')
        .where({ begun_by: 'administrator' })
        .orderBy('id', 'desc')
        .limit(1)
        .first('id')
        .then(last => tx('sweeps').where(last).update(silent)),
    )
    expect((await admin.get('/sweep')).text, 'its process died')
      .to.contain('中途停止')
      .and.to.contain('立即全部核查')
    const nights = () => house.db.reader('sweeps').whereNotNull('night').pluck('night')
    await sweepAtNight(house.office)
    expect(await nights(), 'by day').to.deep.equal([])
    house.clock.on('2026-11-18', '02:10')
    for (let minute = 0; minute < 2; minute++) await sweepAtNight(house.office)
    await sweepEnded(house.office)
    expect(await nights()).to.deep.equal(['2026-11-18'])
    expect(await row('sweeps', { night: '2026-11-18' })).to.include({ state: 'done', begun_by: 'clock' })
    expect(await row('sweep_findings', { check_id: 'sums' }), 'what was found is read again').to.include({
      case_id: open,
    })
  })

  it('is a command as well, which ends with 1 where something is found', async () => {
    const found = await sweepCommand(house, 'sums,spells')
    expect(found.said).to.contain(`${open}: case_facts.paid_fen is 1`).and.to.contain('spells: nothing')
    expect(found.code).to.equal(1)
    expect((await sweepCommand(house, 'nonsense')).said).to.contain('There is no check nonsense; there are forgotten')
  })
})
