/** Calculating for a claim of a case: which calculator, its form with what the case knows, saving, and what was kept. */
import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import type { Audience } from '../../workflows/define.ts'
import { calculatorsFor, orderedFor } from '../../workflows/law/calculators/by-cause.ts'
import type { Locale } from '../../workflows/text.ts'
import { readableAudiences } from '../access/audience.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { permit } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import { limitationEvents } from '../claims/limitation-events.ts'
import { Invalid, NotAllowed } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { answersOf } from '../proceedings/posted.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { causeName } from '../taxonomies/options.ts'
import { askAgain } from '../web/ask-again.ts'
import { flash } from '../web/flash.ts'
import { fill } from '../web/words.ts'
import { beforehandView } from './beforehand.ts'
import { inLanguage } from './in-language.ts'
import { keepWorking } from './keep-working.ts'
import { keptView } from './kept-view.ts'
import { calculatorView, hiddenFields, placeTyped, type Tried } from './page.ts'
import { placesFor } from './places.ts'
import { proposedFor } from './prefill.ts'
import { type Claim, findClaim } from './repository.ts'
import { saveOptions } from './save-options.ts'
import { words } from './words.ts'
import { calculatorNamed, type Worked, workOut } from './work-out.ts'

const path = '/cases/:id/claims/:claim/calculators'

export function caseCalculatorRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('cases.work'), async (req, res) => {
    const { locale, file, claim } = await found(req, res)
    const start = `/cases/${file.id}/claims/${claim.id}/calculators`
    res.page('calculators/index', {
      title: words.forClaim[locale],
      intro: `${titleOf(file, claim, locale)} · ${words.chooseFor[locale]}`,
      calculators: orderedFor(claim.cause).map(({ id, name, about, source }) => ({
        fits: calculatorsFor(claim.cause).includes(id),
        href: `${start}/${id}`,
        name: name[locale],
        about: about[locale],
        source: source[locale],
      })),
    })
  })

  routes.get(`${path}/:calculator`, permit('cases.work'), (req, res) => show(req, res, {}))

  routes.post(`${path}/:calculator`, permit('cases.work'), async (req, res) => {
    const { by, locale, file, claim, audiences } = await found(req, res)
    const { answers: typed, key } = answersOf(req.body)
    try {
      const places = await placesFor(office.db.reader, by, file.organisationPath)
      const calculator = calculatorNamed(idIn(req, 'calculator'))
      const limitation = await limitationEvents(office.db.reader, { caseId: file.id, claimId: claim.id })
      const worked = await workOut(office, { calculator, body: typed, places, locale, limitation })
      if (req.body?._save !== 'yes' || 'missing' in worked.answer) return await show(req, res, { typed, worked })
      const audience = readable(req.body?._audience, audiences, locale)
      const kept = { ...worked, answer: worked.answer }
      const eventId = await office.db.write(tx =>
        keepWorking(tx, office, { caseId: file.id, claim, worked: kept, audience, by, key }),
      )
      flash(req, words.saved)
      res.redirect(303, `/cases/${file.id}/workings/${eventId}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { typed, wrong })
    }
  })

  routes.get('/cases/:id/workings/:event', permit('papers.read'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const file = await fileIn(req, res)
    const language: Locale = req.query.language === 'en' ? 'en' : req.query.language === 'zh' ? 'zh' : locale
    const view = await keptView(office.db.reader, {
      file,
      eventId: idIn(req, 'event'),
      audiences: readableAudiences(by, file),
      locale: language,
      today,
    })
    res.page('calculators/sheet', { ...inLanguage(language), layout: 'print', ...view })
  })

  return routes

  async function fileIn(req: Request, res: Response): Promise<CaseFile> {
    const { by, today } = askingOf(office, req, res)
    const file = await findCaseFile(office.db.reader, idIn(req), { person: by, today })
    if (isPartnerOnly(by)) throw new NotAllowed('A partner works on the referral only')
    return file
  }

  async function found(req: Request, res: Response) {
    const asking = askingOf(office, req, res)
    const file = await fileIn(req, res)
    const claim = await findClaim(office.db.reader, file.id, idIn(req, 'claim'))
    return { ...asking, file, claim, audiences: readableAudiences(asking.by, file) }
  }

  async function show(req: Request, res: Response, tried: Tried): Promise<void> {
    const { by, locale, today, file, claim, audiences } = await found(req, res)
    const db = office.db.reader
    const calculator = calculatorNamed(idIn(req, 'calculator'))
    const places = await placesFor(db, by, file.organisationPath)
    const proposed = tried.typed ? {} : await proposedFor(office, { caseId: file.id, claim, calculator, audiences })
    const view = calculatorView(
      { calculator, places, today, locale, readings: office.calendar.current().readings, proposed },
      tried,
    )
    const start = `/cases/${file.id}/claims/${claim.id}/calculators`
    res.page('calculators/show', {
      ...view,
      beforehand: await beforehandView(db, {
        calculator,
        places,
        placeId: placeTyped(tried) ?? places.own,
        today,
        locale,
      }),
      about: titleOf(file, claim, locale),
      note: Object.keys(proposed).length > 0 ? words.filled[locale] : '',
      action: `${start}/${calculator.id}`,
      sheetAction: `/calculators/${calculator.id}/sheet`,
      back: `/cases/${file.id}`,
      save: isWorked(tried.worked)
        ? { key: randomUUID(), options: saveOptions(audiences, locale), hidden: hiddenFields(tried.typed ?? {}) }
        : undefined,
    })
  }
}

const isWorked = (worked: Worked | undefined): boolean => worked !== undefined && !('missing' in worked.answer)

const titleOf = ({ caseNumber, registrationNumber }: CaseFile, { cause, text }: Claim, locale: Locale): string =>
  fill(words.forCase[locale], {
    number: caseNumber ?? registrationNumber,
    claim: [causeName(cause)[locale], text].filter(Boolean).join(' · '),
  })

/** Throws Invalid for an audience that the writer does not belong to. */
function readable(typed: unknown, audiences: readonly Audience[], locale: Locale): Audience {
  const found = audiences.find(one => one === (typed ?? 'all'))
  if (!found) throw new Invalid({ _audience: [words.notYours[locale]] })
  return found
}
