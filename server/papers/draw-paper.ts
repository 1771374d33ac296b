/** Draws a paper that no step asked for, from what the case knows: a draft, numbered in the drafts' own series. */
import type { Workflow } from '../../workflows/define.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { endsIn } from '../access/audience.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { findCaseFile } from '../cases/repository.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { once } from '../proceedings/once.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { type CaseFile, type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { isTemplate } from './catalogue.ts'
import { fillPaper, makePaper } from './make-paper.ts'
import { missingPlace } from './place-words.ts'
import { queuePapers } from './queue.ts'
import { findPaper, paperOfEvent } from './repository.ts'
import { draftSeries } from './series.ts'
import type { Told } from './standing-history.ts'
import { words } from './words.ts'

type Reader = { caseId: string; person: Person; today: string }

/**
 * The case, and the proceedings a paper may be drawn from: none that is confidential, as the paper would tell of it.
 * Throws NotFound for a case the person may not see.
 */
export async function drawable(
  db: Db,
  { caseId, person, today }: Reader,
): Promise<{ file: CaseFile; proceedings: Proceeding[] }> {
  const file = await findCaseFile(db, caseId, { person, today })
  if (isPartnerOnly(person)) throw new NotFound(`No case ${caseId}`)
  const ends = await endsIn(db, caseId)
  const proceedings = (await proceedingsOf(db, caseId)).filter(
    ({ id, workflow, state }) => isWorkflow(workflow) && state !== 'taken-back' && !ends.get(id)?.isConfidential,
  )
  return { file, proceedings }
}

/** Papers that steps of a workflow ask for. */
export const papersAskedBy = ({ steps }: Workflow): Set<string> =>
  new Set(Object.values(steps).flatMap(({ papers = [] }) => (typeof papers === 'function' ? [] : [...papers])))

export type Drawing = {
  caseId: string
  proceedingId: string
  template: string
  by: Person
  idempotencyKey?: string | undefined
}

/** The paper's id. Throws Invalid with every place that is missing by name; then no number is taken. */
export async function drawPaper(office: Office, drawing: Drawing): Promise<string> {
  const { caseId, by, template, idempotencyKey } = drawing
  const today = todayOf(office)
  const { file, proceedings } = await drawable(office.db.reader, { caseId, person: by, today })
  const proceeding = proceedings.find(({ id }) => id === drawing.proceedingId)
  if (!isTemplate(template)) throw new Invalid({ template: [words.chooseOne[by.locale]] })
  if (!proceeding) throw new Invalid({ proceedingId: [words.chooseOne[by.locale]] })
  await refuseMissing(office, { caseId, proceedingId: proceeding.id, template, today, locale: by.locale })
  const answers = { template, basis: workflowNamed(proceeding.workflow, proceeding.definitionNumber).title.zh }
  const id = await once(() =>
    office.db.write(async tx => {
      const eventId = await recordEvent(tx, office, { caseId, step: 'paperDrawn', answers, by, idempotencyKey })
      const before = await paperOfEvent(tx, eventId, template)
      if (before) return before
      const wanted = { caseId, proceedingId: proceeding.id, eventId, organisationId: file.organisationId }
      const numbering = {
        now: office.now().toISOString(),
        format: office.config.paperNumberFormat,
        series: draftSeries,
      }
      const [made] = await queuePapers(tx, { ...wanted, ...numbering, templates: [template] })
      return made!
    }),
  )
  await makePaper(office, await findPaper(office.db.reader, id, { person: by, today }))
  return id
}

type Trial = { caseId: string; proceedingId: string; template: string; today: string; locale: Locale }

/** Fills it once without keeping it. */
async function refuseMissing(office: Office, { template, today, locale, ...of }: Trial): Promise<void> {
  const trial: Told = {
    id: '',
    step: 'paperDrawn',
    definitionNumber: undefined,
    answers: {},
    happenedOn: today,
    audience: 'all',
  }
  const paper = { ...of, eventId: '', number: draftSeries.sign, trial }
  const { filled } = await fillPaper(office, paper, template)
  if (filled.ok) return
  if (filled.fault) throw new Invalid({ template: [`${words.templateWrong[locale]}${filled.fault}`] })
  throw new Invalid({ template: filled.missing.map(place => missingWords(place, locale)) })
}

function missingWords(place: string, locale: Locale): string {
  const { label, remedy } = missingPlace(place, locale)
  return locale === 'zh' ? `缺少：${label}。${remedy.zh}` : `Missing: ${label}. ${remedy.en}`
}
