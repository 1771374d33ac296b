/** Service points of the demo's stations: each station itself, and beside the harbour a drivers' home and a rest point. */
import type { Db } from '../../db.ts'
import type { Hours } from '../../service-points/kinds.ts'
import { insertPoint, type PointFacts } from '../../service-points/repository.ts'
import { organisations, stationKeys } from './organisations.ts'

const officeHours: Hours[] = [{ fromDay: 'mon', toDay: 'fri', opens: '08:30', closes: '17:30' }]
const everyDay: Hours[] = [{ fromDay: 'mon', toDay: 'sun', opens: '06:00', closes: '22:00' }]

const point = (kind: PointFacts['kind'], zh: string, en: string, address: string) => ({
  kind,
  name: { zh, en },
  address,
  phone: null,
  alwaysOpen: false,
  note: null,
})

/** `places`: ids of organisations by their keys. */
export async function openServicePoints(tx: Db, places: ReadonlyMap<string, string>, now: Date): Promise<void> {
  for (const key of stationKeys) {
    const { name } = organisations.find(one => one.key === key)!
    const facts = { ...point('station', name.zh, name.en, '服务站一楼大厅'), hours: officeHours }
    await insertPoint(tx, { ...facts, organisationId: places.get(key)! }, now)
  }
  const harbour = places.get('gangwan')!
  const home = point('driver-home', '港湾司机之家', 'Harbour drivers’ home', '港湾大道66号停车场旁')
  await insertPoint(tx, { ...home, organisationId: harbour, alwaysOpen: true, hours: [] }, now)
  const rest = point('rest-point', '港湾户外劳动者驿站', 'Harbour rest point', '港湾路12号')
  await insertPoint(tx, { ...rest, organisationId: harbour, hours: everyDay }, now)
}
