/** An administrator sets how numbers of a series are written, for their organisation and all below. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import { fill } from '../web/words.ts'
import { faultOfFormat, lookOf } from './format.ts'
import { formatsInForce, insertEntry } from './repository.ts'
import { type NumberSeries, numberSeries } from './series.ts'
import { faults, words } from './words.ts'

export type NewFormat = {
  series: NumberSeries
  /** Of the organisation it holds for. */
  path: string
  /** '' sets it back to what holds above. */
  format: string
  personId: string
  locale: Locale
}

/** Throws Invalid where two numbers could come out alike, or be taken for each other. */
export async function setFormat(office: Office, { series, path, format, personId, locale }: NewFormat): Promise<void> {
  await office.db.write(async tx => {
    if (format !== '') await refuseWrong(tx, office, { series, path, format, locale })
    await insertEntry(tx, { series: series.id, path, format: format || null, personId, at: office.now().toISOString() })
  })
}

type Tried = Pick<NewFormat, 'series' | 'path' | 'format' | 'locale'>

/** Throws Invalid. */
export async function refuseWrong(db: Db, office: Office, { series, path, format, locale }: Tried): Promise<void> {
  const refuse = (text: Text) => {
    throw new Invalid({ format: [text[locale]] })
  }
  const fault = faultOfFormat(format, series.sign)
  if (fault) refuse(faults[fault])
  const other = await alike(db, office, { series, path, format })
  if (other)
    refuse({ zh: fill(words.alike.zh, { other: other.label.zh }), en: fill(words.alike.en, { other: other.label.en }) })
}

/** A series of another group that writes, or would without entries write, its numbers in the same way. */
async function alike(
  db: Db,
  office: Office,
  { series, path, format }: Pick<Tried, 'series' | 'path' | 'format'>,
): Promise<NumberSeries | undefined> {
  const others = numberSeries.filter(({ group }) => group !== series.group)
  const inForce = await formatsInForce(
    db,
    others.map(({ id }) => id),
    path,
  )
  const look = bare(format, series.sign)
  return others.find(one =>
    [one.standard(office.config), inForce.get(one.id)?.format ?? ''].some(other => bare(other, one.sign) === look),
  )
}

const bare = (format: string, sign: string): string => lookOf(format, { code: '{code}', sign, year: '{year}' })
