/** What a worker of a scenario told of the employment, from which calculators and papers of the demo begin. */
import { addMonths } from '../../../workflows/law/days.ts'
import { type Answers, type Entry, takes } from '../story.ts'

type Told = { worker: string; wage: string; first: string; months: number; employment: Answers }

/** Each of the months from `first` ('YYYY-MM-01') on brought the same wage, without overtime pay. */
export const employedAs = (
  [on, at]: readonly [string, string],
  { worker, wage, first, months, employment }: Told,
): Entry[] => [
  takes([on, at], 'owner', 'case-file.recordEmployment', {
    memberId: `@worker:${worker}`,
    wageFen: wage,
    ...employment,
  }),
  takes([on, at], 'owner', 'case-file.recordWages', {
    memberId: `@worker:${worker}`,
    wages: Array.from({ length: months }, (_, place) => ({
      month: addMonths(first, place).slice(0, 7),
      grossFen: wage,
      overtimeFen: '0',
    })),
  }),
]
