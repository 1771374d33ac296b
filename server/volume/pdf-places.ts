/** On which page of a printed PDF each marked place stands. Reads what Chromium writes, bound or not; no PDF of others. */

/** Page by the name of the place, from 1; only places that something in the document points to. */
export function pagesOfPlaces(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1')
  const pages = new Map(pagesInOrder(text).map((object, place) => [object, place + 1]))
  const places = text.matchAll(/\/([A-Za-z]\w*)\s*\[\s*(\d+) 0 R\s*\/XYZ/g)
  return new Map(
    [...places].flatMap(([, name, object]): [string, number][] =>
      pages.has(object!) ? [[name!, pages.get(object!)!]] : [],
    ),
  )
}

/** Objects of the pages: a thick book has branches of eight, each with a list of its own. */
function pagesInOrder(text: string): string[] {
  const lists = text.matchAll(/(\d+) 0 obj\s*<<\s*\/Type\s*\/Pages\b[^[]*?\/Kids\s*\[([^\]]*)\]/g)
  const branches = new Map([...lists].map(([, object, kids]) => [object!, objectsIn(kids!)]))
  const below = new Set([...branches.values()].flat())
  const leaves = (object: string): string[] => branches.get(object)?.flatMap(leaves) ?? [object]
  return [...branches.keys()].filter(object => !below.has(object)).flatMap(leaves)
}

const objectsIn = (references: string): string[] => [...references.matchAll(/(\d+) 0 R/g)].map(([, object]) => object!)
