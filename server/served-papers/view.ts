/** Services of a paper in words: on the paper's page. */
import type { Locale } from '../../workflows/text.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { failures, outcomes, relations, ways } from './forms.ts'
import type { Service, StepOfService } from './repository.ts'
import { words } from './words.ts'

export type Shown = {
  paperId: string
  services: readonly Service[]
  bySteps: readonly StepOfService[]
  /** Steps the reader may take now that record a service. */
  offered: { label: string; href: string }[]
  mayRecord: boolean
  /** Whether the paper is in force. */
  isServable: boolean
  today: string
  locale: Locale
}

export function servicesView({ paperId, services, bySteps, offered, mayRecord, isServable, today, locale }: Shown) {
  const path = `/papers/${paperId}/services`
  return {
    rows: services.map(one => ({
      addressee: one.addressee,
      day: dayWords(one.servedOn, today, locale),
      way: ways[one.way as keyof typeof ways]?.[locale] ?? one.way,
      ...resultOf(one, { today, locale }),
      details: detailsOf(one, locale),
      proofs: one.proofs.map(({ id, name }) => ({ href: `/evidence/${id}`, name })),
      receiptAction: mayRecord && one.state === 'served' ? `${path}/${encodeURIComponent(one.key)}/receipt` : undefined,
      voidHref: mayRecord && one.state !== 'void' ? `${path}/${encodeURIComponent(one.key)}/void` : undefined,
    })),
    steps: bySteps.map(({ label, happenedOn, takenBy }) => ({
      label: label[locale],
      day: dayWords(happenedOn, today, locale),
      who: takenBy,
    })),
    offered: isServable ? offered : [],
    recordHref: mayRecord && isServable ? `${path}/new` : undefined,
  }
}

type Reading = { today: string; locale: Locale }

function resultOf({ state, way, effectiveOn, failure }: Service, { today, locale }: Reading) {
  if (state === 'void') return { result: words.isVoid[locale], tone: 'soft', icon: 'ban' }
  if (state === 'failed') {
    const why = failures[failure as keyof typeof failures]?.[locale] ?? ''
    const between = locale === 'zh' ? '：' : ': '
    return { result: [outcomes.failed[locale], why].filter(Boolean).join(between), tone: 'late', icon: 'circle-x' }
  }
  if (way !== 'notice') return { result: outcomes.served[locale], tone: 'calm', icon: 'circle-check' }
  return effectiveOn! <= today
    ? { result: words.servedByNotice[locale], tone: 'calm', icon: 'circle-check' }
    : {
        result: fill(words.noticeRuns[locale], { day: dayWords(effectiveOn!, today, locale) }),
        tone: 'soon',
        icon: 'hourglass',
      }
}

function detailsOf(service: Service, locale: Locale): string {
  const { receivedBy, relation, witnesses, tracking, note, takenBy } = service
  const who = relations[relation as keyof typeof relations]?.[locale] ?? ''
  return [
    receivedBy ? fill(words.receivedByWhom[locale], { who: receivedBy, relation: who }) : '',
    witnesses ? fill(words.witnessed[locale], { who: witnesses }) : '',
    tracking ? fill(words.trackedAs[locale], { number: tracking }) : '',
    note ?? '',
    fill(words.takenBy[locale], { who: takenBy }),
  ]
    .filter(Boolean)
    .join(locale === 'zh' ? '；' : '; ')
}
