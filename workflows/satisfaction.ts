/** The grades a worker gives: of a call back, of an order of the hotline, of a whole case. */
export const satisfactionGrades = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  fair: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Not satisfied' },
} as const
export type SatisfactionGrade = keyof typeof satisfactionGrades
