/** Papers of collective bargaining. CCP, FJCC, Labour Contract Law arts. 51-56. */
import { body, fields, grid, type NamedSource, plain, unless, when } from './blocks.ts'
import { contract, contractPapers } from './contract-papers.ts'
import { asked, type Parts, paper } from './paper.ts'

const fujian = '《福建省企业集体协商和集体合同条例》'
const ministry = (articles: string): string => `《集体合同规定》${articles}`
const chiefs = ['职工方首席代表（签名）', '企业方首席代表（签名）']
const caseLine = plain('案号：{caseNumber}')

type Form = [id: string, zh: string, en: string, parts?: Parts]

const minutes: Parts = {
  body: [caseLine],
  law: ministry('第三十三条、第三十四条'),
  sign: [...chiefs, '记录员（签名）'],
  seal: false,
}

const bargaining: readonly Form[] = [
  [
    'representatives-record',
    '协商代表产生记录',
    'How representatives were chosen',
    { frame: true, law: ministry('第十九条、第二十条') },
  ],
  [
    'representatives-mandate',
    '协商代表委托书',
    'Mandate of representatives',
    { frame: true, sign: ['委托人（签名或者盖章）'], seal: false },
  ],
  [
    'representatives-roster',
    '协商代表名册',
    'Roster of representatives',
    { frame: true, law: `${ministry('第十九条')}。外聘代表不得超过本方代表人数的三分之一` },
  ],
  [
    'bargaining-offer',
    '集体协商要约书',
    'Offer to bargain',
    {
      to: '{respondentNames?}',
      body: [
        caseLine,
        body(
          '现就下列事项向你方提出集体协商要约，请自收到本要约书之日起十五日内作出书面答复；无正当理由不得拒绝进行集体协商。',
        ),
      ],
      answers: false,
      after: [body('答复期限：自收到本要约书之日起十五日内。')],
      law: `${fujian}、${ministry('第三十二条')}`,
      sign: ['要约方首席代表（签名）'],
    },
  ],
  [
    'bargaining-answer',
    '集体协商答复书',
    'Answer to an offer',
    {
      to: '{applicantNames?}',
      body: [caseLine, body('你方集体协商要约书收悉，现答复如下。')],
      answers: false,
      law: `${fujian}、${ministry('第三十二条')}`,
      sign: ['答复方首席代表（签名）'],
      seal: false,
    },
  ],
  [
    'bargaining-reminder',
    '集体协商催告函',
    'Reminder to answer an offer',
    {
      to: '{respondentNames?}',
      body: [
        caseLine,
        body(
          '集体协商要约书送达后已满十五日，你方未作书面答复。请尽快答复并参加协商；无正当理由拒绝的，工会将依法提请处理。',
        ),
      ],
      law: `${fujian}、《中华人民共和国工会法》第五十四条`,
    },
  ],
  ['information-list', '集体协商资料清单', 'List of information', { frame: true, law: ministry('') }],
  [
    'worker-opinions',
    '职工意见征集表',
    "Workers' opinions",
    {
      frame: true,
      answers: false,
      after: [
        grid(
          10,
          { head: '序号', share: 8 },
          { head: '姓名', share: 16 },
          { head: '部门、岗位', share: 20 },
          { head: '意见和建议', share: 40 },
          { head: '签名', share: 16 },
        ),
      ],
    },
  ],
  [
    'bargaining-minutes',
    '集体协商会议纪要',
    'Minutes of a bargaining session',
    { ...minutes, after: [asked(['未一致事项及下次安排', 'next'])] },
  ],
  [
    'session-suspension-record',
    '中止协商记录',
    'Suspension of talks',
    { ...minutes, sheets: ['协商议题'], law: ministry('第三十五条') },
  ],
  [
    'congress-resolution',
    '职工代表大会（职工大会）决议',
    "Resolution of the employees' congress",
    {
      frame: true,
      sheets: ['职代会表决'],
      body: [body('应当有三分之二以上职工代表（职工）出席，并经全体职工代表（职工）半数以上同意，草案方获通过。')],
      law: `${ministry('第三十六条')}、${fujian}第二十条`,
      sign: ['主持人（签名）'],
    },
  ],
  [
    'vote-count',
    '表决票统计表',
    'Count of votes',
    { frame: true, sheets: ['职代会表决'], sign: ['计票人（签名）', '监票人（签名）'] },
  ],
  [
    'submission-form',
    '集体合同报送审查表',
    'Submission for review',
    {
      frame: true,
      sheets: ['协商代表', '集体合同', '覆盖企业名单'],
      after: [
        plain(
          '附：集体合同文本三份；双方首席代表身份与委托证明；协商代表名册及产生证明；职代会通过决议（附签到、表决结果）；协商会议纪要；营业执照复印件；工会社团法人资格证复印件；行业性、区域性合同另附覆盖企业名单。',
        ),
      ],
      law: `${ministry('第四十二条、第四十四条')}、${fujian}第二十一条`,
    },
  ],
  [
    'review-opinion',
    '集体合同审查意见书',
    'Opinion of the review',
    {
      body: [
        caseLine,
        asked(['双方名称', '{partyNames}'], ['双方地址', '{addresses}'], ['收到时间', 'facts.submittedOn']),
        when('hasOwn.opinion?', asked(['审查意见', 'own.opinion'])),
        unless(
          'hasOwn.opinion?',
          when('hasOwn.receivedOn?', fields(['审查意见', '未提出异议'])),
          unless('hasOwn.receivedOn?', asked(['审查意见'])),
        ),
        asked(['作出时间', '{happenedOn}']),
      ],
      answers: false,
      law: ministry('第四十五条'),
    },
  ],
  ['publication-notice', '集体合同公布书', 'Publication of the contract', { frame: true, law: ministry('') }],
  ['performance-check', '集体合同履约检查表', 'Check of performance', { frame: true, sign: ['检查人（签名）'] }],
  [
    'contract-amendment',
    '集体合同变更协议',
    'Amendment of the contract',
    { ...contract([], '第五十一条'), law: ministry('第三十九条、第四十条') },
  ],
  [
    'renewal-offer',
    '集体合同续签要约书',
    'Offer to renew',
    {
      to: '{respondentNames?}',
      body: [caseLine, body('现行集体合同即将期满，现就续签提出要约，请自收到之日起十五日内书面答复。')],
      law: `${ministry('第三十八条')}、${fujian}`,
    },
  ],
  [
    'correction-demand',
    '整改要求函',
    'Demand to correct',
    {
      to: '{respondentNames?}',
      body: [caseLine],
      law: '《中华人民共和国劳动合同法》第五十六条、《中华人民共和国工会法》第二十一条',
    },
  ],
  ['contract-end-note', '集体合同终止说明', 'Note on the end of the contract', { frame: true }],
]

export const bargainingPapers: readonly NamedSource[] = [...bargaining.map(form => paper(...form)), ...contractPapers]
