/** Puts organisations, people, roster and sign-ins of the demo into an empty house. */
import { addDays } from '../../../workflows/law/days.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Db } from '../../db.ts'
import type { Office } from '../../office.ts'
import { addOrganisation, findOrganisation, type OrganisationFacts } from '../../organisations/repository.ts'
import { demoPassword, keepDemoLogins } from '../../people/demo-logins.ts'
import { addMembershipRow } from '../../people/directory.ts'
import { keepRoster } from '../../people/duty.ts'
import { hashPassword } from '../../people/password.ts'
import { addPerson } from '../../people/repository.ts'
import { addProvince } from '../../start/repository.ts'
import { type DemoOrganisation, organisations, province, stationKeys } from './organisations.ts'
import { people } from './people.ts'
import { firstDay, lastRosterDay, onDuty } from './roster.ts'
import { openServicePoints } from './service-points.ts'

/** Ids by the keys and user names that stories use. */
export type House = { organisations: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> }

/** `shift`: how many days the story moves; see `shift.ts`. */
export async function buildHouse(office: Office, { shift, today }: { shift: number; today: string }): Promise<House> {
  const passwordHash = await hashPassword(demoPassword) // once: each costs 50 ms
  return office.db.write(async tx => {
    const opened = addDays(firstDay, shift)
    const at = office.now()
    const places = await addOrganisations(tx, at)
    const staff = new Map<string, string>()
    for (const [index, { userName, name, role, at: place }] of people.entries()) {
      const phone = `1400009${String(index).padStart(4, '0')}`
      const id = await addPerson(tx, {
        userName,
        name,
        phoneSealed: office.sealer.seal('phone', phone),
        phoneIndex: office.sealer.index('phone', phone),
        passwordHash,
        mustChangePassword: false,
        locale: 'zh',
        createdAt: at.toISOString(),
      })
      await addMembershipRow(tx, { personId: id, organisationId: places.get(place)!, role, fromOn: opened })
      staff.set(userName, id)
    }
    await openServicePoints(tx, places, at)
    await writeRosters(tx, { shift, places, staff })
    const logins = people.flatMap(({ userName, name, login }) =>
      login ? [{ userName, label: labelled(name, login) }] : [],
    )
    await keepDemoLogins(tx, logins, { on: today, at })
    return { organisations: places, people: staff }
  })
}

const labelled = (name: string, { zh, en }: Text): Text => ({ zh: `${name} · ${zh}`, en: `${name} · ${en}` })

async function addOrganisations(tx: Db, at: Date): Promise<Map<string, string>> {
  const { name, code } = province
  const id = await addProvince(tx, {
    nameZh: name.zh,
    nameEn: name.en,
    shortCode: code,
    createdAt: at.toISOString(),
  })
  const ids = new Map([[province.key as string, id]])
  for (const one of organisations) {
    const parent = await findOrganisation(tx, ids.get(one.parent)!, ['/'])
    ids.set(one.key, await addOrganisation(tx, { kind: one.kind, parent, facts: factsOf(one), at }))
  }
  return ids
}

const factsOf = ({ name, code, basis, partner }: DemoOrganisation): OrganisationFacts => ({
  name,
  shortCode: code,
  mediationEntry: basis ?? null,
  partnerKind: partner?.kind ?? null,
  signInDays: partner?.days ?? null,
  signInUnit: partner?.unit ?? null,
  confidential: partner?.confidential ?? false,
  phone: null,
  address: null,
})

type Rosters = { shift: number; places: ReadonlyMap<string, string>; staff: ReadonlyMap<string, string> }

/** In portions: a year of one station is more than one statement takes. */
async function writeRosters(tx: Db, { shift, places, staff }: Rosters): Promise<void> {
  for (const station of stationKeys) {
    for (let from = firstDay; from <= lastRosterDay; from = addDays(from, 100)) {
      const days = Array.from({ length: 100 }, (_, place) => addDays(from, place)).filter(day => day <= lastRosterDay)
      const roster = new Map(days.map(day => [addDays(day, shift), staff.get(onDuty(station, day))]))
      await keepRoster(tx, { organisationId: places.get(station)!, days: roster })
    }
  }
}
