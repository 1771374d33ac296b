/** Parties in the words of papers: each with its data, and as one name for all of a side. */
import { chineseDay } from './chinese-form.ts'
import type { Material, PartyRow } from './material.ts'

/** A block P(person) or P(unit); what is null is open or missing, as the catalogue says. */
export type PartyWords = {
  isPerson: boolean
  isUnit: boolean
  name: string
  gender: string | null
  bornOn: string | null
  identityNumber: string | null
  address: string | null
  /** Where letters reach the party; written by hand where the file knows no other than the address. */
  postalAddress: string | null
  phone: string | null
  workplace: string | null
  creditCode: string | null
  legalRepresentative: string | null
  post: string | null
  agent: string | null
}

export type SideWords = {
  applicantNames: string | null
  respondentNames: string | null
  applicantsListed: boolean
  respondentsListed: boolean
  workersListed: boolean
  representatives: string | null
  applicants: PartyWords[]
  respondents: PartyWords[]
  workers: { place: string; name: string; identityNumber: string | null; phone: string | null }[]
}

/** More than this many on one side are named as a group, with a list behind the paper. */
const namedInFull = 3

export function sidesOf(material: Material): SideWords {
  const { parties, members } = material
  const [applicants, respondents] = [sideOf(material, 'applicant'), sideOf(material, 'respondent')]
  const party = byId(parties)
  const workers = members.flatMap(({ partyId }) => party.get(partyId) ?? [])
  const workplaces = { applicants: unitAmong(respondents), respondents: unitAmong(applicants) }
  const applicantsListed = applicants.length > namedInFull
  const respondentsListed = respondents.length > namedInFull
  return {
    applicantNames: namesOf(applicants),
    respondentNames: namesOf(respondents),
    applicantsListed,
    respondentsListed,
    workersListed: applicantsListed || respondentsListed,
    representatives: representativesOf(material),
    applicants: applicants.map(one => partyWords(one, workplaces.applicants)),
    respondents: respondents.map(one => partyWords(one, workplaces.respondents)),
    workers: workers.map(({ name, identityNumber, phone }, index) => ({
      place: String(index + 1),
      name,
      identityNumber,
      phone,
    })),
  }
}

/** Tells whose money it is by the member: one worker's, or everybody's where no worker is named. Looks up once for all. */
export function whoseMoney({ parties, members }: Material): (memberId: string | null) => string {
  const [member, party] = [byId(members), byId(parties)]
  const only = members.length === 1 ? members[0] : undefined
  const everybody = members.length > 1 ? `全体劳动者${members.length}人` : '申请人'
  return memberId => party.get((member.get(memberId ?? '') ?? only)?.partyId ?? '')?.name ?? everybody
}

/** A group has thousands of each: nothing is looked for from the start of a list. */
const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map(row => [row.id, row]))

/** Representatives stand first, as a group's name begins with theirs. */
function sideOf({ parties, members }: Material, side: string): PartyRow[] {
  const chosen = representativesAmong(members)
  const represents = ({ id }: PartyRow) => chosen.has(id)
  const all = parties.filter(party => party.side === side)
  return [...all.filter(represents), ...all.filter(party => !represents(party))]
}

function namesOf(side: readonly PartyRow[]): string | null {
  if (side.length === 0) return null
  if (side.length > namedInFull) return `${side[0]!.name}等${side.length}人`
  return side.map(({ name }) => name).join('、')
}

function representativesOf({ parties, members }: Material): string | null {
  const chosen = representativesAmong(members)
  const names = parties.filter(({ id }) => chosen.has(id)).map(({ name }) => name)
  return names.length > 0 ? names.join('、') : null
}

const representativesAmong = (members: Material['members']): ReadonlySet<string> =>
  new Set(members.filter(({ isRepresentative }) => isRepresentative).map(({ partyId }) => partyId))

const unitAmong = (side: readonly PartyRow[]): string | null => side.find(({ isPerson }) => !isPerson)?.name ?? null

function partyWords(party: PartyRow, workplace: string | null): PartyWords {
  const { isPerson, name, identityNumber, address, phone, creditCode, legalRepresentative } = party
  return {
    isPerson,
    isUnit: !isPerson,
    name,
    ...fromIdentityNumber(identityNumber),
    identityNumber,
    address,
    postalAddress: null,
    phone,
    workplace,
    creditCode,
    legalRepresentative,
    post: null,
    agent: null,
  }
}

/** A resident identity number tells birth and sex (GB 11643); other papers' numbers do not. */
function fromIdentityNumber(number: string | null): { gender: string | null; bornOn: string | null } {
  const [, year, month, day, order] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/.exec(number ?? '') ?? []
  if (!year) return { gender: null, bornOn: null }
  return { gender: Number(order) % 2 === 1 ? '男' : '女', bornOn: chineseDay(`${year}-${month}-${day}`) }
}
