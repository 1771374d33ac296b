/** A contract whose file is closed: it reminds of its renewal on the owner's desk, and is renewed from there in one tap. */
import { expect } from 'chai'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { openInClosed } from '../../server/sweep/checks/case-list.ts'
import type { TestOffice } from './office.ts'
import { facts, states } from './scenario-ends.ts'
import { sweepAround } from './sweep-around.ts'

const reminded = '已结案件的到期提醒'

/** `caseId` is closed, its contract ends on 23 June 2027; the window for its renewal opens ninety days before. */
export async function expectRenewedFromTheDesk(house: TestOffice, caseId: string): Promise<void> {
  house.clock.on('2027-03-21')
  expect((await house.as('mediator-a').get('/')).text, 'four days ahead').not.to.contain(reminded)
  house.clock.on('2027-04-02')
  expect(await passDeadlines(house.office)).to.equal(0)
  for (const stranger of ['mediator-b', 'lawyer-a'])
    expect((await house.as(stranger).get('/desk/outlasting')).html, stranger).not.to.contain(caseId)
  expect((await house.as('lead-a').get('/')).text, 'the station').to.contain(reminded)
  const desk = await house.as('mediator-a').get('/')
  expect(desk.text, 'the owner').to.contain(reminded).and.to.contain('期满前九十日启动续签').and.to.contain('逾期 8 天')
  expect((await house.as('mediator-a').get('/desk/outlasting?scope=mine')).text).to.contain('1 件')
  expect(await foundBySweep(house), 'nothing is wrong with it').to.deep.equal([])

  const step = /href="(\/proceedings\/[^"]+\/steps\/renew)"/.exec(desk.html)![1]!
  const form = await house.as('mediator-a').get(step)
  expect(form.text, 'what it does is told before the click').to.contain('案卷 · 重新办理')
  const [first, second] = await Promise.all([
    house.as('mediator-a').submit(step, {}, step),
    house.as('lead-a').submit(step, {}, step),
  ])
  expect([first.status, second.status].sort(), 'of two at once one begins').to.deep.equal([303, 409])
  expect((await facts(house, caseId)).state).to.equal('open')
  expect(await states(house, caseId)).to.include({ bargaining: 'offered' })
  const close = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
  const blocked = await house.as('mediator-a').get(`/proceedings/${close.id}/steps/close`)
  expect(blocked.text).to.contain('还有 1 项程序没有办结')
}

/** What the sweep finds going on in closed cases. */
async function foundBySweep({ office, db }: TestOffice): Promise<(string | null)[]> {
  const all: string[] = await db.reader('cases').orderBy('id').pluck('id')
  return (await openInClosed.among(sweepAround(office), all)).map(({ caseId }) => caseId)
}
