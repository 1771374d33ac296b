/**
 * What a case says in words: claims, notes and other long answers, evidence, papers. Only what everybody who works on
 * the case may read; what was said in one room, or is between two ends, is in no index.
 */
import PizZip from 'pizzip'
import { metaOf } from '../../workflows/fields.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { logForms } from '../log/forms.ts'
import type { Office } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { stepLabel } from '../proceedings/labels.ts'
import { words } from './words.ts'

export type CaseText = { about: Text; text: string }

/** Enough for a case of many years; the newest of more. */
const mostEvents = 1000

/** Without the contents of papers, which lie in files: see `paperFiles`. */
export async function textsOf(db: Db, caseId: string): Promise<CaseText[]> {
  const file = await db('cases').where({ id: caseId }).first('summary')
  const claims = await db('claims').where({ case_id: caseId }).whereNotNull('text').orderBy('id').select('text')
  const evidence = await db('evidence').where({ case_id: caseId, audience: 'all' }).orderBy('id')
  return [
    ...(file?.summary ? [{ about: words.summary, text: file.summary }] : []),
    ...claims.map(({ text }) => ({ about: words.claim, text })),
    ...(await eventTexts(db, caseId)),
    ...evidence.map(({ name, purpose }) => ({
      about: words.evidence,
      text: [name, purpose].filter(Boolean).join(' '),
    })),
    ...(await filedPapers(db, caseId)).map(({ template, number }) => ({
      about: words.paper,
      text: `${paperTitle(template).zh} ${number}`,
    })),
  ]
}

/** The files of the papers that are made. */
export const paperFiles = async (db: Db, caseId: string): Promise<string[]> =>
  (await filedPapers(db, caseId)).flatMap(({ sha256 }) => (sha256 ? [sha256] : []))

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
const openEvents = (db: Db, caseId: string) =>
  db('events')
    .where({ 'events.case_id': caseId, 'events.audience': 'all' })
    .whereNotIn('events.id', db('reversals').select('event_id'))
    .whereNotExists(
      db('events as first')
        .whereRaw('first.proceeding_id = events.proceeding_id')
        .where({ 'first.version': 1, 'first.audience': 'ends' })
        .select('first.id'),
    )

async function eventTexts(db: Db, caseId: string): Promise<CaseText[]> {
  const rows = await openEvents(db, caseId)
    .whereNotIn('events.id', db('events as later').where({ case_id: caseId }).whereNotNull('amends').select('amends'))
    .orderBy('sequence', 'desc')
    .limit(mostEvents)
    .select('workflow', 'definition_number', 'step', 'answers')
  return rows.flatMap(row => {
    const at = { workflow: row.workflow, definitionNumber: row.definition_number, step: row.step }
    const answers: Record<string, unknown> = JSON.parse(row.answers)
    return longAnswers(at).flatMap(field => {
      const text = answers[field]
      return typeof text === 'string' ? [{ about: stepLabel(at), text }] : []
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

async function filedPapers(
  db: Db,
  caseId: string,
): Promise<{ template: string; number: string; sha256: string | null }[]> {
  const readable = openEvents(db, caseId).select('events.id')
  return db('papers')
    .where({ case_id: caseId })
    .whereNot('state', 'withdrawn')
    .whereIn('event_id', readable)
    .orderBy('id')
    .select('template', 'number', 'sha256')
}
