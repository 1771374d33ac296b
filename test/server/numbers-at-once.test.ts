/** Numbers that many ask for at the same moment: none twice, none left out. Two people press the same buttons. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('numbers asked for at once', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const runningNumbers = (numbers: readonly string[]) =>
    numbers.map(number => Number(/〔2026〕(\d+)号$/.exec(number)?.[1])).toSorted((one, other) => one - other)
  const oneToTwenty = Array.from({ length: 20 }, (_, index) => index + 1)

  /** Every path by both of its people at once, a form of each its own; how they were answered. */
  const pressedByBoth = (forms: readonly { path: string; ownerId: string; typed: Record<string, string> }[]) =>
    Promise.all(
      forms.flatMap(({ path, ownerId, typed }) =>
        [ownerId, 'lead-a'].map(async who => (await house.as(who).post(path, { ...typed, _key: randomUUID() })).status),
      ),
    )

  it('are different ones without a gap, for cases and for papers, whoever was slower', async () => {
    const cases = await Promise.all(oneToTwenty.map(() => openCase(house, { on: '2026-11-23' })))
    const registered = await house.db.reader('cases').select('registration_number')
    expect(runningNumbers(registered.map(row => row.registration_number))).to.deep.equal(oneToTwenty)

    const applied = { appliedOn: '2026-11-23', way: 'written', reasons: '拖欠工资', elsewhere: 'no', signed: 'yes' }
    const answers = await pressedByBoth(
      cases.map(({ caseId, ownerId }) => ({
        path: `/cases/${caseId}/begin/mediation/apply`,
        ownerId,
        typed: { ...applied, version: '0' },
      })),
    )
    expect(answers.filter(status => status === 303)).to.have.length(20)
    expect(answers.filter(status => status !== 303 && status !== 409 && status !== 422)).to.deep.equal([])
    const papers = await house.db.reader('papers').where('number', 'like', '%文〔2026〕%').select('number')
    const given = runningNumbers(papers.map(({ number }) => number))
    expect(given.length).to.be.at.least(20)
    expect(given, 'whoever was refused gave their numbers back').to.deep.equal(given.map((_, index) => index + 1))
  })
})
