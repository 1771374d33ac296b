/** Talks and the contracts they led to, as figures see them; who is covered by those in force. LCL 51-55. */
import type { Contract } from '../../../workflows/definitions/bargaining/contracts.ts'
import type { Covered } from '../../../workflows/definitions/bargaining/covered.ts'
import type { GradeRow } from '../../../workflows/definitions/bargaining/grades.ts'
import { covering } from '../../../workflows/definitions/bargaining/words.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import type { Course } from '../told.ts'

/** A contract that has taken effect. `endedOn`: ended or replaced before its own last day. */
export type ContractCourse = Contract & {
  caseId: string
  effectiveOn: string
  endedOn: string | undefined
  covered: readonly Covered[]
  /** Posts with a skill allowance; null where no table names a headcount. */
  skilled: number | null
}

export type Offer = { caseId: string; on: string; isEffective: boolean }
export type Check = { caseId: string; on: string; isKept: boolean }
export type BargainingCourse = {
  caseId: string
  kind: string
  offers: readonly Offer[]
  objections: readonly { caseId: string; on: string }[]
  checks: readonly Check[]
  contracts: readonly ContractCourse[]
}

export const bargainings = (reading: Reading): BargainingCourse[] => reading.courses('bargaining').map(bargainingOf)

const bargainingOf = oncePer((course: Course): BargainingCourse => {
  const { caseId, steps } = course
  const taken = (...names: string[]) => steps.filter(({ step }) => names.includes(step))
  const effective = taken('clear', 'takeEffect').map(({ happenedOn }) => happenedOn)
  return {
    caseId,
    kind: String(taken('prepare')[0]?.answers.kind ?? ''),
    offers: taken('offer', 'renew').map(({ happenedOn: on }) => ({
      caseId,
      on,
      isEffective: effective.some(day => day >= on),
    })),
    objections: taken('object').map(({ happenedOn: on }) => ({ caseId, on })),
    checks: taken('check').map(({ happenedOn: on, answers }) => ({ caseId, on, isKept: answers.result === 'kept' })),
    contracts: contractsIn(course),
  }
})

/** The contracts of the last draft take effect together and replace those in force; talks that fail leave them be. */
function contractsIn({ caseId, steps }: Course): ContractCourse[] {
  const contracts: ContractCourse[] = []
  let drafted: Omit<ContractCourse, 'effectiveOn' | 'endedOn'>[] = []
  const end = (on: string) => {
    for (const one of contracts) one.endedOn ??= on
  }
  for (const { step, answers, happenedOn } of steps) {
    if (step === 'draft')
      drafted = (answers.contracts as Contract[]).map(one => ({
        ...one,
        caseId,
        covered: covering.includes(one.kind) ? (answers.covered ?? []) : [],
        skilled: one.kind === 'skill-wage' ? headcount(answers.grades ?? []) : null,
      }))
    if (step === 'clear' || step === 'takeEffect') {
      end(happenedOn)
      contracts.push(...drafted.map(one => ({ ...one, effectiveOn: happenedOn, endedOn: undefined })))
    }
    if (step === 'expire' || step === 'terminate') end(happenedOn)
  }
  return contracts
}

function headcount(grades: readonly GradeRow[]): number | null {
  const counts = grades.flatMap(({ headcount: count }) => (count === undefined ? [] : [count]))
  return counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0)
}

/** So long beforehand a contract counts as running out. */
export const expiringDays = 90

/** In force at the end of the period. */
export const contractsInForce = oncePer((reading: Reading): ContractCourse[] =>
  bargainings(reading)
    .flatMap(({ contracts }) => contracts)
    .filter(({ endsOn, endedOn }) => endedOn === undefined && endsOn >= reading.asOf),
)

/** `count` is more than one where a contract names a number of employers and no list. */
export type CoveredEmployers = { caseId: string; since: string; count: number; workers: number | null }

/** Every employer covered by a contract in force, once by its name, however many contracts cover it. */
export const coveredEmployers = oncePer((reading: Reading): CoveredEmployers[] =>
  employersOf(contractsInForce(reading), reading),
)

/** The same of every contract that has taken effect by the end of the period, though it may have ended. */
export const everCovered = oncePer((reading: Reading): CoveredEmployers[] =>
  employersOf(
    bargainings(reading).flatMap(({ contracts }) => contracts),
    reading,
  ),
)

const employersOf = (contracts: readonly ContractCourse[], reading: Reading): CoveredEmployers[] =>
  eachOnce(contracts.flatMap(one => employersUnder(one, reading)))

/** `key`: an employer by its name; undefined where a contract names none. */
type CoveredEmployer = CoveredEmployers & { key: string | undefined }

function employersUnder(contract: ContractCourse, reading: Reading): CoveredEmployer[] {
  const { caseId, effectiveOn: since, kind, covered, employers = 0, workers = null } = contract
  const ofMany = covering.includes(kind)
  const own = ofMany ? [] : reading.matter(caseId).employers.map(name => ({ name, workers }))
  const named: readonly { name: string; workers?: number | null | undefined }[] = covered.length > 0 ? covered : own
  if (named.length === 0) return [{ key: undefined, caseId, since, count: ofMany ? employers : 1, workers }]
  return named.map(({ name, workers: count = null }) => ({
    key: name.normalize('NFKC').replace(/\s/g, ''),
    ...{ caseId, since, count: 1, workers: count },
  }))
}

function eachOnce(all: readonly CoveredEmployer[]): CoveredEmployers[] {
  const byName = new Map<string, CoveredEmployers>()
  for (const { key, ...one } of all) {
    if (key === undefined) continue
    const before = byName.get(key) ?? { ...one, workers: null }
    byName.set(key, { ...before, workers: moreOf(before.workers, one.workers) })
  }
  return [...byName.values(), ...all.filter(({ key }) => key === undefined)]
}

const moreOf = (one: number | null, other: number | null | undefined): number | null =>
  other == null ? one : Math.max(one ?? 0, other)

/** The same with the names still apart, so that those of any cases can be put together: see `coveredBy`. */
export const coverings = {
  inForce: (reading: Reading): CoveredEmployer[] =>
    contractsInForce(reading).flatMap(one => employersUnder(one, reading)),
  ever: (reading: Reading): CoveredEmployer[] =>
    bargainings(reading).flatMap(({ contracts }) => contracts.flatMap(one => employersUnder(one, reading))),
} as const
