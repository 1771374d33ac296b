/** Whether a text may be published of a case: law reference 9.4. What is wrong is told field by field. */
import { delicateIn } from '../../workflows/law/masking.ts'
import { type Remain, remainsIn } from '../../workflows/law/masking-check.ts'
import type { Locale } from '../../workflows/text.ts'
import { Invalid, NotNow } from '../errors.ts'
import { fill } from '../web/words.ts'
import type { Material } from './material.ts'
import type { Written } from './repository.ts'
import { barredWords, remainWords, words } from './words.ts'

/** Throws NotNow for a case that is of a kind which is not published. */
export function refuseBarred({ barred }: Material): void {
  if (barred.length === 0) return
  const list = (locale: Locale) => barred.map(one => barredWords[one][locale]).join(locale === 'zh' ? '、' : ', ')
  throw new NotNow(`Not to be published: ${barred.join(', ')}`, {
    zh: fill(words.barred.zh, { why: list('zh') }),
    en: fill(words.barred.en, { why: list('en') }),
  })
}

/** Throws Invalid where something of somebody remains, and where illness stands in it without a reason. */
export function refuseRemains(written: Written, { identifying }: Material, locale: Locale): void {
  const known = written.sanctionNotice ? { ...identifying, units: [] } : identifying
  const wrong: Record<string, string[]> = {}
  for (const field of ['title', 'content', 'sanctionNotice', 'delicateReason'] as const) {
    const remains = remainsIn(written[field] ?? '', field === 'sanctionNotice' ? { ...known, units: [] } : known)
    if (remains.length > 0) wrong[field] = remains.map(one => remainSays(one, locale))
  }
  const delicate = delicateIn(`${written.title}\n${written.content}`)
  if (delicate.length > 0 && !written.delicateReason)
    wrong.delicateReason = [fill(words.delicate[locale], { what: delicate.join('、') })]
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong)
}

const remainSays = ({ kind, excerpt }: Remain, locale: Locale): string =>
  fill(words.remains[locale], { kind: remainWords[kind][locale], excerpt })
