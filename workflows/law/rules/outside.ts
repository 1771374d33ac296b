/** Rules of the law reference that no workflow runs; they are listed to be looked up. Section 2.2. */
import type { Deadline } from '../../define.ts'
import { facts, type RuleFacts, text } from './facts.ts'

/** What a definition would say of it. */
export type OutsideRule = Pick<Deadline, 'label' | 'due' | 'source' | 'evidence' | 'missed'>

type Words = readonly [zh: string, en: string]
type Due = Deadline['due']
const rule = (label: Words, due: Due, source: Words, missed: Words = ['—', '—']): OutsideRule => ({
  label: text(label),
  due: { rolls: false, ...due },
  source: text(source),
  evidence: 'V-text',
  missed: { text: text(missed) },
})
const contract = (article: string): Words => [`《劳动合同法》第${article}条`, `Labour Contract Law, art. ${article}`]
const petition = (article: string): Words => [
  `《信访工作条例》第${article}条`,
  `Petition Work Regulations, art. ${article}`,
]

export const outsideRules = {
  resign_notice: rule(['劳动者辞职提前通知', "Worker's notice"], { length: 30, unit: 'd' }, contract('37')),
  dismiss_notice: rule(
    ['用人单位解除提前通知', "Employer's notice, art. 40"],
    { length: 30, unit: 'd' },
    contract('40'),
    ['另付一个月工资', "One month's pay instead"],
  ),
  mass_layoff_notice: rule(
    ['裁员提前说明情况', 'Explaining a mass layoff'],
    { length: 30, unit: 'd' },
    contract('41'),
    ['属违法解除', 'Unlawful'],
  ),
  rehire_priority: rule(['裁员后优先招用', 'Priority after a layoff'], { length: 6, unit: 'm' }, contract('41'), [
    '优先权消灭',
    'The priority is lost',
  ]),
  leaving_formalities: rule(['办理离职手续', 'Leaving formalities'], { length: 15, unit: 'd' }, contract('50'), [
    '承担赔偿责任',
    'Damages',
  ]),
  keep_contract_text: rule(['保存劳动合同文本', 'Keeping the contract'], { length: 2, unit: 'y' }, contract('50')),
  keep_pay_record: rule(
    ['保存工资支付记录', 'Keeping pay records'],
    { length: 2, unit: 'y' },
    [
      '《工资支付暂行规定》第6条；《保障农民工工资支付条例》第15条',
      'Wage Payment Rules, art. 6; Migrant Wages Regulations, art. 15',
    ],
    ['承担举证不利后果', 'The burden of proof'],
  ),
  written_contract: rule(
    ['订立书面劳动合同', 'Written contract'],
    { length: 1, unit: 'm' },
    ['《劳动合同法》第10条、第82条', 'Labour Contract Law, arts. 10, 82'],
    ['二倍工资', 'Double wages'],
  ),
  petition_register: rule(['信访登记、转送', 'Petition registered'], { length: 15, unit: 'd' }, petition('22-23')),
  petition_finish: rule(['信访办结', 'Petition handled'], { length: 60, unit: 'd' }, petition('34')),
} satisfies Record<string, OutsideRule>

const ended = ['劳动合同解除、终止', 'Contract ended'] as const

export const outsideFacts = {
  resign_notice: facts(['书面通知', "The worker's written notice"], ['PLAIN'], ['LCL'], {
    note: ['试用期内三日', 'Three days in probation'],
  }),
  dismiss_notice: facts(['书面通知', "The employer's notice"], ['PLAIN'], ['LCL']),
  mass_layoff_notice: facts(['向工会或者全体职工说明', 'Plan told to the union or all workers'], ['PLAIN'], ['LCL']),
  rehire_priority: facts(['裁员', 'Mass layoff'], ['C_MONTH'], ['LCL']),
  leaving_formalities: facts(ended, ['PLAIN'], ['LCL']),
  keep_contract_text: facts(ended, ['C_MONTH'], ['LCL'], { note: ['至少二年', 'At least two years'] }),
  keep_pay_record: facts(['支付', 'Payment'], ['C_MONTH'], ['WPR', 'MWW'], {
    note: ['至少二年；农民工至少三年', 'At least two years; three for migrant workers'],
  }),
  written_contract: facts(['用工之日', 'First working day'], ['C_MONTH'], ['LCL'], {
    note: ['不是程序期间，不顺延', 'Not a procedural act: it does not roll'],
  }),
  petition_register: facts(['收到信访事项', 'Petition received'], ['PLAIN'], ['PETITION']),
  petition_finish: facts(['受理', 'Accepted'], ['PLAIN'], ['PETITION'], {
    ext: { most: ['三十日', 'thirty days'] },
  }),
} satisfies Record<keyof typeof outsideRules, RuleFacts>
