/** Papers of the coordinated handling of a bargaining dispute. CCP arts. 49-54. */
import { body, type NamedSource, plain } from './blocks.ts'
import { type Parts, paper } from './paper.ts'

const ministry = (articles: string): string => `《集体合同规定》${articles}`
const chiefs = ['职工方首席代表（签名）', '企业方首席代表（签名）']
const caseLine = plain('案号：{caseNumber}')

type Form = [id: string, zh: string, en: string, parts?: Parts]

const coordination: readonly Form[] = [
  [
    'dispute-statement',
    '集体协商争议情况说明',
    'Statement of the dispute',
    { frame: true, law: ministry('第四十九条') },
  ],
  [
    'coordination-application',
    '协调处理申请书',
    'Application for coordinated handling',
    {
      frame: true,
      law: ministry('第四十九条'),
      handedTo: '＿＿＿＿人力资源和社会保障局',
      sign: ['申请方（签名或者盖章）'],
      seal: false,
    },
  ],
  [
    'coordination-initiative-approval',
    '主动协调审批表',
    'Approval to act on own initiative',
    { frame: true, law: ministry('第四十九条'), sign: ['审批人（签名）'] },
  ],
  [
    'coordination-acceptance-notice',
    '协调处理受理通知书',
    'Notice of acceptance',
    {
      to: '{partyNames?}',
      body: [
        caseLine,
        body(
          '你方集体协商争议的协调处理申请收悉，经审查决定受理，自受理之日起三十日内结束协调处理；期满未结束的，可以适当延长，但延长期限不超过十五日。',
        ),
      ],
      law: ministry('第五十一条、第五十二条'),
    },
  ],
  ['coordination-panel-list', '协调处理人员名单', 'Panel', { frame: true, sheets: true, law: ministry('第五十条') }],
  [
    'coordination-investigation-record',
    '协调处理调查笔录',
    'Record of the inquiry',
    { frame: true, law: ministry('第五十三条'), sign: ['被调查人（签名）', '调查人（签名）'] },
  ],
  ['coordination-plan', '协调处理方案', 'Plan of handling', { frame: true, sheets: true, law: ministry('第五十三条') }],
  [
    'coordination-record',
    '协调会议记录',
    'Record of a coordination meeting',
    { frame: true, sheets: true, law: ministry('第五十三条'), sign: [...chiefs, '记录人（签名）'] },
  ],
  [
    'coordination-agreement',
    '协调处理协议书',
    'Agreement reached by coordination',
    {
      frame: true,
      sheets: true,
      after: [
        body('未达成一致的事项，双方继续协商。本协议书由双方首席代表和协调处理负责人签字盖章后生效，双方应当遵守。'),
      ],
      law: ministry('第五十四条'),
      sign: [...chiefs, '协调处理负责人（签名）'],
    },
  ],
  [
    'coordination-summary',
    '协调处理情况记录',
    'How the coordination went',
    { frame: true, sheets: true, law: ministry('第五十二条、第五十三条'), sign: ['协调处理负责人（签名）'] },
  ],
  [
    'coordination-end-notice',
    '协调处理终结通知书',
    'Notice that coordination has ended',
    {
      to: '{partyNames?}',
      body: [caseLine, body('本争议的协调处理期限届满，双方未达成协议，协调处理终结。双方可以继续协商。')],
      answers: false,
      after: [body('协调处理情况：{own.note?}')],
      law: ministry('第五十二条'),
    },
  ],
]

export const coordinationPapers: readonly NamedSource[] = coordination.map(form => paper(...form))
