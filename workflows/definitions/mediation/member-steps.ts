/** A worker of a group goes another way, and the mediation goes on for the rest. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, reference } from '../../fields.ts'
import { sumTold } from '../../signing.ts'
import type { Text } from '../../text.ts'
import { keepers } from './negotiation-steps.ts'
import { signingWays } from './words.ts'

export const memberSteps = defineSteps({
  memberLeaves: {
    label: { zh: '个别劳动者另行处理', en: 'A worker goes another way' },
    help: {
      zh: '此人退出本次调解，其余劳动者继续；此人可以另行启动程序。',
      en: 'This worker leaves the mediation, the others go on; a proceeding of their own can be begun.',
    },
    by: keepers,
    actor: 'applicant',
    form: z.object({
      memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'),
      leftOn: calendarDate({ zh: '日期', en: 'Date' }, { today: true }),
      way: choice(
        { zh: '去向', en: 'Where to' },
        {
          settled: { zh: '自行和解', en: 'Settled alone' },
          arbitration: { zh: '申请仲裁', en: 'Arbitration' },
          withdrawn: { zh: '撤回申请', en: 'Withdrew' },
          lost: { zh: '失去联系', en: 'Not to be found' },
        },
      ),
      amountFen: optional(
        moneyFen(
          { zh: '和解金额（元）', en: 'Settled for (yuan)' },
          { help: { zh: '自行和解的填写。', en: 'Where the worker settled alone.' } },
        ),
      ),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 400 })),
    }),
    happenedOn: 'leftOn',
    needs: ['coveredMembers'],
    signs: { sumFen: sumTold, measure: 'member', when: ({ way }) => way === 'settled' },
    wrong: ({ answers, given }): Record<string, Text> => {
      const covered = given.coveredMembers ?? []
      if (!covered.includes(answers.memberId))
        return { memberId: { zh: '此人不在本次调解之中', en: 'Not part of this mediation' } }
      return covered.length > 1
        ? {}
        : {
            memberId: {
              zh: '只剩一名劳动者，请办理撤回或者终止',
              en: 'The last worker: withdraw or terminate instead',
            },
          }
    },
    records: ({ answers }) => [
      { kind: 'covered-member', key: answers.memberId, state: 'left' },
      {
        kind: 'member-result',
        key: answers.memberId,
        memberId: answers.memberId,
        onDay: answers.leftOn,
        state: answers.way,
      },
    ],
  },
  signMember: {
    label: { zh: '登记劳动者本人签名', en: 'Record a worker’s own signature' },
    help: {
      zh: '群体调解中逐人登记；涉及的劳动者全部签名后，再登记申请人一方签署。',
      en: 'In a group each signs alone; once all concerned have signed, record the signature of the applicant’s side.',
    },
    by: keepers,
    actor: 'worker',
    form: z.object({
      memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'),
      signedOn: calendarDate({ zh: '签名日期', en: 'Signed on' }, { today: true }),
      way: choice({ zh: '方式', en: 'Way' }, signingWays),
    }),
    happenedOn: 'signedOn',
    mayPrecede: true,
    needs: ['coverage'],
    signs: { sumFen: ({ facts }) => facts.agreedFen },
    wrong: ({ answers, facts, given }): Record<string, Text> => {
      if (given.coverage && !given.coverage.isCovered)
        return { memberId: { zh: '此人不在本次调解之中', en: 'Not part of this mediation' } }
      if (given.coverage?.hasSigned) return { memberId: { zh: '已经签名', en: 'Has signed already' } }
      return answers.signedOn < (facts.agreedOn ?? '')
        ? { signedOn: { zh: '不能早于达成协议之日', en: 'Cannot be before the day of the agreement' } }
        : {}
    },
    records: ({ answers, eventId }) => [
      {
        kind: 'signature',
        key: `${eventId}-1`,
        memberId: answers.memberId,
        onDay: answers.signedOn,
        state: 'signed',
        details: { who: 'member', way: answers.way },
      },
    ],
    many: { per: 'member', member: 'memberId' },
  },
})
