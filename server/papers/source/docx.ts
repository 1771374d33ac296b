/** A paper's source as a `.docx` file that Word and WPS open, and the office may edit. */
import PizZip from 'pizzip'
import type { PaperSource } from './blocks.ts'
import { documentXml } from './document-xml.ts'
import { fontTableXml, footerXml, settingsXml, stylesXml } from './styles-xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const contentTypes = `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${word}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/></Types>`

const rootRelations = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`

const documentRelations = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rIdStyles" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="rIdSettings" Type="${relation}/settings" Target="settings.xml"/><Relationship Id="rIdFonts" Type="${relation}/fontTable" Target="fontTable.xml"/><Relationship Id="rIdFooter" Type="${relation}/footer" Target="footer1.xml"/></Relationships>`

/** The same source makes the same bytes: no clock goes into the file. */
export function docxOf({ blocks }: PaperSource): Buffer {
  const zip = new PizZip()
  const date = new Date(Date.UTC(2026, 0, 1))
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'word/document.xml': documentXml(blocks),
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': stylesXml,
    'word/settings.xml': settingsXml,
    'word/fontTable.xml': fontTableXml,
    'word/footer1.xml': footerXml,
  }
  for (const [path, xml] of Object.entries(parts)) zip.file(path, xml, { date, createFolders: false })
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
