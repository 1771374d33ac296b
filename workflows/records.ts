/** The closed list of what a step may put on file. `takeStep` writes it, replay makes it again. */

const recordKinds = [
  'case',
  'party',
  'member',
  'claim',
  'grant',
  'consent',
  'owner-message',
  'supervision-order',
  'obligation',
  'payment',
  'hearing',
  'appointment',
  'service',
  'signature',
  'offer',
  'position',
  'vote',
  'attendance',
  'action',
  'grade-row',
  'member-result',
  'covered-member',
  'assignment',
  'finding',
  'policy',
  'proof',
  'service-point',
  'case-link',
  'working',
  'limitation',
  'place',
  'earlier-deal',
  'employment',
  'wage',
  'health',
  'worked-time',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** Columns of the case's own row that a step of the case file may set. */
export type CaseChange = {
  caseKind?: string
  ownerId?: string
  organisationId?: string
  caseNumber?: string
  state?: string
  cause?: string | null
  orgBasis?: string
  channel?: string
  summary?: string | null
  result?: string | null
  registeredOn?: string
  closedOn?: string | null
}

export type PartyChange = {
  side?: 'applicant' | 'respondent' | 'third'
  nature?: 'person' | 'unit'
  name?: string
  formerName?: string | null
  /** Typed values; the server seals them and keeps a blind index. */
  phone?: string | null
  secondPhone?: string | null
  identityNumber?: string | null
  bankCard?: string | null
  /** 'YYYY-MM-DD'; sealed as well, without an index. */
  bornOn?: string | null
  sex?: 'male' | 'female' | null
  creditCode?: string | null
  legalRepresentative?: string | null
  address?: string | null
  categories?: string[]
  /** Codes of the taxonomies of the same names. */
  enterpriseKind?: string | null
  industry?: string | null
  platformStatus?: string | null
  enterpriseSize?: string | null
  headcount?: string | null
  /** One of `languages`, and whether somebody has to interpret: 'yes' or 'no'. */
  language?: string | null
  interpreter?: string | null
}

export type MemberChange = {
  partyId?: string
  isRepresentative?: boolean
  claimedFen?: number
  agreedFen?: number | null
  result?: string | null
}

export type ClaimChange = {
  memberId?: string | null
  cause?: string
  text?: string
  amountFen?: number | null
  agreedFen?: number | null
  /** What a commission or court has given on it, in fen. */
  awardedFen?: number | null
  forum?: string
  /** What it is by law: an id of `claim-kinds.ts`; where it goes against the law's suggestion, why. */
  claimKind?: string
  forumReason?: string | null
  result?: string | null
}

/** Access given to, or taken from, a person or an organisation. */
export type GrantChange = {
  personId?: string | null
  organisationId?: string | null
  grant?: 'granted' | 'assigned' | 'excluded'
  reason?: string
  untilOn?: string | null
}

/** Everything else: a day, an amount, a state, the rest in details (ids, choices, short words). */
export type OtherChange = {
  memberId?: string | null
  partyId?: string | null
  /** 'YYYY-MM-DD' */
  onDay?: string | null
  /** 'HH:MM' */
  atTime?: string | null
  amountFen?: number | null
  /** For obligations: what has been paid on it so far. */
  settledFen?: number | null
  /** For obligations: open, settled, waived; for appointments: planned, held, cancelled; …: the workflow's own words. */
  state?: string | null
  audience?: 'all' | 'applicant' | 'respondent' | 'mediators' | 'ends'
  details?: Record<string, string | number | boolean | null>
}

/** A record made or changed: fields that are named replace those on file, the rest stays. */
export type RecordPut = { key: string; removed?: boolean } & (
  | ({ kind: 'case' } & CaseChange)
  | ({ kind: 'party' } & PartyChange)
  | ({ kind: 'member' } & MemberChange)
  | ({ kind: 'claim' } & ClaimChange)
  | ({ kind: 'grant' } & GrantChange)
  | ({ kind: Exclude<RecordKind, 'case' | 'party' | 'member' | 'claim' | 'grant'> } & OtherChange)
)

/** A record as deadlines see it. */
export type StandingRecord = {
  kind: RecordKind
  key: string
  memberId: string | null
  partyId: string | null
  onDay: string | null
  amountFen: number | null
  settledFen: number | null
  state: string | null
  details: Record<string, string | number | boolean | null>
}
