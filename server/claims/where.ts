/** Before which body a claim belongs, and whether an award on it would be final, with the figure that decides. LDMAL 21, 47; RULES 8, 50; JI1 3-4, 18-20. */
import { placesOf } from '../../workflows/definitions/case-file/places.ts'
import { awardItemOf, claimKinds } from '../../workflows/law/claim-kinds.ts'
import { explainItem, remediesAgainst } from '../../workflows/law/finality-of-awards.ts'
import { subjects } from '../../workflows/law/forum-words.ts'
import { jurisdictionNotes, jurisdictions, jurisdictionsOf } from '../../workflows/law/jurisdiction.ts'
import { isMissing } from '../../workflows/law/local-parameters/index.ts'
import { sayRead } from '../../workflows/law/readings-used.ts'
import { whoAnswers } from '../../workflows/law/who-answers.ts'
import type { Locale } from '../../workflows/text.ts'
import { reliabilities } from '../calculators/words.ts'
import type { Db } from '../db.ts'
import type { Confirmed } from '../parameters/confirmations.ts'
import { localFigures } from '../parameters/local-figures.ts'
import { standingWords } from '../parameters/standing-words.ts'
import { hrefOf as parameterHref } from '../parameters/view.ts'
import { confirmedWordsAt } from '../readings/view.ts'
import { countingAsConfirmed } from '../rules/counting.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { CaseReading } from './read-case.ts'
import type { Claim } from './repository.ts'
import { placeRecords } from './repository.ts'
import { words } from './words.ts'

/** Every body with its places; those nobody has recorded are said to be missing. */
export async function jurisdictionView(
  db: Db,
  caseId: string,
  { confirmed, locale }: { confirmed: Confirmed; locale: Locale },
) {
  const records = await placeRecords(db, caseId)
  const joint = locale === 'zh' ? '、' : ', '
  return {
    isOnFile: records.length > 0,
    bodies: jurisdictionsOf(placesOf(records)).map(({ forum, places, rule, source, rests }) => ({
      body: jurisdictions[forum][locale],
      places: places.join(joint) || words.placeMissing[locale],
      isMissing: places.length === 0,
      rule: rule[locale],
      source: [source, ...(rests ? [standingWords(confirmed(countingAsConfirmed({ id: rests })))] : [])]
        .map(text => text[locale])
        .join(locale === 'zh' ? '；' : '; '),
    })),
    notes: jurisdictionNotes.map(({ note, source }) => `${note[locale]} · ${source[locale]}`),
    answers: Object.values(whoAnswers).map(({ when, who, source }) => ({
      when: when[locale],
      who: who[locale],
      source: source[locale],
    })),
  }
}

type Asked = { claim: Claim; path: string; decidedOn: string | null } & Pick<
  CaseReading,
  'today' | 'locale' | 'calendar' | 'confirmed'
>

/** By what was awarded; before that by what is claimed, as a forecast. Nothing is guessed where the wage is not entered. */
export async function finalityView(db: Db, { claim, path, decidedOn, ...reading }: Asked) {
  const { today, locale, calendar, confirmed } = reading
  const figure = (await localFigures(db, path))('monthly_minimum_wage', decidedOn ?? today)
  const wageFen = isMissing(figure) ? null : figure.value
  const isAwarded = claim.awardedFen !== null
  const awardedFen = claim.awardedFen ?? claim.claimedFen
  const isArbitrated = subjects[claimKinds[claim.kind].subject].is !== 'outside'
  if (awardedFen === null || !isArbitrated)
    return {
      text: words[isArbitrated ? 'noAmount' : 'notArbitrated'][locale],
      reason: '',
      source: '',
      basis: '',
      figure: '',
      figureHref: '',
      remedies: [],
    }
  const item = awardItemOf(claim.kind, calendar.readings, decidedOn ?? today)
  const { finality, reason, source } = explainItem({ kind: item.kind, awardedFen }, wageFen)
  const listed = item.read && `F_LINK9 ${sayRead(item.read)[locale]}${confirmedWordsAt(confirmed, locale)(item.read)}`
  return {
    text: words[finality === 'unknown' ? 'undecided' : finality][locale],
    reason: reason[locale],
    source: [source[locale], listed].filter(Boolean).join(locale === 'zh' ? '；' : '; '),
    basis: isAwarded ? words.byAwarded[locale] : words.byClaimed[locale],
    figure: isMissing(figure)
      ? words.wageMissing[locale]
      : fill(words.wageUsed[locale], {
          amount: yuan(figure.value),
          day: dayWords(figure.from, today, locale),
          source: figure.source[locale],
          standing: (figure.standing ?? reliabilities[figure.tag])?.[locale] ?? '',
        }),
    figureHref: parameterHref('monthly_minimum_wage'),
    remedies: remediesAgainst(finality).map(remedy => ({
      side: words[remedy.side][locale],
      text: remedy.text[locale],
      source: remedy.source[locale],
    })),
  }
}
