/** What each template is filled with. Pure: material in, the template's own values out. */
import { causeName } from '../../workflows/law/causes.ts'
import { capitalAmount } from './capital-amount.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import { doorsFor } from './doors.ts'
import type { Material } from './material.ts'
import { type SideWords, sidesOf, whoIs } from './party-words.ts'

/** null: open or missing; the catalogue says which of the two it may be. */
type Word = string | null
type Common = SideWords & { number: string; caseNumber: string; organisation: string; cause: Word }
type ClaimWords = { place: string; who: string; what: Word; amount: string }

export type ApplicationValues = Common & {
  claims: ClaimWords[]
  hasAmount: boolean
  total: string
  totalCapital: string
  facts: Word
  evidence: Word
  elsewhere: Word
  serviceAddress: Word
  evidenceCount: Word
  appliedOn: Word
  isOral: boolean
  recordedBy: Word
}
export type AcceptanceValues = Common & {
  appliedOn: Word
  /** Proposed by the mediation body, not applied for. */
  isInitiated: boolean
  acceptedOn: Word
  acceptanceGround: string
  mediators: Word
  closeHint: string
  gateHint: string
  isOther: boolean
}
export type AgreementValues = Common & {
  facts: Word
  claims: ClaimWords[]
  hasTerms: boolean
  terms: Word
  hasObligations: boolean
  obligations: { place: string; who: string; what: Word; amount: string; capital: string; dueOn: Word }[]
  payer: Word
  agreed: string
  agreedCapital: string
  basis: Word
  method: Word
  place: Word
  breach: Word
  employment: Word
  formalities: Word
  settlesAll: boolean
  effect: string
  reviewDoor: string
  confirmationDoor: string
  wish: Word
  orderDoor: string
  suitDoor: string
  copies: string
  mediators: Word
}
export type TerminationValues = Common & { reason: Word; endedOn: Word; hasRemarks: boolean; remarks: Word }
export type AssignmentValues = Common & {
  firm: Word
  recipients: Word
  opponents: Word
  grantedOn: Word
  form: Word
  stage: Word
  lawyer: Word
  practiceNumber: Word
  assignedOn: Word
}

/** By template; a paper of another name has no values. */
export const valuesFor = {
  'mediation-application': applicationValues,
  'acceptance-notice': acceptanceValues,
  'mediation-agreement': agreementValues,
  'termination-notice': terminationValues,
  'assignment-notice': assignmentValues,
} as const

function applicationValues(material: Material): ApplicationValues {
  const { said, claims, evidenceCount } = material
  const totalFen = claims.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  return {
    ...common(material),
    claims: claimWords(material),
    hasAmount: totalFen > 0,
    total: plainYuan(totalFen),
    totalCapital: capitalAmount(totalFen),
    facts: said.text('reasons') ?? material.summary,
    evidence: said.text('evidence'),
    elsewhere: elsewhereWords(said.value('elsewhere')),
    serviceAddress: said.text('serviceAddress'),
    evidenceCount: evidenceCount > 0 ? String(evidenceCount) : null,
    appliedOn: chineseDay(factDay(material, 'appliedOn') ?? material.happenedOn),
    isOral: said.value('way') === 'oral',
    recordedBy: material.ownerName,
  }
}

function acceptanceValues(material: Material): AcceptanceValues {
  const { orgBasis, dueOn } = material
  return {
    ...common(material),
    appliedOn: chineseDay(factDay(material, 'appliedOn')),
    isInitiated: material.said.value('consentedOn') !== undefined,
    acceptedOn: chineseDay(factDay(material, 'acceptedOn') ?? material.happenedOn),
    acceptanceGround:
      orgBasis === 'people_mediation'
        ? '符合《中华人民共和国劳动争议调解仲裁法》和《中华人民共和国人民调解法》规定的受理条件'
        : '符合《中华人民共和国劳动争议调解仲裁法》和《企业劳动争议协商调解规定》规定的受理条件，且双方当事人同意调解',
    mediators: mediatorsOf(material),
    closeHint: hint(dueOn.mediation_close),
    gateHint: hint(dueOn.mediation_arb_gate),
    isOther: orgBasis === 'other',
  }
}

function agreementValues(material: Material): AgreementValues {
  const { said, orgBasis } = material
  const { effect, review, confirmation, order, suit } = doorsFor(orgBasis)
  const terms = said.text('otherTerms')
  const sides = common(material)
  return {
    ...sides,
    ...owedWords(material),
    facts: said.text('mainFacts', 'reasons') ?? material.summary,
    claims: claimWords(material),
    hasTerms: terms !== null,
    terms,
    payer: unitsOf(material) ?? sides.respondentNames,
    basis: said.text('basis'),
    method: said.words('way'),
    place: said.text('place'),
    breach: said.text('breach'),
    employment: said.words('employment'),
    formalities: said.words('duties') ?? '无',
    settlesAll: said.value('settlesAll') === 'yes',
    effect,
    reviewDoor: review,
    confirmationDoor: confirmation,
    wish: said.words('confirmation'),
    orderDoor: order,
    suitDoor: suit ?? '',
    copies: '三',
    mediators: mediatorsOf(material),
  }
}

function owedWords(material: Material) {
  const { obligations, said } = material
  const owedFen = obligations.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const kind = said.words('claimKind')
  return {
    hasObligations: obligations.length > 0,
    obligations: obligations.map(({ memberId, amountFen, dueOn, details }, index) => ({
      place: String(index + 1),
      who: whoIs(material, memberId),
      what: details.matter ? String(details.matter) : kind,
      amount: plainYuan(amountFen),
      capital: capitalAmount(amountFen),
      dueOn: chineseDay(dueOn),
    })),
    agreed: plainYuan(owedFen),
    agreedCapital: capitalAmount(owedFen),
  }
}

const unitsOf = ({ parties }: Material): Word =>
  parties
    .filter(({ isPerson, side }) => !isPerson && side !== 'third')
    .map(({ name }) => name)
    .join('、') || null

function terminationValues(material: Material): TerminationValues {
  const { said, step } = material
  const remarks = said.own('remarks')
  return {
    ...common(material),
    reason: step === 'expire' ? '调解期限届满，双方未达成协议，视为调解不成' : said.words('reason'),
    endedOn: chineseDay(material.happenedOn),
    hasRemarks: remarks !== null,
    remarks,
  }
}

function assignmentValues(material: Material): AssignmentValues {
  const { said, named } = material
  const lawyer = named[String(said.value('lawyerId') ?? '')]
  const sides = common(material)
  return {
    ...sides,
    firm: said.text('firm'),
    recipients: recipientOf(material) ?? sides.applicantNames,
    opponents: sides.respondentNames,
    grantedOn: chineseDay(said.text('decidedOn', 'advancedOn') ?? factDay(material, 'grantedOn')),
    form: said.words('aidForms'),
    stage: said.words('stage'),
    lawyer: lawyer?.name ?? null,
    practiceNumber: lawyer?.practiceNumber ?? null,
    assignedOn: chineseDay(material.happenedOn),
  }
}

function elsewhereWords(answer: unknown): Word {
  if (answer === 'yes') return '已就同一事项申请仲裁、提起诉讼或者投诉。'
  return answer === 'no' ? '未就同一事项申请仲裁、提起诉讼或者投诉。' : null
}

const recipientOf = ({ facts, parties }: Material): Word =>
  parties.find(({ id }) => id === facts.recipientId)?.name ?? null

function common(material: Material): Common {
  const { number, caseNumber, organisation, cause } = material
  return { ...sidesOf(material), number, caseNumber, organisation, cause: cause ? causeName(cause).zh : null }
}

function claimWords(material: Material): ClaimWords[] {
  return material.claims.map(({ memberId, text, cause, amountFen }, index) => ({
    place: String(index + 1),
    who: whoIs(material, memberId),
    what: text ?? causeName(cause).zh,
    amount: amountFen === null ? '—' : plainYuan(amountFen),
  }))
}

function mediatorsOf({ said, named, ownerName }: Material): string {
  const ids = [said.value('mediators')].flat().map(String)
  const names = ids.flatMap(id => named[id]?.name ?? [])
  return names.length > 0 ? names.join('、') : ownerName
}

const factDay = ({ facts }: Material, name: string): string | null =>
  typeof facts[name] === 'string' ? facts[name] : null

/** The computed last day in brackets, where one runs. */
const hint = (day: string | undefined): string => (day ? `（至${chineseDay(day)}）` : '')
