/** Whether a proceeding of a kind is open for the same workers already: then a way on leads into it, and begins none. */
import type { Given, Need } from '../../define.ts'

export const underWayNeeds = ['coveredMembers', 'coveredSiblings'] as const satisfies readonly Need[]

export const isUnderWay = (workflow: string, { coveredMembers = [], coveredSiblings = [] }: Given): boolean =>
  coveredSiblings.some(
    one =>
      one.workflow === workflow &&
      !one.ended &&
      (one.members.length === 0 || one.members.some(id => coveredMembers.includes(id))),
  )
