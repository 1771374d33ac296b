/** The papers the office files: their names, and which of their places may be left to be written by hand. */
import type { Workflow } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import { generalSources } from './source/index.ts'
import { openOfParties } from './source/parties.ts'

export type CataloguedPaper = {
  id: string
  title: Text
  /** Places by path, without row numbers: 'applicants.address'. Every other place must be known. */
  mayStayOpen: readonly string[]
  /** Whose own form goes before ours: a template of it need not name what ours does. */
  formOf?: Text
}

/** Papers with values of their own; all others are filled by general-values.ts. */
export const ownIds = [
  'mediation-application',
  'acceptance-notice',
  'mediation-agreement',
  'termination-notice',
  'assignment-notice',
] as const
export type OwnId = (typeof ownIds)[number]

const own: Readonly<Record<OwnId, CataloguedPaper>> = {
  'mediation-application': {
    id: 'mediation-application',
    title: { zh: '劳动争议调解申请书', en: 'Application for mediation' },
    // the applicant's own words may be written by hand: EMP art. 21
    mayStayOpen: [...openOfParties, 'facts', 'evidence', 'elsewhere', 'serviceAddress', 'evidenceCount', 'recordedBy'],
  },
  'acceptance-notice': {
    id: 'acceptance-notice',
    title: { zh: '受理通知书', en: 'Notice of acceptance' },
    mayStayOpen: [],
  },
  'mediation-agreement': {
    id: 'mediation-agreement',
    title: { zh: '劳动争议调解协议书', en: 'Mediation agreement' },
    mayStayOpen: [...openOfParties, 'obligations.what', 'basis', 'method', 'place', 'breach', 'employment', 'wish'],
  },
  'termination-notice': {
    id: 'termination-notice',
    title: { zh: '终止调解通知书', en: 'Notice that mediation has ended' },
    mayStayOpen: [],
  },
  'assignment-notice': {
    id: 'assignment-notice',
    title: { zh: '指派通知书', en: 'Notice of assignment' },
    mayStayOpen: ['opponents', 'form', 'stage', 'lawyer', 'practiceNumber'],
  },
}

export const catalogue: Readonly<Record<string, CataloguedPaper>> = {
  ...own,
  ...Object.fromEntries(generalSources.map(({ blocks: _blocks, ...paper }) => [paper.id, paper])),
}

export const templateIds: readonly string[] = Object.keys(catalogue)

export const isTemplate = (id: string): boolean => Object.hasOwn(catalogue, id)

/** A paper's name; the template's id where the office has dropped it from its list. */
export const paperTitle = (template: string): Text => catalogue[template]?.title ?? { zh: template, en: template }

/** Papers that steps name and nobody has written, as 'workflow.step: paper'. */
export const paperFaults = (workflows: readonly Workflow[]): string[] =>
  workflows.flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([step, { papers = [] }]) =>
      typeof papers === 'function' ? [] : papers.filter(one => !isTemplate(one)).map(one => `${id}.${step}: ${one}`),
    ),
  )
