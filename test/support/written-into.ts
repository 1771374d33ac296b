/** A form filled in as far as a test can: what has to be chosen is chosen, and every text can be found again. */
import type { Answers } from './form-body.ts'
import type { Form } from './forms.ts'
import { insideOf, type Tag, tagsOf } from './html.ts'

export type Written = { answers: Answers /** The texts, no two alike. */; texts: string[] }

const plain: Record<string, string> = { date: '2026-11-20', time: '09:30', number: '1', tel: '13800001234' }

export function writtenInto(html: string, form: Form): Written {
  const answers: Record<string, unknown> = { ...form.values }
  const texts: string[] = []
  for (const tag of tagsOf(html)) {
    const { name = '' } = tag.attributes
    if (!form.asked.includes(name) || (answers[name] ?? '') !== '') continue
    const value = valueFor(html, tag, `写下的第${texts.length + 1}句话`)
    if (value.startsWith('写下')) texts.push(value)
    answers[name] = value
  }
  return { answers: answers as Answers, texts }
}

function valueFor(html: string, tag: Tag, text: string): string {
  const { type = 'text', inputmode, value = '' } = tag.attributes
  if (tag.name === 'textarea') return text
  if (tag.name === 'select') return offeredIn(insideOf(html, tag)).find(one => one !== '') ?? ''
  if (type === 'radio') return value
  if (type !== 'text') return plain[type] ?? ''
  return inputmode === undefined ? text : '100'
}

const offeredIn = (inside: string): string[] =>
  tagsOf(inside)
    .filter(({ name }) => name === 'option')
    .map(({ attributes }) => attributes.value ?? '')
