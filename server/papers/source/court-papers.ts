/** Papers that are filed with a court or a procuratorate. LDMAL arts. 49-51; CPL. */
import { type Block, body, employment, heading, type NamedSource, plain, unless, when } from './blocks.ts'
import type { Parts } from './paper.ts'
import { asks, type Filed, filed, mediationAndArbitration, petition, reasons } from './petition.ts'

const procedure = (articles: string): string => `《中华人民共和国民事诉讼法》${articles}`

/** What a suit comes after: LDMAL arts. 29, 50; the award may be known by its receipt alone. */
const beforeSuit: readonly Block[] = [
  heading('仲裁情况'),
  when(
    'decided.refusal.given?',
    body('仲裁不予受理：{decided.refusal.body?}，收到通知书日期：{answers.countsFrom|decided.refusal.receivedOn?}。'),
  ),
  unless(
    'decided.refusal.given?',
    body(
      '裁决书编号：{decided.award.number?}，作出裁决的仲裁委员会：{decided.award.body?}，裁决日期：{decided.award.on?}，收到日期：{answers.countsFrom|decided.award.receivedOn?}。',
    ),
  ),
]

const defending: Parts = petition(asks('{own.request?}', '答辩请求'), {
  sides: ['原告', '答辩人（被告）'],
  first: 'respondents',
  sign: ['答辩人（签名、盖章或者捺印）'],
})

/** The forms by elements that the courts have set since 2024 (law notes, 6.2: K). */
const formOf = { zh: '受理法院现行的要素式示范文本', en: "the court's current form by elements" }

const papers: readonly Filed[] = [
  [
    'civil-complaint',
    '民事起诉状',
    'Statement of claim',
    procedure('第一百二十四条'),
    {
      sides: ['原告', '被告'],
      claims: true,
      claimsTitle: '诉讼请求',
      answers: false,
      after: [...beforeSuit, ...reasons, heading('证据'), body('见证据清单。')],
      attached: '附件：本起诉状副本（按被告人数提交）；仲裁裁决书及送达证明；证据清单。',
      sign: ['具状人（签名、盖章或者捺印）'],
    },
  ],
  ['civil-defence', '民事答辩状', 'Statement of defence in court', procedure('第一百二十八条'), defending],
  [
    'element-complaint',
    '要素式起诉状（劳动争议）',
    'Statement of claim by elements',
    procedure('第一百二十四条'),
    {
      formOf,
      sides: ['原告', '被告'],
      claims: true,
      claimsTitle: '诉讼请求',
      answers: false,
      after: [
        ...beforeSuit,
        heading('劳动关系情况'),
        employment,
        unless('hasEmployment', body('入职日期、岗位、月工资：{employmentByHand?}')),
        body('本状按要素列明；提交前请以受理法院现行示范文本为准。'),
      ],
    },
  ],
  [
    'element-defence',
    '要素式答辩状（劳动争议）',
    'Defence by elements',
    procedure('第一百二十八条'),
    {
      ...defending,
      formOf,
      after: [...defending.after!, body('本状按要素列明；提交前请以受理法院现行示范文本为准。')],
    },
  ],
  [
    'set-aside-application',
    '撤销仲裁裁决申请书',
    'Application to set an award aside',
    mediationAndArbitration('第四十九条'),
    {
      sides: ['被申请人（劳动者）', '申请人（用人单位）'],
      first: 'respondents',
      body: [body('请求：撤销下列仲裁裁决。')],
      answers: false,
      after: [
        unless(
          'hasOwn.grounds?',
          heading('法定理由（在符合的情形前勾选）'),
          plain(
            '□适用法律、法规确有错误　□劳动争议仲裁委员会无管辖权　□违反法定程序　□裁决所根据的证据是伪造的　□对方当事人隐瞒了足以影响公正裁决的证据　□仲裁员在仲裁该案时有索贿受贿、徇私舞弊、枉法裁决行为',
          ),
        ),
      ],
    },
  ],
  [
    'appeal-petition',
    '民事上诉状',
    'Appeal',
    procedure('第一百七十一条'),
    {
      sides: ['一审原告', '一审被告'],
      claims: true,
      claimsTitle: '上诉请求',
      answers: false,
      after: reasons,
      attached: '附件：本上诉状副本（按对方当事人人数提交）；一审裁判文书。',
      sign: ['上诉人（签名、盖章或者捺印）'],
    },
  ],
  [
    'retrial-application',
    '再审申请书',
    'Application for retrial',
    procedure('第二百一十一条、第二百一十六条'),
    { answers: false, after: reasons, attached: '附件：原审裁判文书；身份证明；相关证据。' },
  ],
  [
    'enforcement-application',
    '强制执行申请书',
    'Application for enforcement',
    `${mediationAndArbitration('第五十一条')}、${procedure('第二百三十五条、第二百五十条')}`,
    {
      claims: true,
      claimsTitle: '请求执行事项',
      answers: false,
      after: [...reasons, heading('财产线索'), body('{answers.assets?}')],
      attached: '附件：生效法律文书及送达证明；财产线索；身份证明。',
    },
  ],
  [
    'preservation-application',
    '财产保全申请书',
    'Application to preserve property',
    procedure(''),
    {
      answers: false,
      after: [...reasons, heading('财产线索'), body('{answers.assets?}')],
      attached: '附件：财产线索；身份证明；担保材料（依法需要提供担保的）。',
    },
  ],
  [
    'support-suit-application',
    '支持起诉申请书',
    'Request to support a suit',
    procedure(''),
    {
      claims: true,
      answers: false,
      after: [
        heading('事实与理由'),
        body('{own.text|summary?}'),
        body('申请支持起诉的理由：{own.reasons?}'),
        body('随附材料：{own.enclosures?}'),
      ],
      handedTo: '{answers.procuratorate|anyProcuratorate}',
      sign: ['申请人（签名、盖章或者捺印）'],
    },
  ],
]

export const courtPapers: readonly NamedSource[] = papers.map(one => filed('{answers.court|anyCourt}', one))
