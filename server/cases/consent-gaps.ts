/** What to mind of consents on the page of a case: what is used, or passed on, without one. PIPL 13-15, 23, 29. */
import { healthCategories } from '../../workflows/definitions/case-file/sensitive.ts'
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { fill } from '../web/words.ts'
import { type Consent, consentsIn, onLegalDuty, type Reader, sensitiveStanding } from './consents.ts'
import { passingOn } from './passing-on.ts'
import { words } from './words.ts'

type Row = Record<string, any>

/** So many are named. */
const namedMost = 3

/** A sentence each: sensitive information without a separate consent, a referral that goes on without one, what else passes on. */
export async function consentGaps(db: Db, { caseId, locale }: Reader): Promise<string[]> {
  const all = await consentsIn(db, caseId)
  const { standing } = sensitiveStanding(all)
  const bare = onLegalDuty(all) ? [] : (await sensitiveParties(db, caseId)).filter(({ id }) => !standing.has(id))
  const names = bare.slice(0, namedMost).map(({ name }) => name)
  const gaps =
    bare.length > 0
      ? [fill(words.sensitiveMissing[locale], { names: names.join(locale === 'zh' ? '、' : ', '), count: bare.length })]
      : []
  const passing = isSharingAgreed(all) ? [] : await passingOn(db, caseId)
  return [
    ...gaps,
    ...((await isReferredWithout(db, caseId, all)) ? [words.sharingWithdrawn[locale]] : []),
    ...passing.map(title => fill(words.sharingMissing[locale], { what: title[locale] })),
  ]
}

/** People with an identity or card number, a kind that tells of health, or facts of health on file. */
async function sensitiveParties(db: Db, caseId: string): Promise<{ id: string; name: string }[]> {
  const rows: Row[] = await db('parties')
    .where({ case_id: caseId, nature: 'person' })
    .orderByRaw(...inTypedOrder('id'))
    .select('id', 'name', 'categories', 'identity_sealed', 'card_sealed')
  const told = await db('records')
    .join('members', 'members.id', 'records.member_id')
    .where({ 'records.case_id': caseId, 'records.kind': 'health' })
    .pluck('members.party_id')
  return rows
    .filter(
      row =>
        told.includes(row.id) ||
        row.identity_sealed ||
        row.card_sealed ||
        JSON.parse(row.categories).some((one: string) => healthCategories.includes(one)),
    )
    .map(({ id, name }) => ({ id, name }))
}

/** Somebody's consent to passing it on stands, or a legal duty is named. */
const isSharingAgreed = (all: readonly Consent[]): boolean =>
  all.some(({ state, told }) => told.purpose === 'sharing' && state !== 'withdrawn')

/** A referral is under way, every consent to it was withdrawn, and no legal duty is named. */
async function isReferredWithout(db: Db, caseId: string, all: readonly Consent[]): Promise<boolean> {
  if (isSharingAgreed(all) || !all.some(({ told }) => told.purpose === 'sharing')) return false
  const open = db('proceedings').where({ case_id: caseId, workflow: 'referral', ended: false })
  return (await open.first('id')) !== undefined
}
