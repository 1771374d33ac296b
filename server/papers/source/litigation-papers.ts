/** Papers a lawyer files with an arbitration commission or a court. LDMAL arts. 24, 28, 44, 49; RULES; CPL. */
import { body, heading, type NamedSource, plain, table, when } from './blocks.ts'
import { type Parts, paper, workerAndEmployer as sides } from './paper.ts'

const arbitration = '＿＿＿＿劳动人事争议仲裁委员会'
const court = '＿＿＿＿人民法院'

type Filed = [id: string, zh: string, en: string, law: string, more?: Parts]

/** Parties, claims, what the step was told, statute, to whom, signature; never the station's own seal. */
const filed = (before: string, [id, zh, en, law, more = {}]: Filed): NamedSource =>
  paper(id, zh, en, {
    sides,
    law,
    handedTo: before,
    sign: ['提交人（签名、盖章或者捺印）'],
    seal: false,
    ...more,
    body: [plain('案号：{caseNumber}'), ...(more.body ?? [])],
  })

const rules = (articles: string): string => `《劳动人事争议仲裁办案规则》${articles}`
const mediationAndArbitration = (articles: string): string => `《中华人民共和国劳动争议调解仲裁法》${articles}`
const procedure = (articles: string): string => `《中华人民共和国民事诉讼法》${articles}`
const reasons = [heading('事实与理由'), body('{summary?}')]

const beforeArbitration: readonly Filed[] = [
  [
    'arbitration-application',
    '劳动人事争议仲裁申请书',
    'Application for arbitration',
    `${mediationAndArbitration('第二十八条')}、${rules('第二十九条')}`,
    {
      claims: true,
      after: [
        ...reasons,
        heading('证据和证据来源、证人姓名和住所'),
        body('见证据清单。证人：＿＿＿＿'),
        plain('附件：本申请书副本（按被申请人人数提交）；证据清单；身份证明。'),
      ],
    },
  ],
  ['defence', '答辩书', 'Statement of defence', rules('第三十三条'), { after: reasons }],
  ['counterclaim', '反申请书', 'Counterclaim', rules('第三十六条'), { after: reasons }],
  ['jurisdiction-objection', '管辖异议书', 'Objection to jurisdiction', rules('第十条')],
  [
    'claims-change-application',
    '增加（变更）仲裁请求申请书',
    'Application to add or change claims',
    rules('第四十四条'),
    { claims: true },
  ],
  ['arbitration-withdrawal', '撤回仲裁申请书', 'Withdrawal of an arbitration application', rules('第三十五条')],
  [
    'advance-execution-application',
    '先予执行申请书',
    'Application for advance execution',
    `${mediationAndArbitration('第四十四条')}、${rules('第五十一条')}`,
    { claims: true },
  ],
  ['evidence-extension-application', '延期举证申请书', 'Application for more time for evidence', rules('')],
  ['hearing-postponement-application', '延期开庭申请书', 'Application to postpone a hearing', rules('第三十八条')],
]

const beforeCourt: readonly Filed[] = [
  [
    'civil-complaint',
    '民事起诉状',
    'Statement of claim',
    procedure('第一百二十四条'),
    {
      sides: ['原告', '被告'],
      claims: true,
      after: [...reasons, plain('附件：本起诉状副本；仲裁裁决书及送达证明；证据清单。')],
    },
  ],
  [
    'civil-defence',
    '民事答辩状',
    'Statement of defence in court',
    procedure('第一百二十八条'),
    { sides: ['原告', '被告'] },
  ],
  [
    'element-complaint',
    '要素式起诉状（劳动争议）',
    'Statement of claim by elements',
    procedure('第一百二十四条'),
    { sides: ['原告', '被告'], claims: true, after: [body('本状按要素列明；提交前请以受理法院现行示范文本为准。')] },
  ],
  [
    'element-defence',
    '要素式答辩状（劳动争议）',
    'Defence by elements',
    procedure('第一百二十八条'),
    { sides: ['原告', '被告'], after: [body('本状按要素列明；提交前请以受理法院现行示范文本为准。')] },
  ],
  [
    'set-aside-application',
    '撤销仲裁裁决申请书',
    'Application to set an award aside',
    mediationAndArbitration('第四十九条'),
    {
      sides: ['被申请人（劳动者）', '申请人（用人单位）'],
      after: [
        heading('法定理由（在符合的情形前勾选）'),
        plain(
          '□适用法律、法规确有错误　□劳动争议仲裁委员会无管辖权　□违反法定程序　□裁决所根据的证据是伪造的　□对方当事人隐瞒了足以影响公正裁决的证据　□仲裁员在仲裁该案时有索贿受贿、徇私舞弊、枉法裁决行为',
        ),
      ],
    },
  ],
  [
    'appeal-petition',
    '民事上诉状',
    'Appeal',
    procedure('第一百七十一条'),
    { sides: ['一审原告', '一审被告'], after: reasons },
  ],
  ['retrial-application', '再审申请书', 'Application for retrial', procedure('第二百一十一条、第二百一十六条')],
  [
    'enforcement-application',
    '强制执行申请书',
    'Application for enforcement',
    `${mediationAndArbitration('第五十一条')}、${procedure('第二百三十五条、第二百五十条')}`,
    { after: [plain('附件：生效法律文书及送达证明；财产线索；身份证明。')] },
  ],
  ['preservation-application', '财产保全申请书', 'Application to preserve property', procedure('')],
  [
    'support-suit-application',
    '支持起诉申请书',
    'Request to support a suit',
    procedure(''),
    { claims: true, handedTo: '＿＿＿＿人民检察院' },
  ],
]

export const litigationPapers: readonly NamedSource[] = [
  ...beforeArbitration.map(one => filed(arbitration, one)),
  ...beforeCourt.map(one => filed(court, one)),
  paper('power-of-attorney', '授权委托书', 'Power of attorney', {
    frame: true,
    after: [
      heading('权限'),
      plain('□一般代理　□特别授权：代为承认、放弃、变更请求，进行和解，提起反申请（反诉）或者上诉，签收法律文书。'),
      body('特别授权须在上列事项中逐项写明，未写明的视为一般代理。期限：至本案该程序终结之日止。'),
    ],
    law: '《中华人民共和国劳动争议调解仲裁法》第二十四条、《中华人民共和国民事诉讼法》第六十二条',
    sign: ['委托人（签名、盖章或者捺印）', '受托人（签名）'],
    seal: false,
  }),
  paper('representatives-election', '代表人推举书', 'Choice of representatives', {
    sides,
    claims: true,
    body: [
      body(
        '下列劳动者因共同请求与被申请人发生争议，现推举代表三至五人参加调解、仲裁、诉讼。代表人的行为对其所代表的当事人发生效力，但变更、放弃请求或者承认对方请求，进行和解，应当经被代表的当事人同意。',
      ),
    ],
    after: [plain('推举的代表：{representatives}')],
    law: '《中华人民共和国劳动争议调解仲裁法》第七条、《劳动人事争议仲裁办案规则》第六十三条',
    sign: ['代表人（签名）'],
    seal: false,
  }),
  paper('evidence-list', '证据清单', 'List of evidence', {
    frame: true,
    after: [
      when(
        'hasProofs',
        table(
          'proofs',
          { head: '序号', cell: '{place}', share: 8 },
          { head: '证据名称', cell: '{evidence}', share: 26 },
          { head: '证明目的', cell: '{fact}', share: 28 },
          { head: '来源', cell: '{source}', share: 14 },
          { head: '原件、复印件', cell: '{form}', share: 14 },
          { head: '页码', cell: '　', share: 10 },
        ),
      ),
    ],
    sign: ['提交人（签名）', '签收人（签名）'],
    seal: false,
  }),
  paper('agent-statement', '代理词', "Agent's statement", { frame: true, sign: ['代理人（签名）'], seal: false }),
  paper('arbitration-file-contents', '仲裁卷宗目录', 'Contents of the arbitration file', {
    frame: true,
    law: rules('第二十二条'),
    sign: ['立卷人（签名）'],
  }),
  paper('entrusted-mediation-letter', '委托调解函', 'Letter entrusting mediation', {
    frame: true,
    law: rules('第七十条'),
  }),
  paper('entrusted-mediation-result', '委托（委派）调解结果函', 'Result of an entrusted mediation', {
    frame: true,
    sheets: true,
  }),
  paper('undisputed-facts', '无争议事实记载表', 'Facts not in dispute', {
    frame: true,
    sign: ['申请人（签名）', '被申请人（签名）', '调解员（签名）'],
  }),
]
