/**
 * What the proceedings of a case say of how it ended, as a code of the taxonomy of results: the closing form begins
 * with it, and whoever closes the case decides. Law reference 5.2 names the results; a word that was taken back says
 * nothing.
 */
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import type { ObligationRow } from '../performance/obligations.ts'

/** A step that stands, as corrected. `partnerKind`: of the body that a referral was sent to. */
export type ToldStep = {
  proceedingId: string
  workflow: string
  step: string
  /** The state to which it led. */
  state: string
  happenedOn: string
  answers: Record<string, any>
  partnerKind?: string | undefined
}

/** A code; null where what the proceeding said before holds no more, undefined where the step says nothing. `own`: all its steps. */
type Tells = (told: ToldStep, own: readonly ToldStep[]) => string | null | undefined

const always =
  (code: string | null): Tells =>
  () =>
    code

/** Partners are of more kinds than the result tells apart. */
const referredTo: Readonly<Record<string, string>> = {
  arbitration: 'ref-arbitration',
  court: 'ref-court',
  inspection: 'ref-inspection',
  'legal-aid': 'ref-legal-aid',
}
const referred: Tells = ({ partnerKind = '' }) => referredTo[partnerKind] ?? 'ref-other'
const referredAgain: Tells = (told, own) => referred(own.find(({ step }) => step === 'send') ?? told, own)

const judged: Readonly<Record<string, string>> = {
  supported: 'court-supported',
  partly: 'court-partly',
  dismissed: 'court-dismissed',
}
const suitEnded: Readonly<Record<string, string>> = { rejected: 'court-rejected', moved: 'court-moved' }

/** One that is final in part is told as not final, as it may still be sued about. RULES 50. */
const awarded: Tells = ({ answers: { awards = [] } }) =>
  awards.length > 0 && awards.every(({ kind }: { kind?: string }) => kind === 'final') ? 'arb-award-final' : 'arb-award'

/** Only what the parties agreed on between themselves: letters, awards and judgments have told their own result. */
const owed: Tells = ({ answers: { ground, obligations = [] } }) => {
  if (ground === 'on-the-spot') return 'on-site'
  if (ground === 'settlement') return 'reconciled'
  if (ground !== 'mediation-agreement') return undefined
  return isByInstalments(obligations) ? 'instalments' : 'agreed'
}
const isByInstalments = (rows: readonly ObligationRow[]): boolean =>
  [...Map.groupBy(rows, ({ memberId = '' }) => memberId).values()].some(
    payments => new Set(payments.map(({ dueOn }) => dueOn)).size > 1,
  )

/** All of it on the very day on which the agreement took effect is performed on the spot. */
const paid: Tells = ({ state }, own) => {
  const begun = own.find(({ step }) => step === 'begin')
  if (!state.startsWith('performed') || begun?.answers.ground !== 'mediation-agreement') return undefined
  const payments = own.filter(({ step }) => step === 'recordPayment')
  if (payments.every(({ happenedOn }) => happenedOn === begun.happenedOn)) return 'on-site'
  return isByInstalments(begun.answers.obligations ?? []) ? 'instalments' : 'performed'
}

const confirmed: Tells = ({ answers: { granted, route } }) => {
  if (granted !== 'yes') return undefined
  return route === 'arbitration' ? 'conf-arb' : 'conf-court'
}

const tells: Readonly<Record<string, Tells>> = {
  'mediation/sign': ({ state }) => (state === 'agreement-effective' ? 'agreed' : undefined),
  'mediation/signTogether': always('agreed'),
  'mediation/settleTalks': always('reconciled'),
  'mediation/referOut': always('referred'),
  'mediation/notAccept': always('not-accepted'),
  'mediation/fail': always('failed'),
  'mediation/expire': always('failed'),
  'mediation/terminate': always('terminated'),
  'mediation/withdraw': ({ answers: { reason } }) => (reason === 'reconciled' ? 'reconciled' : 'withdrawn'),
  'performance/begin': owed,
  'performance/recordPayment': paid,
  'performance/recordConfirmation': confirmed,
  'performance/endUnpaid': always('unpaid'),
  'payment-order/issue': always('pay-order'),
  'arbitration/award': awarded,
  'arbitration/mediate': always('arb-mediation'),
  'arbitration/withdraw': always('arb-withdrawn'),
  'arbitration/settleAndWithdraw': always('arb-withdrawn'),
  'arbitration/holdHearing': ({ state }) => (state === 'deemed-withdrawn' ? 'arb-withdrawn' : undefined),
  'arbitration/cancelCase': always('arb-cancelled'),
  'first-instance/judge': ({ answers: { result = '' } }) => judged[officialCode(result)],
  'first-instance/mediate': always('court-mediation'),
  'first-instance/withdraw': always('court-withdrawn'),
  'first-instance/settleAndWithdraw': always('court-withdrawn'),
  'first-instance/endOtherwise': ({ answers: { result = '' } }) => suitEnded[officialCode(result)] ?? 'court-other',
  'second-instance/mediate': always('court-mediation'),
  'enforcement/settle': always('enf-settled'),
  'enforcement/breakSettlement': always(null),
  'enforcement/endRound': always('enf-round-ended'),
  'enforcement/refuse': always('enf-refused'),
  'enforcement/finish': always('enforced'),
  'enforcement/conclude': always('enf-terminated'),
  'referral/send': referred,
  'referral/returnIt': always(null),
  'referral/resend': referredAgain,
  'referral/withdraw': always(null),
  'consultation/answer': always('answered'),
  'legal-aid/checkClosing': always('aided'),
  'bargaining/publish': always('contract-in-force'),
}

const nameOf = ({ workflow, step }: Pick<ToldStep, 'workflow' | 'step'>): string => `${workflow}/${step}`

/** What has to be looked up of the history: these steps of these workflows. */
const names = Object.keys(tells).map(name => name.split('/'))
export const tellingWorkflows: readonly string[] = [...new Set(names.map(([workflow]) => workflow!))]
export const tellingSteps: readonly string[] = [...new Set(names.map(([, step]) => step!))]

/** Said only where no other proceeding says anything: the matter was more than that. */
const isWeak = (code: string): boolean => code === 'aided' || code === 'answered'

/** `steps`: those that stand, of all proceedings but the file, oldest first. undefined where none of them says anything. */
export function toldResult(steps: readonly ToldStep[]): string | undefined {
  const proceedings = Map.groupBy(steps, ({ proceedingId }) => proceedingId)
  const said = new Map<string, string>()
  for (const told of steps) {
    const code = tells[nameOf(told)]?.(told, proceedings.get(told.proceedingId)!)
    if (code !== undefined) said.delete(told.proceedingId) // so that the newest word comes last
    if (code) said.set(told.proceedingId, code)
  }
  const codes = [...said.values()]
  return codes.findLast(code => !isWeak(code)) ?? codes.at(-1)
}
