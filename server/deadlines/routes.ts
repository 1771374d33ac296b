/** The page of a deadline, its working on paper, and what can be done to it. HTTP only. */
import { type Request, type Response, Router } from 'express'
import type { z } from 'zod'
import type { Text } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { idIn } from '../people/managing.ts'
import type { Person } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { changesSeen } from './adjust-deadline.ts'
import { extendDeadline, liftFromDeadline, resumeDeadline, setDeadline, suspendDeadline } from './adjusting.ts'
import { extendForm, liftForm, resumeForm, setForm, suspendForm } from './forms.ts'
import { deadlinePage, deadlinePrint, findVisible } from './page.ts'
import { words } from './words.ts'

type Asked = { deadlineId: string; by: Person; seen: string | undefined }
type Deed = {
  path: string
  form: z.ZodObject
  title: Text
  intro: Text
  done: Text
  take: (asked: Asked & { adjustmentId: string; answers: any }) => Promise<unknown>
}

export function deadlineRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/deadlines/:id', permit('cases.read'), async (req, res) => {
    res.page('deadlines/show', await deadlinePage(office, idIn(req), res.locals.person!))
  })

  routes.get('/deadlines/:id/print', permit('cases.read'), async (req, res) => {
    res.page('deadlines/print', { layout: 'print', ...(await deadlinePrint(office, idIn(req), res.locals.person!)) })
  })

  for (const deed of deedsOf(office)) {
    formRoutes(routes, deed.path, 'cases.work', {
      page: (req, res) => pageOf(req, res, deed),
      async done(req, res) {
        const by = res.locals.person!
        const deadlineId = idIn(req)
        await findVisible(office, deadlineId, by)
        const answers = parseForm(deed.form, req.body ?? {}, by.locale)
        const seen = typeof req.body?.seen === 'string' ? req.body.seen : undefined
        await deed.take({ deadlineId, adjustmentId: idIn(req, 'change'), answers, by, seen })
        flash(req, deed.done)
        res.redirect(303, `/deadlines/${deadlineId}`)
      },
    })
  }

  async function pageOf(req: Request, res: Response, { form, title, intro }: Deed) {
    const person = res.locals.person!
    const { rule, deadline } = await findVisible(office, idIn(req), person)
    const { locale } = person
    return {
      form,
      title: `${title[locale]} · ${rule.label[locale]}`,
      intro: intro[locale],
      submit: title[locale],
      back: `/deadlines/${idIn(req)}`,
      hidden: { seen: await changesSeen(office.db.reader, deadline) },
    }
  }

  return routes
}

const deedsOf = (office: Office): Deed[] => [
  {
    path: '/deadlines/:id/extend',
    form: extendForm,
    title: words.extend,
    intro: words.extendIntro,
    done: words.extended,
    take: asked => extendDeadline(office, asked),
  },
  {
    path: '/deadlines/:id/suspend',
    form: suspendForm,
    title: words.suspend,
    intro: words.suspendIntro,
    done: words.suspended,
    take: asked => suspendDeadline(office, asked),
  },
  {
    path: '/deadlines/:id/set',
    form: setForm,
    title: words.set,
    intro: words.setIntro,
    done: words.wasSet,
    take: asked => setDeadline(office, asked),
  },
  {
    path: '/deadlines/:id/changes/:change/resume',
    form: resumeForm,
    title: words.resume,
    intro: words.resumeIntro,
    done: words.resumed,
    take: asked => resumeDeadline(office, asked),
  },
  {
    path: '/deadlines/:id/changes/:change/lift',
    form: liftForm,
    title: words.lift,
    intro: words.liftIntro,
    done: words.wasLifted,
    take: asked => liftFromDeadline(office, asked),
  },
]
