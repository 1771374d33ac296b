/** What is asked of whoever chooses a reading, or takes a choice back. */
import { z } from 'zod'
import { calendarDate, choice, shortText } from '../../workflows/fields.ts'
import { type ReadRule, readings } from '../../workflows/law/readings.ts'
import type { Text } from '../../workflows/text.ts'
import { words } from './words.ts'

const reason = shortText(words.reason, { max: 300, help: words.reasonHelp })

export const readingForm = (rule: ReadRule) =>
  z.object({
    reading: choice(words.reading, readings[rule] as Record<string, Text>),
    validFrom: calendarDate(words.validFrom, { help: words.validFromHelp }),
    reason,
  })

export const takeBackForm = z.object({ reason })
