/** What is asked once for many, and what each of them is then told by itself. */
import { z } from 'zod'
import type { ManySubject, Step } from '../../workflows/define.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import { type FieldMeta, optional } from '../../workflows/fields.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { BatchRow } from './rows.ts'

const byItself: Text = {
  zh: '不填即按每一项自己的数填写，例如各人尚欠的金额。',
  en: 'Left open, each gets its own: the amount still owed to them, for instance.',
}

/** The step's form without the member, and with what is found for each left open. */
export function formForMany({ form, many }: Step): z.ZodObject {
  const fields = Object.entries(form.shape as Record<string, z.ZodType>).filter(([name]) => name !== many?.member)
  return z.object(
    Object.fromEntries(
      fields.map(([name, field]) => [name, many?.fills?.includes(name) ? leftOpen(field) : field] as const),
    ),
  )
}

const leftOpen = (field: z.ZodType) => optional(field).meta({ ...metaOf(field), help: byItself } satisfies FieldMeta)

/** As they would be posted for one of them. */
export function answersFor(
  { many }: Step,
  { common, own, subject }: { common: Record<string, unknown>; own: Record<string, unknown>; subject: ManySubject },
): Record<string, unknown> {
  const typed = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== ''))
  const found = many?.each?.(subject) ?? {}
  const filled = Object.fromEntries(Object.entries(found).filter(([name]) => many?.fills?.includes(name)))
  const member = many?.member && subject.memberId ? { [many.member]: subject.memberId } : {}
  return { ...filled, ...typed, ...own, ...member }
}

type Asked = Pick<BatchRow, 'caseId' | 'memberId'>

/** What is known of each row's member or case, by place. */
export async function subjectsOf(
  db: Db,
  rows: readonly (Asked & { place: number })[],
  proceedingId: string | null,
): Promise<Map<number, ManySubject>> {
  const cases = [...new Set(rows.map(({ caseId }) => caseId))]
  const members = rows.flatMap(({ memberId }) => memberId ?? [])
  const owners = await db('cases').whereIn('id', cases).select('id', 'owner_id')
  const ownerOf = new Map<string, string>(owners.map(({ id, owner_id }) => [id, owner_id]))
  const claimed = await claimedBy(db, { cases, members })
  const open = proceedingId ? await owedTo(db, proceedingId, { cases, members }) : new Map<string, number>()
  return new Map(
    rows.map(({ place, caseId, memberId }) => [
      place,
      {
        ...(memberId ? { memberId } : {}),
        ownerId: ownerOf.get(caseId) ?? '',
        claimedFen: claimed.get(memberId ?? '') ?? 0,
        openFen: open.get(memberId ?? '') ?? 0,
      },
    ]),
  )
}

/** Rows are looked up by their case: no index leads to claims by member, and one by kind and state to those of the house. */
type Whose = { cases: readonly string[]; members: readonly string[] }

async function claimedBy(db: Db, { cases, members }: Whose): Promise<Map<string, number>> {
  if (members.length === 0) return new Map()
  const rows = await db('claims')
    .whereIn('case_id', [...cases])
    .whereIn('member_id', [...members])
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
    .groupBy('member_id')
    .select('member_id')
    .sum('amount_fen as fen')
  return new Map(rows.map(({ member_id, fen }) => [member_id, Number(fen ?? 0)]))
}

async function owedTo(db: Db, proceedingId: string, { cases, members }: Whose): Promise<Map<string, number>> {
  const rows: { member_id: string; fen: number; paid: number }[] = await db('records')
    .whereIn('case_id', [...cases])
    .where({ proceeding_id: proceedingId, kind: 'obligation', state: 'open' })
    .whereIn('member_id', [...members])
    .groupBy('member_id')
    .select('member_id')
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
  return new Map(rows.map(({ member_id, fen, paid }) => [member_id, Number(fen ?? 0) - Number(paid ?? 0)]))
}
