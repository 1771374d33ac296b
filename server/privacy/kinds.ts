/** 登记事项: what is kept of each kind, by which article, and what ends it. PIPL 23, 44-50, 55-57; NDR 12. */
import { z } from 'zod'
import { calendarDate, choice, optional, shortText } from '../../workflows/fields.ts'
import { otherRetentions } from '../../workflows/law/retention.ts'
import type { Text } from '../../workflows/text.ts'
import { about, type Kind, organisationId, text } from './kind-fields.ts'
import { securityKinds } from './security-kinds.ts'

const rights = {
  see: { zh: '查阅', en: 'To see it' },
  copy: { zh: '复制', en: 'To have a copy' },
  move: { zh: '转移', en: 'To move it to another handler' },
  correct: { zh: '更正、补充', en: 'To correct or complete it' },
  erase: { zh: '删除', en: 'To have it erased' },
  withdraw: { zh: '撤回同意', en: 'To withdraw consent' },
  explain: { zh: '解释处理规则', en: 'To have it explained' },
} as const satisfies Record<string, Text>

const answersToRequest = {
  granted: { zh: '同意并已办理', en: 'Granted and done' },
  partly: { zh: '部分同意', en: 'Granted in part' },
  'use-stopped': {
    zh: '保存期限未届满，停止除存储和保护以外的处理（第47条第2款）',
    en: 'Its period is not over: all use stopped but storing and protecting (art. 47(2))',
  },
  refused: { zh: '不同意，已说明理由', en: 'Refused, with reasons' },
} as const satisfies Record<string, Text>

const reasonsToAssess = {
  sensitive: { zh: '处理敏感个人信息', en: 'Sensitive information' },
  automated: { zh: '利用个人信息进行自动化决策', en: 'Automated decisions' },
  giving: { zh: '委托处理、向其他处理者提供、公开', en: 'Entrusting, giving to others, publishing' },
  abroad: { zh: '向境外提供', en: 'Giving abroad' },
  other: { zh: '其他对个人权益有重大影响的处理', en: 'Another use of weight for people' },
} as const satisfies Record<string, Text>

const groundsToGive = {
  consent: { zh: '个人单独同意', en: 'Separate consent' },
  duty: { zh: '法定职责、法定义务', en: 'A duty by law' },
  contract: { zh: '委托处理合同', en: 'A contract with a processor' },
  anonymised: {
    zh: '已作匿名化处理，不属于个人信息（第4条、第73条）',
    en: 'Anonymised: no personal information (arts. 4, 73)',
  },
} as const satisfies Record<string, Text>

export const kinds = {
  request: {
    label: { zh: '个人行使权利的申请', en: 'Requests of people' },
    icon: 'user',
    source: {
      zh: '《个人信息保护法》第44条至第50条（应当及时办理，法律未定天数；拒绝的应当说明理由）',
      en: 'Personal Information Protection Law, arts. 44-50 (promptly: no number of days; a refusal gives its reasons)',
    },
    form: z.object({
      organisationId,
      onDay: calendarDate({ zh: '收到日期', en: 'Received' }, { today: true }),
      right: choice({ zh: '请求', en: 'What is asked' }, rights),
      about,
      answerBy: calendarDate({ zh: '应当答复的日期（本单位确定）', en: 'To be answered by (the office decides)' }),
      who: shortText({ zh: '申请人称呼', en: 'Who asks' }, { max: 60 }),
      caseNumber: optional(shortText({ zh: '案号', en: 'Case number' }, { max: 48 })),
    }),
    ending: z.object({
      endedOn: calendarDate({ zh: '答复日期', en: 'Answered' }, { today: true }),
      answer: choice({ zh: '处理', en: 'Answer' }, answersToRequest),
      reason: optional(text('理由、做了什么', 'Reasons, and what was done')),
    }),
    due: 'answerBy',
  },
  breach: {
    label: { zh: '个人信息安全事件', en: 'Breaches' },
    icon: 'alert-triangle',
    source: {
      zh: '《个人信息保护法》第57条（立即补救，通知履行个人信息保护职责的部门和个人）',
      en: 'Personal Information Protection Law, art. 57 (act at once; tell the authority and the people)',
    },
    form: z.object({
      organisationId,
      onDay: calendarDate({ zh: '发现日期', en: 'Found out' }, { today: true }),
      about,
      what: text('泄露、篡改、丢失的信息种类', 'Kinds of information leaked, changed or lost'),
      cause: text('原因', 'Cause'),
      harm: text('可能造成的危害', 'Harm it may do'),
      measures: text('已采取的补救措施、个人可以采取的减轻危害的措施', 'Measures taken, and what people can do'),
    }),
    ending: z.object({
      endedOn: calendarDate({ zh: '办结日期', en: 'Finished' }, { today: true }),
      authorityTold: text('向哪个部门报告、哪一天、联系方式', 'Which authority was told, on which day, by whom'),
      peopleTold: text('怎样通知个人、哪一天；不通知的写明理由', 'How and when people were told; if not, why'),
    }),
  },
  assessment: {
    label: { zh: '个人信息保护影响评估', en: 'Impact assessments' },
    icon: 'shield-search',
    source: { zh: '《个人信息保护法》第55条、第56条', en: 'Personal Information Protection Law, arts. 55-56' },
    form: z.object({
      organisationId,
      onDay: calendarDate({ zh: '作出日期', en: 'Made' }, { today: true }),
      ground: choice({ zh: '情形', en: 'Ground' }, reasonsToAssess),
      about,
      lawful: text('目的、方式是否合法、正当、必要', 'Whether purpose and way are lawful, fair and necessary'),
      impact: text('对个人权益的影响及安全风险', 'Effect on people, and risks'),
      measures: text(
        '保护措施是否合法、有效并与风险程度相适应',
        'Whether the measures are lawful, work, and fit the risk',
      ),
    }),
    kept: otherRetentions.impact_assessment,
  },
  giving: {
    label: { zh: '对外提供、委托处理', en: 'Giving and entrusting' },
    icon: 'send',
    source: {
      zh: '《个人信息保护法》第21条、第23条；《网络数据安全管理条例》第12条。移送本系统内协作单位的，记在案件历史中',
      en: 'Personal Information Protection Law, arts. 21, 23; Network Data Security Regulations, art. 12. Referrals within the house stand in the history of their case',
    },
    form: z.object({
      organisationId,
      onDay: calendarDate({ zh: '提供日期', en: 'Given' }, { today: true }),
      recipient: shortText({ zh: '接收方名称、联系方式', en: 'Recipient and how to reach them' }, { max: 200 }),
      about,
      what: text('信息种类、处理目的和方式', 'Kinds of information, purpose and way'),
      ground: choice({ zh: '依据', en: 'Ground' }, groundsToGive),
    }),
    kept: otherRetentions.giving_record,
  },
  ...securityKinds,
} as const satisfies Record<string, Kind>
export type KindId = keyof typeof kinds

export const isKind = (kind: string): kind is KindId => Object.hasOwn(kinds, kind)
export const kindOf = (kind: KindId): Kind => kinds[kind]
/** What an answer needs a reason for. */
export const needsReason = (answer: unknown): boolean => answer === 'partly' || answer === 'refused'
