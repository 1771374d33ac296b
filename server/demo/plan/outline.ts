/** Who comes with what, drawn from the frequencies of the practice notes before anything is told about it. */
import type { Random } from '../random.ts'
import { amountFen, type Matter, type MatterName, matterOf, matters } from './matters.ts'
import { enterpriseName, type Industry, identityNumber, industries, phoneNumber, workerName } from './names.ts'
import { arrivalDay, type Span } from './season.ts'

export type Worker = { name: string; phone: string; claimFen: number }

export type Outline = {
  name: string
  station: string
  kind: 'dispute' | 'consultation'
  matterName: MatterName
  matter: Matter
  day: string
  industry: Industry
  enterprise: string
  enterprisePhone: string
  channel: string
  category: string | undefined
  /** The first came himself. */
  workers: Worker[]
  identity: string | undefined
  /** Said a nickname and a phone, and nothing else. */
  halfKnown: boolean
  typesFullWidth: boolean
  /** What this case draws for everything that follows. */
  random: Random
}

const channels = { 'walk-in': 50, phone: 20, online: 10, hotline: 8, entrusted: 7, patrol: 5 }
const categories = {
  migrant: 55,
  none: 21,
  dispatched: 9,
  'new-form': 8,
  'over-age': 4,
  female: 2,
  fisher: 1,
}
const groupSizes = { one: 72, few: 24, many: 3.5, mass: 0.5 }

const weightsOf = <K extends string>(table: Record<K, { weight: number }>): Record<K, number> =>
  Object.fromEntries(Object.entries<{ weight: number }>(table).map(([key, { weight }]) => [key, weight])) as Record<
    K,
    number
  >

export function drawOutline(random: Random, name: string, kind: Outline['kind']): Outline {
  const industry = random.weighted(weightsOf(industries))
  const station = random.weighted(industries[industry].stations as Record<string, number>)
  const matterName = random.weighted(weightsOf(matters))
  const matter = matterOf(matterName)
  const category = random.weighted(categories)
  return {
    name,
    station,
    kind,
    matterName,
    matter,
    day: arrivalDay(random, seasonOf(industry, matter), spanOf(station)),
    industry,
    enterprise: enterpriseName(random, station, industry),
    enterprisePhone: phoneNumber(random),
    channel: random.weighted(channels),
    category: category === 'none' ? undefined : category,
    workers: Array.from({ length: kind === 'dispute' ? groupSize(random, matterName) : 1 }, () => ({
      name: workerName(random),
      phone: phoneNumber(random),
      claimFen: amountFen(random, matter),
    })),
    identity: random.chance(0.6) ? identityNumber(random) : undefined,
    halfKnown: false,
    typesFullWidth: random.chance(0.08),
    random: random.fork('way'),
  }
}

/** Crews come ashore from May to August. */
const seasonOf = (industry: Industry, { season }: Matter): Pick<Matter, 'season'> =>
  industry === 'fishery' ? { season: { months: [5, 6, 7, 8], times: 4 } } : season ? { season } : {}

/** At the harbour nobody has come this month. */
const spanOf = (station: string): Span =>
  station === 'haitan' ? { newest: 45, oldest: 364 } : { newest: 2, oldest: 364 }

/** Injuries and employers' own claims concern one worker. */
function groupSize(random: Random, matter: MatterName): number {
  const size = random.weighted(groupSizes)
  if (size === 'one' || matter === 'injury' || matter === 'employer') return 1
  return size === 'few' ? random.whole(2, 9) : size === 'many' ? random.whole(10, 36) : random.whole(50, 62)
}

export const claimedFen = ({ workers }: Pick<Outline, 'workers'>): number =>
  workers.reduce((sum, { claimFen }) => sum + claimFen, 0)

/** Whoever is asked to pay. */
export const payerOf = ({ matterName }: Pick<Outline, 'matterName'>): 'applicant' | 'respondent' =>
  matterName === 'employer' ? 'applicant' : 'respondent'
