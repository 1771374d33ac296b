/** From which day the year of a claim runs, by the kind of claim. LDMAL 27(1), 27(4); for leave, injury and double wages by practice. */
import type { Text } from '../text.ts'
import type { Calendar } from './calendar.ts'
import { civilSource, civilWords } from './civil-limitation.ts'
import type { LimitationEvent, LimitationStep, LimitedClaim } from './limitation.ts'
import { type LimitedClaimKind, limitedClaims } from './limitation-words.ts'
import type { Readings, ReadRule } from './readings.ts'
import { type Read, readOf } from './readings-used.ts'

/**
 * `step` without the last day; `isPractice`: the start rests on practice, not on a text of law; `read`: the readings by
 * which it was found.
 */
export type Begun = { isPractice: boolean; read: readonly Read[] } & (
  | { on: string; step: Omit<LimitationStep, 'lastOn'> }
  | { on: null; state: 'unknown' | 'not-running'; kind: LimitedClaimKind }
)

const article27: Text = {
  zh: '《劳动争议调解仲裁法》第27条第1款',
  en: 'Mediation and Arbitration Law, art. 27(1)',
}
const article27Wages: Text = {
  zh: '《劳动争议调解仲裁法》第27条第4款',
  en: 'Mediation and Arbitration Law, art. 27(4)',
}
const byPractice: Text = {
  zh: '《劳动争议调解仲裁法》第27条第1款；起算点为实务做法，依所列口径',
  en: 'Mediation and Arbitration Law, art. 27(1); the start is practice, by the readings named',
}

/**
 * Wages, and what is read to be like them: the end of the employment. Annual leave: the end of its year or of the next.
 * Every other claim: the earliest day of knowledge, for injury benefits perhaps the latest.
 */
export function startOf(claim: LimitedClaim, events: readonly LimitationEvent[], { readings }: Calendar): Begun {
  if (claim.kind === 'wages') return wagesStart(claim, readings)
  if (claim.kind === 'annual-leave') return leaveStart(claim.year, readings)
  const days = events.filter(event => event.kind === 'knew').toSorted((a, b) => a.on.localeCompare(b.on))
  const first = days[0]
  const isPractice = claim.kind === 'injury-benefits' || claim.kind === 'double-wages'
  if (!first) return { on: null, state: 'unknown', kind: claim.kind, isPractice, read: [] }
  const isLatest = claim.kind === 'injury-benefits' && readings.of('L_INJURY', first.on) === 'latest'
  const knew = isLatest ? days.at(-1)! : first
  const step = {
    on: knew.on,
    effect: 'starts',
    what: { zh: '知道或者应当知道权利被侵害', en: 'Knew or should have known that the right was harmed' },
    reason:
      claim.kind === 'civil' ? civilWords.start : claim.kind === 'injury-benefits' ? injuryReason : oneYear(claim.kind),
    source: claim.kind === 'civil' ? civilSource : isPractice ? byPractice : article27,
    proof: knew.proof,
  } as const
  return { on: knew.on, step, isPractice, read: readFor(claim.kind, first.on, readings) }
}

/** Which readings decide where the year of such a claim begins. */
function readFor(kind: LimitedClaimKind, on: string, readings: Readings): Read[] {
  if (kind === 'other' || kind === 'civil') return []
  const own = ownReading[kind]
  return [...(own ? [own] : []), exception].map(rule => readOf(rule, on, readings))
}
const ownReading: Partial<Record<LimitedClaimKind, ReadRule>> = {
  'injury-benefits': 'L_INJURY',
  'annual-leave': 'L_LEAVE',
  'double-wages': 'L_DOUBLE',
}
const exception: ReadRule = 'L_WAGES'

type OfWages = Extract<LimitedClaim, { kind: 'wages' }>

function wagesStart({ employmentEndedOn: endedOn, like }: OfWages, readings: Readings): Begun {
  const isPractice = like !== undefined
  const read = like ? [readOf(exception, like.askedOn, readings)] : []
  if (endedOn === null) return { on: null, state: 'not-running', kind: like?.kind ?? 'wages', isPractice, read }
  const step = {
    on: endedOn,
    effect: 'starts',
    what: { zh: '劳动关系终止', en: 'The employment ended' },
    reason: {
      zh: '劳动关系存续期间拖欠劳动报酬不受一年时效限制；终止的，应当自终止之日起一年内提出',
      en: 'While the employment lasted no limitation ran for unpaid remuneration; after it ended, one year from its end',
    },
    source: article27Wages,
    proof: null,
  } as const
  return { on: endedOn, step, isPractice, read }
}

function leaveStart(own: number, readings: Readings): Begun {
  const askedOn = `${own}-12-31`
  const year = readings.of('L_LEAVE', askedOn) === 'next-year-end' ? own + 1 : own
  const step = {
    on: `${year}-12-31`,
    effect: 'starts',
    what: { zh: `${year} 年度终了`, en: `The year ${year} ended` },
    reason: {
      zh: '未休年休假工资报酬自应休年度（跨年度安排的，为所跨年度）终了起一年',
      en: 'Pay for unused leave: one year from the end of the year it belonged to, or was carried over to',
    },
    source: byPractice,
    proof: null,
  } as const
  return { on: step.on, step, isPractice: true, read: readFor('annual-leave', askedOn, readings) }
}

const injuryReason: Text = {
  zh: '工伤待遇自认定、鉴定结论作出或者停发待遇时起一年',
  en: 'Injury benefits: one year from the recognition, the appraisal result or the stop of the benefits',
}

const oneYear = (kind: LimitedClaimKind): Text => ({
  zh: `${limitedClaims[kind].zh}：自该日起一年`,
  en: `${limitedClaims[kind].en}: one year from that day`,
})
