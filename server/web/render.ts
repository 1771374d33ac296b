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
/** For each name in turn whether it was handed in; at the end the function made for these names. */
type Branch = { given?: Branch; missing?: Branch; filled?: Filled }
type Template = {
  file: string
  text: string
  /** Every word of the template that could be the name of a local. */
  names: readonly string[]
  variants: Branch
  /** Paths of included views, as written, to their files. */
  included: Map<string, string>
  /** The names of the template and of all it includes; null where a path is worked out and could lead anywhere. */
  needs?: readonly string[] | null
}

/** `view` is a path under views/ without its ending: 'cases/show'. */
export const render = (view: string, locals: object): string =>
  fill(templateOf(resolve(views, `${view}.ejs`)), locals as Locals)

type Locals = Record<string, unknown>

/** An included view sees what its parent sees. */
function fill(template: Template, locals: Locals): string {
  const include: Include = (view, more) => {
    const child = templateOf(includedBy(template, view))
    return fill(child, more ? localsFor(child, locals, more as Locals) : locals)
  }
  try {
    return variantFor(template, locals)(locals, escapeXml, include)
  } catch (error) {
    if (error instanceof Error && !('view' in error))
      Object.assign(error, { view: template.file, message: `${relative(views, template.file)}: ${error.message}` })
    throw error
  }
}

/** Only what the included view or those within it could name: an icon stands on a page a hundred times. */
function localsFor(template: Template, locals: Locals, more: Locals): Locals {
  const needs = needsOf(template)
  if (!needs) return { ...locals, ...more }
  const handed: Locals = {}
  for (const name of needs) {
    if (name in more) handed[name] = more[name]
    else if (name in locals) handed[name] = locals[name]
  }
  return handed
}

function needsOf(template: Template): readonly string[] | null {
  if (template.needs !== undefined) return template.needs
  const reached = new Set([template])
  for (const one of reached)
    for (const [, view] of one.text.matchAll(/\binclude\(\s*'([^']+)'/g))
      reached.add(templateOf(includedBy(one, view!)))
  const isWorkedOut = [...reached].some(({ text }) => /\binclude\((?!\s*')/.test(text))
  template.needs = isWorkedOut ? null : [...new Set([...reached].flatMap(({ names }) => names))]
  return template.needs
}

const special = /[&<>'"]/

/** Most values hold nothing to escape; looking is quicker than replacing nothing. */
function escapeXml(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  return special.test(text) ? ejs.escapeXML(text) : text
}

const templates = new Map<string, Template>()

function templateOf(file: string): Template {
  const known = templates.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const code = [...text.matchAll(/<%[-=_]?(?!#)([\s\S]*?)[-_]?%>/g)].map(([, inside]) => inside).join('\n')
  const names = [...new Set(code.match(/[A-Za-z_$][\w$]*/g))].filter(name => !reserved.has(name))
  const template = { file, text, names, variants: {}, included: new Map() }
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

function variantFor({ file, text, names, variants }: Template, locals: Locals): Filled {
  let branch = variants
  for (const name of names) {
    if (name in locals) branch = branch.given ??= {}
    else branch = branch.missing ??= {}
  }
  branch.filled ??= compiled(
    file,
    text,
    names.filter(name => name in locals),
  )
  return branch.filled
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
