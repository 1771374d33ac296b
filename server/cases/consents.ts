/** Who agreed to what in a case, and whose consent is gone. Personal Information Protection Law, 13-15, 23, 29. */
import { consentPurposes } from '../../workflows/definitions/case-file/consent-steps.ts'
import { consentChannels } from '../../workflows/definitions/case-file/words.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

export type Reader = { caseId: string; locale: Locale; today: string }
type Row = Record<string, any>
export type Consent = { state: string; partyId: string | null; partyName: string; onDay: string; told: Row }

/** A withdrawal of what another proceeding has on file is a row of its own with the same key: the two are one consent. */
export async function consentsIn(db: Db, caseId: string): Promise<Consent[]> {
  const rows: Row[] = await db('records')
    .leftJoin('parties', 'parties.id', 'records.party_id')
    .where({ 'records.case_id': caseId, 'records.kind': 'consent' })
    .orderBy('records.on_day')
    .orderByRaw(...inTypedOrder('records.key'))
    .select('records.*', 'parties.name as party_name')
  const told = rows.map(row => ({ ...row, told: JSON.parse(row.details) }) as Row)
  const gone = new Map(told.filter(({ state }) => state === 'withdrawn').map(row => [row.key, row.told.withdrawnOn]))
  return told
    .filter(row => row.told.purpose)
    .map(row => ({
      state: gone.has(row.key) ? 'withdrawn' : row.state,
      partyId: row.party_id,
      partyName: row.party_name ?? '',
      onDay: row.on_day,
      told: { ...row.told, withdrawnOn: gone.get(row.key) ?? null },
    }))
}

export async function consentLines(db: Db, { caseId, locale, today }: Reader) {
  return (await consentsIn(db, caseId)).map(({ state, partyName, onDay, told }) => {
    const { purpose, channel, textVersion, witness, legalDuty, withdrawnOn, refused } = told
    const isGone = state === 'withdrawn'
    const gone = refused ? 'consentRefused' : 'consentWithdrawn'
    return {
      purpose: consentPurposes[purpose as keyof typeof consentPurposes]?.[locale] ?? '',
      state: words[isGone ? gone : state === 'legal-duty' ? 'consentDuty' : 'consentGiven'][locale],
      tone: isGone ? 'late' : 'calm',
      icon: isGone ? 'circle-x' : state === 'legal-duty' ? 'scale' : 'circle-check',
      who: partyName,
      about: [
        dayWords(onDay, today, locale),
        consentChannels[channel as keyof typeof consentChannels]?.[locale] ?? '',
        witness ? fill(words.witnessed[locale], { who: witness }) : '',
        legalDuty ?? '',
        fill(words.textVersion[locale], { version: textVersion }),
        withdrawnOn && !refused ? fill(words.withdrawnOn[locale], { day: dayWords(withdrawnOn, today, locale) }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    }
  })
}

/** To sensitive information: whose separate consent stands, or whose was withdrawn or refused and no legal duty is named. */
export function sensitiveStanding(all: readonly Consent[]): Record<'standing' | 'gone', ReadonlySet<string | null>> {
  const asked = all.filter(({ told }) => told.purpose === 'sensitive')
  const idsOf = (isGone: boolean) =>
    asked.filter(({ state }) => (state === 'withdrawn') === isGone).map(({ partyId }) => partyId)
  const standing = new Set(idsOf(false))
  return { standing, gone: new Set(onLegalDuty(all) ? [] : idsOf(true).filter(id => !standing.has(id))) }
}

/** The whole matter is handled on a legal duty: no consent was asked. */
export const onLegalDuty = (all: readonly Consent[]): boolean =>
  all.some(({ state, told }) => state === 'legal-duty' && told.purpose === 'handling')

/** Parties whose separate consent is gone. */
export const sensitiveGone = async (db: Db, caseId: string): Promise<ReadonlySet<string | null>> =>
  sensitiveStanding(await consentsIn(db, caseId)).gone
