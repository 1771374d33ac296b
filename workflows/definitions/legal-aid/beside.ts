/** What may happen beside the way of a proceeding, in many states of legal aid. */

/** A complaint runs beside everything else; it never stops the aid. */
export const complaints = {
  recordComplaint: { actions: 'keepComplaint' },
  answerComplaint: [
    { guard: 'isAllAnswered', actions: 'dropComplaint' },
    { guard: 'hasComplaint', actions: 'keepComplaint' },
  ],
} as const
/** Papers of advanced aid that come later. */
export const makeUp = { guard: 'owesPapers', actions: 'keepPapers' } as const
