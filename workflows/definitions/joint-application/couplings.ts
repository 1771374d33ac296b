/** What the two ways to confirm an agreement tell the performance they belong to, and each other. */
import type { Coupling, StepArgs } from '../../define.ts'

type Route = 'arbitration' | 'court'
type Outcome = 'not-filed' | 'expired' | 'not-accepted' | 'refused' | 'withdrawn' | 'other-route'

/** The joint application has been filed. */
export const tellsFiled = (route: Route): Coupling => ({
  workflow: 'performance',
  step: 'applyConfirmation',
  begins: false,
  ifOffered: true,
  answers: ({ answers }) => ({ filedOn: answers.filedOn, route }),
})

/** It has led to a paper; `granted` says on which day it binds. */
export const tellsGranted = (route: Route, granted: (args: StepArgs) => string | undefined): Coupling => ({
  workflow: 'performance',
  step: 'recordConfirmation',
  begins: false,
  ifOffered: true,
  when: args => granted(args) !== undefined,
  answers: args => ({ decidedOn: granted(args), route, granted: 'yes' }),
})

/** It has ended without one. */
export const tellsEnded = (route: Route, outcome: Outcome): Coupling => ({
  workflow: 'performance',
  step: 'noteConfirmationEnded',
  begins: false,
  ifOffered: true,
  answers: ({ happenedOn }) => ({ endedOn: happenedOn, route, outcome }),
})

/** What has been confirmed on one way is not confirmed on the other: RULES 75(5). */
export const shutsOther = (
  workflow: 'arbitration-review' | 'judicial-confirmation',
  granted: (args: StepArgs) => boolean,
): Coupling => ({
  workflow,
  step: 'closeAsConfirmed',
  begins: false,
  ifOffered: true,
  when: granted,
  answers: ({ happenedOn }) => ({ closedOn: happenedOn }),
})
