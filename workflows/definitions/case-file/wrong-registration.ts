/** What the registration form cannot see field by field. */
import { wrongBirth } from '../../birth.ts'
import type { StepArgs } from '../../define.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { wrongOrder } from './hotline.ts'
import type { Registration } from './registration-form.ts'
import { kindsBetweenBodies, needsDuty, needsWitness } from './words.ts'

type Args = StepArgs<Registration>

/** What the form cannot see field by field: consent needs its witness or its duty, a dispute its cause to be clear. */
export function wrongRegistration({ answers }: Args): Record<string, Text> {
  return {
    ...problem(answers.consentChannel === 'oral-witness' && !answers.consentWitness, 'consentWitness', needsWitness),
    ...problem(answers.consentChannel === 'legal-duty' && !answers.legalDuty, 'legalDuty', needsDuty),
    ...(answers.applicantNature === 'unit' && answers.respondentNature === 'unit' && answers.kind === 'dispute'
      ? { respondentNature: { zh: '劳动争议的一方应为劳动者个人', en: 'One side of a labour dispute is a worker' } }
      : {}),
    ...problem((answers.applicantHiredOn ?? '') > answers.registeredOn, 'applicantHiredOn', {
      zh: '不能晚于登记日期',
      en: 'Cannot be after the day of registration',
    }),
    ...wrongBirth('applicantBornOn', answers.applicantBornOn, answers.registeredOn),
    ...wrongOrder(answers),
    ...(isBetweenBodies(answers) ? wrongBetweenBodies(answers) : {}),
    ...(answers.consentChannel === 'no-person' && answers.applicantNature === 'person'
      ? {
          consentChannel: {
            zh: '申请人是个人的，须取得同意或者写明法定职责',
            en: 'The applicant is a person: ask for consent, or name a legal duty',
          },
        }
      : {}),
  }
}

export const isBetweenBodies = ({ kind }: Registration): boolean => kindsBetweenBodies.includes(kind)

/** Bargaining and meetings: union, employers and departments, and no worker of their own. */
function wrongBetweenBodies({ applicantNature, workers }: Registration): Record<string, Text> {
  return {
    ...(applicantNature === 'person'
      ? {
          applicantNature: {
            zh: '这类事项由工会或者其他单位提出',
            en: 'This kind is brought by a union or another body',
          },
        }
      : {}),
    ...(workers.length > 0
      ? { workers: { zh: '这类事项不登记劳动者个人', en: 'No workers are registered in this kind' } }
      : {}),
  }
}
