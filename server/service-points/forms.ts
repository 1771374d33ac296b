/** What is asked about a service point, and how answers become facts. */
import { z } from 'zod'
import { choice, optional, reference, rows, shortText, timeOfDay, yesNo } from '../../workflows/fields.ts'
import { pointKinds, weekdays } from './kinds.ts'
import type { PointFacts, ServicePoint } from './repository.ts'

const day = (zh: string, en: string) => choice({ zh, en }, weekdays)

export const pointForm = z.object({
  organisationId: reference({ zh: '所属单位', en: 'Run by' }, 'organisations'),
  kind: choice({ zh: '类别', en: 'Kind' }, pointKinds),
  nameZh: shortText({ zh: '名称', en: 'Name in Chinese' }),
  nameEn: optional(shortText({ zh: '英文名称', en: 'Name in English' }, { max: 160 })),
  address: shortText({ zh: '地址', en: 'Address' }, { max: 200 }),
  phone: optional(shortText({ zh: '电话', en: 'Telephone' }, { max: 40 })),
  alwaysOpen: yesNo({ zh: '全天开放', en: 'Open day and night' }),
  hours: rows(
    { zh: '开放时间', en: 'Opening hours' },
    {
      fromDay: day('从', 'From'),
      toDay: day('到', 'To'),
      opens: timeOfDay({ zh: '开门', en: 'Opens' }),
      closes: timeOfDay({ zh: '关门', en: 'Closes' }),
    },
    {
      max: 14,
      help: {
        zh: '例如周一到周五 08:30–17:30 一行，周六 09:00–12:00 另一行；中午休息的分上下午两行。',
        en: 'One line for Monday to Friday, another for Saturday; two lines where it shuts at noon.',
      },
    },
  ),
  note: optional(shortText({ zh: '说明', en: 'Note' }, { max: 200 })),
})
export type PointAnswers = z.output<typeof pointForm>

export const factsFrom = (answers: PointAnswers): PointFacts => ({
  organisationId: answers.organisationId,
  kind: answers.kind,
  name: { zh: answers.nameZh, en: answers.nameEn ?? answers.nameZh },
  address: answers.address,
  phone: answers.phone ?? null,
  alwaysOpen: answers.alwaysOpen === 'yes',
  hours: answers.hours,
  note: answers.note ?? null,
})

/** What the form shows before anything is typed. */
export const typedFrom = (point: ServicePoint): Record<string, unknown> => ({
  organisationId: point.organisationId,
  kind: point.kind,
  nameZh: point.name.zh,
  nameEn: point.name.en === point.name.zh ? '' : point.name.en,
  address: point.address,
  phone: point.phone ?? '',
  alwaysOpen: point.alwaysOpen ? 'yes' : 'no',
  hours: point.hours,
  note: point.note ?? '',
})
