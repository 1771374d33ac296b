/** One name, one place: what an organisation keeps under names people tell it apart by, its rooms and its service points. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'

type Naming = {
  among: 'rooms' | 'service_points'
  facts: { organisationId: string; name: Text }
  /** The one that is being changed. */
  except?: string
  locale: Locale
}

const says: Text = { zh: '该单位已有同名的，请换一个名称', en: 'This organisation has one of that name already' }

/** Throws Invalid. Whoever else names something of that organisation waits until this is written. */
export async function refuseSameName(tx: Db, { among, facts, except = '', locale }: Naming): Promise<void> {
  const { organisationId, name } = facts
  await tx('organisations').where({ id: organisationId }).forUpdate().first('id')
  const other = await tx(among).where({ organisation_id: organisationId, name_zh: name.zh }).whereNot('id', except)
  if (other.length > 0) throw new Invalid({ nameZh: [says[locale]] })
}
