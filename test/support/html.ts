/** Just enough reading of our own pages for checks and forms: tags with their attributes, and the visible text. */

export type Tag = {
  name: string
  attributes: Record<string, string>
  /** Where the tag begins and ends in the page. */
  start: number
  end: number
}

const tagPattern = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi
const attributePattern = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

/** Every opening tag in order, comments and the insides of scripts left out. */
export function tagsOf(html: string): Tag[] {
  return [...blanked(html).matchAll(tagPattern)].map(found => ({
    name: found[1]!.toLowerCase(),
    attributes: attributesOf(found[2] ?? ''),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(attributePattern)].map(([, name, double, single, bare]) => [
    name!.toLowerCase(),
    decoded(double ?? single ?? bare ?? ''),
  ])
  return Object.fromEntries(pairs)
}

/** Comments and scripts become blanks of the same length, so that places stay true. */
function blanked(html: string): string {
  const blank = (found: string) => ' '.repeat(found.length)
  return html.replaceAll(/<!--[\s\S]*?-->/g, blank).replaceAll(/(?<=<script\b[^>]*>)[\s\S]*?(?=<\/script>)/gi, blank)
}

/** What a reader reads, blanks folded. */
export function textOf(html: string): string {
  const body = blanked(html).replaceAll(/<(head|style)\b[\s\S]*?<\/\1>/gi, ' ')
  return decoded(body.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What stands between a tag and its end, for tags that hold none of their own kind. */
export function insideOf(html: string, { name, end }: Tag): string {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = end
  return html.slice(end, closing.exec(html)?.index)
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Character references as characters. */
export const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return named[name] ?? whole
  })
