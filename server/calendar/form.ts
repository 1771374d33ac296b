/** What an administrator is asked to enter a year's notice. */
import { z } from 'zod'
import { longText, shortText } from '../../workflows/fields.ts'
import { words } from './words.ts'

export const noticeForm = z.object({
  source: shortText(words.source, { max: 300, help: words.sourceHelp }),
  lines: longText(words.lines, { max: 8000, help: words.linesHelp }),
})
