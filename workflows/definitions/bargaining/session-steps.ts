/** Sessions, their suspension, coordination, and the draft that ends the talks. CCP 33-36, 49; FJCC 19. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, rows, shortText, timeOfDay } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { note, today } from '../court/steps.ts'
import { contractRecords, contractRows, isOfWages, isUsualTerm, wrongContracts } from './contracts.ts'
import { coveredFault, coveredRecords, coveredRows } from './covered.ts'
import { gradeRecords, gradeRows } from './grades.ts'
import { afterTalksRecords, replacedDrafts } from './in-force.ts'
import { bargainers } from './talk-steps.ts'
import { offerers, topicStates } from './words.ts'

const text = (zh: string, en: string, max = 3000) => longText({ zh, en }, { max })
type Args = StepArgs<any, { sessionCount?: number; lastChair?: string }>
type Topic = { title: string; union?: string; employer?: string; state: string }

const withFault = (field: string, fault: Text | undefined): Record<string, Text> => (fault ? { [field]: fault } : {})

export const sessionSteps = defineSteps({
  setSession: {
    label: { zh: '约定协商会议', en: 'Set a session' },
    by: bargainers,
    actor: 'parties',
    form: z.object({
      setOn: today('约定日期', 'Set on'),
      sessionOn: calendarDate({ zh: '会议日期', en: 'Session on' }),
      at: timeOfDay({ zh: '时间', en: 'Time' }),
      place: optional(shortText({ zh: '地点', en: 'Place' })),
    }),
    happenedOn: 'setOn',
    wrong: ({ answers }) =>
      problem(answers.sessionOn < answers.setOn, 'sessionOn', { zh: '不能早于约定日期', en: 'Not before it was set' }),
    records: ({ answers, facts, eventId }) => [
      ...(facts.sessionKey ? [{ kind: 'hearing' as const, key: facts.sessionKey, state: 'cancelled' }] : []),
      {
        kind: 'hearing',
        key: `${eventId}-session`,
        onDay: answers.sessionOn,
        atTime: answers.at,
        state: 'planned',
        details: { what: 'bargaining-session', place: answers.place ?? null },
      },
    ],
  },
  holdSession: {
    label: { zh: '协商会议', en: 'Session' },
    help: {
      zh: '由双方首席代表轮流主持，议题逐项记录一致与未一致。',
      en: 'The chiefs chair in turn; each topic is noted as agreed or open.',
    },
    by: bargainers,
    papers: ['bargaining-minutes'],
    form: z.object({
      heldOn: today('会议日期', 'Held on'),
      chair: choice({ zh: '主持', en: 'Chaired by' }, offerers),
      recorder: shortText({ zh: '记录员', en: 'Recorder' }, { max: 60 }),
      topics: rows(
        { zh: '议题', en: 'Topics' },
        {
          title: shortText({ zh: '议题', en: 'Topic' }, { max: 80 }),
          union: optional(shortText({ zh: '职工方意见', en: 'Workers’ side' }, { max: 200 })),
          employer: optional(shortText({ zh: '企业方意见', en: 'Employers’ side' }, { max: 200 })),
          state: choice({ zh: '结果', en: 'Result' }, topicStates),
        },
        { min: 1, max: 40 },
      ),
      next: note(),
    }),
    happenedOn: 'heldOn',
    wrong: ({ answers, facts }: Args) =>
      problem(facts.lastChair !== undefined && facts.lastChair === answers.chair, 'chair', {
        zh: '上次会议由该方主持，应当轮流主持',
        en: 'That side chaired the last session: they chair in turn',
      }),
    records: ({ answers, facts, eventId }: StepArgs) => [
      ...(facts.sessionKey
        ? [{ kind: 'hearing' as const, key: facts.sessionKey, onDay: answers.heldOn, state: 'held' }]
        : []),
      ...answers.topics.map((one: Topic, place: number) => ({
        kind: 'position' as const,
        key: `${eventId}-${place + 1}`,
        onDay: answers.heldOn,
        state: one.state,
        details: {
          what: 'session-topic',
          title: one.title,
          union: one.union ?? null,
          employer: one.employer ?? null,
          session: (facts.sessionCount ?? 0) + 1,
        },
      })),
    ],
  },
  suspend: {
    label: { zh: '中止协商', en: 'Suspend the talks' },
    by: bargainers,
    papers: ['session-suspension-record'],
    actor: 'parties',
    form: z.object({
      suspendedOn: today('中止日期', 'Suspended on'),
      until: calendarDate({ zh: '约定恢复日期', en: 'To go on by' }),
      reason: text('原因', 'Reason', 1000),
    }),
    happenedOn: 'suspendedOn',
    wrong: ({ answers }) =>
      problem(answers.until <= answers.suspendedOn, 'until', { zh: '应当晚于中止日期', en: 'Must be after it' }),
  },
  resume: {
    label: { zh: '恢复协商', en: 'Go on' },
    by: bargainers,
    actor: 'parties',
    form: z.object({ resumedOn: today('恢复日期', 'Resumed on') }),
    happenedOn: 'resumedOn',
  },
  askCoordination: {
    label: { zh: '申请协调处理', en: 'Ask for coordination' },
    help: {
      zh: '因签订集体合同发生争议协商不成的，可以书面申请人社部门协调处理；也可以由人社部门主动协调。',
      en: 'A dispute over concluding a contract goes to coordination by the labour authority.',
    },
    by: bargainers,
    actor: 'parties',
    form: z.object({
      decidedOn: today('日期', 'Day'),
      issue: text('争议事项和协商经过', 'The dispute, and how the talks went'),
    }),
    happenedOn: 'decidedOn',
    couplings: [
      {
        workflow: 'bargaining-dispute',
        step: 'arise',
        begins: true,
        answers: ({ answers }) => ({ arisenOn: answers.decidedOn, issue: answers.issue }),
      },
    ],
  },
  draft: {
    label: { zh: '形成草案', en: 'Draft' },
    help: {
      zh: '一次协商可以形成几份合同；草案由双方首席代表签字。',
      en: 'One talk may lead to several contracts; both chiefs sign the draft.',
    },
    by: bargainers,
    papers: ['collective-contract-draft'],
    actor: 'parties',
    form: z.object({
      draftedOn: today('草案签字日期', 'Draft signed on'),
      contracts: contractRows(),
      grades: gradeRows(),
      covered: coveredRows(),
      termReason: optional(
        longText(
          { zh: '期限不在一至三年内的原因', en: 'Why a term is not one year to three' },
          {
            max: 400,
            help: {
              zh: '集体合同期限一般为一至三年（《集体合同规定》第38条，待核）；不同的请写明。',
              en: 'A contract usually runs one year to three (Collective Contract Provisions, art. 38, to be confirmed).',
            },
          },
        ),
      ),
      bothSigned: confirmed({ zh: '双方首席代表已在草案上签字', en: 'Both chiefs have signed the draft' }),
    }),
    happenedOn: 'draftedOn',
    wrong: ({ answers }) => ({
      ...wrongContracts(answers.contracts),
      ...problem(!answers.termReason && !answers.contracts.every(isUsualTerm), 'termReason', {
        zh: '有合同的期限不足一年或者超过三年：请核对起止日期，确实如此的写明原因',
        en: 'A contract runs less than one year or more than three: check its days, or say why',
      }),
      ...withFault('covered', coveredFault(answers.covered, answers.contracts)),
      ...problem(
        answers.contracts.some(({ kind }: { kind: string }) => kind === 'skill-wage') && answers.grades.length === 0,
        'grades',
        { zh: '能级工资合同须附能级工资表', en: 'A skill-grade contract comes with its table' },
      ),
      ...problem(answers.grades.length > 0 && !isOfWages(answers.contracts), 'grades', {
        zh: '能级工资表附于工资或者能级工资合同',
        en: 'The table belongs to a wage or skill-grade contract',
      }),
    }),
    records: args => [
      ...replacedDrafts(args.facts),
      ...contractRecords(args),
      ...coveredRecords(args.answers.covered, args.eventId, args.answers.draftedOn),
      ...gradeRecords(args.answers.grades, `${args.eventId}-grade`, args.answers.draftedOn),
    ],
  },
  giveUp: {
    label: { zh: '协商终结', en: 'End the talks' },
    by: bargainers,
    help: {
      zh: '变更、续签协商终结的，原合同在期限内继续有效。',
      en: 'Where a contract was to be changed or renewed, it binds to the end of its term.',
    },
    form: z.object({ endedOn: today('日期', 'Day'), reason: text('原因', 'Reason', 1000) }),
    happenedOn: 'endedOn',
    records: ({ facts }) => afterTalksRecords(facts),
  },
})
