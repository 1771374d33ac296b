import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { historyOf } from '../../server/proceedings/history.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { brokenAt } from '../../server/proceedings/verify-chain.ts'
import { openCase, registration, terms } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const consult = { askedOn: '2026-11-09', way: 'phone' }
const applied = { appliedOn: '2026-11-09', way: 'written', elsewhere: 'no', signed: 'yes' }

const later = [{ amountFen: '18000', dueOn: '2026-12-10', matter: '工资' }]

describe('taking a step', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const chainOf = async (caseId: string) => {
    const head = await house.db.reader('cases').where({ id: caseId }).first()
    return brokenAt(await historyOf(house.db.reader, caseId), {
      headSequence: head.head_sequence,
      headHash: head.head_hash,
    })
  }

  it('registers a case with number, owner, parties and event 1, and once for two clicks', async () => {
    house.clock.on('2026-11-09', '09:00')
    const by = await house.person('mediator-a')
    const first = await registerCase(house.office, { answers: registration, by, idempotencyKey: 'two-clicks' })
    const second = await registerCase(house.office, { answers: registration, by, idempotencyKey: 'two-clicks' })
    expect(second).to.deep.equal(first)
    const row = await house.db.reader('cases').where({ id: first.caseId }).first()
    expect(row).to.include({ kind: 'dispute', state: 'registered', head_sequence: 1, case_number: null })
    expect(row.registration_number).to.match(/^闽榕马园登〔2026〕\d{4}号$/)
    expect(await house.db.reader('parties').where({ case_id: first.caseId })).to.have.length(2)
    expect(await chainOf(first.caseId)).to.equal(undefined)
  })

  it('makes one case of twenty clicks, and twenty numbers of twenty registrations', async () => {
    house.clock.on('2026-11-10', '09:00')
    const by = await house.person('mediator-b')
    const click = { answers: { ...registration, registeredOn: '2026-11-10' }, by }
    const same = await Promise.all(
      Array.from({ length: 20 }, () => registerCase(house.office, { ...click, idempotencyKey: 'twenty-clicks' })),
    )
    expect(new Set(same.map(({ caseId }) => caseId)).size).to.equal(1)
    await Promise.all(Array.from({ length: 20 }, () => registerCase(house.office, click)))
    const rows = await house.db.reader('cases').where({ organisation_id: 'station-b' }).select('registration_number')
    expect(new Set(rows.map(row => row.registration_number)).size).to.equal(21)
  })

  it('gives the case its number at acceptance, and moves the file with it', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const row = await house.db.reader('cases').where({ id: journey.caseId }).first()
    expect(row.state).to.equal('open')
    expect(row.case_number).to.match(/^闽榕马园劳调〔2026〕\d{4}号$/)
  })

  it('answers the same click again, and refuses the same key with other content', async () => {
    const journey = await openCase(house)
    const by = await house.person(journey.ownerId)
    const on = { caseId: journey.caseId, begin: 'mediation' }
    const first = await takeStep(house.office, {
      on,
      step: 'apply',
      answers: applied,
      version: 0,
      idempotencyKey: 'key-1',
      by,
    })
    const again = await takeStep(house.office, {
      on,
      step: 'apply',
      answers: applied,
      version: 0,
      idempotencyKey: 'key-1',
      by,
    })
    expect(again).to.deep.equal(first)
    const other = takeStep(house.office, {
      on,
      step: 'apply',
      answers: { ...applied, way: 'oral' },
      version: 0,
      idempotencyKey: 'key-1',
      by,
    })
    expect((await other.catch(error => error)).status).to.equal(409)
    expect(await historyOf(house.db.reader, journey.caseId)).to.have.length(2)
  })

  it('lets one of twenty through when all take the same step at once', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', applied)
    const { id } = await journey.proceeding('mediation')
    const by = await house.person(journey.ownerId)
    const tries = Array.from({ length: 20 }, () =>
      takeStep(house.office, { on: { proceedingId: id }, step: 'consult', answers: consult, version: 1, by }).then(
        () => 303,
        error => error.status,
      ),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter(status => status === 303)).to.have.length(1)
    expect(answers.filter(status => status === 409)).to.have.length(19)
    expect(await chainOf(journey.caseId)).to.equal(undefined)
  })

  it('lets twenty clicks with one key be one step', async () => {
    const journey = await openCase(house)
    const by = await house.person(journey.ownerId)
    const one = {
      on: { caseId: journey.caseId, begin: 'mediation' },
      step: 'apply',
      answers: applied,
      version: 0,
      idempotencyKey: 'twenty',
      by,
    }
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeStep(house.office, one)))
    expect(new Set(taken.map(({ eventId }) => eventId)).size).to.equal(1)
    expect(await historyOf(house.db.reader, journey.caseId)).to.have.length(2)
  })

  it('gives twenty steps on twenty proceedings of one case twenty sequence numbers and one chain', async () => {
    const journey = await openCase(house)
    const by = await house.person(journey.ownerId)
    const asked = { askedOn: '2026-11-09', topic: 'wages', channel: 'phone', question: '加班费如何计算' }
    const answered = { answeredOn: '2026-11-09', answer: '以合同约定的工资为基数', told: ['evidence'] }
    const begun = []
    for (let place = 0; place < 20; place++) begun.push(await journey.begin('consultation', 'register', asked))
    await Promise.all(
      begun.map(({ proceedingId }) =>
        takeStep(house.office, { on: { proceedingId }, step: 'answer', answers: answered, version: 1, by }),
      ),
    )
    const history = await historyOf(house.db.reader, journey.caseId)
    expect(history.map(({ sequence }) => sequence)).to.deep.equal(Array.from({ length: 41 }, (_, place) => place + 1))
    expect(await chainOf(journey.caseId)).to.equal(undefined)
  })

  it('shows the slower of two people what the other did, with what they had typed, and offers the step again', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'assign', {
      assignedOn: '2026-11-09',
      mediators: [journey.ownerId],
      chosenBy: 'body',
    })
    const { id } = await journey.proceeding('mediation')
    const path = `/proceedings/${id}/steps/recordOffer`
    const slow = house.as('lead-a')
    const form = await slow.get(path)
    const offer = { offeredOn: '2026-11-09', proposer: 'respondent', room: 'joint', amountFen: '12345.60' }
    expect((await house.as(journey.ownerId).submit(path, { ...offer, amountFen: '20000' })).status).to.equal(303)

    const key = /name="_key" value="([^"]+)"/.exec(form.html)![1]!
    const stale = await slow.post(path, { _version: '3', _key: key, ...offer })
    expect(stale.status).to.equal(409)
    expect(stale.text).to.contain('页面已经过时').and.contain('调解中')
    expect(stale.html).to.contain('12345.60')
    const [, version] = /name="_version" value="(\d+)"/.exec(stale.html)!
    const [, newKey] = /name="_key" value="([^"]+)"/.exec(stale.html)!
    expect((await slow.post(path, { _version: version!, _key: newKey!, ...offer })).status).to.equal(303)
  })

  it('keeps what was typed when the step is gone, and says that it is', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', applied)
    const { id } = await journey.proceeding('mediation')
    const reject = {
      refusedOn: '2026-11-09',
      reason: 'other-side-refuses',
      explanation: '公司书面拒绝',
      noticeWay: 'handed',
      notified: 'yes',
    }
    await journey.take('mediation', 'notAccept', reject)
    const stale = await house
      .as(journey.ownerId)
      .post(`/proceedings/${id}/steps/notAccept`, { _version: '1', ...reject, explanation: '我写的说明' })
    expect(stale.status).to.equal(409)
    expect(stale.text).to.contain('我写的说明').and.contain('已经不能办理')
  })

  it('writes nothing when a step is refused: 404, 403, 422, 409', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', applied)
    const { id } = await journey.proceeding('mediation')
    const at = (step: string) => `/proceedings/${id}/steps/${step}`
    const own = house.as(journey.ownerId)
    expect((await own.post(at('noSuchStep'), { _version: '1' })).status).to.equal(404)
    expect((await own.post(at('constructor'), { _version: '1' })).status).to.equal(404)
    expect((await house.as('mediator-b').post(at('consult'), { _version: '1', ...consult })).status).to.equal(404)
    expect((await house.as('supervisor').post(at('consult'), { _version: '1', ...consult })).status).to.equal(403)
    const wrong = await own.post(at('consult'), { _version: '1', askedOn: '2026-11-10', way: 'phone' })
    expect(wrong.status).to.equal(422)
    expect(wrong.text).to.contain('日期不能晚于今天')
    expect((await own.post(at('agree'), { _version: '1' })).status).to.equal(422)
    expect(
      (
        await own.post(at('withdraw'), {
          _version: '1',
          endedOn: '2026-11-08',
          reason: 'other',
          remarks: '测试',
          signed: 'yes',
        })
      ).status,
    ).to.equal(422)
    expect(await historyOf(house.db.reader, journey.caseId)).to.have.length(2)
  })

  it('dates the effect of an agreement by its latest signature, in whatever order they are recorded', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'agree', { ...terms, obligations: later, agreedOn: '2026-11-09' })
    house.clock.on('2026-11-13', '09:00')
    const days = [
      ['applicant', '2026-11-12'],
      ['respondent', '2026-11-10'],
      ['mediator', '2026-11-10'],
      ['body', '2026-11-11'],
    ]
    for (const [who, signedOn] of days) await journey.take('mediation', 'sign', { who, signedOn, way: 'in-person' })
    expect(await journey.proceeding('mediation')).to.include({ state: 'agreement-effective', ended_on: '2026-11-12' })
    expect(await journey.proceeding('performance')).to.include({ began_on: '2026-11-12' })
  })

  it('never lets the writer be touched inside its own transaction', async () => {
    const error = await house.db.write(() => house.db.write(async () => 'inside')).catch(one => one)
    expect(error.message).to.match(/Already writing/)
  })

  it('tells a broken chain: a changed answer, a changed day, a missing last event', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', applied)
    const history = await historyOf(house.db.reader, journey.caseId)
    const head = { headSequence: 2, headHash: history[1]!.hash }
    const [first, second] = history as [(typeof history)[0], (typeof history)[0]]
    expect(brokenAt([first, { ...second, answers: { ...second.answers, way: 'oral' } }], head)).to.equal(2)
    expect(brokenAt([{ ...first, happenedOn: '2026-11-01' }, second], head)).to.equal(1)
    expect(brokenAt([first], head)).to.equal(2)
    const erased = { ...second, answers: {}, salts: {} }
    expect(brokenAt([first, erased], head)).to.equal(undefined)
  })
})
