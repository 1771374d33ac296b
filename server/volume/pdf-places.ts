/** On which page of a printed PDF each marked place stands. Reads what Chromium writes; no PDF of others. */

/** Page by the name of the place, from 1; only places that something in the document points to. */
export function pagesOfPlaces(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1')
  const [, kids = ''] = /\/Kids\s*\[([^\]]*)\]/.exec(text) ?? []
  const pages = new Map([...kids.matchAll(/(\d+) 0 R/g)].map(([, object], place) => [object!, place + 1]))
  const places = text.matchAll(/\/([A-Za-z]\w*)\s*\[(\d+) 0 R\s*\/XYZ/g)
  return new Map(
    [...places].flatMap(([, name, object]): [string, number][] =>
      pages.has(object!) ? [[name!, pages.get(object!)!]] : [],
    ),
  )
}
