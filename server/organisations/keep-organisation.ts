/** Adding, changing, closing and re-opening organisations: within the administrator's own subtree, on record. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound, NotNow } from '../errors.ts'
import { noteCasesOfPartner } from '../facts/changes.ts'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { administeredBy } from './administered.ts'
import { kindsBelow, type OrganisationKind } from './kinds.ts'
import {
  addOrganisation as addRow,
  changeOrganisation as changeRow,
  dependantsOf,
  findOrganisation,
  isShortCodeTaken,
  type Organisation,
  type OrganisationFacts,
  setActive,
} from './repository.ts'

type Acting = { by: Person; locale: Locale }

/** Returns the new organisation's id. Throws NotFound for a parent outside the subtree or a kind not below it. */
export function addOrganisation(
  office: Office,
  {
    parentId,
    kind,
    facts,
    by,
    locale,
  }: Acting & { parentId: string; kind: OrganisationKind; facts: OrganisationFacts },
): Promise<string> {
  return office.db.write(async tx => {
    const parent = await findOrganisation(tx, parentId, administeredBy(by))
    if (!parent.active || !kindsBelow(parent.kind).includes(kind)) throw new NotFound(`No ${kind} below ${parent.kind}`)
    await checkShortCode(tx, { kind, facts, locale })
    const id = await addRow(tx, { kind, parent, facts, at: office.now() })
    await logChange(tx, { by: by.id, action: 'organisation-added', subject: id, at: office.now() })
    return id
  })
}

export function changeOrganisation(
  office: Office,
  { id, facts, by, locale }: Acting & { id: string; facts: OrganisationFacts },
): Promise<void> {
  return office.db.write(async tx => {
    const { kind, partnerKind } = await findOrganisation(tx, id, administeredBy(by))
    await checkShortCode(tx, { kind, facts, locale, except: id })
    await changeRow(tx, id, facts)
    if (facts.partnerKind !== partnerKind) await noteCasesOfPartner(tx, id)
    await logChange(tx, { by: by.id, action: 'organisation-changed', subject: id, at: office.now() })
  })
}

/** Closes an organisation nothing hangs on any more. Throws NotNow, saying what still does. */
export function deactivateOrganisation(office: Office, { id, by }: { id: string; by: Person }): Promise<void> {
  return office.db.write(async tx => {
    const organisation = await findOrganisation(tx, id, administeredBy(by))
    const { organisations, people, cases } = await dependantsOf(tx, organisation, todayOf(office))
    if (organisations + people + cases > 0) throw new NotNow(`Organisation ${id} is in use`, inUse)
    await setActive(tx, id, false)
    await logChange(tx, { by: by.id, action: 'organisation-deactivated', subject: id, at: office.now() })
  })
}

const inUse: Text = {
  zh: '这个单位还有下级单位、在任人员或者未结案件，不能停用。请先停用下级单位、结束任职并办结或者移交案件。',
  en: 'Units, people or open cases still belong to this organisation. Close the units, end the roles and finish or hand over the cases first.',
}

export function activateOrganisation(office: Office, { id, by }: { id: string; by: Person }): Promise<void> {
  return office.db.write(async tx => {
    await findOrganisation(tx, id, administeredBy(by))
    await setActive(tx, id, true)
    await logChange(tx, { by: by.id, action: 'organisation-activated', subject: id, at: office.now() })
  })
}

type Checked = { kind: Organisation['kind']; facts: OrganisationFacts; locale: Locale; except?: string }

async function checkShortCode(tx: Db, { kind, facts, locale, except }: Checked): Promise<void> {
  if (kind === 'partner' || !(await isShortCodeTaken(tx, facts.shortCode, except))) return
  const taken: Text = {
    zh: '这个简称已有单位使用，案号会混淆。',
    en: 'Another organisation has this code: case numbers would be confused.',
  }
  throw new Invalid({ shortCode: [taken[locale]] })
}
