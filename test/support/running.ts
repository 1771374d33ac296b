/** The deadlines that ought to run at a stop: those its states name, whose fact is set, and those the definition derives. */
import type { Running, Workflow } from '../../workflows/define.ts'
import { activeStates, metasOf } from '../../workflows/walk.ts'
import type { Stop } from './explore.ts'
import { plainCalendar } from './plain-calendar.ts'

export function rulesRunning({ deadlines, running }: Workflow, { snapshot, records }: Stop): Running[] {
  const facts = snapshot.context as Record<string, unknown>
  const named = metasOf(snapshot)
    .flatMap(meta => meta.deadlines ?? [])
    .map(rule => ({ rule, subject: 'proceeding', anchorOn: facts[deadlines[rule]?.due.after ?? ''] as string }))
    .filter(({ anchorOn }) => typeof anchorOn === 'string')
  return [
    ...named,
    ...(running?.({ states: activeStates(snapshot), facts, records, others: [], calendar: plainCalendar }) ?? []),
  ]
}
