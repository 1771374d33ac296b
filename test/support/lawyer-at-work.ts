/** A lawyer on a case who moves its arbitration and suits through the website, day by day, and what then stands on file. */
import { expect } from 'chai'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { openCase } from './journey.ts'
import type { TestOffice } from './office.ts'

type Typed = Record<string, string>

export function lawyerAtWork(office: () => TestOffice) {
  const read = () => office().db.reader
  const rowOf = (caseId: string, workflow: string) =>
    read()('proceedings').where({ case_id: caseId, workflow }).orderBy('id', 'desc').first()
  const factsOf = (caseId: string) => read()('case_facts').where({ case_id: caseId }).first()
  const claimsOf = (caseId: string) => read()('claims').where({ case_id: caseId }).orderBy('id')
  const running = async (caseId: string, workflow: string) => {
    const { id } = await rowOf(caseId, workflow)
    const rows = await read()('deadlines').where({ proceeding_id: id, status: 'running' }).orderBy(['rule', 'due_on'])
    return rows.map(({ rule, due_on }) => [rule, due_on])
  }

  async function assignedTo(userName: string, on: string, more: Typed = {}) {
    const journey = await openCase(office(), { on, ...more })
    const { caseId } = journey
    const path = `/proceedings/${(await rowOf(caseId, 'case-file')).id}/steps/grant`
    const given = { personId: userName, asLawyer: 'yes', reason: '代理仲裁' }
    const by = office().as('lead-a')
    const answer = await by.submit(path, given)
    if (answer.status !== 303) throw new Error(answer.text.slice(0, 2000))
    return journey
  }

  /** As a person does: opens the form of the day, fills it in, is sent back to the case. */
  async function takes(
    caseId: string,
    day: string,
    workflow: string,
    step: string,
    typed: Typed = {},
    who = 'lawyer-a',
  ) {
    office().clock.on(day, '10:00')
    const row = step === 'prepare' ? undefined : await rowOf(caseId, workflow)
    const path = row ? `/proceedings/${row.id}/steps/${step}` : `/cases/${caseId}/begin/${workflow}/${step}`
    const answer = await office()
      .as(who)
      .confirm(await office().as(who).submit(path, typed, path))
    if (answer.status >= 400 && answer.status !== 422)
      throw new Error(`${step}: ${answer.status} ${answer.text.slice(0, 800)}`)
    if (answer.status === 303) expect((await office().as(who).follow(answer)).status).to.equal(200)
    return answer
  }

  async function night(day: string) {
    office().clock.on(day, '00:05')
    await passDeadlines(office().office)
  }

  return { read, rowOf, factsOf, claimsOf, running, assignedTo, takes, night }
}
