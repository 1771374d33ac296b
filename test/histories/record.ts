/**
 * `node test/histories/record.ts` writes the histories of definitions that have none yet: a few ways that walk every
 * arrow. They are recorded once for each number and never again: whatever is later added to a definition of that
 * number must replay them to the same state and facts. Only before a number has been in use may its file be deleted
 * and recorded anew.
 */
import { existsSync, writeFileSync } from 'node:fs'
import type { Workflow } from '../../workflows/define.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { begin, stateName, take } from '../../workflows/walk.ts'
import { type Way, waysThrough } from '../support/ways.ts'

for (const workflow of allWorkflows()) {
  const file = new URL(`${workflow.id}-${workflow.number}.json`, import.meta.url)
  if (existsSync(file)) console.log(`${workflow.id}/${workflow.number} has its histories`)
  else {
    writeFileSync(file, recording(workflow))
    console.log(`${workflow.id}/${workflow.number} is recorded`)
  }
}

/** One event a line, so that a difference can be read. */
function recording(workflow: Workflow): string {
  const histories = waysThrough(workflow).map(way => historyOf(workflow, way))
  const printed = histories.map(
    ({ events, state, facts }) =>
      `  {\n    "events": [\n${events.map(event => `      ${JSON.stringify(event)}`).join(',\n')}\n    ],\n` +
      `    "state": ${JSON.stringify(state)},\n    "facts": ${JSON.stringify(facts)}\n  }`,
  )
  return `[\n${printed.join(',\n')}\n]\n`
}

function historyOf(workflow: Workflow, events: Way) {
  const snapshot = events.reduce((current, event) => take(workflow, current, event), begin(workflow))
  return { events, state: stateName(snapshot), facts: snapshot.context }
}
