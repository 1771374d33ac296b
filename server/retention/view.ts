/** How long files are kept, in the reader's words: the table of the law, closed files, and one file with its counting. */
import { workflowNamed } from '../../workflows/index.ts'
import {
  appraisedFrom,
  type FileRetention,
  fileRetentions,
  type Kept,
  keptUntil,
  otherRetentions,
  type Retention,
  retentionsOf,
} from '../../workflows/law/retention.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { parameterNamed } from '../parameters/catalogue.ts'
import { type Place, placeAt } from '../parameters/standing.ts'
import { hrefOf as parameterHref } from '../parameters/view.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { counted } from '../workflows/units.ts'
import { parameterOf, retentionParameters } from './parameters.ts'
import type { Hold, Standing } from './repository.ts'
import { words } from './words.ts'

export type Reading = { locale: Locale; today: string }

/** What is set and confirmed at a place today. */
export const retentionPlace = (db: Db, { path, on }: { path: string; on: string }): Promise<Place> =>
  placeAt(db, { path, on, names: Object.keys(retentionParameters) })

const setAt = (id: FileRetention, { standingOf }: Place) =>
  parameterOf(id) in retentionParameters ? standingOf(parameterNamed(parameterOf(id))) : undefined

const monthsAt =
  (place: Place) =>
  (id: FileRetention): number => {
    const years = setAt(id, place)?.value
    return years ? Math.round(years * 12) : fileRetentions[id].months
  }

const lengthWords = (months: number, locale: Locale): string =>
  months % 12 === 0 ? counted(months / 12, 'y', locale) : counted(months, 'm', locale)

export function tablesOf(place: Place, locale: Locale) {
  const ofFiles = Object.keys(fileRetentions) as FileRetention[]
  return {
    files: ofFiles.map(id => ({
      id,
      ...rowOf(fileRetentions[id], monthsAt(place)(id), locale),
      toVerify: setAt(id, place)?.toVerify === true,
      href: setAt(id, place) ? parameterHref(parameterOf(id)) : '',
    })),
    others: Object.entries(otherRetentions).map(([id, one]) => ({
      id,
      ...rowOf(one, one.months, locale),
      toVerify: false,
      href: '',
    })),
  }
}

const rowOf = ({ label, from, source, note }: Retention, months: number, locale: Locale) => ({
  label: label[locale],
  years: lengthWords(months, locale),
  from: from[locale],
  source: source[locale],
  note: note?.[locale] ?? '',
})

/** The periods of one file with their days, the longest first; none while it is open. */
export function keptOf({ closedOn, isPeoples, proceedings, ...days }: Standing, place: Place): Kept[] {
  if (!closedOn) return []
  return keptUntil(retentionsOf(proceedings, isPeoples), { closedOn, ...days }, monthsAt(place))
}

/** Why a file may not be destroyed, whatever its age. */
export function whyHeld(standing: Standing, hold: Hold | undefined, { locale, today }: Reading): string[] {
  const { closedOn, proceedings, isMoneyDue } = standing
  return [
    ...(closedOn ? [] : [words.openCase[locale]]),
    ...proceedings
      .filter(({ ended }) => !ended)
      .map(({ workflow, number }) =>
        fill(words.openProceeding[locale], { what: workflowNamed(workflow, number).title[locale] }),
      ),
    ...(isMoneyDue ? [words.openMoney[locale]] : []),
    ...(hold
      ? [
          fill(words.heldBy[locale], {
            day: dayWords(hold.on, today, locale),
            name: hold.by,
            reason: hold.reason,
          }),
        ]
      : []),
  ]
}

export function lineOf(
  standing: Standing,
  { place, hold, ...reading }: Reading & { place: Place; hold: Hold | undefined },
) {
  const { locale, today } = reading
  const [longest] = keptOf(standing, place)
  const held = whyHeld(standing, hold, reading)
  const isOver = longest !== undefined && longest.untilOn < today
  const [word, tone]: [Text, string] = !isOver
    ? [words.running, 'soft']
    : held.length > 0
      ? [words.held, 'late']
      : [words.due, 'soon']
  return {
    href: `/cases/${standing.id}`,
    number: standing.number,
    title: standing.title,
    closedOn: standing.closedOn ? dayWords(standing.closedOn, today, locale) : '',
    until: longest ? dayWords(longest.untilOn, today, locale) : '—',
    untilHref: `/cases/${standing.id}/retention`,
    source: longest ? fileRetentions[longest.id].source[locale] : '',
    word: word[locale],
    tone,
  }
}

export function sheetOf(
  standing: Standing,
  { place, hold, ...reading }: Reading & { place: Place; hold: Hold | undefined },
) {
  const { locale, today } = reading
  const kept = keptOf(standing, place)
  const day = (one: string) => dayWords(one, today, locale)
  return {
    rows: kept.map(one => ({
      label: fileRetentions[one.id].label[locale],
      line: fill(words.line[locale], {
        from: day(one.fromOn),
        length: lengthWords(one.months, locale),
        until: day(one.untilOn),
      }),
      from: fileRetentions[one.id].from[locale],
      source: fileRetentions[one.id].source[locale],
      toVerify: setAt(one.id, place)?.toVerify === true,
      href: setAt(one.id, place) ? parameterHref(parameterOf(one.id)) : '/retention',
    })),
    until: kept[0] ? day(kept[0].untilOn) : '',
    appraised: kept[0] ? fill(words.appraised[locale], { day: day(appraisedFrom(kept[0].untilOn)) }) : '',
    held: whyHeld(standing, hold, reading),
  }
}
