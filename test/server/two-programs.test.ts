/** Two programs on one PostgreSQL: what one writes the other tells at the next asking, and until then keeps what it read. */
import { expect } from 'chai'
import { casePage } from '../../server/cases/case-page.ts'
import { deskPage } from '../../server/desk/desk-page.ts'
import type { Office } from '../../server/office.ts'
import { buildOffice } from '../../server/start/build-office.ts'
import { testClient } from '../support/databases.ts'
import { register, walk } from '../support/journeys.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('what one program tells where another writes', () => {
  if (testClient !== 'postgres') return
  let house: TestOffice
  let other: Office
  before(async () => {
    house = await openOffice()
    other = await buildOffice(house.office.config, { now: house.clock.now })
  })
  after(async () => {
    await other.db.close()
    await house.close()
  })

  const deskOf = async (userName: string) => {
    const person = await house.person(userName)
    return { of: () => deskPage(other, person) }
  }
  const toldBy = ({ mine, overview }: Awaited<ReturnType<typeof deskPage>>) => JSON.stringify([mine?.open, overview])
  const named = (desk: unknown, name: string): boolean => JSON.stringify(desk).includes(name)

  for (const userName of ['mediator-a', 'lead-a', 'administrator'])
    it(`is the new desk at the next asking: ${userName}`, async () => {
      const desk = await deskOf(userName)
      const before = await desk.of()
      expect(await desk.of()).to.equal(before)
      await register(house, { applicant: `两处${userName}` })
      const after = await desk.of()
      expect(toldBy(after)).to.not.equal(toldBy(before))
      expect(await desk.of()).to.equal(after)
    })

  it('is so for the page of a case, which is kept for a minute at most', async () => {
    const { caseId } = await register(house, { applicant: '两处丙' })
    const person = await house.person('mediator-a')
    const timeline = async () => (await casePage(other, { id: caseId, person })).timeline
    const before = await timeline()
    expect(await timeline()).to.equal(before)
    const apply = { way: 'written', elsewhere: 'no', signed: 'yes', appliedOn: house.clock.today() }
    await walk(house, { caseId, workflow: 'mediation' }, [['apply', apply]])
    const after = await timeline()
    expect(after.items.length).to.be.above(before.items.length)
    expect(await timeline()).to.equal(after)
    house.clock.set('2026-11-23T01:01:00Z')
    expect(await timeline()).to.not.equal(after)
  })

  it('tells nothing of a step that is not committed yet, and tells it once it is', async () => {
    const desk = await deskOf('mediator-a')
    await register(house, { applicant: '改名前甲' })
    const { id } = await house.db.reader('case_facts').whereLike('title', '%改名前甲%').first({ id: 'case_id' })
    expect(named(await desk.of(), '改名前甲')).to.equal(true)
    await house.db.write(async tx => {
      await tx('case_facts').where({ case_id: id }).update({ title: '改名后甲' })
      const during = await desk.of()
      expect(named(during, '改名前甲')).to.equal(true)
      expect(await desk.of()).to.equal(during)
    })
    expect(named(await desk.of(), '改名后甲')).to.equal(true)
  })
})
