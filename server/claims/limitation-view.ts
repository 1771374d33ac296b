/** The limitation of one claim in words: the last day, how it came about, what to keep in mind, what advice was given. */
import { adviceDecisions } from '../../workflows/definitions/case-file/claim-steps.ts'
import {
  aboutClaim,
  type ClaimLimitation,
  eventsOf,
  isNear,
  type LimitationFact,
  limitationDeadlines,
  limitationEnds,
  limitationFacts,
  limitationOfClaim,
  limitationRuleOf,
} from '../../workflows/definitions/case-file/limitation.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { doubleWageLimitationModes, doubleWageLimitations } from '../../workflows/law/double-wage-limitation.ts'
import { interruptions, proofKinds, suspensionGrounds } from '../../workflows/law/limitation-words.ts'
import type { Read } from '../../workflows/law/readings-used.ts'
import type { Locale } from '../../workflows/text.ts'
import { readView, workingView } from '../calendar/working-view.ts'
import { ruleHref } from '../deadlines/addresses.ts'
import { dayWords, distanceWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Claim, FiledFact } from './repository.ts'
import { words } from './words.ts'

export type Reading = { locale: Locale; today: string; calendar: Calendar }
type Names = {
  /** Who has confirmed a reading where the case lies, or that it is 待核. */
  confirmedWords: (read: Read) => string
  /** Who recorded each event. */
  recorders: ReadonlyMap<string, { name: string }>
  evidence: ReadonlyMap<string, string>
}

/** In one line, for lists: the last day with its distance, or why there is none. */
export type LimitationLine = { text: string; tone: 'late' | 'soon' | 'calm' | 'soft'; lastOn: string | null }

export function limitationLine({ limitation, end }: ClaimLimitation, { locale, today }: Reading): LimitationLine {
  if (end) {
    const text = fill(words.over[locale], {
      what: limitationEnds[end.what][locale],
      day: dayWords(end.on, today, locale),
    })
    return { text, tone: 'soft', lastOn: null }
  }
  if (!limitation) return { text: words.notOnFile[locale], tone: 'soft', lastOn: null }
  const { state, lastOn } = limitation
  if (!lastOn) return { text: words[state][locale], tone: 'soft', lastOn: null }
  const distance = state === 'expired' ? words.expired[locale] : distanceWords(lastOn, today, locale)
  const tone = state === 'expired' ? 'late' : isNear(lastOn, today) ? 'soon' : 'calm'
  return { text: `${dayWords(lastOn, today, locale)} · ${distance}`, tone, lastOn }
}

export const limitationNow = (claim: Claim, records: readonly FiledFact[], { calendar, today }: Reading) =>
  limitationOfClaim(claim.kind, aboutClaim(records, claim.id), { calendar, on: today })

export function limitationView(claim: Claim, records: readonly FiledFact[], reading: Reading & Names) {
  const { locale, today } = reading
  const about = aboutClaim(records, claim.id)
  const found = limitationNow(claim, records, reading)
  const { limitation } = found
  const rule = limitationRuleOf(claim.kind)
  const proven = limitation?.provenLastOn
  return {
    title: limitationDeadlines[rule].label[locale],
    line: limitationLine(found, reading),
    provenLastDay: proven && proven !== limitation?.lastOn ? dayWords(proven, today, locale) : '',
    isOnFile: limitation !== null,
    steps: (limitation?.steps ?? []).map(step => ({
      day: dayWords(step.on, today, locale),
      what: step.what[locale],
      reason: step.reason[locale],
      source: step.source[locale],
      proof: step.proof ? proofKinds[step.proof][locale] : '—',
      after: step.lastOn ? dayWords(step.lastOn, today, locale) : '—',
    })),
    working: limitation?.period ? workingView(limitationDeadlines[rule].due, limitation.period, reading) : undefined,
    ruleHref: ruleHref(rule),
    readings: found.end ? [] : (limitation?.read ?? []).map(read => readView(read, reading)),
    warnings: found.end ? [] : (limitation?.warnings ?? []).map(warning => warning[locale]),
    facts: about.flatMap(fact => factLine(fact, reading)),
    advice: about.filter(({ state }) => state === 'advised').map(fact => adviceLine(fact, reading)),
    months: monthsOf(claim, about, reading),
  }
}

function factLine(
  { onDay, state, details, eventId }: FiledFact,
  { locale, today, recorders, evidence }: Reading & Names,
) {
  if (!state || !Object.hasOwn(limitationFacts, state)) return []
  const how =
    state === 'interrupted'
      ? interruptions[details.by as keyof typeof interruptions]?.label[locale]
      : state === 'suspended'
        ? suspensionGrounds[details.ground as keyof typeof suspensionGrounds]?.[locale]
        : ''
  const id = String(details.evidenceId ?? '')
  return [
    {
      day: dayWords(String(onDay), today, locale),
      text: [limitationFacts[state as LimitationFact][locale], how].filter(Boolean).join(' · '),
      by: fill(words.recordedBy[locale], { name: recorders.get(eventId)?.name ?? '—' }),
      proof: proofKinds[details.proof as keyof typeof proofKinds]?.[locale] ?? '',
      evidence: evidence.has(id) ? { href: `/evidence/${id}`, name: evidence.get(id) } : undefined,
    },
  ]
}

const adviceLine = ({ onDay, details, eventId }: FiledFact, { locale, today, recorders }: Reading & Names): string =>
  fill(words.adviceLine[locale], {
    day: dayWords(String(onDay), today, locale),
    name: recorders.get(eventId)?.name ?? '—',
    decision: adviceDecisions[details.decision as keyof typeof adviceDecisions]?.[locale] ?? '',
  })

/** Double wages have a year for each month: by both ways of counting, since practice differs. */
function monthsOf(claim: Claim, about: readonly FiledFact[], { locale, today, calendar }: Reading) {
  const dayOf = (wanted: LimitationFact) => about.findLast(({ state }) => state === wanted)?.onDay
  const [firstOn, lastOn] = [dayOf('began'), dayOf('knew')]
  if (claim.kind !== 'double-wages' || !firstOn || !lastOn || lastOn < firstOn) return undefined
  const events = eventsOf(about)
  const [each, all] = (['per_month', 'from_last_day'] as const).map(mode =>
    doubleWageLimitations({ firstOn, lastOn, mode }, events, { calendar, on: today }),
  )
  const told = (day: string | null | undefined) => (day ? dayWords(day, today, locale) : '—')
  return {
    labels: Object.values(doubleWageLimitationModes).map(label => label[locale]),
    rows: (each ?? []).map(({ from, to, limitation }, place) => ({
      month: `${from} – ${to}`,
      perMonth: told(limitation.lastOn),
      isPast: limitation.state === 'expired',
      fromLastDay: told(all?.[place]?.limitation.lastOn),
    })),
  }
}
