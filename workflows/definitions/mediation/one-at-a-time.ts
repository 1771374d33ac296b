/**
 * Nobody is in two open mediations of one case: each would have its own clocks, and its own agreement on the same claims.
 * Who has left one is free to begin another.
 */
import type { Given, Need } from '../../define.ts'
import type { Text } from '../../text.ts'

export const membersNeeds = ['coveredMembers', 'coveredElsewhere'] as const satisfies readonly Need[]

const allTaken: Text = {
  zh: '本案已有尚未结束的调解，请在那件调解中办理，或者待其结束后再启动',
  en: 'The case has an open mediation already: go on with that one, or begin another once it has ended',
}
const someTaken: Text = {
  zh: '所选劳动者中有人已在另一件尚未结束的调解之中，请只选其余劳动者',
  en: 'Some of these workers are in another open mediation: choose the others only',
}

/** Nobody is left whom it could be about. */
export function blockedByAnother(given: Given): Text[] {
  const { coveredMembers: all = [] } = given
  const others = openMediations(given)
  const isTaken = all.length > 0 ? all.every(id => isIn(others, id)) : others.length > 0
  return isTaken ? [allTaken] : []
}

/** Of those it is to be about some are in another, while others of the case are free. */
export function takenMembers(given: Given): Record<string, Text> {
  if (blockedByAnother(given).length > 0) return {}
  const wanted = given.named ?? given.coveredMembers ?? []
  return wanted.some(id => isIn(openMediations(given), id)) ? { _members: someTaken } : {}
}

const openMediations = ({ coveredElsewhere = [] }: Given): string[][] =>
  coveredElsewhere.filter(({ workflow }) => workflow === 'mediation').map(({ members }) => members)
const isIn = (mediations: string[][], id: string): boolean => mediations.some(members => members.includes(id))
