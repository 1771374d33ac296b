/** Papers of legal aid, on the state's track and the union's. Legal Aid Law arts. 20-64. */
import { body, grid, heading, type NamedSource, plain } from './blocks.ts'
import { legalAidLetters } from './legal-aid-letters.ts'
import { asked, type Parts, paper } from './paper.ts'

const aid = (articles: string): string => `《中华人民共和国法律援助法》${articles}`
const applicantSigns = ['申请人（签名或者捺印）']
const officeSigns = ['审查人（签名）', '审批人（签名）']

/** The applicant's data stand before the form, and a group's list behind it. */
const applicantInFull: Parts = { frame: false, side: '申请人' }
const declaration = body('本人声明：以上内容真实。')

type Form = [id: string, zh: string, en: string, more?: Parts]

/** Forms about the case, with who signs. */
const forms: readonly Form[] = [
  [
    'advice-registration',
    '法律咨询登记表',
    'Record of legal advice',
    { law: aid('第二十二条'), sign: ['接待人（签名）'] },
  ],
  [
    'aid-application',
    '法律援助申请表',
    'Application for legal aid',
    {
      ...applicantInFull,
      after: [declaration],
      law: aid('第三十一条、第三十二条、第四十一条、第四十二条'),
      sign: applicantSigns,
      seal: false,
    },
  ],
  [
    'means-statement',
    '经济困难状况说明表',
    'Statement of means',
    {
      frame: false,
      body: [
        asked(['案号', '{caseNumber}'], ['申请人', '{recipients}', 'recipientId', '{applicantNames}']),
        heading('共同生活家庭成员'),
        grid(
          4,
          { head: '姓名', share: 22 },
          { head: '与申请人关系', share: 22 },
          { head: '职业', share: 30 },
          { head: '月收入（元）', share: 26 },
        ),
        heading('家庭经济状况'),
      ],
      answers: false,
      after: [body('本人授权法律援助机构查询、核对上列信息。')],
      law: aid('第四十一条'),
      sign: applicantSigns,
      seal: false,
    },
  ],
  [
    'honesty-pledge',
    '个人诚信承诺书',
    'Promise of honesty',
    {
      body: [
        body(
          '承诺人承诺：所填报的内容和提交的材料真实、完整，同意法律援助机构核查。以欺骗或者其他不正当手段获得法律援助的，由司法行政部门责令支付已实施法律援助的费用，并处三千元以下罚款。',
        ),
      ],
      answers: false,
      law: aid('第四十一条、第六十四条'),
      sign: ['承诺人（签名或者捺印）'],
      seal: false,
    },
  ],
  [
    'aid-means-check',
    '经济困难状况核查记录',
    'Record of the means check',
    { law: aid('第四十一条'), sign: ['核查人（签名）'] },
  ],
  ['aid-approval', '法律援助审批表', 'Approval of legal aid', { law: aid('第四十三条'), sign: officeSigns }],
  [
    'agency-agreement',
    '委托代理协议',
    'Agreement with the agent',
    {
      answers: false,
      after: [body('本协议项下的法律援助免费，法律援助人员不得向受援人收取任何财物。')],
      law: aid('第二十条'),
      sign: ['受援人（签名或者捺印）', '承办单位（印章）'],
      seal: false,
    },
  ],
  [
    'client-meeting-record',
    '会见（约见）笔录',
    'Record of a meeting with the recipient',
    { sign: ['受援人（签名或者捺印）', '承办人（签名）'], seal: false },
  ],
  [
    'progress-report',
    '阶段情况报告',
    'Report on progress',
    { law: aid('第四十六条'), sign: ['承办人（签名）'], seal: false },
  ],
  ['major-matter-report', '重大事项报告表', 'Report of a major matter', { sign: ['承办人（签名）'], seal: false }],
  [
    'agent-change-application',
    '更换法律援助人员申请审批表',
    'Application for another agent',
    { law: aid('第五十五条'), sign: [...applicantSigns, ...officeSigns] },
  ],
  [
    'aid-closing-report',
    '法律援助案件结案报告表',
    'Closing report',
    {
      sheets: true,
      law: aid('第五十条'),
      sign: ['承办人（签名）', '受援人（签名或者捺印）'],
      seal: false,
    },
  ],
  [
    'subsidy-approval',
    '法律援助补贴发放审批表',
    'Approval of the subsidy',
    { law: aid('第五十二条'), sign: officeSigns },
  ],
  [
    'complaint-registration',
    '法律援助投诉登记表',
    'Record of a complaint',
    { law: aid('第五十五条、第五十六条'), sign: ['投诉人（签名或者捺印）', '登记人（签名）'] },
  ],
  [
    'objection-application',
    '法律援助异议申请书',
    'Objection',
    { law: aid('第四十九条'), sign: applicantSigns, seal: false },
  ],
  [
    'union-aid-application',
    '工会法律援助申请表',
    'Application for union legal aid',
    {
      ...applicantInFull,
      after: [
        asked(['会员证号', 'unionNumber'], ['所在工会组织'], ['所在单位工会意见']),
        plain('是否转政府法律援助：□是　□否'),
        declaration,
      ],
      law: '《中华人民共和国工会法》第三十条、《工会法律援助办法》',
      sign: applicantSigns,
      seal: false,
    },
  ],
  [
    'union-aid-approval',
    '工会法律援助审批表',
    'Approval of union legal aid',
    {
      after: [
        asked(['会员证号', 'unionNumber'], ['所在工会组织'], ['所在单位工会意见']),
        plain('是否转政府法律援助：□是　□否'),
      ],
      law: '《中华人民共和国工会法》第三十条、《工会法律援助办法》',
      sign: officeSigns,
    },
  ],
  [
    'union-aid-closing',
    '工会法律援助结案表',
    'Closing form of union legal aid',
    {
      sheets: true,
      law: '《中华人民共和国工会法》第三十条、《工会法律援助办法》',
      sign: ['承办人（签名）', ...officeSigns],
    },
  ],
]

export const legalAidPapers: readonly NamedSource[] = [
  ...forms.map(([id, zh, en, more]) => paper(id, zh, en, { frame: true, ...more })),
  ...legalAidLetters,
]
