/** All that stands open in a case, each with the way to it: shown before the click of a step that asks for it. */

import { workflowNamed } from '../../workflows/index.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { countedObligations } from '../cases/obligations.ts'
import { deadlineViews } from '../deadlines/view.ts'
import { missingNames } from '../file-check/view.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { stateLabel } from './labels.ts'
import { outlastsFile } from './outlasting.ts'
import { type Proceeding, proceedingsOf } from './repository.ts'
import type { Found } from './step-page.ts'
import { words } from './words.ts'

export type StandsOpen = { text: string; href: string }

/** Of a confidential referral only that there is one. Empty for a step that asks for nothing of the kind. */
export async function openInCase(
  office: Office,
  { step: { needs = [] }, file }: Pick<Found, 'step' | 'file'>,
  person: Person,
): Promise<StandsOpen[]> {
  const leaves = needs.includes('undoneProceedings')
  if (!leaves && !needs.includes('openProceedings')) return []
  const db = office.db.reader
  const ends = await endsIn(db, file.id)
  const all = (await proceedingsOf(db, file.id)).filter(one => !leaves || !outlastsFile(one))
  const asked: Asked = { caseId: file.id, person, all, isClosed: id => isClosedTo(person, id, ends) }
  return [
    ...openProceedings(asked),
    ...(needs.includes('openObligations') ? await openObligations(office, asked) : []),
    ...(needs.includes('runningDuties') ? await runningDeadlines(office, asked) : []),
  ]
}

/** What the file of a case lacks that is about to be closed. Empty for any other step. */
export async function fileGaps(
  office: Office,
  { step: { needs = [] }, file }: Pick<Found, 'step' | 'file'>,
  person: Person,
): Promise<string[]> {
  return needs.includes('fileGaps') ? missingNames(office.db.reader, file.id, person) : []
}

type Asked = { caseId: string; person: Person; all: readonly Proceeding[]; isClosed: (id: string) => boolean }

function openProceedings({ caseId, person: { locale }, all, isClosed }: Asked): StandsOpen[] {
  return all
    .filter(({ workflow, ended }) => !ended && workflow !== 'case-file')
    .map(one => ({
      text: [
        workflowNamed(one.workflow, one.definitionNumber).title[locale],
        ...(isClosed(one.id) ? [] : [stateLabel(one, locale)]),
      ].join(' · '),
      href: `/cases/${caseId}#proceeding-${one.id}`,
    }))
}

async function openObligations(office: Office, { caseId, person: { locale } }: Asked): Promise<StandsOpen[]> {
  const owed = await countedObligations(office.db.reader, caseId)
  return owed
    .filter(({ state }) => state === 'open')
    .map(({ amountFen, paidFen, dueOn, matter }) => ({
      text: [
        fill(words.stillDue[locale], {
          amount: yuan(amountFen - paidFen),
          day: dayWords(dueOn, todayOf(office), locale),
        }),
        ...(matter ? [matter] : []),
      ].join(' · '),
      href: `/cases/${caseId}#obligations`,
    }))
}

async function runningDeadlines(office: Office, { caseId, person, all, isClosed }: Asked): Promise<StandsOpen[]> {
  const readable = all.filter(({ id }) => !isClosed(id))
  const views = await deadlineViews(office, { caseId, proceedings: readable, person })
  return views
    .filter(({ isAlive, isRight }) => isAlive && !isRight)
    .map(({ label, due, word }) => ({
      text: [label, due, word].filter(Boolean).join(' · '),
      href: `/cases/${caseId}#deadlines`,
    }))
}
