/** Numbers shown whole, for a logged reason. */
import { randomUUIDv7 } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { words } from './words.ts'

const columns = [
  ['phone_sealed', words.phone],
  ['second_phone_sealed', words.secondPhone],
  ['identity_sealed', words.identity],
  ['card_sealed', words.card],
  ['born_sealed', words.born],
] as const

/** Those of all parties of a case the reader may see, or of one of them. `phonesOnly`: a partner needs to reach people, and no more. */
export type ToReveal = { caseId: string; partyId?: string; backHref: string; phonesOnly: boolean }

/** GET asks for the reason; POST with one logs it and shows the numbers, without one says so. */
export async function askReason(office: Office, req: Request, res: Response, wanted: ToReveal): Promise<void> {
  const { id: personId, locale } = res.locals.person!
  const view = {
    title: words.revealTitle[locale],
    caseHref: wanted.backHref,
    isOfCase: !wanted.partyId,
    action: req.path,
  }
  if (req.method !== 'POST') return res.page('cases/reveal', { ...view, wrong: [], parties: [] })
  const reason = String(req.body?.reason ?? '').trim()
  if (reason === '' || reason.length > 400) {
    res.status(422)
    return res.page('cases/reveal', { ...view, wrong: [words.revealMissing[locale]], parties: [] })
  }
  await office.db.write(tx =>
    tx('access_log').insert({
      id: randomUUIDv7(),
      person_id: personId,
      case_id: wanted.caseId,
      action: 'revealed',
      subject: wanted.partyId ?? 'parties',
      reason,
      at: office.now().toISOString(),
    }),
  )
  res.page('cases/reveal', { ...view, wrong: [], parties: await revealedParties(office, wanted, locale) })
}

async function revealedParties(office: Office, { caseId, partyId, phonesOnly }: ToReveal, locale: Locale) {
  const told = phonesOnly ? columns.slice(0, 2) : columns
  const rows = await office.db
    .reader('parties')
    .where({ case_id: caseId, ...(partyId ? { id: partyId } : {}) })
    .orderBy('id')
    .where({ case_id: caseId })
    .orderByRaw(...inTypedOrder('id'))
  return rows.map(row => ({
    name: row.name as string,
    lines: told.flatMap(([column, label]) =>
      row[column] ? [{ label: label[locale], value: office.sealer.open(row[column]) }] : [],
    ),
  }))
}
