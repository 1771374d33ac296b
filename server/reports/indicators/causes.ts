/**
 * How accepted mediations spread over causes: law reference 7.1, by the second level of the categories of the mediation
 * law.
 */
import { causes } from '../../../workflows/law/causes.ts'
import { officialCode } from '../../../workflows/law/taxonomies/taxonomy.ts'
import type { Group, Table } from '../indicator.ts'
import { measuresOf } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { type MediationCourse, mediations } from './mediation-course.ts'

/** For cases without an entry, and for entries that an office has added to the official lists. */
export const none = 'none'
export const local = 'local'
const noCause: Group = { id: none, name: { zh: '案由未定', en: 'No cause yet' } }
const localCause: Group = { id: local, name: { zh: '本地自定案由', en: "Causes of the office's own" } }

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

const { count, sum } = measuresOf(mediations, {
  zh: '调解统计表：案由和人员分布',
  en: 'Table of mediation: causes and workers',
})
const on = ({ acceptedOn }: MediationCourse): string | undefined => acceptedOn
const group = ({ caseId }: MediationCourse, { cases }: Reading): string => causeGroup(cases.get(caseId)?.cause)

export const causeTable: Table = {
  id: 'med_causes',
  title: { zh: '案由分布', en: 'Causes' },
  head: { zh: '案由', en: 'Cause' },
  groups: () => [...causeGroups, localCause, noCause],
  columns: [
    count({
      id: 'med_cause_cases',
      name: { zh: '受理数', en: 'Accepted' },
      says: {
        zh: '本期受理的调解，按案件现有案由归类。',
        en: 'Mediations accepted in the period, by the cause the case has now.',
      },
      on,
      group,
    }),
    sum({
      id: 'med_cause_workers',
      name: { zh: '劳动者人数', en: 'Workers' },
      says: { zh: '上述案件的劳动者人数。', en: 'Workers of these cases.' },
      unit: 'people',
      on,
      group,
      value: ({ caseId }, reading) => reading.matter(caseId).workers,
    }),
    sum({
      id: 'med_cause_amount',
      name: { zh: '涉案金额', en: 'Claimed' },
      says: { zh: '上述案件期末的请求金额合计。', en: 'What these cases claim at the end of the period.' },
      unit: 'fen',
      on,
      group,
      value: ({ caseId }, reading) => reading.matter(caseId).claimedFen,
    }),
  ],
}
