/**
 * Puts values into a Word template. Docxtemplater prints `undefined` for a missing value and looks a missing name up
 * in the lists around it; a paper must do neither, so every place is looked up here and every missing one is named.
 */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { atEnd } from './pictures/in-docx.ts'
import type { Picture } from './pictures/picture.ts'
import { PictureModule, pictureModuleName } from './pictures/picture-module.ts'
import { tidyDocument } from './tidy-document.ts'

/** A value of the template, or of one entry of a list in it. null and undefined are missing; '' prints nothing. */
export type Values = {
  [name: string]: string | number | boolean | null | undefined | Picture | readonly (Values | string)[]
}

export type Filled = { ok: true; bytes: Uint8Array } | { ok: false; missing: string[]; fault?: string }

/** What an open place shows: room to write by hand. */
export const room = '＿＿＿＿'

type Template = {
  bytes: Uint8Array
  values: Values /** Places the office may leave open, without row numbers. */
  mayStayOpen: readonly string[]
  /** XML of a paragraph that stands at the end of the document. */
  closing?: string
}

export function fillTemplate({ bytes, values, mayStayOpen, closing = '' }: Template): Filled {
  const missing = new Set<string>()
  const open = new Set(mayStayOpen)
  try {
    const template = new Docxtemplater(withClosing(new PizZip(bytes), closing), {
      errorLogging: false,
      modules: [new PictureModule() as never],
      paragraphLoop: true,
      linebreaks: true,
      parser: name => ({
        get: (scope, context) => lookUp(name, { scope, context: context as unknown as Context, open, missing }),
      }),
    })
    template.render(values)
    if (missing.size > 0) return { ok: false, missing: [...missing] }
    const filled = template.getZip()
    const main = filled.file('word/document.xml')
    if (main) filled.file('word/document.xml', tidyDocument(main.asText()))
    return { ok: true, bytes: filled.generate({ type: 'uint8array', compression: 'DEFLATE' }) }
  } catch (error) {
    return { ok: false, missing: [], fault: faultOf(error) }
  }
}

const documentPart = 'word/document.xml'

function withClosing(zip: PizZip, closing: string): PizZip {
  const xml = zip.file(documentPart)?.asText()
  if (closing && xml) zip.file(documentPart, atEnd(xml, closing))
  return zip
}

/** As docxtemplater hands it over; its own types leave out most of it. */
type Context = {
  scopeList: unknown[]
  scopePath: string[]
  scopePathItem: number[]
  scopeTypes: (string | boolean)[]
  meta: { part: { module?: string } }
}

type LookUp = { scope: unknown; context: Context; open: Set<string>; missing: Set<string> }

/** Places that are filled by a module of their own, with one thing. */
const noLists = ['rawxml', pictureModuleName]

/** A place may name others that stand in for it, `{a|b}`, and say that it may stay open, `{a?}`. */
function lookUp(name: string, { scope, context, open, missing }: LookUp): unknown {
  if (scope !== context.scopeList.at(-1)) return undefined // a list's entry lacks it: not to be borrowed from outside
  const [first = '', ...others] = name.replace(/\?$/, '').split('|')
  for (const one of [first, ...others]) {
    const value = one === '.' ? scope : (scope as Values)[one]
    if (value !== undefined && value !== null) return value
  }
  const { path, place } = placeOf(first, context)
  const isList = context.meta.part.module !== undefined && !noLists.includes(context.meta.part.module)
  if (name.endsWith('?')) return isList ? false : room
  if (!isList && open.has(path)) return room
  missing.add(place)
  return isList ? false : room
}

/** 'claims.amount' for the catalogue, 'claims[3].amount' for people, who count from one. */
function placeOf(name: string, { scopePath, scopePathItem, scopeTypes }: Context): { path: string; place: string } {
  const lists = scopePath.flatMap((list, depth) =>
    scopeTypes[depth] === 'array' ? [{ list, item: scopePathItem[depth] ?? 0 }] : [],
  )
  return {
    path: [...lists.map(({ list }) => list), name].join('.'),
    place: [...lists.map(({ list, item }) => `${list}[${item + 1}]`), name].join('.'),
  }
}

/** A template that was edited wrongly: an open bracket, a list without its end. */
function faultOf(error: unknown): string {
  const { message, properties } = error as {
    message?: string
    properties?: { errors?: { properties?: { explanation?: string } }[] }
  }
  const explained = (properties?.errors ?? []).flatMap(one => one.properties?.explanation ?? [])
  return explained.join('; ') || (message ?? String(error))
}
