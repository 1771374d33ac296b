/** What a correction skipped, and what a proceeding as a whole counts for. */
import { expect } from 'chai'
import { workflowNamed } from '../../../workflows/index.ts'
import { type Correction, conformanceOf, skipOf } from '../../../workflows/process/conformance.ts'
import type { Mark } from '../../../workflows/process/marks.ts'

describe('conformance of a proceeding', () => {
  const aid = workflowNamed('legal-aid')
  const skips = (told: Partial<Correction>) =>
    skipOf(aid, { step: 'decide', on: '2026-11-10', from: '', to: '', stoodIn: [], ...told }).map(({ which }) => which)

  it('counts a correction to a state not stood in before, from one that the map has no arrow from', () => {
    const stoodIn = ['applied', 'granted.assignment']
    expect(skips({ from: 'granted.assignment', to: 'refused', stoodIn })).to.deep.equal([
      'granted.assignment>refused>decide',
    ])
    expect(skips({ from: 'applied', to: 'refused', stoodIn }), 'the map has an arrow').to.deep.equal([])
    expect(skips({ from: 'granted.assignment', to: 'applied', stoodIn }), 'back').to.deep.equal([])
  })

  it('counts each proceeding once in a line, and in both lines what is late as well', () => {
    const mark = (kind: Mark['kind']): Mark => ({ kind, which: 'x', on: '2026-11-10', days: null })
    const counted = (...kinds: Mark['kind'][]) => conformanceOf(kinds.map(mark), '2026-11-01').map(({ which }) => which)
    expect(counted('corrected')).to.deep.equal(['map'])
    expect(counted('late', 'late')).to.deep.equal(['map', 'late'])
    expect(counted('skipped', 'skipped')).to.deep.equal(['skipped'])
    expect(counted('skipped', 'late')).to.deep.equal(['skipped', 'late', 'both'])
  })
})
