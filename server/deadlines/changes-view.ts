/** What was done to a deadline, in words: by steps of its proceeding, then what was recorded beside it, lifted too. */
import type { Length } from '../../workflows/law/due-on.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { counted } from '../workflows/units.ts'
import { proceedingHref } from './addresses.ts'
import type { Adjustment } from './adjustments.ts'
import type { Deadline } from './repository.ts'
import { groundWords, words } from './words.ts'

type Telling = { deadline: Deadline; due: Length; locale: Locale; today: string; may: boolean }

export async function changeLines(db: Db, changes: readonly Adjustment[], telling: Telling) {
  return [...stepLines(changes, telling), ...(await adjustmentLines(db, changes, telling))]
}

/** What the proceeding's own steps brought: they are told and taken back where they were taken. */
function stepLines(changes: readonly Adjustment[], { deadline, due, locale, today }: Telling) {
  const standing = changes.filter(({ liftedBy }) => liftedBy === null)
  const line = (kind: 'extension' | 'suspension', effect: string, reason: Text) => ({
    kind: words[kind][locale],
    effect,
    why: [reason[locale]],
    who: words.byStep[locale],
    whoHref: proceedingHref(deadline),
    lifted: '',
    liftHref: '',
    resumeHref: '',
  })
  const suspensions = deadline.suspensions.filter(
    ({ from, to }) => !standing.some(one => one.kind === 'suspension' && one.fromOn === from && one.toOn === to),
  )
  const extension = extendedBySteps(deadline, standing, due.unit)
  const kept = { locale, today }
  return [
    ...suspensions.map(({ from, to, reason }) => line('suspension', stretchWords(from, to, kept), reason)),
    ...extension.map(({ reason, ...added }) => line('extension', addedWords(added, { ...kept, due }), reason)),
  ]
}

type Added = { length: number; dueOn?: string }

/** Of a sum of all extensions the part that no record beside the workflow stands for. */
function extendedBySteps({ extension }: Deadline, standing: readonly Adjustment[], unit: Length['unit']) {
  if (!extension) return []
  const recorded = standing.filter(({ kind }) => kind === 'extension')
  const inMonths = unit === 'm' || unit === 'y'
  const all = (inMonths ? extension.months : extension.days) ?? 0
  const length = all - recorded.reduce((sum, one) => sum + (one.length ?? 0), 0)
  const dueOn = recorded.some(one => one.dueOn) ? undefined : extension.until
  const reason = recorded.length > 0 ? words.byStep : extension.reason
  const added: Added = { length, ...(dueOn ? { dueOn } : {}) }
  return length > 0 || dueOn ? [{ ...added, reason }] : []
}

async function adjustmentLines(db: Db, changes: readonly Adjustment[], telling: Telling) {
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
      whoHref: '',
      lifted: stands ? '' : fill(words.lifted[locale], { day: dayWords(one.liftedOn!, today, locale) }),
      liftHref: may && stands ? `${path}/lift` : '',
      resumeHref: may && stands && one.kind === 'suspension' && !one.toOn ? `${path}/resume` : '',
    }
  })
}

function effectOf({ kind, fromOn, toOn, length, dueOn }: Adjustment, telling: Telling): string {
  const { locale, today } = telling
  if (kind === 'override') return fill(words.setTo[locale], { day: dayWords(dueOn!, today, locale) })
  if (kind === 'suspension') return stretchWords(fromOn!, toOn, telling)
  return addedWords({ length: length ?? 0, ...(dueOn ? { dueOn } : {}) }, telling)
}

function stretchWords(from: string, to: string | null, { locale, today }: Pick<Telling, 'locale' | 'today'>): string {
  const day = (one: string) => dayWords(one, today, locale)
  return to
    ? fill(words.suspendedBetween[locale], { from: day(from), to: day(to) })
    : fill(words.suspendedFrom[locale], { from: day(from) })
}

const addedWords = ({ length, dueOn }: Added, { due, locale, today }: Pick<Telling, 'due' | 'locale' | 'today'>) =>
  dueOn
    ? fill(words.extendedTo[locale], { day: dayWords(dueOn, today, locale) })
    : `+ ${counted(length, due.unit === 'y' ? 'm' : due.unit, locale)}`
