/** Parties and members as the page shows them: names in clear, numbers masked, sums that tie with the header. */
import { sexes } from '../../workflows/definitions/case-file/party-fields.ts'
import { addressToStreet } from '../../workflows/law/masking.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { firstMembers, membersOf, sumOfMembers, sumsOfNobody } from '../members/repository.ts'
import type { Office } from '../office.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { mask, type SealedKind } from '../sealing/sealer.ts'
import { sortedAs, sortNames } from '../taxonomies/sorts.ts'
import { addedUp } from './five-sums.ts'
import { languageWords } from './languages.ts'
import { sumCells, sumsHref } from './sum-words.ts'
import { words } from './words.ts'

const sideWords = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  third: { zh: '第三人', en: 'Third party' },
} as const

/** `mayOpen`: whether names lead to the page of their party. */
type Asked = { caseId: string; locale: Locale; isInside: boolean; mayOpen: boolean }

/** Of a larger group the case page shows these; all of them have a page of their own. */
const shownMembers = 20

export async function peopleView(office: Office, { caseId, locale, isInside, mayOpen }: Asked) {
  const db = office.db.reader
  const [first, second] = await firstMembers(db, caseId, 2)
  const isTable = second !== undefined && isInside
  const query = db('parties')
    .where({ case_id: caseId })
    .orderBy('side')
    .orderByRaw(...inTypedOrder('id'))
  if (isTable)
    query.whereNotIn('id', db('members').where({ case_id: caseId }).whereNot('id', first!).select('party_id'))
  const parties = await query
  return {
    parties: parties.map(row => ({
      id: row.id as string,
      side: sideWords[row.side as keyof typeof sideWords][locale],
      name: row.name as string,
      href: mayOpen ? `/parties/${row.id}` : '',
      lines: [
        ...masked(office, row.phone_sealed, 'phone', words.phone[locale]),
        ...masked(office, row.second_phone_sealed, 'phone', words.secondPhone[locale]),
        ...(isInside ? inner(office, row, locale) : []),
      ],
    })),
    members: isTable ? await memberTable(db, { caseId, locale, mayOpen }) : undefined,
  }
}

/** What only the house itself reads. */
function inner(office: Office, row: Record<string, any>, locale: Locale): string[] {
  return [
    ...masked(office, row.identity_sealed, 'identity', words.identity[locale]),
    ...masked(office, row.card_sealed, 'card', words.card[locale]),
    ...masked(office, row.born_sealed, 'birth', words.born[locale]),
    ...(row.sex ? [sexes[row.sex as keyof typeof sexes][locale]] : []),
    ...[row.credit_code, row.legal_representative, addressShown(row)].filter(Boolean),
    ...sortsOf(row, locale),
    ...[languageWords({ language: row.language, needsInterpreter: row.interpreter === 'yes' }, locale)].filter(Boolean),
  ]
}

/** Of an employer whole, of a person to the street. */
const addressShown = ({ nature, address }: Record<string, any>): string | null =>
  address && nature === 'person' ? addressToStreet(address) : address

/** A row for each worker, one for what is nobody's in particular, and the sums of the header. */
async function memberTable(db: Db, { caseId, locale, mayOpen }: Omit<Asked, 'isInside'>) {
  const members = await membersOf(db, { caseId, offset: 0, limit: shownMembers })
  const all = await sumOfMembers(db, { caseId })
  const nobody = await sumsOfNobody(db, caseId)
  const rest = Object.values(nobody).some(fen => fen !== null)
  return {
    count: all.present,
    href: `/cases/${caseId}/members`,
    others: Math.max(0, all.count - members.length),
    rows: [
      ...members.map(one => ({
        ...one,
        ...sumCells(one),
        sumsHref: sumsHref(caseId, one.id),
        href: mayOpen ? `/parties/${one.partyId}` : '',
      })),
      ...(rest
        ? [{ name: words.unassigned[locale], isRepresentative: false, hasLeft: false, href: '', ...sumCells(nobody) }]
        : []),
    ],
    sum: { ...sumCells(addedUp([all, nobody])), sumsHref: sumsHref(caseId) },
  }
}

function masked(office: Office, sealed: string | null, kind: SealedKind, label: string): string[] {
  return sealed ? [`${label} ${mask(kind, office.sealer.open(sealed))}`] : []
}

function sortsOf(row: Record<string, any>, locale: Locale): string[] {
  const names = sortNames([sortedAs(row)], locale)
  return names.length > 0 ? [names.join('、')] : []
}
