/**
 * Whether a Word file can stand in for a template: readable, harmless, without unknown places, with all that has to be
 * there.
 */
import { everyDefinition } from '../../workflows/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { catalogue, isTemplate, templateIds } from '../papers/catalogue.ts'
import { checkPlaces } from '../papers/check-code.ts'
import { decisionNames } from '../papers/decisions.ts'
import { signaturesMark } from '../papers/pictures/picture-module.ts'
import { missingPlace } from '../papers/place-words.ts'
import { fill, inspect } from '../papers/render.ts'
import { placesIn } from '../papers/template-places.ts'
import { builtTemplate } from '../papers/templates.ts'
import { words } from './words.ts'

/** What is wrong with it, a sentence each; none means it can be used. */
export async function faultsOf(template: string, bytes: Buffer): Promise<Text[]> {
  const hostile = await inspect(bytes)
  if (hostile) return [said(words[hostile.kind], hostile.what)]
  const places = placesIn(bytes)
  const tried = await fill({ bytes, values: {}, mayStayOpen: [] })
  if (!tried.ok && tried.fault) return [said(words.faulty, tried.fault)]
  const known = await knownNames()
  const unknown = [...new Set(places.flatMap(({ names }) => names))].filter(name => !isKnown(name, known))
  const given = new Set(places.flatMap(({ names, isOpen }) => (isOpen ? [] : names)))
  const lost = (await requiredNames(template)).filter(name => !given.has(name))
  return [
    ...unknown.map(name => said(words.unknownPlace, `{${name}}`)),
    ...lost.map(name => ({
      zh: words.lostPlace.zh.replace('{place}', `{${name}}（${labelOf(name, 'zh')}）`),
      en: words.lostPlace.en.replace('{place}', `{${name}} (${labelOf(name, 'en')})`),
    })),
  ]
}

const labelOf = (name: string, locale: Locale): string => missingPlace(name, locale).label

const said = ({ zh, en }: Text, place: string): Text => ({
  zh: zh.replace('{place}', place),
  en: en.replace('{place}', place),
})

/** Any question of any step; facts and records by any name, as each workflow has its own. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  if (known.has(name) || name === '.') return true
  const question = /^(?:answers|own|hasOwn)\.(\w+)(\.(capital|rows|table))?$/.exec(name)?.[1]
  if (question) return questions().has(question)
  return /^(facts|records|details|sheets)\.[\p{L}\w-]+$/u.test(name) || isOfPaper(name) || isDecided(name)
}

/** `decided.<kind>.<what>`, of any kind of decision. */
const isDecided = (name: string): boolean => {
  const [, kind = ''] =
    /^decided\.([\w-]+)\.(?:given|words|number|finalNumber|body|on|effectiveOn|\w*[rR]eceivedOn)$/.exec(name) ?? []
  return kind === 'court' || kind === 'title' || Object.hasOwn(decisionNames, kind)
}

const isOfPaper = (name: string): boolean => isTemplate(/^(?:numberOf|dayOf)\.(.+)$/.exec(name)?.[1] ?? '')

let asked: Set<string> | undefined
function questions(): Set<string> {
  asked ??= new Set(
    everyDefinition().flatMap(({ steps }) => Object.values(steps).flatMap(({ form }) => Object.keys(form.shape))),
  )
  return asked
}

/** Beside what the house's own templates name: places of records, of rows, and of the case. */
const alsoKnown = [
  'place',
  'on',
  'at',
  'amount',
  'capital',
  'who',
  'state',
  'what',
  'words',
  'hasEmployment',
  'employments',
  'summary',
  'ownerName',
  'total',
  ...checkPlaces,
  signaturesMark,
]

let names: Set<string> | undefined
async function knownNames(): Promise<Set<string>> {
  names ??= new Set([
    ...alsoKnown,
    ...questions(), // inside a table of answers
    ...(await Promise.all(templateIds.map(async id => placesIn(await builtTemplate(id)))))
      .flat()
      .flatMap(place => place.names),
  ])
  return names
}

/** What the house's own edition has to know before a paper is made of it; another body's form asks what it asks. */
async function requiredNames(template: string): Promise<string[]> {
  const { formOf, mayStayOpen } = catalogue[template]!
  if (formOf) return []
  const open = new Set(mayStayOpen.map(path => path.split('.').at(-1)!))
  const plain = placesIn(await builtTemplate(template)).filter(({ mark, isOpen }) => mark === '' && !isOpen)
  return plain.flatMap(({ names: [first = ''] }) => (open.has(first) || first === 'place' ? [] : [first]))
}
