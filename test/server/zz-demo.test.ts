import { loadDemo } from '../../server/demo/load.ts'
import { openOffice } from '../support/office.ts'
describe('demo draft', () => {
  it('loads', async function () {
    this.timeout(120000)
    await using house = await openOffice({ isEmpty: true, now: '2026-11-22T00:00:00Z' })
    const t = performance.now()
    await loadDemo(house.office, { today: '2026-11-22' })
    console.log('took', performance.now() - t)
    const r = house.db.reader
    console.log(await r('case_facts').select('title', 'state', 'doing', 'claimed_fen', 'agreed_fen', 'paid_fen', 'next_deadline_on', 'next_date_on'))
    console.log(await r('deadlines').select('rule', 'anchor_on', 'due_on', 'status'))
  })
})
