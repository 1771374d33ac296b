/** Registration numbers and case numbers: allocated in the transaction that needs them, never used twice. */
import type { Db } from '../db.ts'
import { allocateNumber } from '../number-formats/allocate-number.ts'
import type { Office } from '../office.ts'
import type { Moment } from '../proceedings/moment.ts'
import { caseCounter, caseFormat, kindSigns } from './number-series.ts'

/**
 * The case's number, given at acceptance, by station and year: 闽榕马园劳调〔2026〕0123号. The format is a setting of
 * the organisation, else of the house; a number taken by a transaction that is written stays used, also when its step
 * is taken back.
 */
export async function numberCase({ tx, office: { config }, file, today }: Moment): Promise<string> {
  const { kind, organisationId } = file
  const year = today.slice(0, 4)
  return allocateNumber(tx, {
    series: `case-${kind}`,
    sign: kindSigns[kind] ?? '案',
    organisationId,
    year,
    standard: { format: caseFormat(kind, config), counter: code => `${caseCounter(kind, config)}/${code}/${year}` },
  })
}

/** The number of the day's registration, given at once. */
export async function numberRegistration(
  tx: Db,
  { config }: Office,
  { organisationId, today }: { organisationId: string; today: string },
): Promise<string> {
  const year = today.slice(0, 4)
  return allocateNumber(tx, {
    series: 'registration',
    sign: '登',
    organisationId,
    year,
    standard: { format: config.registrationNumberFormat, counter: code => `registration/${code}/${year}` }, // by code: two stations that share one share its numbers
  })
}
