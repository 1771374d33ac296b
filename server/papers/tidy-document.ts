/** Last touches on the main part of a filled paper; templates that the office has laid out itself stay as they are. */

import { checkLineStart } from './check-code.ts'

const gap = '<w:p><w:pPr><w:pStyle w:val="PaperGap"/></w:pPr></w:p>'
const tableOf = (look: string): string => `<w:tbl><w:tblPr><w:tblStyle w:val="${look}"/>`

/**
 * Lines of a body become paragraphs of their own, each indented; forms that follow each other become one frame; and
 * neither who signs nor the code of the check ever stands alone on a page.
 */
export const tidyDocument = (xml: string): string => codeAccompanied(accompanied(joined(paragraphed(xml))))

const bodies = /(<w:p><w:pPr><w:pStyle w:val="PaperBody"\/>(?:<w:keepNext\/>)?<\/w:pPr>)(.*?)<\/w:p>/gs

const paragraphed = (xml: string): string =>
  xml.replaceAll(
    bodies,
    (_, head: string, runs: string) => `${head}${runs.replaceAll('<w:r><w:br/></w:r>', `</w:p>${head}`)}</w:p>`,
  )

/** Only where nothing but air stands between the two: a label and its value keep their columns. */
function joined(xml: string): string {
  const between = new RegExp(`</w:tbl>(?:${gap})*(?=${tableOf('PaperFields')})`, 'g')
  const parts = xml.split(between)
  return parts.slice(1).reduce((whole, part) => {
    const isForm = whole.startsWith(tableOf('PaperFields'), whole.lastIndexOf('<w:tbl>'))
    return isForm
      ? whole + part.slice(part.indexOf('</w:tblGrid>') + '</w:tblGrid>'.length)
      : `${whole}</w:tbl>${gap}${part}`
  }, parts[0] ?? '')
}

const dayStyle = '<w:pStyle w:val="PaperDay"/>'

/** The line and the row of a table above signatures, seal and day go over to their page with them: GB/T 9704, 7.3.5. */
function accompanied(xml: string): string {
  const day = xml.lastIndexOf(dayStyle)
  if (day < 0) return xml
  let start = xml.lastIndexOf('<w:p>', day)
  for (let above = paragraphAbove(xml, start); above !== undefined; above = paragraphAbove(xml, start)) {
    if (!staysWithNext(xml.slice(above, start))) break
    start = above
  }
  const top = aboveGaps(xml, lineAbove(xml, start))
  const row = rowAbove(xml, top)
  return xml.slice(0, row) + keptWithNext(xml.slice(row, top)) + keptAbove(xml.slice(top, start)) + xml.slice(start)
}

/** The code printed at the end goes over with the last row of a list that ends the paper. */
function codeAccompanied(xml: string): string {
  const code = xml.lastIndexOf(checkLineStart)
  if (code < 0) return xml
  const top = aboveGaps(xml, code)
  const row = rowAbove(xml, top)
  return xml.slice(0, row) + keptWithNext(xml.slice(row, top)) + xml.slice(top)
}

/** Where the air above begins; here, where there is none. */
function aboveGaps(xml: string, at: number): number {
  const above = paragraphAbove(xml, at)
  return above !== undefined && xml.startsWith(gap, above) ? aboveGaps(xml, above) : at
}

/** Where the last row of the table begins that ends here; here, where none does. */
const rowAbove = (xml: string, at: number): number =>
  xml.startsWith('</w:tbl>', at - '</w:tbl>'.length) ? xml.lastIndexOf('<w:tr>', at) : at

/** Where the paragraph begins that ends here; undefined where none does. */
function paragraphAbove(xml: string, at: number): number | undefined {
  return xml.startsWith('</w:p>', at - '</w:p>'.length) ? xml.lastIndexOf('<w:p>', at - 1) : undefined
}

/** Where the line of text begins that ends here; here, where air or a table does. */
function lineAbove(xml: string, at: number): number {
  const above = paragraphAbove(xml, at)
  return above === undefined || xml.startsWith(gap, above) ? at : above
}

const staysWithNext = (paragraph: string): boolean =>
  paragraph.includes('<w:keepNext/>') || paragraph.includes('<w:pStyle w:val="PaperSeal"/>')

const keptWithNext = (part: string): string =>
  part.replaceAll(/(<w:pStyle w:val="\w+"\/>)(?!<w:keepNext\/>)/g, '$1<w:keepNext/>')

const keptAbove = (part: string): string => part.split(gap).map(keptWithNext).join(gap)
