/** What is asked to add an entry of one's own, and to close or open one. */
import { z } from 'zod'
import { calendarDate, optional, reference, shortText } from '../../workflows/fields.ts'
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'

const organisationId = reference(
  { zh: '所属单位（对其及下级有效）', en: 'Organisation, and all below it' },
  'organisations',
)
const fromOn = calendarDate({ zh: '自哪一天起', en: 'From which day' }, { today: true })
const reason = shortText({ zh: '理由', en: 'Reason' }, { max: 200 })

/** Figures and rules follow the official entry above: a cause has one always. */
export const entryForm = (id: TaxonomyId) =>
  z.object({
    organisationId,
    parent: optional(reference({ zh: '上级项目', en: 'Under which entry' }, id)),
    nameZh: shortText({ zh: '名称', en: 'Name in Chinese' }, { max: 80 }),
    nameEn: optional(shortText({ zh: '英文名称', en: 'Name in English' }, { max: 120 })),
    shortcut: optional(shortText({ zh: '本地编码', en: 'Code of your own' }, { max: 24 })),
    fromOn,
    reason,
  })
export type EntryAnswers = z.output<ReturnType<typeof entryForm>>

export const turnForm = z.object({ organisationId, fromOn, reason })
export type TurnAnswers = z.output<typeof turnForm>
