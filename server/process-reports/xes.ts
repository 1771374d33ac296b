/**
 * An event log as XES (IEEE 1849-2016): a trace for each proceeding, an event for each step. The version is a decimal in
 * its schema, and a key with a prefix belongs to a declared extension.
 */
import type { Workflow } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import { xmlText } from '../web/xml-text.ts'
import type { LoggedStep, Trace } from './event-log.ts'

const extensions = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Time', 'time'],
  ['Identity', 'identity'],
] as const

const attribute = (type: 'string' | 'date' | 'id', key: string, value: string): string =>
  `<${type} key="${key}" value="${xmlText(value)}"/>`

/** `known`: as on record on which day. */
type Telling = { locale: Locale; known: string }

/** Piece by piece; the elements stand in the order the schema asks for. */
export async function* xesOf(
  workflow: Workflow,
  traces: AsyncIterable<Trace>,
  { locale, known }: Telling,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n'
  for (const [name, prefix] of extensions)
    yield `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`
  yield `<global scope="trace">${attribute('string', 'concept:name', '')}</global>\n`
  yield `<global scope="event">${eventOf({ activity: '', time: '1970-01-01T00:00:00.000Z', role: '' })}</global>\n`
  yield '<classifier name="Activity" keys="concept:name"/>\n'
  yield `${attribute('string', 'concept:name', workflow.title[locale])}${attribute('string', 'known', known)}\n`
  for await (const trace of traces) yield traceOf(trace)
  yield '</log>\n'
}

function traceOf({ id, number, kind, cause, organisationId, steps }: Trace): string {
  const about = [
    attribute('string', 'concept:name', id),
    attribute('string', 'number', number),
    attribute('string', 'kind', kind),
    ...(cause ? [attribute('string', 'cause', cause)] : []),
    attribute('string', 'org:group', organisationId),
  ]
  const events = steps.map(step => {
    const more = [attribute('id', 'identity:id', step.id), attribute('string', 'state', step.state)]
    return `<event>${eventOf(step)}${attribute('date', 'recorded', step.recordedAt)}${more.join('')}</event>\n`
  })
  return `<trace>${about.join('')}\n${events.join('')}</trace>\n`
}

/** What every event has. */
const eventOf = ({ activity, time, role }: Pick<LoggedStep, 'activity' | 'time' | 'role'>): string =>
  [
    attribute('string', 'concept:name', activity),
    attribute('string', 'lifecycle:transition', 'complete'),
    attribute('date', 'time:timestamp', time),
    attribute('string', 'org:role', role),
  ].join('')
