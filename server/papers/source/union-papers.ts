/** Papers of supervision, meetings, incidents, inspection and injury. Trade Union Law arts. 22-35, TULS, LSI, WIR. */
import { body, each, grid, type NamedSource, plain, unless, when } from './blocks.ts'
import { meetingPapers } from './meeting-papers.ts'
import { asked, type Parts, paper } from './paper.ts'

const union = (articles: string): string => `《中华人民共和国工会法》${articles}`
const supervisionRules = '《工会劳动法律监督办法》'
const caseLine = plain('案号：{caseNumber}')
/** Those a letter was sent to, and not every employer of the case. */
const toEmployer = '{answers.addressees|respondentNames?}'

type Form = [id: string, zh: string, en: string, parts?: Parts]

const supervision: readonly Form[] = [
  ['clue-registration', '工会劳动法律监督线索登记表', 'Record of a clue', { frame: true, sign: ['登记人（签名）'] }],
  [
    'supervision-refusal',
    '不予受理告知书',
    'Notice that a clue is declined',
    { to: '{applicantNames?}', body: [caseLine] },
  ],
  [
    'supervision-record',
    '工会劳动法律监督检查记录',
    'Record of a supervision visit',
    {
      frame: 'of-employer',
      law: `${union('第二十六条')}、${supervisionRules}`,
      sign: ['被检查单位（签名或者盖章）', '监督员（签名）', '监督员（签名）'],
    },
  ],
  [
    'supervision-tip',
    '工会劳动法律监督提示函',
    'Reminder of the union',
    { to: toEmployer, body: [caseLine], law: supervisionRules },
  ],
  [
    'supervision-opinion',
    '工会劳动法律监督意见书',
    'Opinion of the union',
    {
      to: toEmployer,
      body: [caseLine, body('经工会劳动法律监督，发现你单位存在下列问题，请按期整改并书面答复。')],
      after: [
        body('逾期不答复或者无正当理由拒不整改的，将依法提出工会劳动法律监督建议书。'),
        body('签发人：{answers.signedBy?}'),
      ],
      law: `${union('第二十三条')}、${supervisionRules}`,
      sign: ['签发人（签名）'],
      attached: '附件：送达回证。',
    },
  ],
  [
    'supervision-proposal',
    '工会劳动法律监督建议书',
    'Proposal of the union',
    {
      to: '{answers.authority|answers.partner|answers.body|answers.to?}',
      body: [
        caseLine,
        plain('用人单位：{respondentNames?}'),
        body('用人单位收到工会劳动法律监督意见书后未按期答复或者未整改，建议贵单位依法处理，并将处理结果反馈我会。'),
      ],
      answers: false,
      law: `${union('第二十三条')}、${supervisionRules}`,
    },
  ],
  [
    'supervision-request',
    '提请函',
    'Request to the higher union',
    { body: [caseLine, plain('用人单位：{respondentNames?}')], law: supervisionRules },
  ],
  ['correction-review', '整改复核记录', 'Check of the correction', { frame: true, sign: ['复核人（签名）'] }],
  [
    'clue-transfer-letter',
    '线索移送函',
    'Letter transferring a clue',
    { to: '＿＿＿＿', body: [caseLine, plain('涉及单位：{respondentNames?}')] },
  ],
  [
    'material-list',
    '材料移送清单',
    'List of papers handed over',
    {
      frame: true,
      body: [asked(['接收单位', 'own.authority'])],
      answers: false,
      after: [
        grid(
          8,
          { head: '序号', share: 8 },
          { head: '材料名称', share: 46 },
          { head: '份数', share: 12 },
          { head: '页数', share: 12 },
          { head: '备注', share: 22 },
        ),
      ],
      sign: ['移交人（签名）', '接收人（签名）'],
    },
  ],
  ['result-feedback', '处理结果反馈函', 'Feedback on the result', { frame: true }],
  ['judicial-advice', '司法建议书', 'Judicial advice', { frame: true }],
  ['government-request', '提请处理报告', 'Request to the government', { frame: true, law: union('第二十三条') }],
  [
    'supervision-closing',
    '工会劳动法律监督结案表',
    'Closing of a supervision',
    { frame: true, sheets: true, sign: ['承办人（签名）', '审批人（签名）'] },
  ],
]

const others: readonly Form[] = [
  [
    'incident-report',
    '群体性事件信息报告表',
    'Incident report',
    { frame: true, law: union('第二十八条'), sign: ['报告人（签名）', '审核人（签名）'] },
  ],
  ['incident-review', '群体性事件复盘报告', 'Review of an incident', { frame: true, sheets: true }],
  [
    'inspection-complaint',
    '劳动保障监察投诉书',
    'Complaint to labour inspection',
    {
      sides: ['投诉人', '被投诉单位'],
      body: [
        unless('applicantsListed', each('applicants', when('isPerson', plain('投诉人{name}：年龄{age}，职业{job}。')))),
      ],
      claims: true,
      answers: false,
      law: '《劳动保障监察条例》第二十条、《关于实施〈劳动保障监察条例〉若干规定》',
      handedTo: '{answers.body|anyInspection}',
      sign: ['投诉人（签名或者捺印）'],
      seal: false,
    },
  ],
  [
    'inspection-tip',
    '劳动保障监察举报登记表',
    'Tip to labour inspection',
    { frame: true, law: '《劳动保障监察条例》', sign: ['登记人（签名）'] },
  ],
  [
    'arrears-clue',
    '欠薪线索反映表',
    'Clue of wage arrears',
    { frame: true, claims: true, law: '《保障农民工工资支付条例》', sign: ['反映人（签名或者捺印）'] },
  ],
  [
    'work-injury-application',
    '工伤认定申请表',
    'Application for work-injury recognition',
    {
      frame: true,
      after: [plain('附：劳动关系（含事实劳动关系）证明材料；医疗诊断证明或者职业病诊断证明书（鉴定书）。')],
      law: '《工伤保险条例》第十七条、第十八条',
      sign: ['申请人（签名或者盖章）'],
      seal: false,
    },
  ],
  [
    'appraisal-application',
    '劳动能力鉴定申请表',
    'Application for appraisal',
    {
      frame: true,
      law: '《工伤保险条例》、《劳动能力鉴定管理办法》',
      sign: ['申请人（签名或者盖章）'],
      seal: false,
    },
  ],
  [
    'insurance-claim-application',
    '职业伤害确认（理赔）申请表',
    'Occupational-injury or insurance claim',
    { frame: true, sign: ['申请人（签名或者捺印）'], seal: false },
  ],
  ['hotline-order-sheet', '12351热线工单办理单', 'Hotline order', { frame: true, sign: ['承办人（签名）'] }],
  ['hotline-reply', '12351热线工单办理反馈单', 'Feedback on a hotline order', { frame: true }],
]

export const unionPapers: readonly NamedSource[] = [
  ...supervision.map(form => paper(...form)),
  ...meetingPapers,
  ...others.map(form => paper(...form)),
]
