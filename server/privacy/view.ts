/** The register of personal information in the reader's words. */
import { addMonths } from '../../workflows/law/days.ts'
import type { Locale } from '../../workflows/text.ts'
import { dayOf } from '../office.ts'
import { describeAnswers, type Line } from '../proceedings/describe.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type KindId, kindOf } from './kinds.ts'
import type { Entry } from './repository.ts'
import { words } from './words.ts'

type Reading = { locale: Locale; today: string }

export const hrefOf = (id: string): string => `/privacy/${id}`

export function sectionOf(kind: KindId, entries: readonly Entry[], reading: Reading) {
  const { label, icon, source } = kindOf(kind)
  const { locale } = reading
  return {
    kind,
    title: label[locale],
    icon,
    source: source[locale],
    addHref: `/privacy/new/${kind}`,
    lines: entries.map(one => lineOf(one, reading)),
  }
}

function lineOf(entry: Entry, { locale, today }: Reading) {
  const [word, tone] = standingOf(entry)
  return {
    href: hrefOf(entry.id),
    about: String(entry.answers.about),
    day: dayWords(entry.onDay, today, locale),
    place: entry.organisation[locale],
    word: words[word][locale],
    tone,
  }
}

function standingOf({ kind, endedOn }: Entry): ['open' | 'done' | 'onFile', string] {
  if (!kindOf(kind).ending) return ['onFile', 'soft']
  return endedOn ? ['done', 'calm'] : ['open', 'soon']
}

export function entryView(entry: Entry, reading: Reading) {
  const { locale, today } = reading
  const { label, form, ending, source, kept } = kindOf(entry.kind)
  const [word, tone] = standingOf(entry)
  const told = { locale, today, names: new Map<string, string>(), whole: true }
  return {
    title: `${label[locale]} · ${String(entry.answers.about)}`,
    word: words[word][locale],
    tone,
    lines: [
      { label: words.place[locale], value: entry.organisation[locale] },
      ...describeAnswers(form, { ...entry.answers, onDay: entry.onDay }, told),
    ],
    ending: ending && entry.ending ? describeAnswers(ending, { ...entry.ending, endedOn: entry.endedOn }, told) : [],
    more: [
      ...keptLines(kept, entry, reading),
      { label: words.article[locale], value: source[locale] },
      { label: words.recorded[locale], value: byWhom(dayOf(new Date(entry.recordedAt)), entry.recordedBy, reading) },
      ...(entry.endedOn
        ? [{ label: words.finished[locale], value: byWhom(entry.endedOn, entry.endedBy, reading) }]
        : []),
    ],
    endHref: ending && !entry.endedOn ? `${hrefOf(entry.id)}/end` : '',
  }
}

function keptLines(kept: ReturnType<typeof kindOf>['kept'], { onDay }: Entry, { locale, today }: Reading): Line[] {
  if (!kept) return []
  const day = dayWords(addMonths(onDay, kept.months), today, locale)
  const why = fill(words.keptHelp[locale], { source: kept.source[locale] })
  return [{ label: words.keptUntil[locale], value: `${day} · ${why}` }]
}

const byWhom = (day: string, name: string, { locale, today }: Reading): string =>
  fill(words.recordedBy[locale], { day: dayWords(day, today, locale), name })
