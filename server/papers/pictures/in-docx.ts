/**
 * Puts pictures into a Word file: media parts, their relationships and content types, and the drawing itself. Word shows
 * the SVG (its extension `svgBlip`), older programs the PNG beside it. ECMA-376 part 1, 20.4; [MS-ODRAWXML] 2.3.
 */
import { createHash } from 'node:crypto'
import type PizZip from 'pizzip'
import { xmlText } from '../../web/xml-text.ts'
import type { Picture } from './picture.ts'

const emuPerMm = 36_000
const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const pictureSpace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const

/** The drawing's XML, for a run of `part` ('word/document.xml'); its media lie in the file afterwards. */
export function drawingFor(zip: PizZip, part: string, picture: Picture): string {
  const { svg, raster, type, widthMm, heightMm, alt } = picture
  const fallback = addMedia(zip, part, { bytes: Buffer.from(raster), ending: type })
  const vector = svg && addMedia(zip, part, { bytes: Buffer.from(svg, 'utf8'), ending: 'svg' })
  const extension = vector
    ? `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector}"/></a:ext></a:extLst>`
    : ''
  const [cx, cy] = [Math.round(widthMm * emuPerMm), Math.round(heightMm * emuPerMm)]
  const named = `id="${nextId(zip)}" name="${xmlText(alt)}" descr="${xmlText(alt)}"`
  return `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/><a:graphic xmlns:a="${main}"><a:graphicData uri="${pictureSpace}"><pic:pic xmlns:pic="${pictureSpace}"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${relations}" r:embed="${fallback}">${extension}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
}

/** Behind those that are there; ids of drawings are numbers that no two share. */
const nextId = (zip: PizZip): number =>
  9_000 + Object.keys(zip.files).filter(name => name.startsWith(`${folder}/`)).length

type Media = { bytes: Buffer; ending: keyof typeof mediaTypes }
const folder = 'word/media'

/** The relationship's id. The same content lies in the file once. */
function addMedia(zip: PizZip, part: string, { bytes, ending }: Media): string {
  const name = `picture-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${ending}`
  if (!zip.file(`${folder}/${name}`)) zip.file(`${folder}/${name}`, bytes, { createFolders: false })
  addContentType(zip, ending)
  const path = part.replace(/([^/]+)$/, '_rels/$1.rels')
  const known =
    zip.file(path)?.asText() ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packaged}"></Relationships>`
  const id = `rId${name.replace(/\W/g, '')}`
  if (!known.includes(`Id="${id}"`)) {
    const relation = `<Relationship Id="${id}" Type="${relations}/image" Target="media/${name}"/>`
    const whole = known.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
    zip.file(path, whole.replace('</Relationships>', `${relation}</Relationships>`), { createFolders: false })
  }
  return id
}

function addContentType(zip: PizZip, ending: keyof typeof mediaTypes): void {
  const path = '[Content_Types].xml'
  const types = zip.file(path)!.asText()
  if (new RegExp(`Extension="${ending}"`, 'i').test(types)) return
  const line = `<Default Extension="${ending}" ContentType="${mediaTypes[ending]}"/>`
  zip.file(
    path,
    types.replace(/<Types[^>]*>/, opening => opening + line),
  )
}

/** Puts paragraphs behind the last of a document, before what says how its pages are laid out. */
export function atEnd(xml: string, paragraphs: string): string {
  const layout = xml.lastIndexOf('<w:sectPr')
  const at = layout >= 0 ? layout : xml.lastIndexOf('</w:body>')
  return xml.slice(0, at) + paragraphs + xml.slice(at)
}
