import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'
import { begin, restore, save, stateName, type Taken, take } from '../../workflows/walk.ts'

const folder = new URL('../histories/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.json'))

type History = { events: Taken[]; state: string; facts: Record<string, unknown> }
const historiesIn = (file: string): History[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const asStored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

describe('histories recorded when a definition got its number', () => {
  it('are there for every definition', () => {
    expect(files).to.include.members(allWorkflows().map(({ id, number }) => `${id}-${number}.json`))
  })

  for (const file of files) {
    const [, id = '', number] = /^(.+)-(\d+)\.json$/.exec(file) ?? []

    it(`of ${id}, number ${number}, still lead to the same state and facts`, () => {
      const workflow = workflowNamed(id, Number(number))
      const histories = historiesIn(file)
      expect(histories).to.not.have.length(0)
      for (const { events, state, facts } of histories) {
        const way = events.map(({ type }) => type).join(', ')
        const snapshot = events.reduce(
          (current, event) => restore(workflow, asStored(save(workflow, take(workflow, current, event)))),
          begin(workflow),
        )
        expect(stateName(snapshot), way).to.equal(state)
        expect(asStored(snapshot.context), way).to.deep.equal(facts)
      }
    })

    it(`of ${id}, number ${number}, take every step it had`, () => {
      const taken = new Set(historiesIn(file).flatMap(({ events }) => events.map(({ type }) => type)))
      expect(Object.keys(workflowNamed(id, Number(number)).steps)).to.include.members([...taken])
    })
  }
})
