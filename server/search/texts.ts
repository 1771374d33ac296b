/**
 * What a case says in words: claims, notes and other long answers, evidence, papers. Only what everybody who works on
 * the case may read; what was said in one room, or is between two ends, is in no index.
 */
import PizZip from 'pizzip'
import { metaOf } from '../../workflows/field-meta.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { logForms } from '../log/forms.ts'
import type { Office } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { stepLabel } from '../proceedings/labels.ts'
import { words } from './words.ts'

export type CaseText = { caseId: string; about: Text; text: string }

/** Enough for a case of many years; the newest of more. */
const mostEvents = 1000

/** What several cases say in one kind of place, case by case in the order in which it is read. */
type Source = (db: Db, ids: readonly string[]) => Promise<CaseText[]>

const summaries: Source = async (db, ids) => {
  const rows = await db('cases').whereIn('id', ids).whereNotNull('summary').select('id', 'summary')
  return rows.flatMap(({ id, summary }) => (summary ? [{ caseId: id, about: words.summary, text: summary }] : []))
}

const claims: Source = async (db, ids) => {
  const rows = await db('claims').whereIn('case_id', ids).whereNotNull('text').orderBy('id').select('case_id', 'text')
  return rows.map(({ case_id, text }) => ({ caseId: case_id, about: words.claim, text }))
}

const evidence: Source = async (db, ids) => {
  const rows = await db('evidence')
    .whereIn('case_id', ids)
    .where({ audience: 'all' })
    .orderBy('id')
    .select('case_id', 'name', 'purpose')
  return rows.map(({ case_id, name, purpose }) => ({
    caseId: case_id,
    about: words.evidence,
    text: [name, purpose].filter(Boolean).join(' '),
  }))
}

const namesOfPapers: Source = async (db, ids) =>
  (await filedPapers(db, ids)).map(({ case_id, template, number }) => ({
    caseId: case_id,
    about: words.paper,
    text: `${paperTitle(template).zh} ${number}`,
  }))

/** Without the contents of papers, which lie in files: see `paperFiles`. */
export const sources: readonly Source[] = [summaries, claims, eventTexts, evidence, namesOfPapers]

export async function textsOf(db: Db, caseId: string): Promise<CaseText[]> {
  const texts: CaseText[] = []
  for (const source of sources) texts.push(...(await source(db, [caseId])))
  return texts
}

/** The files of the papers that are made. */
export const paperFiles = async (db: Db, caseId: string): Promise<string[]> =>
  (await filedPapers(db, [caseId])).flatMap(({ sha256 }) => (sha256 ? [sha256] : []))

/** The words of a paper, a line for each paragraph; '' where its file is lost or no Word file. */
export async function paperText({ files, log }: Pick<Office, 'files' | 'log'>, sha256: string): Promise<string> {
  try {
    const body = new PizZip(await files.get(sha256)).file('word/document.xml')?.asText() ?? ''
    return body
      .replaceAll('</w:p>', '\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/&(lt|gt|quot|apos|amp);/g, ' ')
      .slice(0, 20_000)
  } catch (error) {
    log.warn({ err: error }, 'a paper could not be read for the search')
    return ''
  }
}

/** Read by everybody on the case, still standing, and of no proceeding that shows only that it was made. */
const openEvents = (db: Db, ids: readonly string[]) =>
  db('events')
    .whereIn('events.case_id', ids)
    .where({ 'events.audience': 'all' })
    .whereNotIn('events.id', db('reversals').select('event_id'))
    .whereNotExists(
      db('events as first')
        .whereRaw('first.proceeding_id = events.proceeding_id')
        .where({ 'first.version': 1, 'first.audience': 'ends' })
        .select('first.id'),
    )

async function eventTexts(db: Db, ids: readonly string[]): Promise<CaseText[]> {
  const amended = db('events as later').whereIn('case_id', ids).whereNotNull('amends').select('amends')
  const rows = await openEvents(db, ids)
    .whereNotIn('events.id', amended)
    .orderBy('sequence', 'desc')
    .limit(mostEvents * ids.length)
    .select('case_id', 'workflow', 'definition_number', 'step', 'answers')
  return rows.flatMap(row => {
    const at = { workflow: row.workflow, definitionNumber: row.definition_number, step: row.step }
    const fields = longAnswers(at)
    if (fields.length === 0) return []
    const answers: Record<string, unknown> = JSON.parse(row.answers)
    return fields.flatMap(field => {
      const text = answers[field]
      return typeof text === 'string' ? [{ caseId: row.case_id, about: stepLabel(at), text }] : []
    })
  })
}

type At = { workflow: string | null; definitionNumber: number | null; step: string }

/** Long answers are what people tell; what happened at registration stands on the case itself. */
function longAnswers({ workflow, definitionNumber, step }: At): string[] {
  if (workflow === 'case-file' && (step === 'register' || step === 'changeCase')) return []
  const form =
    workflow === null
      ? logForms[step as keyof typeof logForms]
      : isWorkflow(workflow)
        ? workflowNamed(workflow, definitionNumber ?? undefined).steps[step]?.form
        : undefined
  return Object.entries(form?.shape ?? {}).flatMap(([field, schema]) => {
    const { widget, sealed } = metaOf(schema as never)
    return widget === 'textarea' && !sealed ? [field] : []
  })
}

type FiledPaper = { case_id: string; template: string; number: string; sha256: string | null }

const filedPapers = (db: Db, ids: readonly string[]): Promise<FiledPaper[]> =>
  db('papers')
    .whereIn('case_id', ids)
    .whereNot('state', 'withdrawn')
    .whereIn('event_id', openEvents(db, ids).select('events.id'))
    .orderBy('id')
    .select('case_id', 'template', 'number', 'sha256')
