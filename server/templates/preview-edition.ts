/** An edition filled with a real case, for the administrator's eyes: no number is taken and nothing is filed. */
import { randomUUIDv7 } from 'node:crypto'
import type { Response } from 'express'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { fillingOf } from '../papers/make-paper.ts'
import { gatherMaterial } from '../papers/material.ts'
import { missingPlace } from '../papers/place-words.ts'
import { fill, preview } from '../papers/render.ts'
import { findPaper, logReading, type Reader } from '../papers/repository.ts'
import { xmlText } from '../web/xml-text.ts'

/** The newest paper of a kind in a case the person may see, and open to all who see it; undefined where there is none. */
export async function latestExample(db: Db, template: string, { person, today }: Reader): Promise<string | undefined> {
  const query = db('papers')
    .join('cases', 'cases.id', 'papers.case_id')
    .join('events', 'events.id', 'papers.event_id')
    .where({ template, 'events.audience': 'all' })
    .whereNot('papers.state', 'withdrawn')
  const visible = onlyVisible(query, db, { person, today, columns: columnsOf('cases') })
  return (await visible.orderBy('papers.queued_at', 'desc').first('papers.id'))?.id
}

type Asked = { template: string; bytes: Buffer; paperId: string; reader: Reader }

/** Throws NotFound where the person may not read the paper whose case fills it. */
export async function sendPreview(office: Office, res: Response, { template, bytes, paperId, reader }: Asked) {
  const paper = await findPaper(office.db.reader, paperId, reader)
  const material = await gatherMaterial(office.db.reader, office.sealer, paper)
  const shown = { ...material, number: '（预览，无文号）' }
  const filled = await fill(fillingOf(office, { template, bytes, material: shown, code: null }))
  const reading = { id: randomUUIDv7(), personId: reader.person.id, at: office.now().toISOString() }
  await office.db.write(tx => logReading(tx, paper, reading))
  res.removeHeader('X-Frame-Options')
  res.removeHeader('Origin-Agent-Cluster')
  res.set({
    'Content-Security-Policy': "default-src 'none'; img-src data:; frame-ancestors 'self'; sandbox",
    'Cache-Control': 'private, no-store',
  })
  res
    .type('html')
    .send(
      filled.ok
        ? await preview({ bytes: filled.bytes, title: paperTitle(template).zh })
        : lacking(filled.missing.map(place => missingPlace(place, reader.person.locale).label)),
    )
}

const lacking = (places: readonly string[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>预览</title></head><body><p>这件案件缺少：</p><ul>${places
    .map(place => `<li>${xmlText(place)}</li>`)
    .join('')}</ul></body></html>`
