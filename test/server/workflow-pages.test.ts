/** The pages that show every workflow as it is defined. */
import { expect } from 'chai'
import { allWorkflows } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the pages of the workflows', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const inLanguage = (locale: Locale) =>
    house.db.write(tx => tx('people').where({ user_name: 'mediator-a' }).update({ locale }))

  for (const locale of ['zh', 'en'] as const)
    it(`show each with its map, steps and deadlines, in ${locale}`, async () => {
      await inLanguage(locale)
      const reader = house.as('mediator-a')
      const list = await reader.get('/workflows')
      for (const workflow of allWorkflows()) {
        expect(list.html).to.contain(`href="/workflows/${workflow.id}"`)
        const page = await reader.get(`/workflows/${workflow.id}`)
        expect(page.status, workflow.id).to.equal(200)
        const [, width, drawn] = /class="fq-map" width="(\d+)"[^>]*viewBox="[\d.]+ [\d.]+ ([\d.]+)/.exec(page.html)!
        expect(Number(width), `${workflow.id} is not shrunk`).to.be.at.least(Number(drawn))
        const told = [workflow.title, ...Object.values(workflow.steps).map(({ label }) => label)]
        for (const { label, source } of Object.values(workflow.deadlines)) told.push(label, source)
        for (const { label } of Object.values(workflow.parameters ?? {})) told.push(label)
        for (const text of told) expect(page.text, workflow.id).to.contain(text[locale])
      }
    })

  it('mark what is still to be verified', async () => {
    await inLanguage('zh')
    const unsure = allWorkflows().find(({ deadlines }) => Object.values(deadlines).some(d => d.evidence === 'K'))!
    expect((await house.as('mediator-a').get(`/workflows/${unsure.id}`)).text).to.contain('待核')
  })

  it('know no workflow that is not there', async () => {
    expect((await house.as('mediator-a').get('/workflows/no-such')).status).to.equal(404)
  })
})
