/** Chinese words as they are typed in Latin letters: whole, and by the first letter of each sign. Pure. */
import { pinyin, polyphonic } from 'pinyin-pro'

const known = new Map<string, readonly string[]>()

/** 工资 → gongzi, gz. Other signs than Han count as they stand; blanks and punctuation do not. Names of fixed lists only: each is kept. */
export function pinyinKeys(text: string): readonly string[] {
  const before = known.get(text)
  if (before) return before
  const keys = spelled(text)
  known.set(text, keys)
  return keys
}

/** [whole, initials] */
export function spelled(text: string): readonly string[] {
  const sounds = soundsOf(text).filter(Boolean)
  return [sounds.join(''), sounds.map(sound => sound[0]).join('')]
}

/** One sound a sign, '' for what has none. Read as a name: 单 at its head is shan, 曾 is zeng. */
export const soundsOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(bare)

const mostReadings = 8

/**
 * How a name may be read, one sound a sign: the usual way first, then those in which one sign of a name of two to four Han
 * is read in another, at most eight. 曾子敬 is zeng zi jing, and ceng zi jing to whoever does not know the surname.
 */
export function readingsOf(name: string): string[][] {
  const sounds = soundsEach(name).filter(([usual]) => usual)
  const usual = sounds.map(([sound]) => sound!)
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return [usual]
  const others = sounds.flatMap(([, ...rest], at) => rest.map(sound => usual.with(at, sound)))
  return [usual, ...others].slice(0, mostReadings)
}

/** Every sound of each sign, the usual one first; '' alone for what has none. */
export function soundsEach(text: string): string[][] {
  const usual = soundsOf(text)
  return [...text].map((sign, at) => [...new Set([usual[at] ?? '', ...otherSounds(sign)])])
}

const otherSounds = (sign: string): string[] =>
  /\p{Script=Han}/u.test(sign)
    ? polyphonic(sign, { toneType: 'none', type: 'array', v: true }).flat().map(bare).filter(Boolean)
    : []

const bare = (sound: string): string =>
  sound
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
