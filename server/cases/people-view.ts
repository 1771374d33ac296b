/** Parties and members as the page shows them: names in clear, numbers masked. */
import { workerCategories } from '../../workflows/definitions/case-file/words.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { mask } from '../sealing/sealer.ts'
import { yuan } from '../web/print.ts'
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
  const nameOf = new Map(parties.map(({ id, name }) => [id, name as string]))
  const memberParties = new Set(members.slice(1).map(({ party_id }) => party_id))
  return {
    parties: parties
      .filter(({ id }) => !memberParties.has(id))
      .map(row => ({
        side: sideWords[row.side as keyof typeof sideWords][locale],
        name: row.name as string,
        lines: [
          ...masked(office, row.phone_sealed, 'phone', words.phone[locale]),
          ...masked(office, row.second_phone_sealed, 'phone', words.secondPhone[locale]),
          ...(isInside ? masked(office, row.identity_sealed, 'identity', words.identity[locale]) : []),
          ...(isInside ? masked(office, row.card_sealed, 'card', words.card[locale]) : []),
          ...[row.credit_code, row.legal_representative, row.address].filter(Boolean),
          ...categoriesOf(row.categories, locale),
        ] as string[],
      })),
    members: members.map(row => ({
      name: nameOf.get(row.party_id) ?? '—',
      isRepresentative: Boolean(row.is_representative),
      hasLeft: row.result === 'left',
      amount: yuan(row.claimed_fen),
    })),
    memberSum: yuan(
      members.filter(({ result }) => result !== 'left').reduce((sum, { claimed_fen }) => sum + claimed_fen, 0),
    ),
  }
}

function masked(office: Office, sealed: string | null, kind: 'phone' | 'identity' | 'card', label: string): string[] {
  return sealed ? [`${label} ${mask(kind, office.sealer.open(sealed))}`] : []
}

function categoriesOf(json: string, locale: Locale): string[] {
  const names = (JSON.parse(json) as (keyof typeof workerCategories)[]).map(
    one => workerCategories[one]?.[locale] ?? one,
  )
  return names.length > 0 ? [names.join('、')] : []
}
