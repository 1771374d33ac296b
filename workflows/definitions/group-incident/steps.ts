/** What may be done in a group incident. LDMAL 7; RULES 63-67; TUL 28; LSI 14; local emergency plans. */
import { z } from 'zod'
import { type By, defineSteps, type StepArgs } from '../../define.ts'
import {
  choice,
  choices,
  longText,
  optional,
  references,
  shortText,
  timeOfDay,
  wholeNumber,
  yesNo,
} from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { today } from '../court/steps.ts'
import { underWayNeeds } from '../court/under-way.ts'
import { matters } from '../supervision/words.ts'
import { type Counts, countFields, countRecord, followRecord, wrongRepeats } from './level.ts'
import { forms, reportRecord } from './reports.ts'
import { taskSteps } from './tasks.ts'
import { opensClue } from './ways.ts'

const team: By = {
  mediator: 'owner',
  'station-lead': 'station',
  supervisor: 'subtree',
  'legal-aid-officer': 'subtree',
}
const text = (zh: string, en: string, max = 2000) => longText({ zh, en }, { max })
type Args = StepArgs<any, Counts & { warnedAt?: string }>

const dated = (zh: string, en: string) => z.object({ on: today('日期', 'Day'), note: text(zh, en) })

export const steps = defineSteps({
  warn: {
    label: { zh: '预警登记', en: 'Record the warning' },
    by: team,
    form: z.object({
      on: today('发现日期', 'Seen on'),
      at: timeOfDay({ zh: '发现时间', en: 'Time' }),
      place: shortText({ zh: '地点', en: 'Place' }),
      ...countFields,
      demand: text('诉求', 'What is demanded'),
    }),
    happenedOn: 'on',
    needs: ['parameters', 'memberCount', 'employerCases'],
    wrong: wrongRepeats,
    records: args => [countRecord(args)],
    couplings: [opensFile],
  },
  recount: {
    label: { zh: '人数、等级变化', en: 'Count and level again' },
    help: {
      zh: '每次人数、金额、行为变化都重新判定等级；首次登记的人数保留。',
      en: 'The level is judged again at each change; the first count stays on file.',
    },
    by: team,
    form: z.object({ on: today('日期', 'Day'), ...countFields, note: optional(text('说明', 'Note', 1000)) }),
    happenedOn: 'on',
    needs: ['parameters', 'memberCount', 'employerCases'],
    wrong: wrongRepeats,
    records: (args: Args) => [countRecord({ ...args, before: args.facts.colour })],
  },
  followRoster: {
    label: { zh: '按名册人数重新判定', en: 'Judge again by the roster' },
    help: {
      zh: '增加、退出劳动者时自动办理；事件人数不少于名册人数。',
      en: 'Taken by itself when workers join or leave; the incident never counts fewer than the roster.',
    },
    by: team,
    form: z.object({ members: wholeNumber({ zh: '名册人数', en: 'Workers on the roster' }, { max: 50_000 }) }),
    needs: ['parameters'],
    records: ({ answers: { members }, ...args }: Args) => [followRecord({ ...args, members })],
  },
  report: {
    label: { zh: '报告', en: 'Report' },
    by: team,
    papers: ['incident-report'],
    form: z.object({
      on: today('报告日期', 'Reported on'),
      at: timeOfDay({ zh: '报告时间', en: 'Time' }),
      form: choice({ zh: '形式', en: 'Form' }, forms),
      to: shortText({ zh: '报告对象', en: 'Reported to' }),
      content: text('报告内容', 'What was reported'),
    }),
    happenedOn: 'on',
    needs: ['parameters'],
    records: ({ facts, ...args }: Args) => [reportRecord({ ...args, warnedAt: facts.warnedAt })],
  },
  arrive: {
    label: { zh: '到场处置', en: 'On site' },
    help: {
      zh: '工会代表职工与单位或者有关方面协商，反映意见和要求，提出解决意见（《工会法》第28条）。',
      en: 'The union speaks for the workers and proposes a solution (Trade Union Law, art. 28).',
    },
    by: team,
    form: z.object({
      on: today('到场日期', 'On site on'),
      at: timeOfDay({ zh: '到场时间', en: 'Time' }),
      bodies: shortText({ zh: '到场单位', en: 'Bodies present' }, { max: 200 }),
      measures: text('处置措施', 'Measures'),
    }),
    happenedOn: 'on',
  },
  electRepresentatives: {
    label: { zh: '推举代表', en: 'Representatives elected' },
    help: {
      zh: '十人以上可以推举三至五名代表；代表变更、放弃、承认请求或者和解，须经被代表的劳动者同意。',
      en: 'Three to five of ten or more; dropping, admitting or settling needs the consent of those represented.',
    },
    by: team,
    papers: ['representatives-election'],
    actor: 'worker',
    form: z.object({
      on: today('推举日期', 'Elected on'),
      representatives: references({ zh: '代表', en: 'Representatives' }, 'members'),
    }),
    happenedOn: 'on',
    wrong: ({ answers, facts }: Args) =>
      problem(
        (facts.people ?? 0) >= 10 && (answers.representatives.length < 3 || answers.representatives.length > 5),
        'representatives',
        { zh: '应当推举三至五名代表（《办案规则》第63条）', en: 'Three to five (Arbitration Rules, art. 63)' },
      ),
    couplings: [
      {
        workflow: 'case-file',
        step: 'nameRepresentatives',
        begins: false,
        ifOffered: true,
        when: ({ answers }) => answers.representatives.length > 0,
        answers: ({ answers }) => ({ chosenOn: answers.on, members: answers.representatives }),
      },
    ],
  },
  ...taskSteps(team),
  logDay: {
    label: { zh: '每日动态', en: 'Log of the day' },
    by: team,
    form: dated('当日情况', 'What happened'),
    happenedOn: 'on',
  },
  negotiate: {
    label: { zh: '协商、三方协调', en: 'Negotiate' },
    by: team,
    actor: 'parties',
    form: dated('协商情况', 'How the talks went'),
    happenedOn: 'on',
  },
  alertPolice: {
    label: { zh: '通报公安机关', en: 'Tell the police' },
    by: team,
    passesOn: () => true,
    papers: ['clue-transfer-letter'],
    form: dated('通报事项', 'What was told'),
    happenedOn: 'on',
  },
  stabilise: {
    label: { zh: '事态平息', en: 'Calm again' },
    by: team,
    form: dated('平息情况', 'How it calmed'),
    happenedOn: 'on',
  },
  flareUp: {
    label: { zh: '事态反复', en: 'It flares up again' },
    by: team,
    form: dated('情况', 'What happened'),
    happenedOn: 'on',
  },
  followUp: {
    label: { zh: '后续处理', en: 'Follow up' },
    help: {
      zh: '每名劳动者的请求转入调解、仲裁等程序办理。',
      en: 'Each worker’s claims go on in proceedings of their own.',
    },
    by: team,
    form: z.object({
      on: today('日期', 'Day'),
      note: text('后续安排', 'What follows'),
      supervise: optional(yesNo({ zh: '同时登记监督线索', en: 'Open a clue of supervision' })),
      matters: choices({ zh: '监督事项', en: 'Matters' }, matters),
    }),
    happenedOn: 'on',
    needs: underWayNeeds,
    wrong: ({ answers }) =>
      problem(answers.supervise === 'yes' && answers.matters.length === 0, 'matters', {
        zh: '请选择监督事项',
        en: 'Choose the matters',
      }),
    couplings: [opensClue],
  },
  review: {
    label: { zh: '复盘', en: 'Review' },
    by: team,
    papers: ['incident-review'],
    form: z.object({ on: today('日期', 'Day'), causes: text('成因', 'Causes'), lessons: text('改进', 'Lessons') }),
    happenedOn: 'on',
  },
  standDown: {
    label: { zh: '专班解除，办结', en: 'Stand down' },
    by: team,
    form: dated('办结情况', 'How it ended'),
    happenedOn: 'on',
  },
})
