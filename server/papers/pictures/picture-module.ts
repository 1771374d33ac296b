/** Fills places such as `{%qr}` of a template with a picture, within the line of text where they stand. */
import type PizZip from 'pizzip'
import { xmlText } from '../../web/xml-text.ts'
import { drawingFor } from './in-docx.ts'
import { isPicture } from './picture.ts'

export const pictureModuleName = 'park-fengqiao/pictures'

type Part = { type: string; module?: string; value: string }
type Options = { scopeManager: { getValue(tag: string, meta: { part: Part }): unknown }; filePath: string }

/** Where signatures go in a template of the office's own; until somebody signs, nothing stands there. */
export const signaturesMark = 'signatures'

export class PictureModule {
  readonly name = pictureModuleName
  readonly prefix = '%'
  zip: PizZip | undefined

  optionsTransformer(options: unknown, docxtemplater: { zip: PizZip }): unknown {
    this.zip = docxtemplater.zip
    return options
  }

  matchers() {
    return [[this.prefix, pictureModuleName]]
  }

  /** null: somebody else's place. */
  render(part: Part, { scopeManager, filePath }: Options): { value: string } | null {
    if (part.module !== pictureModuleName) return null
    if (part.value === signaturesMark) return { value: bookmark(signaturesMark) }
    const value = scopeManager.getValue(part.value, { part })
    if (!isPicture(value)) return { value: xmlText(String(value ?? '')) } // open: room to write
    return { value: `</w:t>${drawingFor(this.zip!, filePath, value)}<w:t xml:space="preserve">` }
  }
}

const bookmark = (name: string): string =>
  `</w:t></w:r><w:bookmarkStart w:id="9001" w:name="${name}"/><w:bookmarkEnd w:id="9001"/><w:r><w:t xml:space="preserve">`
