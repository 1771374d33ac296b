/** When each step of legal aid may be taken and where it leads, on the state's track and the union's. */
import { aidStates } from './aid-states.ts'
import { reviewStates } from './review-states.ts'
import { rules } from './rules.ts'

export const machine = rules.createMachine({
  id: 'legal-aid',
  context: {},
  initial: 'start',
  states: { ...reviewStates, ...aidStates },
})
