/**
 * What section 7 of the practice notes tells of each scenario, in its order: how many, how much, which papers, and which
 * day what happens; compared with what stands in the history.
 */
import { expect } from 'chai'
import { historyOf } from '../../server/proceedings/history.ts'
import type { TestOffice } from './office.ts'
import { firstNotes } from './told-notes-s01-s10.ts'
import { laterNotes } from './told-notes-s11-s20.ts'

const notes = { ...firstNotes, ...laterNotes }

export type Note = {
  /** Workers, or what else the applicants are; how many of them speak for the others. */
  applicants: number
  representatives?: number
  respondents: number
  cause?: string
  fen: number | null
  papers: string[]
  /** 'workflow.step', or the name of what was written into the log. */
  days: Record<string, string[]>
}

/** Fails with what is told of the scenario and did not happen. */
export async function expectNote(house: TestOffice, caseId: string, name: keyof typeof notes): Promise<void> {
  const note: Note = notes[name]
  const db = house.db.reader
  const parties = await db('parties').where({ case_id: caseId }).whereIn('side', ['applicant', 'respondent'])
  const onSide = (side: string) => parties.filter(one => one.side === side).length
  const members = await db('members').where({ case_id: caseId })
  const facts = await db('case_facts').where({ case_id: caseId }).first()
  expect({
    applicants: onSide('applicant'),
    respondents: onSide('respondent'),
    ...(note.representatives && { representatives: members.filter(one => one.is_representative).length }),
    ...(note.cause && { cause: facts.cause }),
    fen: facts.claimed_fen === null ? null : Number(facts.claimed_fen),
  }).to.deep.equal({
    applicants: note.applicants,
    respondents: note.respondents,
    ...(note.representatives && { representatives: note.representatives }),
    ...(note.cause && { cause: note.cause }),
    fen: note.fen,
  })
  const papers = await db('evidence').where({ case_id: caseId }).pluck('name')
  for (const paper of note.papers) expect(papers.join(), 'papers').to.contain(paper)
  const happened = (await historyOf(db, caseId)).map(
    ({ happenedOn, workflow, step }) => `${happenedOn} ${workflow ? `${workflow}.` : ''}${step}`,
  )
  const told = Object.entries(note.days).flatMap(([day, steps]) => steps.map(step => `${day} ${step}`))
  expect(happened).to.include.members(told)
}
