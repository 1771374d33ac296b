/** The sounds of names: what the index keeps of them, what of them was typed, and where it stands. Pure. */
import { readingsOf, soundsEach, spelled } from '../web/pinyin.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { partsOf } from './tokens.ts'

/** Of a long name so many initials are kept. */
const mostInitials = 40

/** In each way a name may be read. */
export const soundTokens = (name: string): string[] =>
  [...new Set(readingsOf(name).flatMap(soundsOfReading))].map(sound => `†${sound}`)

/** Whole; its initials, from each sign on for whoever begins in the middle; a surname whole before initials: zhangsf. */
function soundsOfReading(sounds: readonly string[]): string[] {
  const initials = sounds.slice(0, mostInitials).map(sound => sound[0]!)
  const ends = initials.map((_, at) => initials.slice(at).join('')).filter(({ length }) => length > 1)
  const surnames = sounds.length > 4 ? [] : [1, 2].filter(length => length < sounds.length)
  const mixed = surnames.map(length => [...sounds.slice(0, length), ...initials.slice(length)].join(''))
  return [sounds.join(''), ...ends, ...mixed].filter(Boolean)
}

/** What was typed, if it may be the sound of a name: two letters and more, with Han before them or without. */
export function soundsAsked(query: string): string[][] {
  const typed = soundTyped(query)
  return typed ? [[`†${typed}`]] : []
}

/** 'zhang sf', '张sf' → zhangsf; '' for what is none. */
function soundTyped(query: string): string {
  const parts = partsOf(query).map(part => part.replaceAll('ü', 'v'))
  const isSound =
    parts.some(part => /[a-z]/.test(part)) && parts.every(part => /^(\p{Script=Han}+[a-z]*|[a-z]{2,})$/u.test(part))
  const sound = isSound ? parts.map(part => spelled(part)[0]).join('') : ''
  return sound.length > 1 && sound.length <= 80 ? sound : ''
}

/** Signs whose sounds, whole or by their initials, are what was typed: 'oymy' in 欧阳明月. */
export function markSounds(text: string, query: string): Piece[] {
  const signs = [...text]
  const marked = new Array<boolean>(signs.length).fill(false)
  const typed = soundTyped(query)
  const sounds = soundsEach(text)
  for (const from of typed ? signs.keys() : []) {
    const end = sounds[from]![0] ? endOf(typed, sounds, from) : undefined
    if (end !== undefined) marked.fill(true, from, end)
  }
  return piecesOf(signs, marked)
}

/** Behind the last sign that is needed for it; what has no sound does not count. Undefined: these signs sound otherwise. */
function endOf(typed: string, sounds: readonly string[][], at: number): number | undefined {
  if (typed === '') return at
  const readings = sounds[at]
  if (!readings?.[0]) return readings && endOf(typed, sounds, at + 1)
  for (const sound of readings) {
    if (sound.startsWith(typed)) return at + 1
    const whole = typed.startsWith(sound) ? endOf(typed.slice(sound.length), sounds, at + 1) : undefined
    const first = sound.length > 1 && typed[0] === sound[0] ? endOf(typed.slice(1), sounds, at + 1) : undefined
    if (whole !== undefined || first !== undefined) return whole ?? first
  }
  return undefined
}
