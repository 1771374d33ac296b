/** The forms of a page with what stands in them, so that a test sends what a browser would. */
import type { Answers } from './form-body.ts'
import { decoded, insideOf, type Tag, tagsOf } from './html.ts'

export type Form = {
  action: string
  method: string
  /** Every field with its present value, hidden ones too. */
  values: Answers
  /** Names of the fields a person fills in. */
  asked: string[]
}

export function formsOf(html: string): Form[] {
  const tags = tagsOf(html)
  return tags
    .filter(({ name }) => name === 'form')
    .map(form => {
      const end = form.end + insideOf(html, form).length
      return formFrom(html, form, fieldsOf(tags, form, end))
    })
}

/** Fields within the form, and those elsewhere that name it by `form="id"`; not those of a <template>. */
function fieldsOf(tags: readonly Tag[], form: Tag, end: number): Tag[] {
  return tags.filter(({ name, start, attributes }) => {
    if (!['input', 'select', 'textarea'].includes(name) || !attributes.name || 'disabled' in attributes) return false
    if (attributes.form !== undefined) return attributes.form === form.attributes.id
    return start >= form.end && start < end
  })
}

function formFrom(html: string, { attributes }: Tag, fields: Tag[]): Form {
  const values: Record<string, string | string[]> = {}
  const asked = new Set<string>()
  for (const field of fields) {
    const { name = '', type } = field.attributes
    if (type === 'submit' || type === 'file' || isInTemplate(html, field)) continue
    if (type !== 'hidden') asked.add(name)
    for (const value of valuesOf(html, field)) add(values, name, value)
  }
  return {
    action: attributes.action ?? '',
    method: (attributes.method ?? 'get').toLowerCase(),
    values,
    asked: [...asked],
  }
}

function add(values: Record<string, string | string[]>, name: string, value: string): void {
  const before = values[name]
  values[name] = before === undefined ? value : [before, value].flat()
}

function isInTemplate(html: string, { start }: Tag): boolean {
  return html.lastIndexOf('<template', start) > html.lastIndexOf('</template', start)
}

function valuesOf(html: string, field: Tag): string[] {
  const { type, value } = field.attributes
  if (field.name === 'textarea') return [decoded(insideOf(html, field))]
  if (field.name === 'select') return chosenIn(insideOf(html, field))
  if (type === 'checkbox' || type === 'radio') return 'checked' in field.attributes ? [value ?? 'on'] : []
  return [value ?? '']
}

/** The selected options; the first where none is, as browsers do. */
function chosenIn(inside: string): string[] {
  const options = tagsOf(inside).filter(({ name }) => name === 'option')
  const chosen = options.filter(({ attributes }) => 'selected' in attributes)
  return (chosen.length > 0 ? chosen : options.slice(0, 1)).map(({ attributes }) => attributes.value ?? '')
}
