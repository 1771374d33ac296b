/** From the demand to a draft: representatives, offer and answer, information, sessions. CCP 32-36; FJCC 18-20. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { type By, defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { note, today } from '../court/steps.ts'
import { representativeRecords, representativeRows, teamFault } from './representatives.ts'
import { kinds, offerers, sides } from './words.ts'

export const bargainers: By = {
  mediator: 'owner',
  'station-lead': 'station',
  supervisor: 'subtree',
  'legal-aid-officer': 'subtree',
}
const text = (zh: string, en: string, max = 3000) => longText({ zh, en }, { max })

export const talkSteps = defineSteps({
  prepare: {
    label: { zh: '准备协商', en: 'Prepare the talks' },
    by: bargainers,
    form: z.object({
      preparedOn: today('日期', 'Day'),
      kind: choice({ zh: '协商种类', en: 'Kind' }, kinds),
      trigger: optional(text('协商事由', 'What calls for talks', 1000)),
    }),
    happenedOn: 'preparedOn',
    couplings: [opensFile],
  },
  nameRepresentatives: {
    label: { zh: '确定协商代表', en: 'Name the representatives' },
    help: {
      zh: '双方人数对等，每方不少于三名，各一名首席代表；外聘不超过三分之一且不任首席；职工方首席由工会主席或者其书面委托的人担任。',
      en: 'Equal numbers, three or more, one chief each; outsiders a third at most and never chief.',
    },
    by: bargainers,
    papers: ['representatives-roster', 'representatives-record', 'representatives-mandate'],
    form: z.object({
      namedOn: today('产生日期', 'Named on'),
      representatives: representativeRows(),
      conflictReason: conflictReason(),
    }),
    happenedOn: 'namedOn',
    mayPrecede: true,
    wrong: ({ answers }) => {
      const fault = teamFault(answers.representatives)
      return fault ? { representatives: fault } : {}
    },
    records: ({ answers, eventId, happenedOn }) => representativeRecords(answers.representatives, eventId, happenedOn),
  },
  recordVacancy: {
    label: { zh: '登记协商代表空缺', en: 'Record a vacant seat' },
    help: {
      zh: '空缺之日起十五日内产生新的代表（《集体合同规定》第31条）；补足后重新登记全部代表。',
      en: 'It is filled within fifteen days (art. 31); then the whole roster is named again.',
    },
    by: bargainers,
    form: z.object({
      vacantOn: today('空缺日期', 'Vacant since'),
      side: choice({ zh: '所属方', en: 'Side' }, sides),
      reason: text('原因', 'Reason', 500),
    }),
    happenedOn: 'vacantOn',
  },
  offer: {
    label: { zh: '发出协商要约', en: 'Demand talks' },
    help: {
      zh: '另一方应当自收到要约之日起十五日内书面答复（福建省条例；国家规定为二十日）。',
      en: 'The other side answers in writing within fifteen days of receipt (Fujian; nationally twenty).',
    },
    by: bargainers,
    papers: ['bargaining-offer'],
    form: z.object({
      receivedOn: today('对方收到要约日期', 'Received by the other side on'),
      by: choice({ zh: '要约方', en: 'Demanded by' }, offerers),
      matters: text('协商内容', 'Matters'),
      meetOn: optional(calendarDate({ zh: '建议协商日期', en: 'Proposed day' })),
      place: optional(shortText({ zh: '建议地点', en: 'Proposed place' })),
    }),
    happenedOn: 'receivedOn',
  },
  answerOffer: {
    label: { zh: '登记答复', en: 'Record the answer' },
    by: bargainers,
    papers: ['bargaining-answer'],
    actor: 'respondent',
    form: z.object({
      answeredOn: today('答复日期', 'Answered on'),
      accepts: yesNo({ zh: '同意协商（应约）', en: 'Accepts' }),
      sessionOn: optional(calendarDate({ zh: '首次协商日期', en: 'First session on' })),
      reason: note(),
    }),
    happenedOn: 'answeredOn',
    wrong: ({ answers }) => ({
      ...problem(answers.accepts === 'no' && !answers.reason, 'reason', {
        zh: '拒绝协商须说明理由',
        en: 'A refusal needs its reason',
      }),
      ...problem((answers.sessionOn ?? '9') < answers.answeredOn, 'sessionOn', {
        zh: '不能早于答复日期',
        en: 'Not before the answer',
      }),
    }),
  },
  lapseOffer: {
    label: { zh: '逾期未答复', en: 'No answer in time' },
    by: { clock: 'subtree' },
    papers: ['bargaining-reminder'],
    form: z.object({}),
  },
  supervise: {
    label: { zh: '转工会劳动法律监督', en: 'Go on by supervision letters' },
    help: {
      zh: '拒绝或者拖延协商的，工会可以发提示函、意见书（《工会法》第54条）。',
      en: 'Refusal or delay may be met by letters (Trade Union Law, art. 54).',
    },
    by: bargainers,
    form: z.object({
      decidedOn: today('日期', 'Day'),
      content: text('拒绝、拖延协商的情况', 'How it refuses or delays'),
    }),
    happenedOn: 'decidedOn',
    couplings: [
      {
        workflow: 'supervision',
        step: 'openClue',
        begins: true,
        answers: ({ answers }) => ({
          receivedOn: answers.decidedOn,
          source: 'monitoring',
          matters: ['bargaining'],
          content: answers.content,
        }),
      },
    ],
  },
  exchange: {
    label: { zh: '提供信息资料', en: 'Information given' },
    help: {
      zh: '企业应当如实提供产值、工资总额、利润、人工成本、社会保险等情况，代表负有保密义务。',
      en: 'The employer gives true figures; representatives keep them secret.',
    },
    by: bargainers,
    papers: ['information-list', 'worker-opinions'],
    actor: 'respondent',
    form: z.object({
      givenOn: today('提供日期', 'Given on'),
      content: text('资料目录', 'What was given'),
      minimumFen: optional(moneyFen({ zh: '当地最低工资标准（元/月）', en: 'Minimum wage a month' })),
      guideline: optional(shortText({ zh: '工资指导线', en: 'Wage guideline' })),
      cpi: optional(shortText({ zh: '居民消费价格指数', en: 'CPI' }, { max: 40 })),
      lastWageFen: optional(moneyFen({ zh: '上年职工平均工资（元/月）', en: 'Average wage last year' })),
    }),
    happenedOn: 'givenOn',
    records: ({ answers, facts, eventId }) => [
      {
        kind: 'finding',
        key: `${eventId}-reference`,
        onDay: answers.givenOn,
        amountFen: answers.minimumFen ?? null,
        details: {
          what: 'reference',
          session: (facts.sessionCount ?? 0) + 1,
          guideline: answers.guideline ?? null,
          cpi: answers.cpi ?? null,
          lastWageFen: answers.lastWageFen ?? null,
        },
      },
    ],
  },
})
