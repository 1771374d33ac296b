/** How a sheet of a spreadsheet prints: as wide as the page and as long as it is. The library itself only knows which way up. */

type Attributes = Record<string, string | number>

/** What the library calls a feature. */
export const fitToWidth = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag: string, attributes: Attributes): Attributes =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        /** Without this word, which has to be the first of a sheet, a spreadsheet ignores the others. */
        transform: (xml: string): string =>
          xml.replace(/<worksheet[^>]*>/, head => `${head}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`),
      },
    },
  },
}
