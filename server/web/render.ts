/**
 * Turns a view into text: EJS, with its templates made into functions once and for all.
 *
 * EJS by itself reads each included file again or asks the disk for it, and looks up every name through `with`,
 * which V8 does not optimise. Here a template is one function for each set of names it is handed; a name it is not
 * handed is a ReferenceError, as EJS has it.
 */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ejs from 'ejs'

const views = fileURLToPath(new URL('../../views', import.meta.url))

type Include = (view: string, more?: object) => string
type Filled = (locals: object, escapeXml: (value: unknown) => string, include: Include) => string
type Template = {
  file: string
  text: string
  /** Every word of the template that could be the name of a local. */
  names: string[]
  variants: Map<string, Filled>
  /** Paths of included views, as written, to their files. */
  included: Map<string, string>
}

/** `view` is a path under views/ without its ending: 'cases/show'. */
export const render = (view: string, locals: object): string => renderFile(resolve(views, `${view}.ejs`), locals)

/** An included view sees what its parent sees. Copying is quicker than inheriting: V8 makes much of every prototype. */
function renderFile(file: string, locals: object): string {
  const template = templateOf(file)
  const include: Include = (view, more) =>
    renderFile(includedBy(template, view), more ? { ...locals, ...more } : locals)
  try {
    return variantFor(template, locals)(locals, ejs.escapeXML, include)
  } catch (error) {
    if (error instanceof Error && !('view' in error))
      Object.assign(error, { view: file, message: `${relative(views, file)}: ${error.message}` })
    throw error
  }
}

const templates = new Map<string, Template>()

function templateOf(file: string): Template {
  const known = templates.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const code = [...text.matchAll(/<%[-=_]?(?!#)([\s\S]*?)[-_]?%>/g)].map(([, inside]) => inside).join('\n')
  const names = [...new Set(code.match(/[A-Za-z_$][\w$]*/g))].filter(name => !reserved.has(name))
  const template = { file, text, names, variants: new Map(), included: new Map() }
  templates.set(file, template)
  return template
}

function includedBy({ file, included }: Template, view: string): string {
  const known = included.get(view)
  if (known) return known
  const found = resolve(dirname(file), `${view}.ejs`)
  included.set(view, found)
  return found
}

function variantFor({ file, text, names, variants }: Template, locals: object): Filled {
  let shape = ''
  for (const name of names) shape += name in locals ? '1' : '0'
  const known = variants.get(shape)
  if (known) return known
  const given = names.filter((_, at) => shape[at] === '1')
  const made = compiled(file, text, given)
  variants.set(shape, made)
  return made
}

/** The template stands in a block of its own, so that it may declare what it was also handed. */
function compiled(file: string, text: string, given: string[]): Filled {
  const options = { filename: file, compileDebug: false, _with: false, destructuredLocals: given }
  const template = new ejs.Template(`<%{%>${text}<%}%>`, options)
  template.compile()
  return new Function('locals', 'escapeFn', 'include', (template as unknown as { source: string }).source) as Filled
}

const reserved = new Set(
  `break case catch class const continue default delete do else false finally for function if in include instanceof
   let locals new null of return switch this throw true try typeof undefined var void while with yield await async
   __append __output __locals escapeFn constructor toString valueOf hasOwnProperty isPrototypeOf toLocaleString
   propertyIsEnumerable arguments eval`.split(/\s+/),
)
