/** Which workers of a group a proceeding is about, where it is not all of them, in words. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

/** Names that are written out; of more, their number. */
const named = 6

/** By proceeding; nothing for one that is about everybody. */
export async function coveredIn(db: Db, caseId: string, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const rows: { proceeding_id: string; standing: string; name: string }[] = await db('proceeding_members')
    .join('members', 'members.id', 'proceeding_members.member_id')
    .join('parties', 'parties.id', 'members.party_id')
    .where('members.case_id', caseId)
    .orderByRaw(...inTypedOrder('members.id'))
    .select('proceeding_members.proceeding_id', 'proceeding_members.standing', 'parties.name')
  const by = Map.groupBy(rows, ({ proceeding_id }) => proceeding_id)
  return new Map(
    [...by].map(([proceedingId, all]) => {
      const namesOf = (standing: string) => all.filter(one => one.standing === standing).map(({ name }) => name)
      const [covered, left] = [namesOf('covered'), namesOf('left')]
      return [
        proceedingId,
        covered.length > 0
          ? fill(words.covers[locale], { names: listed(covered, locale) })
          : fill(words.without[locale], { names: listed(left, locale) }),
      ]
    }),
  )
}

function listed(names: readonly string[], locale: Locale): string {
  const list = names.slice(0, named).join(locale === 'zh' ? '、' : ', ')
  return names.length > named ? fill(words.andOthers[locale], { names: list, count: names.length }) : list
}
