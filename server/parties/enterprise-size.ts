/** How large an employer is, as each case told it in its day, and what the Trade Union Law asks of one of that size. */
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'
import { thresholdsReached } from '../../workflows/law/union-thresholds.ts'
import type { Locale } from '../../workflows/text.ts'
import { entryName } from '../taxonomies/options.ts'
import { dayWords } from '../web/print.ts'
import type { Standing } from './party-page.ts'
import { words } from './words.ts'

type Sized = 'enterpriseSize' | 'headcount'
const lists = { enterpriseSize: 'enterprise-sizes', headcount: 'headcount-bands' } as const satisfies Record<
  Sized,
  TaxonomyId
>

/** `standings`: the newest case first. The newest word counts; older ones stand behind it with the day of their case. */
export function sizeView(standings: readonly Standing[], { locale, today }: { locale: Locale; today: string }) {
  const lines = (Object.keys(lists) as Sized[]).flatMap(sort => {
    const told = standings.flatMap(({ party, file }) => {
      const code = party[sort]
      return code ? [{ code, on: file.registeredOn, href: `/cases/${file.id}`, number: file.number }] : []
    })
    const changes = told.filter(({ code }, place) => code !== told[place + 1]?.code)
    return changes.map(({ code, on, href, number }) => ({
      label: words[sort][locale],
      value: entryName(lists[sort], code)[locale],
      on: dayWords(on, today, locale),
      href,
      number,
    }))
  })
  const headcount = standings.find(({ party }) => party.headcount)?.party.headcount
  const hints = headcount ? thresholdsReached(headcount) : []
  return { lines, hints: hints.map(({ text, source }) => ({ text: text[locale], source: source[locale] })) }
}
