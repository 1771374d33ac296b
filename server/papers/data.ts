/** What each template is filled with. Pure: material in, the template's own values out. */
import { agreementValues } from './agreement-values.ts'
import { capitalAmount } from './capital-amount.ts'
import type { OwnId } from './catalogue.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import type { Values } from './fill-template.ts'
import { generalValues } from './general-values.ts'
import type { Material } from './material.ts'
import { claimWords, common, mediatorsOf } from './shared-words.ts'
import type { Place } from './template-places.ts'
import type { AcceptanceValues, ApplicationValues, AssignmentValues, TerminationValues, Word } from './values.ts'

/** What any paper is filled with: its own values, and below them what every paper may name. `places`: its template's. */
export function valuesOf(template: string, material: Material, places: readonly Place[] = []): Values {
  const own = Object.hasOwn(ownValues, template) ? ownValues[template as OwnId](material) : {}
  return { ...generalValues(material, places), ...own }
}

const ownValues = {
  'mediation-application': applicationValues,
  'acceptance-notice': acceptanceValues,
  'mediation-agreement': agreementValues,
  'termination-notice': terminationValues,
  'assignment-notice': assignmentValues,
} as const satisfies Record<OwnId, (material: Material) => Values>

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
    recipients: sides.recipients ?? sides.applicantNames,
    opponents: sides.opponents ?? sides.respondentNames,
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

const factDay = ({ facts }: Material, name: string): string | null =>
  typeof facts[name] === 'string' ? facts[name] : null

/** The computed last day in brackets, where one runs. */
const hint = (day: string | undefined): string => (day ? `（至${chineseDay(day)}）` : '')
