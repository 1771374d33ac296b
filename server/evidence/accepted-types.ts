/** Which files may be filed as evidence, told by what they contain; a name proves nothing. */
import type { Text } from '../../workflows/text.ts'

export type FileKind = 'image' | 'pdf' | 'office' | 'audio'
export type Recognised = {
  kind: FileKind
  mediaType: string /** Endings the name may have; the first is added where it has none of them. */
  endings: readonly string[]
}

export const kindWords: Record<FileKind, Text> = {
  image: { zh: '图片', en: 'Image' },
  pdf: { zh: 'PDF', en: 'PDF' },
  office: { zh: '文档', en: 'Document' },
  audio: { zh: '录音', en: 'Recording' },
}

const ooxml = 'application/vnd.openxmlformats-officedocument'

/** By the ending that content alone suggests. */
const accepted: Record<string, Recognised> = {
  jpg: { kind: 'image', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { kind: 'image', mediaType: 'image/png', endings: ['png'] },
  gif: { kind: 'image', mediaType: 'image/gif', endings: ['gif'] },
  webp: { kind: 'image', mediaType: 'image/webp', endings: ['webp'] },
  bmp: { kind: 'image', mediaType: 'image/bmp', endings: ['bmp'] },
  tif: { kind: 'image', mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  heic: { kind: 'image', mediaType: 'image/heic', endings: ['heic', 'heif'] },
  pdf: { kind: 'pdf', mediaType: 'application/pdf', endings: ['pdf'] },
  docx: { kind: 'office', mediaType: `${ooxml}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { kind: 'office', mediaType: `${ooxml}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { kind: 'office', mediaType: `${ooxml}.presentationml.presentation`, endings: ['pptx'] },
  mp3: { kind: 'audio', mediaType: 'audio/mpeg', endings: ['mp3'] },
  m4a: { kind: 'audio', mediaType: 'audio/mp4', endings: ['m4a'] },
  wav: { kind: 'audio', mediaType: 'audio/wav', endings: ['wav'] },
  amr: { kind: 'audio', mediaType: 'audio/amr', endings: ['amr'] },
  ogg: { kind: 'audio', mediaType: 'audio/ogg', endings: ['ogg', 'oga', 'opus'] },
}
const sameAs: Record<string, string> = { oga: 'ogg', opus: 'ogg', heif: 'heic' }

/** undefined: not a kind of file that is taken. */
export async function recognise(bytes: Buffer): Promise<Recognised | undefined> {
  const { fileTypeFromBuffer } = await import('file-type') // not before a file comes: idle houses stay small
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined) // a damaged container is no file we know
  if (!found) return undefined
  if (found.ext === 'cfb') return oldOffice(bytes)
  if (found.ext === 'mp4') return isSoundOnly(bytes) ? accepted.m4a : undefined
  return accepted[sameAs[found.ext] ?? found.ext]
}

/** Streams that tell what a compound file of old Office holds; installers and mails are compound files too. */
const streams: [name: string, mediaType: string, endings: string[]][] = [
  ['WordDocument', 'application/msword', ['doc', 'wps', 'dot']],
  ['Workbook', 'application/vnd.ms-excel', ['xls', 'et', 'xlt']],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint', ['ppt', 'dps', 'pps']],
  ['EncryptedPackage', 'application/x-ole-storage', ['docx', 'xlsx', 'pptx']], // Office files locked with a password
]

function oldOffice(bytes: Buffer): Recognised | undefined {
  const found = streams.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')))
  return found && { kind: 'office', mediaType: found[1], endings: found[2] }
}

/** Many phones write recordings as plain MP4. Handler boxes name the tracks: `soun` only means no picture. */
function isSoundOnly(bytes: Buffer): boolean {
  const tracks = new Set<string>()
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 4))
    tracks.add(bytes.toString('latin1', at + 12, at + 16))
  return tracks.has('soun') && !tracks.has('vide')
}

/** The kind of a file on record, by the media type we gave it. */
export function kindOf(mediaType: string): FileKind {
  if (mediaType.startsWith('image/')) return 'image'
  if (mediaType.startsWith('audio/')) return 'audio'
  return mediaType === 'application/pdf' ? 'pdf' : 'office'
}
