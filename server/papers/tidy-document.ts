/** Last touches on the main part of a filled paper; templates that the office has laid out itself stay as they are. */

const gap = '<w:p><w:pPr><w:pStyle w:val="PaperGap"/></w:pPr></w:p>'
const tableOf = (look: string): string => `<w:tbl><w:tblPr><w:tblStyle w:val="${look}"/>`

/** Lines of a body become paragraphs of their own, each indented; forms that follow each other become one frame. */
export const tidyDocument = (xml: string): string => joined(paragraphed(xml))

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
