/** Why a row was not done, in a sentence and both languages. */
import type { Locale, Text } from '../../workflows/text.ts'
import { Invalid, NotAllowed, NotFound, type Refusal, Stale } from '../errors.ts'

const stale: Text = {
  zh: '核对之后此项已有变动，请重新核对后重试',
  en: 'Something has changed here since it was checked: check it and retry',
}
const hidden: Text = { zh: '案件已经看不到，未办理', en: 'The case can no longer be seen: nothing was done' }
const forbidden: Text = { zh: '已无权办理此步骤，未办理', en: 'No longer allowed to take this step: nothing was done' }
const otherwise: Text = { zh: '目前不能办理', en: 'It cannot be taken now' }
/** A fault of ours; the log has it. */
export const unexpected: Text = {
  zh: '系统出错，未办理，可以重试；仍不行请联系管理员',
  en: 'Something went wrong here and nothing was done: retry, or ask the administrator',
}

/** `said` tells what the same refusal says in the other language, where a form speaks the taker's only. */
export function reasonOf(refusal: Refusal, locale: Locale, other?: Refusal): Text {
  if (refusal instanceof Invalid) {
    const own = sentences(refusal)
    const others = other instanceof Invalid ? sentences(other) : own
    return locale === 'zh' ? { zh: own, en: others } : { zh: others, en: own }
  }
  if (refusal.says) return refusal.says
  if (refusal instanceof Stale) return stale
  if (refusal instanceof NotFound) return hidden
  return refusal instanceof NotAllowed ? forbidden : otherwise
}

const sentences = ({ fields }: Invalid): string => [...new Set(Object.values(fields).flat())].join('；')
