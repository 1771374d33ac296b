import { execFile } from 'node:child_process'
import { expect } from 'chai'
import type { Db } from '../../server/db.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, secrets, type TestOffice } from '../support/office.ts'

describe('the check of a case against its history', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const faults = (caseId: string) => faultsOfCase(house.db.reader, house.office, caseId)

  async function caseWithPayment(): Promise<string> {
    const journey = await openCase(house)
    await journey.signed()
    await journey.take('performance', 'recordPayment', { paidOn: '2026-11-09', amountFen: '100', way: 'cash' })
    return journey.caseId
  }

  it('finds nothing in a case that was worked on', async () => {
    expect(await faults(await caseWithPayment())).to.deep.equal([])
  })

  it('finds no case where there is none', async () => {
    expect(await faults('nowhere')).to.deep.equal(['no case nowhere'])
  })

  type Tampering = (tx: Db, of: { case_id: string }) => Promise<unknown>
  const inPerformance = (tx: Db, of: { case_id: string }) => tx('proceedings').where({ ...of, workflow: 'performance' })

  const tamperings: Record<string, [Tampering, RegExp]> = {
    'an answer that was changed': [
      (tx, of) =>
        tx('events')
          .where({ ...of, step: 'recordPayment' })
          .update({ answers: '{"amountFen":1}' }),
      /^the chain is broken at \d+$/,
    ],
    'an event that is gone': [
      (tx, of) =>
        tx('events')
          .where({ ...of, step: 'recordPayment' })
          .delete(),
      /^the chain is broken at \d+$/,
    ],
    'a step that was put in between': [
      (tx, of) =>
        tx('events')
          .where({ ...of, step: 'recordPayment' })
          .update({ sequence: 99 }),
      /^the sequence has a gap before 99$/,
    ],
    'a state that was set by hand': [
      (tx, of) => inPerformance(tx, of).update({ state: 'closed', ended: true }),
      /its state is closed, its history leads to performing$/,
    ],
    'facts that were changed': [
      async (tx, of) => {
        const { snapshot } = await inPerformance(tx, of).first('snapshot')
        await inPerformance(tx, of).update({ snapshot: snapshot.replace('"wages"', '"other"') })
      },
      /its snapshot differs from its history$/,
    ],
    'a version that does not count the events': [
      (tx, of) => inPerformance(tx, of).update({ version: 7 }),
      /its version is 7, its events are 2$/,
    ],
    'a payment that follows from no step': [
      async (tx, of) => {
        const row = await tx('records')
          .where({ ...of, kind: 'payment' })
          .first()
        await tx('records').insert({ ...row, key: 'event-9-1', amount_fen: 500 })
      },
      /payments are 10500$/,
    ],
    'an amount that was changed': [
      (tx, of) =>
        tx('records')
          .where({ ...of, kind: 'payment' })
          .update({ amount_fen: 5 }),
      /records payment \S+\.amount_fen differs from what its steps said$/,
    ],
    'a party whose phone was changed': [
      async (tx, of) => {
        const phone_sealed = house.office.sealer.seal('phone', '13900000099')
        await tx('parties')
          .where({ ...of, side: 'applicant' })
          .update({ phone_sealed })
      },
      /parties \S+\.phone_sealed differs from what its steps said$/,
    ],
    'a claim that is missing': [(tx, of) => tx('claims').where(of).delete(), /claims \S+ is missing$/],
    'a result nobody recorded': [
      (tx, of) => tx('cases').where({ id: of.case_id }).update({ result: 'performed' }),
      /cases\.result differs from what its steps said$/,
    ],
    'a deadline that was moved': [
      (tx, of) =>
        tx('deadlines')
          .where({ ...of, rule: 'agreement_performance' })
          .update({ due_on: '2027-01-01' }),
      /deadline agreement_performance of \S+ ought not to run as it does$/,
    ],
    'a deadline that was deleted': [
      (tx, of) =>
        tx('deadlines')
          .where({ ...of, rule: 'agreement_performance' })
          .delete(),
      /deadline agreement_performance of \S+ due on 2026-11-16 is missing$/,
    ],
    'a deadline that runs after the end': [
      (tx, of) =>
        tx('deadlines')
          .where({ ...of, rule: 'mediation_close' })
          .update({ status: 'running' }),
      /deadline mediation_close runs on although it has ended$/,
    ],
    'a sum on the list that is wrong': [
      (tx, of) => tx('case_facts').where(of).update({ paid_fen: 1 }),
      /^case_facts\.paid_fen is 1, but ought to be 10000$/,
    ],
    'a case that is on no list': [(tx, of) => tx('case_facts').where(of).delete(), /^the case has no row for lists$/],
  }
  for (const [what, [tamper, fault]] of Object.entries(tamperings)) {
    it(`finds ${what}`, async () => {
      const caseId = await caseWithPayment()
      await house.db.write(tx => tamper(tx, { case_id: caseId }))
      const found = await faults(caseId)
      expect(
        found.some(one => fault.test(one)),
        JSON.stringify(found),
      ).to.equal(true)
    })
  }
})

describe('npm run workflows:check', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  /** What the command says and how it ends. */
  function check(databaseUrl = house.office.config.databaseUrl): Promise<{ code: number; said: string }> {
    const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, DATA_FOLDER: house.office.config.dataFolder }
    const cwd = new URL('../..', import.meta.url).pathname
    return new Promise(resolve => {
      const program = ['server/start/check-workflows.ts']
      execFile(process.execPath, program, { cwd, env: { ...env, ...secrets } }, (error, out, errors) =>
        resolve({ code: error ? Number(error.code) : 0, said: out + errors }),
      )
    })
  }

  it('says so when all open proceedings stand where their history leads', async () => {
    await (await openCase(house)).accepted()
    expect(await check()).to.deep.equal({
      code: 0,
      said: `${allWorkflows().length} workflows are sound; 2 open proceedings replay to where they stand.\n`,
    })
  })

  it('names those that do not, and changes nothing', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const { id } = await journey.proceeding('mediation')
    await house.db.write(tx => tx('proceedings').where({ id }).update({ state: 'mediating.in-time' }))
    const { registration_number } = await house.db.reader('cases').where({ id: journey.caseId }).first()
    const { code, said } = await check()
    expect(said.split('\n')).to.deep.equal([
      `mediation/1 ${id} of ${registration_number}: its state is mediating.in-time, its history leads to accepted; its last event tells another state`,
      '1 of 4 open proceedings do not replay to where they stand.',
      '',
    ])
    expect(code).to.equal(1)
    expect((await journey.proceeding('mediation')).state).to.equal('mediating.in-time')
  })

  it('names a proceeding whose definition is gone', async () => {
    const journey = await openCase(house)
    const { id } = await journey.proceeding('case-file')
    await house.db.write(async tx => {
      await tx('proceedings').where({ id }).update({ definition_number: 99 })
      await tx('events').where({ proceeding_id: id }).update({ definition_number: 99 })
    })
    const { code, said } = await check()
    expect(said).to.include(`case-file/99 ${id}`).and.include("No workflow 'case-file' number 99")
    expect(code).to.equal(1)
  })

  it('has nothing to replay before there is a database', async () => {
    const { code, said } = await check(`sqlite:${house.office.config.dataFolder}/none.sqlite`)
    expect(said).to.match(
      /^\d+ workflows are sound\. There is no database at .*none\.sqlite yet, so nothing to replay\.\n$/,
    )
    expect(code).to.equal(0)
  })
})
