/** The facts at the head of a case: its five sums, who answers for it, what comes next. */
import type { Audience } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { coverOn } from '../people/absences.ts'
import { dayWords, distanceWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { kindOf } from './appointment-kind.ts'
import { earlierFen } from './earlier-paid.ts'
import type { FiveSums } from './five-sums.ts'
import { languageFact } from './languages.ts'
import type { CaseDetails } from './repository.ts'
import { resultName } from './result-name.ts'
import { linkedFacts, sumFacts, sumsHref } from './sum-words.ts'
import { words } from './words.ts'

type Fact = { label: string; value: string; href?: string; small?: string; tone?: 'late' | 'soon' | 'calm' | 'soft' }
type Asked = { today: string; locale: Locale; audiences: readonly Audience[]; isInside: boolean }

/** A partner is shown who answers for the case, and not what is at stake in it. */
export async function headerFacts(db: Db, file: CaseDetails, asked: Asked): Promise<Fact[]> {
  const owner = await ownerFact(db, file, asked)
  if (!asked.isInside) return [owner]
  const language = await languageFact(db, file.id, asked.locale)
  const money = moneyFacts(file.sums, {
    ...asked,
    caseId: file.id,
    memberCount: file.memberCount,
    earlierFen: await earlierFen(db, file.id),
  })
  return [...money, owner, await nextFact(db, file, asked), ...language]
}

type Beside = { caseId: string; locale: Locale; memberCount: number; earlierFen: number }

/** The five figures; — where there is none yet. */
function moneyFacts(sums: FiveSums, { caseId, locale, memberCount, earlierFen }: Beside): Fact[] {
  const { claimed, agreed, awarded, paid, open } = linkedFacts(sumFacts(sums, locale), sumsHref(caseId))
  return [
    { ...claimed, ...(memberCount > 1 ? { small: fill(words.people[locale], { count: memberCount }) } : {}) },
    agreed,
    awarded,
    { ...paid, ...(earlierFen > 0 ? { small: fill(words.earlierPaid[locale], { amount: yuan(earlierFen) }) } : {}) },
    open,
  ]
}

/** While the owner is away, whoever covers stands beside the name. */
async function ownerFact(db: Db, { ownerId, ownerName, organisationName }: CaseDetails, { today, locale }: Asked) {
  const cover = await coverOn(db, ownerId, today)
  return {
    label: words.owner[locale],
    value: ownerName,
    small: cover ? fill(words.coveredBy[locale], { name: cover }) : organisationName[locale],
  }
}

/** Asked of the records as they stand today: an appointment that has passed is no next date. */
async function nextFact(db: Db, file: CaseDetails, { today, locale, audiences }: Asked): Promise<Fact> {
  const label = words.nextDate[locale]
  if (file.state === 'closed' || file.state === 'archived') {
    const result = resultName(file.result)
    const day = file.closedOn ? dayWords(file.closedOn, today, locale) : ''
    return { label: words.closedAs[locale], value: result?.[locale] ?? '—', small: day }
  }
  const next = await db('records')
    .where({ case_id: file.id, state: 'planned' })
    .whereIn('kind', ['appointment', 'hearing'])
    .whereIn('audience', [...audiences])
    .where('on_day', '>=', today)
    .orderBy('on_day')
    .orderBy('at_time')
    .first('on_day', 'details')
  if (!next) return { label, value: words.noNextDate[locale], tone: 'soon' }
  return {
    label,
    value: dayWords(next.on_day, today, locale),
    small: [distanceWords(next.on_day, today, locale), kindOf(JSON.parse(next.details), locale)]
      .filter(Boolean)
      .join(' · '),
    tone: next.on_day === today ? 'soon' : 'calm',
  }
}
