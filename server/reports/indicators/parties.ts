/** Whom accepted mediations are about: categories of workers, industries and kinds of employers. Law reference 7.1. */
import { enterpriseKinds } from '../../../workflows/law/taxonomies/enterprise-kinds.ts'
import { industries } from '../../../workflows/law/taxonomies/industries.ts'
import { officialCode, type Taxonomy } from '../../../workflows/law/taxonomies/taxonomy.ts'
import { workerCategories } from '../../../workflows/law/taxonomies/worker-categories.ts'
import type { Text } from '../../../workflows/text.ts'
import type { CaseMatter } from '../case-matter.ts'
import type { Table } from '../indicator.ts'
import { measuresOf } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { local, none } from './causes.ts'
import { mediations } from './mediation-course.ts'

const source: Text = { zh: '调解统计表：案由和人员分布', en: 'Table of mediation: causes and workers' }

type Spreading = {
  /** Of the table, and of its one column. */
  id: string
  columnId: string
  title: Text
  head: Text
  list: Taxonomy
  codesOf: (matter: CaseMatter) => readonly string[]
  says: Text
  localName: Text
  noneName: Text
}

/** By entries of a taxonomy of which a case may have several; a finer entry counts with the one above it. */
function acceptedBy({ id, columnId, title, head, list, codesOf, says, localName, noneName }: Spreading): Table {
  const parents = new Map(list.entries.map(({ code, parent }) => [code, parent]))
  const groupOf = (code: string): string => {
    if (!parents.has(code)) return local
    const above = parents.get(code)
    return above ? groupOf(above) : code
  }
  const inLines = (reading: Reading) =>
    mediations(reading).flatMap(({ caseId, acceptedOn }) => {
      const found = [...new Set(codesOf(reading.matter(caseId)).map(officialCode).map(groupOf))]
      return (found.length > 0 ? found : [none]).map(group => ({ caseId, acceptedOn, group }))
    })
  return {
    id,
    title,
    head,
    groups: () => [
      ...list.entries
        .filter(({ parent }) => parent === null)
        .map(({ code, zh, en }) => ({ id: code, name: { zh, en } })),
      { id: local, name: localName },
      { id: none, name: noneName },
    ],
    columns: [
      measuresOf(inLines, source).count({
        id: columnId,
        name: { zh: '受理数', en: 'Accepted' },
        says,
        on: ({ acceptedOn }) => acceptedOn,
        group: ({ group }) => group,
      }),
    ],
  }
}

export const categoryTable = acceptedBy({
  id: 'med_categories',
  columnId: 'med_category_cases',
  title: { zh: '劳动者类别（可以重复）', en: 'Categories of workers (may overlap)' },
  head: { zh: '类别', en: 'Category' },
  list: workerCategories,
  codesOf: ({ categories }) => categories,
  says: {
    zh: '本期受理的调解，申请人属于该类别的；一件可以属于几个类别，因此各行相加可以大于受理数。新就业形态争议即其中的“新就业形态劳动者”。',
    en: 'Mediations accepted, by the categories of those they are about; one may fall under several, so the lines may sum to more.',
  },
  localName: { zh: '本地自定类别', en: "Categories of the office's own" },
  noneName: { zh: '未登记类别', en: 'No category on record' },
})

const ofEmployers = {
  says: {
    zh: '本期受理的调解，按用人单位；一件有几个用人单位的，可以在几行出现，因此各行相加可以大于受理数。',
    en: 'Mediations accepted in the period, by their employers; one with several may stand in several lines.',
  },
  localName: { zh: '本地自定条目', en: "Entries of the office's own" },
  noneName: { zh: '未登记', en: 'Not on record' },
}

export const industryTable = acceptedBy({
  ...ofEmployers,
  id: 'med_industry',
  columnId: 'med_industry_cases',
  title: { zh: '用人单位行业', en: 'Industries of employers' },
  head: { zh: '行业', en: 'Industry' },
  list: industries,
  codesOf: matter => matter.industries,
})

export const enterpriseKindTable = acceptedBy({
  ...ofEmployers,
  id: 'med_enterprise_kind',
  columnId: 'med_enterprise_kind_cases',
  title: { zh: '用人单位类型', en: 'Kinds of employers' },
  head: { zh: '类型', en: 'Kind' },
  list: enterpriseKinds,
  codesOf: matter => matter.enterpriseKinds,
})
