/** What stands beside a step's form: the case in few words, the deadlines of its proceeding, the ways that are open. */

import { workflowNamed } from '../../workflows/index.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { type Note, notesOf } from '../cases/box.ts'
import { findCase } from '../cases/repository.ts'
import { sumFacts } from '../cases/sum-words.ts'
import { words as caseWords } from '../cases/words.ts'
import { caseLimits } from '../claims/case-limits.ts'
import { type DeadlineView, deadlineViews } from '../deadlines/view.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { CaseFile, Proceeding } from './repository.ts'

export type StepAside = {
  caseTitle: string
  lines: { label: string; value: string }[]
  deadlines: DeadlineView[]
  notes: Note[]
  /** Limitation of a claim is near or over: told before every step, stopping none. */
  limitation: { text: string; href: string } | undefined
}

type Asked = { proceeding: Proceeding | null; file: CaseFile; person: Person }

/** Nothing for a partner, who knows the referral alone. */
export async function stepAside(office: Office, { proceeding, file, person }: Asked): Promise<StepAside | undefined> {
  if (isPartnerOnly(person)) return undefined
  const { locale } = person
  const found = await findCase(office.db.reader, file.id, { person, today: todayOf(office) })
  const deadlines = proceeding
    ? await deadlineViews(office, { caseId: file.id, proceedings: [proceeding], person, most: 5 })
    : []
  const { warning } = await caseLimits(office, { caseId: file.id, locale })
  return {
    limitation: warning ? { text: warning, href: `/cases/${file.id}/doors` } : undefined,
    caseTitle: found.title,
    lines: [...Object.values(sumFacts(found.sums, locale)), { label: caseWords.owner[locale], value: found.ownerName }],
    deadlines: deadlines.filter(one => one.isAlive),
    notes: proceeding
      ? notesOf(workflowNamed(proceeding.workflow, proceeding.definitionNumber), proceeding, { deadlines, locale })
      : [],
  }
}
