/** Organisations to choose from, each with what stands above it: 马尾区总工会 / 马尾物流园站. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Option } from '../web/field-view.ts'
import { type Organisation, organisationsUnder } from './repository.ts'

const most = 2_000

/** Those below `paths` that are open, in the order of the tree. */
export async function organisationOptions(db: Db, paths: readonly string[], locale: Locale): Promise<Option[]> {
  const all = await organisationsUnder(db, paths, most)
  const names = new Map(all.map(({ id, name }) => [id, name[locale]]))
  const label = ({ path }: Organisation) =>
    path
      .split('/')
      .flatMap(id => names.get(id) ?? [])
      .slice(-2)
      .join(' / ')
  return all
    .filter(({ active }) => active)
    .map(organisation => ({ value: organisation.id, label: label(organisation) }))
}
