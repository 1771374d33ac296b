/** Collective bargaining and tripartite handling. Law reference, section 2.2. */
import { facts, type RuleFacts, rolled } from './facts.ts'

const no = { ext: 'cannot' } as const
const beforeEnd = ['合同期满日，往前算', 'Expiry, backwards'] as const

export const bargainingRules = {
  bargaining_reply: facts(['收到协商要约', 'Offer received'], rolled, ['FJCC', 'CCP'], {
    ...no,
    note: ['国家规定为二十日，从严', 'Nationally twenty days; the stricter counts'],
  }),
  rep_vacancy: facts(['协商代表空缺', 'Vacancy of a representative'], rolled, ['CCP'], no),
  wage_info_before: facts(['协商会议日，往前算', 'The session, backwards'], ['BACK_D'], ['WCP']),
  draft_resubmit: facts(['草案未获通过', 'Rejection by the congress'], rolled, ['FJCC'], no),
  contract_submit: facts(['首席代表签字', 'Signature of the chiefs'], rolled, ['FJCC', 'CCP', 'WCP'], {
    ...no,
    note: ['工资专项为七日', 'Seven days for wage contracts'],
  }),
  contract_review: facts(['人社部门收到文本', 'Text received by the authority'], rolled, ['LCL', 'LL', 'CCP'], {
    ...no,
    note: ['第十五日的次日起生效', 'It takes effect on the day after the fifteenth'],
  }),
  contract_publish: facts(['合同生效', 'Effect'], [...rolled, 'R_PUBLISH'], ['WCP', 'CCP'], {
    note: ['集体合同规定只说“及时”', 'The provisions say “promptly”'],
  }),
  contract_renew_window: facts(beforeEnd, ['BACK_D', 'R_RENEW'], ['FJCC', 'CCP'], {
    note: ['国家规定为三个月', 'Nationally three months'],
  }),
  wage_contract_renew: facts(beforeEnd, ['BACK_D'], ['WCP']),
  bd_finish: facts(['人社部门受理', 'Accepted by the authority'], [...rolled, 'C_EXT'], ['CCP'], {
    ext: { most: ['十五日', 'fifteen days'] },
  }),
} satisfies Record<string, RuleFacts>
