/** Courts and enforcement. Law reference, section 2.2. */
import { facts, monthsRolledInGeneral, type RuleFacts, rolled, rolledInGeneral } from './facts.ts'

const no = { ext: 'cannot' } as const
const registered = ['立案', 'Registration'] as const
const president = ['院长批准', 'The president'] as const

export const courtRules = {
  court_register: facts(['收到起诉状', 'Complaint received'], rolled, ['CPL'], no),
  court_serve_complaint: facts(registered, rolled, ['CPL'], no),
  court_defence: facts(['收到起诉状副本', 'Copy received'], rolled, ['CPL']),
  court_hearing_notice: facts(['开庭日，往前算', 'The hearing, backwards'], ['BACK_D'], ['CPL']),
  trial_ordinary: facts(registered, monthsRolledInGeneral, ['CPL'], {
    ext: {
      by: ['经批准；再延长的报上级法院', 'With approval; more from the superior court'],
      most: ['六个月', 'six months'],
    },
  }),
  trial_simple: facts(registered, ['C_MONTH', 'C_ROLL'], ['CPL'], {
    ext: { most: ['一个月', 'one month'] },
  }),
  trial_small: facts(registered, ['C_MONTH', 'C_ROLL'], ['CPL'], {
    ext: { most: ['一个月', 'one month'] },
  }),
  appeal_judgment: facts(['各方收到判决书', 'Judgment received, each party'], [...rolled, 'C_RESTORE'], ['CPL']),
  appeal_ruling: facts(['收到裁定书', 'Ruling received'], [...rolled, 'C_RESTORE'], ['CPL']),
  appeal_copy: facts(['一审法院收到上诉状', 'Appeal received by the first court'], rolled, ['CPL']),
  appeal_defence: facts(['收到上诉状副本', 'Copy received'], rolled, ['CPL']),
  second_judgment: facts(['二审立案', 'Registration in second instance'], monthsRolledInGeneral, ['CPL'], {
    ext: { by: president },
  }),
  second_ruling: facts(['二审立案', 'Registration in second instance'], rolledInGeneral, ['CPL']),
  retrial_apply: facts(
    ['判决生效；四种情形自知道之日', 'Effect of the judgment; knowledge for four grounds'],
    ['C_MONTH', 'C_ROLL'],
    ['CPL', 'CPLI'],
    no,
  ),
  retrial_review: facts(['受理', 'Accepted'], monthsRolledInGeneral, ['CPLI'], { ext: { by: president } }),
  public_notice_service: facts(['发出公告', 'Notice issued'], ['PLAIN'], ['CPL']),
  preservation_pre_suit: facts(['采取保全措施', 'Measure taken'], rolledInGeneral, ['CPL'], no),
  preservation_after_title: facts(['文书生效', 'Title effective'], monthsRolledInGeneral, ['JI1'], no),
  preservation_ruling_urgent: facts(['情况紧急的申请', 'Urgent application'], ['PLAIN'], ['CPL'], {
    ...no,
    note: ['四十八小时', 'Forty-eight hours'],
  }),
  enforcement_apply: facts(
    [
      '履行期间最后一日；分期履行的，最后一期；未定期间的，生效之日',
      'The last day of performance; in instalments, of the last; no day fixed, the effect',
    ],
    ['C_MONTH', 'C_ROLL'],
    ['CPL', 'CPLI'],
    { stops: ['适用诉讼时效中止、中断', 'Interrupted or suspended as a limitation is'] },
  ),
  enforcement_notice: facts(['收到执行申请', 'Application received'], rolled, ['CPLI']),
  enforcement_higher_court: facts(['收到执行申请', 'Application received'], monthsRolledInGeneral, ['CPL']),
  sue_after_refused_enforcement: facts(['收到不予执行裁定', 'Ruling received'], rolled, ['JI1']),
} satisfies Record<string, RuleFacts>
