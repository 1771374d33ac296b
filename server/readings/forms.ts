/** What is asked of whoever chooses a reading, or takes a choice back. */
import { z } from 'zod'
import { calendarDate, choice, choices, shortText, wholeNumber } from '../../workflows/fields.ts'
import {
  isListed,
  isNumbered,
  listReadings,
  numberReadings,
  type ReadRule,
  readings,
} from '../../workflows/law/readings.ts'
import type { Text } from '../../workflows/text.ts'
import { words } from './words.ts'

const reason = shortText(words.reason, { max: 300, help: words.reasonHelp })

const shared = { validFrom: calendarDate(words.validFrom, { help: words.validFromHelp }), reason }

/** One of several, several of a list, or a number that is typed. */
export function readingForm(rule: ReadRule) {
  if (isListed(rule))
    return z.object({
      reading: choices(listReadings[rule].label, listReadings[rule].options as Record<string, Text>),
      ...shared,
    })
  if (!isNumbered(rule))
    return z.object({ reading: choice(words.reading, readings[rule] as Record<string, Text>), ...shared })
  const { min, max } = numberReadings[rule]
  return z.object({ reading: wholeNumber(words.number, { min, max }), ...shared })
}

export const takeBackForm = z.object({ reason })
