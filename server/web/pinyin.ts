/** Chinese words as they are typed in Latin letters: whole, and by the first letter of each sign. Pure. */
import { pinyin } from 'pinyin-pro'

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

const bare = (sound: string): string =>
  sound
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
