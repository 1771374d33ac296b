/** Papers that are filed with an arbitration commission. LDMAL arts. 28, 44; RULES arts. 10, 29, 33-38, 44, 51. */
import { body, heading, type NamedSource } from './blocks.ts'
import { claimsTable, type Parts } from './paper.ts'
import { asks, type Filed, filed, mediationAndArbitration, petition, reasons } from './petition.ts'

const rules = (articles: string): string => `《劳动人事争议仲裁办案规则》${articles}`
/** The respondent speaks, and stands first. */
const byRespondent = (as: string, against = '申请人'): Parts => ({
  sides: [against, `${as}（被申请人）`],
  first: 'respondents',
  sign: [`${as}（签名、盖章或者捺印）`],
})
const byApplicant: Parts = { sign: ['申请人（签名、盖章或者捺印）'] }

const papers: readonly Filed[] = [
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

export const arbitrationPapers: readonly NamedSource[] = papers.map(one =>
  filed('{answers.commission|anyCommission}', one),
)
