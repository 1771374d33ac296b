/**
 * What the case already keeps of what the form of a step asks: the day a paper was received or took effect, a number,
 * a sum. It stands in the field, with where it is from, until something else is typed.
 */
import { dueSum } from '../performance/ledger.ts'
import { sourcesOnFile as from, type Source } from './sources-on-file.ts'
import type { Side } from './standing-sides.ts'
import { lastDueOn, sumToEnforce, titleKindOnFile, titleOnFile } from './title-on-file.ts'

/** A paper of another body, by the names of `decisionNames`; `on` and `effectiveOn` are 'YYYY-MM-DD'. */
export type DecisionOnFile = { kind: string; on: string | null; effectiveOn: string | null; amountFen: number | null }

export type OnFile = {
  /** The facts of the proceeding the step is taken in; none where it begins one. */
  own: Readonly<Record<string, any>>
  /** The facts of every proceeding of a workflow, the oldest first; none that was taken back. */
  all: (workflow: string) => readonly Readonly<Record<string, any>>[]
  /** Those of the newest; none where there is none. */
  factsOf: (workflow: string) => Readonly<Record<string, any>>
  /** The number that the other body gave the newest proceeding of a workflow. */
  numberOf: (workflow: string) => string | undefined
  /** The oldest first. */
  decisions: readonly DecisionOnFile[]
  /** Who brought the case to the house, and so brings what follows in it. */
  side: Side
  today: string
}

/** By field: a text as it is typed, or a sum in fen. */
type Told = Record<string, { value: string | number | undefined; from: Source }>

/** The day on which the side that brought the case received a paper. */
const receivedBy = ({ side }: OnFile, facts: OnFile['own']): string | undefined => facts[`${side}Received`]?.on

/** From what the time to sue counts: the newest event opens it. LDMAL 29, 48-50; JI1 23-24. */
function suit(file: OnFile): Told {
  const since = (ground: string, value: string | undefined, [result, received]: [Source, Source]): Told => ({
    ground: { value: ground, from: result },
    countsFrom: { value, from: received },
  })
  const { rulingReceivedOn } = file.factsOf('set-aside')
  if (rulingReceivedOn) return since('set-aside', rulingReceivedOn, [from.setAside, from.setAsideReceived])
  const refused = file.factsOf('enforcement').refusalReceivedOn
  if (refused) return since('refused-enforcement', refused, [from.enforcement, from.enforcementRefused])
  const arbitration = file.factsOf('arbitration')
  if (arbitration.awardedOn) {
    if (file.side === 'employer' && !arbitration.hasOther) return {}
    return since('award', receivedBy(file, arbitration), [from.arbitration, from.award[file.side]])
  }
  if (!arbitration.refusalReceivedOn) return {}
  return since('refusal', arbitration.refusalReceivedOn, [from.arbitration, from.refusal])
}

/** CPL 171. */
function appeal(file: OnFile): Told {
  const suit = file.factsOf('first-instance')
  if (!suit.judgedOn && !suit.refusalReceivedOn) return {}
  return {
    against: { value: suit.judgedOn ? 'judgment' : 'ruling', from: from.suit },
    countsFrom: suit.judgedOn
      ? { value: receivedBy(file, suit), from: from.judgment[file.side] }
      : { value: suit.refusalReceivedOn, from: from.ruling },
  }
}

function retrial({ factsOf }: OnFile): Told {
  const second = factsOf('second-instance').effectiveOn
  if (second) return { effectiveOn: { value: second, from: from.secondBinds } }
  const { effectiveOn, awardBinds } = factsOf('first-instance')
  return awardBinds ? {} : { effectiveOn: { value: effectiveOn, from: from.firstBinds } }
}

/** From when the two years to apply count. CPL 250. */
function performanceEnds(file: OnFile): Told[string] {
  const lastOn = lastDueOn(file)
  return lastOn
    ? { value: lastOn, from: from.obligation }
    : { value: titleOnFile(file)?.effectiveOn, from: from.titleBinds }
}

const agreed = ({ all }: OnFile) => all('performance').filter(({ ground }) => ground === 'mediation-agreement')

/** The day a mediation agreement took effect, which the days to have it confirmed count from. RULES 74; CPL 205. */
function agreementEffective(file: OnFile): Told {
  const value = file.own.effectiveOn ?? agreed(file).at(-1)?.effectiveOn ?? file.factsOf('mediation').effectiveOn
  return { effectiveOn: { value, from: file.own.effectiveOn ? from.own : from.agreement } }
}

/** LDMAL 16; CPL 225: what is due of a mediation agreement. */
function orderOnAgreement(file: OnFile): Told {
  const agreements = agreed(file)
  const ledger = agreements.flatMap(({ ledger }) => ledger ?? [])
  return {
    basis: { value: agreements.length > 0 ? 'agreement' : undefined, from: from.agreement },
    amountFen: { value: dueSum(ledger, file.today) || undefined, from: from.owed },
  }
}

/** What was prepared stands before what is owed today. */
function orderAskedFor(file: OnFile): Told {
  const { basis, amountFen } = file.own
  const { basis: onAgreement, amountFen: owed } = orderOnAgreement(file)
  return {
    basis: basis ? { value: basis, from: from.own } : onAgreement!,
    amountFen: amountFen ? { value: amountFen, from: from.own } : owed!,
  }
}

const stages: Readonly<Record<string, string>> = {
  award: 'arbitration',
  judgment: 'first-instance',
  'final-judgment': 'second-instance',
}

/** A decision from before the aid was applied for: later ones tell the aid by themselves. */
function outcomeBeforeAid({ decisions, own }: OnFile): Told {
  const before = decisions.findLast(one => stages[one.kind] && one.on && one.on < (own.receivedOn ?? ''))
  if (!before) return {}
  return {
    stage: { value: stages[before.kind], from: from.decision },
    amountFen: { value: before.amountFen ?? undefined, from: from.decision },
  }
}

const own =
  (field: string, fact: string, source: Source) =>
  (file: OnFile): Told => ({ [field]: { value: file.own[fact], from: source } })

const numberFrom =
  (workflow: string, source: Source) =>
  (file: OnFile): Told => ({ number: { value: file.numberOf(workflow), from: source } })

/** By workflow and step. */
export const onFileFor: Readonly<Record<string, (file: OnFile) => Told>> = {
  'set-aside.prepare': ({ factsOf }) => ({
    awardReceivedOn: { value: factsOf('arbitration').employerReceived?.on, from: from.award.employer },
  }),
  'first-instance.prepare': suit,
  'second-instance.prepare': appeal,
  'second-instance.register': own('against', 'against', from.own),
  'retrial.prepare': retrial,
  'enforcement.prepare': file => ({
    title: { value: titleKindOnFile(file), from: from.title },
    performanceEndsOn: performanceEnds(file),
  }),
  'enforcement.setTerm': file => (file.own.countsFrom ? {} : { countsFrom: performanceEnds(file) }),
  'enforcement.file': file => ({ amountFen: { value: sumToEnforce(file), from: from.owed } }),
  'payment-order.prepare': orderOnAgreement,
  'payment-order.apply': orderAskedFor,
  'payment-order.issue': own('amountFen', 'amountFen', from.asked),
  'payment-order.recordPaid': own('amountFen', 'amountFen', from.ordered),
  'judicial-confirmation.prepare': agreementEffective,
  'judicial-confirmation.apply': agreementEffective,
  'arbitration-review.prepare': agreementEffective,
  'arbitration-review.apply': agreementEffective,
  'arbitration-entrusted.receive': numberFrom('arbitration', from.arbitrationNumber),
  'court-entrusted.receive': numberFrom('first-instance', from.suitNumber),
  'insurance-claim.report': ({ factsOf }) => ({
    accidentOn: { value: factsOf('work-injury').injuredOn, from: from.injury },
  }),
  'legal-aid.noteOutcome': outcomeBeforeAid,
}
