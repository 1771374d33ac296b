/** The one file that stands for every paper of a load: a Word file of one line that says so. */
import PizZip from 'pizzip'
import type { Office } from '../../server/office.ts'
import { paperText } from '../../server/search/texts.ts'
import type { SharedPaper } from './templates.ts'

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const line = '压力测试用的文书样张，不是真实文书。'

export async function fileSharedPaper(office: Pick<Office, 'files' | 'log'>): Promise<SharedPaper> {
  const stored = await office.files.put(smallWordFile())
  return { ...stored, text: await paperText(office, stored.sha256) }
}

function smallWordFile(): Buffer {
  const zip = new PizZip()
  const put = (name: string, xml: string) =>
    zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`, { date: new Date(0) })
  put(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${docx}.main+xml"/></Types>`,
  )
  put(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  put(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${line}</w:t></w:r></w:p></w:body></w:document>`,
  )
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
