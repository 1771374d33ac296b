/** What the page of somebody's work lists: of open cases and of legal-aid matters all, or those that one figure counts. */
import type { AidMatter } from './aid-matters.ts'
import type { AssignmentPart } from './repository.ts'

/** Which legal-aid matters are listed: all that have ended, or those a figure counts. */
export const aidParts = ['ended', 'accepted', 'returned', 'paid', 'due'] as const
export type AidPart = (typeof aidParts)[number]

export const isIn: Record<AidPart, (one: AidMatter) => boolean> = {
  ended: ({ endedOn }) => endedOn !== null,
  accepted: ({ acceptedOn }) => acceptedOn !== null,
  returned: ({ returned }) => returned > 0,
  paid: ({ subsidy }) => subsidy.state === 'paid',
  due: ({ subsidy }) => subsidy.state === 'due',
}

/** The page of somebody's work with some of their cases, or of their legal-aid matters. */
export function workHref(
  id: string,
  { part = 'open', aidPart = 'ended', page = 1 }: { part?: AssignmentPart; aidPart?: AidPart; page?: number },
): string {
  const asked = {
    ...(part === 'open' ? {} : { cases: part }),
    ...(aidPart === 'ended' ? {} : { aid: aidPart }),
    ...(page === 1 ? {} : { page: String(page) }),
  }
  const query = new URLSearchParams(asked).toString()
  return `/people/${id}/work${query && `?${query}`}${aidPart === 'ended' ? '#cases' : '#aid'}`
}
