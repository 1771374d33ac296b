/** What a file has on record beside its tables, and what becomes of it when the case is merged into another. */
import { calendarDate, longText, moneyFen, optional, rows, shortText } from '../../fields.ts'
import type { RecordKind, RecordPut } from '../../records.ts'

/** Why a kind does not go over as a record: it goes by a list of its own, or stays where it was made. */
const fates = {
  case: 'stays', // the other case has its own row
  party: 'own list',
  member: 'own list',
  claim: 'own list',
  grant: 'own list',
  appointment: 'own list',
  consent: 'goes',
  finding: 'goes',
  policy: 'goes',
  proof: 'goes',
  limitation: 'goes',
  place: 'goes',
  'earlier-deal': 'goes',
  employment: 'goes',
  wage: 'goes',
  health: 'goes',
  'worked-time': 'goes',
  working: 'stays', // its sheet is an event of the case that was merged
  'case-link': 'stays', // on file at both ends already, and the merged case leads on
  'owner-message': 'stays', // to the owner of the case that was merged
  'supervision-order': 'stays', // likewise
  'service-point': 'stays', // with the referral that named it
  // Of proceedings, which stay with the case in which they were held:
  obligation: 'stays',
  payment: 'stays',
  hearing: 'stays',
  service: 'stays',
  signature: 'stays',
  offer: 'stays',
  position: 'stays',
  vote: 'stays',
  attendance: 'stays',
  action: 'stays',
  'grade-row': 'stays',
  'member-result': 'stays',
  'covered-member': 'stays',
  assignment: 'stays',
} as const satisfies Record<RecordKind, 'goes' | 'own list' | 'stays'>

type Fates = typeof fates
export type KindThatGoes = { [K in RecordKind]: Fates[K] extends 'goes' ? K : never }[RecordKind]

/** The kinds of which those of the case file go over. */
export const kindsThatGo = Object.entries(fates).flatMap(([kind, fate]) =>
  fate === 'goes' ? [kind as KindThatGoes] : [],
)

const text = (zh: string, en: string, max = 96) => optional(shortText({ zh, en }, { max }))

/** Keys are those of the case that is merged; `details` is JSON. */
export const mergedRecords = rows(
  { zh: '其他记录', en: 'Other records' },
  {
    kind: shortText({ zh: '类型', en: 'Kind' }, { max: 24 }),
    memberKey: text('劳动者', 'Worker'),
    partyKey: text('当事人', 'Party'),
    claimKey: text('请求', 'Claim'),
    onDay: optional(calendarDate({ zh: '日期', en: 'Day' })),
    amountFen: optional(moneyFen({ zh: '金额', en: 'Amount' })),
    state: text('状态', 'State', 24),
    audience: shortText({ zh: '谁可以看', en: 'Readers' }, { max: 12 }),
    details: longText({ zh: '内容', en: 'Details' }, { max: 8000 }),
  },
  { max: 20_000 },
)

export type MergedRecord = {
  kind: string
  memberKey?: string | undefined
  partyKey?: string | undefined
  claimKey?: string | undefined
  onDay?: string | undefined
  amountFen?: number | undefined
  state?: string | undefined
  audience: string
  details: string
}

/** By key in the case that is merged, the key in the case that stays. */
export type KeysThere = {
  parties: ReadonlyMap<string, string>
  members: ReadonlyMap<string, string>
  claims: ReadonlyMap<string, string>
}

/** As they are on file in the case that stays. Events of old know none. */
export function recordPuts(
  rows: readonly MergedRecord[] | undefined,
  { parties, members, claims, eventId }: KeysThere & { eventId: string },
): RecordPut[] {
  return (rows ?? []).map(
    ({ kind, memberKey, partyKey, claimKey, onDay, amountFen, state, audience, details }, place) => {
      const told = JSON.parse(details) as Record<string, string | number | boolean | null>
      return {
        kind: kind as KindThatGoes,
        key: `${eventId}-r${place + 1}`,
        memberId: (memberKey && members.get(memberKey)) || null,
        partyId: (partyKey && parties.get(partyKey)) || null,
        onDay: onDay ?? null,
        amountFen: amountFen ?? null,
        state: state ?? null,
        audience: audience as 'all',
        details: {
          ...told,
          ...(claimKey ? { claimId: claims.get(claimKey) ?? null } : {}),
          ...(kind === 'place' ? { event: eventId } : {}), // places hold as one set, by the event that told them
        },
      }
    },
  )
}
