/** What a page says while very many histories are read for it: it looks again by itself, also without scripts. */
import type { Response } from 'express'
import type { Office } from '../../office.ts'
import { wholeWords } from '../../web/print.ts'
import { fill } from '../../web/words.ts'
import { words } from '../words.ts'
import { type Asking, progressOf } from './ask.ts'

const againAfterSeconds = 3

export async function stillReading(office: Office, res: Response, asking: Asking): Promise<void> {
  const locale = res.locals.locale ?? 'zh'
  const progress = await progressOf(office, asking)
  res.status(202).set({ Refresh: String(againAfterSeconds), 'Cache-Control': 'no-store' })
  res.page('reports/reading', {
    title: words.reading[locale],
    text: words[asking.filed ? 'comparingText' : 'readingText'][locale],
    progress,
    says: progress
      ? fill(words.readingSome[locale], { done: wholeWords(progress.done), total: wholeWords(progress.total) })
      : words.readingWaits[locale],
  })
}
