/** Why a case burns: a deadline, money that did not come, a referral that came back or was not signed for. */
import { returnReasons } from '../../workflows/definitions/referral/words.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { addDays } from '../../workflows/law/days.ts'
import { deadlineHref } from '../deadlines/addresses.ts'
import { foresight } from '../deadlines/foresight.ts'
import { rights } from '../deadlines/rights.ts'
import { words as deadlineWords } from '../deadlines/words.ts'
import { outlastsFile } from '../proceedings/outlasting.ts'
import { daysUntil, distanceWords, shortDay, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { chipOf, chipOfDay, type Line, type Told } from './line.ts'
import type { DueDeadline, OpenObligation } from './of-case.ts'
import { lent, soonDays } from './sections.ts'
import { words } from './words.ts'

const isLent = ({ workflow }: DueDeadline): boolean => workflow === lent.workflow

/** A payment that is late is told by itself, and not by its deadline. */
export function toldOverdue(line: Line): Told | undefined {
  const owed = new Set((line.details.obligations.get(line.found.id) ?? []).map(({ key }) => key))
  return toldDeadline(
    line,
    due => due.dueOn < line.today && !isLent(due) && !rights.includes(due.rule) && !owed.has(due.subject),
  )
}

export const toldUrge = (line: Line): Told | undefined =>
  toldDeadline(line, due => due.dueOn < line.today && isLent(due))

export const toldMissed = (line: Line): Told | undefined => toldObligation(line, ({ dueOn }) => dueOn < line.today)

/** Of deadlines and payments due today, or in the next days, the earliest; a payment goes before its own deadline. */
export function toldDue(line: Line): Told | undefined {
  const { section, found, details, today } = line
  const within = ({ dueOn, rule = '' }: { dueOn: string; rule?: string }): boolean =>
    section === 'today' ? dueOn === today : dueOn > today && dueOn <= addDays(today, foresight.get(rule) ?? soonDays)
  const owed = (details.obligations.get(found.id) ?? []).find(within)
  const due = (details.deadlines.get(found.id) ?? []).find(within)
  return owed && (!due || owed.dueOn <= due.dueOn) ? toldObligation(line, within) : toldDeadline(line, within)
}

/** What stands on beside a closed file: the next of its days, and the step that answers it. */
export function toldOutlasting(line: Line): Told | undefined {
  const { found, details, person, today } = line
  const standing = (details.proceedings.get(found.id) ?? []).filter(outlastsFile).map(({ id }) => id)
  const told = toldDeadline(
    line,
    ({ proceedingId, rule, dueOn }) =>
      standing.includes(proceedingId) && dueOn <= addDays(today, foresight.get(rule) ?? soonDays),
  )
  return told && { ...told, chip: chipOfDay(told.dueOn, { today, locale: person.locale }) }
}

function toldDeadline(line: Line, belongs: (due: DueDeadline) => boolean): (Told & { dueOn: string }) | undefined {
  const { section, found, details, person, today } = line
  const { locale } = person
  const due = (details.deadlines.get(found.id) ?? []).filter(belongs)
  const [first] = due
  if (!first) return undefined
  const { label, source, metBy, isRight } = workflowNamed(first.workflow, first.number).deadlines[first.rule]!
  return {
    chip: chipOf(section, distanceWords(first.dueOn, today, locale)),
    why: [
      isLent(first) ? partnerWords(line, first.proceedingId) : '',
      label[locale],
      isLent(first) ? '' : source[locale].split(/[；;]/)[0],
      fill(words.dueOn[locale], { day: shortDay(first.dueOn, today) }),
      first.isSet ? deadlineWords.isSet[locale] : '',
      due.length > 1 ? fill(words.moreReasons[locale], { count: due.length - 1 }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    dueOn: first.dueOn,
    dayHref: isToldAlone(line, first) ? deadlineHref(first.id) : '',
    proceedingId: first.proceedingId,
    prefers: isRight || section === 'outlasting' ? metBy : section === 'urge' ? ['urge'] : [],
  }
}

/** What is between two ends has no page for others. */
const isToldAlone = ({ details }: Line, due: DueDeadline): boolean =>
  !isLent(due) || details.lendings.get(due.proceedingId)?.isConfidential === false

function partnerWords({ details, person: { locale } }: Line, proceedingId: string): string {
  const lending = details.lendings.get(proceedingId)
  if (!lending || lending.isConfidential) return words.confidential[locale]
  return fill(words.referredTo[locale], { partner: lending.partner[locale] })
}

function toldObligation(line: Line, belongs: (owed: OpenObligation) => boolean): Told | undefined {
  const { section, found, details, person, today } = line
  const { locale } = person
  const owed = (details.obligations.get(found.id) ?? []).filter(belongs)
  const [first] = owed
  if (!first) return undefined
  const days = daysUntil(first.dueOn, today)
  const amount = yuan(owed.reduce((sum, { openFen }) => sum + openFen, 0))
  const told = { count: owed.length, amount, day: shortDay(first.dueOn, today) }
  return {
    chip: {
      ...chipOf(
        section,
        days < 0 ? fill(words.notPaid[locale], { days: -days }) : distanceWords(first.dueOn, today, locale),
      ),
      ...(days < 0 ? {} : { icon: 'cash' }),
    },
    why:
      owed.length > 1
        ? fill(words.owedSome[locale], told)
        : [fill(words.owedOn[locale], told), first.matter].filter(Boolean).join(' · '),
    dayHref: dayOfObligation(line, first),
    proceedingId: first.proceedingId,
    prefers: ['recordPayment', 'remind'], // is it in? if not, ask for it
  }
}

/** A payment's day is a deadline of its own. */
function dayOfObligation({ details, found }: Line, { key }: OpenObligation): string {
  const due = (details.deadlines.get(found.id) ?? []).find(({ subject }) => subject === key)
  return due ? deadlineHref(due.id) : ''
}

export function toldReturn({ found, details, person: { locale }, today }: Line): Told | undefined {
  const one = (details.proceedings.get(found.id) ?? []).find(
    ({ workflow, state }) => workflow === lent.workflow && state === lent.returned,
  )
  if (!one) return undefined
  const days = -daysUntil(one.lastHappenedOn, today)
  const lending = details.lendings.get(one.id)
  const told = details.returns.get(one.id)
  const by = !lending || lending.isConfidential ? words.confidential[locale] : lending.partner[locale]
  return {
    chip: chipOf('returned', days > 0 ? fill(words.returnedAgo[locale], { days }) : words.returnedToday[locale]),
    why: [
      fill(words.returnedBy[locale], { partner: by }),
      returnReasons[told?.reason as keyof typeof returnReasons]?.[locale],
      told?.missing,
    ]
      .filter(Boolean)
      .join(' · '),
    proceedingId: one.id,
  }
}
