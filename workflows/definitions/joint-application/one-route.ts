/**
 * An agreement is confirmed once: where one way has led to a paper the other is shut (RULES 75(5)), and the same way is
 * not gone twice at a time. What is told apart are the workers it is about.
 */
import type { Given, Need } from '../../define.ts'
import type { Text } from '../../text.ts'

export const routeNeeds = ['coveredMembers', 'coveredSiblings', 'orgBasis'] as const satisfies readonly Need[]

type Sibling = NonNullable<Given['coveredSiblings']>[number]
type Route = 'arbitration-review' | 'judicial-confirmation'

const granted: Record<Route, readonly string[]> = {
  'arbitration-review': ['effective'],
  'judicial-confirmation': ['confirmed', 'concluded'],
}

const confirmedAlready: Text = {
  zh: '同一调解协议已经仲裁审查或者司法确认，不能再次申请（《劳动人事争议仲裁办案规则》第75条）',
  en: 'The agreement has been confirmed already and cannot be confirmed again (Arbitration Rules, art. 75)',
}
const underWay: Text = {
  zh: '本案已有正在办理的同类申请，请在该程序中办理',
  en: 'An application of this kind is under way in the case: go on with that one',
}
const someTaken: Text = {
  zh: '所选劳动者中有人的协议已经确认或者正在申请，请只选其余劳动者',
  en: 'For some of these workers the agreement is confirmed or being confirmed: choose the others only',
}

/** Why nobody is left for whom it could be asked. */
export function blockedRoute(route: Route, given: Given): Text[] {
  if (isAllIn(given, siblings(given, isGranted))) return [confirmedAlready]
  if (isAllIn(given, siblings(given, isTaking(route)))) return [underWay]
  return []
}

/** Of those it is to be about some are taken, while others of the case are free. */
export function takenForRoute(route: Route, given: Given): Record<string, Text> {
  if (blockedRoute(route, given).length > 0) return {}
  const taken = siblings(given, one => isGranted(one) || isTaking(route)(one))
  const wanted = given.named ?? given.coveredMembers ?? []
  return wanted.some(id => isIn(taken, id)) ? { _members: someTaken } : {}
}

const isGranted = ({ workflow, state }: Sibling): boolean =>
  Object.entries(granted).some(
    ([route, states]) => route === workflow && states.some(name => state === name || state.startsWith(`${name}.`)),
  )
const isTaking =
  (route: Route) =>
  ({ workflow, ended }: Sibling): boolean =>
    workflow === route && !ended

const siblings = ({ coveredSiblings = [] }: Given, fits: (one: Sibling) => boolean): Sibling[] =>
  coveredSiblings.filter(fits)
const isIn = (list: readonly Sibling[], id: string): boolean => list.some(({ members }) => members.includes(id))

/** Where the case has no workers of its own, one such proceeding takes it whole. */
function isAllIn({ coveredMembers = [] }: Given, list: readonly Sibling[]): boolean {
  return coveredMembers.length > 0 ? coveredMembers.every(id => isIn(list, id)) : list.length > 0
}
