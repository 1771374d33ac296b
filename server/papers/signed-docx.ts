/** Adds the signatures of a paper to its filed Word file; not a letter of what was signed is changed. */
import PizZip from 'pizzip'
import { xmlText } from '../web/xml-text.ts'
import { atEnd, drawingFor } from './pictures/in-docx.ts'
import type { Picture } from './pictures/picture.ts'
import { signaturesMark } from './pictures/picture-module.ts'

export type SignatureLine = {
  name: string
  /** 申请人, 调解员 … */
  capacity: string
  picture: Picture
  /** Day and how it was given: 2026年11月27日，现场. */
  about: string
}

export type Signing = {
  bytes: Uint8Array
  lines: readonly SignatureLine[]
  /** SHA-256 of the file that was signed. */
  signedHash: string
}

const part = 'word/document.xml'

export function addSignatures({ bytes, lines, signedHash }: Signing): Uint8Array {
  const zip = new PizZip(bytes)
  const block = `${paragraph('电子签名')}${table(zip, lines)}${paragraph(`签名所针对的文件（SHA-256）：${signedHash}`)}`
  zip.file(part, placed(zip.file(part)!.asText(), block))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Behind the line that is marked for it, else at the end of the document. */
function placed(xml: string, block: string): string {
  const mark = xml.indexOf(`w:name="${signaturesMark}"`)
  const marked = mark < 0 ? -1 : xml.indexOf('</w:p>', mark)
  if (marked >= 0) return xml.slice(0, marked + 6) + block + xml.slice(marked + 6)
  return atEnd(xml, block)
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')
/** In twentieths of a point: who, as whom, signature, when. */
const widths = [2000, 1600, 3200, 2000]

function table(zip: PizZip, lines: readonly SignatureLine[]): string {
  const rows = lines.map(({ name, capacity, picture, about }) =>
    row([text(name), text(capacity), drawingFor(zip, part, picture), text(about)]),
  )
  const head = row(['签名人', '身份', '签名', '时间、方式'].map(text))
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.join('')}</w:tbl>`
}

const row = (cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr><w:p><w:r>${cell}</w:r></w:p></w:tc>`).join('')}</w:tr>`

const text = (words: string): string => `<w:t xml:space="preserve">${xmlText(words)}</w:t>`
const paragraph = (words: string): string => `<w:p><w:pPr><w:keepNext/></w:pPr><w:r>${text(words)}</w:r></w:p>`
