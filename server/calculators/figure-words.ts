/** A figure of a place in the words of a working: money in yuan, everything else with its unit. */
import type { LocalParameter } from '../../workflows/law/local-parameters/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { yuan } from '../web/print.ts'
import { counted } from '../workflows/units.ts'

export const figureWords = (value: number, unit: LocalParameter['unit'], locale: Locale): string =>
  unit === 'fen' ? yuan(value) : counted(value, unit, locale)
