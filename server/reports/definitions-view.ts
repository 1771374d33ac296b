/** What a figure says, in the reader's words: on the list behind it, and on the page of all definitions. */
import type { Locale } from '../../workflows/text.ts'
import { fill } from '../web/words.ts'
import { definitionGroups } from './definitions.ts'
import { unitWords } from './figure-words.ts'
import type { Definition } from './indicator.ts'
import { words } from './words.ts'

export type Defined = { id: string; name: string; facts: { label: string; value: string }[] }

/** Definition, computation where it divides, source, unit and code. */
export const definedView = ({ id, name, says, over, source, unit }: Definition, locale: Locale): Defined => ({
  id,
  name: name[locale],
  facts: [
    { label: words.definition[locale], value: says[locale] },
    ...(over
      ? [
          {
            label: words.computed[locale],
            value: fill(words.formula[locale], { above: over.above[locale], below: over.below[locale] }),
          },
        ]
      : []),
    { label: words.source[locale], value: source[locale] },
    { label: words.measure[locale], value: unitWords(unit, locale) },
    { label: words.code[locale], value: id },
  ],
})

export const definitionsView = (locale: Locale) => ({
  title: words.definitions[locale],
  groups: definitionGroups.map(({ id, title, figures }) => ({
    id,
    title: title[locale],
    figures: figures.map(({ id: code, name, says, over, source, unit }) => ({
      id: code,
      name: name[locale],
      says: says[locale],
      computed: over ? fill(words.formula[locale], { above: over.above[locale], below: over.below[locale] }) : '',
      source: source[locale],
      unit: unitWords(unit, locale),
    })),
  })),
})
