/** A picture of a signature that was uploaded: its kind and its size, read from its own bytes. */
import type { Picture } from '../papers/pictures/picture.ts'

const mostBytes = 2 * 1024 * 1024
const widthMm = 45
const mostHeightMm = 30

type Size = { width: number; height: number }
export type Uploaded = Size & { type: 'png' | 'jpeg' }

/** undefined where it is no PNG or JPEG, or too large. */
export function readPicture(bytes: Buffer): Uploaded | undefined {
  if (bytes.length > mostBytes) return undefined
  const png = pngSize(bytes)
  if (png) return { type: 'png', ...png }
  const jpeg = jpegSize(bytes)
  return jpeg && { type: 'jpeg', ...jpeg }
}

function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return undefined
  return sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
}

/** From the first frame header; segments before it are passed over. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const kind = bytes[at + 1]!
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
    if (isFrame) return sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

const sized = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined

/** As wide as a drawn signature, or as high as its line allows. */
export function pictureOfUpload(bytes: Uint8Array, { type, width, height }: Uploaded, alt: string): Picture {
  const scale = Math.min(widthMm / width, mostHeightMm / height)
  return { raster: bytes, type, widthMm: width * scale, heightMm: height * scale, alt }
}
