/** Parties in the words of papers: each with its data, and as one name for all of a side. */
import { readIdentityNumber } from '../../workflows/identity-number.ts'
import { chineseDay } from './chinese-form.ts'
import type { Material, PartyRow } from './material.ts'

/** A block P(person) or P(unit); what is null is open or missing, as the catalogue says. */
export type PartyWords = {
  isPerson: boolean
  isUnit: boolean
  name: string
  gender: string | null
  bornOn: string | null
  /** Full years on the day of the paper. */
  age: string | null
  identityNumber: string | null
  address: string | null
  /** Where letters reach the party; written by hand where the file knows no other than the address. */
  postalAddress: string | null
  phone: string | null
  workplace: string | null
  /** What the worker does there. */
  job: string | null
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
  workerCount: string
  representatives: string | null
  applicants: PartyWords[]
  respondents: PartyWords[]
  workers: WorkerWords[]
  /** Whom legal aid is given, and who stands against them; null where nobody has asked for aid. */
  recipients: string | null
  opponents: string | null
}

export type WorkerWords = {
  place: string
  name: string
  identityNumber: string | null
  /** Its last four signs, for a list that goes to others than the workers: '**************1234'; '' where unknown. */
  identityEnd: string
  phone: string | null
}

/** More workers than this on one side are named as a group, with a list behind the paper; employers never are. */
const namedInFull = 3

export function sidesOf(material: Material): SideWords {
  const { parties, members } = material
  const [applicants, respondents] = [sideOf(material, 'applicant'), sideOf(material, 'respondent')]
  const party = byId(parties)
  const workers = members.flatMap(({ partyId }) => party.get(partyId) ?? [])
  const about = { jobs: jobsOf(material), day: material.happenedOn, agent: material.agent }
  const workplaces = { applicants: unitAmong(respondents), respondents: unitAmong(applicants) }
  const isGroup = groupAmong(members)
  const applicantsListed = isGroup(applicants)
  const respondentsListed = isGroup(respondents)
  const names = {
    applicantNames: namesOf(applicants, applicantsListed),
    respondentNames: namesOf(respondents, respondentsListed),
  }
  return {
    ...names,
    ...aidedAmong(material, { ...names, isListed: { applicant: applicantsListed, respondent: respondentsListed } }),
    applicantsListed,
    respondentsListed,
    workersListed: applicantsListed || respondentsListed,
    workerCount: String(workers.length),
    representatives: representativesOf(material),
    applicants: applicants.map(one => partyWords(one, { ...about, workplace: workplaces.applicants })),
    respondents: respondents.map(one => partyWords(one, { ...about, workplace: workplaces.respondents })),
    workers: workers.map(({ name, identityNumber, phone }, index) => ({
      place: String(index + 1),
      name,
      identityNumber,
      identityEnd: identityNumber?.replaceAll(/.(?=.{4})/g, '*') ?? '',
      phone,
    })),
  }
}

type Sides = {
  applicantNames: string | null
  respondentNames: string | null
  isListed: Readonly<Record<string, boolean>>
}

/** Whoever asked for aid; where a group's proceeding is about all of them, one asked for all. LAL arts. 38, 40. */
function aidedAmong({ facts, parties }: Material, { applicantNames, respondentNames, isListed }: Sides) {
  const asked = parties.find(({ id }) => id === facts.recipientId)
  if (!asked) return { recipients: null, opponents: null }
  const [own, against] =
    asked.side === 'respondent' ? [respondentNames, applicantNames] : [applicantNames, respondentNames]
  return { recipients: isListed[asked.side] ? own : asked.name, opponents: against }
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

function groupAmong(members: Material['members']): (side: readonly PartyRow[]) => boolean {
  const workers = new Set(members.map(({ partyId }) => partyId))
  return side => side.filter(({ id }) => workers.has(id)).length > namedInFull
}

/** Each worker's post, by party; that of the newest employment told. */
const jobsOf = ({ members, employments }: Material): ReadonlyMap<string, string> =>
  new Map(
    members.flatMap(({ id, partyId }) => {
      const post = employments.get(id)?.post
      return post ? [[partyId, post] as const] : []
    }),
  )

function namesOf(side: readonly PartyRow[], isListed: boolean): string | null {
  if (side.length === 0) return null
  if (isListed) return `${side[0]!.name}等${side.length}人`
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

type About = {
  jobs: ReadonlyMap<string, string>
  day: string
  workplace: string | null
  agent: Material['agent']
}

function partyWords(party: PartyRow, { jobs, day, workplace, agent }: About): PartyWords {
  const { isPerson, name, identityNumber, address, phone, creditCode, legalRepresentative } = party
  return {
    isPerson,
    isUnit: !isPerson,
    name,
    ...birthAndSex(party, day),
    identityNumber,
    address,
    postalAddress: null,
    phone,
    workplace,
    job: jobs.get(party.id) ?? null,
    creditCode,
    legalRepresentative,
    post: null,
    agent: agent?.partyId === party.id ? agent.name : null,
  }
}

/** By the identity number, or as the file tells where it has none of that kind. */
function birthAndSex(party: PartyRow, today: string): Pick<PartyWords, 'gender' | 'bornOn' | 'age'> {
  const { bornOn, sex } = readIdentityNumber(party.identityNumber) ?? party
  const hadBirthday = bornOn !== null && today.slice(5) >= bornOn.slice(5)
  return {
    gender: sex && (sex === 'male' ? '男' : '女'),
    bornOn: bornOn && chineseDay(bornOn),
    age: bornOn && String(Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (hadBirthday ? 0 : 1)),
  }
}
