/** Every route of the application and what it demands, read from Express itself, so that none is forgotten. */
import type { Express, RequestHandler } from 'express'
import { CannotStart } from '../start/cannot-start.ts'
import { type Permission, permissionOf } from './permit.ts'

export type DeclaredRoute = { method: string; path: string; permission: Permission | undefined }

/** A route that says nothing about who may use it. */
export class UndeclaredRoute extends CannotStart {}

/** What Express 5 keeps of a router; it publishes no types for it. */
type Layer = { rawPath?: unknown; method?: string; handle: RequestHandler & { stack?: Layer[] }; route?: Route }
type Route = { path: unknown; stack: Layer[] }

/** Routes of nested routers included. A permission counts only as the first handler: nothing may run before it. */
export const declaredRoutes = (app: Express): DeclaredRoute[] =>
  routesOf((app as unknown as { router: { stack: Layer[] } }).router.stack, '')

/** Throws `UndeclaredRoute` naming every route without a permission. */
export function refuseUndeclared(app: Express): void {
  const open = declaredRoutes(app).filter(({ permission }) => !permission)
  if (open.length === 0) return
  const list = open.map(({ method, path }) => `${method} ${path}`).join(', ')
  throw new UndeclaredRoute(`These routes begin without permit(): ${list}.`)
}

function routesOf(stack: readonly Layer[], base: string): DeclaredRoute[] {
  return stack.flatMap(({ route, handle, rawPath }) => {
    if (route) return methodsOf(route, base)
    return handle.stack ? routesOf(handle.stack, base + mountOf(rawPath)) : []
  })
}

function methodsOf(route: Route, base: string): DeclaredRoute[] {
  const first = new Map<string, RequestHandler>()
  for (const { method = 'all', handle } of route.stack) if (!first.has(method)) first.set(method, handle)
  const paths = [route.path].flat()
  return paths.flatMap(path =>
    [...first].map(([method, handle]) => ({
      method: method.toUpperCase(),
      path: base + String(path),
      permission: permissionOf(handle),
    })),
  )
}

const mountOf = (path: unknown): string => (path === '/' || path === undefined ? '' : String(path))
