/** What a merge brought into a case, in few lines: whom, how much, and every contact there was before. */
import { contactOutcomes, contactWays } from '../../workflows/definitions/case-file/contacts.ts'
import type { Merged } from '../../workflows/definitions/case-file/merge-form.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Line, Names } from '../proceedings/describe.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

type Reading = { locale: Locale; today: string; names: Names; hidden: ReadonlySet<string> }

/** The number of a case that the reader may not see is left out. */
export function mergedLines(answers: Merged, reading: Reading): { lines: Line[]; more: Line[] } {
  const { locale, hidden } = reading
  const { otherNumber, parties, claims, appointments, contacts, records } = answers
  return {
    lines: [
      { label: words.otherCase[locale], value: hidden.has(otherNumber) ? words.hiddenCase[locale] : otherNumber },
      { label: words.parties[locale], value: parties.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ') },
      {
        label: words.broughtAlong[locale],
        value: fill(words.broughtCounts[locale], {
          claims: claims.filter(({ sameAs }) => !sameAs).length,
          appointments: appointments.length,
          contacts: contacts.length,
          records: records?.length ?? 0,
        }),
      },
    ],
    more: contacts.map(one => ({ label: words.contactBefore[locale], value: contactLine(one, reading) })),
  }
}

/** 2026-11-09（周一） · 电话 人事经理 · 未接 · 占线 · 陈调解 */
function contactLine(
  { who, contactedOn, way, outcome, note, byId }: Merged['contacts'][number],
  { locale, today, names }: Reading,
): string {
  return [
    dayWords(contactedOn, today, locale),
    [contactWays[way]?.[locale], who].filter(Boolean).join(' '),
    contactOutcomes[outcome]?.[locale],
    note,
    names.get(byId),
  ]
    .filter(Boolean)
    .join(' · ')
}
