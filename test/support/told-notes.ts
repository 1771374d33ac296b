/** The scenarios of the practice notes, line by line, as data. */
import type { Note } from './practice-notes.ts'

export const s10: Note = {
  applicants: 1,
  respondents: 1,
  cause: '208',
  fen: 960_000,
  papers: ['返聘协议', '排班微信', '工友证言', '不予受理通知书'],
  days: {
    '2026-07-20': ['case-file.register'],
    '2026-07-21': ['mediation.initiate', 'mediation.accept'],
    '2026-07-29': ['mediation.terminate', 'referral.send', 'prosecutor-support.handOver'],
    '2026-08-05': ['prosecutor-support.decide', 'referral.recordResult'],
    '2026-08-19': ['prosecutor-support.settle', 'performance.recordPayment'],
    '2026-08-21': ['case-file.close'],
  },
}

export const s17: Note = {
  applicants: 1,
  respondents: 8,
  fen: null,
  papers: ['要约书', '工序工价表', '会议纪要'],
  days: {
    '2026-03-16': ['bargaining.offer'],
    '2026-04-08': ['supervision.sendTip'],
    '2026-04-15': ['supervision.recordReply', 'bargaining.answerOffer'],
    '2026-04-22': ['bargaining.holdSession'],
    '2026-05-12': ['bargaining.holdSession'],
    '2026-05-13': ['bargaining-dispute.apply'],
    '2026-05-28': ['bargaining-dispute.conclude'],
    '2026-06-02': ['bargaining.sign'],
    '2026-06-09': ['bargaining.submit'],
    '2026-06-24': ['bargaining.clear', 'bargaining.publish'],
  },
}
