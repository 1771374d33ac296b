/** Who may act, in what relation to a case, and whom an event is for. */
export const roles = [
  'mediator',
  'station-lead',
  'lawyer',
  'legal-aid-officer',
  'supervisor',
  'administrator',
  'auditor',
  'partner',
  'worker',
  'clock',
] as const
export type Role = (typeof roles)[number]

/**
 * How a person must stand to the case: its `owner` (or covering the owner today), a member of its `station`,
 * `assigned` to it (a lawyer on the case, a partner it was referred to), or above it in the `subtree`.
 */
export type Relation = 'owner' | 'station' | 'assigned' | 'subtree'
export type By = Partial<Record<Role, Relation>>

/** Who really acts where staff may only record it; the event keeps both. */
export type Actor = 'applicant' | 'respondent' | 'parties' | 'worker' | 'partner' | 'lawyer'

/**
 * Who may read an event: all who see the case, one side and the mediators, the mediators alone,
 * or only the two ends: whoever recorded it and the partner it went to.
 */
export type Audience = 'all' | 'applicant' | 'respondent' | 'mediators' | 'ends'
