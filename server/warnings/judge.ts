/** What raises a warning: cases held against a rule as it holds where they lie. Pure; no law, only what was set. */

import { kindOfCause } from '../../workflows/law/claim-kinds.ts'
import { addDays } from '../../workflows/law/days.ts'
import { type Standing, standingAt } from './editions.ts'
import { isInSeason, type RuleId } from './rules.ts'

/** A case as the rules look at it. `missed`: its payments that fell due and are unpaid. */
export type JudgedCase = {
  id: string
  path: string
  isOpen: boolean
  registeredOn: string
  cause: string | null
  memberCount: number
  claimedFen: number | null
  missed: readonly { sign: string; dueOn: string }[]
}

/** A case with the party as which the employer stands in it: several employers of one case are counted apart. */
export type EmployerCase = JudgedCase & { partyId: string }

/** What of which case raised it; a sign that was dealt with raises nothing again. */
export type Evidence = { sign: string; caseId: string }
export type Finding = { rule: RuleId; standing: Standing; subject: string; evidence: Evidence[] }

export type Standings = ReadonlyMap<RuleId, readonly Standing[]>

export const employerRules = ['employer-cases', 'employer-members', 'season', 'missed-payments'] as const
type EmployerRule = (typeof employerRules)[number]

/** Cases of one employer count together as far as the same settings hold for them; rules not in `standings` are not asked. */
export function judgeEmployer(
  { key, cases }: { key: string; cases: readonly EmployerCase[] },
  { standings, today }: { standings: Standings; today: string },
): Finding[] {
  return employerRules.flatMap(rule => {
    const all = standings.get(rule)
    if (!all) return []
    const areas = Map.groupBy(cases, ({ path }) => standingAt(all, path))
    return [...areas].flatMap(([standing, some]) => {
      const { isOn, values } = standing.settings
      const evidence = isOn ? tellers[rule](some, values as Values, today) : []
      return evidence.length > 0 ? [{ rule, standing, subject: key, evidence }] : []
    })
  })
}

/** Settings by name; the catalogue says which a rule has. */
type Values = { cases: number; days: number; members: number; payments: number; from: number; to: number }
type Teller = (cases: readonly EmployerCase[], values: Values, today: string) => Evidence[]

/** Within the days that end today. */
const within = (days: number, today: string) => (day: string) => day > addDays(today, -days) && day <= today

const tellers: Record<EmployerRule, Teller> = {
  'employer-cases': (cases, { cases: least, days }, today) => {
    const recent = cases.filter(one => within(days, today)(one.registeredOn))
    return recent.length >= least ? recent.map(byParty) : []
  },
  'employer-members': (cases, { members, days }, today) => {
    const recent = cases.filter(one => within(days, today)(one.registeredOn))
    const sum = recent.reduce((count, one) => count + one.memberCount, 0)
    // a group that grew is something new
    return sum >= members
      ? recent.map(({ id, partyId, memberCount }) => ({ sign: `members:${partyId}:${memberCount}`, caseId: id }))
      : []
  },
  season: (cases, values, today) => {
    if (!isInSeason(values, today)) return []
    const wages = cases.filter(
      one =>
        one.isOpen && one.cause && kindOfCause(one.cause) === 'wages' && within(values.days, today)(one.registeredOn),
    )
    return wages.length >= values.cases ? wages.map(byParty) : []
  },
  'missed-payments': (cases, { payments, days }, today) => {
    const missed = cases.flatMap(({ id, partyId, missed }) =>
      missed
        .filter(({ dueOn }) => dueOn < today && within(days, today)(dueOn))
        .map(({ sign }) => ({ sign: `${sign}/${partyId}`.slice(0, mostSigns), caseId: id })),
    )
    return missed.length >= payments ? missed : []
  },
}

/** So long a sign may be. */
const mostSigns = 200

const byParty = ({ id, partyId }: EmployerCase): Evidence => ({ sign: `party:${partyId}`, caseId: id })
const byItself = ({ id }: JudgedCase): Evidence => ({ sign: `case:${id}`, caseId: id })

/** An open case by its amount alone. */
export function judgeAmount(one: JudgedCase, { standings }: { standings: Standings }): Finding[] {
  const all = standings.get('amount')!
  const standing = standingAt(all, one.path)
  const { isOn, values } = standing.settings
  if (!isOn || !one.isOpen || one.claimedFen === null || one.claimedFen < values.amount!) return []
  return [{ rule: 'amount', standing, subject: `case:${one.id}`, evidence: [byItself(one)] }]
}

/** A referral past its day to sign, or a case without a next date: `day` is the day to sign, or of the last entry. */
export type Waiting = { caseId: string; path: string; sign: string; subject: string; day: string }

/** Those of one partner or owner count together as far as the same settings hold for them. */
export function judgeWaiting(
  rule: 'unsigned-referrals' | 'stuck',
  waiting: readonly Waiting[],
  { standings, today }: { standings: Standings; today: string },
): Finding[] {
  const all = standings.get(rule)!
  const subjects = Map.groupBy(waiting, ({ subject }) => subject)
  return [...subjects].flatMap(([subject, of]) =>
    [...Map.groupBy(of, ({ path }) => standingAt(all, path))].flatMap(([standing, some]) => {
      const { isOn, values } = standing.settings
      const late = some.filter(({ day }) => day < addDays(today, -values.days!))
      const least = values.referrals ?? values.cases!
      if (!isOn || late.length < least) return []
      return [{ rule, standing, subject, evidence: late.map(({ sign, caseId }) => ({ sign, caseId })) }]
    }),
  )
}
