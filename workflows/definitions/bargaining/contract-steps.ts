/** From the vote to the end of a contract: signing, review by silence, publication, checks, change, renewal. LCL 51-56; CCP 36-48. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { choice, longText, optional, shortText, wholeNumber } from '../../fields.ts'
import { hasMajority, hasQuorum, isExactlyHalf } from '../../law/congress-vote.ts'
import { problem } from '../../problem.ts'
import { reopensFile } from '../case-file/opens-file.ts'
import { begins, note, today } from '../court/steps.ts'
import { contractsAt } from './contracts.ts'
import { afterTermRecords, takenEffect } from './in-force.ts'
import { bargainers } from './talk-steps.ts'
import { changeGrounds, contractPapers, type Kind } from './words.ts'

const count = (zh: string, en: string) => wholeNumber({ zh, en }, { max: 200_000 })
const moved =
  (state: string) =>
  ({ facts }: StepArgs) =>
    contractsAt(facts.contractKeys, state)

export const contractSteps = defineSteps({
  vote: {
    label: { zh: '职代会审议表决', en: 'Vote of the congress' },
    help: {
      zh: '应有三分之二以上职工代表（职工）出席，全体代表（职工）半数以上同意，方为通过（《集体合同规定》第36条）。',
      en: 'Two thirds of all attend and half or more of all agree (Collective Contract Provisions, art. 36).',
    },
    by: bargainers,
    papers: ['congress-resolution', 'vote-count', 'attendance-sheet'],
    form: z.object({
      votedOn: today('表决日期', 'Voted on'),
      total: count('应到（全体）人数', 'All members'),
      attended: count('实到人数', 'Attended'),
      yes: count('赞成', 'Yes'),
      no: count('反对', 'No'),
      abstained: count('弃权', 'Abstained'),
    }),
    happenedOn: 'votedOn',
    wrong: ({ answers: { total, attended, yes, no, abstained } }) => ({
      ...problem(total === 0, 'total', { zh: '应到人数应当大于零', en: 'There must be members' }),
      ...problem(attended > total, 'attended', { zh: '实到不能多于应到', en: 'No more than there are' }),
      ...problem(yes + no + abstained > attended, 'yes', {
        zh: '赞成、反对、弃权之和不能多于实到',
        en: 'More votes than people present',
      }),
    }),
    records: ({ answers, facts, eventId }) => [
      {
        kind: 'vote',
        key: `${eventId}-vote`,
        onDay: answers.votedOn,
        state: hasQuorum(answers) && hasMajority(answers) ? 'adopted' : 'rejected',
        details: {
          total: answers.total,
          attended: answers.attended,
          yes: answers.yes,
          no: answers.no,
          abstained: answers.abstained,
          exactlyHalf: isExactlyHalf(answers),
        },
      },
      ...(hasQuorum(answers) && hasMajority(answers) ? contractsAt(facts.contractKeys, 'adopted') : []),
    ],
  },
  sign: {
    label: { zh: '首席代表签字', en: 'Signed by both chiefs' },
    by: bargainers,
    /** Each kind of contract has a form of its own. */
    papers: ({ given }) => [
      ...new Set((given.contractKinds ?? ['comprehensive']).map(kind => contractPapers[kind as Kind])),
    ],
    needs: ['contractKinds'],
    actor: 'parties',
    form: z.object({ signedOn: today('双方签字日期', 'Both signed on') }),
    happenedOn: 'signedOn',
    records: moved('signed'),
  },
  submit: {
    label: { zh: '报送审查', en: 'Submit for review' },
    help: {
      zh: '自签字之日起十日内报送人社部门（工资专项七日内），一式三份。',
      en: 'Within ten days of signing (seven for wages), three copies.',
    },
    by: bargainers,
    papers: ['submission-form'],
    form: z.object({
      receivedOn: today('人社部门收到日期', 'Received on'),
      number: optional(shortText({ zh: '登记号', en: 'Registration number' }, { max: 60 })),
    }),
    happenedOn: 'receivedOn',
    records: moved('submitted'),
  },
  object: {
    label: { zh: '审查提出异议', en: 'Objected to' },
    by: bargainers,
    papers: ['review-opinion'],
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到审查意见书日期', 'Opinion received on'),
      opinion: longText({ zh: '审查意见', en: 'Opinion' }, { max: 3000 }),
    }),
    happenedOn: 'receivedOn',
    records: moved('draft'),
  },
  clear: {
    label: { zh: '审查无异议通知', en: 'Notice of no objection' },
    by: bargainers,
    papers: ['review-opinion'],
    actor: 'partner',
    form: z.object({ receivedOn: today('收到通知日期', 'Received on') }),
    happenedOn: 'receivedOn',
    records: ({ facts }) => takenEffect(facts),
  },
  takeEffect: {
    label: { zh: '十五日未提出异议，合同生效', en: 'Fifteen days of silence: in force' },
    by: { clock: 'subtree' },
    form: z.object({}),
    records: ({ facts }) => takenEffect(facts),
  },
  publish: {
    label: { zh: '向全体职工公布', en: 'Publish to all workers' },
    by: bargainers,
    papers: ['publication-notice'],
    form: z.object({ publishedOn: today('公布日期', 'Published on'), way: note() }),
    happenedOn: 'publishedOn',
    leavesHouse: { zh: '合同已经公布', en: 'It has been published' },
  },
  check: {
    label: { zh: '履约监督检查', en: 'Joint check' },
    by: bargainers,
    papers: ['performance-check'],
    form: z.object({
      checkedOn: today('检查日期', 'Checked on'),
      result: choice(
        { zh: '结果', en: 'Result' },
        { kept: { zh: '履行良好', en: 'Kept' }, broken: { zh: '有违约情形', en: 'Broken' } },
      ),
      content: longText({ zh: '检查情况', en: 'What was found' }, { max: 2000 }),
    }),
    happenedOn: 'checkedOn',
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-check`,
        onDay: answers.checkedOn,
        state: answers.result,
        details: { what: 'check' },
      },
    ],
  },
  change: {
    label: { zh: '变更合同', en: 'Change the contract' },
    help: {
      zh: '变更适用订立的程序；新合同生效前，原合同继续有效。',
      en: 'A change takes the same way as a conclusion; until the new contract takes effect the old one binds.',
    },
    by: bargainers,
    papers: ['contract-amendment'],
    actor: 'parties',
    form: z.object({
      agreedOn: today('启动变更日期', 'Begun on'),
      ground: choice({ zh: '理由', en: 'Ground' }, changeGrounds),
      note: note(),
    }),
    happenedOn: 'agreedOn',
    couplings: [reopensFile('变更集体合同')],
    records: moved('changing'),
  },
  pursueBreach: {
    label: { zh: '追究违约责任，工会申请仲裁', en: 'The union arbitrates over a breach' },
    help: {
      zh: '用人单位违反集体合同的，工会可以依法要求承担责任；协商解决不成的，工会可以申请仲裁、提起诉讼（《劳动合同法》第56条）。',
      en: 'The union may demand responsibility, arbitrate and sue (Labour Contract Law, art. 56).',
    },
    by: bargainers,
    papers: ['correction-demand'],
    form: z.object({
      decidedOn: today('日期', 'Day'),
      breach: longText({ zh: '违约事实', en: 'The breach' }, { max: 2000 }),
    }),
    happenedOn: 'decidedOn',
    couplings: [reopensFile('追究集体合同违约责任'), begins('arbitration')],
  },
  renew: {
    label: { zh: '期满续签，重新要约', en: 'Renew: talks begin anew' },
    by: bargainers,
    papers: ['renewal-offer'],
    form: z.object({ offeredOn: today('续签要约日期', 'Demanded on') }),
    happenedOn: 'offeredOn',
    couplings: [reopensFile('集体合同期满前续签')],
  },
  expire: {
    label: { zh: '合同期满', en: 'The term ends' },
    by: { clock: 'subtree' },
    form: z.object({}),
    records: ({ facts }) => afterTermRecords(facts),
  },
  terminate: {
    label: { zh: '终止合同', en: 'Terminate' },
    by: bargainers,
    papers: ['contract-end-note'],
    form: z.object({
      endedOn: today('终止日期', 'Ended on'),
      reason: choice({ zh: '原因', en: 'Reason' }, changeGrounds),
      note: note(),
    }),
    happenedOn: 'endedOn',
    records: moved('ended'),
  },
})
