/** What a calculator says before anything is typed: what it is for, its articles, what it asks, and the figures of the place with their source. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { Calculator, LocalParameters } from '../../workflows/law/calculators/calculation.ts'
import { isMissing, type LocalParameterId, localParameters } from '../../workflows/law/local-parameters/index.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { figureWords } from './figure-words.ts'
import { type Places, parametersOf } from './places.ts'
import { words } from './words.ts'

/** `placeId`: the place that was typed, or the nearest one; figures are those of `today`, 'YYYY-MM-DD'. */
type Asked = { calculator: Calculator; places: Places; placeId: string | undefined; today: string; locale: Locale }

export async function beforehandView(db: Db, { calculator, places, placeId, today, locale }: Asked) {
  const { about, source, inputs, parameters } = calculator
  const known = await parametersOf(db, places, placeId)
  const figures = parameters.map(id => lineOf(id, known, { today, locale }))
  const missing = figures.filter(({ isEntered }) => !isEntered).length
  const told = { all: figures.length, count: missing, who: known.whoMayEnter[locale] }
  return {
    about: about[locale],
    source: source[locale],
    asks: Object.values(inputs.shape)
      .map(field => metaOf(field as z.ZodType).label[locale])
      .join(locale === 'zh' ? '、' : ', '),
    figures,
    of: fill(words.figuresOf[locale], { place: known.place[locale], day: dayWords(today, today, locale) }),
    standing: fill((missing > 0 ? words.someMissing : words.allEntered)[locale], told),
    isShort: missing > 0,
  }
}

function lineOf(
  id: LocalParameterId,
  { figureAt, placeOf }: LocalParameters,
  { today, locale }: { today: string; locale: Locale },
) {
  const { label, unit, source } = localParameters[id]
  const found = figureAt(id, today)
  const line = { name: label[locale], href: `/parameters/${id}` }
  if (isMissing(found))
    return { ...line, isEntered: false, value: words.notEntered[locale], whose: '', source: source[locale] }
  const day = dayWords(found.from, today, locale)
  return {
    ...line,
    isEntered: true,
    value: figureWords(found.value, unit, locale),
    whose: fill(words.since[locale], { place: placeOf(found.region)[locale], day }),
    source: found.source[locale],
  }
}
