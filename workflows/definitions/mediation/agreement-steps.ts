/** Terms and signatures. A labour dispute is settled in writing only (LDMAL 14); three copies (EMP 26). */
import { z } from 'zod'
import { type Coupling, defineSteps, type Given, type Obligation, type StepArgs } from '../../define.ts'
import { calendarDate, choice, optional } from '../../fields.ts'
import type { RecordPut } from '../../records.ts'
import { termsCautions } from '../../signing.ts'
import type { Text } from '../../text.ts'
import { obligationPuts } from '../performance/obligations.ts'
import { routes } from '../performance/words.ts'
import type { Facts } from './facts.ts'
import { keepers } from './negotiation-steps.ts'
import { afterSigning, allSignatories, hasSigned, isAnySigned } from './signatures.ts'
import { termsForm, wrongTerms } from './terms.ts'
import { type Signatory, signatories, signingWays } from './words.ts'

/** The day of effect this step brings; undefined while a signature is missing. */
function effectOf({ facts, answers }: StepArgs): string | undefined {
  return afterSigning(facts, answers.who ?? 'all', answers.signedOn).effectiveOn
}

const beginsPerformance: Coupling = {
  workflow: 'performance',
  step: 'begin',
  begins: true,
  when: args => effectOf(args) !== undefined,
  answers: args => ({
    effectiveOn: effectOf(args),
    ground: 'mediation-agreement',
    claimKind: args.facts.claimKind,
    obligations: standingTerms(args.given, args.facts).map(({ memberId, matter, amountFen, dueOn }) => ({
      memberId: memberId ?? undefined,
      matter: matter ?? undefined,
      amountFen,
      dueOn,
    })),
    otherDuties: args.facts.hasOtherDuties ? 'yes' : 'no',
  }),
}

/** The application for confirmation can be prepared with the last signature, where both sides want it. */
const preparesConfirmation: Coupling = {
  workflow: 'performance',
  step: 'prepareConfirmation',
  begins: false,
  when: args => effectOf(args) !== undefined && args.answers.confirm !== undefined,
  answers: ({ answers, happenedOn }) => ({ preparedOn: happenedOn, route: answers.confirm }),
}

const confirm = () =>
  optional(
    choice({ zh: '同时准备共同申请确认', en: 'Prepare a joint application for confirmation' }, routes, {
      help: {
        zh: '双方愿意的，协议生效后即开始准备；仲裁审查十五日，司法确认三十日。',
        en: 'Where both want it; review within 15 days of effect, judicial confirmation within 30.',
      },
    }),
  )

export const agreementSteps = defineSteps({
  agree: {
    label: { zh: '达成协议', en: 'Agree on terms' },
    help: {
      zh: '金额、期限、方式要具体。未经仲裁审查或者司法确认的协议不能直接强制执行。',
      en: 'Amounts, days and ways must be concrete. An agreement that has not been confirmed cannot be enforced as it stands.',
    },
    by: keepers,
    actor: 'parties',
    form: termsForm,
    happenedOn: 'agreedOn',
    needs: ['computedFen', 'injuryPending'],
    cautions: ({ given }) => termsCautions(given),
    wrong: wrongTerms,
    records: ({ answers, eventId }) => obligationPuts(answers.obligations, eventId, 'agreed'),
    papers: ['mediation-agreement'],
  },
  revise: {
    label: { zh: '修改条款', en: 'Change the terms' },
    by: keepers,
    actor: 'parties',
    form: termsForm,
    happenedOn: 'agreedOn',
    needs: ['agreedObligations', 'coverage', 'computedFen', 'injuryPending'],
    cautions: ({ given }) => termsCautions(given),
    blocked: ({ facts, given }) => unlessUnsigned(facts, given),
    wrong: wrongTerms,
    records: ({ answers, facts, given, eventId }) => [
      ...lapsed(standingTerms(given, facts)),
      ...obligationPuts(answers.obligations, eventId, 'agreed'),
    ],
    papers: ['mediation-agreement'],
  },
  sign: {
    label: { zh: '登记签名、盖章', en: 'Record a signature' },
    help: {
      zh: '双方签名或者盖章、调解员签名、调解组织盖章都到齐之日协议生效，并转入履行。',
      en: 'The agreement takes effect with the last of: both sides, the mediator, the seal; then performance begins.',
    },
    by: keepers,
    actor: 'parties',
    form: z.object({
      who: choice({ zh: '签署方', en: 'Who' }, signatories),
      signedOn: calendarDate({ zh: '签署日期', en: 'Signed on' }, { today: true }),
      way: choice({ zh: '方式', en: 'Way' }, signingWays),
      confirm: confirm(),
    }),
    happenedOn: 'signedOn',
    mayPrecede: true,
    needs: ['agreedObligations', 'coverage'],
    signs: { sumFen: ({ facts }) => facts.agreedFen },
    wrong: ({ answers, facts, given }): Record<string, Text> => ({
      ...(hasSigned(facts, answers.who) ? { who: { zh: '已经签署', en: 'Has signed already' } } : {}),
      ...(answers.who === 'applicant' ? unsignedMembers(given) : {}),
      ...wrongDay(answers.signedOn, facts),
      ...wrongSum(given, facts),
    }),
    records: args => [signature(args, 1, args.answers.who), ...inForce(args)],
    couplings: [beginsPerformance, preparesConfirmation],
  },
  signTogether: {
    label: { zh: '当场全部签署', en: 'All sign on the spot' },
    help: {
      zh: '双方、调解员当场签名并加盖调解组织印章，协议即日生效，并转入履行。',
      en: 'Both sides and the mediator sign and the seal is put on at once: effective the same day, performance begins.',
    },
    by: keepers,
    actor: 'parties',
    form: z.object({
      signedOn: calendarDate({ zh: '签署日期', en: 'Signed on' }, { today: true }),
      way: choice({ zh: '方式', en: 'Way' }, signingWays),
      confirm: confirm(),
    }),
    happenedOn: 'signedOn',
    needs: ['agreedObligations'],
    signs: { sumFen: ({ facts }) => facts.agreedFen },
    blocked: ({ facts }) => unlessUnsigned(facts),
    wrong: ({ answers, facts, given }) => ({
      ...wrongDay(answers.signedOn, facts),
      ...wrongSum(given, facts),
    }),
    records: args => [...allSignatories.map((who, index) => signature(args, index + 1, who)), ...inForce(args)],
    couplings: [beginsPerformance, preparesConfirmation],
  },
})

/** The obligations of the terms that stand, among all that are agreed in the case. */
export const standingTerms = ({ agreedObligations = [] }: Given, { agreedBy }: Facts): Obligation[] =>
  agreedBy === undefined ? [] : agreedObligations.filter(({ key }) => key.startsWith(`${agreedBy}-`))

/** Agreed obligations that will not come into force. */
export const lapsed = (agreed: readonly Obligation[]): RecordPut[] =>
  agreed.map(({ key }) => ({ kind: 'obligation', key, state: 'lapsed' }))

function signature({ answers, eventId }: StepArgs, place: number, who: Signatory): RecordPut {
  return {
    kind: 'signature',
    key: `${eventId}-${place}`,
    onDay: answers.signedOn,
    state: 'signed',
    details: { who, way: answers.way },
  }
}

/** With the last signature the agreed obligations are performance's to follow. */
function inForce(args: StepArgs): RecordPut[] {
  if (!effectOf(args)) return []
  return standingTerms(args.given, args.facts).map(({ key }) => ({ kind: 'obligation', key, state: 'in-force' }))
}

/** Where members sign one by one, their side has signed with the last of them. */
function unsignedMembers({ coverage }: Given): Record<string, Text> {
  if (!coverage || coverage.signed === 0 || coverage.signed >= coverage.covered) return {}
  const left = coverage.covered - coverage.signed
  return { who: { zh: `还有 ${left} 名劳动者没有签名`, en: `Workers who have not signed yet: ${left}` } }
}

function unlessUnsigned(facts: Facts, given?: Given): Text[] {
  return isAnySigned(facts) || (given?.coverage?.signed ?? 0) > 0
    ? [
        {
          zh: '已有人签署，条款不能再改，其余各方逐一登记',
          en: 'Somebody has signed: terms stand, the others sign one by one',
        },
      ]
    : []
}

function wrongDay(signedOn: string, { agreedOn }: Facts): Record<string, Text> {
  if (agreedOn === undefined || signedOn >= agreedOn) return {}
  return { signedOn: { zh: '不能早于达成协议之日', en: 'Cannot be before the day of the agreement' } }
}

/** Signatures stand under the terms that were on file; other terms need other signatures. */
function wrongSum(given: Given, facts: Facts): Record<string, Text> {
  const sumFen = standingTerms(given, facts).reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (!given.agreedObligations || facts.agreedFen === undefined || sumFen === facts.agreedFen) return {}
  return {
    signedOn: { zh: '协议条款已变动，请核对后重新签署', en: 'The terms have changed: check them and sign again' },
  }
}
