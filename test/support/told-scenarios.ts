import { scenarios } from '../../server/demo/scenarios/index.ts'
import type { Story } from '../../server/demo/story.ts'
import { keepRoster } from '../../server/people/duty.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Telling, tellOverHttp } from '../support/play-over-http.ts'

const named = new Map(scenarios.map(story => [story.name, story]))
export const end = '2026-11-22'

/** Told to this day, whatever else of the story follows. */
export async function told(house: TestOffice, name: string, until = end): Promise<Telling> {
  const telling = tellOverHttp(house, named.get(name)!, {
    station: 'station-a',
    duty: 'mediator-a',
    actors: { lead: 'lead-a', officer: 'officer', lin: 'lawyer-a', 'partner:inspection': 'partner-inspection' },
  })
  await telling.until(until)
  return telling
}

/** An office of its own for each, from the day before it begins. */
export async function openFor(name: string): Promise<TestOffice> {
  const { entries } = named.get(name) as Story
  const first = entries[0]!.on
  const house = await openOffice({ now: `${first}T00:05:00Z` })
  await house.db.write(async tx => {
    await keepRoster(tx, { organisationId: 'station-a', days: new Map([[first, 'mediator-a']]) })
    const { path } = await tx('organisations').where({ id: 'mawei' }).first('path')
    const row = await tx('organisations').where({ id: 'inspection' }).first()
    await tx('service_points').insert({
      id: 'drivers',
      organisation_id: 'mawei',
      kind: 'driver-home',
      name_zh: '司机之家',
      name_en: 'Drivers’ home',
      address: '港湾大道66号',
      always_open: true,
      hours: '[]',
      active: true,
      created_at: '2026-01-01T00:00:00.000Z',
    })
    for (const kind of ['social-insurance', 'procuratorate', 'justice'])
      await tx('organisations').insert({
        ...row,
        id: kind,
        path: `${path}${kind}/`,
        partner_kind: kind,
        sign_in_days: 3,
        short_code: kind,
      })
  })
  return house
}
