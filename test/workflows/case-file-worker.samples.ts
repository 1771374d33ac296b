/** Answers for the steps of the case file that tell of one worker: employment, wages, health, working time. */
import type { employmentSteps } from '../../workflows/definitions/case-file/employment.ts'
import type { healthSteps } from '../../workflows/definitions/case-file/health.ts'
import type { wageSteps } from '../../workflows/definitions/case-file/wages.ts'
import type { workedTimeSteps } from '../../workflows/definitions/case-file/worked-time.ts'
import type { defineSamples } from '../support/samples.ts'

type Steps = typeof employmentSteps & typeof wageSteps & typeof healthSteps & typeof workedTimeSteps

export const samplesOfAWorker: Parameters<typeof defineSamples<Steps>>[1] = {
  recordWages: [
    {
      answers: {
        memberId: 'event-1-m0',
        wages: [{ month: '2026-10', grossFen: 520_000, overtimeFen: 20_000, contributionFen: 400_000 }],
      },
    },
  ],
  recordHealth: [
    {
      answers: {
        memberId: 'event-1-m0',
        birthEvent: 'birth',
        birthOn: '2026-09-01',
        babies: 1,
        dependants: [{ relation: 'spouse', alone: 'no' }],
      },
    },
  ],
  recordWorkedTime: [
    {
      answers: {
        memberId: 'event-1-m0',
        weekdayHours: 12.5,
        heatYear: 2026,
        days: [{ on: '2026-10-10', hours: 10 }],
        hotMonths: [{ month: '7', hotDays: 20, wholeMonth: 'yes', otherDays: 3 }],
      },
    },
  ],
  recordEmployment: [
    {
      answers: {
        memberId: 'event-1-m0',
        hiredOn: '2023-03-01',
        wageFen: 500_000,
        post: '装配工',
        endedOn: '2026-10-31',
      },
    },
  ],
}
