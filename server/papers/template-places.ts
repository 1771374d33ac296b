/** The places a template names, as it stands in its file: `{name}`, `{a|b?}`, `{#list}`, `{@drawn}`. */
import PizZip from 'pizzip'

/** Every place without its mark, alternatives in their order; words that a Word file splits into runs are joined first. */
export function placesIn(bytes: Uint8Array): Place[] {
  const zip = new PizZip(bytes)
  const parts = Object.keys(zip.files).filter(name => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
  const texts = parts.map(name => (zip.file(name)?.asText() ?? '').replaceAll(/<[^>]+>/g, ''))
  const tags = new Set(texts.flatMap(text => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, tag]) => tag!.trim())))
  return [...tags].map(tag => ({
    tag,
    mark: /^[#^/@%]/.exec(tag)?.[0] ?? '',
    names: tag
      .replace(/^[#^/@%]/, '')
      .replace(/\?$/, '')
      .split('|'),
    isOpen: tag.endsWith('?'),
  }))
}

export type Place = {
  /** As it stands in the file, without its braces. */
  tag: string
  /** '#', '^', '/', '@', '%', or '' for a plain place. */
  mark: string
  /** The first that is known is printed. */
  names: string[]
  isOpen: boolean
}

/** The questions a template prints by name, where `isKnown` says which places have a value. */
export const questionsPrinted = (places: readonly Place[], isKnown: (name: string) => boolean): Set<string> =>
  new Set(places.flatMap(({ names }) => /^(?:answers|own)\.(\w+)/.exec(names.find(isKnown) ?? '')?.[1] ?? []))
