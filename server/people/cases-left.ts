/** Nobody leaves with open cases on their name, matters assigned to them or warnings in their care, unless somebody says why. */
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
  today: string
  locale: Locale
}

/** Throws Invalid at `reason` where open cases, matters or warnings stay behind and no reason is given. */
export async function refuseCasesLeft(tx: Db, { reason, today, locale, ...leaving }: Leaving): Promise<void> {
  if (reason?.trim()) return
  const count = await casesLeft(tx, leaving)
  const goesOn = await holdsOtherRole(tx, leaving)
  const warnings = goesOn ? 0 : await countWithPerson(tx, leaving.personId)
  const assigned = goesOn ? 0 : await mattersLeft(tx, leaving, today)
  const left = [
    ...(warnings > 0 ? [fill(words.warningsLeft[locale], { count, warnings })] : []),
    ...(warnings === 0 && count > 0 ? [fill(words.casesLeft[locale], { count })] : []),
    ...(assigned > 0 ? [fill(words.mattersLeft[locale], { count: assigned })] : []),
  ]
  if (left.length > 0) throw new Invalid({ reason: left })
}

type Left = Pick<Leaving, 'personId' | 'ending'>

/** Cases the person has to look after that no role of theirs reaches any more. */
async function casesLeft(tx: Db, { personId, ending }: Left): Promise<number> {
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

/** Whether another role of theirs goes on; none does where the account is closed. */
async function holdsOtherRole(tx: Db, { personId, ending }: Left): Promise<boolean> {
  if (!ending) return false
  const all = await membershipsOf(tx, [personId])
  return all.some(({ id, toOn }) => id !== ending.membership.id && (toOn === null || toOn > ending.lastOn))
}

/** Open cases in which a proceeding goes on that was assigned to them, as legal aid is to a lawyer. */
async function mattersLeft(tx: Db, { personId, ending }: Left, today: string): Promise<number> {
  const row = await tx('access_grants')
    .join('proceedings', 'proceedings.id', 'access_grants.proceeding_id')
    .join('cases', 'cases.id', 'access_grants.case_id')
    .where({ 'access_grants.person_id': personId, 'access_grants.grant': 'assigned' })
    .where(until =>
      until.whereNull('access_grants.until_on').orWhere('access_grants.until_on', '>', ending?.lastOn ?? today),
    )
    .where('proceedings.ended', false)
    .whereIn('cases.state', ['registered', 'open'])
    .countDistinct({ n: 'access_grants.case_id' })
    .first()
  return Number(row?.n ?? 0)
}

async function stayingPaths(tx: Db, personId: string, { membership, lastOn }: NonNullable<Leaving['ending']>) {
  const all = await membershipsOf(tx, [personId])
  return all
    .filter(({ id, role, toOn }) => id !== membership.id && owning.includes(role) && (toOn === null || toOn > lastOn))
    .map(({ path }) => path)
}
