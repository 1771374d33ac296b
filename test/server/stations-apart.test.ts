/** Two stations at work at the same instant: on PostgreSQL neither waits for what the other is about to write. */
import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { todayOf } from '../../server/office.ts'
import { takeStep, takeStepIn } from '../../server/proceedings/take-step.ts'
import { testClient } from '../support/databases.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('two stations', () => {
  let house: TestOffice
  before(async function () {
    if (testClient === 'sqlite') this.skip() // one writer, and each transaction takes a millisecond
    house = await openOffice()
  })
  after(() => house?.close())

  /** The case, and to whom it went. */
  async function register(userName: string) {
    const answers = registration(todayOf(house.office))
    const { caseId } = await registerCase(house.office, { by: await house.person(userName), answers })
    const { owner_id } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
    return { caseId, by: await house.person(owner_id) }
  }

  /** A mediation that begins and is accepted: numbers are given, papers and effects ordered, deadlines begun. */
  function steps({ by, caseId }: Awaited<ReturnType<typeof register>>) {
    const today = todayOf(house.office)
    const apply = { appliedOn: today, way: 'written', elsewhere: 'no', signed: 'yes' }
    const accept = { acceptedOn: today, position: 'agrees', inScope: 'yes', mediators: [by.id] }
    return {
      apply: { on: { caseId, begin: 'mediation' }, step: 'apply', answers: apply, version: 0, by },
      accept: (proceedingId: string) => ({ on: { proceedingId }, step: 'accept', answers: accept, version: 1, by }),
    }
  }

  it('take steps, register cases and get numbers while the other has not yet written its own', async () => {
    const [here, there] = [await register('mediator-a'), await register('mediator-b')]
    const mine = steps(here)
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const { promise: under, resolve: isUnderWay } = Promise.withResolvers<void>()
    const held = house.office.db.write(async tx => {
      const { proceedingId } = await takeStepIn(tx, house.office, mine.apply)
      await takeStepIn(tx, house.office, mine.accept(proceedingId))
      isUnderWay()
      await gate
    })
    await Promise.race([under, held])
    const theirs = steps(there)
    const work = async () => {
      const { proceedingId } = await takeStep(house.office, theirs.apply)
      await takeStep(house.office, theirs.accept(proceedingId))
      await register('mediator-b')
      return 'done'
    }
    const done = work()
    const watching = new AbortController()
    const waits = waitsForLock(house, watching.signal)
    const first = await Promise.race([done, waits]).finally(() => {
      open()
      watching.abort()
    })
    await Promise.all([held, done, waits])
    expect(first).to.equal('done')
  })
})

/** Resolves once a connection of this database waits for a lock, or when nobody looks any more. */
async function waitsForLock({ db }: TestOffice, signal: AbortSignal): Promise<string> {
  while (!signal.aborted) {
    const { rows } = await db.reader.raw(
      `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return `waiting: ${rows[0].query}`
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return 'nobody waited'
}

const registration = (registeredOn: string) => ({
  registeredOn,
  kind: 'dispute',
  channel: 'walk-in',
  applicantNature: 'person',
  applicantName: '工人甲',
  applicantPhone: '13800000001',
  respondentNature: 'unit',
  respondentName: '第一服装有限公司',
  cause: 'LDM.5.1',
  amountFen: '6,200.00',
  consentChannel: 'signed',
})
