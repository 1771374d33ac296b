/** Who agreed to what in a case, and what is used or given without it. Personal Information Protection Law, 13-15, 23, 29. */
import { consentPurposes } from '../../workflows/definitions/case-file/party-steps.ts'
import { consentChannels } from '../../workflows/definitions/case-file/words.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

type Reader = { caseId: string; locale: Locale; today: string }
type Row = Record<string, any>
type Consent = { state: string; partyId: string | null; partyName: string; onDay: string; told: Row }

/** A withdrawal of what another proceeding has on file is a row of its own with the same key: the two are one consent. */
async function consentsIn(db: Db, caseId: string): Promise<Consent[]> {
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
    const { purpose, channel, textVersion, witness, legalDuty, withdrawnOn } = told
    const isGone = state === 'withdrawn'
    return {
      purpose: consentPurposes[purpose as keyof typeof consentPurposes]?.[locale] ?? '',
      state: words[isGone ? 'consentWithdrawn' : state === 'legal-duty' ? 'consentDuty' : 'consentGiven'][locale],
      tone: isGone ? 'late' : 'calm',
      icon: isGone ? 'circle-x' : state === 'legal-duty' ? 'scale' : 'circle-check',
      who: partyName,
      about: [
        dayWords(onDay, today, locale),
        consentChannels[channel as keyof typeof consentChannels]?.[locale] ?? '',
        witness ? fill(words.witnessed[locale], { who: witness }) : '',
        legalDuty ?? '',
        fill(words.textVersion[locale], { version: textVersion }),
        withdrawnOn ? fill(words.withdrawnOn[locale], { day: dayWords(withdrawnOn, today, locale) }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    }
  })
}

/** Kinds of worker that tell of health: PIPL 28. */
const ofHealth = ['pregnant', 'maternity', 'nursing', 'disabled', 'injured']
/** So many are named. */
const namedMost = 3

/** What to mind: sensitive information on file without a separate consent, and a referral that goes on without one. */
export async function consentGaps(db: Db, { caseId, locale }: Reader): Promise<string[]> {
  const all = await consentsIn(db, caseId)
  const duty = all.some(({ state, told }) => state === 'legal-duty' && told.purpose === 'handling')
  const agreed = new Set(
    all.filter(({ state, told }) => state === 'given' && told.purpose === 'sensitive').map(({ partyId }) => partyId),
  )
  const bare = duty ? [] : (await sensitiveParties(db, caseId)).filter(({ id }) => !agreed.has(id))
  const names = bare.slice(0, namedMost).map(({ name }) => name)
  const gaps =
    bare.length > 0
      ? [fill(words.sensitiveMissing[locale], { names: names.join(locale === 'zh' ? '、' : ', '), count: bare.length })]
      : []
  const given = await givenWithout(db, caseId, all)
  return [
    ...gaps,
    ...((await isSharedWithout(db, caseId, all)) ? [words.sharingWithdrawn[locale]] : []),
    ...given.map(workflow => fill(words.sharingMissing[locale], { what: workflowNamed(workflow).title[locale] })),
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
        JSON.parse(row.categories).some((one: string) => ofHealth.includes(one)),
    )
    .map(({ id, name }) => ({ id, name }))
}

/** What hands a person's information to another body and asks for no consent itself; told once. */
const handsOver = ['inspection']

/** Those under way while nobody's consent to passing it on stands and no legal duty is named. PIPL 13, 23. */
async function givenWithout(db: Db, caseId: string, all: readonly Consent[]): Promise<string[]> {
  if (all.some(({ state, told }) => told.purpose === 'sharing' && state !== 'withdrawn')) return []
  return db('proceedings')
    .where({ case_id: caseId, ended: false })
    .whereIn('workflow', handsOver)
    .distinct('workflow')
    .orderBy('workflow')
    .pluck('workflow')
}

/** A referral is under way, every consent to it was withdrawn, and no legal duty is named. */
async function isSharedWithout(db: Db, caseId: string, all: readonly Consent[]): Promise<boolean> {
  const sharing = all.filter(({ told }) => told.purpose === 'sharing')
  if (!sharing.some(({ state }) => state === 'withdrawn') || sharing.some(({ state }) => state !== 'withdrawn'))
    return false
  const open = db('proceedings').where({ case_id: caseId, workflow: 'referral', ended: false })
  return (await open.first('id')) !== undefined
}
