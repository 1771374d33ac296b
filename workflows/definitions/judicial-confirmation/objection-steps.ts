/** After the ruling: who has received it, who objects, and what becomes of it. CPLI 372. */
import { z } from 'zod'
import { type Coupling, defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, reference, shortText, yesNo } from '../../fields.ts'
import { notBefore, problem } from '../../problem.ts'
import { trackers } from '../court/steps.ts'
import { decided } from './court-steps.ts'
import { objectors, servingWays } from './words.ts'

const revokes: Coupling = {
  workflow: 'performance',
  step: 'revokeConfirmation',
  begins: false,
  ifOffered: true,
  when: ({ answers }) => answers.upheld === 'yes',
  answers: ({ answers }) => ({ revokedOn: answers.decidedOn }),
}

const note = optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))

export const objectionSteps = defineSteps({
  recordService: {
    label: { zh: '登记裁定送达', en: 'Record who received the ruling' },
    help: {
      zh: '逐人登记，当事人自收到裁定之日起十五日内可以提出异议。',
      en: 'Party by party: each may object within fifteen days of receiving the ruling.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      party: reference({ zh: '收到人', en: 'Received by' }, 'parties'),
      receivedOn: calendarDate({ zh: '收到日期', en: 'Received on' }, { today: true }),
      way: choice({ zh: '送达方式', en: 'How served' }, servingWays),
      receipt: optional(shortText({ zh: '送达回证、邮单号', en: 'Proof of service' }, { max: 80 })),
    }),
    happenedOn: 'receivedOn',
    mayPrecede: true,
    wrong: ({ answers, facts }) => ({
      ...problem(facts.served?.some(({ party }: { party: string }) => party === answers.party) === true, 'party', {
        zh: '已经登记送达',
        en: 'Its service is on record already',
      }),
      ...notBefore('receivedOn', answers.receivedOn, facts.decidedOn),
    }),
    serves: true,
    records: ({ answers, eventId }) => [
      {
        kind: 'service',
        key: `${eventId}-1`,
        partyId: answers.party,
        onDay: answers.receivedOn,
        state: 'served',
        details: { what: 'confirmation-ruling', way: answers.way, receipt: answers.receipt ?? null },
      },
    ],
  },
  noteThirdParty: {
    label: { zh: '利害关系人知悉', en: 'A third person came to know' },
    help: {
      zh: '利害关系人自知道或者应当知道其民事权益受到侵害之日起六个月内可以提出异议。',
      en: 'Who is harmed may object within six months of knowing of it.',
    },
    by: trackers,
    form: z.object({
      knewOn: calendarDate({ zh: '知道或者应当知道之日', en: 'Knew, or should have known, on' }, { today: true }),
      note,
    }),
    happenedOn: 'knewOn',
    mayPrecede: true,
  },
  object: {
    label: { zh: '提出异议', en: 'An objection is raised' },
    by: trackers,
    form: z.object({
      objectedOn: calendarDate({ zh: '异议日期', en: 'Objected on' }, { today: true }),
      by: choice({ zh: '异议人', en: 'Objected by' }, objectors),
      reasons: longText({ zh: '理由', en: 'Reasons' }, { max: 2000 }),
    }),
    happenedOn: 'objectedOn',
    wrong: ({ answers, facts }) => notBefore('objectedOn', answers.objectedOn, facts.decidedOn),
    records: ({ answers, eventId }) => [
      {
        kind: 'position',
        key: `${eventId}-1`,
        onDay: answers.objectedOn,
        state: 'raised',
        details: { what: 'objection', by: answers.by },
      },
    ],
  },
  decideObjection: {
    label: { zh: '法院审查异议', en: 'The court decides on the objection' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '裁定日期', en: 'Ruled on' }, { today: true }),
      upheld: yesNo({ zh: '异议成立，撤销或者改变原裁定', en: 'Upheld: the ruling is revoked or changed' }),
      note,
    }),
    happenedOn: 'decidedOn',
    couplings: [revokes],
    leavesHouse: decided,
  },
  conclude: {
    label: { zh: '办结', en: 'Conclude' },
    help: {
      zh: '裁定已送达双方、没有待处理的异议时办结；此后仍可另行提出的异议由法院审查。',
      en: 'Once the ruling has reached both sides and no objection is open.',
    },
    by: trackers,
    form: z.object({ concludedOn: calendarDate({ zh: '办结日期', en: 'Concluded on' }, { today: true }) }),
    happenedOn: 'concludedOn',
    blocked: ({ facts }) =>
      facts.served?.length > 0 ? [] : [{ zh: '请先登记裁定送达', en: 'Record first who received the ruling' }],
  },
})
