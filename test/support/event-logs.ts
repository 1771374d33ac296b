/** Reads an exported event log as its standard does, and refuses what the standard refuses. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import { expect } from 'chai'

const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|\+08:00)$/
const children = (of: Element) => [...of.childNodes].filter(node => node.nodeType === 1) as Element[]

/** Every trace of an XES log with the attributes of its events, by key, in their order. */
export function tracesOfXes(xml: string): Record<string, string>[][] {
  const faults: string[] = []
  const parser = new DOMParser({ onError: (_level, message) => faults.push(message) })
  const log = children(parser.parseFromString(xml, 'application/xml').documentElement!)
  expect(faults).to.deep.equal([])
  const order = [...new Set(log.map(({ tagName }) => tagName))]
  expect(['extension', 'global', 'classifier', 'string', 'trace'].slice(0, order.length)).to.deep.equal(order)
  const prefixes = log.filter(({ tagName }) => tagName === 'extension').map(one => one.getAttribute('prefix'))
  return log.filter(({ tagName }) => tagName === 'trace').map(trace => eventsOf(trace, prefixes))
}

function eventsOf(trace: Element, prefixes: readonly (string | null)[]): Record<string, string>[] {
  const attributes = (of: Element) => {
    for (const one of children(of).filter(({ tagName }) => tagName !== 'event')) expectKind(one, prefixes)
    const told = children(of).map(one => [one.getAttribute('key') ?? '', one.getAttribute('value') ?? ''] as const)
    return Object.fromEntries(told)
  }
  expect(attributes(trace)['concept:name']).to.match(/^[0-9a-f-]{36}$/)
  const events = children(trace).filter(({ tagName }) => tagName === 'event')
  return events.map(attributes)
}

/** Each attribute is of the kind its key asks for, and of an extension that is declared. */
function expectKind(one: Element, prefixes: readonly (string | null)[]): void {
  const [key, value] = [one.getAttribute('key')!, one.getAttribute('value')]
  const type = /timestamp|recorded/.test(key) ? 'date' : key === 'identity:id' ? 'id' : 'string'
  if (one.tagName !== type) expect(one.tagName, key).to.equal(type)
  if (type === 'date') expect(value, key).to.match(zoned)
  if (type === 'id') expect(value, key).to.match(/^[0-9a-f-]{36}$/)
  const [prefix, name] = key.split(':')
  if (name && prefix !== 'case') expect(prefixes, key).to.include(prefix)
}

type Thing = { id: string; type: string; time?: string; attributes: any[]; relationships: any[] }

/** The events of an OCEL 2.0 log: every kind is declared, every object told of is there, every id once. */
export function eventsOfOcel(json: string): Thing[] {
  const { eventTypes, objectTypes, events, objects } = JSON.parse(json) as Record<string, any[]>
  const declared = (types: any[]) => new Map(types.map(one => [one.name, one.attributes.map((a: any) => a.name)]))
  const ids = new Set(objects!.map(({ id }) => id))
  expectDeclared(events!, declared(eventTypes!), ids)
  expectDeclared(objects!, declared(objectTypes!), ids)
  expect(new Set([...ids, ...events!.map(({ id }) => id)]).size, 'each once').to.equal(objects!.length + events!.length)
  for (const [, , at] of json.matchAll(/("time"|"recorded","value"):"([^"]*)"/g)) expect(at).to.match(zoned)
  return events as Thing[]
}

function expectDeclared(things: readonly Thing[], types: Map<string, string[]>, ids: ReadonlySet<string>): void {
  for (const { id, type, attributes, relationships } of things) {
    for (const { name } of attributes) expect(types.get(type), id).to.include(name)
    for (const { objectId, qualifier } of relationships) {
      expect(ids.has(objectId), `${id} ${objectId}`).to.equal(true)
      expect(qualifier).to.be.a('string').and.not.equal('')
    }
  }
}
