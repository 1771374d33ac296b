/** What the agreement is filled with. */
import { capitalAmount } from './capital-amount.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import { doorsFor } from './doors.ts'
import type { Material } from './material.ts'
import { whoseMoney } from './party-words.ts'
import { claimWords, common, mediatorsOf } from './shared-words.ts'
import type { AgreementValues, Word } from './values.ts'

export function agreementValues(material: Material): AgreementValues {
  const { said, orgBasis } = material
  const { effect, review, confirmation, order, suit } = doorsFor(orgBasis)
  const terms = said.text('otherTerms')
  const sides = common(material)
  const claimedFen = material.claims.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  return {
    ...sides,
    ...owedWords(material),
    facts: said.text('mainFacts', 'reasons') ?? material.summary,
    claims: claimWords(material),
    hasAmount: claimedFen > 0,
    total: plainYuan(claimedFen),
    totalCapital: capitalAmount(claimedFen),
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
  const who = whoseMoney(material)
  return {
    hasObligations: obligations.length > 0,
    obligations: obligations.map(({ memberId, amountFen, dueOn, details }, index) => ({
      place: String(index + 1),
      who: who(memberId),
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
