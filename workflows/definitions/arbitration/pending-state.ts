/** While an arbitration is pending: the course of the hearing and the clock of forty-five days, each by itself. */
import { rules } from './rules.ts'

export const pending = rules.createStateConfig({
  type: 'parallel',
  meta: { label: { zh: '审理中', en: 'Pending' }, stage: 'hearing' },
  on: {
    award: { target: 'awarded', actions: 'awarded' },
    mediate: 'mediated',
    withdraw: 'withdrawn',
    settleAndWithdraw: 'settled-before',
    cancelCase: { target: 'cancelled', actions: 'cancelled' },
    challenge: { actions: 'challenged' },
    decideChallenge: { actions: 'challengeDecided' },
    setEvidenceTerm: { actions: 'evidenceSet' },
    askPostponement: { actions: 'noted' },
    writePetition: { actions: 'noted' },
    serveByNotice: { actions: 'stopped' },
    extend: { actions: 'extended' },
    executeInAdvance: { actions: 'noted' },
    askPreservation: { actions: 'preservation' },
    recordPreservation: { actions: 'preservation' },
    transfer: { target: 'pending', actions: 'restarted' },
  },
  states: {
    course: {
      initial: 'accepted',
      meta: { label: { zh: '审理进程', en: 'Course' } },
      states: {
        accepted: {
          meta: {
            label: { zh: '已受理', en: 'Accepted' },
            turn: 'partner',
            next: 'serveCopy',
            deadlines: ['arb_serve_copy', 'arb_form_panel'],
          },
          on: { serveCopy: { target: 'defence', actions: 'copied' } },
        },
        defence: {
          meta: {
            label: { zh: '答辩', en: 'Defence' },
            turn: 'respondent',
            next: 'setHearing',
            deadlines: ['arb_defence', 'arb_jurisdiction_objection', 'arb_counterclaim', 'arb_posted_service'],
          },
          on: {
            recordDefence: { target: 'defended', actions: 'defended' },
            setHearing: { target: 'hearing-set', actions: 'hearingSet' },
            entrustMediation: { target: 'entrusted', actions: 'entrusted' },
          },
        },
        defended: {
          meta: {
            label: { zh: '已答辩', en: 'Defended' },
            turn: 'partner',
            next: 'setHearing',
            deadlines: ['arb_defence_forward'],
          },
          on: {
            decideCounterclaim: { actions: 'counterclaimed' },
            setHearing: { target: 'hearing-set', actions: 'hearingSet' },
            entrustMediation: { target: 'entrusted', actions: 'entrusted' },
          },
        },
        entrusted: {
          meta: {
            label: { zh: '委托调解', en: 'Entrusted mediation' },
            turn: 'mediator',
            next: 'returnFromMediation',
            deadlines: ['arb_entrusted_mediation'],
          },
          on: {
            returnFromMediation: 'defended',
            setHearing: { target: 'hearing-set', actions: 'hearingSet' },
          },
        },
        'hearing-set': {
          meta: {
            label: { zh: '定于开庭', en: 'Hearing set' },
            turn: 'lawyer',
            next: 'holdHearing',
            deadlines: ['arb_hearing_notice', 'arb_postpone_request'],
          },
          on: {
            setHearing: { actions: 'hearingSet' },
            holdHearing: [
              { guard: 'isDeemedWithdrawn', target: '#arbitration.deemed-withdrawn', actions: 'hearingHeld' },
              { target: 'heard', actions: 'hearingHeld' },
            ],
            decideCounterclaim: { actions: 'counterclaimed' },
          },
        },
        heard: {
          meta: { label: { zh: '庭审结束', en: 'Heard' }, turn: 'partner', next: 'award' },
          on: {
            setHearing: { target: 'hearing-set', actions: 'hearingSet' },
            entrustMediation: { target: 'entrusted', actions: 'entrusted' },
          },
        },
      },
    },
    clock: {
      initial: 'running',
      meta: { label: { zh: '裁决期限', en: 'Time for the award' } },
      states: {
        running: {
          meta: { label: { zh: '期限计算中', en: 'Clock running' } },
          on: {
            suspend: { target: 'suspended', actions: 'stopped' },
            changeClaims: { actions: 'restarted' },
            lapseAward: 'overdue',
          },
        },
        suspended: {
          meta: { label: { zh: '中止审理', en: 'Suspended' } },
          on: { resume: { target: 'running', actions: 'goesOn' } },
        },
        overdue: {
          meta: { label: { zh: '逾期未裁决', en: 'No award in time' } },
          on: {
            changeClaims: { target: 'running', actions: 'restarted' },
            sueAfterRefusal: '#arbitration.to-court',
          },
        },
      },
    },
  },
})
