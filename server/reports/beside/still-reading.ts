/** What a page says while very many histories are read for it: it looks again by itself, also without scripts. */
import type { Response } from 'express'
import { words } from '../words.ts'

const againAfterSeconds = 3

export function stillReading(res: Response): void {
  const locale = res.locals.locale ?? 'zh'
  res.status(202).set({ Refresh: String(againAfterSeconds), 'Cache-Control': 'no-store' })
  res.page('reports/reading', { title: words.reading[locale], text: words.readingText[locale] })
}
