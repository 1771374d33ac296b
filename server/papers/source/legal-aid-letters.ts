/** What a legal-aid body sends out: decisions, notices and letters. Legal Aid Law arts. 43-56. */
import { body, type NamedSource } from './blocks.ts'
import { type Parts, paper } from './paper.ts'

const aid = (articles: string): string => `《中华人民共和国法律援助法》${articles}`
const objection = '申请人、受援人对本决定有异议的，可以向设立本法律援助机构的司法行政部门提出。'
const recipients = '{recipients|applicantNames}'
const served = '送达：送达日期＿＿＿＿，受送达人（签名）＿＿＿＿'

type Letter = [id: string, zh: string, en: string, more?: Parts]

const letters: readonly Letter[] = [
  [
    'aid-supplement-notice',
    '补充材料（说明）通知书',
    'Notice to supply papers',
    {
      body: [
        body(
          '你申请法律援助一案（案号：{caseNumber}），请按期补充下列材料或者作出说明；无正当理由逾期未补充的，视为撤回申请。',
        ),
      ],
      law: aid('第四十三条'),
    },
  ],
  [
    'aid-grant-decision',
    '给予法律援助决定书',
    'Decision to grant legal aid',
    {
      body: [body('你就{cause}申请法律援助（案号：{caseNumber}），经审查，本机构作出如下决定。')],
      after: [body('决定：给予法律援助。'), body('援助形式：{answers.aidForms?}')],
      law: aid('第三十一条、第四十三条'),
      attached: served,
    },
  ],
  [
    'aid-refusal-decision',
    '不予法律援助决定书',
    'Decision to refuse legal aid',
    {
      body: [body('你就{cause}申请法律援助（案号：{caseNumber}），经审查，本机构作出如下决定。')],
      after: [body('决定：不予法律援助。')],
      law: aid('第四十三条、第四十九条'),
      attached: served,
      rights: objection,
    },
  ],
  [
    'aid-advance-decision',
    '先行提供法律援助决定书',
    'Decision to aid in advance',
    {
      body: [
        body(
          '你就{cause}申请法律援助（案号：{caseNumber}），因情况紧急，决定先行提供法律援助。请按期补办有关手续、补充有关材料。',
        ),
      ],
      law: aid('第四十四条'),
    },
  ],
  ['agent-change-notice', '更换法律援助人员通知书', 'Notice of another agent', { law: aid('第五十五条') }],
  [
    'aid-termination-decision',
    '终止法律援助决定书',
    'Decision to end legal aid',
    {
      body: [body('你获得法律援助的{cause}一案（案号：{caseNumber}），因出现下列情形，决定终止法律援助。')],
      law: aid('第四十八条'),
      rights: objection,
    },
  ],
  ['complaint-result', '法律援助投诉处理结果告知书', 'Result of a complaint', { law: aid('第五十五条、第五十六条') }],
  [
    'objection-decision',
    '法律援助异议审查决定书',
    'Decision on an objection',
    {
      law: aid('第四十九条'),
      rights: '对司法行政部门维持不予援助或者终止援助的决定不服的，可以依法申请行政复议或者提起行政诉讼。',
    },
  ],
]

export const legalAidLetters: readonly NamedSource[] = [
  ...letters.map(([id, zh, en, more]) => paper(id, zh, en, { to: recipients, ...more })),
  paper('aid-official-letter', '法律援助公函', 'Official letter of legal aid', {
    to: '{answers.body|answers.organ|answers.court|forum.body?}',
    body: [
      body(
        `${recipients}与{opponents|respondentNames}{cause}一案（案号：{caseNumber}），本机构已决定给予${recipients}法律援助，并指派下列人员担任其法律援助人员。`,
      ),
    ],
    law: aid(''),
  }),
]
