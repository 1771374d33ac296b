/** Papers a lawyer files with an arbitration commission or a court. LDMAL arts. 24, 28, 44, 49; RULES; CPL. */
import { type Block, body, employment, heading, type NamedSource, plain, unless, when } from './blocks.ts'
import { claimsTable, type Parts, paper, workerAndEmployer as sides } from './paper.ts'

const arbitration = '{answers.commission|anyCommission}'
const court = '{answers.court|anyCourt}'

type Filed = [id: string, zh: string, en: string, law: string, more?: Parts]

/** Those that open a proceeding: there is no number yet. */
const opening = ['arbitration-application', 'civil-complaint', 'element-complaint', 'support-suit-application']

/** Parties, claims, what the step was told, statute, to whom, signature; never the station's own seal. */
const filed = (before: string, [id, zh, en, law, more = {}]: Filed): NamedSource =>
  paper(id, zh, en, {
    sides,
    law,
    handedTo: before,
    sign: ['提交人（签名、盖章或者捺印）'],
    seal: false,
    ...more,
    body: [
      ...(opening.includes(id) ? [] : [plain('案号：{answers.number|decided.title.number|forum.number|caseNumber}')]),
      ...(more.body ?? []),
    ],
  })

const rules = (articles: string): string => `《劳动人事争议仲裁办案规则》${articles}`
const mediationAndArbitration = (articles: string): string => `《中华人民共和国劳动争议调解仲裁法》${articles}`
const procedure = (articles: string): string => `《中华人民共和国民事诉讼法》${articles}`
const reasons = [heading('事实与理由'), employment, body('{own.reasons|answers.reasons|summary?}')]
const ownReasons = [heading('事实与理由'), body('{own.reasons|own.reason|own.note?}')]

/** Parties, number, request, facts and reasons, signature, day: nothing else that its step was told. */
const petition = (request: readonly Block[], more: Parts = {}): Parts => ({
  answers: false,
  ...more,
  after: [...request, ...ownReasons],
})
const asks = (text: string, called = '请求'): Block[] => [heading(called), body(text)]
/** The respondent speaks, and stands first. */
const byRespondent = (as: string, against = '申请人'): Parts => ({
  sides: [against, `${as}（被申请人）`],
  first: 'respondents',
  sign: [`${as}（签名、盖章或者捺印）`],
})
const byApplicant: Parts = { sign: ['申请人（签名、盖章或者捺印）'] }

const beforeArbitration: readonly Filed[] = [
  [
    'arbitration-application',
    '劳动人事争议仲裁申请书',
    'Application for arbitration',
    `${mediationAndArbitration('第二十八条')}、${rules('第二十九条')}`,
    {
      claims: true,
      claimsTitle: '仲裁请求',
      answers: false,
      after: [
        ...reasons,
        heading('证据和证据来源、证人姓名和住所'),
        body('证据和证据来源：见证据清单。'),
        body('证人姓名和住所：＿＿＿＿'),
      ],
      attached: '附件：本申请书副本（按被申请人人数提交）；证据清单；身份证明。',
    },
  ],
  [
    'defence',
    '答辩书',
    'Statement of defence',
    rules('第三十三条'),
    petition(asks('{own.request?}', '答辩请求'), byRespondent('答辩人')),
  ],
  [
    'counterclaim',
    '反申请书',
    'Counterclaim',
    rules('第三十六条'),
    petition(asks('{own.request?}', '反申请请求'), byRespondent('反申请人', '被反申请人（申请人）')),
  ],
  [
    'jurisdiction-objection',
    '管辖异议书',
    'Objection to jurisdiction',
    rules('第十条'),
    petition(asks('{own.request?}'), byRespondent('异议人')),
  ],
  [
    'claims-change-application',
    '增加（变更）仲裁请求申请书',
    'Application to add or change claims',
    rules('第四十四条'),
    petition([], { claims: true, claimsTitle: '增加（变更）后的仲裁请求', ...byApplicant }),
  ],
  [
    'arbitration-withdrawal',
    '撤回仲裁申请书',
    'Withdrawal of an arbitration application',
    rules('第三十五条'),
    petition(asks('请求准予撤回就{cause?}一案提出的仲裁申请。'), byApplicant),
  ],
  [
    'advance-execution-application',
    '先予执行申请书',
    'Application for advance execution',
    `${mediationAndArbitration('第四十四条')}、${rules('第五十一条')}`,
    petition([...asks('{own.request?}'), ...claimsTable('所涉及的仲裁请求')], byApplicant),
  ],
  [
    'evidence-extension-application',
    '延期举证申请书',
    'Application for more time for evidence',
    rules(''),
    petition(asks('举证期限至{facts.evidenceUntil?}届满，请求延长至{own.until?}。'), byApplicant),
  ],
  [
    'hearing-postponement-application',
    '延期开庭申请书',
    'Application to postpone a hearing',
    rules('第三十八条'),
    petition(asks('本案定于{facts.hearingOn?}开庭，请求延期至{own.until?}开庭。'), byApplicant),
  ],
]

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

const beforeCourt: readonly Filed[] = [
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
    { ...defending, after: [...defending.after!, body('本状按要素列明；提交前请以受理法院现行示范文本为准。')] },
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
    { claims: true, handedTo: '{answers.procuratorate|anyProcuratorate}' },
  ],
]

export const litigationPapers: readonly NamedSource[] = [
  ...beforeArbitration.map(one => filed(arbitration, one)),
  ...beforeCourt.map(one => filed(court, one)),
]
