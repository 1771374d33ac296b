import { expect } from 'chai'
import { NotNow } from '../../server/errors.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { historyOf } from '../../server/proceedings/history.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { confirming, prepare, toCommission } from '../support/confirming.ts'
import { openCase, terms } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('confirming an agreement', () => {
  let house: TestOffice
  let look: ReturnType<typeof confirming>
  before(async () => {
    house = await openOffice()
    look = confirming(house)
  })
  after(() => house.close())

  it('offers both routes side by side, each with its own last day', async () => {
    const journey = await look.agreed()
    expect(await look.running(journey)).to.include.members([
      'arb_review_apply 2026-11-24',
      'jud_confirm_apply 2026-12-09',
    ])
    const page = await look.pageOf(journey)
    expect(page).to.contain('仲裁审查（置换仲裁调解书）').and.to.contain('双方自协议生效之日起十五日内共同申请')
    expect(page).to.contain('双方自协议生效之日起三十日内共同申请')
  })

  it('is prepared with the last signature where both want it, with its papers', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'agree', { ...terms, agreedOn: '2026-11-09' })
    await journey.take('mediation', 'signTogether', { signedOn: '2026-11-09', way: 'in-person', confirm: 'court' })
    const { id } = await journey.proceeding('judicial-confirmation')
    expect(await look.factsOf(journey, 'judicial-confirmation')).to.include({ effectiveOn: '2026-11-09' })
    expect(await look.factsOf(journey, 'performance')).to.include({ confirmationBegun: true })
    const papers = await house.db.reader('papers').where({ proceeding_id: id }).orderBy('template').pluck('template')
    expect(papers).to.deep.equal(['commitment-letter', 'judicial-confirmation-application', 'mediation-proof'])
    await look.takeBack(journey, 'signTogether')
    for (const workflow of ['judicial-confirmation', 'performance'])
      expect(await journey.proceeding(workflow)).to.include({ state: 'taken-back' })
  })

  it('says why the court is closed to a body that the law does not list', async () => {
    const journey = await openCase(house)
    await house.db.write(tx => tx('cases').where({ id: journey.caseId }).update({ mediation_basis: 'other' }))
    await journey.begin('mediation', 'apply', {
      appliedOn: '2026-11-09',
      way: 'written',
      elsewhere: 'no',
      signed: 'yes',
    })
    const accepted = { acceptedOn: '2026-11-09', position: 'agrees', inScope: 'yes', mediators: [journey.ownerId] }
    await journey.take('mediation', 'accept', accepted)
    await journey.begin('performance', 'begin', {
      effectiveOn: '2026-11-09',
      ground: 'mediation-agreement',
      claimKind: 'wages',
      obligations: [{ amountFen: '100', dueOn: '2026-11-16' }],
      otherDuties: 'no',
    })
    expect(await look.pageOf(journey)).to.contain('限依法设立的调解组织主持达成的调解协议')
    house.clock.on('2026-11-10')
    const refused = await prepare(journey, 'court').catch(error => error)
    expect(refused.fields).to.have.property('invited')
    await prepare(journey, 'court', { invited: 'yes' })
    expect(await journey.proceeding('judicial-confirmation')).to.include({ state: 'preparing.signing' })
  })

  it('begins the review with the day of effect, and hands it the last day to apply', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-10')
    await prepare(journey, 'arbitration')
    const performance = await journey.proceeding('performance')
    expect(await journey.proceeding('arbitration-review')).to.include({
      state: 'preparing.signing',
      parent_id: performance.id,
    })
    expect(await look.factsOf(journey, 'arbitration-review')).to.include({ effectiveOn: '2026-11-09' })
    const days = await look.running(journey)
    expect(days.filter(one => one.startsWith('arb_review_apply'))).to.deep.equal(['arb_review_apply 2026-11-24'])
    expect(await look.pageOf(journey)).to.contain('还有人没有签署申请书')
  })

  it('makes the letter bind once both have signed for it, tells performance and shuts the court', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-20')
    await prepare(journey, 'court')
    await look.letterMade(journey)
    const { workers, employer } = await look.parties(journey)
    const sign = (party: string, signedOn: string) =>
      journey.take('arbitration-review', 'signLetter', { party, signedOn, way: 'in-person' })
    await sign(employer, '2026-11-18')
    expect(await look.factsOf(journey, 'performance')).to.not.have.property('confirmedBy')
    await sign(workers[0]!, '2026-11-17')

    expect(await journey.proceeding('arbitration-review')).to.include({ state: 'effective' })
    expect(await look.factsOf(journey, 'performance')).to.include({ confirmedBy: 'arbitration' })
    expect(await journey.proceeding('judicial-confirmation')).to.include({ state: 'confirmed-by-arbitration' })
    const told = (await historyOf(house.db.reader, journey.caseId)).find(({ step }) => step === 'recordConfirmation')
    expect(told?.happenedOn).to.equal('2026-11-18')
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
  })

  it('is final with the ruling of the court: the review ends, and neither can be begun again', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-20')
    await prepare(journey, 'arbitration')
    await look.confirmed(journey)
    expect(await journey.proceeding('arbitration-review')).to.include({ state: 'confirmed-by-court' })
    expect(await look.factsOf(journey, 'performance')).to.include({ confirmedBy: 'court', reviewEnd: 'other-route' })
    expect(await look.running(journey)).to.not.include.members(['arb_review_apply 2026-11-24'])

    for (const route of ['arbitration', 'court'])
      expect(await prepare(journey, route).catch(error => error), route).to.be.instanceOf(NotNow)
    const page = await house.as(journey.ownerId).get(`/cases/${journey.caseId}/begin/arbitration-review/prepare`)
    expect(page.text).to.contain('同一调解协议已经仲裁审查或者司法确认，不能再次申请')
    const direct = await journey.begin('arbitration-review', 'prepare', {}).catch(error => error)
    expect(direct).to.be.instanceOf(NotNow)
  })

  it('opens the doors of performance again when the ruling is revoked', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-20')
    await look.confirmed(journey)
    const objection = { objectedOn: '2026-11-18', by: 'third', reasons: '损害案外人利益' }
    await journey.take('judicial-confirmation', 'object', objection)
    await journey.take('judicial-confirmation', 'decideObjection', { decidedOn: '2026-11-20', upheld: 'yes' })
    expect(await look.factsOf(journey, 'performance')).to.not.have.property('confirmedBy')
    expect(await journey.proceeding('judicial-confirmation')).to.include({ state: 'revoked' })
    expect(await look.running(journey)).to.include('arb_review_apply 2026-11-24')
  })

  it('lets the fifteen days pass by the clock, and leaves the thirty', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-10')
    await prepare(journey, 'arbitration')
    house.clock.on('2026-11-25', '00:05')
    await passDeadlines(house.office)
    expect(await journey.proceeding('arbitration-review')).to.include({ state: 'expired' })
    expect(await look.factsOf(journey, 'performance')).to.include({ reviewEnd: 'expired', reviewBegun: false })
    expect(await look.running(journey)).to.include('jud_confirm_apply 2026-12-09')
    expect(await look.pageOf(journey)).to.contain('逾期仲裁委员会不予受理')
  })

  it('says on the page that the commission refused, and keeps the court open', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-20')
    await prepare(journey, 'arbitration')
    await look.signedBy(journey, 'arbitration-review')
    await journey.take('arbitration-review', 'apply', toCommission)
    expect(await look.pageOf(journey)).to.contain('已于 2026-11-12 申请，等待结果')
    await journey.take('arbitration-review', 'notAccept', { decidedOn: '2026-11-16', reason: 'jurisdiction' })
    const page = await look.pageOf(journey)
    expect(page).to.contain('申请不予受理').and.to.contain('双方自协议生效之日起三十日内共同申请')
  })

  it('takes back what it began and what it told: the filing, and the whole review with its beginning', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-20')
    await prepare(journey, 'arbitration')
    await look.signedBy(journey, 'arbitration-review')
    await journey.take('arbitration-review', 'apply', toCommission)
    expect(await look.factsOf(journey, 'performance')).to.include({ reviewFiledOn: '2026-11-12' })

    await look.takeBack(journey, 'apply')
    expect(await journey.proceeding('arbitration-review')).to.include({ state: 'preparing.ready' })
    expect(await look.factsOf(journey, 'performance')).to.not.have.property('reviewFiledOn')

    await look.takeBack(journey, 'prepareConfirmation')
    expect(await journey.proceeding('arbitration-review')).to.include({ state: 'taken-back' })
    expect(await look.factsOf(journey, 'performance')).to.not.have.property('reviewBegun')
    expect(await look.running(journey)).to.include('arb_review_apply 2026-11-24')
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
    await prepare(journey, 'arbitration')
  })

  it('is walked through the pages by whoever owns the case', async () => {
    const journey = await look.agreed()
    house.clock.on('2026-11-20', '09:00')
    const client = house.as(journey.ownerId)
    const { id } = await journey.proceeding('performance')
    const begun = await client.submit(`/proceedings/${id}/steps/prepareConfirmation`, {
      preparedOn: '2026-11-12',
      route: 'court',
    })
    expect(begun.status).to.equal(303)
    const confirmation = await journey.proceeding('judicial-confirmation')
    const { workers } = await look.parties(journey)
    const early = await client.submit(`/proceedings/${confirmation.id}/steps/signApplication`, {
      party: workers[0]!,
      signedOn: '2026-11-01',
      way: 'electronic',
    })
    expect(early.status).to.equal(422)
    expect(early.text).to.contain('不能早于该文书形成之日')
    const signed = await client.submit(`/proceedings/${confirmation.id}/steps/signApplication`, {
      party: workers[0]!,
      signedOn: '2026-11-13',
      way: 'electronic',
    })
    expect(signed.status).to.equal(303)
    expect(await look.pageOf(journey))
      .to.contain('签署情况')
      .and.to.contain('电子签名')
    expect((await house.as('lawyer-b').get(`/proceedings/${confirmation.id}/steps/apply`)).status).to.equal(404)
  })
})
