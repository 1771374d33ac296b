/** What a shut case and all that is in it is addressed by, and routes with such ids put into them. */
import { keepSearch } from '../../server/search/searches.ts'
import type { openCase } from './journey.ts'
import type { TestOffice } from './office.ts'
import { dutyEntry, filedEvidence, frozenBatch, listedEmployer, raisedWarning } from './shut-case.ts'

export type Ids = Record<string, string>
type Told = { journey: Awaited<ReturnType<typeof openCase>>; label: string; query: string }

/** `query` is searched for by whoever is shut out; `label` is what a frozen batch calls the case. */
export async function idsOfShutCase(house: TestOffice, { journey, label, query }: Told): Promise<Ids> {
  const db = house.db.reader
  const { caseId } = journey
  const first = async (table: string) => (await db(table).where({ case_id: caseId }).orderBy('id').first('id'))?.id
  const mediation = await journey.proceeding('mediation')
  const file = await db('cases').where({ id: caseId }).first('registration_number', 'case_number')
  const paper = await db('papers').where({ case_id: caseId }).whereNotNull('check_code').first('check_code')
  return {
    evidence: await filedEvidence(house, journey),
    duty: await dutyEntry(house, { caseId, personId: 'mediator-x' }),
    room: (await db('rooms').first('id')).id,
    claim: await first('claims'),
    code: paper.check_code,
    batch: await frozenBatch(house, { caseId, label, madeBy: 'lead-x' }),
    search: await keepSearch(house.office, { personId: 'mediator-x', query }),
    case: caseId,
    proceeding: mediation.id,
    event: await first('events'),
    party: await first('parties'),
    warning: await raisedWarning(house, caseId),
    reminder: await listedEmployer(house, caseId),
    paper: await first('papers'),
    deadline: (await first('deadlines')) ?? 'none',
    number: file.registration_number,
    caseNumber: file.case_number,
  }
}

type Filling = { rooms: readonly [start: string, id: string][]; ids: Ids }

/** The route with the id of its room in it, and something that there is for what follows; undefined for an unknown room. */
export function filledAddress(path: string, { rooms, ids }: Filling): string | undefined {
  const found = rooms.find(
    ([start]) => path === start || (['/', '.'].includes(path.slice(start.length)[0] ?? '') && path.startsWith(start)),
  )
  if (!found) return undefined
  const others: Record<string, string> = {
    workflow: 'mediation',
    step: 'apply',
    kind: 'note',
    item: 'identity',
    proceeding: ids.proceeding!,
    claim: ids.claim!,
    event: ids.event!,
    year: '2026',
    key: ids.meeting!,
    edition: '0',
    series: 'case-dispute',
    indicator: 'med_accepted',
    membershipId: 'mediator-a-mediator-station-a',
  }
  return path.replace(/:\w+/, () => found[1]).replaceAll(/:(\w+)/g, (_, name: string) => others[name] ?? 'x')
}
