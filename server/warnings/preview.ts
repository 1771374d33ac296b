/** What a rule would raise now, set one way or another, in cases the administrator may see. Nothing is written. */
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type Standing, standings } from './editions.ts'
import { casesFrom, findingsAround, findingsOfWaiting, isOfWaiting, type Place } from './find.ts'
import type { Finding } from './judge.ts'
import type { RuleId, Settings } from './rules.ts'

/** A page waits for it: only so many cases with the newest entries are looked at. */
export const lookedAt = 3_000
const atOnce = 200

type Asked = { rule: RuleId; path: string; person: Person; today: string }

/** `isCapped`: there are more cases than were looked at. */
export type Effect = { findings: Finding[]; isCapped: boolean }

/** Findings at one organisation and below, as it stands (`settings` left out) or as it would be set there. */
export async function wouldRaise(db: Db, { rule, path, person, today }: Asked, settings?: Settings): Promise<Effect> {
  const all = (await standings(db, [rule])).get(rule)!
  const set: Standing[] = settings
    ? [{ path, settings, edition: undefined }, ...all.filter(one => one.path !== path)].toSorted(
        (one, other) => other.path.length - one.path.length,
      )
    : [...all]
  const looking = { standings: new Map([[rule, set]]), today, seenBy: person }
  if (!isOfWaiting(rule)) return overNewest(db, looking)
  return { findings: await findingsOfWaiting(db, looking), isCapped: false }
}

/** An employer is met with each of its cases, and told once. */
async function overNewest(db: Db, looking: Parameters<typeof findingsAround>[2]): Promise<Effect> {
  const found = new Map<string, Finding>()
  let after: Place = { at: '9', caseId: '' }
  for (let seen = 0; seen < lookedAt; seen += atOnce) {
    const places = await casesFrom(db, { ...looking, after, limit: atOnce, forward: false })
    const findings = await findingsAround(
      db,
      places.map(({ caseId }) => caseId),
      looking,
    )
    for (const one of findings) found.set(`${one.subject} ${one.standing.path}`, one)
    if (places.length < atOnce) return { findings: [...found.values()], isCapped: false }
    after = places.at(-1)!
  }
  return { findings: [...found.values()], isCapped: true }
}
