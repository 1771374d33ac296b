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
  const workers = members.flatMap(({ partyId }) => parties.find(({ id }) => id === partyId) ?? [])
  const applicantsListed = applicants.length > namedInFull
  const respondentsListed = respondents.length > namedInFull
  return {
    applicantNames: namesOf(applicants),
    respondentNames: namesOf(respondents),
    applicantsListed,
    respondentsListed,
    workersListed: applicantsListed || respondentsListed,
    representatives: representativesOf(material),
    applicants: applicants.map(party => partyWords(party, respondents)),
    respondents: respondents.map(party => partyWords(party, applicants)),
    workers: workers.map(({ name, identityNumber, phone }, index) => ({
      place: String(index + 1),
      name,
      identityNumber,
      phone,
    })),
  }
}

/** Whose money it is: one worker's, or everybody's where no worker is named. */
export function whoIs({ parties, members }: Material, memberId: string | null): string {
  const member = members.find(({ id }) => id === memberId) ?? (members.length === 1 ? members[0] : undefined)
  const party = parties.find(({ id }) => id === member?.partyId)
  return party?.name ?? (members.length > 1 ? `全体劳动者${members.length}人` : '申请人')
}

/** Representatives stand first, as a group's name begins with theirs. */
function sideOf({ parties, members }: Material, side: string): PartyRow[] {
  const represents = ({ id }: PartyRow) => members.some(one => one.partyId === id && one.isRepresentative)
  const all = parties.filter(party => party.side === side)
  return [...all.filter(represents), ...all.filter(party => !represents(party))]
}

function namesOf(side: readonly PartyRow[]): string | null {
  if (side.length === 0) return null
  if (side.length > namedInFull) return `${side[0]!.name}等${side.length}人`
  return side.map(({ name }) => name).join('、')
}

function representativesOf({ parties, members }: Material): string | null {
  const chosen = members.filter(({ isRepresentative }) => isRepresentative).map(({ partyId }) => partyId)
  const names = parties.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)
  return names.length > 0 ? names.join('、') : null
}

function partyWords(party: PartyRow, others: readonly PartyRow[]): PartyWords {
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
    workplace: others.find(other => !other.isPerson)?.name ?? null,
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
