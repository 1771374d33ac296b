/** The pages of an evidence list: on the screen, as 证据清单 for signing, and in plain words for the worker. */

import { caseFile } from '../../workflows/definitions/case-file/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { readableAudiences } from '../access/audience.ts'
import { assignmentTo, mayTake } from '../access/may-take.ts'
import { languageWords } from '../cases/languages.ts'
import { findCase } from '../cases/repository.ts'
import type { Db } from '../db.ts'
import { evidenceOf } from '../evidence/repository.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { stationById } from '../registration/repository.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { nextAppointment, type Proof, proofsOf, standingClaims, workersOf } from './repository.ts'
import { proofGroups, toBring } from './view.ts'
import { words } from './words.ts'

type Asked = { id: string; person: Person }

/** Throws NotFound for a case the person may not see. */
async function reading(office: Office, { id, person }: Asked) {
  const db = office.db.reader
  const today = todayOf(office)
  const file = await findCase(db, id, { person, today })
  const proofs = await proofsOf(db, id, readableAudiences(person, file))
  const number = file.caseNumber ?? file.registrationNumber
  return { db, today, file, proofs, number }
}

export async function listPage(office: Office, { id, person }: Asked) {
  const { db, today, file, proofs, number } = await reading(office, { id, person })
  const { locale } = person
  const evidence = await evidenceOf(db, { id, number, organisationPath: file.organisationPath }, person)
  const files = new Map(evidence.map(one => [one.id, one.name]))
  const groups = proofGroups(proofs, await standingClaims(db, id), { locale, today, files })
  const open = groups.flatMap(({ rows }) => rows).filter(({ isIn }) => !isIn).length
  return {
    title: fill(words.titleOf[locale], { number }),
    caseTitle: file.title,
    caseHref: `/cases/${id}`,
    count: proofs.length > 0 ? fill(words.count[locale], { count: proofs.length, open }) : '',
    groups,
    links: await stepLinks(db, { id, person, file, today }),
    printHref: `/cases/${id}/proofs/print`,
    bringHref: `/cases/${id}/proofs/to-bring`,
    evidenceHref: `/cases/${id}/evidence`,
    parties: file.title,
  }
}

/** The steps this person may take on the list; none while the file is closed. */
async function stepLinks(
  db: Db,
  { id, person, file, today }: Asked & { file: Awaited<ReturnType<typeof findCase>>; today: string },
): Promise<{ add: string; change: string; remove: string; issue: string } | null> {
  const isAssigned = await assignmentTo(db, person, { caseId: id, today })
  const isOpen = file.state === 'registered' || file.state === 'open'
  if (!isOpen || !mayTake(caseFile.steps.listProofs!.by, person, { place: file, isAssigned })) return null
  const { id: own } = await db('proceedings').where({ case_id: id, workflow: 'case-file' }).first('id')
  const path = (step: string): string => `/proceedings/${own}/steps/${step}`
  return {
    add: path('listProofs'),
    change: path('changeProof'),
    remove: path('removeProof'),
    issue: path('issueEvidenceList'),
  }
}

/** In Chinese, and in English below it where a worker of the case speaks English or the reader does. */
export async function bringPage(office: Office, { id, person }: Asked) {
  const { db, today, file, proofs, number } = await reading(office, { id, person })
  const workers = await workersOf(db, id)
  const station = await stationById(db, file.organisationId)
  const appointment = await nextAppointment(db, id, today)
  const told = { proofs, workers, station, appointment, today }
  const speaksEnglish = workers.some(({ language }) => language === 'english')
  const locales: Locale[] = speaksEnglish ? ['en', 'zh'] : person.locale === 'en' ? ['zh', 'en'] : ['zh']
  return {
    title: `${words.bringTitle[person.locale]} ${number}`,
    listHref: `/cases/${id}/proofs`,
    number,
    sheets: locales.map(locale => bringSheet(told, locale)),
  }
}

type Told = {
  proofs: readonly Proof[]
  workers: Awaited<ReturnType<typeof workersOf>>
  station: Awaited<ReturnType<typeof stationById>>
  appointment: Awaited<ReturnType<typeof nextAppointment>>
  today: string
}

const how = {
  original: 'bringOriginal',
  copy: 'bringCopy',
  electronic: 'bringElectronic',
  witness: 'bringWitness',
} as const

function bringSheet({ proofs, workers, station, appointment, today }: Told, locale: Locale) {
  const name = locale === 'zh' ? station.nameZh : station.nameEn
  const spoken = [...new Set(workers.map(one => languageWords(one as never, locale)).filter(Boolean))]
  const when = appointment
    ? [dayWords(appointment.onDay, today, locale), appointment.atTime].filter(Boolean).join(' ')
    : ''
  return {
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    heading: words.bringTitle[locale],
    dear: fill(words.dear[locale], {
      name: workers.map(worker => worker.name).join(locale === 'zh' ? '、' : ', ') || '—',
    }),
    lead: words.bringLead[locale],
    nothing: words.nothingToBring[locale],
    items: toBring(proofs).map(({ evidence, fact, form }) => ({
      evidence,
      how: words[how[form]][locale],
      why: fill(words.why[locale], { fact }),
    })),
    othersTitle: words.others[locale],
    others: proofs
      .filter(({ heldBy, handedInOn }) => (heldBy === 'employer' || heldBy === 'third') && handedInOn === null)
      .map(({ evidence }) => evidence),
    when: when ? fill(words.when[locale], { when }) : words.whenOpen[locale],
    where: fill(words.where[locale], {
      place: appointment?.place ?? [name, station.address].filter(Boolean).join(' '),
    }),
    call: station.phone
      ? fill(words.callUs[locale], { phone: station.phone, station: name })
      : fill(words.atStation[locale], { station: name }),
    language: spoken.length > 0 ? fill(words.language[locale], { language: spoken.join(' / ') }) : '',
  }
}
