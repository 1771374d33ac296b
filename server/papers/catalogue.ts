/** The papers the office files: their names, and which of their places may be left to be written by hand. */
import type { Text } from '../../workflows/text.ts'

export type CataloguedPaper = {
  id: TemplateId
  title: Text
  /** Places by path, without row numbers: 'applicants.address'. Every other place must be known. */
  mayStayOpen: readonly string[]
}

export const templateIds = [
  'mediation-application',
  'acceptance-notice',
  'mediation-agreement',
  'termination-notice',
  'assignment-notice',
] as const
export type TemplateId = (typeof templateIds)[number]

const particulars = [
  'gender',
  'bornOn',
  'identityNumber',
  'address',
  'phone',
  'workplace',
  'creditCode',
  'legalRepresentative',
  'post',
  'agent',
]
const openOfParties = [
  ...particulars.flatMap(place => [`applicants.${place}`, `respondents.${place}`]),
  'representatives',
  'workers.identityNumber',
  'workers.phone',
]

export const catalogue: Readonly<Record<TemplateId, CataloguedPaper>> = {
  'mediation-application': {
    id: 'mediation-application',
    title: { zh: '劳动争议调解申请书', en: 'Application for mediation' },
    mayStayOpen: [...openOfParties, 'evidence', 'elsewhere', 'serviceAddress', 'evidenceCount', 'recordedBy'],
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

export const isTemplate = (id: string): id is TemplateId => Object.hasOwn(catalogue, id)

/** A paper's name; the template's id where the office has dropped it from its list. */
export const paperTitle = (template: string): Text =>
  isTemplate(template) ? catalogue[template].title : { zh: template, en: template }
