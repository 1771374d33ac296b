/** An event log as OCEL 2.0 in JSON: steps as events, and the proceedings, cases and organisations they are about. */
import type { Workflow } from '../../workflows/define.ts'
import type { Trace } from './event-log.ts'

const string = (name: string) => ({ name, type: 'string' })
const objectTypes = [
  { name: 'proceeding', attributes: [string('workflow')] },
  { name: 'case', attributes: [string('number'), string('kind'), string('cause')] },
  { name: 'organisation', attributes: [] },
]
const eventAttributes = [string('state'), string('role'), { name: 'recorded', type: 'time' }]

/**
 * Piece by piece: events first, as they are read; then what they were about, each once. Kinds of event stand last, as
 * only then it is known which there were besides those of the workflow's definitions.
 */
export async function* ocelOf(workflow: Workflow, traces: AsyncIterable<Trace>): AsyncGenerator<string> {
  const objects = new Map<string, object>()
  const activities = new Set<string>()
  yield `{"objectTypes":${JSON.stringify(objectTypes)},"events":[`
  let separator = ''
  for await (const trace of traces) {
    for (const object of objectsOf(trace, workflow.id)) objects.set(object.id, object)
    for (const { id, activity, time, state, role, recordedAt } of trace.steps) {
      activities.add(activity)
      const attributes = valuesOf({ state, role, recorded: recordedAt })
      const relationships = [
        { objectId: trace.id, qualifier: 'proceeding' },
        { objectId: trace.caseId, qualifier: 'case' },
        { objectId: trace.organisationId, qualifier: 'station' },
      ]
      yield `${separator}${JSON.stringify({ id, type: activity, time, attributes, relationships })}`
      separator = ',\n'
    }
  }
  yield '],"objects":['
  separator = ''
  for (const object of objects.values()) {
    yield `${separator}${JSON.stringify(object)}`
    separator = ',\n'
  }
  const eventTypes = [...activities].toSorted().map(name => ({ name, attributes: eventAttributes }))
  yield `],"eventTypes":${JSON.stringify(eventTypes)}}\n`
}

function objectsOf({ id, caseId, number, kind, cause, organisationId, beganOn }: Trace, workflow: string) {
  const time = `${beganOn}T00:00:00.000+08:00`
  const dated = (values: Record<string, string>) => valuesOf(values).map(value => ({ ...value, time }))
  return [
    {
      id,
      type: 'proceeding',
      attributes: dated({ workflow }),
      relationships: [{ objectId: caseId, qualifier: 'belongs to' }],
    },
    {
      id: caseId,
      type: 'case',
      attributes: dated({ number, kind, cause: cause ?? '' }),
      relationships: [{ objectId: organisationId, qualifier: 'lies at' }],
    },
    { id: organisationId, type: 'organisation', attributes: [], relationships: [] },
  ]
}

/** Those that say something. */
const valuesOf = (values: Record<string, string>) =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }))
