/** The contracts that bargaining ends in, each kind with a form of its own. LCL 51-56; FJCC 19; WCP. */
import { type Block, body, heading, type NamedSource, plain } from './blocks.ts'
import { type Parts, paper } from './paper.ts'

const fujian = '《福建省企业集体协商和集体合同条例》'
const chiefs = ['职工方首席代表（签名）', '企业方首席代表（签名）']

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const ordinal = (place: number): string =>
  place <= 10 ? ordinals[place - 1]! : `十${place % 10 === 0 ? '' : ordinals[(place % 10) - 1]}`

/** What the sides agreed on under a heading is written there; what the talks put on file stands in the tables before it. */
const article = (place: number, item: string, ...text: Block[]): Block[] => [
  heading(`第${ordinal(place)}条　${item}`),
  ...(text.length > 0
    ? text
    : [body('＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'), body('＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿')]),
]

const term = (kind: string | undefined, end: 'startsOn' | 'endsOn'): string =>
  kind ? `{contract.${kind}.${end}?}` : '＿＿＿＿年＿＿月＿＿日'

/** What the talk has on file for an article; nothing where it is written by hand. */
function setFor(item: string, kind: string | undefined): Block[] {
  if (kind && item === '最低工资标准') return [body(`最低工资标准为每月{contract.${kind}.minimum?}元。`)]
  return kind && item === '工资调整最低幅度' ? [body(`工资调整最低幅度为千分之{contract.${kind}.raise?}。`)] : []
}

/** A contract with headings for what its kind has to settle; `kind`: as the talk has it on file. */
export const contract = (items: readonly string[], articles: string, kind?: string): Parts => ({
  body: [
    plain('案号：{caseNumber}'),
    plain('双方：{partyNames?}'),
    body(`根据《中华人民共和国劳动合同法》${articles}、${fujian}，双方经平等协商，订立本合同。`),
  ],
  sheets: true,
  after: [
    ...items.flatMap((item, place) => article(place + 1, item, ...setFor(item, kind))),
    ...article(
      items.length + 1,
      '合同期限',
      body(`本合同期限自${term(kind, 'startsOn')}起至${term(kind, 'endsOn')}止。`),
    ),
    ...article(
      items.length + 2,
      '履行、变更、解除和终止',
      body(
        '本合同经职工代表大会（职工大会）审议通过、双方首席代表签字，并自人力资源社会保障行政部门收到文本之日起十五日内未提出异议的，即行生效，对企业和全体职工具有约束力。变更、解除或者终止按照法定程序办理。',
      ),
    ),
    ...article(
      items.length + 3,
      '争议处理',
      body('因履行本合同发生争议，经协商解决不成的，工会可以依法申请仲裁、提起诉讼。'),
    ),
    ...article(items.length + 4, '违约责任', body('违反本合同的一方依法承担责任。')),
    plain('附件：＿＿＿＿'),
  ],
  sign: chiefs,
  seal: false,
})

const comprehensive = [
  '劳动报酬',
  '工作时间和休息休假',
  '裁员和劳动合同管理',
  '劳动安全卫生',
  '补充保险和福利',
  '女职工、未成年工和被派遣劳动者保护',
  '职业培训',
  '双方履行合同的权利和义务',
  '其他事项',
]
const wages = [
  '工资分配制度、工资标准和工资分配形式',
  '职工年度平均工资水平及其调整幅度',
  '奖金、津贴、补贴',
  '工资支付办法',
  '特殊情况下的工资支付',
]
const skillWages = [
  '技能等级与岗位（工种）',
  '能级工资标准和技能津贴',
  '技能竞赛奖励和创新奖励',
  '师带徒津贴',
  '晋级办法',
  ...wages.slice(3),
]
const ofMany = ['适用的行业、区域和企业范围', '最低工资标准', '工资调整最低幅度']

const withList = (parts: Parts): Parts => ({ ...parts, after: [...parts.after!, plain('附：覆盖企业名单')] })

type Form = [id: string, zh: string, en: string, parts: Parts]

const forms: readonly Form[] = [
  [
    'collective-contract-draft',
    '集体合同（草案）',
    'Draft collective contract',
    contract([], '第五十一条至第五十五条'),
  ],
  [
    'collective-contract',
    '集体合同',
    'Collective contract',
    contract(comprehensive, '第五十一条、第五十四条、第五十五条', 'comprehensive'),
  ],
  ['wage-contract', '工资专项集体合同', 'Wage contract', contract(wages, '第五十二条、第五十四条、第五十五条', 'wage')],
  [
    'skill-wage-contract',
    '能级工资专项集体合同',
    'Skill-grade wage contract',
    contract(skillWages, '第五十二条、第五十四条、第五十五条', 'skill-wage'),
  ],
  [
    'women-contract',
    '女职工权益保护专项集体合同',
    'Contract on women workers',
    contract(['女职工权益保护', '履行情况的监督检查', '其他事项'], '第五十二条、第五十四条', 'female'),
  ],
  [
    'safety-contract',
    '劳动安全卫生专项集体合同',
    'Safety contract',
    contract(['劳动安全卫生', '履行情况的监督检查', '其他事项'], '第五十二条、第五十四条', 'safety'),
  ],
  [
    'industry-contract',
    '行业性集体合同',
    'Industry contract',
    withList(contract([...ofMany, ...comprehensive], '第五十三条至第五十五条', 'industry')),
  ],
  [
    'regional-contract',
    '区域性集体合同',
    'Regional contract',
    withList(contract([...ofMany, ...comprehensive], '第五十三条至第五十五条', 'regional')),
  ],
]

export const contractPapers: readonly NamedSource[] = forms.map(form => paper(...form))
