/** A group with money owed to each of its members, for tests of steps on members. */
import { openCase } from './journey.ts'
import type { TestOffice } from './office.ts'

/** Members besides the first; each is owed 1,000 yuan, the first 28,000, all on the same day. */
export async function openOwedGroup(
  house: TestOffice,
  count: number,
  { on = '2026-11-09', dueOn = '2026-12-20' } = {},
) {
  const workers = Array.from({ length: count - 1 }, (_, place) => ({
    name: `测试工人${place + 2}`,
    phone: `139${String(place + 2).padStart(8, '0')}`,
    amountFen: 100_000,
  }))
  const journey = await openCase(house, { on, workers })
  const members: { id: string; name: string }[] = await house.db
    .reader('members')
    .join('parties', 'parties.id', 'members.party_id')
    .where('members.case_id', journey.caseId)
    .orderBy('members.id')
    .select('members.id', 'parties.name')
  members.sort((a, b) => placeOf(a.id) - placeOf(b.id))
  const { proceedingId } = await journey.begin('performance', 'begin', {
    effectiveOn: on,
    ground: 'settlement',
    claimKind: 'wages',
    obligations: members.map(({ id }, place) => ({
      memberId: id,
      amountFen: place === 0 ? 2_800_000 : 100_000,
      dueOn,
    })),
    otherDuties: 'no',
  })
  return { ...journey, members, proceedingId }
}

const placeOf = (id: string): number => Number(id.split('-m').at(-1))
