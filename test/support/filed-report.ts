/** A report on mediation that the lead of station A has filed; for tests that look at pages. */
import type { TestOffice } from './office.ts'

/** The address of its page. `period` as in an address, over by the day of the house. */
export async function filedReport(house: TestOffice, period: string): Promise<string> {
  const answers = { organisation: 'station-a', period, seen: '0' }
  const filed = await house.as('lead-a').post('/reports/mediation/file', answers)
  if (filed.status !== 303) throw new Error(`The report was not filed: ${filed.status}\n${filed.text}`)
  return filed.location!
}
