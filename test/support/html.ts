/** Just enough reading of our own pages for checks and forms: tags with their attributes, and the visible text. */

/** Characters; the smallest pages are longer. */
const mostInPiece = 2_000

export type Tag = {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Where the tag begins and ends in the page. */
  start: number
  end: number
}

const tagPattern = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi
const attributePattern = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

/** Every opening tag in order, comments and the insides of scripts left out. */
export const tagsOf = lastKept((html: string): readonly Tag[] => {
  const tags: Tag[] = []
  for (const found of blanked(html).matchAll(tagPattern))
    tags.push({
      name: found[1]!.toLowerCase(),
      attributes: attributesOf(found[2] ?? ''),
      start: found.index,
      end: found.index + found[0].length,
    })
  return tags
})

/** Most tags stand on every page: links of the menu, icons, cells. They are read once. */
const readBefore = new Map<string, Readonly<Record<string, string>>>()
const mostRead = 20_000

function attributesOf(source: string): Readonly<Record<string, string>> {
  const known = readBefore.get(source)
  if (known) return known
  const attributes: Record<string, string> = {}
  for (const [, name, double, single, bare] of source.matchAll(attributePattern))
    attributes[name!.toLowerCase()] = decoded(double ?? single ?? bare ?? '')
  if (readBefore.size >= mostRead) readBefore.clear()
  readBefore.set(source, attributes)
  return attributes
}

/** What a reader reads, blanks folded. */
export const textOf = lastKept((html: string): string => {
  const body = blanked(html).replaceAll(/<(head|style)\b[\s\S]*?<\/\1>/gi, ' ')
  return decoded(body.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
})

/** Comments and scripts become blanks of the same length, so that places stay true. */
function blanked(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->/g, found => ' '.repeat(found.length))
    .replaceAll(/(<script\b[^>]*>)([\s\S]*?)(?=<\/script>)/gi, (_, tag, inside) => tag + ' '.repeat(inside.length))
}

/**
 * A page is checked, read and searched for forms one after another: what was worked out for the last whole one is kept.
 * Pieces of it come between.
 */
function lastKept<Found>(workOut: (html: string) => Found): (html: string) => Found {
  let [last, kept]: [string?, Found?] = []
  return html => {
    if (html === last) return kept as Found
    const found = workOut(html)
    if (html.length > mostInPiece) [last, kept] = [html, found]
    return found
  }
}

const closings = new Map<string, RegExp>()

/** What stands between a tag and its end, for tags that hold none of their own kind. */
export function insideOf(html: string, { name, end }: Tag): string {
  const closing = closings.get(name) ?? new RegExp(`</${name}`, 'gi')
  closings.set(name, closing)
  closing.lastIndex = end
  return html.slice(end, closing.exec(html)?.index)
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Character references as characters. */
export const decoded = (text: string): string => {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return named[name] ?? whole
  })
}
