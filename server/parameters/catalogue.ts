/** Every parameter of the house: those of workflows, of the workload, of reports, and the local and yearly figures. */
import type { Parameter, Workflow } from '../../workflows/define.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { type KnownValue, type LocalParameter, localGroups } from '../../workflows/law/local-parameters/index.ts'
import type { Text } from '../../workflows/text.ts'
import { NotFound } from '../errors.ts'
import { coverageBases } from '../reports/coverage-base.ts'
import { smallCellParameters } from '../reports/small-cells.ts'
import { retentionParameters } from '../retention/parameters.ts'
import { workloadParameters } from '../workload/weights.ts'
import { words } from './words.ts'

export type Listed = Parameter & {
  name: string
  /** What it decides, where the catalogue of local figures says so. */
  usedFor?: Text
  between?: LocalParameter['between']
  everyYear?: true
  /** Figures the law reference has verified, by region and time. */
  known: readonly KnownValue[]
  /** Workflows that ask for it. */
  workflows: readonly Workflow[]
}
export type Group = { title: Text; parameters: readonly Listed[] }

const titles: Record<keyof typeof localGroups, Text> = {
  wages: words.wages,
  benefits: words.benefits,
  injuryLumps: words.injuryLumps,
  thresholds: words.thresholds,
}

const users = (name: string): Workflow[] => allWorkflows().filter(({ parameters }) => parameters && name in parameters)

const ofLocal = ([name, local]: [string, LocalParameter]): Listed => ({
  ...local,
  name,
  default: null,
  evidence: 'parameter',
  workflows: users(name),
})

const ofOffice = ([name, parameter]: [string, Parameter]): Listed => ({
  ...parameter,
  name,
  known: [],
  workflows: users(name),
})

const isLocal = (name: string): boolean => Object.values(localGroups).some(group => name in group)

function groupsOfWorkflows(): Group[] {
  return allWorkflows().map(({ title, parameters = {} }) => ({
    title,
    parameters: Object.entries(parameters)
      .filter(([name]) => !isLocal(name))
      .map(ofOffice),
  }))
}

const groupsOfLocal = (): Group[] =>
  Object.entries(localGroups).map(([group, parameters]) => ({
    title: titles[group as keyof typeof localGroups],
    parameters: Object.entries(parameters).map(ofLocal),
  }))

/** Local figures first; marks the house keeps in the same table are no parameters and never listed. */
export const groups: readonly Group[] = [
  ...groupsOfLocal(),
  ...groupsOfWorkflows(),
  { title: words.workload, parameters: Object.entries(workloadParameters).map(ofOffice) },
  { title: words.retention, parameters: Object.entries(retentionParameters).map(ofOffice) },
  { title: words.statistics, parameters: Object.entries(smallCellParameters).map(ofOffice) },
  { title: words.coverage, parameters: Object.entries(coverageBases).map(ofOffice) },
].filter(({ parameters }) => parameters.length > 0)

const byName = new Map(groups.flatMap(({ parameters }) => parameters.map(one => [one.name, one] as const)))

export const isParameter = (name: string): boolean => byName.has(name)

/** Throws NotFound. */
export function parameterNamed(name: string): Listed {
  const found = byName.get(name)
  if (!found) throw new NotFound(`No parameter ${name}`)
  return found
}
