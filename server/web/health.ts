/** What a supervisor of processes asks: does it live, and can it work. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'

export function healthRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/healthz', permit('public'), (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'alive' })
  })

  routes.get('/readyz', permit('public'), async (req, res) => {
    const status = await readiness(office).catch((error: unknown) => {
      req.log.error({ err: error }, 'not ready')
      return 'database does not answer' as const
    })
    res
      .status(status === 'ready' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status })
  })

  return routes
}

async function readiness({ db }: Office): Promise<'ready' | 'migrations are pending'> {
  const [, pending] = await db.reader.migrate.list()
  return pending.length === 0 ? 'ready' : 'migrations are pending'
}
