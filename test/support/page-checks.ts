/** What is asked of every page a test receives, whatever the test is about. */
import { insideOf, type Tag, tagsOf, textOf } from './html.ts'

/** Everything that is wrong with a page, one sentence each. */
export function faultsOf(html: string): string[] {
  const tags = tagsOf(html)
  return [
    ...frameFaults(html, tags),
    ...idFaults(tags),
    ...tags.filter(isAsked).flatMap(tag => labelFaults(html, tags, tag)),
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

function frameFaults(html: string, tags: Tag[]): string[] {
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

function idFaults(tags: Tag[]): string[] {
  const ids = tags.map(({ attributes }) => attributes.id).filter(id => id !== undefined)
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place)
  return [...new Set(twice)].map(id => `the id "${id}" stands more than once`)
}

const unasked = ['hidden', 'submit', 'button', 'reset', 'image']

/** Whether the tag asks a person for something. */
const isAsked = ({ name, attributes }: Tag): boolean =>
  name === 'select' || name === 'textarea' || (name === 'input' && !unasked.includes(attributes.type ?? 'text'))

function labelFaults(html: string, tags: Tag[], tag: Tag): string[] {
  const { id, name, 'aria-label': spoken, 'aria-labelledby': by } = tag.attributes
  const byLabel = tags.some(other => other.name === 'label' && id !== undefined && other.attributes.for === id)
  const byOthers = by?.split(/\s+/).every(wanted => tags.some(other => other.attributes.id === wanted))
  const isLabelled = byLabel || byOthers || spoken?.trim() || isInLabel(html, tag)
  return isLabelled ? [] : [`<${tag.name} name="${name ?? ''}" id="${id ?? ''}"> has no label`]
}

function isInLabel(html: string, { start }: Tag): boolean {
  const before = html.slice(0, start)
  return before.lastIndexOf('<label') > before.lastIndexOf('</label')
}

function nameFaults(html: string, tag: Tag): string[] {
  const { name, attributes } = tag
  if (name === 'img' && attributes.alt === undefined) return [`<img src="${attributes.src}"> has no alt`]
  if (name !== 'button' && !(name === 'a' && attributes.href !== undefined)) return []
  const inside = insideOf(html, tag)
  const spoken = attributes['aria-label'] ?? attributes.title ?? ''
  const pictured = tagsOf(inside).some(({ name: inner, attributes: its }) => inner === 'img' && its.alt)
  if (textOf(inside) || spoken.trim() || pictured) return []
  return [`<${name}${attributes.href ? ` href="${attributes.href}"` : ''}> says nothing`]
}

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
function valueFaults(html: string, tags: Tag[]): string[] {
  const shown = slip.exec(textOf(html))
  const faults = shown ? [`prints "${shown[0]}"`] : []
  for (const { name, attributes } of tags)
    for (const [attribute, value] of Object.entries(attributes))
      if (slip.test(value)) faults.push(`<${name}> has ${attribute}="${value}"`)
  return faults
}
