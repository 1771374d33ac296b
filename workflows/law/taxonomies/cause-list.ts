/**
 * Causes of action and categories of dispute with the days on which they may be chosen. Provisions on Causes of Civil
 * Actions: 2025 revision from 2026-01-01; before it the 2020 text, whose labour causes were 186 to 188.
 */
import { causes } from '../causes.ts'
import type { Entry, Taxonomy } from './taxonomy.ts'

const revised = { zh: '《民事案件案由规定》（2025年修正）', en: 'Provisions on Causes of Civil Actions, 2025 revision' }
const before = { zh: '《民事案件案由规定》（2020年修正）', en: 'Provisions on Causes of Civil Actions, 2020 revision' }
const mediation = {
  zh: '《劳动争议调解仲裁法》第2条；下级项目为工作分类',
  en: 'Labour Dispute Mediation and Arbitration Law, art. 2; sub-items are a working list',
}
const old = { until: '2025-12-31', source: before, tag: 'K' } as const

const entries2020: readonly Entry[] = [
  {
    code: 'CIV2020',
    parent: null,
    isHeading: true,
    zh: '民事案件案由（2020年修正，至2025-12-31）',
    en: 'Civil causes of action (2020 revision, until 2025-12-31)',
    ...old,
  },
  { code: '186', parent: 'CIV2020', zh: '劳动合同纠纷', en: 'Labour contract dispute', ...old },
  { code: '187', parent: 'CIV2020', zh: '社会保险纠纷', en: 'Social insurance dispute', ...old },
  { code: '188', parent: 'CIV2020', zh: '福利待遇纠纷', en: 'Dispute over welfare benefits', ...old },
]

const isOfMediation = (code: string): boolean => code.startsWith('LDM')

/** The categories of the mediation law stand first: they are what stations use. */
export const causeList: Taxonomy = {
  title: { zh: '案由', en: 'Causes' },
  source: revised,
  tag: 'V-data',
  entries: [
    ...causes.filter(({ code }) => isOfMediation(code)).map(cause => ({ ...cause, ...mediationPart(cause.code) })),
    ...causes
      .filter(({ code }) => !isOfMediation(code))
      .map(cause => ({ ...cause, from: '2026-01-01', isHeading: cause.code.startsWith('CIV') })),
    ...entries2020,
  ],
}

/** The categories themselves stand in the law, what is below them does not. */
function mediationPart(code: string): Pick<Entry, 'isHeading' | 'source' | 'tag'> {
  return { isHeading: code === 'LDM', source: mediation, tag: /^LDM(\.[1-6])?$/.test(code) ? 'V-text' : 'K' }
}
