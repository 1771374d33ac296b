/** What pages with figures say while everything that is added up is made anew: how far that is, and how they count meanwhile. */
import type { RequestHandler } from 'express'
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { localeOf } from '../web/page.ts'
import { instantWords, wholeWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Rebuilding, stateOfFacts } from './changes.ts'
import { words } from './words.ts'

/** Pages with figures, and those on which an administrator looks after what runs by itself. */
export const pagesWithFigures = ['/reports', '/filed-reports', '/process-reports', '/displays', '/sweep', '/batches']

/** Pages show it above everything else; a layout that has no room for it leaves it out. */
export const tellBeingMade =
  (office: Office): RequestHandler =>
  async (req, res, next) => {
    if (req.method === 'GET') res.locals.beingMade = await beingMadeWords(office, localeOf(req, res))
    next()
  }

/** '' while what is kept can be relied on. */
export async function beingMadeWords({ db, now }: Pick<Office, 'db' | 'now'>, locale: Locale): Promise<string> {
  const { rebuilding } = await stateOfFacts(db.reader)
  if (!rebuilding) return ''
  const meanwhile = fill(words.meanwhile[locale], { at: instantWords(now().toISOString(), locale) })
  return `${howFar(rebuilding, locale)}${meanwhile}`
}

function howFar({ stage, done, total }: Rebuilding, locale: Locale): string {
  if (stage !== 'cases') return words.addingUp[locale]
  if (done === undefined || total === undefined) return words.makingAnew[locale]
  return fill(words.makingSome[locale], { done: wholeWords(done), total: wholeWords(Math.max(done, total)) })
}
