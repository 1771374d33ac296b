/** Closed lists shared by the two ways to confirm an agreement: who withdraws, and which papers are signed. */

export const withdrawers = {
  applicant: { zh: '申请人一方', en: 'The applicant' },
  respondent: { zh: '被申请人一方', en: 'The respondent' },
  both: { zh: '双方', en: 'Both sides' },
} as const

export const signedPapers = {
  application: { zh: '共同申请书', en: 'Joint application' },
  letter: { zh: '仲裁调解书（签收）', en: 'Arbitral mediation letter (signed for)' },
} as const
