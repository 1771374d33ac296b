/**
 * What a Word file must not bring with it before it becomes a template of the house: more than it seems to hold,
 * macros, anything fetched from elsewhere, anything that acts when it is opened. Read as the filling reads it.
 */
import { inflateRawSync } from 'node:zlib'
import PizZip from 'pizzip'

export type Hostile = {
  kind: 'old-or-locked' | 'no-word-file' | 'too-much' | 'macro' | 'from-outside' | 'acts'
  /** The part, address or field, as the file names it. */
  what: string
}

/** Unpacked, all parts together. */
const mostBytes = 50 * 1024 * 1024
const mostParts = 2_000

/** How a .doc of old begins, and a .docx behind a password: a compound file. [MS-CFB] 2.2. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** The first thing that is wrong; undefined where nothing is. */
export function hostileIn(bytes: Uint8Array): Hostile | undefined {
  if (compound.equals(bytes.subarray(0, compound.length))) return { kind: 'old-or-locked', what: '' }
  const parts = partsOf(bytes)
  if (!(parts instanceof Map)) return parts
  if (!parts.has('word/document.xml')) return { kind: 'no-word-file', what: 'word/document.xml' }
  for (const [name, content] of parts) {
    const wrong = wrongPart(name) ?? (/\.(xml|rels)$/i.test(name) ? wrongText(name, content) : undefined)
    if (wrong) return wrong
  }
}

/** As the library keeps a part it has not unpacked yet. */
type Packed = { compressionMethod: string; getCompressedContent(): Uint8Array | string }
const stored = '\x00\x00'

/** Each part unpacked, never more of them together than is allowed, whatever the file says of its sizes. */
function partsOf(bytes: Uint8Array): Map<string, Buffer> | Hostile {
  const parts = new Map<string, Buffer>()
  let left = mostBytes
  let at = ''
  try {
    const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir)
    if (files.length > mostParts) return { kind: 'too-much', what: String(files.length) }
    for (const file of files) {
      at = file.name
      const packed = (file as unknown as { _data: Packed })._data
      const raw = Buffer.from(packed.getCompressedContent() as Uint8Array)
      const content = packed.compressionMethod === stored ? raw : inflateRawSync(raw, { maxOutputLength: left + 1 })
      left -= content.length
      if (left < 0) return { kind: 'too-much', what: file.name }
      parts.set(file.name, content)
    }
    return parts
  } catch (error) {
    const isTooMuch = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return { kind: isTooMuch ? 'too-much' : 'no-word-file', what: at }
  }
}

function wrongPart(name: string): Hostile | undefined {
  if (/vba(project|data)/i.test(name)) return { kind: 'macro', what: name }
  if (/(^|\/)(embeddings|activeX|customUI)\//i.test(name)) return { kind: 'acts', what: name }
}

/** Fields that read files, start programs or fetch something when a document is opened. */
const actingFields = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\b/i

function wrongText(name: string, content: Buffer): Hostile | undefined {
  if (content.includes(0)) return { kind: 'no-word-file', what: name } // UTF-16, which would hide all that follows
  const xml = plainCharacters(content.toString('utf8'))
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { kind: 'acts', what: 'DOCTYPE' }
  if (/macroEnabled/i.test(xml) && /\[Content_Types\]/.test(name)) return { kind: 'macro', what: name }
  if (/<\w+:altChunk\b/.test(xml)) return { kind: 'acts', what: 'altChunk' }
  return externalIn(xml) ?? actingIn(xml)
}

/** Characters written as numbers, which readers of XML turn back. */
const plainCharacters = (xml: string): string =>
  xml.replaceAll(/&#(x[\da-f]+|\d+);/gi, (written, code: string) => {
    const point = code.toLowerCase().startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)
    return point <= 0x10ffff ? String.fromCodePoint(point) : written
  })

function externalIn(xml: string): Hostile | undefined {
  const relation = (xml.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).find(one =>
    /TargetMode\s*=\s*["']\s*External/i.test(one),
  )
  if (relation) return { kind: 'from-outside', what: /\bTarget\s*=\s*["']([^"']*)/.exec(relation)?.[1] ?? '' }
}

function actingIn(xml: string): Hostile | undefined {
  const written = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, text]) => text).join('')
  const simple = [...xml.matchAll(/w:instr\s*=\s*["']([^"']*)/g)].map(([, text]) => text).join(' ')
  const fields = `${written} ${simple}`
  const acting = actingFields.exec(fields)?.[1]
  if (acting) return { kind: 'acts', what: acting.toUpperCase() }
  const link = /\bHYPERLINK\b[^a-z\d]*(\w+:[^\s"&]*)/i.exec(fields)?.[1]
  return link ? { kind: 'from-outside', what: link } : undefined
}
