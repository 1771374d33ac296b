/** Makes a queued paper: gathers, fills, files it under its hash; or notes by name what is missing. */
import type { Db } from '../db.ts'
import { countReference } from '../evidence/stored-files.ts'
import type { Office } from '../office.ts'
import { markOutdated } from '../search/entries.ts'
import { catalogue, isTemplate } from './catalogue.ts'
import { checkLine, checkPlaces, checkValues } from './check-code.ts'
import { valuesOf } from './data.ts'
import type { Filled } from './fill-template.ts'
import { gatherMaterial, type Material } from './material.ts'
import { fill } from './render.ts'
import { markFailed, markFiled, type Paper } from './repository.ts'
import type { PaperKey } from './standing-history.ts'
import { placesIn } from './template-places.ts'
import { templateOf } from './templates.ts'

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Never throws: whatever stands in the way is on record and in the log, and the next paper gets its turn. */
export async function makePaper(office: Office, paper: Paper): Promise<void> {
  try {
    if (!isTemplate(paper.template)) return await fail(office, paper, `template: no template ${paper.template}`)
    const { filled, version } = await fillPaper(office, paper, paper.template)
    if (filled.ok) await file(office, paper, { bytes: Buffer.from(filled.bytes), version })
    else await fail(office, paper, filled.fault ? `template: ${filled.fault}` : filled.missing.join(', '))
  } catch (error) {
    office.log.error({ err: error, paper: paper.id }, 'paper failed')
    await fail(office, paper, 'fault')
  }
}

/** Of the organisation whose case it is. */
const pathOf = async (db: Db, caseId: string): Promise<string> =>
  (await db('cases').where({ id: caseId }).first('organisation_path')).organisation_path

/** A template filled for a paper that is asked for, or might be. */
export async function fillPaper(
  office: Office,
  paper: PaperKey,
  template: string,
): Promise<{ filled: Filled; version: string }> {
  const { bytes, version } = await templateOf(office, template, await pathOf(office.db.reader, paper.caseId))
  const material = await gatherMaterial(office.db.reader, office.sealer, paper)
  return { filled: await fill({ ...fillingOf(office, { template, bytes, material, code: paper.checkCode }) }), version }
}

type Filling = { template: string; bytes: Buffer; material: Material; code: string | null | undefined }

/** What a template is filled with, its check code at the end unless it has a place of its own for it. */
export function fillingOf({ config }: Office, { template, bytes, material, code }: Filling) {
  const places = placesIn(bytes)
  const values = valuesOf(template, material, places)
  const { mayStayOpen } = catalogue[template]!
  if (!code) return { bytes, values, mayStayOpen: [...mayStayOpen, ...checkPlaces] }
  const hasPlace = places.some(({ names }) => names.includes('qr'))
  return {
    bytes,
    values: { ...values, ...checkValues(code, config.publicUrl) },
    mayStayOpen,
    closing: hasPlace ? '' : checkLine,
  }
}

async function file(
  office: Office,
  paper: Paper,
  { bytes, version }: { bytes: Buffer; version: string },
): Promise<void> {
  const stored = await office.files.put(bytes)
  const at = office.now().toISOString()
  await office.db.write(async tx => {
    const isFiled = await markFiled(tx, paper.id, { ...stored, templateVersion: version, filedAt: at })
    if (!isFiled) return
    await countReference(tx, { ...stored, mediaType: docx, at })
    await markOutdated(tx, paper.caseId)
  })
}

const longestProblem = 400

async function fail(office: Office, paper: Paper, problem: string): Promise<void> {
  await office.db.write(tx => markFailed(tx, paper.id, whole(problem)))
}

/** Cut between two names, never within one. */
function whole(problem: string): string {
  if (problem.length <= longestProblem || problem.startsWith('template:')) return problem.slice(0, longestProblem)
  const cut = problem.slice(0, longestProblem - 5)
  return `${cut.slice(0, cut.lastIndexOf(', '))}, …`
}
