/** Calls, notes, appointments and messages to the owner: recorded on the case, moving nothing. */
import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import type { Audience } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import { readableAudiences } from '../access/audience.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { permit } from '../access/permit.ts'
import { kindOf } from '../cases/appointment-kind.ts'
import { findCaseFile } from '../cases/repository.ts'
import { forgetDraft, formAt, keepDraft, recalledDraft } from '../drafts/drafts.ts'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { messageThatWaits } from '../owner-messages/repository.ts'
import { answersFor } from '../owner-messages/view.ts'
import type { Person } from '../people/person.ts'
import { checkReferences } from '../proceedings/check-references.ts'
import { optionsFor } from '../proceedings/options.ts'
import { answersOf } from '../proceedings/posted.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { withIds } from '../proceedings/typed-names.ts'
import { isOrderStep } from '../supervision-orders/forms.ts'
import { orderFor } from '../supervision-orders/records.ts'
import { refuseOrderStep } from '../supervision-orders/rights.ts'
import { goneOwner } from '../supervision-orders/sides.ts'
import { aboutOrder, proposedOrder } from '../supervision-orders/view.ts'
import { words as orderWords } from '../supervision-orders/words.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { parseForm } from '../web/parse-form.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type LogKind, logForms } from './forms.ts'
import { plannedAppointment, recordLog } from './record-log.ts'
import { logTitles, words } from './words.ts'

type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }
const isLogKind = (kind: string): kind is LogKind => Object.hasOwn(logForms, kind)

export function logRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id/log/:kind', permit('cases.work'), (req, res) => show(req, res, {}))

  routes.post('/cases/:id/log/:kind', permit('cases.work'), async (req, res) => {
    const person = res.locals.person!
    const { kind, file } = await found(req, res)
    const { answers: typed, key } = answersOf(req.body)
    try {
      const asked = { file, today: todayOf(office), locale: person.locale }
      const told = await withIds(office.db.reader, logForms[kind], { ...asked, answers: typed })
      const answers = parseForm(logForms[kind], told, person.locale) as Record<string, unknown>
      await checkReferences(office.db.reader, logForms[kind], { ...asked, answers })
      refuseWrong(kind, answers, { file, person, today: todayOf(office) })
      const about = aboutIn(req)
      await office.db.write(tx => recordLog(tx, office, { caseId: file.id, kind, answers, about, by: person, key }))
      await forgetDraft(office, { personId: person.id, form: formAt(req) })
      flash(req, {
        zh: `${words.recorded.zh}：${logTitles[kind].zh}`,
        en: `${words.recorded.en}: ${logTitles[kind].en}`,
      })
      const isOrderOfClosed = isOrderStep(kind) && file.state !== 'registered' && file.state !== 'open'
      res.redirect(303, `/cases/${file.id}${isOrderOfClosed ? '?file=closed' : ''}#timeline`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await keepDraft(office, { personId: person.id, form: formAt(req), fields: typed })
      await show(req, res, { typed: { ...typed, _key: key }, wrong })
    }
  })

  async function show(req: Request, res: Response, { typed, wrong }: Tried): Promise<void> {
    const person = res.locals.person!
    const { locale } = person
    const { kind, file } = await found(req, res)
    const today = todayOf(office)
    const form = logForms[kind]
    const draft = typed ? undefined : await recalledDraft(office, { personId: person.id, form: formAt(req) })
    const fields = fieldViews(form, {
      locale,
      today,
      typed: typed ?? draft,
      wrong,
      options: await optionsFor(office.db.reader, form, { file, today, locale }),
      finds: true,
      ...(kind === 'supervisionOrder' ? { proposed: proposedOrder(req.query.because, locale) } : {}),
    })
    const about = await aboutWhat(kind, req, { person, file })
    res.page('log/form', {
      about,
      isMessage: kind === 'ownerAnswer' || isOrderStep(kind),
      title: logTitles[kind][locale],
      caseHref: `/cases/${file.id}`,
      caseNumber: file.caseNumber ?? file.registrationNumber,
      action: req.originalUrl,
      draft: formAt(req),
      restored: draft !== undefined,
      key: String(typed?._key ?? randomUUID()),
      fields: kind === 'note' ? onlyReadable(fields, readableAudiences(person, file)) : fields,
      problems: problemsOf(fields, wrong ?? {}),
    })
  }

  async function aboutWhat(
    kind: LogKind,
    req: Request,
    { person, file }: { person: Person; file: CaseFile },
  ): Promise<string | undefined> {
    if (kind === 'appointmentHeld') return aboutAppointment(req, person)
    if (kind === 'supervisionOrder') {
      const name = await goneOwner(office.db.reader, file.ownerId, todayOf(office))
      return name && fill(orderWords.ownerGone[person.locale], { name })
    }
    if (isOrderStep(kind)) {
      const asked = { caseId: String(req.params.id), about: String(req.query.about), step: kind }
      return aboutOrder(await orderFor(office.db.reader, asked), person.locale)
    }
    if (kind !== 'ownerAnswer') return undefined
    const asked = { caseId: String(req.params.id), about: String(req.query.about) }
    return (await messageThatWaits(office.db.reader, asked)).text
  }

  /** Which appointment the form asks about. Throws NotFound where it is not the person's to know of. */
  async function aboutAppointment(req: Request, person: Person): Promise<string> {
    const { locale } = person
    const today = todayOf(office)
    const asked = { caseId: String(req.params.id), about: String(req.query.about), by: person, today }
    const { onDay, atTime, details } = await plannedAppointment(office.db.reader, asked)
    return [kindOf(details, locale), dayWords(onDay, today, locale), atTime, details.place, details.with]
      .filter(Boolean)
      .join(' · ')
  }

  async function found(req: Request, res: Response) {
    const kind = String(req.params.kind)
    const person = res.locals.person!
    if (!isLogKind(kind)) throw new NotFound(`No log '${kind}'`)
    const file = await findCaseFile(office.db.reader, String(req.params.id), { person, today: todayOf(office) })
    if (isPartnerOnly(person)) throw new NotAllowed('A partner works on the referral only')
    refuseWriter(kind, file, person)
    const stepping = { about: aboutIn(req), person, today: todayOf(office) }
    if (isOrderStep(kind)) await refuseOrderStep(office.db.reader, file, { step: kind, ...stepping })
    return { kind, file }
  }

  return routes
}

/** The key of what the form is about: an appointment, a message, an order. */
const aboutIn = ({ query }: Request): string | undefined => (typeof query.about === 'string' ? query.about : undefined)

function onlyReadable(fields: ReturnType<typeof fieldViews>, readable: readonly Audience[]) {
  return fields.map(field =>
    field.name === 'audience'
      ? { ...field, options: field.options.filter(({ value }) => readable.includes(value as Audience)) }
      : field,
  )
}

/** The owner does not write to themselves, and nobody answers for the owner. Throws NotAllowed. */
function refuseWriter(kind: LogKind, file: CaseFile, person: Person): void {
  const isOwner = answersFor(person, file)
  if (kind === 'ownerMessage' && isOwner) throw new NotAllowed('The case is their own', words.youAreOwner)
  if (kind === 'ownerAnswer' && !isOwner) throw new NotAllowed('Not the owner', words.onlyOwnerAnswers)
}

type Writer = { file: CaseFile; person: Person; today: string }

/** No contact of tomorrow, no appointment of yesterday, and no note that its writer could not read. */
function refuseWrong(kind: LogKind, answers: Record<string, unknown>, { file, person, today }: Writer): void {
  const refuse = (field: string, says: Text) => {
    throw new Invalid({ [field]: [says[person.locale]] })
  }
  if (kind === 'contact' && String(answers.contactedOn) > today) refuse('contactedOn', words.future)
  if (kind === 'appointment' && String(answers.onDay) < today) refuse('onDay', words.past)
  if (answers.replyOn && String(answers.replyOn) < today) refuse('replyOn', orderWords.dayPast)
  if (kind === 'note' && !readableAudiences(person, file).includes(answers.audience as Audience))
    refuse('audience', words.notYours)
}
