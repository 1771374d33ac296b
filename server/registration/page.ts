/** The page of quick registration: its groups of fields, the consent text, and what may be on file already. */
import { randomUUID } from 'node:crypto'
import { registrationForm } from '../../workflows/definitions/case-file/registration-form.ts'
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { caseStates } from '../case-list/words.ts'
import { type Station, stationsOf } from '../cases/register-case.ts'
import { consentText } from '../consent-texts/house-text.ts'
import { editionAt } from '../consent-texts/repository.ts'
import type { Db } from '../db.ts'
import { NotAllowed } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { foundCases } from '../search/repository.ts'
import { type Asked, taxonomyOptions } from '../taxonomies/options.ts'
import { fieldViews, type Option, problemsOf } from '../web/field-view.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Duplicates, noDuplicates } from './duplicates.ts'
import { asksConsent, consentFields, groupViews, hiddenIn, pick, usual } from './groups.ts'
import { stationById } from './repository.ts'
import { words } from './words.ts'

export type Tried = {
  /** Chosen above the form, before anything is typed. */
  kind?: string | undefined
  typed?: Record<string, unknown>
  wrong?: Record<string, string[]>
  duplicates?: Duplicates
  key?: string | undefined
  /** The case that was registered with the same form. */
  before?: { href: string; number: string } | undefined
}

/** Throws NotAllowed where the person works at no station. */
export async function registrationPage(office: Office, { person, tried }: { person: Person; tried: Tried }) {
  const { locale } = person
  const today = todayOf(office)
  const { wrong = {}, duplicates = noDuplicates } = tried
  const stations = await stationsOf(office.db.reader, person)
  if (stations.length === 0) throw new NotAllowed(`${person.id} registers at no station`, words.wrongSituation)
  const typed = tried.typed ?? {}
  const kind = typeof typed.kind === 'string' && typed.kind in caseKinds ? typed.kind : (tried.kind ?? 'dispute')
  const defaults = usual(today, kind)
  const fields = fieldViews(registrationForm, {
    locale,
    today,
    wrong,
    typed: { ...defaults, ...(stations.length > 1 ? { organisationId: stations[0]!.id } : {}), ...typed },
    options: {
      ...(await listOptions(office.db.reader, {
        days: [dayTyped(typed.registeredOn, today), today],
        path: stationOf(stations, typed.organisationId).path,
        locale,
      })),
      stations: stations.map(one => stationOption(one, locale)),
    },
  })
  const place = stationOf(stations, typed.organisationId)
  const station = await stationById(office.db.reader, place.id)
  const edition = await editionAt(office.db.reader, place.path)
  return {
    title: words.title[locale],
    key: tried.key ?? randomUUID(),
    kinds: Object.entries(caseKinds).map(([id, label]) => ({
      href: `/cases/new?kind=${id}`,
      label: label[locale],
      isHere: id === kind,
    })),
    groups: groupViews(fields, {
      defaults,
      hidden: [...hiddenIn(kind), ...(stations.length > 1 ? [] : ['organisationId'])],
    }).filter(({ fields: open, fold }) => open.length > 0 || fold),
    asksConsent: asksConsent(kind, wrong),
    consentFields: pick(fields, consentFields),
    consent: consentText(
      { name: locale === 'zh' ? station.nameZh : station.nameEn, phone: station.phone },
      locale,
      edition,
    ),
    problems: problemsOf(fields, wrong),
    before: tried.before,
    duplicates: await duplicateLines(office, { duplicates, locale, today }),
    marks: duplicates.marks,
    elsewhere: duplicates.elsewhere > 0 ? fill(words.elsewhere[locale], { count: duplicates.elsewhere }) : undefined,
  }
}

/** What the lists of this station hold from the day of registration on. */
async function listOptions(db: Db, asked: Asked & { locale: Locale }) {
  const ids = Object.keys(taxonomies) as TaxonomyId[]
  return Object.fromEntries(await Promise.all(ids.map(async id => [id, await taxonomyOptions(db, id, asked)])))
}

const dayTyped = (typed: unknown, today: string): string => (typed && isDay(typed) && typed < today ? typed : today)
const isDay = (typed: unknown): typed is string => typeof typed === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(typed)

const stationOption = ({ id, name_zh: zh, name_en: en }: Station, locale: Locale): Option => ({
  value: id,
  label: { zh, en }[locale],
})

const stationOf = (stations: readonly Station[], asked: unknown): Station =>
  stations.find(({ id }) => id === asked) ?? stations[0]!

async function duplicateLines(
  office: Office,
  { duplicates, locale, today }: { duplicates: Duplicates; locale: Locale; today: string },
) {
  const cases = await foundCases(
    office.db.reader,
    duplicates.seen.map(({ caseId }) => caseId),
  )
  return duplicates.seen.flatMap(({ caseId, sign }) => {
    const found = cases.get(caseId)
    if (!found) return []
    return [
      {
        href: `/cases/${caseId}`,
        title: found.title,
        number: found.caseNumber ?? found.registrationNumber,
        state: caseStates[found.state as keyof typeof caseStates][locale],
        why: words[sign][locale],
        small: [
          found.stationName[locale],
          fill(words.owner[locale], { name: found.ownerName }),
          fill(words.registered[locale], { day: dayWords(found.registeredOn, today, locale) }),
        ].join(' · '),
      },
    ]
  })
}
