/** From which day the year of a claim runs, by the kind of claim. LDMAL 27(1), 27(4); for leave, injury and double wages by practice. */
import type { Text } from '../text.ts'
import type { LimitationEvent, LimitationStep, LimitedClaim } from './limitation.ts'
import { type LimitedClaimKind, limitedClaims } from './limitation-words.ts'

/** `step` without the last day; `isPractice`: the start rests on practice, not on a text of law. */
export type Begun =
  | { on: string; step: Omit<LimitationStep, 'lastOn'>; isPractice: boolean }
  | { on: null; state: 'unknown' | 'not-running'; kind: LimitedClaimKind; isPractice: boolean }

const article27: Text = {
  zh: '《劳动争议调解仲裁法》第27条第1款',
  en: 'Mediation and Arbitration Law, art. 27(1)',
}
const article27Wages: Text = {
  zh: '《劳动争议调解仲裁法》第27条第4款',
  en: 'Mediation and Arbitration Law, art. 27(4)',
}
const byPractice: Text = {
  zh: '《劳动争议调解仲裁法》第27条第1款；起算点为实务做法，待核',
  en: 'Mediation and Arbitration Law, art. 27(1); the start is practice, to be confirmed',
}

/** Wages: the end of the employment. Annual leave: the end of its year. Every other claim: the earliest day of knowledge. */
export function startOf(claim: LimitedClaim, events: readonly LimitationEvent[]): Begun {
  if (claim.kind === 'wages') return wagesStart(claim.employmentEndedOn)
  if (claim.kind === 'annual-leave') return leaveStart(claim.year)
  const knew = events.filter(event => event.kind === 'knew').toSorted((a, b) => a.on.localeCompare(b.on))[0]
  const isPractice = claim.kind === 'injury-benefits' || claim.kind === 'double-wages'
  if (!knew) return { on: null, state: 'unknown', kind: claim.kind, isPractice }
  const step = {
    on: knew.on,
    effect: 'starts',
    what: { zh: '知道或者应当知道权利被侵害', en: 'Knew or should have known that the right was harmed' },
    reason: claim.kind === 'injury-benefits' ? injuryReason : oneYear(claim.kind),
    source: isPractice ? byPractice : article27,
    proof: knew.proof,
  } as const
  return { on: knew.on, step, isPractice }
}

function wagesStart(endedOn: string | null): Begun {
  if (endedOn === null) return { on: null, state: 'not-running', kind: 'wages', isPractice: false }
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
  return { on: endedOn, step, isPractice: false }
}

function leaveStart(year: number): Begun {
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
  return { on: step.on, step, isPractice: true }
}

const injuryReason: Text = {
  zh: '工伤待遇自认定、鉴定结论作出或者停发待遇时起一年',
  en: 'Injury benefits: one year from the recognition, the appraisal result or the stop of the benefits',
}

const oneYear = (kind: LimitedClaimKind): Text => ({
  zh: `${limitedClaims[kind].zh}：自该日起一年`,
  en: `${limitedClaims[kind].en}: one year from that day`,
})
