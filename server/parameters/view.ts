/** Parameters in words: the list of all, and one with its entries and confirmations. */
import type { Region } from '../../workflows/law/local-parameters/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { counted } from '../workflows/units.ts'
import { groups, type Listed } from './catalogue.ts'
import { type Confirmation, latestOfEach } from './confirmations.ts'
import type { Entry } from './entries.ts'
import type { Place, Standing } from './standing.ts'
import { standingWords } from './standing-words.ts'
import { words } from './words.ts'

/** `nameOf`: what an organisation on the reader's path is called. */
export type Reader = { locale: Locale; today: string; nameOf(organisationId: string): Text | undefined }

export const hrefOf = (name: string): string => `/parameters/${name}`

export const listView = (place: Place, reader: Reader) =>
  groups.map(({ title, parameters }) => ({
    title: title[reader.locale],
    rows: parameters.map(parameter => lineOf(parameter, place.standingOf(parameter), reader)),
  }))

/** Of the list those that wait to be confirmed. */
export const onlyOpen = (listed: ReturnType<typeof listView>) =>
  listed
    .map(group => ({ ...group, rows: group.rows.filter(({ toVerify }) => toVerify) }))
    .filter(({ rows }) => rows.length > 0)

function lineOf(parameter: Listed, standing: Standing, reader: Reader) {
  const { locale } = reader
  return {
    href: hrefOf(parameter.name),
    label: parameter.label[locale],
    value: valueWords(parameter, standing.value, locale),
    isSet: standing.value !== null,
    whose: whoseWords(standing, reader),
    source: (standing.found?.source ?? parameter.source)[locale],
    toVerify: standing.toVerify,
    isConfirmed: Boolean(standing.confirmation),
  }
}

export const valueWords = ({ unit }: Pick<Listed, 'unit'>, value: number | null, locale: Locale): string =>
  value === null ? words.notConfigured[locale] : counted(value, unit, locale)

function whoseWords({ value, found }: Standing, reader: Reader): string {
  const { locale, today } = reader
  if (!found) return value === null ? '—' : words.default[locale]
  const organisation = found.tag === 'entered' ? reader.nameOf(found.region) : undefined
  const who = regionWords(found.region, organisation, locale)
  return fill(words.since[locale], { who, day: dayWords(found.from, today, locale) })
}

function regionWords(region: Region, organisation: Text | null | undefined, locale: Locale): string {
  if (organisation) return organisation[locale]
  if (region === '') return words.wholeHouse[locale]
  return region in words ? words[region as 'national'][locale] : '—'
}

export type Shown = {
  parameter: Listed
  standing: Standing
  entries: readonly Entry[]
  confirmations: readonly Confirmation[]
  moves: string
  /** Whether the reader administers something, and which of the organisations. */
  mayKeep: boolean
  isMine(organisationId: string): boolean
  /** Whoever entered a value does not confirm it: who may, by the entry. */
  readerId: string
  secondPerson: ReadonlyMap<string, string>
  /** Whether the reader's place lies at an organisation or below it. */
  isAbove(organisationId: string): boolean
}

export function parameterView({ parameter, standing, ...shown }: Shown, reader: Reader) {
  const { locale } = reader
  const line = lineOf(parameter, standing, reader)
  const href = hrefOf(parameter.name)
  return {
    ...line,
    title: line.label,
    name: parameter.name,
    lawSource: parameter.source[locale],
    usedFor: parameter.usedFor?.[locale] ?? '',
    workflows: parameter.workflows.map(({ id, title }) => ({ href: `/workflows/${id}`, title: title[locale] })),
    moves: shown.moves,
    rows: [...shown.entries.map(entry => rowOf(parameter, entry, { shown, reader })), ...knownRows(parameter, reader)],
    enterHref: shown.mayKeep ? `${href}/new` : '',
    confirmHref: shown.mayKeep && isConfirmable(parameter, standing) ? `${href}/confirm` : '',
    confirmations: confirmationRows(shown.confirmations, { reader, isMine: shown.isMine }),
  }
}

/** A default, or a figure known to the house, that stands and waits; an entry is confirmed beside it. */
export const isConfirmable = ({ default: unset }: Listed, { found, toVerify }: Standing): boolean =>
  toVerify && (found ? found.tag !== 'entered' : unset !== null)

type RowShown = {
  shown: Pick<Shown, 'isMine' | 'isAbove' | 'mayKeep' | 'readerId' | 'secondPerson' | 'confirmations'>
  reader: Reader
}

function rowOf(parameter: Listed, entry: Entry, { shown, reader }: RowShown) {
  const { locale, today } = reader
  const counts = !entry.replacedBy && entry.value !== null
  const confirmation = latestOfEach(shown.confirmations).find(
    ({ subject, holds, region }) => holds && subject === entry.id && (entry.region !== '' || shown.isAbove(region)),
  )
  const waits = counts && !confirmation
  const isOwn = entry.enteredById === shown.readerId
  const state = entry.replacedBy ? 'replaced' : entry.value === null ? 'withdrawn' : spellOf(entry, today)
  const mayConfirm = waits && (entry.region === '' ? shown.mayKeep : shown.isMine(entry.region))
  const mayReplace = !entry.replacedBy && shown.isMine(entry.region)
  return {
    id: entry.id,
    region: regionWords(entry.region, entry.organisation, locale),
    from: spellWords(entry, reader),
    value: entry.value === null ? '—' : valueWords(parameter, entry.value, locale),
    source: [entry.source, entry.notice].filter(Boolean).join(locale === 'zh' ? '，' : ', '),
    about: entry.reason ? fill(words.replacing[locale], { reason: entry.reason }) : '',
    replacesHref: entry.replaces ? `#${entry.replaces}` : '',
    who: `${entry.enteredBy} · ${instantWords(entry.recordedAt, locale)}`,
    state: words[state][locale],
    stands: counts,
    toVerify: waits,
    isConfirmed: counts && Boolean(confirmation),
    confirmedBy: counts && confirmation ? standingWords(confirmation)[locale] : '',
    confirmHref: mayConfirm && !isOwn ? `${hrefOf(parameter.name)}/entries/${entry.id}/confirm` : '',
    ownWords: mayConfirm && isOwn ? (shown.secondPerson.get(entry.id) ?? '') : '',
    replaceHref: mayReplace ? `${hrefOf(parameter.name)}/entries/${entry.id}` : '',
  }
}

type Row = ReturnType<typeof rowOf>
type Spell = { validFrom: string; validTo?: string | null }

const spellOf = ({ validFrom, validTo }: Spell, today: string) =>
  validFrom > today ? 'later' : validTo && validTo < today ? 'over' : 'stands'

function spellWords({ validFrom, validTo }: Spell, { locale, today }: Reader): string {
  const from = dayWords(validFrom, today, locale)
  return validTo ? fill(words.fromTo[locale], { from, to: dayWords(validTo, today, locale) }) : from
}

function knownRows(parameter: Listed, reader: Reader): Row[] {
  const { locale, today } = reader
  return parameter.known.toReversed().map(({ region, value, source, evidence, ...spell }) => ({
    id: `${region}-${spell.validFrom}`,
    region: regionWords(region, undefined, locale),
    from: spellWords(spell, reader),
    value: valueWords(parameter, value, locale),
    source: source[locale],
    about: evidence === 'K' ? words.toVerify[locale] : '',
    replacesHref: '',
    who: words.builtIn[locale],
    state: words[spellOf(spell, today)][locale],
    stands: true,
    toVerify: false,
    isConfirmed: false,
    confirmedBy: '',
    confirmHref: '',
    ownWords: '',
    replaceHref: '',
  }))
}

type Confirming = { reader: Pick<Reader, 'locale'>; isMine(organisationId: string): boolean }

/** For the pages of parameters and of rules. */
export function confirmationRows(all: readonly Confirmation[], { reader: { locale }, isMine }: Confirming) {
  const latest = latestOfEach(all)
  return all.map(one => ({
    organisation: one.organisation[locale],
    what: one.holds ? words.confirmed[locale] : words.takenBack[locale],
    note: one.note,
    who: `${one.confirmedBy} · ${instantWords(one.confirmedAt, locale)}`,
    takeBackAction: one.holds && latest.includes(one) && isMine(one.region) ? `/confirmations/${one.id}/take-back` : '',
  }))
}
