/** What is asked of every page a test receives, whatever the test is about. */
import { decoded, insideOf, type Tag, tagsOf, textOf } from './html.ts'

/** Everything that is wrong with a page, one sentence each. */
export function faultsOf(html: string): string[] {
  const tags = tagsOf(html)
  return [
    ...frameFaults(html, tags),
    ...idFaults(tags),
    ...labelFaults(html, tags),
    ...tags.flatMap(tag => nameFaults(html, tag)),
    ...tags.flatMap(scriptFaults),
    ...valueFaults(html, tags),
  ]
}

/** Throws with all faults at once. */
export function checkPage(html: string, where: string): void {
  const faults = faultsOf(html)
  if (faults.length > 0) throw new Error(`${where}:\n  ${faults.join('\n  ')}`)
}

function frameFaults(html: string, tags: readonly Tag[]): string[] {
  const faults: string[] = []
  if (!/^\s*<!doctype html>/i.test(html)) faults.push('does not begin with <!doctype html>')
  const lang = tags.find(({ name }) => name === 'html')?.attributes.lang ?? ''
  if (!/^(zh|en)\b/.test(lang)) faults.push(`<html lang="${lang}"> names no language of ours`)
  const headings = tags.filter(({ name }) => name === 'h1').length
  if (headings !== 1) faults.push(`has ${headings} h1, not one`)
  const title = tags.find(({ name }) => name === 'title')
  if (!title || insideOf(html, title).trim() === '') faults.push('has no title')
  return faults
}

function idFaults(tags: readonly Tag[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of tags.map(({ attributes }) => attributes))
    if (id !== undefined) (seen.has(id) ? twice : seen).add(id)
  return [...twice].map(id => `the id "${id}" stands more than once`)
}

const unasked = ['hidden', 'submit', 'button', 'reset', 'image']

/** Whether the tag asks a person for something. */
const isAsked = ({ name, attributes }: Tag): boolean =>
  name === 'select' || name === 'textarea' || (name === 'input' && !unasked.includes(attributes.type ?? 'text'))

function labelFaults(html: string, tags: readonly Tag[]): string[] {
  const ids = new Set(tags.map(({ attributes }) => attributes.id))
  const labelled = new Set(tags.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.for))
  return tags.filter(isAsked).flatMap(tag => {
    const { id, name, 'aria-label': spoken, 'aria-labelledby': by } = tag.attributes
    const byLabel = id !== undefined && labelled.has(id)
    const byOthers = by?.split(/\s+/).every(wanted => ids.has(wanted))
    const isLabelled = byLabel || byOthers || spoken?.trim() || isInLabel(html, tag)
    return isLabelled ? [] : [`<${tag.name} name="${name ?? ''}" id="${id ?? ''}"> has no label`]
  })
}

const isInLabel = (html: string, { start }: Tag): boolean =>
  html.lastIndexOf('<label', start) > html.lastIndexOf('</label', start)

function nameFaults(html: string, tag: Tag): string[] {
  const { name, attributes } = tag
  if (name === 'img' && attributes.alt === undefined) return [`<img src="${attributes.src}"> has no alt`]
  if (name !== 'button' && !(name === 'a' && attributes.href !== undefined)) return []
  if ((attributes['aria-label'] ?? attributes.title ?? '').trim()) return []
  const inside = insideOf(html, tag)
  if (isPlain.test(inside) || shownIn(inside)) return []
  return [`<${name}${attributes.href ? ` href="${attributes.href}"` : ''}> says nothing`]
}

/** Begins with a character that is shown, as nearly all links and buttons do. */
const isPlain = /^\s*[^\s<&]/

/** Text, or a picture that says what it shows. */
const shownIn = (inside: string): boolean =>
  textOf(inside) !== '' || tagsOf(inside).some(({ name, attributes }) => name === 'img' && attributes.alt)

/** What the content security policy would refuse to run. */
function scriptFaults({ name, attributes }: Tag): string[] {
  const faults = Object.keys(attributes)
    .filter(attribute => /^(on|hx-on)/.test(attribute) || attribute === 'style')
    .map(attribute => `<${name}> has an inline ${attribute}`)
  if (name === 'script' && attributes.src === undefined) faults.push('has an inline script')
  if (name === 'style') faults.push('has an inline <style>')
  if (/^\s*javascript:/i.test(attributes.href ?? attributes.action ?? '')) faults.push(`<${name}> runs javascript:`)
  return faults
}

const slip = /\b(undefined|NaN|Invalid Date)\b|\[object \w+\]|<%|%>/

/** Values that a view printed without having them. */
function valueFaults(html: string, tags: readonly Tag[]): string[] {
  const shown = slip.exec(textOf(html))
  const faults = shown ? [`prints "${shown[0]}"`] : []
  if (!slip.test(decoded(html))) return faults
  for (const { name, attributes } of tags)
    for (const [attribute, value] of Object.entries(attributes))
      if (slip.test(value)) faults.push(`<${name}> has ${attribute}="${value}"`)
  return faults
}
