/** Templates and their editions in words. */
import type { Locale } from '../../workflows/text.ts'
import { catalogue, paperTitle, templateIds } from '../papers/catalogue.ts'
import type { Edition } from '../papers/editions.ts'
import { instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

const editionWords = (number: number, locale: Locale): string =>
  number === 0 ? words.house[locale] : fill(words.edition[locale], { number })

/** `inUse`: numbers of own editions by template. */
export function listView(inUse: ReadonlyMap<string, number>, locale: Locale) {
  const templates = templateIds.map(id => ({
    href: `/templates/${id}`,
    title: catalogue[id]!.title[locale],
    inUse: editionWords(inUse.get(id) ?? 0, locale),
    isOwn: inUse.has(id),
  }))
  return { title: words.title[locale], templates }
}

export type Shown = {
  template: string
  /** Those that the house's own template names. */
  places: readonly string[]
  editions: readonly Edition[]
  /** A paper of this kind whose case fills the preview. */
  exampleId: string | undefined
  previewed: number
  problems: readonly string[]
  note: string
}

export function templateView(
  { template, places, editions, exampleId, previewed, problems, note }: Shown,
  locale: Locale,
) {
  const path = `/templates/${template}`
  const { formOf } = catalogue[template]!
  const numbers = [...editions.map(({ edition }) => edition), 0]
  const inUse = editions.find(one => one.inUse)?.edition ?? 0
  return {
    title: paperTitle(template)[locale],
    action: path,
    useAction: `${path}/use`,
    problems: problems.map(text => ({ text, href: '#files' })),
    note,
    formNote: formOf
      ? { text: fill(words.formOf[locale], { whose: formOf[locale] }), places: places.join('　') }
      : undefined,
    rows: numbers.map(number => {
      const one = editions.find(({ edition }) => edition === number)
      return {
        number,
        name: editionWords(number, locale),
        about: one ? [one.uploadedBy, instantWords(one.uploadedAt, locale), one.note].filter(Boolean).join(' · ') : '',
        inUse: number === inUse,
        fileHref: `${path}/editions/${number}/file`,
        showHref: `${path}?preview=${number}`,
      }
    }),
    previewName: fill(words.previewOf[locale], { name: editionWords(previewed, locale) }),
    previewHref: exampleId ? `${path}/editions/${previewed}/preview?paper=${exampleId}` : undefined,
  }
}
