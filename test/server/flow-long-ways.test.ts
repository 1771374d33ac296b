/** The long ways that the practice notes name, F4 to F8 and F12, walked through the website by whoever takes each step. */
import { expect } from 'chai'
import { keepRoster } from '../../server/people/duty.ts'
import { fought } from '../support/fought-way.ts'
import {
  enforced,
  fromCommissionLetter,
  fromCommissionWithdrawn,
  fromCourtAgreed,
  fromCourtFailed,
  hotline,
  reviewed,
  unpaid,
} from '../support/long-ways.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { tellOverHttp } from '../support/play-over-http.ts'
import { expectEnd, papersOf, states } from '../support/scenario-ends.ts'

/** In the order of their dates, for a clock goes one way only. */
describe('the long ways through commission and court', () => {
  let house: TestOffice
  const stories = [
    reviewed,
    fought,
    fromCourtAgreed,
    fromCourtFailed,
    fromCommissionLetter,
    fromCommissionWithdrawn,
    hotline,
    enforced,
    unpaid,
  ]
  before(async () => {
    house = await openOffice({ now: '2026-03-02T00:05:00Z' })
    const days = new Map(stories.map(({ entries }) => [entries[0]!.on, 'mediator-a'] as const))
    await house.db.write(tx => keepRoster(tx, { organisationId: 'station-a', days }))
  })
  after(() => house.close())

  async function walked(story: (typeof stories)[number]): Promise<string> {
    const actors = { officer: 'officer', lin: 'lawyer-a' }
    const telling = tellOverHttp(house, story, { station: 'station-a', duty: 'mediator-a', actors })
    await telling.until(story.entries.at(-1)!.on)
    return telling.caseId()
  }

  it('F4: the commission turns the agreement into its letter, and it is paid', async () => {
    await expectEnd(house, await walked(reviewed), {
      row: { state: 'closed', agreed_fen: 1_800_000, paid_fen: 1_800_000 },
      ended: { 'arbitration-review': 'effective', performance: 'closed' },
    })
  })

  it('F5: no agreement, aid, award, judgment, appeal, enforcement, and the money is there', async () => {
    const caseId = await walked(fought)
    await expectEnd(house, caseId, {
      row: { claimed_fen: 2_000_000, paid_fen: 1_600_000 },
      ended: {
        mediation: 'failed',
        arbitration: 'to-court',
        'first-instance': 'appealed',
        'second-instance': 'performing',
        enforcement: 'done',
        performance: 'closed',
        'legal-aid': 'closing',
      },
    })
    const papers = ['termination-notice', 'arbitration-application', 'evidence-list']
    expect(await papersOf(house, caseId)).to.include.members(papers)
  })

  it('F6: a court sends it; agreed or not, the result goes back with what is undisputed', async () => {
    const agreed = await walked(fromCourtAgreed)
    expect(await states(house, agreed)).to.include({ mediation: 'agreement-effective' })
    expect(await states(house, agreed)).to.have.property('judicial-confirmation')
    const failed = await walked(fromCourtFailed)
    expect(await states(house, failed)).to.include({ mediation: 'failed' })
    expect((await house.as('mediator-a').get(`/cases/${failed}`)).text).to.contain('双方对入职时间和欠薪月份没有争议')
    for (const caseId of [agreed, failed])
      expect(await papersOf(house, caseId), 'a letter to the court').to.include('entrusted-mediation-result')
  })

  it('F7: a commission entrusts it; its letter, or the application withdrawn', async () => {
    const letter = await walked(fromCommissionLetter)
    expect(await states(house, letter)).to.include({ 'arbitration-entrusted': 'effective' })
    const withdrawn = await walked(fromCommissionWithdrawn)
    expect(await states(house, withdrawn)).to.include({ 'arbitration-entrusted': 'withdrawn' })
  })

  it('F8: the order comes back when the caller is not satisfied, and is closed when they are', async () => {
    expect(await states(house, await walked(hotline))).to.include({ 'hotline-order': 'closed' })
  })

  it('F12: confirmed and not paid, it is enforced; with nobody to pay it is closed unpaid, for a reason', async () => {
    await expectEnd(house, await walked(enforced), {
      row: { state: 'closed', paid_fen: 1_800_000 },
      ended: { 'judicial-confirmation': 'concluded', enforcement: 'done', performance: 'closed' },
    })
    const caseId = await walked(unpaid)
    await expectEnd(house, caseId, { row: { state: 'closed', paid_fen: 0 }, ended: { performance: 'unpaid' } })
    expect(await house.db.reader('cases').where({ id: caseId }).first('result')).to.deep.equal({ result: 'unpaid' })
  })
})
