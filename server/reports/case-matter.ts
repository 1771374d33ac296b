/** Who and how much a case is about, as its file tells by a day: workers, their categories, what is claimed. */
import { workflowNamed } from '../../workflows/index.ts'
import type { RecordPut } from '../../workflows/records.ts'
import { putsOf } from '../proceedings/puts.ts'
import { type Course, courseUntil } from './told.ts'

/** `claimedFen` is null where no claim names an amount. */
export type CaseMatter = {
  workers: number
  claimedFen: number | null
  categories: readonly string[]
  /** Units on the other side, and the codes of their industries and kinds where they are on record. */
  employers: readonly string[]
  industries: readonly string[]
  enterpriseKinds: readonly string[]
}

/** Steps of the case file that these follow from, and those that registering, closing and reopening are counted by. */
export const matterSteps = [
  'register',
  'accept',
  'addMembers',
  'removeMember',
  'addParty',
  'changeParty',
  'removeParty',
  'addClaim',
  'changeClaim',
  'withdrawClaim',
  'merge',
  'close',
  'reopen',
] as const
const told: readonly string[] = matterSteps.slice(2, 10)

const nothing: CaseMatter = {
  workers: 0,
  claimedFen: null,
  categories: [],
  employers: [],
  industries: [],
  enterpriseKinds: [],
}

const wholes = new WeakMap<Course, CaseMatter>()

/** The records that its steps put on file by the end of that day, counted. */
export function matterOf(file: Course | undefined, by: string): CaseMatter {
  if (!file) return nothing
  if (file.steps.some(({ happenedOn }) => happenedOn > by)) return counted(courseUntil(file, by))
  const whole = wholes.get(file) ?? counted(file)
  wholes.set(file, whole)
  return whole
}

function counted(file: Course): CaseMatter {
  const records = new Map<string, RecordPut>()
  for (const event of file.steps) {
    if (event.step !== 'register' && !told.includes(event.step)) continue
    const definition = workflowNamed('case-file', file.number).steps[event.step]
    if (!definition) continue
    const { answers, given, eventId, happenedOn } = event
    for (const put of putsOf(definition, { answers, given, facts: {}, eventId, happenedOn })) keep(records, put)
  }
  return summed([...records.values()])
}

function keep(records: Map<string, RecordPut>, put: RecordPut): void {
  const key = `${put.kind} ${put.key}`
  if (put.removed) records.delete(key)
  else records.set(key, { ...records.get(key), ...put } as RecordPut)
}

function summed(records: readonly RecordPut[]): CaseMatter {
  const members = records.filter(put => put.kind === 'member')
  const left = new Set(members.filter(({ result }) => result === 'left').map(({ key }) => key))
  const claims = records
    .filter(put => put.kind === 'claim')
    .filter(({ result, memberId }) => result !== 'withdrawn' && !left.has(memberId ?? ''))
  const parties = records.filter(put => put.kind === 'party')
  const employers = parties.filter(({ side, nature }) => side === 'respondent' && nature === 'unit')
  const amounts = claims.flatMap(({ amountFen }) => (amountFen == null ? [] : [amountFen]))
  return {
    workers: members.length - left.size,
    claimedFen: amounts.length === 0 ? null : amounts.reduce((sum, fen) => sum + fen, 0),
    categories: eachOnce(parties.flatMap(({ nature, categories }) => (nature === 'person' ? categories : []))),
    employers: eachOnce(employers.map(({ name }) => name)),
    industries: eachOnce(employers.map(({ industry }) => industry)),
    enterpriseKinds: eachOnce(employers.map(({ enterpriseKind }) => enterpriseKind)),
  }
}

const eachOnce = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => Boolean(value))),
]
