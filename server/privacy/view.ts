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
    lines: entries.map((one, place) => lineOf(one, { ...reading, isOld: isRepeated(one, entries.slice(0, place)) })),
  }
}

/** The newest of what an organisation keeps about the same thing says when it is due again. */
const isRepeated = ({ answers, organisation }: Entry, newer: readonly Entry[]): boolean =>
  newer.some(one => one.answers.about === answers.about && one.organisation.zh === organisation.zh)

function lineOf(entry: Entry, { locale, today, isOld }: Reading & { isOld: boolean }) {
  const [word, tone] = standingOf(entry)
  const isAgain = isOld && entry.kind !== 'request' // each request is one of its own
  const due = isAgain ? undefined : dueOf(entry)
  const isShort = !isOld && logsFallShort(entry)
  return {
    href: hrefOf(entry.id),
    about: String(entry.answers.about),
    day: dayWords(entry.onDay, today, locale),
    place: entry.organisation[locale],
    word: isShort
      ? words.shortLogs[locale]
      : due
        ? fill(words[entry.kind === 'request' ? 'answerBy' : 'dueOn'][locale], { day: dayWords(due, today, locale) })
        : words[word][locale],
    tone: isShort || (due && due < today) ? 'late' : tone,
  }
}

/** Cybersecurity Law, art. 23(3): six months at least. */
const logsFallShort = ({ kind, onDay, answers }: Entry): boolean =>
  kind === 'logs' && String(answers.earliestOn) > addMonths(onDay, -6)

function dueOf({ kind, answers, endedOn }: Entry): string | undefined {
  if (endedOn) return undefined
  const { due } = kindOf(kind)
  return due && typeof answers[due] === 'string' ? answers[due] : undefined
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
