/** Nobody leaves with open cases on their name or warnings in their care, unless they were handed over or somebody says why not. */
import type { Role } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import { inHand } from '../proceedings/outlasting.ts'
import { countWithPerson } from '../warnings/with.ts'
import { fill } from '../web/words.ts'
import { type HeldMembership, membershipsOf } from './directory.ts'
import { words } from './words.ts'

/** Roles by which somebody comes to own a case. */
const owning: readonly Role[] = ['mediator', 'station-lead', 'legal-aid-officer']

type Leaving = {
  personId: string
  /** The role that ends; without one the whole account is closed. */
  ending?: { membership: HeldMembership; lastOn: string }
  reason: string | undefined
  locale: Locale
}

/** Throws Invalid at `reason` where open cases or warnings stay behind and no reason is given. */
export async function refuseCasesLeft(tx: Db, { personId, ending, reason, locale }: Leaving): Promise<void> {
  if (reason?.trim()) return
  const count = await casesLeft(tx, { personId, ...(ending ? { ending } : {}) })
  const warnings = await warningsLeft(tx, { personId, ...(ending ? { ending } : {}) })
  if (warnings > 0) throw new Invalid({ reason: [fill(words.warningsLeft[locale], { count, warnings })] })
  if (count > 0) throw new Invalid({ reason: [fill(words.casesLeft[locale], { count })] })
}

/** Cases the person has to look after that no role of theirs reaches any more. */
async function casesLeft(tx: Db, { personId, ending }: Pick<Leaving, 'personId' | 'ending'>): Promise<number> {
  const rows: { path: string; n: number }[] = await tx('cases')
    .where({ owner_id: personId })
    .where(inHand(tx))
    .groupBy('organisation_path')
    .select({ path: 'organisation_path' })
    .count({ n: '*' })
  const staying = ending ? await stayingPaths(tx, personId, ending) : []
  return rows
    .filter(({ path }) => !ending || path.startsWith(ending.membership.path))
    .filter(({ path }) => !staying.some(top => path.startsWith(top)))
    .reduce((sum, { n }) => sum + Number(n), 0)
}

/** Open warnings the person looks after, where no other role of theirs goes on. */
async function warningsLeft(tx: Db, { personId, ending }: Pick<Leaving, 'personId' | 'ending'>): Promise<number> {
  const all = ending ? await membershipsOf(tx, [personId]) : []
  const isStaying = all.some(({ id, toOn }) => id !== ending!.membership.id && (toOn === null || toOn > ending!.lastOn))
  return isStaying ? 0 : countWithPerson(tx, personId)
}

async function stayingPaths(tx: Db, personId: string, { membership, lastOn }: NonNullable<Leaving['ending']>) {
  const all = await membershipsOf(tx, [personId])
  return all
    .filter(({ id, role, toOn }) => id !== membership.id && owning.includes(role) && (toOn === null || toOn > lastOn))
    .map(({ path }) => path)
}
