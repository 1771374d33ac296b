/** No way into the house without a word on who may take it. */
import { expect } from 'chai'
import express, { Router } from 'express'
import { declaredRoutes, refuseUndeclared, UndeclaredRoute } from '../../server/access/declared-routes.ts'
import { permit } from '../../server/access/permit.ts'
import { createApp } from '../../server/app.ts'
import { publicPaths } from '../../server/web/require-sign-in.ts'
import { openOffice } from '../support/office.ts'

const answer: express.RequestHandler = (_req, res) => void res.end()

describe('the routes of the house', () => {
  it('each declare a permission', async () => {
    await using house = await openOffice()
    const routes = declaredRoutes(createApp(house.office))
    expect(routes.filter(({ permission }) => !permission)).to.deep.equal([])
    expect(routes.map(({ method, path }) => `${method} ${path}`)).to.include.members(['GET /healthz', 'POST /sign-in'])
  })

  it('are public only where sign-in is not asked for', async () => {
    await using house = await openOffice()
    const open = declaredRoutes(createApp(house.office)).filter(({ permission }) => permission === 'public')
    for (const { path } of open)
      expect(
        publicPaths.some(one => path === one || (one.endsWith('/') && path.startsWith(one))),
        path,
      ).to.equal(true)
  })

  it('are each declared once', async () => {
    await using house = await openOffice()
    const names = declaredRoutes(createApp(house.office)).map(({ method, path }) => `${method} ${path}`)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).to.deep.equal([])
  })
})

describe('a list of declared routes', () => {
  it('holds those of nested routers, with every method and path', () => {
    const inner = Router().get(['/a', '/b'], permit('public'), answer)
    inner.route('/c').post(permit('cases.work'), answer).get(permit('cases.read'), answer)
    const app = express().use('/outer', Router().use('/inner', inner))
    expect(declaredRoutes(app)).to.deep.equal([
      { method: 'GET', path: '/outer/inner/a', permission: 'public' },
      { method: 'GET', path: '/outer/inner/b', permission: 'public' },
      { method: 'POST', path: '/outer/inner/c', permission: 'cases.work' },
      { method: 'GET', path: '/outer/inner/c', permission: 'cases.read' },
    ])
  })

  it('does not count a permission that is asked for after something has run', () => {
    const app = express().get('/late', answer, permit('public')).use(Router().all('/never', answer))
    expect(() => refuseUndeclared(app)).to.throw(UndeclaredRoute, 'GET /late, ALL /never')
  })

  it('is content with an application whose routes are all declared', () => {
    refuseUndeclared(express().get('/', permit('public'), answer))
  })
})
