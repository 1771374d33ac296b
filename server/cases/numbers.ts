/** Registration numbers and case numbers: allocated in the transaction that needs them, never used twice. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import type { Moment } from '../proceedings/moment.ts'
import { allocate } from './counters.ts'

/** What stands in a number for the kind of its case; each kind counts by itself. */
export const kindSigns: Readonly<Record<string, string>> = {
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
  const format = formatOf(file.kind, office.config)
  return numberFor(tx, {
    organisationId: file.organisationId,
    series: seriesOf(file.kind, format, office.config),
    format,
    today,
  })
}

type Formats = Pick<Office['config'], 'caseNumberFormat' | 'caseNumberFormats'>

/** A kind may have a format of its own; else its sign stands in the common one. */
const formatOf = (kind: string, { caseNumberFormat, caseNumberFormats }: Formats): string =>
  caseNumberFormats[kind] ?? caseNumberFormat.replace('{kind}', kindSigns[kind] ?? '案')

/** Kinds whose numbers would look the same count together; those of disputes bear the series' oldest name. */
function seriesOf(kind: string, format: string, config: Formats): string {
  const first = Object.keys(kindSigns).find(other => formatOf(other, config) === format) ?? kind
  return first === 'dispute' ? 'case' : `case-${first}`
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
