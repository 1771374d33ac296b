/**
 * The words of every room in the reader's language. A room's words are its `server/<room>/words.ts`; they are
 * found by that name, so that a new room needs no line here. Words for the whole site are `w.site`.
 */
import { existsSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Locale, Text } from '../../workflows/text.ts'
import { words as site } from './site-words.ts'

/** Rooms' words in one language: `w.cases.register`. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

const server = new URL('../', import.meta.url)
export const rooms: Readonly<Record<string, Readonly<Record<string, Text>>>> = { site, ...(await roomsOf(server)) }

async function roomsOf(folder: URL): Promise<Record<string, Record<string, Text>>> {
  const found: Record<string, Record<string, Text>> = {}
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    const file = new URL(`${name}/words.ts`, folder)
    if (name === 'web' || !existsSync(file)) continue
    found[name] = (await import(pathToFileURL(file.pathname).href)).words
  }
  return found
}

const cached = new Map<Locale, Words>()

/** A word that nobody wrote is a fault of ours and throws: a button without a name is worse. */
export function wordsFor(locale: Locale): Words {
  const known = cached.get(locale)
  if (known) return known
  const made = strict(
    Object.fromEntries(Object.entries(rooms).map(([room, words]) => [room, strict(inLocale(words, locale), room)])),
    'words',
  )
  cached.set(locale, made)
  return made
}

const inLocale = (words: Readonly<Record<string, Text>>, locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[locale]]))

/** What is there is read as it is; only what is missing comes to the guard behind it. */
function strict<T extends object>(words: T, name: string): T {
  const guard = new Proxy(Object.create(null), {
    get(_target, key) {
      if (typeof key !== 'string' || key === 'toJSON' || key === 'then') return undefined
      throw new Error(`There is no ${name}.${key}; write it in server/${name === 'words' ? key : name}/words.ts`)
    },
  })
  return Object.setPrototypeOf(words, guard)
}

/** A whole sentence with its `{places}` filled: fill('还有 {days} 天', { days: 3 }). Throws when a value is missing. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place]
    if (value === undefined) throw new Error(`No value for {${place}} in: ${sentence}`)
    return String(value)
  })
}
