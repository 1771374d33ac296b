/** Parties and members as the page shows them: names in clear, numbers masked, sums that tie with the header. */
import { unitRoles, workerCategories } from '../../workflows/definitions/case-file/words.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { mask } from '../sealing/sealer.ts'
import { yuan } from '../web/print.ts'
import { countedObligations } from './obligations.ts'
import { words } from './words.ts'

const sideWords = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  third: { zh: '第三人', en: 'Third party' },
} as const

type Asked = { caseId: string; locale: Locale; isInside: boolean }

export async function peopleView(office: Office, { caseId, locale, isInside }: Asked) {
  const db = office.db.reader
  const parties = await db('parties').where({ case_id: caseId }).orderBy('side').orderBy('id')
  const members = await db('members').where({ case_id: caseId }).orderBy('is_representative', 'desc').orderBy('id')
  const isGroup = members.length > 1
  const named = new Map(parties.map(({ id, name }) => [id, name as string]))
  const inTable = new Set(isGroup && isInside ? members.slice(1).map(({ party_id }) => party_id) : [])
  return {
    parties: parties
      .filter(({ id }) => !inTable.has(id))
      .map(row => ({
        side: sideWords[row.side as keyof typeof sideWords][locale],
        name: row.name as string,
        lines: [
          ...masked(office, row.phone_sealed, 'phone', words.phone[locale]),
          ...masked(office, row.second_phone_sealed, 'phone', words.secondPhone[locale]),
          ...(isInside ? inner(office, row, locale) : []),
        ],
      })),
    members: isGroup && isInside ? await memberTable(db, caseId, { members, named, locale }) : undefined,
  }
}

/** What only the house itself reads. */
function inner(office: Office, row: Record<string, any>, locale: Locale): string[] {
  return [
    ...masked(office, row.identity_sealed, 'identity', words.identity[locale]),
    ...masked(office, row.card_sealed, 'card', words.card[locale]),
    ...[row.credit_code, row.legal_representative, row.address].filter(Boolean),
    ...categoriesOf(row.categories, locale),
  ]
}

type Table = { members: any[]; named: ReadonlyMap<string, string>; locale: Locale }
/** `claimed` is empty where no claim names an amount. */
type Sums = { claimed: number | null; agreed: number; paid: number }

/** A row for each worker, one for what is nobody's in particular, and the sums of the header. */
async function memberTable(db: Db, caseId: string, { members, named, locale }: Table) {
  const sums = await sumsByMember(db, caseId)
  const present = members.filter(({ result }) => result !== 'left')
  const rows = members.map(row => ({
    name: named.get(row.party_id) ?? '—',
    isRepresentative: Boolean(row.is_representative),
    hasLeft: row.result === 'left',
    ...printed(row.result === 'left' ? undefined : sums.get(row.id)),
  }))
  const rest = sums.get('')
  const counted = [...present.map(({ id }) => id), ''].flatMap(id => sums.get(id) ?? [])
  return {
    count: present.length,
    rows: rest
      ? [...rows, { name: words.unassigned[locale], isRepresentative: false, hasLeft: false, ...printed(rest) }]
      : rows,
    sum: printed(counted.reduce((all, one) => added(all, one), nothing)),
  }
}

/** By member, '' for what is not split up. */
async function sumsByMember(db: Db, caseId: string): Promise<Map<string, Sums>> {
  const claims = await db('claims')
    .where({ case_id: caseId })
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
    .select('member_id', 'amount_fen')
  const owed = await countedObligations(db, caseId)
  const sums = new Map<string, Sums>()
  const add = (id: string | null, more: Partial<Sums>) => sums.set(id ?? '', added(sums.get(id ?? '') ?? nothing, more))
  for (const { member_id, amount_fen } of claims) add(member_id, { claimed: amount_fen })
  for (const { memberId, amountFen, paidFen } of owed) add(memberId, { agreed: amountFen, paid: paidFen })
  return sums
}

const nothing: Sums = { claimed: null, agreed: 0, paid: 0 }
const added = (all: Sums, { claimed = null, agreed = 0, paid = 0 }: Partial<Sums>): Sums => ({
  claimed: claimed === null ? all.claimed : (all.claimed ?? 0) + claimed,
  agreed: all.agreed + agreed,
  paid: all.paid + paid,
})

const printed = (sums: Sums | undefined) => ({
  claimed: yuan(sums?.claimed),
  agreed: sums?.agreed ? yuan(sums.agreed) : '—',
  paid: sums?.agreed ? yuan(sums.paid) : '—',
})

function masked(office: Office, sealed: string | null, kind: 'phone' | 'identity' | 'card', label: string): string[] {
  return sealed ? [`${label} ${mask(kind, office.sealer.open(sealed))}`] : []
}

/** Kinds of worker, or what a firm is to the worker. */
function categoriesOf(json: string, locale: Locale): string[] {
  const words: Readonly<Record<string, Text>> = { ...workerCategories, ...unitRoles }
  const names = (JSON.parse(json) as string[]).map(category => words[category]?.[locale] ?? category)
  return names.length > 0 ? [names.join('、')] : []
}
