/** What was done to a deadline, in words, lifted things too. */
import type { Length } from '../../workflows/law/due-on.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { counted } from '../workflows/units.ts'
import type { Adjustment } from './adjustments.ts'
import type { Deadline } from './repository.ts'
import { groundWords, words } from './words.ts'

type Telling = { deadline: Deadline; due: Length; locale: Locale; today: string; may: boolean }

export async function changeLines(db: Db, changes: readonly Adjustment[], telling: Telling) {
  const people = await db('people')
    .whereIn('id', [...new Set(changes.map(({ madeBy }) => madeBy))])
    .select('id', 'name')
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  const { deadline, locale, today, may } = telling
  return changes.map(one => {
    const stands = one.liftedBy === null
    const path = `/deadlines/${deadline.id}/changes/${one.id}`
    return {
      kind: words[one.kind][locale],
      effect: effectOf(one, telling),
      why: [
        one.ground ? groundWords[one.ground as keyof typeof groundWords][locale] : '',
        one.reason,
        one.approvedBy ? fill(words.approvedBy[locale], { who: one.approvedBy }) : '',
        one.proof ? fill(words.proofIs[locale], { proof: one.proof }) : '',
      ].filter(Boolean),
      who: [names.get(one.madeBy) ?? '', instantWords(one.madeAt, locale)].filter(Boolean).join(' · '),
      lifted: stands ? '' : fill(words.lifted[locale], { day: dayWords(one.liftedOn!, today, locale) }),
      liftHref: may && stands ? `${path}/lift` : '',
      resumeHref: may && stands && one.kind === 'suspension' && !one.toOn ? `${path}/resume` : '',
    }
  })
}

function effectOf({ kind, fromOn, toOn, length, dueOn }: Adjustment, { due, locale, today }: Telling): string {
  const day = (one: string) => dayWords(one, today, locale)
  if (kind === 'override') return fill(words.setTo[locale], { day: day(dueOn!) })
  if (kind === 'suspension')
    return toOn
      ? fill(words.suspendedBetween[locale], { from: day(fromOn!), to: day(toOn) })
      : fill(words.suspendedFrom[locale], { from: day(fromOn!) })
  if (dueOn) return fill(words.extendedTo[locale], { day: day(dueOn) })
  return `+ ${counted(length!, due.unit === 'y' ? 'm' : due.unit, locale)}`
}
