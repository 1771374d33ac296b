/** What a step may know of the world beside facts and answers: looked up once, stored on its event. */

export type Obligation = {
  key: string
  memberId: string | null
  amountFen: number
  paidFen: number
  dueOn: string
  /** What it is for, in the words of the agreement. */
  matter?: string | null
}

/** `here` and `there` are sides, kinds of access, or '' for numbers that differ. */
export type MergeConflict = { what: 'side' | 'access' | 'phone' | 'number'; id: string; here: string; there: string }

/** What `server/` looks up before the pure call. It is stored on the event, and replay reads it from there. */
export type Given = {
  /** Asia/Shanghai day on which the step is recorded, 'YYYY-MM-DD'. */
  today: string
  /** What is still owed on all obligations of this case, in fen. */
  openFen?: number
  /** The obligations behind it, of all proceedings of the case. */
  openObligations?: Obligation[]
  /** Obligations of the case that are agreed on, but not yet in force. */
  agreedObligations?: Obligation[]
  /** The case's number; allocated by the look-up where it has none yet. */
  caseNumber?: string
  /** The case as it was opened: its number, station and owner, chosen by the server. */
  registration?: { registrationNumber: string; organisationId: string; ownerId: string; orgBasis: string }
  /** The case named in the answers of a merge, if the person may see it. */
  mergeTarget?: { caseId: string; isClosed?: boolean } | null
  /** What differs between the two cases of a merge for one and the same party or person, by id; and whether the other owner may not see this one. */
  mergeConflicts?: { found: MergeConflict[]; ownerShutOut: boolean }
  /** The case named by `otherNumber`, if the person may see it; with the links that stand between the two, from here. */
  otherCase?: { caseId: string; linkedAs: string[] } | null
  /** The owner a case gets at the station it is transferred to; whether it lies there already. */
  transferTarget?: { organisationId: string; ownerId: string; isHere?: true } | null
  /** How a closed case ended. */
  caseResult?: string | null
  /** What its proceedings say of how it ended, as a code of the taxonomy of results; null where they say nothing. */
  toldResult?: string | null
  /** Who owns the case now. */
  ownerId?: string
  memberCount?: number
  /** Cases with the employers of this case that were registered within ninety days, this one among them. */
  employerCases?: number
  /** On which side the workers of the case stand. */
  workersSide?: 'applicant' | 'respondent'
  /** Which of the workers in the answers are on file already, by their place in the list. */
  knownWorkers?: number[]
  /** Of the member named in the answers: whether the proceeding is about them; and how many it is about. */
  coverage?: { isCovered: boolean; covered: number; hasSigned: boolean; signed: number }
  /** The members this proceeding is about, by id: those named when it began, or all of the case, without those who left it. */
  coveredMembers?: string[]
  /** The other proceedings of the case that have not ended, with the members each of them is about. */
  coveredElsewhere?: { workflow: string; members: string[] }[]
  /** The other proceedings of the case, ended ones too, with the members each of them is about. */
  coveredSiblings?: { workflow: string; state: string; ended: boolean; members: string[] }[]
  /** The members named when it began; kept with event 1. */
  named?: string[]
  /** What kinds of contract the drafts of this proceeding are that wait to be signed. */
  contractKinds?: string[]
  /** Basis of the mediation body (law reference M1): enterprise_committee, people_mediation, township_street, other. */
  orgBasis?: string
  /** Proceedings of the case that have not ended (the case file aside). */
  openProceedings?: { id: string; workflow: string; state: string }[]
  /** Those of them that keep the file from being closed: what outlasts it is none of them. */
  undoneProceedings?: { id: string; workflow: string; state: string }[]
  /** Deadlines of the case that still run and somebody must meet: no rights that lapse by themselves, nothing that outlasts the file. */
  runningDuties?: { rule: string; dueOn: string }[]
  /** How many things the files of the case lack of which nobody has said why, as far as whoever closes it may know. */
  fileGaps?: number
  /** The parties of the case, by id and side only. */
  parties?: { id: string; side: string }[]
  members?: { id: string; partyId: string }[]
  /** The claims of the case: what each is by law, as said or as its cause suggests, and its forum. */
  claimKinds?: { id: string; kind: string; forum: string; isOpen?: boolean }[]
  /** What the newest saved workings of the open claims come to, in fen; null where there is none. */
  computedFen?: number | null
  /** The same of all claims that were not withdrawn, decided ones too. */
  everComputedFen?: number | null
  /** The same of the claims of the worker whom the answers name, decided ones too. */
  memberComputedFen?: number | null
  /** What was paid on the obligations of the case, in fen. */
  paidFen?: number
  /** A work injury of the case is neither recognised and appraised nor refused. */
  injuryPending?: boolean
  conflictSearch?: { searched: number; found: number; hidden: number; searchId: string }
  /** For everybody the answers assign: the search for conflicts that was made before. */
  assigned?: { field: string; personId: string; found: number; hidden: number; searchId: string }[]
  /** For each field that names outsiders in words: how many names it has, and which of them are those of parties. */
  assignedNames?: { field: string; searched: number; hits: number[] }[]
  /**
   * The person whom the answers name, as party or as worker. `isGone`: their separate consent to sensitive information
   * was withdrawn or refused, and since then neither another consent nor a legal duty stands.
   */
  sensitive?: { partyId: string | null; isGone: boolean }
  /** The last day on which a confirmed consent for a purpose stands; null when withdrawn or never given. */
  consents?: { purpose: string; on: string; partyId?: string | null }[]
  /** The version of the notice that is told at the case's station. */
  consentText?: string
  /** The workflow's own parameters as they stand that day at the case's station; null where nobody has set one. */
  parameters?: Record<string, number | null>
  /** The day from which a review of the appraisal may be asked for, as its deadline counts it; null where none runs. */
  reviewableOn?: string | null
  /** The partner named in the answers, with the time to sign that was agreed with it; without days where none was. */
  partner?: { id: string; signInDays?: number; signInUnit?: 'd' | 'wd'; confidential: boolean }
}
export type Need = Exclude<keyof Given, 'today' | 'named' | 'assigned' | 'assignedNames'>
