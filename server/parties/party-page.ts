/** One party over all cases the reader may see: who it is, where it stands, what it claims, owes and is owed. */
import { permissions } from '../access/permit.ts'
import { addedUp, type FiveSums, type Ledger, ledgerOf, noSums } from '../cases/five-sums.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole, type Person } from '../people/person.ts'
import { marksFor } from '../reminder-list/marks.ts'
import { fill } from '../web/words.ts'
import { enterpriseView } from './enterprise.ts'
import {
  actingFor,
  casesOfParties,
  findParty,
  membersBehind,
  type OwnMember,
  type Party,
  type PartyCase,
  partiesAlike,
  type Seen,
} from './repository.ts'
import { type SameSign, sameBy } from './same-party.ts'
import { factsOf, identityOf, representativesOf, rowOf } from './view.ts'
import { words } from './words.ts'

/** A name that more cases share is a large employer's; its newest cases are listed. */
const most = 300

/** One case of the party: as whom it stands there, how it is known to be the same, and its sums. */
export type Standing = {
  party: Party
  file: PartyCase
  sign: SameSign | undefined
  member: OwnMember | undefined
  sums: FiveSums
  /** Merged cases say nothing of their own; their claims live on in the other. */
  isMerged: boolean
  /** The sums are those of the whole case, not of this party alone. */
  isOfWhole: boolean
}

/** Throws NotFound where the case of the party may not be seen. */
export async function partyPage(office: Office, { id, person }: { id: string; person: Person }) {
  const db = office.db.reader
  const { locale } = person
  const today = todayOf(office)
  const party = await findParty(db, id, { person, today })
  const standings = await standingsOf(office, party, { person, today })
  const own = standings.map(one => one.party)
  const lawyers = await actingFor(
    db,
    standings.map(({ file }) => file.id),
  )
  return {
    title: party.name,
    sub: [words[party.nature][locale], fill(words.count[locale], { count: standings.length })],
    capped: standings.length > most ? fill(words.capped[locale], { count: most }) : '',
    facts: factsOf(addedUp(standings.filter(({ isMerged }) => !isMerged).map(({ sums }) => sums)), standings, {
      today,
      locale,
    }),
    rows: standings.map(one => rowOf(one, { today, locale })),
    enterprise: party.nature === 'unit' ? await enterpriseView(db, { id, standings }, { person, today }) : undefined,
    reminders: party.nature === 'unit' ? await remindersOf(db, party, { person, today }) : undefined,
    identity: identityOf(office, own, locale),
    representatives: representativesOf(standings, lawyers, locale),
    numbersHref: `/parties/${party.id}/numbers`,
  }
}

/** Its marks, and where the reader puts it on a list; '' for whoever keeps none. */
async function remindersOf(db: Db, party: Party, seen: Seen) {
  const [marks = []] = await marksFor(db, [party], seen)
  const keeps = hasRole(seen.person, ...permissions['reminders.keep'])
  return { marks, putHref: keeps ? `/parties/${party.id}/remind` : '' }
}

/** Newest first; the case the reader came from is one of them. */
export async function standingsOf({ db: { reader: db } }: Office, party: Party, seen: Seen): Promise<Standing[]> {
  const alike = await partiesAlike(db, party, { ...seen, limit: most })
  const found = alike.flatMap(other => {
    const sign = sameBy(party, other)
    return sign ? [{ party: other, sign }] : []
  })
  const all = [{ party, sign: undefined }, ...found]
  const caseIds = [...new Set(all.map(one => one.party.caseId))]
  const files = await casesOfParties(db, caseIds)
  const members = await membersBehind(db, { partyIds: all.map(one => one.party.id), caseIds })
  const ledger = await ledgerOf(db, caseIds)
  return all
    .flatMap(one => {
      const file = files.get(one.party.caseId)
      const member = members.get(one.party.id)
      return file ? [{ ...one, file, member, ...sumsOf(file, { member, ledger }) }] : []
    })
    .toSorted((a, b) => (a.file.registeredOn < b.file.registeredOn ? 1 : -1))
}

type Counted = { member: OwnMember | undefined; ledger: Ledger }

/** A worker among several has sums of their own; everybody else is told those of the case. */
function sumsOf({ id: caseId, memberCount, result }: PartyCase, { member, ledger }: Counted) {
  const isMerged = result === 'merged'
  if (member?.hasLeft) return { sums: noSums, isMerged, isOfWhole: false }
  return member && memberCount > 1
    ? { sums: ledger.of(caseId, member.id), isMerged, isOfWhole: false }
    : { sums: ledger.of(caseId), isMerged, isOfWhole: member === undefined }
}
