/**
 * Who may read an event of a case they may see. Mediation is confidential: what one side said in its own room
 * reaches neither the other side's lawyer nor a partner. People's Mediation Law, art. 15(4); Enterprise Labour
 * Dispute Rules, art. 24.
 */
import type { Audience, Role } from '../../workflows/define.ts'
import type { Person } from '../people/person.ts'

const mediators: readonly Role[] = ['mediator', 'station-lead']

/**
 * The audiences a person belongs to in a case. Lawyers on a case stand with its applicant, for whom aid is given.
 * What is for the two ends alone is told by `isEnd`, event by event.
 */
export function readableAudiences({ memberships }: Person, place: { organisationPath: string }): Audience[] {
  const here = memberships.some(({ role, path }) => mediators.includes(role) && path === place.organisationPath)
  if (here) return ['all', 'applicant', 'respondent', 'mediators']
  if (memberships.some(({ role }) => role === 'lawyer')) return ['all', 'applicant']
  return ['all']
}

/** An event for the two ends may be read by whoever recorded it and by the partner it went to. */
export function isEnd(person: Person, event: { takenBy: string; partnerId: string | null }): boolean {
  return (
    event.takenBy === person.id || person.memberships.some(({ organisationId }) => organisationId === event.partnerId)
  )
}
