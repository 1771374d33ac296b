/** A filed paper as plain HTML. It is shown in a sandboxed frame without styles: only what HTML itself can say. */
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { xmlText } from '../web/xml-text.ts'

const styleMap = [
  "p[style-name='Paper Title'] => h1[align='center']:fresh",
  "p[style-name='Paper Heading'] => h2:fresh",
  "p[style-name='Paper Body'] => p.body:fresh",
  "p[style-name='Paper Sign'] => p.sign:fresh",
  "p[style-name='Paper Number'] => p[align='right']:fresh",
  "p[style-name='Paper Right'] => p[align='right']:fresh",
  "p[style-name='Paper Seal'] => p[align='right']:fresh",
  "p[style-name='Paper Day'] => p[align='right']:fresh",
  "p[style-name='Paper Cell'] => span:fresh",
  "p[style-name='Paper Cell Mid'] => span:fresh",
  "p[style-name='Paper Cell Right'] => span:fresh",
  "p[style-name='Paper Cell Head'] => span:fresh",
]

type Shown = { bytes: Uint8Array; title: string }

export async function previewOf({ bytes, title }: Shown): Promise<string> {
  const content = await contentOf(bytes)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${xmlText(title)}</title></head><body>${content}</body></html>`
}

/** What stands in the body of that page. */
export async function contentOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap, convertImage: mammoth.images.imgElement(inPlace) },
  )
  return sized(value, drawnSizes(bytes)).replaceAll(
    '<table>',
    '<table border="1" cellpadding="6" cellspacing="0" width="100%">',
  )
}

const emuPerPixel = 9_525

/** How large each picture is drawn, in pixels of HTML; the converter forgets it. */
function drawnSizes(bytes: Uint8Array): { width: number; height: number }[] {
  const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? ''
  const pixels = (emu: string | undefined) => Math.round(Number(emu) / emuPerPixel)
  return [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) => ({
    width: pixels(cx),
    height: pixels(cy),
  }))
}

/** Where pictures came in another way as well, none can be told from another: all stay as large as they are. */
function sized(html: string, sizes: ReturnType<typeof drawnSizes>): string {
  if (html.split('<img ').length - 1 !== sizes.length) return html
  const next = sizes.values()
  return html.replaceAll('<img ', () => {
    const { width, height } = next.next().value!
    return `<img width="${width}" height="${height}" `
  })
}

/** Signatures and codes are small and stand in the page itself: its policy loads nothing from elsewhere. */
async function inPlace(image: { contentType: string; read(encoding: 'base64'): Promise<string> }) {
  return { src: `data:${image.contentType};base64,${await image.read('base64')}` }
}
