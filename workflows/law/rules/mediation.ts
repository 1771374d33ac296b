/** Mediation and confirmation. Law reference, section 2.2. */
import { facts, monthsRolledInGeneral, type RuleFacts, rolled } from './facts.ts'

const no = { ext: 'cannot' } as const
const effective = ['调解协议生效', 'The agreement takes effect'] as const

export const mediationRules = {
  negotiation_reply: facts(['收到协商要求', 'Demand to negotiate received'], ['C_EMP'], ['EMP'], no),
  negotiation_term: facts(['双方书面约定', 'Written agreement of the parties'], ['DAY_SET'], ['EMP'], {
    ext: { by: ['双方约定', 'Agreement of both'] },
  }),
  mediation_accept: facts(['收到调解申请', 'Application received'], ['C_WD'], ['EMP'], no),
  mediation_arb_gate: facts(['收到调解申请', 'Application received'], rolled, ['LDMAL'], no),
  mediation_close: facts(['受理', 'Acceptance'], [...rolled, 'C_EXT'], ['EMP'], {
    ext: { by: ['双方同意', 'Consent of both'] },
  }),
  agreement_performance: facts(['协议约定的日期', 'Dates in the agreement'], ['DAY_SET'], ['LDMAL'], {
    ext: { by: ['双方同意', 'Both'] },
  }),
  arb_review_apply: facts(effective, ['C_ARB'], ['RULES', 'EMP'], no),
  arb_review_decide: facts(['受理审查申请', 'Review accepted'], ['C_ARB', 'C_EXT'], ['RULES'], {
    ext: { by: ['经批准', 'With approval'], most: ['五个工作日', 'five working days'] },
  }),
  jud_confirm_apply: facts(effective, rolled, ['CPL', 'PML'], no),
  jud_confirm_accept: facts(['法院收到申请', 'Application at court'], rolled, ['JCR'], no),
  jud_confirm_decide: facts(['受理', 'Accepted'], [...rolled, 'C_EXT'], ['JCR', 'CPL'], {
    ext: { by: ['院长批准', 'The president'], most: ['十日', 'ten days'] },
    note: ['最长三十日（《民事诉讼法》第187条）', 'Thirty days at the outside (Civil Procedure Law, art. 187)'],
  }),
  jud_confirm_objection: facts(['收到裁定', 'Ruling received'], rolled, ['CPLI'], no),
  jud_confirm_third_party: facts(
    ['利害关系人知道或者应当知道权益受损', 'The third party knew of the harm'],
    monthsRolledInGeneral,
    ['CPLI'],
    { ...no, note: ['2011年司法确认规定曾为一年', 'The rules of 2011 said one year'] },
  ),
  po_accept: facts(['申请支付令', 'Application for a payment order'], rolled, ['CPL'], no),
  po_issue: facts(['受理', 'Accepted'], rolled, ['CPL'], no),
  po_debtor: facts(['债务人收到支付令', 'Order received by the debtor'], rolled, ['CPL'], no),
  po_no_suit: facts(['收到终结督促程序裁定', 'Ruling ending the order received'], rolled, ['CPLI'], no),
  online_mediation_assign: facts(['收到在线申请', 'Online application'], ['C_WD'], ['OMR'], no),
  pre_suit_mediation: facts(['法院委派', 'Referral by the court'], [...rolled, 'C_EXT'], ['OMR'], {
    ext: { by: ['各方当事人同意', 'All parties'] },
  }),
} satisfies Record<string, RuleFacts>
