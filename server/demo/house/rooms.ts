/** Rooms of the demo's stations, and the bookings of what lies ahead when its story ends. */
import { bookRoom } from '../../meetings/book-room.ts'
import { type Office, todayOf } from '../../office.ts'
import { findPerson } from '../../people/repository.ts'
import { insertRoom } from '../../rooms/repository.ts'
import { anHourFrom, overlaps, type Span } from '../../rooms/spans.ts'
import { meetingsAhead } from '../repository.ts'
import type { House } from './build.ts'
import { stationKeys } from './organisations.ts'

const bring = '身份证\n劳动合同\n工资流水'

/** By the id of the station. */
export type RoomsOfStations = ReadonlyMap<string, string[]>

export function furnishRooms(office: Office, house: House): Promise<RoomsOfStations> {
  return office.db.write(async tx => {
    const rooms = new Map<string, string[]>()
    for (const key of stationKeys) {
      const organisationId = house.organisations.get(key)!
      const ids: string[] = []
      for (const [door, zh, en] of [
        ['101', '一号调解室', 'Mediation room 1'],
        ['102', '二号调解室', 'Mediation room 2'],
      ] as const) {
        const facts = {
          organisationId,
          kind: 'mediation' as const,
          name: { zh, en },
          place: `服务站一楼${door}`,
          seats: 10,
        }
        ids.push(await insertRoom(tx, facts, office.now()))
      }
      rooms.set(organisationId, ids)
    }
    return rooms
  })
}

/** Each meeting that has a time gets the first room of its station that is free then, if one is. */
export async function bookAhead(office: Office, rooms: RoomsOfStations): Promise<void> {
  const today = todayOf(office)
  const taken = new Map<string, Span[]>()
  for (const { caseId, key, onDay, atTime, stationId, ownerId } of await meetingsAhead(office.db.reader, today)) {
    const span = anHourFrom(atTime)
    const takenOf = (roomId: string): Span[] => taken.get(`${roomId} ${onDay}`) ?? []
    const roomId = rooms.get(stationId)?.find(id => !takenOf(id).some(other => overlaps(other, span)))
    const by = await findPerson(office.db.reader, ownerId, today)
    if (!roomId || !by) continue
    taken.set(`${roomId} ${onDay}`, [...takenOf(roomId), span])
    await bookRoom(office, { caseId, key, by, locale: 'zh', answers: { roomId, ...span, bring } })
  }
}
