/** Every way of one claim: open or closed, why, by which article, until when, and where the proceeding begins. */
import { limitationDeadlines } from '../../workflows/definitions/case-file/limitation.ts'
import type { Side } from '../../workflows/definitions/court/standing-sides.ts'
import { forumFactsOf } from '../../workflows/forum-standing.ts'
import { claimKinds } from '../../workflows/law/claim-kinds.ts'
import type { ForumDoor, OpenRule } from '../../workflows/law/forum-facts.ts'
import type { ForumId } from '../../workflows/law/forum-words.ts'
import { forumsFor } from '../../workflows/law/forums.ts'
import { isReadRule, type Readings } from '../../workflows/law/readings.ts'
import type { Locale } from '../../workflows/text.ts'
import { deadlineHref } from '../deadlines/addresses.ts'
import type { Confirmed } from '../parameters/confirmations.ts'
import { beginnings } from '../proceedings/offered-steps.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import { readingAsConfirmed } from '../rules/counting.ts'
import { dayWords, distanceWords } from '../web/print.ts'
import { type CaseReading, seen } from './read-case.ts'
import type { Claim } from './repository.ts'

export type DoorView = {
  forum: ForumId
  label: string
  isOpen: boolean
  reason: string
  source: string
  isUnconfirmed: boolean
  until: string
  /** Where that day is counted. */
  untilHref: string
  /** Where it begins, or where it stands if it is under way. */
  href: string
  isUnderWay: boolean
}

/** The proceeding behind a way; what the house does not follow has none. */
const proceedingOf: Partial<Record<ForumId, { workflow: string; step: string }>> = {
  talks: { workflow: 'mediation', step: 'demandTalks' },
  mediation: { workflow: 'mediation', step: 'apply' },
  'arbitration-review': { workflow: 'arbitration-review', step: 'prepare' },
  'judicial-confirmation': { workflow: 'judicial-confirmation', step: 'prepare' },
  arbitration: { workflow: 'arbitration', step: 'prepare' },
  court: { workflow: 'first-instance', step: 'prepare' },
  'set-aside': { workflow: 'set-aside', step: 'prepare' },
  'payment-order': { workflow: 'payment-order', step: 'prepare' },
  inspection: { workflow: 'inspection', step: 'register' },
  'work-injury': { workflow: 'work-injury', step: 'record' },
  supervision: { workflow: 'supervision', step: 'register' },
  'legal-aid': { workflow: 'legal-aid', step: 'apply' },
  coordination: { workflow: 'bargaining-dispute', step: 'apply' },
  enforcement: { workflow: 'enforcement', step: 'prepare' },
}

/** Rules whose day is the last one for a way. */
const lastDays: Partial<Record<ForumId, readonly string[]>> = {
  'arbitration-review': ['arb_review_apply'],
  'judicial-confirmation': ['jud_confirm_apply'],
  court: ['sue_after_award', 'sue_after_refusal', 'sue_after_set_aside', 'sue_after_refused_enforcement'],
  'set-aside': ['set_aside_award'],
  enforcement: ['enforcement_apply'],
  inspection: ['inspection_limitation'],
  'work-injury': ['wi_worker_apply', 'wi_employer_apply'],
}

type Doors = {
  claim: Claim
  /** The last day of limitation, which is that of arbitration, or of a suit on a civil claim. */
  limitationOn: string | null
  /** Running deadlines of the case. */
  running: readonly LastDay[]
}
type LastDay = { id: string; rule: string; subject: string; dueOn: string }

export function doorsOf(reading: CaseReading, { claim, limitationOn, running }: Doors): DoorView[] {
  const { proceedings, side, today, locale, standpoint, file, calendar, confirmed } = reading
  const facts = forumFactsOf({
    subject: claimKinds[claim.kind].subject,
    side,
    proceedings: proceedings.map(seen).filter(({ workflow }) => concerns(workflow, claim)),
    today,
    calendar,
  })
  const limited = claimKinds[claim.kind].limited === 'civil' ? 'court' : 'arbitration'
  const own = running.filter(one => isForSide(one, side))
  const may = new Map(beginnings(standpoint).map(one => [one.workflow, one.steps.map(({ name }) => name)]))
  return forumsFor(facts).map(door => {
    const way = proceedingOf[door.forum]
    const open = way && proceedings.findLast(one => isUnder(one, door.forum, way.workflow))
    const step = way && may.get(way.workflow)?.includes(way.step) ? way.step : may.get(way?.workflow ?? '')?.[0]
    const begins = door.open && way && step ? `/cases/${file.id}/begin/${way.workflow}/${step}` : ''
    const last = earliest(own, lastDays[door.forum] ?? [])
    const isLimited = door.forum === limited && !(limited === 'court' && last)
    const dueOn = isLimited ? limitationOn : last?.dueOn
    const until = isLimited ? limitationDeadline(running, claim) : last
    return {
      ...wordsOf(door, locale, { confirmed, readings: calendar.readings, today }),
      until: dueOn && door.open ? `${dayWords(dueOn, today, locale)} · ${distanceWords(dueOn, today, locale)}` : '',
      untilHref: until ? deadlineHref(until.id) : '',
      href: open ? `/cases/${file.id}#proceeding-${open.id}` : begins,
      isUnderWay: open !== undefined,
    }
  })
}

/** Talks and mediation are one workflow: before an application it is talks. */
function isUnder({ workflow, state, ended }: Proceeding, forum: ForumId, wanted: string): boolean {
  if (workflow !== wanted || ended) return false
  if (workflow !== 'mediation') return true
  return state.startsWith('negotiating') === (forum === 'talks')
}

/** A claim that goes elsewhere is not decided by what an arbitration or a suit on other claims decides. */
const concerns = (workflow: string, { forum }: Claim): boolean => {
  if (forum === 'social-insurance' || forum === 'inspection' || forum === 'elsewhere')
    return workflow !== 'arbitration' && workflow !== 'first-instance' && workflow !== 'second-instance'
  return true
}

type Standing = { confirmed?: Confirmed; readings?: Readings; today?: string }

/** `isUnconfirmed`: known from practice alone, and nobody has confirmed the open rule it rests on. */
export const wordsOf = (
  { forum, label, open, reason, source, isConfirmed, rests }: ForumDoor,
  locale: Locale,
  { confirmed, readings, today = '' }: Standing = {},
) => ({
  forum,
  label: label[locale],
  isOpen: open,
  reason: reason[locale],
  source: source[locale],
  isUnconfirmed: !isConfirmed && !(rests && confirmed?.(standingOf(rests, readings, today))),
})

const standingOf = (rule: OpenRule, readings: Readings | undefined, today: string) =>
  readingAsConfirmed({ rule, choice: isReadRule(rule) ? readings?.choice(rule, today) : undefined })

/** The time to sue on an award runs for each side from its own receipt, which is its subject: the side that brought the case. */
const isForSide = ({ rule, subject }: LastDay, side: Side): boolean =>
  rule !== 'sue_after_award' || !subject.endsWith(side === 'worker' ? '-employer' : '-worker')

const earliest = (running: readonly LastDay[], rules: readonly string[]): LastDay | undefined =>
  running.filter(({ rule }) => rules.includes(rule)).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0]

/** The year of the claim as it runs, where it does. */
const limitationDeadline = (running: readonly LastDay[], { id }: Claim): LastDay | undefined =>
  running.find(({ rule, subject }) => Object.hasOwn(limitationDeadlines, rule) && subject === id)
