/** Whether a paper is ours: for anybody who holds it, without signing in. Tries are counted by where they come from. */
import { type Request, type Response, Router } from 'express'
import type { Locale, Text } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import { TooMany } from '../errors.ts'
import { dayOf, type Office } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { readCheckCode, shownCode } from '../papers/check-code.ts'
import { countPaperCheck } from '../people/lock-out.ts'
import { localeOf } from '../web/page.ts'
import { hashOfFile, receiveHashed } from './hashed-file.ts'
import { type CheckedPaper, paperByCode } from './repository.ts'
import { words } from './words.ts'

type CodePath = { code: string }
type Answer = { tone: string; icon: string; text: string }

export function verifyRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/verify', permit('public'), (req, res) => {
    const typed = String(req.query.code ?? '')
    const locale = localeOf(req, res)
    if (typed === '') return showForm(res, locale, {})
    const code = readCheckCode(typed.slice(0, 60))
    if (code) return res.redirect(303, `/verify/${code}`)
    res.status(422)
    showForm(res, locale, { typed, problem: words.wrongCode })
  })

  routes.get('/verify/:code', permit('public'), async (req: Request<CodePath>, res) => {
    const paper = await checked(req, res)
    if (paper) showPaper(req, res, paper)
  })

  routes.post(
    '/verify/:code',
    permit('public'),
    async (req: Request<CodePath>, res, next) => {
      if (await checked(req, res)) next() // before a byte of the file is read
    },
    receiveHashed as never,
    async (req: Request<CodePath>, res: Response) => {
      const hash = hashOfFile(req as never)
      const paper = (await paperByCode(office.db.reader, readCheckCode(req.params.code)!))!
      if (!hash) {
        res.status(422)
        return showPaper(req, res, paper, { problem: words.noFile })
      }
      showPaper(req, res, paper, { comparison: comparisonOf(hash, paper) })
    },
  )

  /** The paper behind the code; otherwise the page that says there is none. Throws TooMany. */
  async function checked(req: Request<CodePath>, res: Response): Promise<CheckedPaper | undefined> {
    const waitMinutes = await office.db.write(tx => countPaperCheck(tx, req.ip ?? '', office.now()))
    if (waitMinutes > 0) throw new TooMany('Too many checks of papers', words.tooMany)
    const code = readCheckCode(req.params.code.slice(0, 60))
    const paper = code ? await paperByCode(office.db.reader, code) : undefined
    if (!paper) {
      res.status(404)
      showForm(res, localeOf(req, res), { typed: code ? shownCode(code) : '', problem: words.notOurs })
    }
    return paper
  }

  return routes
}

function showForm(res: Response, locale: Locale, { typed = '', problem }: { typed?: string; problem?: Text }): void {
  res.page('verify/form', {
    title: words.title[locale],
    typed,
    problems: problem ? [{ href: '#code', label: words.code[locale], text: problem[locale] }] : [],
  })
}

type More = { problem?: Text; comparison?: { tone: string; icon: string; text: Text } }

function showPaper(
  req: Request<CodePath>,
  res: Response,
  paper: CheckedPaper,
  { problem, comparison }: More = {},
): void {
  const locale = localeOf(req, res)
  const code = readCheckCode(req.params.code)!
  const standing = standingOf(paper)
  const answer: Answer | undefined = comparison && { ...comparison, text: comparison.text[locale] }
  res.page('verify/show', {
    title: words.title[locale],
    action: `/verify/${code}`,
    facts: [
      { label: words.kind[locale], value: paperTitle(paper.template)[locale] },
      { label: words.number[locale], value: paper.number },
      { label: words.day[locale], value: paper.filedAt ? dayOf(new Date(paper.filedAt)) : '—' },
      { label: words.state[locale], value: standing.word[locale], tone: standing.tone },
      { label: words.code[locale], value: shownCode(code) },
    ],
    isInForce: standing.word === words.inForce,
    hash: paper.hashes.at(-1)?.replaceAll(/.{8}(?=.)/g, '$& '),
    answer,
    problems: problem ? [{ href: '#files', label: words.file[locale], text: problem[locale] }] : [],
  })
}

function standingOf({ state, isDraft }: CheckedPaper): { word: Text; tone: string } {
  if (state === 'withdrawn') return { word: words.withdrawn, tone: 'late' }
  if (isDraft) return { word: words.draft, tone: 'soon' }
  return state === 'filed' ? { word: words.inForce, tone: 'calm' } : { word: words.unfinished, tone: 'soon' }
}

function comparisonOf(hash: string, { hashes }: CheckedPaper) {
  if (hash === hashes.at(-1)) return { tone: 'good', icon: 'circle-check', text: words.same }
  if (hashes.includes(hash)) return { tone: 'good', icon: 'circle-check', text: words.earlier }
  return { tone: 'bad', icon: 'alert-triangle', text: words.different }
}
