/**
 * 仲裁时效 of each claim, from what the file has on it: when the right was known to be harmed, what interrupted or
 * suspended the year, when the employment ended. It warns and blocks nothing. LDMAL 27; RULES 26-28; EMP 31.
 */
import type { Deadline, Running, Standing } from '../../define.ts'
import type { Calendar } from '../../law/calendar.ts'
import { civilSource, limitationLength } from '../../law/civil-limitation.ts'
import { type ClaimKindId, claimKinds, isClaimKind } from '../../law/claim-kinds.ts'
import { addDays, yearOf } from '../../law/days.ts'
import { doubleWageLimitations } from '../../law/double-wage-limitation.ts'
import {
  type AsOf,
  type Limitation,
  type LimitationEvent,
  type LimitedClaim,
  limitationOf,
} from '../../law/limitation.ts'
import type { Interruption, ProofKind, SuspensionGround } from '../../law/limitation-words.ts'
import { namesIn } from '../../law/readings.ts'
import type { StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'

/** What may be on file of a claim's limitation. */
export const limitationFacts = {
  knew: { zh: '知道或者应当知道权利被侵害', en: 'Knew or should have known of the harm' },
  interrupted: { zh: '时效中断', en: 'Interrupted' },
  suspended: { zh: '时效中止（开始）', en: 'Suspended, from this day' },
  resumed: { zh: '中止原因消除', en: 'The obstacle ended' },
  employed: { zh: '劳动关系仍存续', en: 'Employment still lasts' },
  ended: { zh: '劳动关系终止', en: 'Employment ended' },
  began: { zh: '违法状态开始（二倍工资首日）', en: 'The breach began: first day of double wages' },
} as const satisfies Record<string, Text>
export type LimitationFact = keyof typeof limitationFacts

/** After these no year runs any more: a commission or court has the claim, it was decided, or it was given up. */
export const limitationEnds = {
  brought: { zh: '已提交仲裁、起诉', en: 'Brought before a commission or court' },
  decided: { zh: '已有处理结果', en: 'Decided' },
  withdrawn: { zh: '请求已撤回', en: 'The claim was withdrawn' },
} as const satisfies Record<string, Text>
export type LimitationEnd = keyof typeof limitationEnds

/** One record of kind `limitation`: a fact, an end, an advice that was given, or the kind of the claim. */
export type LimitationRecord = Pick<StandingRecord, 'key' | 'onDay' | 'state' | 'details'>

export const limitationKey = (eventId: string, claimId: string): string => `${eventId}-${claimId}`

const isFact = (state: string | null): state is LimitationFact =>
  state !== null && Object.hasOwn(limitationFacts, state)
const isEnd = (state: string | null): state is LimitationEnd => state !== null && Object.hasOwn(limitationEnds, state)

/** All that is on file for one claim, in the order of its days. */
export const aboutClaim = <R extends LimitationRecord>(records: readonly R[], claimId: string): R[] =>
  records
    .filter(({ details }) => details.claimId === claimId)
    .toSorted((a, b) => String(a.onDay).localeCompare(String(b.onDay)) || a.key.localeCompare(b.key))

/** What was last said the claim is; undefined where nobody has said. */
const kindIn = (records: readonly LimitationRecord[]): ClaimKindId | undefined => {
  const judged = records.filter(({ state }) => state === 'judged')
  const said = [...(judged.length > 0 ? judged : records)].map(({ details }) => details.claimKind)
  return said.filter(isClaimKind).at(-1)
}

/** The facts as the law reckons with them: each suspension with the day on which its obstacle ended. */
export function eventsOf(records: readonly LimitationRecord[]): LimitationEvent[] {
  const facts = records.filter(({ state }) => isFact(state))
  return facts.flatMap(({ onDay, state, details }): LimitationEvent[] => {
    const on = String(onDay)
    const proof = (details.proof ?? 'none') as ProofKind
    if (state === 'knew') return [{ kind: 'knew', on, proof }]
    if (state === 'interrupted') return [{ kind: 'interrupted', on, by: details.by as Interruption, proof }]
    if (state !== 'suspended') return []
    const to = facts.find(other => other.state === 'resumed' && String(other.onDay) >= on)?.onDay ?? null
    return [{ kind: 'suspended', from: on, to, ground: details.ground as SuspensionGround, proof }]
  })
}

/**
 * Wages, and what is read to be like them where it is on file whether the employment lasts, count from its end; leave
 * from the end of its year, everything else from knowledge.
 */
function claimOf(
  kind: ClaimKindId,
  records: readonly LimitationRecord[],
  { readings }: Calendar,
): LimitedClaim | undefined {
  const { limited } = claimKinds[kind]
  const dayOf = (wanted: LimitationFact) => records.findLast(({ state }) => state === wanted)?.onDay ?? null
  const askedOn = dayOf('knew') ?? dayOf('ended') ?? dayOf('employed')
  if (askedOn && (dayOf('ended') || dayOf('employed')) && namesIn(readings.of('L_WAGES', askedOn)).includes(limited))
    return { kind: 'wages', employmentEndedOn: dayOf('ended'), like: { kind: limited, askedOn } }
  if (limited === 'wages') {
    const endedOn = dayOf('ended')
    return endedOn || dayOf('employed') ? { kind: 'wages', employmentEndedOn: endedOn } : undefined
  }
  if (limited === 'annual-leave') {
    const knewOn = dayOf('knew')
    return knewOn ? { kind: 'annual-leave', year: yearOf(knewOn) } : undefined
  }
  return { kind: limited }
}

export type ClaimLimitation = {
  /** Null where the day it starts from is not on file. */
  limitation: Limitation | null
  /** Why no year runs any more, and since when. */
  end: { what: LimitationEnd; on: string } | null
}

/** Double wages read month by month: the month whose year ends first, where the day the breach began is on file. */
function firstMonth(claim: LimitedClaim, about: readonly LimitationRecord[], asOf: AsOf): Limitation | undefined {
  const dayOf = (wanted: LimitationFact) => about.findLast(({ state }) => state === wanted)?.onDay
  const [firstOn, lastOn] = [dayOf('began'), dayOf('knew')]
  if (claim.kind !== 'double-wages' || !firstOn || !lastOn || lastOn < firstOn) return undefined
  if (asOf.calendar.readings.of('L_DOUBLE', lastOn) !== 'per-month') return undefined
  const [first] = doubleWageLimitations({ firstOn, lastOn, mode: 'per_month' }, eventsOf(about), asOf)
  return first?.limitation
}

/** The limitation of one claim as its records of kind `limitation` have it. `on` is the day it is looked at. */
export function limitationOfClaim(kind: ClaimKindId, about: readonly LimitationRecord[], asOf: AsOf): ClaimLimitation {
  const claim = claimOf(kind, about, asOf.calendar)
  const facts = about.filter(({ state }) => isFact(state))
  const last = about.findLast(({ state }) => isEnd(state))
  const isOver = last && !facts.some(({ onDay }) => String(onDay) > String(last.onDay))
  return {
    limitation:
      claim && facts.length > 0 ? (firstMonth(claim, about, asOf) ?? limitationOf(claim, eventsOf(about), asOf)) : null,
    end: isOver ? { what: last.state as LimitationEnd, on: String(last.onDay) } : null,
  }
}

export const limitationDeadlines = {
  limitation_of_claim: {
    label: { zh: '仲裁时效', en: 'Limitation' },
    due: { length: 1, unit: 'y' },
    source: {
      zh: '《劳动争议调解仲裁法》第27条；《劳动人事争议仲裁办案规则》第26条至第28条',
      en: 'Mediation and Arbitration Law, art. 27; Arbitration Rules, arts. 26-28',
    },
    evidence: 'V-text',
    missed: {
      text: {
        zh: '对方可以在仲裁中提出时效抗辩；不影响申请和受理，应当告知并记录',
        en: 'The other side may plead it in arbitration; it bars no application: advise and record',
      },
    },
    metBy: ['adviseLimitation', 'bringClaims', 'recordOutcomes'], // advice ends no year, but it is what a desk can do
    soonDays: 30,
    isRight: true,
  },
  limitation_of_civil_claim: {
    label: { zh: '诉讼时效', en: 'Civil limitation' },
    due: limitationLength('civil'),
    source: civilSource,
    evidence: 'K',
    missed: {
      text: {
        zh: '对方可以提出时效抗辩；不影响起诉和受理，应当告知并记录',
        en: 'The other side may plead it; it bars no suit: advise and record',
      },
    },
    metBy: ['adviseLimitation', 'bringClaims', 'recordOutcomes'],
    soonDays: 30,
    isRight: true,
  },
} satisfies Record<string, Deadline>
export type LimitationRule = keyof typeof limitationDeadlines

/** The rule by which the limitation of a kind of claim runs. */
export const limitationRuleOf = (kind: ClaimKindId): LimitationRule =>
  claimKinds[kind].limited === 'civil' ? 'limitation_of_civil_claim' : 'limitation_of_claim'

/** A year for each claim whose beginning is on file, while the file is on the desk. */
export function limitationsRunning({ states, records, calendar }: Standing): Running[] {
  if (states.includes('closed') || states.includes('archived')) return []
  const all = records.filter(({ kind }) => kind === 'limitation')
  const claimIds = [...new Set(all.map(({ details }) => String(details.claimId)))]
  return claimIds.flatMap(claimId => {
    const about = aboutClaim(all, claimId)
    const kind = kindIn(about) ?? 'labour'
    const { limitation, end } = limitationOfClaim(kind, about, { calendar, on: '9999-12-31' })
    if (!limitation?.period || end) return []
    const { anchorOn, suspensions = [] } = limitation.period
    return [
      {
        rule: limitationRuleOf(kind),
        subject: claimId,
        anchorOn,
        ...(suspensions.length > 0 ? { suspensions } : {}),
      },
    ]
  })
}

/** So many days before the last one a person ought to be told. */
const nearDays = 30
export const isNear = (lastOn: string, today: string): boolean => lastOn >= today && lastOn <= addDays(today, nearDays)
