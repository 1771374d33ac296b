/** Reads an exported event log as its standard does, and refuses what the standard refuses. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import { expect } from 'chai'

const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|\+08:00)$/
const children = (of: Element) => [...of.childNodes].filter(node => node.nodeType === 1) as Element[]
const named = (of: Element, name: string) => children(of).filter(({ tagName }) => tagName === name)
const isAttribute = ({ tagName }: Element) => ['string', 'date', 'int', 'float', 'boolean', 'id'].includes(tagName)

/** Every trace of an XES log with the attributes of its events, by key, in their order. */
export function tracesOfXes(xml: string): Record<string, string>[][] {
  const faults: string[] = []
  const parser = new DOMParser({ onError: (_level, message) => faults.push(message) })
  const log = parser.parseFromString(xml, 'application/xml').documentElement!
  expect(faults).to.deep.equal([])
  expect(log.getAttribute('xes.version'), 'a decimal, as the schema has it').to.match(/^\d+\.\d+$/)
  const order = [...new Set(children(log).map(({ tagName }) => tagName))]
  expect(['extension', 'global', 'classifier', 'string', 'trace'].slice(0, order.length)).to.deep.equal(order)
  const declared = declaredIn(log)
  expectOnce(attributesOf(log, declared))
  const traces = named(log, 'trace').map(trace => eventsOf(trace, declared))
  expectOnce(named(log, 'trace').map(trace => attributesOf(trace, declared)[0]!))
  expectOnce(traces.flat().map(event => ['identity:id', event['identity:id']!]))
  return traces
}

type Declared = { prefixes: (string | null)[]; globals: Record<string, string[]> }

/** Extensions by prefix, each once, and what each trace and event promises to have; a classifier goes by nothing else. */
function declaredIn(log: Element): Declared {
  const prefixes = named(log, 'extension').map(one => one.getAttribute('prefix'))
  expectOnce(prefixes.map(prefix => [prefix!, '']))
  for (const one of named(log, 'extension')) {
    expect(one.getAttribute('name')).to.match(/^[A-Z][a-z]+$/)
    expect(one.getAttribute('uri')).to.equal(`http://www.xes-standard.org/${one.getAttribute('prefix')}.xesext`)
  }
  const declared = { prefixes, globals: {} }
  const globals = Object.fromEntries(
    named(log, 'global').map(one => [one.getAttribute('scope'), attributesOf(one, declared).map(([key]) => key)]),
  )
  expect(Object.keys(globals)).to.have.members(['trace', 'event'])
  for (const one of named(log, 'classifier'))
    expect(globals.event).to.include.members(one.getAttribute('keys')!.split(' '))
  return { prefixes, globals }
}

function eventsOf(trace: Element, declared: Declared): Record<string, string>[] {
  const about = attributesOf(trace, declared)
  expect(Object.fromEntries(about)['concept:name']).to.match(/^[0-9a-f-]{36}$/)
  expect(about.map(([key]) => key)).to.include.members(declared.globals.trace!)
  return named(trace, 'event').map(event => {
    const told = attributesOf(event, declared)
    expect(told.map(([key]) => key)).to.include.members(declared.globals.event!)
    return Object.fromEntries(told)
  })
}

/** Pairs of key and value; each key once, each of the kind its key asks for, and of an extension that is declared. */
function attributesOf(of: Element, { prefixes }: Declared): (readonly [string, string])[] {
  const all = children(of).filter(isAttribute)
  for (const one of all) {
    const [key, value] = [one.getAttribute('key')!, one.getAttribute('value')]
    expect(value, key).to.be.a('string')
    const type = /timestamp|recorded/.test(key) ? 'date' : key === 'identity:id' ? 'id' : 'string'
    if (one.tagName !== type) expect(one.tagName, key).to.equal(type)
    if (type === 'date') expect(value, key).to.match(zoned)
    if (type === 'id') expect(value, key).to.match(/^[0-9a-f-]{36}$/)
    if (key.includes(':')) expect(prefixes, key).to.include(key.split(':')[0])
  }
  const told = all.map(one => [one.getAttribute('key')!, one.getAttribute('value')!] as const)
  expect(new Set(told.map(([key]) => key)).size, told.join()).to.equal(told.length)
  return told
}

function expectOnce(pairs: readonly (readonly [string, string])[]): void {
  expect(new Set(pairs.map(pair => pair.join('='))).size, 'each once').to.equal(pairs.length)
}

type Thing = { id: string; type: string; time?: string; attributes: any[]; relationships: any[] }
type Kind = { name: string; attributes: { name: string; type: string }[] }

/** The events of an OCEL 2.0 log: every kind is declared, every object told of is there, every id once. */
export function eventsOfOcel(json: string): Thing[] {
  const { eventTypes, objectTypes, events, objects } = JSON.parse(json) as Record<string, any[]>
  const ids = new Set(objects!.map(({ id }) => id))
  expect(new Set([...ids, ...events!.map(({ id }) => id)]).size, 'each once').to.equal(objects!.length + events!.length)
  expectOnce([...eventTypes!, ...objectTypes!].map(({ name }) => ['kind', name]))
  expectDeclared(events!, eventTypes!, ids)
  expectDeclared(objects!, objectTypes!, ids)
  for (const { id, time, relationships } of events!) {
    expect(time, id).to.match(zoned)
    expect(relationships, `${id} is about something`).to.not.deep.equal([])
  }
  return events as Thing[]
}

/** Values are strings, of the type that is declared; of an object they hold from a time on. */
function expectDeclared(things: readonly Thing[], kinds: readonly Kind[], ids: ReadonlySet<string>): void {
  const types = new Map(kinds.map(({ name, attributes }) => [name, new Map(attributes.map(a => [a.name, a.type]))]))
  for (const { attributes } of kinds)
    for (const { type } of attributes) expect(type).to.be.oneOf(['string', 'time', 'integer', 'float', 'boolean'])
  for (const { id, type, time: isEvent, attributes, relationships } of things) {
    expect(types.has(type), type).to.equal(true)
    for (const { name, value, time } of attributes) {
      expect([...types.get(type)!.keys()], id).to.include(name)
      expect(value, name).to.be.a('string')
      if (types.get(type)!.get(name) === 'time') expect(value, name).to.match(zoned)
      if (!isEvent) expect(time, name).to.match(zoned)
    }
    expectOnce(attributes.map(({ name, time }) => [name, time]))
    for (const { objectId, qualifier } of relationships) {
      expect(ids.has(objectId), `${id} ${objectId}`).to.equal(true)
      expect(qualifier).to.be.a('string').and.not.equal('')
    }
    expectOnce(relationships.map(({ objectId, qualifier }) => [objectId, qualifier]))
  }
}
