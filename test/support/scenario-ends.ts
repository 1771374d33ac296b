/** How a told scenario stands: its facts, states, days and sums, and that its history is whole. */
import { expect } from 'chai'
import { membersOf, sumOfMembers } from '../../server/members/repository.ts'
import { historyOf } from '../../server/proceedings/history.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import type { TestOffice } from './office.ts'

export const facts = (house: TestOffice, caseId: string) =>
  house.db.reader('case_facts').where({ case_id: caseId }).first()
export const states = async (house: TestOffice, caseId: string) =>
  Object.fromEntries(
    (await house.db.reader('proceedings').where({ case_id: caseId }).whereNot('workflow', 'case-file')).map(
      ({ workflow, state }) => [workflow, state],
    ),
  )
export const daysOf = async (house: TestOffice, caseId: string, step: string) =>
  (await historyOf(house.db.reader, caseId)).filter(one => one.step === step).map(({ happenedOn }) => happenedOn)
export const claimed = async (house: TestOffice, caseId: string) =>
  Number((await house.db.reader('members').where({ case_id: caseId }).sum('claimed_fen as fen').first())!.fen)

/** Sums by day, of one kind of record. */
async function moneyOn(house: TestOffice, where: Record<string, string>): Promise<[string, number][]> {
  const rows = await house.db
    .reader('records')
    .where(where)
    .groupBy('on_day')
    .orderBy('on_day')
    .select('on_day')
    .sum('amount_fen as fen')
  return rows.map(({ on_day, fen }) => [String(on_day), Number(fen)])
}
export const paidOn = (house: TestOffice, caseId: string) => moneyOn(house, { case_id: caseId, kind: 'payment' })
export const insured = async (house: TestOffice, caseId: string) => {
  const claim = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'insurance-claim' }).first('id')
  return moneyOn(house, { proceeding_id: claim.id, state: 'paid' })
}

/** Everybody of the roster has got what they claim, and so it adds up. */
export async function expectPaidOneByOne(house: TestOffice, caseId: string): Promise<void> {
  const rows = await membersOf(house.db.reader, { caseId, offset: 0, limit: 100 })
  expect(rows.map(({ agreedFen, paidFen }) => [agreedFen, paidFen])).to.deep.equal(
    rows.map(({ claimedFen }) => [claimedFen, claimedFen]),
  )
  expect((await sumOfMembers(house.db.reader, { caseId })).paidFen).to.equal(await claimed(house, caseId))
}

export const papersOf = (house: TestOffice, caseId: string): Promise<string[]> =>
  house.db.reader('papers').where({ case_id: caseId }).pluck('template')

/** How many workers each judicial confirmation of the case was begun for. */
export const confirmedMembers = async (house: TestOffice, caseId: string): Promise<(number | undefined)[]> =>
  (await historyOf(house.db.reader, caseId))
    .filter(({ workflow, step }) => workflow === 'judicial-confirmation' && step === 'prepare')
    .map(({ given }) => given.coveredMembers?.length)

/** The colours of an incident, in the order in which it was judged. */
export async function colours(house: TestOffice, caseId: string): Promise<string[]> {
  const rows = await house.db.reader('records').where({ case_id: caseId, kind: 'action' }).orderBy('key')
  return rows.filter(({ details }) => JSON.parse(details).what === 'count').map(({ state }) => state)
}

/** What the mediation report of a month says, as its page shows it. */
export async function figures(
  house: TestOffice,
  month: string,
  ids: readonly string[],
  report = 'mediation',
): Promise<(string | undefined)[]> {
  const { html } = await house.as('administrator').get(`/reports/${report}?period=${month}`)
  return ids.map(id => new RegExp(`/reports/${report}/${id}\\?[^"]*">([^<]*)<`).exec(html)?.[1])
}

/** The morning after a day was missed its owner sees it in red. */
export async function expectRedThatMorning(house: TestOffice, caseId: string): Promise<void> {
  expect((await facts(house, caseId)).doing).to.equal('performance/breached.deciding')
  const desk = await house.as('mediator-a').get('/')
  expect(desk.html).to.contain(`/cases/${caseId}`)
  expect(desk.html).to.match(/fq-late">((?!fq-chip)[\s\S])*未到账 1 天/)
}

/** Ends as the notes tell, with a history that is whole. */
export async function expectEnd(
  house: TestOffice,
  caseId: string,
  { row, ended }: { row: Record<string, unknown>; ended: Record<string, string> },
): Promise<void> {
  expect(await facts(house, caseId)).to.include(row)
  expect(await states(house, caseId)).to.include(ended)
  expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
}
