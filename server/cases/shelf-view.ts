/** What lies in the file: appointments, papers, evidence and consents, as far as the reader may read them. */
import type { Audience } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { evidenceOf } from '../evidence/repository.ts'
import { type Office, todayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { papersOf } from '../papers/repository.ts'
import { stateWords } from '../papers/words.ts'
import { hasRole, type Person } from '../people/person.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { dayWords, distanceWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { kindOf } from './appointment-kind.ts'
import { consentGaps } from './consent-gaps.ts'
import { consentLines } from './consents.ts'
import { words } from './words.ts'

type Asked = { file: CaseFile; audiences: readonly Audience[]; person: Person }
type Reader = { caseId: string; locale: Locale; today: string }

export async function shelfView(office: Office, { file, audiences, person }: Asked) {
  const db = office.db.reader
  const reader = { caseId: file.id, locale: person.locale, today: todayOf(office) }
  const number = file.caseNumber ?? file.registrationNumber
  return {
    appointments: await appointments(db, audiences, reader),
    papers: await papers(db, audiences, reader),
    drawHref: hasRole(person, ...permissions['papers.render']) ? `/cases/${file.id}/papers/new` : undefined,
    evidence: (await evidenceOf(db, { id: file.id, number, organisationPath: file.organisationPath }, person)).map(
      ({ id, name, purpose, heldBy }) => ({
        href: `/evidence/${id}`,
        name,
        about: [purpose ?? '', heldBy ? fill(words.heldByWhom[person.locale], { who: heldBy }) : '']
          .filter(Boolean)
          .join(' · '),
      }),
    ),
    consents: await consentLines(db, reader),
    consentGaps: await consentGaps(db, reader),
  }
}

/** Hearings and appointments still to come, and those that have passed without anybody saying what became of them. */
async function appointments(db: Db, audiences: readonly Audience[], { caseId, locale, today }: Reader) {
  const rows = await db('records')
    .where({ case_id: caseId, state: 'planned' })
    .whereIn('kind', ['appointment', 'hearing'])
    .whereIn('audience', [...audiences])
    .orderBy('on_day')
    .orderBy('at_time')
  return rows.map(row => {
    const details = JSON.parse(row.details)
    const hasPassed = row.on_day < today
    return {
      what: kindOf(details, locale) || words.appointment[locale],
      when: [dayWords(row.on_day, today, locale), row.at_time].filter(Boolean).join(' '),
      where: [details.place, details.with].filter(Boolean).join(' · '),
      tone: hasPassed ? 'late' : row.on_day === today ? 'soon' : 'soft',
      word: hasPassed ? words.appointmentPassed[locale] : row.on_day === today ? words.today[locale] : '',
      distance: row.on_day > today ? distanceWords(row.on_day, today, locale) : '',
      href: `/cases/${caseId}/meetings/${encodeURIComponent(row.key)}`,
      heldHref:
        row.kind === 'appointment'
          ? `/cases/${caseId}/log/appointmentHeld?about=${encodeURIComponent(row.key)}`
          : undefined,
    }
  })
}

const paperLooks = {
  queued: { tone: 'soft', icon: 'hourglass' },
  filed: { tone: 'calm', icon: 'file-check' },
  failed: { tone: 'late', icon: 'alert-circle' },
  withdrawn: { tone: 'soft', icon: 'ban' },
} as const

async function papers(db: Db, audiences: readonly Audience[], { caseId, locale }: Reader) {
  return (await papersOf(db, caseId, audiences)).map(({ id, template, number, state }) => ({
    href: `/papers/${id}`,
    title: paperTitle(template)[locale],
    number,
    state: stateWords[state][locale],
    ...paperLooks[state],
  }))
}
