/** One case moved through the website day by day, each form opened as a person would, with the nights between. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { addDays } from '../../workflows/law/days.ts'
import type { Page } from './client.ts'
import type { Answers } from './form-body.ts'
import type { TestOffice } from './office.ts'

export function byDay(house: TestOffice, { caseId, workflow }: { caseId: string; workflow: string }) {
  const read = house.db.reader
  const row = () => read('proceedings').where({ case_id: caseId, workflow }).orderBy('id', 'desc').first()

  async function send(day: string, path: string, { who, typed }: { who: string; typed: Answers }): Promise<Page> {
    house.clock.on(day, '10:00')
    const form = await house.as(who).get(path)
    if (form.status !== 200) return form
    return house.as(who).submit(path, typed, path)
  }

  return {
    row,
    /** The answer as it came: for what is refused. */
    async tries(day: string, step: string, typed: Answers, who: string): Promise<Page> {
      const found = await row()
      const path = found ? `/proceedings/${found.id}/steps/${step}` : `/cases/${caseId}/begin/${workflow}/${step}`
      return send(day, path, { who, typed })
    },
    async takes(day: string, step: string, typed: Answers, who: string): Promise<void> {
      const answer = await this.tries(day, step, typed, who)
      expect(answer.status, `${step}: ${answer.text.slice(0, 1500)}`).to.equal(303)
      expect((await house.as(who).follow(answer)).status).to.equal(200)
    },
    /** Night after night until this morning. */
    async until(day: string): Promise<void> {
      while (house.clock.today() < day) {
        house.clock.on(addDays(house.clock.today(), 1), '00:05')
        await passDeadlines(house.office)
      }
    },
    async deadlines(status: string): Promise<[rule: string, dueOn: string][]> {
      const { id } = await row()
      const rows = await read('deadlines').where({ proceeding_id: id, status }).orderBy(['rule', 'due_on'])
      return rows.map(one => [one.rule, one.due_on])
    },
    /** What the newest paper of this template says. */
    async paperText(template: string): Promise<string> {
      await renderPapers.run(house.office)
      const { sha256 } = await read('papers').where({ case_id: caseId, template }).orderBy('id', 'desc').first()
      const xml = new PizZip(await house.office.files.get(sha256)).file('word/document.xml')!.asText()
      return xml.replaceAll(/<[^>]+>/g, '')
    },
    /** Papers made so far, by template; one that could not be made says why. */
    async papers(): Promise<string[]> {
      await renderPapers.run(house.office)
      const rows = await read('papers').where({ case_id: caseId }).orderBy('template')
      return rows.map(({ template, state, problem }) => (state === 'filed' ? template : `${template}: ${problem}`))
    },
  }
}

/** Registered through the form of its kind, by the mediator of station A. */
export async function registered(house: TestOffice, typed: Answers): Promise<string> {
  const path = `/cases/new?kind=${typed.kind}`
  const answer = await house.as('mediator-a').submit(path, typed, '/cases/new')
  if (answer.status !== 303) throw new Error(`${answer.status} ${answer.text.slice(0, 1500)}`)
  return answer.location.split('/').at(-1)!
}
