/** How many pages a file says it has. Nothing is guessed: most files do not say. */
import PizZip from 'pizzip'

/** undefined where the file itself does not know. */
export function pagesIn(bytes: Buffer, mediaType: string): number | undefined {
  if (mediaType.startsWith('image/')) return 1
  if (mediaType === 'application/pdf') return pagesOfPdf(bytes)
  if (mediaType.includes('wordprocessingml')) return pagesOfWord(bytes)
  return undefined
}

/** The greatest count of the page tree, where that is not compressed away. */
function pagesOfPdf(bytes: Buffer): number | undefined {
  const text = bytes.toString('latin1')
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map(([, count]) => Number(count))
  const reversed = [...text.matchAll(/\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g)].map(([, count]) => Number(count))
  const known = [...counts, ...reversed]
  return known.length > 0 ? Math.max(...known) : undefined
}

/** As Word or WPS noted it when the file was last saved. */
function pagesOfWord(bytes: Buffer): number | undefined {
  try {
    const noted = /<Pages>(\d+)<\/Pages>/.exec(new PizZip(bytes).file('docProps/app.xml')?.asText() ?? '')?.[1]
    return noted ? Number(noted) : undefined
  } catch {
    return undefined // not a Word file inside: it says nothing
  }
}
