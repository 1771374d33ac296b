/** A PDF of empty pages, written by hand; the first has a button that would run a script. */
export function plainPdf(pages: number): Buffer {
  const page = (place: number) =>
    `${place + 4} 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]${place === 0 ? ' /Annots [3 0 R]' : ''}>>\nendobj`
  const kids = Array.from({ length: pages }, (_, place) => `${place + 4} 0 R`).join(' ')
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj',
      `2 0 obj\n<</Type /Pages /Count ${pages} /Kids [${kids}]>>\nendobj`,
      '3 0 obj\n<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /JavaScript /JS (app.alert\\(1\\))>>>>\nendobj',
      ...Array.from({ length: pages }, (_, place) => page(place)),
      'trailer\n<</Root 1 0 R>>\n%%EOF\n',
    ].join('\n'),
  )
}
