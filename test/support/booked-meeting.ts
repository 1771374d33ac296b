/** A room, and a meeting on file that has it tomorrow afternoon; for tests that look at pages. */
import type { TestOffice } from './office.ts'

/** The address of the meeting's page. */
export async function bookedMeeting(house: TestOffice, caseId: string): Promise<string> {
  const lead = house.as('lead-a')
  const room = {
    organisationId: 'station-a',
    kind: 'mediation',
    nameZh: '第一调解室',
    place: '园区大厦203',
    seats: '12',
  }
  await lead.submit('/rooms/new', room, '/rooms/new')
  const { id: roomId } = await house.db.reader('rooms').first('id')
  const typed = { kind: 'session', onDay: '2026-11-24', at: '14:00', with: '双方' }
  await lead.submit(`/cases/${caseId}/log/appointment`, typed)
  const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'appointment' }).first('key')
  const href = `/cases/${caseId}/meetings/${key}`
  await lead.submit(`${href}/room`, { roomId, to: '15:30', bring: '身份证\n劳动合同\n工资流水' }, `${href}/room`)
  return href
}
