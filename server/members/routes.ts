/** The page of a group's members, and the batch that is begun from it. */
import { type Request, type Response, Router } from 'express'
import { isPartnerOnly } from '../access/partner.ts'
import { permit } from '../access/permit.ts'
import { beginForMembers, mostRows } from '../batches/begin-batch.ts'
import { findCaseFile } from '../cases/repository.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { askAgain } from '../web/ask-again.ts'
import { pageIn } from '../web/page-in.ts'
import { postedText } from '../web/posted-text.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { chosenMembers, type Standing, standings } from './repository.ts'
import { membersPage } from './view.ts'

export function memberRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id/members', permit('cases.work'), async (req, res) => {
    const standing = standingIn(req.query.standing)
    if (hasUnknown(req.query, { standing })) sayUnknown(res)
    await show(req, res, { standing, page: pageIn(req.query.page), name: '', ticked: [] })
  })

  // A name stands in no address: it is posted, and so are the ticks that go along from page to page.
  routes.post('/cases/:id/members', permit('cases.work'), (req, res) => show(req, res, chosenIn(req)))

  routes.post('/cases/:id/members/batch', permit('batches.run'), async (req, res) => {
    const person = insiderIn(res)
    const { standing, name, ticked, page } = chosenIn(req)
    try {
      const file = await findCaseFile(office.db.reader, String(req.params.id), { person, today: todayOf(office) })
      const members = await chosenMembers(office.db.reader, {
        caseId: file.id,
        limit: mostRows + 1,
        ...(req.body?.pick === 'filtered' ? { standing, name } : { ids: ticked.slice(0, mostRows) }),
      })
      const id = await beginForMembers(office, { file, by: person, step: postedText(req.body?.step), members })
      res.redirect(303, `/batches/${id}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { standing, name, ticked, page, wrong })
    }
  })

  type Shown = Chosen & { wrong?: Record<string, string[]> }

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    const person = insiderIn(res)
    res.page('members/show', await membersPage(office, { caseId: String(req.params.id), person, ...shown }))
  }

  return routes
}

/** A partner works on what was referred to it and does not see a group's sums. */
function insiderIn(res: Response) {
  const person = res.locals.person!
  if (isPartnerOnly(person)) throw new NotFound('Not for partners')
  return person
}

type Chosen = { standing: Standing | undefined; name: string; page: number; ticked: string[] }

/** What a posted form chooses: those ticked on its page, and those ticked on others. */
const chosenIn = ({ body }: Request): Chosen => ({
  standing: standingIn(body?.standing),
  name: postedText(body?.name).trim().slice(0, 80),
  page: pageIn(body?.page),
  ticked: [...new Set([body?.ids ?? [], body?.kept ?? []].flat().map(String))],
})

const standingIn = (value: unknown): Standing | undefined => standings.find(one => one === value)
