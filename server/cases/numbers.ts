/** Registration numbers and case numbers: allocated in the transaction that needs them, never used twice. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import type { Moment } from '../proceedings/moment.ts'
import { allocate } from './counters.ts'

/** What stands in a number for the kind of its case; each kind counts by itself. */
const kindSigns: Readonly<Record<string, string>> = {
  dispute: '劳调',
  consultation: '咨',
  bargaining: '协商',
  supervision: '工监',
  tripartite: '三方',
  'joint-meeting': '联席',
  incident: '群体',
  'hotline-order': '工单',
}

/**
 * The case's number, given at acceptance, by station and year: 闽榕马园劳调〔2026〕0123号. The format is a setting;
 * a number taken by a transaction that is written stays used, also when its step is taken back.
 */
export async function numberCase({ tx, office, file, today }: Moment): Promise<string> {
  const format = office.config.caseNumberFormat
  return numberFor(tx, {
    organisationId: file.organisationId,
    series: file.kind === 'dispute' || !format.includes('{kind}') ? 'case' : `case-${file.kind}`,
    format: format.replace('{kind}', kindSigns[file.kind] ?? '案'),
    today,
  })
}

/** The number of the day's registration, given at once. */
export async function numberRegistration(
  tx: Db,
  office: Office,
  { organisationId, today }: { organisationId: string; today: string },
): Promise<string> {
  return numberFor(tx, {
    organisationId,
    series: 'registration',
    format: office.config.registrationNumberFormat,
    today,
  })
}

type Series = { organisationId: string; series: string; format: string; today: string }

async function numberFor(tx: Db, { organisationId, series, format, today }: Series): Promise<string> {
  const year = today.slice(0, 4)
  const { short_code: code } = await tx('organisations').where({ id: organisationId }).first('short_code')
  const place = await allocate(tx, `${series}/${code}/${year}`) // by code: two stations that share one share its numbers
  return format.replace('{code}', code).replace('{year}', year).replace('{number}', String(place).padStart(4, '0'))
}
