import { expect } from 'chai'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('matters that come from a court or a commission, or go to the procuratorate', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const countOf = async (caseId: string, workflow: string) =>
    (await house.db.reader('proceedings').where({ case_id: caseId, workflow })).length
  const consent = { consentedOn: '2026-11-09', applicantAgrees: 'yes', position: 'agrees' }
  const fromCourt = {
    receivedOn: '2026-11-09',
    referredOn: '2026-11-09',
    stage: 'before-filing',
    court: '马尾区人民法院',
  }

  it('begin a mediation with consent, and go on with the one that is open', async () => {
    const journey = await openCase(house)
    await journey.begin('court-entrusted', 'receive', fromCourt)
    await journey.take('court-entrusted', 'takeOn', consent)
    expect(await journey.proceeding('mediation')).to.include({ state: 'initiated' })

    const other = await openCase(house)
    await other.accepted()
    await other.begin('court-entrusted', 'receive', fromCourt)
    await other.take('court-entrusted', 'takeOn', consent)
    expect(await countOf(other.caseId, 'mediation')).to.equal(1)
  })

  it('say on the page what is missing, and return the agreement for confirmation by the inviting court', async () => {
    const journey = await openCase(house)
    await journey.begin('court-entrusted', 'receive', fromCourt)
    await journey.take('court-entrusted', 'takeOn', consent)
    const { id } = await journey.proceeding('court-entrusted')
    const client = house.as(journey.ownerId)
    const path = `/proceedings/${id}/steps/returnResult`
    const failed = { returnedOn: '2026-11-09', result: 'failed', undisputed: '双方对工资标准没有争议' }
    const refused = await client.submit(path, failed)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('无争议事实须双方签名确认').and.to.contain('双方对工资标准没有争议')
    await journey.take('court-entrusted', 'returnResult', {
      returnedOn: '2026-11-09',
      result: 'agreed',
      next: 'confirmation',
    })
    expect(JSON.parse((await journey.proceeding('judicial-confirmation')).snapshot).context).to.include({
      isInvited: true,
    })
  })

  it('go back to the hearing by the clock after ten working days', async () => {
    const journey = await openCase(house)
    await journey.begin('arbitration-entrusted', 'receive', {
      receivedOn: '2026-11-09',
      kind: 'entrusted',
      commission: '马尾区劳动人事争议仲裁委员会',
    })
    await journey.take('arbitration-entrusted', 'takeOn', consent)
    house.clock.on('2026-11-23', '00:05')
    await passDeadlines(house.office)
    expect(await journey.proceeding('arbitration-entrusted')).to.include({ state: 'mediating' })
    house.clock.on('2026-11-24', '00:05')
    await passDeadlines(house.office)
    expect(await journey.proceeding('arbitration-entrusted')).to.include({ state: 'to-hearing' })
  })

  it('confirm the agreement in performance once both have signed for the arbitral letter', async () => {
    const journey = await openCase(house)
    await journey.begin('arbitration-entrusted', 'receive', {
      receivedOn: '2026-11-09',
      kind: 'entrusted',
      commission: '马尾区劳动人事争议仲裁委员会',
    })
    await journey.signed()
    await journey.take('arbitration-entrusted', 'takeOn', consent)
    await journey.take('arbitration-entrusted', 'returnResult', { returnedOn: '2026-11-09', result: 'agreed' })
    house.clock.on('2026-11-12')
    await journey.take('arbitration-entrusted', 'recordLetter', {
      issuedOn: '2026-11-10',
      workerSignedOn: '2026-11-12',
      employerSignedOn: '2026-11-11',
    })
    const { context } = JSON.parse((await journey.proceeding('performance')).snapshot)
    expect(context).to.include({ confirmedBy: 'arbitration' })
  })

  it('begin the suit the procuratorate supports, or the performance of a settlement before it', async () => {
    const handed = async () => {
      const journey = await openCase(house)
      await journey.begin('prosecutor-support', 'handOver', {
        handedOn: '2026-11-09',
        kind: 'application',
        procuratorate: '马尾区人民检察院',
        reasons: ['elderly', 'evidence'],
        text: '返聘劳动者被拖欠四个月报酬',
        consents: 'yes',
      })
      await journey.take('prosecutor-support', 'accept', { acceptedOn: '2026-11-09' })
      await journey.take('prosecutor-support', 'decide', { decidedOn: '2026-11-09', supports: 'yes' })
      return journey
    }
    const suing = await handed()
    const days = await house.db.reader('deadlines').where({ case_id: suing.caseId, rule: 'support_sign' })
    expect(days.map(({ due_on, status }) => [due_on, status])).to.deep.equal([['2026-11-12', 'met']])
    await suing.take('prosecutor-support', 'fileSuit', { filedOn: '2026-11-09', court: '马尾区人民法院' })
    expect(await suing.proceeding('first-instance')).to.include({ state: 'preparing' })

    const settling = await handed()
    await settling.take('prosecutor-support', 'settle', {
      settledOn: '2026-11-09',
      claimKind: 'other',
      obligations: [{ amountFen: '9600', dueOn: '2026-11-16' }],
    })
    expect(await settling.proceeding('performance')).to.include({ state: 'performing' })
  })
})
