/** How accepted mediations spread over causes and categories of workers, and where they went next: law.md 7.1. */
import { causes } from '../../../workflows/law/causes.ts'
import { enterpriseKinds } from '../../../workflows/law/taxonomies/enterprise-kinds.ts'
import { industries } from '../../../workflows/law/taxonomies/industries.ts'
import { officialCode, type Taxonomy } from '../../../workflows/law/taxonomies/taxonomy.ts'
import { workerCategories } from '../../../workflows/law/taxonomies/worker-categories.ts'
import type { Text } from '../../../workflows/text.ts'
import { partnerKindLabels } from '../../organisations/kinds.ts'
import type { CaseMatter } from '../case-matter.ts'
import type { Group, Indicator, Row, Table } from '../indicator.ts'
import type { Reading } from '../reading.ts'
import { isWithin } from '../span.ts'
import { firstStep } from '../told.ts'
import { mediations } from './mediation-course.ts'
import { referralsOf } from './referral-course.ts'

const source = { zh: '调解统计表：案由和人员分布', en: 'Table of mediation: causes and workers' }
const none = 'none'
const noCause: Group = { id: none, name: { zh: '案由未定', en: 'No cause yet' } }
/** Entries an office has added to the official lists. */
const local = 'local'
const localCause: Group = { id: local, name: { zh: '本地自定案由', en: "Causes of the office's own" } }
const localCategory: Group = { id: local, name: { zh: '本地自定类别', en: "Categories of the office's own" } }
const localEntry: Group = { id: local, name: { zh: '本地自定条目', en: "Entries of the office's own" } }
const noCategory: Group = { id: none, name: { zh: '未登记类别', en: 'No category on record' } }

/** Second level of the categories of the mediation law, and the parts of the civil causes. */
const causeGroups: readonly Group[] = causes
  .filter(({ parent }) => parent === 'LDM' || parent === 'CIV.7')
  .map(({ code, ...name }) => ({ id: code, name: { zh: name.zh, en: name.en } }))
const parents = new Map(causes.map(({ code, parent }) => [code, parent]))

/** The group that a cause belongs to; an office's own counts with the official one above it. */
export function causeGroup(cause: string | null | undefined): string {
  const code = cause && officialCode(cause)
  for (let at = code; at; at = parents.get(at)) if (causeGroups.some(({ id }) => id === at)) return at
  return code && !parents.has(code) ? local : none
}

const categories = new Map(workerCategories.entries.map(({ code, parent }) => [code, parent]))
const categoryGroups: readonly Group[] = workerCategories.entries
  .filter(({ parent }) => parent === null)
  .map(({ code, zh, en }) => ({ id: code, name: { zh, en } }))

/** A finer category counts with the one above it. */
function categoryGroup(code: string): string {
  if (!categories.has(code)) return local
  const above = categories.get(code)
  return above ? categoryGroup(above) : code
}

const accepted = (reading: Reading) =>
  mediations(reading).flatMap(({ caseId, acceptedOn: on }) => (isWithin(on, reading.span) ? [{ caseId, on }] : []))

const byCause =
  (value: (reading: Reading, caseId: string) => number | null | undefined) =>
  (reading: Reading): Row[] =>
    accepted(reading).map(row => {
      const amount = value(reading, row.caseId)
      return {
        ...row,
        ...(amount === undefined ? {} : { value: amount }),
        group: causeGroup(reading.cases.get(row.caseId)?.cause),
      }
    })

const columns: readonly Indicator[] = [
  {
    id: 'med_cause_cases',
    name: { zh: '受理数', en: 'Accepted' },
    says: {
      zh: '本期受理的调解，按案件现有案由归类。',
      en: 'Mediations accepted in the period, by the cause the case has now.',
    },
    unit: 'cases',
    source,
    rows: byCause(() => undefined),
  },
  {
    id: 'med_cause_workers',
    name: { zh: '劳动者人数', en: 'Workers' },
    says: { zh: '上述案件的劳动者人数。', en: 'Workers of these cases.' },
    unit: 'people',
    source,
    rows: byCause((reading, caseId) => reading.matter(caseId).workers),
  },
  {
    id: 'med_cause_amount',
    name: { zh: '涉案金额', en: 'Claimed' },
    says: { zh: '上述案件期末的请求金额合计。', en: 'What these cases claim at the end of the period.' },
    unit: 'fen',
    source,
    rows: byCause((reading, caseId) => reading.matter(caseId).claimedFen),
  },
]

export const causeTable: Table = {
  id: 'med_causes',
  title: { zh: '案由分布', en: 'Causes' },
  head: { zh: '案由', en: 'Cause' },
  groups: () => [...causeGroups, localCause, noCause],
  columns,
}

export const categoryTable: Table = {
  id: 'med_categories',
  title: { zh: '劳动者类别（可以重复）', en: 'Categories of workers (may overlap)' },
  head: { zh: '类别', en: 'Category' },
  groups: () => [...categoryGroups, localCategory, noCategory],
  columns: [
    {
      id: 'med_category_cases',
      name: { zh: '受理数', en: 'Accepted' },
      says: {
        zh: '本期受理的调解，申请人属于该类别的；一件可以属于几个类别，因此各行相加可以大于受理数。新就业形态争议即其中的“新就业形态劳动者”。',
        en: 'Mediations accepted, by the categories of those they are about; one may fall under several, so the lines may sum to more.',
      },
      unit: 'cases',
      source,
      rows: reading =>
        accepted(reading).flatMap(row => {
          const codes = reading.matter(row.caseId).categories.map(officialCode)
          const found = [...new Set(codes.map(categoryGroup))]
          return (found.length > 0 ? found : [none]).map(group => ({ ...row, group }))
        }),
    },
  ],
}

type Coded = { id: string; title: Text; head: Text; list: Taxonomy; codesOf: (matter: CaseMatter) => readonly string[] }

/** Of the employers of a case; where two of them differ it stands in both lines. */
const byEmployer = ({ id, title, head, list, codesOf }: Coded): Table => {
  const listed = new Set(list.entries.map(({ code }) => code))
  return {
    id: `med_${id}`,
    title,
    head,
    groups: () => [
      ...list.entries.map(({ code, zh, en }) => ({ id: code, name: { zh, en } })),
      localEntry,
      { id: none, name: { zh: '未登记', en: 'Not on record' } },
    ],
    columns: [
      {
        id: `med_${id}_cases`,
        name: { zh: '受理数', en: 'Accepted' },
        says: {
          zh: '本期受理的调解，按用人单位；一件有几个用人单位的，可以在几行出现，因此各行相加可以大于受理数。',
          en: 'Mediations accepted in the period, by their employers; one with several may stand in several lines.',
        },
        unit: 'cases',
        source,
        rows: reading =>
          accepted(reading).flatMap(row => {
            const codes = codesOf(reading.matter(row.caseId)).map(officialCode)
            const found = [...new Set(codes.map(code => (listed.has(code) ? code : local)))]
            return (found.length > 0 ? found : [none]).map(group => ({ ...row, group }))
          }),
      },
    ],
  }
}

export const industryTable = byEmployer({
  id: 'industry',
  title: { zh: '用人单位行业', en: 'Industries of employers' },
  head: { zh: '行业', en: 'Industry' },
  list: industries,
  codesOf: matter => matter.industries,
})

export const enterpriseKindTable = byEmployer({
  id: 'enterprise_kind',
  title: { zh: '用人单位类型', en: 'Kinds of employers' },
  head: { zh: '类型', en: 'Kind' },
  list: enterpriseKinds,
  codesOf: matter => matter.enterpriseKinds,
})

const destinations: Record<string, string> = {
  arbitration: 'arbitration',
  inspection: 'inspection',
  court: 'court',
  'legal-aid': 'legal-aid',
}

export const onwardTable: Table = {
  id: 'med_onward',
  title: { zh: '转仲裁、诉讼、监察、法援', en: 'Referred to arbitration, courts, inspection, legal aid' },
  head: { zh: '去向', en: 'To' },
  groups: () => Object.entries(partnerKindLabels).map(([id, name]) => ({ id, name })),
  columns: [
    {
      id: 'med_referral',
      name: { zh: '移送数', en: 'Referred' },
      says: {
        zh: '本期从有调解的案件向各类单位移送的，以及未受理调解即转其他途径的；对内容保密的移送不列。',
        en: 'Referrals in the period from cases with a mediation, and matters sent another way before one; confidential ones are not listed.',
      },
      unit: 'cases',
      source,
      rows: reading => {
        const inMediation = new Set(reading.courses('mediation').map(({ caseId }) => caseId))
        const sent = referralsOf(reading).filter(
          one => inMediation.has(one.caseId) && isWithin(one.sentOn, reading.span),
        )
        const out = reading.courses('mediation').flatMap(course => {
          const step = firstStep(course, 'referOut')
          if (!step || !isWithin(step.happenedOn, reading.span)) return []
          return [
            { caseId: course.caseId, on: step.happenedOn, group: destinations[step.answers.destination] ?? 'other' },
          ]
        })
        return [
          ...sent.map(({ caseId, sentOn: on, partnerId }) => ({
            caseId,
            on,
            group: reading.surroundings.partners.get(partnerId)?.kind ?? 'other',
          })),
          ...out,
        ]
      },
    },
  ],
}
