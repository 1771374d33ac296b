/** Exports: begun from a list, watched, fetched by whoever asked for them and by nobody else. */
import { createReadStream } from 'node:fs'
import { type Request, type Response, Router } from 'express'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import { countCases } from '../case-list/count.ts'
import { filtersOf } from '../case-list/filters.ts'
import { narrowedBy } from '../case-list/filters-view.ts'
import { askedFor } from '../case-list/view.ts'
import { NotFound, NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { attachmentName } from '../web/attachment-name.ts'
import { flash } from '../web/flash.ts'
import { postedText } from '../web/posted-text.ts'
import { instantWords, wholeWords } from '../web/print.ts'
import { sendStream } from '../web/send-stream.ts'
import { asFile, type TableFormat } from '../web/table-file.ts'
import { fill } from '../web/words.ts'
import { beginExport, cancelExport, fileOf } from './make.ts'
import { type Export, exportById, exportsOf } from './repository.ts'
import { rightsOf } from './rights.ts'
import { words } from './words.ts'

const path = '/exports'
/** While something is being made the page looks again by itself. */
const refreshSeconds = 2

export function exportRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('exports.make'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const found = await exportsOf(office.db.reader, by.id)
    if (found.some(({ state }) => state === 'making')) res.set('Refresh', String(refreshSeconds))
    res.page('exports/index', {
      title: words.title[locale],
      rows: found.map(one => rowOf(one, { now: office.now(), locale })),
    })
  })

  routes.post(`${path}/cases`, permit('exports.make'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const filters = filtersOf(Object.fromEntries(new URLSearchParams(postedText(req.body?.query))))
    const format: TableFormat = req.body?.format === 'csv' ? 'csv' : 'xlsx'
    const { count, isMore } = await countCases(
      office.db.reader,
      await askedFor(office.db.reader, { filters, person: by, today }),
    )
    const total = isMore ? null : count
    const narrowed = await narrowedBy(office.db.reader, { filters, person: by, today })
    const name = attachmentName([words.cases[locale], today, ...narrowed])
    await beginExport(office, {
      by,
      what: 'cases',
      name,
      format,
      total,
      wanted: { kind: 'cases', filters, person: by },
    })
    flash(req, words.begun)
    res.redirect(303, path)
  })

  routes.get(`${path}/:id/file`, permit('exports.make'), async (req, res) => {
    const one = await ownExport(office, req, res)
    if (one.state !== 'ready') throw new NotNow(`The export ${one.id} is not ready`, words[one.state])
    const { by: person, today } = askingOf(office, req, res)
    if (one.rights !== (await rightsOf(office.db.reader, { person, today }))) throw rightsHaveChanged(one.id)
    asFile(res, one)
    await sendStream(res, createReadStream(fileOf(office, one.id)))
  })

  routes.post(`${path}/:id/delete`, permit('exports.make'), async (req, res) => {
    await cancelExport(office, (await ownExport(office, req, res)).id)
    flash(req, words.removed)
    res.redirect(303, path)
  })

  return routes
}

/** Throws NotFound for somebody else's, and for one that has expired. */
async function ownExport(office: Office, req: Request, res: Response): Promise<Export> {
  const one = await exportById(office.db.reader, idIn(req))
  const isOwn = one?.personId === askingOf(office, req, res).by.id
  if (!one || !isOwn || one.expiresAt <= office.now().toISOString())
    throw new NotFound('No such export', {
      zh: '没有这个导出文件，可能已经过期；请重新导出',
      en: 'There is no such export; it may have expired. Please export again',
    })
  return one
}

const rightsHaveChanged = (id: string): NotFound =>
  new NotFound(`The rights behind the export ${id} have changed`, {
    zh: '您的权限在导出以后有变化，请重新导出',
    en: 'Your rights have changed since it was made: please export again',
  })

type Shown = { now: Date; locale: Locale }

function rowOf({ id, name, format, state, done, total, madeAt, expiresAt }: Export, { now, locale }: Shown) {
  const isMaking = state === 'making'
  const isOver = state === 'ready' && expiresAt <= now.toISOString()
  return {
    name: `${name}.${format}`,
    state: words[isOver ? 'expired' : state][locale],
    progress: isMaking ? progressWords(done, total, locale) : '',
    done,
    total,
    isMaking,
    made: instantWords(madeAt, locale),
    expires: instantWords(expiresAt, locale),
    file: state === 'ready' && !isOver ? `${path}/${id}/file` : '',
    remove: `${path}/${id}/delete`,
    removeWord: words[isMaking ? 'cancel' : 'remove'][locale],
  }
}

/** `total` is counted a moment before the rows are read, so that it may be a few off. */
function progressWords(done: number, total: number | null, locale: Locale): string {
  if (!total) return done === 0 ? words.counting[locale] : fill(words.progressOpen[locale], { done: wholeWords(done) })
  if (done >= total) return fill(words.finishing[locale], { total: wholeWords(done) })
  const share = Math.floor((done / total) * 100)
  return fill(words.progress[locale], { done: wholeWords(done), total: wholeWords(total), share })
}
