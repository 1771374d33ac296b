/** A report on mediation that the lead of station A has filed; for tests that look at pages. */
import { endFiling, findFiling, insertFiling } from '../../server/filed-reports/filings.ts'
import { findFiled } from '../../server/filed-reports/repository.ts'
import type { TestOffice } from './office.ts'

/** The address of its page. `period` as in an address, over by the day of the house. */
export async function filedReport(house: TestOffice, period: string): Promise<string> {
  const answers = { organisation: 'station-a', period, seen: '0' }
  const filed = await house.as('lead-a').post('/reports/mediation/file', answers)
  if (filed.status !== 303) throw new Error(`The report was not filed: ${filed.status}\n${filed.text}`)
  return filed.location!
}

/** The address of a filing of the same that was interrupted. */
export async function interruptedFiling({ db }: TestOffice, filed: string): Promise<string> {
  const before = (await findFiled(db.reader, filed.split('/').at(-1)!))!
  const again = { ...before, id: 'interrupted', revision: 2, correctsId: before.id, reason: '补录' }
  await db.write(async tx => {
    await insertFiling(tx, again)
    await endFiling(tx, again.id, 'failed')
  })
  if (!(await findFiling(db.reader, again.id))) throw new Error('Nothing was interrupted')
  return `/filed-reports/${again.id}`
}
