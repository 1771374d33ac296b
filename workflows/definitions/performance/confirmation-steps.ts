/** Confirming the agreement and the payment order on it: what begins them, and what they have brought. RULES 74-79, CPL 205-206, 225-228. */
import { z } from 'zod'
import { type Coupling, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, optional, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { isStatutory } from './doors.ts'
import type { Facts } from './facts.ts'
import { keepers } from './payment-steps.ts'
import { confirmationEnds, orderEnds, type RouteId, routes } from './words.ts'

const recorders = { ...keepers, lawyer: 'assigned' } as const

const begins = (workflow: string, route: RouteId): Coupling => ({
  workflow,
  step: 'prepare',
  begins: true,
  when: ({ answers }) => answers.route === route,
  answers: ({ answers, facts }) => ({
    preparedOn: answers.preparedOn,
    effectiveOn: facts.effectiveOn,
    ...(route === 'arbitration' ? { relationshipOnly: answers.relationshipOnly } : { invited: answers.invited }),
  }),
})

export const confirmationSteps = defineSteps({
  prepareConfirmation: {
    label: { zh: '准备共同申请确认', en: 'Prepare a joint application' },
    help: {
      zh: '仲裁审查自协议生效之日起十五日内，司法确认三十日内，均须双方共同申请。可以同时准备，一个途径确认后另一个即不能再申请。',
      en: 'Review within 15 days of effect, judicial confirmation within 30, both by joint application. Both may be prepared; once one is granted the other is shut.',
    },
    by: recorders,
    actor: 'parties',
    form: z.object({
      preparedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      route: choice({ zh: '途径', en: 'Route' }, routes),
      relationshipOnly: optional(
        yesNo({ zh: '协议仅确认劳动关系', en: 'It only confirms an employment relationship' }),
      ),
      invited: optional(yesNo({ zh: '调解系受人民法院邀请进行', en: 'The court had invited the mediation' })),
    }),
    happenedOn: 'preparedOn',
    mayPrecede: true,
    blocked: ({ facts }) => unconfirmable(facts),
    wrong: wrongRoute,
    couplings: [begins('arbitration-review', 'arbitration'), begins('judicial-confirmation', 'court')],
  },
  noteConfirmationEnded: {
    label: { zh: '确认申请已终结', en: 'The application has ended' },
    help: {
      zh: '没有提交、逾期、不予受理、不予确认或者撤回的，在此登记；由仲裁审查、司法确认程序自动登记。',
      en: 'Not filed, too late, not accepted, refused or withdrawn; recorded by itself from the review or confirmation.',
    },
    by: recorders,
    form: z.object({
      endedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      route: choice({ zh: '途径', en: 'Route' }, routes),
      outcome: choice({ zh: '结果', en: 'Outcome' }, confirmationEnds),
    }),
    happenedOn: 'endedOn',
    mayPrecede: true,
  },
  revokeConfirmation: {
    label: { zh: '确认被撤销', en: 'The confirmation was revoked' },
    by: recorders,
    actor: 'partner',
    form: z.object({ revokedOn: calendarDate({ zh: '裁定日期', en: 'Ruled on' }, { today: true }) }),
    happenedOn: 'revokedOn',
    mayPrecede: true,
    blocked: ({ facts }) =>
      facts.confirmedBy ? [] : [{ zh: '协议未经确认', en: 'The agreement has not been confirmed' }],
  },
  noteOrder: {
    label: { zh: '登记支付令结果', en: 'Record what came of the payment order' },
    help: {
      zh: '由支付令程序自动登记；异议终结后可以凭协议起诉，期满无异议可以申请执行。',
      en: 'Recorded by itself from the payment order: after an objection one sues on the agreement, without one it is enforced.',
    },
    by: recorders,
    actor: 'partner',
    form: z.object({
      notedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      outcome: choice({ zh: '结果', en: 'Outcome' }, orderEnds),
    }),
    happenedOn: 'notedOn',
    mayPrecede: true,
  },
})

/** Only mediation agreements can be confirmed, and only once (RULES 75(5)). */
export function unconfirmable({ ground, confirmedBy }: Facts): Text[] {
  if (confirmedBy) {
    return [{ zh: '协议已经确认，不能再次申请', en: 'The agreement has been confirmed and cannot be confirmed again' }]
  }
  if (ground === 'mediation-agreement') return []
  return [{ zh: '只有调解协议可以申请确认', en: 'Only a mediation agreement can be confirmed' }]
}

/** RULES 75 keeps a mere confirmation of employment from review; CPL 205 asks for a lawfully set up or invited body. */
function wrongRoute({ answers, facts }: StepArgs<any, Facts>): Record<string, Text> {
  const { route, relationshipOnly, invited } = answers
  if (facts.confirmedBy) return {} // blocked, whatever the answers
  const isBegun = route === 'arbitration' ? facts.reviewBegun : facts.confirmationBegun
  return {
    ...problem(isBegun === true, 'route', {
      zh: '这一途径已在办理，请在该程序中继续',
      en: 'This route is under way: go on in that proceeding',
    }),
    ...problem(route === 'arbitration' && relationshipOnly === 'yes', 'relationshipOnly', {
      zh: '仅确认劳动关系的调解协议，仲裁委员会不予受理（《劳动人事争议仲裁办案规则》第75条）',
      en: 'The commission refuses what only confirms an employment relationship (Arbitration Rules, art. 75)',
    }),
    ...problem(route === 'court' && !isStatutory(facts) && invited !== 'yes', 'invited', {
      zh: '限依法设立的调解组织或者受人民法院邀请进行的调解（《民事诉讼法》第205条）',
      en: 'For lawfully set up bodies, or mediation the court has invited (Civil Procedure Law, art. 205)',
    }),
  }
}
