/**
 * When each step of an arbitration may be taken and where it leads. While a case is pending two things move by
 * themselves: the course of the hearing, and the clock of forty-five days, which stands still, restarts or runs out.
 */
import { pending } from './pending-state.ts'
import { rules } from './rules.ts'

export { steps } from './rules.ts'

const toCourt = { sueAfterRefusal: 'to-court', giveUp: 'given-up' } as const
const preserving = {
  askPreservation: { actions: 'preservation' },
  recordPreservation: { actions: 'preservation' },
} as const
const decided = {
  accept: { target: 'pending', actions: 'accepted' },
  reject: { target: 'rejected', actions: 'rejected' },
} as const

export const machine = rules.createMachine({
  id: 'arbitration',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: {
      meta: {
        label: { zh: '准备申请', en: 'Being prepared' },
        stage: 'filing',
        turn: 'lawyer',
        next: 'file',
        deadlines: ['limitation_arbitration'],
      },
      on: {
        file: [
          { guard: 'isDefective', target: 'filed.correcting', actions: 'filed' },
          { target: 'filed', actions: 'filed' },
        ],
        giveUp: 'given-up',
        ...preserving,
      },
    },
    filed: {
      initial: 'examining',
      meta: { label: { zh: '已提交', en: 'Filed' }, stage: 'filing' },
      on: { withdraw: 'withdrawn', settleAndWithdraw: 'settled-before', ...preserving },
      states: {
        examining: {
          meta: {
            label: { zh: '待受理', en: 'Acceptance awaited' },
            turn: 'partner',
            next: 'accept',
            deadlines: ['arb_accept', 'arb_correct_notice'],
          },
          on: {
            ...decided,
            accept: { target: '#arbitration.pending', actions: 'accepted' },
            reject: { target: '#arbitration.rejected', actions: 'rejected' },
            requestCorrection: 'correcting',
            mediateFirst: 'mediating-first',
            lapseAcceptance: '#arbitration.no-decision',
          },
        },
        correcting: {
          meta: { label: { zh: '待补正', en: 'To be corrected' }, turn: 'applicant', next: 'complete' },
          on: { complete: { target: 'examining', actions: 'completed' } },
        },
        'mediating-first': {
          meta: { label: { zh: '先行调解，暂缓受理', en: 'Mediated first' }, turn: 'parties', next: 'refile' },
          on: { refile: { target: 'examining', actions: 'completed' } },
        },
      },
    },
    rejected: {
      meta: {
        label: { zh: '不予受理', en: 'Refused' },
        stage: 'ended',
        turn: 'applicant',
        next: 'sueAfterRefusal',
        deadlines: ['sue_after_refusal'],
      },
      on: toCourt,
    },
    'no-decision': {
      meta: {
        label: { zh: '逾期未决定', en: 'No decision in time' },
        stage: 'filing',
        turn: 'applicant',
        next: 'sueAfterRefusal',
      },
      on: { ...toCourt, ...decided },
    },
    pending,
    cancelled: {
      initial: 'to-serve',
      meta: { label: { zh: '撤销案件', en: 'Cancelled' }, stage: 'ended' },
      on: toCourt,
      states: {
        'to-serve': {
          meta: {
            label: { zh: '待送达', en: 'To be served' },
            turn: 'partner',
            next: 'receiveCancellation',
            deadlines: ['arb_cancel_notice'],
          },
          on: { receiveCancellation: { target: 'served', actions: 'rejected' } },
        },
        served: {
          meta: {
            label: { zh: '已送达', en: 'Served' },
            turn: 'applicant',
            next: 'sueAfterRefusal',
            deadlines: ['sue_after_refusal'],
          },
        },
      },
    },
    awarded: {
      meta: {
        label: { zh: '已裁决，待生效', en: 'Award made, not yet beyond appeal' },
        stage: 'award',
        turn: 'parties',
        next: 'receiveAward',
      },
      on: {
        receiveAward: { actions: 'received' },
        lapseSuit: [
          { guard: 'isBinding', target: 'effective', actions: ['lapsed', 'bound'] },
          { guard: 'isAllInCourt', target: 'to-court', actions: 'lapsed' },
          { actions: 'lapsed' },
        ],
        sue: [
          { guard: 'isBinding', target: 'effective', actions: ['sued', 'bound'] },
          { guard: 'isAllInCourt', target: 'to-court', actions: 'sued' },
          { actions: 'sued' },
        ],
        applySetAside: { actions: 'setAsideAsked' },
        enforceFinal: { actions: 'noted' },
        followPayment: 'performing',
        settleAfter: 'settled',
        ...preserving,
        closeFile: 'closed',
      },
    },
    effective: {
      meta: {
        label: { zh: '裁决生效', en: 'Award effective' },
        stage: 'award',
        turn: 'lawyer',
        next: 'followPayment',
        deadlines: ['enforcement_apply'],
      },
      on: {
        followPayment: 'performing',
        applyEnforcement: 'enforcing',
        settleAfter: 'settled',
        recordPreservation: preserving.recordPreservation,
        applySetAside: { actions: 'setAsideAsked' },
        closeFile: 'closed',
      },
    },
    mediated: {
      type: 'final',
      meta: { label: { zh: '仲裁调解结案', en: 'Settled by arbitral letter' }, stage: 'ended' },
    },
    settled: { type: 'final', meta: { label: { zh: '裁决后和解', en: 'Settled after the award' }, stage: 'ended' } },
    performing: { type: 'final', meta: { label: { zh: '裁决转履行', en: 'Award being performed' }, stage: 'ended' } },
    enforcing: { type: 'final', meta: { label: { zh: '裁决转执行', en: 'Award being enforced' }, stage: 'ended' } },
    closed: { type: 'final', meta: { label: { zh: '办结', en: 'Finished' }, stage: 'ended' } },
    withdrawn: {
      type: 'final',
      meta: { label: { zh: '撤回（可再次申请）', en: 'Withdrawn, may be filed again' }, stage: 'ended' },
    },
    'settled-before': {
      type: 'final',
      meta: { label: { zh: '自行和解，撤回申请', en: 'Settled and withdrawn' }, stage: 'ended' },
    },
    'deemed-withdrawn': {
      type: 'final',
      meta: { label: { zh: '按撤回处理', en: 'Treated as withdrawn' }, stage: 'ended' },
    },
    'to-court': { type: 'final', meta: { label: { zh: '转诉讼', en: 'Gone to court' }, stage: 'ended' } },
    'given-up': { type: 'final', meta: { label: { zh: '不再进行', en: 'Not pursued' }, stage: 'ended' } },
  },
})
