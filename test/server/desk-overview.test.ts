/** Overviews on the desk: nobody is ranked, what burns is marked, and every row can be unfolded. */
import { expect } from 'chai'
import { addPerson } from '../support/builders.ts'
import { register, walk } from '../support/journeys.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const apply = { way: 'written', elsewhere: 'no', signed: 'yes', appliedOn: '2026-11-16' }
const owners = Array.from({ length: 18 }, (_, place) => `owner-${String(place + 10)}`)

describe('the overviews of a desk', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    for (const userName of owners)
      await house.db.write(tx => addPerson(tx, { userName, role: 'mediator', organisation: 'station-a' }))
    house.clock.on('2026-11-16')
    for (const owner of owners) await register(house, { owner, applicant: `工人${owner}` })
  })
  after(() => house.close())

  /** Owners as they are listed: those that are shown, and those that unfold. */
  async function listed() {
    const { html } = await house.as('supervisor').get('/')
    const table = html.slice(html.search(/各承办人</))
    const [shown = '', folded = ''] = table.split('<details')
    const names = (part: string) => [...part.matchAll(/<th scope="row">(owner-\d+)/g)].map(([, name]) => name)
    return { shown: names(shown), folded: names(folded), table }
  }

  it('stand in the order of names, whatever burns', async () => {
    const calm = await listed()
    expect(calm.shown).to.deep.equal(owners.slice(0, 15))
    expect(calm.folded).to.deep.equal(owners.slice(15))
    for (const owner of ['owner-26', 'owner-12']) {
      house.clock.on('2026-11-16')
      const { caseId } = await register(house, { owner, applicant: `逾期${owner}` })
      await walk(house, { caseId, workflow: 'mediation' }, [['apply', apply]])
    }
    house.clock.on('2026-11-27')
    const { shown, folded, table } = await listed()
    expect(shown).to.deep.equal(['owner-12', 'owner-26'])
    expect(folded).to.deep.equal(owners.filter(owner => !shown.includes(owner)))
    expect(table).to.contain('按姓名排列，不是排名').and.contain('其余 16 行')
    expect(table.split('<details')[0]).to.contain('fq-late')
  })
})
