/** What an appeal is brought against, and the time for it, which goes on running until the appeal is filed. CPL 171. */
import type { Coupling, Running, StepArgs } from '../../define.ts'
import { calendarDate, choice, optional } from '../../fields.ts'
import { right, runsFrom } from './rights.ts'
import { begins } from './steps.ts'

export const appealSubjects = {
  judgment: { zh: '对判决上诉（三个月）', en: 'Against a judgment, three months' },
  ruling: { zh: '对裁定上诉（三十日）', en: 'Against a ruling, thirty days' },
} as const
export type AppealSubject = keyof typeof appealSubjects

export const appealFields = {
  against: optional(choice({ zh: '上诉对象', en: 'Against' }, appealSubjects)),
  countsFrom: optional(
    calendarDate(
      { zh: '收到判决书或者裁定书之日', en: 'Decision received on' },
      {
        help: {
          zh: '判决十五日、裁定十日，自收到之日起算，直到递交上诉状为止。',
          en: 'Fifteen days for a judgment, ten for a ruling, from this day until the appeal is filed.',
        },
      },
    ),
  ),
}

export const appealDeadlines = {
  appeal_judgment: right('appeal_judgment', { metBy: ['file'] }),
  appeal_ruling: right('appeal_ruling', { metBy: ['file'] }),
}

/** The time to appeal while the appeal is being prepared. */
export const timeToAppeal = ({ against, countsFrom }: { against?: AppealSubject; countsFrom?: string }): Running[] =>
  runsFrom(against === 'ruling' ? 'appeal_ruling' : 'appeal_judgment', countsFrom)

/** The appeal begins with the day from which the time for it runs. */
export const beginsAppeal = (
  told: (args: StepArgs) => { against: AppealSubject; countsFrom?: string | undefined },
): Coupling => ({ ...begins('second-instance'), answers: args => told(args) })
