/** Numbers shown whole, for a logged reason. */
import { randomUUIDv7 } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Locale } from '../../workflows/text.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { askAgain } from '../web/ask-again.ts'
import { postedText } from '../web/posted-text.ts'
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

/** GET asks for the reason; POST with one logs it and shows the numbers, without one says so and keeps what was typed. */
export async function askReason(office: Office, req: Request, res: Response, wanted: ToReveal): Promise<void> {
  const { id: personId, locale } = res.locals.person!
  const view = {
    title: words.revealTitle[locale],
    caseHref: wanted.backHref,
    isOfCase: !wanted.partyId,
    action: req.path,
    wrong: [] as string[],
    reason: '',
    parties: [] as Awaited<ReturnType<typeof revealedParties>>,
  }
  if (req.method !== 'POST') return res.page('cases/reveal', view)
  const reason = postedText(req.body?.reason).trim()
  try {
    if (reason === '' || reason.length > 400) throw new Invalid({ reason: [words.revealMissing[locale]] })
    await logRevealed(office, { personId, reason, wanted })
    view.parties = await revealedParties(office, wanted, locale)
  } catch (error) {
    view.wrong = Object.values(askAgain(error, res)).flat()
    view.reason = reason
  }
  res.page('cases/reveal', view)
}

type Revealing = { personId: string; reason: string; wanted: ToReveal }

const logRevealed = (office: Office, { personId, reason, wanted }: Revealing): Promise<void> =>
  office.db.write(async tx => {
    await tx('access_log').insert({
      id: randomUUIDv7(),
      person_id: personId,
      case_id: wanted.caseId,
      action: 'revealed',
      subject: wanted.partyId ?? 'parties',
      reason,
      at: office.now().toISOString(),
    })
  })

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
    lines: [
      ...told.flatMap(([column, label]) =>
        row[column] ? [{ label: label[locale], value: office.sealer.open(row[column]) }] : [],
      ),
      ...(row.address && !phonesOnly ? [{ label: words.address[locale], value: row.address as string }] : []),
    ],
  }))
}
