/** What a page says while very many histories are read for it: it looks again by itself, also without scripts. */
import type { Response } from 'express'
import type { Text } from '../../../workflows/text.ts'
import type { Progress } from '../../answer-orders.ts'
import type { Office } from '../../office.ts'
import { wholeWords } from '../../web/print.ts'
import { fill } from '../../web/words.ts'
import { words } from '../words.ts'
import { type Asking, progressOf } from './ask.ts'

const againAfterSeconds = 3

/** Of a report, its list or its comparison. */
export const stillReading = async (office: Office, res: Response, asking: Asking): Promise<void> =>
  sayStillReading(res, {
    text: words[asking.filed ? 'comparingText' : 'readingText'],
    some: words.readingSome,
    progress: await progressOf(office, asking),
  })

/** `some`: how many of how many have been read; `progress`: undefined before anything has. */
export function sayStillReading(
  res: Response,
  { text, some, progress }: { text: Text; some: Text; progress: Progress | undefined },
): void {
  const locale = res.locals.locale ?? 'zh'
  res.status(202).set({ Refresh: String(againAfterSeconds), 'Cache-Control': 'no-store' })
  res.page('reports/reading', {
    title: words.reading[locale],
    text: text[locale],
    progress,
    says: progress
      ? fill(some[locale], { done: wholeWords(progress.done), total: wholeWords(progress.total) })
      : words.readingWaits[locale],
  })
}
