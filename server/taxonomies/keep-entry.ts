/** Adding, closing and opening entries: within the administrator's own part of the tree, on record, nothing undone. */
import { randomBytes } from 'node:crypto'
import { type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { findOrganisation, type Organisation } from '../organisations/repository.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import type { EntryAnswers, TurnAnswers } from './forms.ts'
import { readLocalEntries } from './local-entries.ts'
import { codeTyped } from './options.ts'
import { changesAt, insertChange } from './repository.ts'
import { entriesHere, isOpenWithin } from './standing.ts'
import { words } from './words.ts'

export type Acting = { by: Person; locale: Locale }

/** The code begins with that of the entry above, so that figures and rules count it there. Throws Invalid. */
export async function addEntry(
  office: Office,
  { id, answers, by, locale }: Acting & { id: TaxonomyId; answers: EntryAnswers },
): Promise<void> {
  await office.db.write(async tx => {
    const { path } = await ownOrganisation(tx, answers.organisationId, { by, locale })
    const parent = await parentOf(tx, id, { answers, path, today: todayOf(office), locale })
    const entries = entriesHere(id, await changesAt(tx, id, path))
    if (entries.some(({ zh }) => zh === answers.nameZh)) throw new Invalid({ nameZh: [words.taken[locale]] })
    const code = `${parent ? `${parent}.` : ''}x${randomBytes(3).toString('hex')}`
    const name = { zh: answers.nameZh, en: answers.nameEn ?? answers.nameZh }
    const facts = { taxonomy: id, code, change: 'added', name, parent, shortcut: answers.shortcut ?? null } as const
    await insertChange(tx, { ...answers, ...facts }, { byId: by.id, at: office.now() })
    await logChange(tx, { by: by.id, action: 'taxonomy-entry-added', subject: `${id} ${code}`, at: office.now() })
  })
  await readLocalEntries(office.db.reader)
}

/** Throws NotFound for an entry that is not offered there or a heading, Invalid for a day that has passed. */
export function turnEntry(
  office: Office,
  { id, code, change, answers, by, locale }: Acting & { answers: TurnAnswers } & Turn,
): Promise<void> {
  const { organisationId, fromOn, reason } = answers
  return office.db.write(async tx => {
    const { path } = await ownOrganisation(tx, organisationId, { by, locale })
    const changes = await changesAt(tx, id, path)
    const entry = entriesHere(id, changes).find(one => one.code === code)
    if (!entry || entry.isHeading) throw new NotFound(`No entry ${id} ${code}`)
    if (fromOn < todayOf(office)) throw new Invalid({ fromOn: [words.past[locale]] })
    const own = changes.filter(one => one.organisationId === organisationId)
    const isOpen = isOpenWithin(code, own, [fromOn, fromOn])
    if (isOpen === (change === 'opened')) throw new Invalid({ organisationId: [words.already[locale]] })
    const facts = {
      taxonomy: id,
      code,
      organisationId,
      change,
      fromOn,
      name: null,
      parent: null,
      shortcut: null,
      reason,
    }
    await insertChange(tx, facts, { byId: by.id, at: office.now() })
    await logChange(tx, { by: by.id, action: `taxonomy-entry-${change}`, subject: `${id} ${code}`, at: office.now() })
  })
}

export type Turn = { id: TaxonomyId; code: string; change: 'closed' | 'opened' }

async function ownOrganisation(tx: Db, id: string, { by, locale }: Acting): Promise<Organisation> {
  try {
    return await findOrganisation(tx, id, administeredBy(by))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new Invalid({ organisationId: [words.notYours[locale]] })
  }
}

type Placing = { answers: EntryAnswers; path: string; today: string; locale: Locale }

/** An official entry that can be chosen; only kinds of worker and of enterprise may stand alone. */
async function parentOf(tx: Db, id: TaxonomyId, { answers, path, today, locale }: Placing): Promise<string | null> {
  const isNeeded = id !== 'worker-categories' && id !== 'enterprise-kinds'
  if (!answers.parent && !isNeeded) return null
  const days = [today, today] as const
  const code = answers.parent ? await codeTyped(tx, id, { typed: answers.parent, days, path }) : ''
  const isOfficial = taxonomies[id].entries.some(entry => entry.code === code && !entry.isHeading)
  if (!isOfficial) throw new Invalid({ parent: [words.needsParent[locale]] })
  return code
}
