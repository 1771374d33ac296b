/** What the page of a party says, in the reader's words; its parts serve any page that shows cases of a party. */
import { addressToStreet } from '../../workflows/law/masking.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import { caseStates } from '../case-list/words.ts'
import type { FiveSums } from '../cases/five-sums.ts'
import { languageWords } from '../cases/languages.ts'
import { sumCells, sumFacts, sumsHref } from '../cases/sum-words.ts'
import { words as caseWords } from '../cases/words.ts'
import { deadlinesOfCaseHref } from '../deadlines/addresses.ts'
import type { Office } from '../office.ts'
import { mask } from '../sealing/mask.ts'
import type { SealedKind } from '../sealing/normalised.ts'
import { sortNames } from '../taxonomies/sorts.ts'
import { dayWords, distanceWords } from '../web/print.ts'
import type { Standing } from './party-page.ts'
import type { ActingFor, Party } from './repository.ts'
import { signWords, words } from './words.ts'

type Reading = { today: string; locale: Locale }
type Fact = { label: string; value: string; small?: string; href?: string; tone?: 'late' | 'soon' | 'calm' | 'soft' }

/** The sums of all cases, and the next day anywhere. */
export function factsOf(sums: FiveSums, standings: readonly Standing[], { today, locale }: Reading): Fact[] {
  const files = standings.map(({ file }) => file).filter(({ state }) => state === 'open' || state === 'registered')
  const next = earliest(files.map(({ nextDateOn }) => (nextDateOn && nextDateOn >= today ? nextDateOn : null)))
  const due = earliest(files.map(({ nextDeadlineOn }) => nextDeadlineOn))
  const dueIn = files.find(({ nextDeadlineOn }) => due && nextDeadlineOn === due)
  return [
    ...Object.values(sumFacts(sums, locale)),
    { label: words.nextDate[locale], ...dayFact(next, { today, locale }) },
    {
      label: words.nextDeadline[locale],
      ...dayFact(due, { today, locale }),
      ...(dueIn ? { href: deadlinesOfCaseHref(dueIn.id) } : {}),
    },
  ]
}

function dayFact(day: string | undefined, { today, locale }: Reading): Omit<Fact, 'label'> {
  if (!day) return { value: words.none[locale], tone: 'soft' }
  const tone = day < today ? 'late' : day === today ? 'soon' : 'calm'
  return { value: dayWords(day, today, locale), small: distanceWords(day, today, locale), tone }
}

const earliest = (days: readonly (string | null)[]): string | undefined =>
  days.filter((day): day is string => day !== null).sort()[0]

/** One line of the table of cases. */
export function rowOf({ party, file, sign, member, sums, isMerged, isOfWhole }: Standing, { today, locale }: Reading) {
  const isDone = file.state === 'closed' || file.state === 'archived'
  const due = isDone ? null : file.nextDeadlineOn
  return {
    href: `/cases/${file.id}`,
    title: file.title,
    small: [file.number, file.station[locale], file.ownerName].join(' · '),
    name: party.name,
    sign: sign ? signWords[sign][locale] : '',
    role: words[party.side][locale],
    tags: [
      ...(member?.isRepresentative ? [words.representative[locale]] : []),
      ...(member?.hasLeft ? [words.left[locale]] : []),
    ],
    state:
      isDone || !file.doing
        ? caseStates[file.state as keyof typeof caseStates][locale]
        : doingLabel(file.doing, locale),
    note: isMerged ? words.merged[locale] : isOfWhole ? words.ofWhole[locale] : '',
    ...sumCells(sums),
    sumsHref: sumsHref(file.id, file.memberCount > 1 ? member?.id : undefined),
    due: due
      ? {
          text: dayWords(due, today, locale),
          word: distanceWords(due, today, locale),
          isLate: due < today,
          href: deadlinesOfCaseHref(file.id),
        }
      : null,
    next: file.nextDateOn && file.nextDateOn >= today && !isDone ? dayWords(file.nextDateOn, today, locale) : '',
  }
}

type Line = { label: string; value: string }

/** Every number and address on file, once each; numbers masked. */
export function identityOf({ sealer }: Pick<Office, 'sealer'>, parties: readonly Party[], locale: Locale): Line[] {
  const masked = (kind: SealedKind, label: Text, sealed: readonly (string | null)[]): Line[] =>
    distinct(sealed.flatMap(one => (one ? [mask(kind, sealer.open(one))] : []))).map(value => ({
      label: label[locale],
      value,
    }))
  const told = (label: Text, values: readonly (string | null)[]): Line[] =>
    distinct(values.flatMap(one => (one ? [one] : []))).map(value => ({ label: label[locale], value }))
  return [
    ...masked(
      'phone',
      caseWords.phone,
      parties.flatMap(one => [one.phoneSealed, one.secondPhoneSealed]),
    ),
    ...masked(
      'identity',
      caseWords.identity,
      parties.map(one => one.identitySealed),
    ),
    ...masked(
      'card',
      caseWords.card,
      parties.map(one => one.cardSealed),
    ),
    ...masked(
      'birth',
      caseWords.born,
      parties.map(one => one.bornSealed),
    ),
    ...told(
      words.creditCode,
      parties.map(one => one.creditCode),
    ),
    ...told(
      words.formerName,
      parties.map(one => one.formerName),
    ),
    ...told(
      words.address,
      parties.map(one => (one.address && one.nature === 'person' ? addressToStreet(one.address) : one.address)),
    ),
    ...told(
      caseWords.language,
      parties.map(one => languageWords(one, locale)),
    ),
    ...told(words.categories, [sortNames(parties, locale).join(locale === 'zh' ? '、' : ', ')]),
  ]
}

/** Who leads the enterprise, who stands for the group, who acts as their lawyer; each with the case it is about. */
export function representativesOf(standings: readonly Standing[], lawyers: readonly ActingFor[], locale: Locale) {
  const about = standings.map(one => ({ ...one, case: one.file.number, href: `/cases/${one.file.id}` }))
  return about.flatMap(({ party, member, file, case: number, href }) => [
    ...(party.legalRepresentative
      ? [{ name: party.legalRepresentative, as: words.legalRepresentative[locale], number, href }]
      : []),
    ...(member?.isRepresentative && file.memberCount > 1
      ? [{ name: party.name, as: words.groupRepresentative[locale], number, href }]
      : []),
    ...lawyers
      .filter(one => one.caseId === file.id && one.partyId === party.id)
      .map(({ name }) => ({ name, as: words.lawyer[locale], number, href })),
  ])
}

const distinct = (values: readonly string[]): string[] => [...new Set(values.filter(Boolean))]
