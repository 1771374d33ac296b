/** Service points in the reader's words: on the administrator's page, in lists to choose from, on the worker's receipt. */
import type { Locale } from '../../workflows/text.ts'
import type { Option } from '../web/field-view.ts'
import { hoursWords } from './hours.ts'
import { pointKinds } from './kinds.ts'
import type { ServicePoint } from './repository.ts'
import { words } from './words.ts'

export const lineOf = (point: ServicePoint, locale: Locale) => ({
  href: `/service-points/${point.id}`,
  name: point.name[locale],
  kind: pointKinds[point.kind][locale],
  runBy: point.organisation[locale],
  hours: [hoursWords(point, locale), point.note].filter(Boolean).join(locale === 'zh' ? '，' : ', '),
  address: point.address,
  phone: point.phone ?? '—',
  active: point.active,
})

/** Where it is open tells more than what it is called. */
export const optionOf = (point: ServicePoint, locale: Locale): Option => ({
  value: point.id,
  label: `${point.name[locale]}（${hoursWords(point, locale)}）`,
})

/** What a worker needs to go there: the name, and one line with the rest. */
export const whereToGo = (point: ServicePoint, locale: Locale): { label: string; value: string } => ({
  label: point.name[locale],
  value: [
    point.address,
    point.phone,
    `${words.hours[locale]}${locale === 'zh' ? '：' : ': '}${hoursWords(point, locale)}`,
    point.note,
  ]
    .filter(Boolean)
    .join(locale === 'zh' ? '，' : ', '),
})
