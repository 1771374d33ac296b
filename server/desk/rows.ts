/** One line of the desk: the case, why it is here, how far the day is, and the one button. */
import { workflowNamed } from '../../workflows/index.ts'
import { returnReasons } from '../../workflows/definitions/referral/words.ts'
import { appointmentKinds } from '../log/forms.ts'
import type { Person } from '../people/person.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { dayOf } from '../office.ts'
import { daysUntil, distanceWords, shortDay, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Arranged, Details, DueDeadline, OpenObligation } from './details.ts'
import { type Button, buttonOf } from './next-step.ts'
import type { CaseOnDesk } from './repository.ts'
import { lent, type Section, sections, type Tone } from './sections.ts'
import { words } from './words.ts'

export type Chip = { tone: Tone; icon: string; text: string }
export type Row = { href: string; title: string; number: string; why: string; chip: Chip; button: Button }
export type Line = { section: Section; found: CaseOnDesk; details: Details; person: Person; today: string }

/** Why a case lies in a section, in words; `proceedingId` is where the button leads. */
type Told = { chip: Chip; why: string; proceedingId?: string | undefined }

export function rowOf(line: Line): Row {
  const { found, person } = line
  const { chip, why, proceedingId } = tellers[line.section](line)
  return {
    href: `/cases/${found.id}`,
    title: found.title,
    number: found.caseNumber ?? found.registrationNumber,
    why: [why, found.ownerId === person.id ? '' : fill(words.ownedBy[person.locale], { name: found.ownerName })]
      .filter(Boolean)
      .join(' · '),
    chip,
    button: buttonOf(line, proceedingId),
  }
}

const tellers: Record<Section, (line: Line) => Told> = {
  overdue: line => toldDeadline(line, due => due.dueOn < line.today && !isLent(due) && !isOwed(line, due)),
  urge: line => toldDeadline(line, due => due.dueOn < line.today && isLent(due)),
  today: line => toldDue(line, line.today, line.today),
  soon: line => toldDue(line, nextDay(line.today), '9'),
  missed: line => toldObligation(line, owed => owed.dueOn < line.today),
  returned: toldReturn,
  waiting: toldWaiting,
  nodate: toldStanding,
  stuck: toldStuck,
  open: toldStanding,
}

const isLent = ({ workflow }: DueDeadline): boolean => workflow === lent.workflow
const isOwed = ({ found, details }: Line, { subject }: DueDeadline): boolean =>
  (details.obligations.get(found.id) ?? []).some(({ key }) => key === subject)
const nextDay = (day: string): string => `${day}~` // after the day, before the next one

function toldDeadline(line: Line, belongs: (due: DueDeadline) => boolean): Told {
  const { found, details, person, today } = line
  const { locale } = person
  const due = (details.deadlines.get(found.id) ?? []).filter(belongs)
  const [first] = due
  if (!first) return toldStanding(line)
  const { label, source } = workflowNamed(first.workflow, first.number).deadlines[first.rule]!
  const lending = details.lendings.get(first.proceedingId)
  const what = [lending && isLent(first) ? lendingWords(line, first.proceedingId) : '', label[locale]]
  const law = isLent(first) ? '' : source[locale].split(/[；;]/)[0]!
  return {
    chip: chipOf(line.section, distanceWords(first.dueOn, today, locale)),
    why: [...what, law, fill(words.dueOn[locale], { day: shortDay(first.dueOn, today) }), more(due.length - 1, locale)]
      .filter(Boolean)
      .join(' · '),
    proceedingId: first.proceedingId,
  }
}

/** Of deadlines and payments due between two days, the earliest. */
function toldDue(line: Line, from: string, to: string): Told {
  const within = ({ dueOn }: { dueOn: string }) => dueOn >= from && dueOn <= to
  const [owed] = (line.details.obligations.get(line.found.id) ?? []).filter(within)
  const [due] = (line.details.deadlines.get(line.found.id) ?? []).filter(within)
  return owed && (!due || owed.dueOn <= due.dueOn) ? toldObligation(line, within) : toldDeadline(line, within)
}

function toldObligation(line: Line, belongs: (owed: OpenObligation) => boolean): Told {
  const { found, details, person, today, section } = line
  const { locale } = person
  const owed = (details.obligations.get(found.id) ?? []).filter(belongs)
  const [first] = owed
  if (!first) return toldStanding(line)
  const day = shortDay(first.dueOn, today)
  const amount = yuan(owed.reduce((sum, { openFen }) => sum + openFen, 0))
  const text =
    section === 'missed'
      ? fill(words.notPaid[locale], { days: -daysUntil(first.dueOn, today) })
      : distanceWords(first.dueOn, today, locale)
  return {
    chip: chipOf(section, text),
    why:
      owed.length > 1
        ? fill(words.owedSome[locale], { count: owed.length, amount, day })
        : [fill(words.owedOn[locale], { amount, day }), first.matter].filter(Boolean).join(' · '),
    proceedingId: first.proceedingId,
  }
}

function toldReturn(line: Line): Told {
  const { found, details, person, today } = line
  const { locale } = person
  const one = (details.proceedings.get(found.id) ?? []).find(
    ({ workflow, state }) => workflow === lent.workflow && state === lent.returned,
  )
  if (!one) return toldStanding(line)
  const days = -daysUntil(one.lastHappenedOn, today)
  const told = details.returns.get(one.id)
  const lending = details.lendings.get(one.id)
  const reason = told && returnReasons[told.reason as keyof typeof returnReasons]?.[locale]
  const partner = !lending || lending.isConfidential ? '' : lending.partner[locale]
  return {
    chip: chipOf('returned', days > 0 ? fill(words.returnedAgo[locale], { days }) : words.returnedToday[locale]),
    why: [fill(words.returnedBy[locale], { partner: partner || words.confidential[locale] }), reason, told?.missing]
      .filter(Boolean)
      .join(' · '),
    proceedingId: one.id,
  }
}

function lendingWords({ details, person: { locale } }: Line, proceedingId: string): string {
  const lending = details.lendings.get(proceedingId)
  if (!lending || lending.isConfidential) return words.confidential[locale]
  return fill(words.referredTo[locale], { partner: lending.partner[locale] })
}

/** Somebody's turn that is this person's: the proceeding with the earliest day, its state, what is due. */
function toldWaiting(line: Line): Told {
  const { found, details, person, today } = line
  const { locale } = person
  const due = details.deadlines.get(found.id)?.[0]
  const waits = (details.proceedings.get(found.id) ?? []).filter(({ workflow }) => workflow !== 'case-file')
  const one = waits.find(({ id }) => id === due?.proceedingId) ?? waits.at(-1)
  const text = due ? distanceWords(due.dueOn, today, locale) : words.noPeriod[locale]
  return {
    chip: { ...chipOf('waiting', text), ...(due ? {} : { tone: 'soft' as const, icon: 'clock' }) },
    why: standingWords(line),
    proceedingId: one?.id,
  }
}

function toldStuck(line: Line): Told {
  const { found, person, today } = line
  const days = -daysUntil(dayOf(new Date(found.lastEventAt)), today)
  return {
    chip: chipOf('stuck', fill(words.untouched[person.locale], { days })),
    why: standingWords(line),
    proceedingId: leading(line)?.id,
  }
}

/** By its next date: what is arranged; without one: where it stands. */
function toldStanding(line: Line): Told {
  const { found, details, person, today } = line
  const { locale } = person
  const next = details.arranged.get(found.id)?.[0]
  if (next) return { chip: nextChip(next.onDay, line), why: arrangedWords(next, locale), proceedingId: undefined }
  const last = shortDay(dayOf(new Date(found.lastEventAt)), today)
  return {
    chip: { tone: 'soft', icon: 'question-mark', text: words.noDate[locale] },
    why: [standingWords(line), fill(words.lastEvent[locale], { day: last })].join(' · '),
    proceedingId: leading(line)?.id,
  }
}

const nextChip = (day: string, { today, person: { locale } }: Line): Chip =>
  day === today
    ? { tone: 'soon', icon: 'calendar-event', text: words.dateToday[locale] }
    : { tone: 'calm', icon: 'circle-check', text: shortDay(day, today) }

export const arrangedWords = (one: Arranged, locale: 'zh' | 'en'): string =>
  [
    one.time,
    appointmentKinds[one.kind as keyof typeof appointmentKinds]?.[locale] ?? one.kind,
    one.place,
    one.with,
  ]
    .filter(Boolean)
    .join(' · ')

const leading = ({ found, details }: Line) =>
  (details.proceedings.get(found.id) ?? []).findLast(({ workflow }) => workflow !== 'case-file')

function standingWords(line: Line): string {
  const { locale } = line.person
  const one = leading(line)
  if (!one) return words.notBegun[locale]
  return `${workflowNamed(one.workflow, one.definitionNumber).title[locale]} · ${stateLabel(one, locale)}`
}

const more = (count: number, locale: 'zh' | 'en'): string =>
  count > 0 ? fill(words.moreReasons[locale], { count }) : ''
const chipOf = (section: Section, text: string): Chip => ({ ...sections[section], text })
