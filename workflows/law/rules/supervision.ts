/** Supervision, inspection and work injury. Law reference, section 2.2. */
import { facts, type RuleFacts, rolled } from './facts.ts'

const letter = { ext: { by: ['函件载明的期限', 'The day printed on the letter'] } } as const
const injured = ['事故发生或者诊断为职业病', 'Accident or diagnosis'] as const
const provincial = { note: ['外省条例的天数', 'The number of other provinces'] } as const

export const supervisionRules = {
  sup_tip_feedback: facts(['提示函送达', 'Prompt letter served'], ['PLAIN'], [], letter),
  sup_opinion_reply: facts(['意见书送达', 'Opinion served'], ['C_WD'], [], { ...letter, ...provincial }),
  sup_proposal_register: facts(['部门收到建议书', 'Proposal received by the authority'], ['C_WD'], [], provincial),
  inspection_limitation: facts(
    ['违法行为发生或者终了', 'The act, or the end of a continuing act'],
    ['C_MONTH', 'C_ROLL'],
    ['LSI'],
  ),
  inspection_accept: facts(['收到投诉', 'Complaint received'], ['C_WD'], ['LSIR'], { ext: 'cannot' }),
  inspection_finish: facts(['立案', 'Registration'], ['C_WD', 'C_EXT'], ['LSI'], {
    ext: { by: ['部门负责人批准', "The head's approval"], most: ['三十个工作日', 'thirty working days'] },
  }),
  order_term: facts(['送达限期改正指令', 'Corrective order served'], ['DAY_SET'], ['LCL', 'LSI']),
  wi_employer_apply: facts(injured, rolled, ['WIR'], { ext: { by: ['经批准', 'With approval'] } }),
  wi_worker_apply: facts(injured, ['C_MONTH', 'C_ROLL'], ['WIR'], {
    stops: [
      '非因劳动者自身原因耽误的时间不计（最高法2014年规定第7条）',
      "Delay that is not the worker's fault is not counted (SPC 2014, art. 7)",
    ],
  }),
  wi_decide: facts(['受理', 'Accepted'], ['PLAIN'], ['WIR'], {
    stops: ['等待其他机关结论时中止', 'Suspended while other results are awaited'],
    note: ['事实清楚的十五日', 'Fifteen days where the facts are clear'],
  }),
  lca_check: facts(['收到鉴定材料', 'Appraisal papers received'], ['C_WD'], ['LCA']),
  lca_decide: facts(['收到鉴定申请', 'Appraisal application received'], ['PLAIN'], ['WIR'], {
    ext: { most: ['三十日', 'thirty days'] },
  }),
  lca_deliver: facts(['作出鉴定结论', 'Conclusion made'], ['PLAIN'], ['LCA']),
  lca_again: facts(['收到鉴定结论', 'Conclusion received'], rolled, ['WIR'], { ext: 'cannot' }),
  lca_review: facts(['作出鉴定结论', 'Conclusion made'], ['C_MONTH'], ['WIR'], {
    note: ['至少一年，为最早之日', 'At least a year: the earliest day'],
  }),
  stop_work_pay: facts(['受伤', 'Injury'], ['C_MONTH'], ['WIR'], {
    ext: {
      by: ['劳动能力鉴定委员会确认', 'The appraisal committee'],
      most: ['十二个月', 'twelve months'],
    },
  }),
} satisfies Record<string, RuleFacts>
