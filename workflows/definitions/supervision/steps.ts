/** From the clue to the end: verifying, escalation to an authority, procuratorate, court or government. TUL 23, 26. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { type By, defineSteps } from '../../define.ts'
import { calendarDate, choice, choices, longText, optional, references, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { day, letterSteps, supervisors } from './letter-steps.ts'
import { allSettled } from './letters.ts'
import { declineReasons, matters, procuratorateGrounds, procuratorateResults, results, sources } from './words.ts'

/** Proposals come from a union of county level or above. */
const countyAndAbove: By = { supervisor: 'subtree', 'legal-aid-officer': 'subtree' }
const text = (zh: string, en: string, max = 2000) => longText({ zh, en }, { max })

export const steps = defineSteps({
  openClue: {
    label: { zh: '登记监督线索', en: 'Record a clue' },
    by: supervisors,
    form: z.object({
      receivedOn: day('收到线索日期', 'Received on'),
      source: choice({ zh: '来源', en: 'Source' }, sources),
      matters: choices({ zh: '监督事项', en: 'Matters' }, matters),
      content: text('线索内容', 'What it says'),
    }),
    happenedOn: 'receivedOn',
    papers: ['clue-registration'],
    couplings: [opensFile],
  },
  decline: {
    label: { zh: '不予受理线索', en: 'Decline the clue' },
    help: { zh: '应当书面告知提供线索的人。', en: 'Whoever brought it is told in writing.' },
    by: supervisors,
    form: z.object({
      declinedOn: day('告知日期', 'Told on'),
      reason: choice({ zh: '理由', en: 'Reason' }, declineReasons),
      note: optional(text('说明', 'Note', 1000)),
    }),
    happenedOn: 'declinedOn',
    papers: ['supervision-refusal'],
  },
  startVerifying: {
    label: { zh: '调查核实', en: 'Verify' },
    help: {
      zh: '由两名以上持证工会劳动法律监督员进行，用人单位应当协助（《工会法》第26条）。',
      en: 'Two supervisors with a card at least; the employer must assist (Trade Union Law, art. 26).',
    },
    by: supervisors,
    form: z.object({
      startedOn: day('调查日期', 'Begun on'),
      supervisors: references({ zh: '监督员', en: 'Supervisors' }, 'colleagues', { assigns: 'neutral' }),
      conflictReason: conflictReason(),
    }),
    happenedOn: 'startedOn',
    papers: ['supervision-record'],
    wrong: ({ answers }) =>
      problem(answers.supervisors.length < 2, 'supervisors', {
        zh: '至少两名监督员',
        en: 'Two supervisors at least',
      }),
    records: ({ answers, eventId }) =>
      answers.supervisors.map((personId: string, place: number) => ({
        kind: 'assignment' as const,
        key: `${eventId}-${place + 1}`,
        onDay: answers.startedOn,
        state: 'assigned',
        details: { personId, role: 'union-supervisor' },
      })),
  },
  findNoBreach: {
    label: { zh: '未发现违法', en: 'No breach found' },
    by: supervisors,
    form: z.object({ foundOn: day('认定日期', 'Found on'), reason: text('理由', 'Reasons', 1000) }),
    happenedOn: 'foundOn',
  },
  ...letterSteps,
  requestProposal: {
    label: { zh: '提请上级工会发建议书', en: 'Ask the county union for a proposal' },
    by: supervisors,
    form: z.object({ requestedOn: day('提请日期', 'Asked on'), reason: text('理由', 'Reasons') }),
    happenedOn: 'requestedOn',
    papers: ['supervision-request'],
  },
  sendProposal: {
    label: { zh: '发建议书', en: 'Send a proposal to the authority' },
    help: {
      zh: '由县级以上总工会发往人力资源社会保障等部门，附意见书及送达、答复材料。',
      en: 'From a union of county level or above, with the opinion and what came of it.',
    },
    by: countyAndAbove,
    form: z.object({
      sentOn: day('发出日期', 'Sent on'),
      receivedOn: day('部门收到日期', 'Received there on'),
      authority: shortText({ zh: '受文部门', en: 'Authority' }),
      proposal: text('处理建议', 'What is proposed'),
    }),
    happenedOn: 'sentOn',
    passesOn: () => true,
    papers: ['supervision-proposal', 'material-list'],
    needs: ['parameters'],
    wrong: ({ answers }) =>
      problem(answers.receivedOn < answers.sentOn, 'receivedOn', {
        zh: '不能早于发出日期',
        en: 'Not before it was sent',
      }),
    leavesHouse: { zh: '建议书已经送达部门', en: 'The authority has the proposal' },
  },
  recordRegistration: {
    label: { zh: '部门登记立案', en: 'Registered by the authority' },
    by: { ...supervisors, partner: 'assigned' },
    actor: 'partner',
    form: z.object({ registeredOn: day('立案日期', 'Registered on') }),
    happenedOn: 'registeredOn',
  },
  recordDeclined: {
    label: { zh: '部门不予受理', en: 'Declined by the authority' },
    by: { ...supervisors, partner: 'assigned' },
    actor: 'partner',
    form: z.object({ declinedOn: day('告知日期', 'Told on'), reason: text('理由', 'Reasons', 1000) }),
    happenedOn: 'declinedOn',
  },
  recordResult: {
    label: { zh: '处理结果反馈', en: 'Result received' },
    by: { ...supervisors, partner: 'assigned' },
    actor: 'partner',
    form: z.object({ resultOn: day('反馈日期', 'Received on'), result: text('处理结果', 'Result') }),
    happenedOn: 'resultOn',
    papers: ['result-feedback'],
  },
  toProcuratorate: {
    label: { zh: '移送检察机关', en: 'Send to the procuratorate' },
    by: countyAndAbove,
    form: z.object({
      sentOn: day('移送日期', 'Sent on'),
      ground: choice({ zh: '事项', en: 'Ground' }, procuratorateGrounds),
      facts: text('线索事实', 'Facts'),
    }),
    happenedOn: 'sentOn',
    passesOn: () => true,
    papers: ['clue-transfer-letter', 'material-list'],
  },
  recordProcuratorate: {
    label: { zh: '检察机关反馈', en: 'Answer of the procuratorate' },
    by: supervisors,
    actor: 'partner',
    form: z.object({
      answeredOn: day('反馈日期', 'Received on'),
      result: choice({ zh: '结果', en: 'Result' }, procuratorateResults),
      replyBy: optional(calendarDate({ zh: '检察建议回复期限', en: 'Advice to be answered by' })),
    }),
    happenedOn: 'answeredOn',
    wrong: ({ answers }) =>
      problem((answers.replyBy ?? '9') < answers.answeredOn, 'replyBy', {
        zh: '回复期限不能早于反馈日期',
        en: 'The answer is not due before the advice was received',
      }),
  },
  adviseWithCourt: {
    label: { zh: '与法院联合发司法建议', en: 'Judicial advice together with the court' },
    by: countyAndAbove,
    form: z.object({
      sentOn: day('发出日期', 'Sent on'),
      court: shortText({ zh: '法院', en: 'Court' }),
      advice: text('建议内容', 'Advice'),
    }),
    happenedOn: 'sentOn',
    passesOn: () => true,
    papers: ['judicial-advice'],
  },
  toGovernment: {
    label: { zh: '提请政府处理', en: 'Ask the government' },
    help: {
      zh: '用人单位拒不改正《工会法》第23条所列行为的，工会可以提请当地人民政府依法处理。',
      en: 'When the employer refuses to correct what Trade Union Law, art. 23 names.',
    },
    by: countyAndAbove,
    form: z.object({ sentOn: day('提请日期', 'Sent on'), report: text('报告内容', 'Report') }),
    happenedOn: 'sentOn',
    passesOn: () => true,
    papers: ['government-request'],
  },
  close: {
    label: { zh: '结案销号', en: 'Close' },
    by: supervisors,
    form: z.object({
      closedOn: day('结案日期', 'Closed on'),
      result: choice({ zh: '结果', en: 'Result' }, results),
      note: optional(text('说明', 'Note', 1000)),
    }),
    happenedOn: 'closedOn',
    papers: ['supervision-closing'],
    wrong: ({ answers, facts }) =>
      problem(answers.result === 'corrected' && !allSettled(facts), 'result', {
        zh: '还有函件未经现场复核整改',
        en: 'Not every letter has been checked on site',
      }),
  },
})
