/** What the worker takes home: the number, whom to call, what comes next, the notice and the consent given. */
import { consentChannels } from '../../workflows/definitions/case-file/words.ts'
import type { Locale } from '../../workflows/text.ts'
import { findCase } from '../cases/repository.ts'
import { consentText, purposes } from '../consent-texts/house-text.ts'
import { editionAt, editionNamed } from '../consent-texts/repository.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { pointsNamedIn, pointsOf } from '../service-points/repository.ts'
import { whereToGo } from '../service-points/view.ts'
import { causeName } from '../taxonomies/options.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Consent, consentsToHandling, stationById } from './repository.ts'
import { words } from './words.ts'

type Line = { label: string; value: string }

/** Throws NotFound. */
export async function receiptPage(office: Office, { id, person }: { id: string; person: Person }) {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const found = await findCase(db, id, { person, today })
  const station = await stationById(db, found.organisationId)
  const consents = await consentsToHandling(db, id)
  const version = consents.at(-1)?.details.textVersion
  const path = found.organisationPath
  const handler = { name: locale === 'zh' ? station.nameZh : station.nameEn, phone: station.phone }
  const lines: [keyof typeof words, string | null][] = [
    ['number', found.registrationNumber],
    ['caseNumber', found.caseNumber],
    ['date', dayWords(found.registeredOn, today, locale)],
    ['about', [found.title, found.cause ? causeName(found.cause)[locale] : ''].filter(Boolean).join(' · ')],
    ['station', handler.name],
    ['stationPhone', station.phone],
    ['address', station.address],
    ['ownerLabel', found.ownerName],
  ]
  return {
    title: `${words.receipt[locale]} ${found.registrationNumber}`,
    caseHref: `/cases/${id}`,
    facts: lines.flatMap(([word, value]) => (value ? [{ label: words[word][locale], value }] : [])),
    places: [...(await pointsOf(db, found.organisationId)), ...(await pointsNamedIn(db, id))]
      .filter(({ id: point }, place, all) => all.findIndex(one => one.id === point) === place)
      .map(point => whereToGo(point, locale)),
    consents: consents.map(consent => consentLines(consent, { locale, today })),
    consent: consentText(handler, locale, version ? await editionNamed(db, version) : await editionAt(db, path)),
    needsSignature: consents.some(({ details }) => details.channel === 'signed'),
  }
}

function consentLines(
  { state, onDay, recordedAt, details }: Consent,
  { locale, today }: { locale: Locale; today: string },
): Line[] {
  const lines: [keyof typeof words, string | null | undefined][] = [
    ['purpose', purposes[details.purpose as keyof typeof purposes]?.[locale]],
    ['version', details.textVersion],
    ['channel', consentChannels[details.channel as keyof typeof consentChannels]?.[locale]],
    ['witness', details.witness],
    ['legalDuty', details.legalDuty],
    ['time', recordedAt ? instantWords(recordedAt, locale) : dayWords(onDay, today, locale)],
  ]
  const known = lines.flatMap(([word, value]) => (value ? [{ label: words[word][locale], value }] : []))
  if (state !== 'withdrawn' || !details.withdrawnOn) return known
  const day = dayWords(details.withdrawnOn, today, locale)
  return [...known, { label: '', value: fill(words[details.refused ? 'refused' : 'withdrawn'][locale], { day }) }]
}
