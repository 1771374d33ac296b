/** Every paper that a step names comes out of the answers that step accepts, for one worker and for a group of 73. */
import { globSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { isTemplate, templateIds } from '../../server/papers/catalogue.ts'
import { withoutStep } from '../../server/papers/without-step.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { allSamples } from '../support/all-samples.ts'
import { caseOf, filledFrom, textIn } from '../support/paper-material.ts'

describe('papers that steps name', () => {
  it('are all that there are, but for those that no step asks for on purpose', () => {
    const definitions = globSync('workflows/definitions/**/*.ts')
      .map(file => readFileSync(file, 'utf8'))
      .join('\n')
    const byNone = templateIds.filter(id => !definitions.includes(`'${id}'`))
    expect(byNone.toSorted()).to.deep.equal(Object.keys(withoutStep).toSorted())
  })

  for (const { id, steps } of allWorkflows()) {
    for (const [name, { form, papers = [] }] of Object.entries(steps)) {
      const samples = allSamples[id]?.[name] ?? []
      if (typeof papers !== 'function' && papers.length === 0) continue
      it(`come out of ${id}.${name}`, () => {
        expect(samples.length, 'a sample').to.be.greaterThan(0)
        for (const sample of samples) {
          const answers = form.parse(sample.answers) as Record<string, unknown>
          const args = { answers, given: sample.given ?? {}, facts: {}, eventId: 'e', happenedOn: '2026-11-23' }
          const named = typeof papers === 'function' ? papers(args as never) : papers
          for (const paper of named) {
            expect(isTemplate(paper), paper).to.equal(true)
            for (const workers of [1, 73]) {
              const own = { form, answers }
              const filled = filledFrom(paper, caseOf(workers, { step: name, own, told: [own] }))
              if (!filled.ok) throw new Error(`${paper}: ${filled.fault ?? filled.missing.join(', ')}`)
              expect(textIn(filled.bytes), paper).not.to.match(/undefined|null|NaN|[{}]|\[object/)
            }
          }
        }
      })
    }
  }
})
