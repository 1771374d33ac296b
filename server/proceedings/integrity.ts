/**
 * Whether what is on file of a case is what its history says: chain, versions, snapshots, records, deadlines, sums.
 * Reads only. For the nightly sweep, for tests, and for whoever doubts.
 */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { type CaseOnFile, casesOnFile } from './cases-on-file.ts'
import { exactly, type Fault, fault } from './fault.ts'
import type { Event } from './history.ts'
import { proceedingFaults } from './proceeding-faults.ts'
import type { CaseFile } from './repository.ts'
import { brokenAt } from './verify-chain.ts'

type Around = Pick<Office, 'sealer' | 'calendar'>

/** One sentence for each thing that does not fit; none means the case is whole. */
export async function faultsOfCase(db: Db, office: Around, caseId: string): Promise<string[]> {
  return (await faultsIn(db, office, [caseId])).get(caseId)!.map(exactly)
}

/** The same of some cases, by their ids, each with the part of the file it is about. Throws where one cannot be read. */
export async function faultsIn(db: Db, office: Around, caseIds: readonly string[]): Promise<Map<string, Fault[]>> {
  const cases = await casesOnFile(db, caseIds)
  return new Map(caseIds.map(id => [id, faultsOn(cases.get(id), office, id)]))
}

function faultsOn(of: CaseOnFile | undefined, office: Around, caseId: string): Fault[] {
  if (!of) return [fault('chain', `没有案件 ${caseId}`, `no case ${caseId}`)]
  const { file, history, proceedings } = of
  const own = Map.groupBy(history, ({ proceedingId }) => proceedingId)
  return [
    ...chainFaults(history, file),
    ...factFaults(of),
    ...proceedings.flatMap(at => proceedingFaults(office, { of, at, events: own.get(at.proceeding.id) ?? [] })),
  ]
}

function chainFaults(history: readonly Event[], file: CaseFile): Fault[] {
  const gaps = history.flatMap(({ sequence }, place) => (sequence === place + 1 ? [] : [sequence]))
  const broken = brokenAt(history, file)
  return [
    ...(gaps.length === 0
      ? []
      : [fault('chain', `第 ${gaps[0]} 条记录之前有缺失`, `the sequence has a gap before ${gaps[0]}`)]),
    ...(broken === undefined
      ? []
      : [fault('chain', `记录链在第 ${broken} 条断开`, `the chain is broken at ${broken}`)]),
  ]
}

/** The row for lists against what the tables add up to. Names stay out of what is said. */
function factFaults({ kept, made }: CaseOnFile): Fault[] {
  if (!kept) return [fault('sums', '案件没有列表行', 'the case has no row for lists')]
  return Object.entries(made).flatMap(([column, value]) => {
    if (kept[column] === value) return []
    const named = `case_facts.${column}`
    const name = columnNames[column as keyof typeof columnNames] ?? column
    return column === 'title'
      ? [fault('sums', '列表上的标题与当事人不一致', `${named} differs from the names of the parties`)]
      : [
          fault(
            'sums',
            `列表上的${name}为 ${kept[column] ?? '空'}，应为 ${value ?? '空'}`,
            `${named} is ${kept[column]}, but ought to be ${value}`,
          ),
        ]
  })
}

const columnNames = {
  claimed_fen: '请求金额（分）',
  agreed_fen: '约定金额（分）',
  awarded_fen: '裁判金额（分）',
  paid_fen: '已付金额（分）',
  open_fen: '尚欠金额（分）',
  member_count: '人数',
  owner_id: '承办人',
  organisation_path: '单位',
  state: '状态',
  kind: '案件类别',
  cause: '案由',
  doing: '办理程序',
  registered_on: '登记日期',
} as const
