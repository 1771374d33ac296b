/** Writes the duty roster of some days: mediators and leads of that station only, on record. */
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { logChange } from './change-log.ts'
import { staffOf } from './directory.ts'
import { keepRoster } from './duty.ts'
import type { Asking } from './managing.ts'
import { words } from './words.ts'

type Roster = Asking & {
  organisationId: string
  days: readonly string[]
  /** A person's id by day; a day without one goes to whoever has the fewest cases. */
  answers: Readonly<Record<string, unknown>>
}

/** Throws NotFound for an organisation the person does not arrange, Invalid for somebody who takes no cases there. */
export function keepDuty(office: Office, { organisationId, days, answers, by, locale, today }: Roster): Promise<void> {
  return office.db.write(async tx => {
    await findOrganisation(tx, organisationId, arrangedBy(by))
    const staff = await staffOf(tx, organisationId, today)
    const able = staff.filter(({ roles }) => roles.some(role => role === 'mediator' || role === 'station-lead'))
    const named = new Map(days.map(day => [day, answers[day] as string | undefined]))
    const wrong = [...named].filter(([, personId]) => personId && !able.some(({ id }) => id === personId))
    if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong.map(([day]) => [day, [words.notOfHere[locale]]])))
    await keepRoster(tx, { organisationId, days: named })
    const change = { subject: organisationId, reason: `${days[0]} – ${days.at(-1)}` }
    await logChange(tx, { by: by.id, action: 'duty-changed', ...change, at: office.now() })
  })
}
