/**
 * What other bodies have decided in the case, as its papers name it: each paper with its number, its day, the body, and
 * when each side received it. Read from the steps of all proceedings of the case, whichever the paper belongs to.
 */
import { laterOf } from '../../workflows/law/days.ts'

/** What each is called on the paper that rests on it. */
export const decisionNames = {
  award: '仲裁裁决书',
  'arbitral-letter': '仲裁调解书',
  refusal: '不予受理通知书',
  advance: '先予执行裁决书',
  confirmation: '确认调解协议裁定书',
  'payment-order': '支付令',
  judgment: '民事判决书',
  'court-letter': '民事调解书',
  'final-judgment': '二审民事裁判文书',
  'retrial-judgment': '再审民事裁判文书',
} as const
export type DecisionKind = keyof typeof decisionNames

export type Decision = {
  kind: DecisionKind
  /** As printed on it; the number of the matter where it has none of its own. */
  number: string | null
  /** Of those awards alone that are final (LDMAL art. 47). */
  finalNumber: string | null
  body: string | null
  /** The day it was made; null where only its receipt is known. */
  on: string | null
  effectiveOn: string | null
  workerReceivedOn: string | null
  employerReceivedOn: string | null
  /** What it grants or settles in all, where that was told. */
  amountFen: number | null
}

/** Where the case is pending or was decided, as far as it is known: the commission or court, and its number. */
export type Forum = { body: string | null; number: string | null }

/** One step of a proceeding before another body, the oldest first. */
export type ForumStep = {
  proceedingId: string
  workflow: string
  step: string
  answers: Record<string, any>
  /** From when its decision binds, as the proceeding knows it. */
  effectiveOn: string | null
}

type Made = Partial<Decision> & { kind: DecisionKind }

const letter =
  (kind: DecisionKind) =>
  (told: ForumStep['answers']): Made => {
    const on = laterOf(told.workerSignedOn, told.employerSignedOn)
    return { kind, number: told.number, on, effectiveOn: on, amountFen: told.amountFen }
  }

const judged =
  (kind: DecisionKind) =>
  (told: ForumStep['answers']): Made => ({
    kind,
    number: told.number,
    on: told.judgedOn,
    amountFen: told.amountFen,
  })

const awarded = ({ awards, awardedOn }: ForumStep['answers']): Made => {
  const numbers = (among: { kind: string; number?: string }[]) => among.flatMap(({ number }) => number ?? []).join('、')
  return {
    kind: 'award',
    number: numbers(awards),
    finalNumber: numbers(awards.filter((one: { kind: string }) => one.kind === 'final')),
    on: awardedOn,
    amountFen: awards.reduce((sum: number, { amountFen = 0 }) => sum + amountFen, 0) || null,
  }
}

/** Steps that put a decision on file. */
const makes: Readonly<Record<string, (told: ForumStep['answers']) => Made>> = {
  'arbitration.award': awarded,
  'arbitration.mediate': letter('arbitral-letter'),
  'arbitration.reject': ({ receivedOn }) => ({ kind: 'refusal', workerReceivedOn: receivedOn }),
  'arbitration.executeInAdvance': ({ orderedOn }) => ({ kind: 'advance', on: orderedOn, effectiveOn: orderedOn }),
  'arbitration-review.issueLetter': ({ issuedOn, number }) => ({ kind: 'arbitral-letter', number, on: issuedOn }),
  'judicial-confirmation.confirm': ({ decidedOn, number }) => ({
    kind: 'confirmation',
    number,
    on: decidedOn,
    effectiveOn: decidedOn,
  }),
  'payment-order.issue': ({ issuedOn, number, amountFen }) => ({
    kind: 'payment-order',
    number,
    on: issuedOn,
    amountFen,
  }),
  'first-instance.judge': judged('judgment'),
  'first-instance.mediate': letter('court-letter'),
  'set-aside.mediate': letter('court-letter'),
  'second-instance.mediate': letter('court-letter'),
  'second-instance.judge': told => ({
    ...judged('final-judgment')(told),
    effectiveOn: told.receivedOn ?? told.judgedOn,
    workerReceivedOn: told.receivedOn,
    employerReceivedOn: told.receivedOn,
  }),
  'retrial.judge': judged('retrial-judgment'),
}

const receives = ['receiveAward', 'receiveDecision']
/** Steps that tell the body, or the number it has given the matter. */
const names = ['file', 'apply', 'accept', 'register', 'transfer']

export const forumWorkflows = [...new Set(Object.keys(makes).map(one => one.split('.')[0]!))]
export const forumSteps = [...names, ...receives, ...new Set(Object.keys(makes).map(one => one.split('.')[1]!))]

/** The oldest first, as their steps were taken; and the forum of each proceeding, that of the newest last. */
export function decidedIn(steps: readonly ForumStep[]): { decisions: Decision[]; forums: Map<string, Forum> } {
  const forums = new Map<string, Forum>()
  const newest = new Map<string, Decision>()
  const decisions: Decision[] = []
  for (const { proceedingId, workflow, step, answers, effectiveOn } of steps) {
    const forum = forums.get(proceedingId) ?? { body: null, number: null }
    const made = makes[`${workflow}.${step}`]?.(answers)
    if (made) {
      const decision = decisionOf(made, { forum, effectiveOn })
      decisions.push(decision)
      newest.set(proceedingId, decision)
    } else if (receives.includes(step)) {
      Object.assign(newest.get(proceedingId) ?? {}, receiptOf(answers))
    } else if (names.includes(step)) {
      forums.set(proceedingId, {
        body: answers.commission ?? answers.court ?? forum.body,
        number: answers.number ?? forum.number,
      })
    }
  }
  return { decisions, forums }
}

function decisionOf(made: Made, { forum, effectiveOn }: { forum: Forum; effectiveOn: string | null }): Decision {
  const number = made.number || forum.number
  return {
    kind: made.kind,
    number,
    finalNumber: made.finalNumber || number,
    body: forum.body,
    on: made.on ?? null,
    effectiveOn: made.effectiveOn ?? effectiveOn,
    workerReceivedOn: made.workerReceivedOn ?? null,
    employerReceivedOn: made.employerReceivedOn ?? null,
    amountFen: made.amountFen ?? null,
  }
}

const receiptOf = ({ who, receivedOn }: ForumStep['answers']): Partial<Decision> => ({
  ...(who === 'employer' ? {} : { workerReceivedOn: receivedOn }),
  ...(who === 'worker' ? {} : { employerReceivedOn: receivedOn }),
})
