import { expect } from 'chai'
import type { z } from 'zod'
import { onFileFor } from '../../workflows/definitions/court/on-file.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { fileOf } from '../support/case-on-file.ts'
import { table } from './on-file-table.ts'

describe('what the case keeps of what a form asks', () => {
  for (const [what, kept, step, begins] of table)
    it(`${what}: ${step}`, () => {
      const told = Object.entries(onFileFor[step]!(fileOf(kept)))
      const values = told.flatMap(([field, { value }]) => (value === undefined ? [] : [[field, value]]))
      expect(Object.fromEntries(values)).to.deep.equal(begins)
    })

  it('is shown for every step it is told for, in a field that takes it and has not today’s day', () => {
    expect(Object.keys(onFileFor).toSorted()).to.deep.equal([...new Set(table.map(([, , step]) => step))].toSorted())
    for (const [, , step, begins] of table) {
      const [workflow, name] = step.split('.') as [string, string]
      const { shape } = workflowNamed(workflow).steps[name]!.form
      for (const [field, value] of Object.entries(begins)) {
        expect(shape, step).to.have.property(field)
        const schema = shape[field] as z.ZodType
        expect(metaOf(schema).today, `${step} ${field}`).to.equal(undefined)
        expect(schema.safeParse(value).success, `${step} ${field}`).to.equal(true)
      }
    }
  })
})
