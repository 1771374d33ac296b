/** A filed paper as plain HTML. It is shown in a sandboxed frame without styles: only what HTML itself can say. */
import mammoth from 'mammoth'
import { xmlText } from '../web/xml-text.ts'

const styleMap = [
  "p[style-name='Paper Title'] => h1[align='center']:fresh",
  "p[style-name='Paper Heading'] => h2:fresh",
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
  return value.replaceAll('<table>', '<table border="1" cellpadding="6" cellspacing="0" width="100%">')
}

/** Signatures and codes are small and stand in the page itself: its policy loads nothing from elsewhere. */
async function inPlace(image: { contentType: string; read(encoding: 'base64'): Promise<string> }) {
  return { src: `data:${image.contentType};base64,${await image.read('base64')}` }
}
