/** What is asked of the figures of a page: each names an indicator whose definition opens from there. */
import { definitionOf } from '../../server/reports/definitions.ts'
import { insideOf, type Tag, tagsOf, textOf } from './html.ts'

/** Numbers of a page as it shows them: cells of tables, links that are numbers, counts beside headings, facts. */
const isFigure = ({ name, attributes: { class: classes = '' } }: Tag, isInFacts: boolean): boolean => {
  const has = (one: string) => classes.split(' ').includes(one)
  return (name === 'td' && has('num')) || has('fq-number') || has('count') || (name === 'dd' && isInFacts)
}

/**
 * One sentence each. `data-total` marks a plain total of the rows beneath it, `data-counted` a table of what a figure counts:
 * neither needs a definition.
 */
export function figureFaults(html: string): string[] {
  const tags = tagsOf(html)
  const defined = new Set(
    tags.flatMap(({ attributes }) => [
      attributes['data-defines'] ?? '',
      /^\/indicators#(.+)$/.exec(attributes.href ?? '')?.[1] ?? '',
    ]),
  )
  const named = tags.flatMap(({ attributes }) => attributes['data-indicator'] ?? [])
  const lost = [...new Set(named)].flatMap(id => {
    const definition = definitionOf(id)
    if (!definition) return [`nobody has defined ${id}`]
    return defined.has(definition.id) ? [] : [`the definition of ${id} does not open`]
  })
  const facts = tags.filter(({ attributes }) => attributes.class === 'fq-facts')
  const ends = facts.map(({ end }) => html.indexOf('</dl>', end))
  const isInFacts = ({ start }: Tag) => facts.some(({ end }, place) => end <= start && start < ends[place]!)
  const lists = tags
    .filter(({ attributes }) => attributes['data-counted'] !== undefined)
    .map(({ end }) => [html.indexOf('<tbody', end), html.indexOf('</tbody>', end)] as const)
  const isInRow = ({ start }: Tag) => lists.some(([from, to]) => from < start && start < to)
  const nameless = tags
    .filter(tag => isFigure(tag, isInFacts(tag)) && !isInRow(tag))
    .filter(tag => isNumber(textOf(insideOf(html, tag))))
    .filter(tag => !marks.some(mark => tag.attributes[mark] !== undefined) && !isMarkedInside(html, tag))
    .map(tag => `the figure "${textOf(insideOf(html, tag))}" names no indicator`)
  return [...lost, ...nameless]
}

/** Days are none. */
const isNumber = (text: string): boolean => /\d/.test(text) && !/\d-\d/.test(text)

const marks = ['data-indicator', 'data-total']
const isMarkedInside = (html: string, tag: Tag): boolean => /\sdata-(indicator|total)\b/.test(insideOf(html, tag))

export type Leading = { indicator: string; href: string; value: string }

/** Figures that lead to what they count, with the number they show. */
export function leadingFigures(html: string): Leading[] {
  const tags = tagsOf(html)
  return tags.flatMap((tag, place) => {
    const { 'data-indicator': indicator } = tag.attributes
    if (indicator === undefined) return []
    const link = tag.name === 'a' ? tag : tags[place + 1]
    const isInside = link?.name === 'a' && link.start < tag.end + insideOf(html, tag).length
    const { href = '' } = link?.attributes ?? {}
    if (!isInside || href.startsWith('/indicators#')) return []
    const value = /-?\d[\d,]*/.exec(textOf(insideOf(html, link!)))?.[0] ?? ''
    return [{ indicator, href, value: value.replaceAll(',', '') }]
  })
}
