/** Records that a paper was served or could not be, with its proof; and that such a record was wrong. */
import type { Locale, Text } from '../../workflows/text.ts'
import { readableAudiences } from '../access/audience.ts'
import { Invalid, NotFound, NotNow } from '../errors.ts'
import { type Good, insertUpload, lookIntoAll } from '../evidence/file-evidence.ts'
import type { Received } from '../evidence/receive-files.ts'
import { type Office, todayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { makePaper } from '../papers/make-paper.ts'
import { queuePapers } from '../papers/queue.ts'
import { findPaper, type PaperOfCase, paperOfEvent } from '../papers/repository.ts'
import type { Person } from '../people/person.ts'
import { eventByKey } from '../proceedings/history.ts'
import { once } from '../proceedings/once.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { effectiveOn, type ServiceAnswers, wrongService } from './forms.ts'
import { type Service, servicesOf } from './repository.ts'
import { words } from './words.ts'

/** Papers in force: on file, not taken back, and asked for by a step. */
export const isServable = ({ state, drawnBy }: Pick<PaperOfCase, 'state' | 'drawnBy'>): boolean =>
  state === 'filed' && drawnBy === null

/** 受理通知书（闽榕马园文〔2026〕0001号）2份 */
export const paperNames = ({ template, number }: PaperOfCase, copies: number): string =>
  `${paperTitle(template).zh}（${number}）${copies}份`

type Serving = {
  paper: PaperOfCase
  answers: ServiceAnswers
  received: readonly Received[]
  by: Person
  idempotencyKey?: string | undefined
}

/** Throws Invalid, or NotNow for a paper that is not in force. */
export async function recordService(office: Office, { paper, answers, received, by, idempotencyKey }: Serving) {
  if (!isServable(paper)) throw new NotNow(`Paper ${paper.id} cannot be served`, words.notServable)
  const known = { today: todayOf(office), paperOn: paper.happenedOn, hasProof: received.length > 0 }
  refuse(wrongService(answers, known), by.locale)
  const { good, refused } = await lookIntoAll(office, received)
  if (refused.length > 0) throw new Invalid({ files: refused.map(text => text[by.locale]) })
  await once(() =>
    office.db.write(async tx => {
      if (idempotencyKey && (await eventByKey(tx, by.id, idempotencyKey))) return
      const told = { ...answers, paperNames: paperNames(paper, answers.copies) }
      await recordEvent(tx, office, {
        caseId: paper.caseId,
        step: 'paperServed',
        answers: { ...told, ...proofAnswers(good) },
        by,
        audience: paper.audience,
        happenedOn: answers.servedOn,
        idempotencyKey,
        records: eventId => [serviceRecord(eventId, paper, answers)],
      })
      if (good.length > 0) {
        const about = { caseId: paper.caseId, audience: paper.audience, purpose: told.paperNames, by }
        await insertUpload(tx, office, { about, good })
      }
    }),
  )
}

const proofAnswers = (good: readonly Good[]) =>
  good.length === 0
    ? {}
    : { proof: good.map(({ name }) => name).join('、'), proofs: good.map(({ id, name }) => ({ id, name })) }

const serviceRecord = (eventId: string, paper: PaperOfCase, answers: ServiceAnswers) => ({
  kind: 'service' as const,
  key: `${eventId}-service`,
  partyId: answers.party ?? null,
  onDay: effectiveOn(answers),
  state: answers.outcome,
  audience: paper.audience,
  details: {
    what: 'paper',
    paperId: paper.id,
    eventId,
    way: answers.way,
    servedOn: answers.servedOn,
    outcome: answers.outcome,
  },
})

function refuse(wrong: Record<string, Text>, locale: Locale): void {
  const fields = Object.entries(wrong)
  if (fields.length > 0) throw new Invalid(Object.fromEntries(fields.map(([field, says]) => [field, [says[locale]]])))
}

type About = { paper: PaperOfCase; key: string; by: Person }

/** One record of service of this paper. Throws NotFound. */
export async function findService(office: Office, { paper, key, by }: About): Promise<Service> {
  const found = await servicesOf(office.db.reader, paper, readableAudiences(by, paper))
  const service = found.find(one => one.key === key && one.state !== 'void')
  if (!service) throw new NotFound(`No service ${key} of paper ${paper.id}`)
  return service
}

/** The record stays on file and says that it is void. */
export async function voidService(office: Office, { reason, ...about }: About & { reason: string }): Promise<void> {
  const { paper, key, by } = about
  await findService(office, about)
  await office.db.write(tx =>
    recordEvent(tx, office, {
      caseId: paper.caseId,
      step: 'serviceVoided',
      answers: { paperNames: `${paperTitle(paper.template).zh}（${paper.number}）`, reason },
      by,
      audience: paper.audience,
      records: () => [{ kind: 'service', key, state: 'void' }],
    }),
  )
}

/** The receipt of service 送达回证 of one attempt, made once; the paper's id. Civil Procedure Law, art. 87. */
export async function makeReceipt(office: Office, about: About): Promise<string> {
  const { paper, by } = about
  const { eventId } = await findService(office, about)
  const template = 'service-receipt'
  const { organisation_id: organisationId } = await office.db
    .reader('cases')
    .where({ id: paper.caseId })
    .first('organisation_id')
  const id = await office.db.write(async tx => {
    const before = await paperOfEvent(tx, eventId, template)
    if (before) return before
    const { caseId, proceedingId } = paper
    const numbering = { now: office.now().toISOString(), organisationId, format: office.config.paperNumberFormat }
    const [made] = await queuePapers(tx, { caseId, proceedingId, eventId, templates: [template], ...numbering })
    return made!
  })
  const receipt = await findPaper(office.db.reader, id, { person: by, today: todayOf(office) })
  if (receipt.state === 'queued') await makePaper(office, receipt)
  return id
}
