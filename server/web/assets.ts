/** Stylesheets, the script and the sprite: read once, packed once, named with their version, cached for a year. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import { buildSprite, isIcon } from './icons.ts'

const tabler = join(dirname(createRequire(import.meta.url).resolve('@tabler/core/package.json')), 'dist', 'css')
const own = fileURLToPath(new URL('../../views/assets', import.meta.url))

/** Parts of our stylesheet, in the order in which later ones win. */
const sheets = [
  'base',
  'header',
  'page',
  'case',
  'case-page',
  'form',
  'find',
  'desk',
  'groups',
  'meetings',
  'signing',
  'reports',
  'display',
  'small-screen',
  'print',
] as const

/** Where each asset comes from; nothing else is served. */
const sources = {
  'tabler.css': () => readFileSync(join(tabler, 'tabler.min.css')),
  'site.css': () => Buffer.concat(sheets.map(sheet => readFileSync(join(own, 'site', `${sheet}.css`)))),
  'site.js': () => Buffer.concat(['site.js', 'find.js'].map(name => readFileSync(join(own, name)))),
  'signing.js': () => readFileSync(join(own, 'signing.js')),
  'display.js': () => readFileSync(join(own, 'display.js')),
  'favicon.svg': () => readFileSync(join(own, 'favicon.svg')),
  'icons.svg': () => Buffer.from(buildSprite()),
} as const satisfies Record<string, () => Buffer>
export type AssetName = keyof typeof sources

const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const
type Asset = { bytes: Buffer; version: string; type: string; packed?: Promise<Buffer> }
const assets = new Map<AssetName, Asset>()

function assetOf(name: AssetName): Asset {
  const known = assets.get(name)
  if (known) return known
  const bytes = sources[name]()
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const asset = { bytes, version, type: types[name.split('.')[1] as keyof typeof types] }
  assets.set(name, asset)
  return asset
}

/** '/assets/site.css?v=0f3a…': another content has another address. */
export const assetUrl = (name: AssetName): string => `/assets/${name}?v=${assetOf(name).version}`

const iconUrls = new Map<string, string>()

/** Where the sprite holds an icon; the sprite never changes while the house is open. */
export function iconUrl(name: string): string {
  const known = iconUrls.get(name)
  if (known) return known
  if (!isIcon(name)) throw new Error(`No icon ${name}; list it in server/web/icons.ts`)
  const url = `${assetUrl('icons.svg')}#${name}`
  iconUrls.set(name, url)
  return url
}

const pack = promisify(gzip)

/** Stands before the session: an asset needs no person. */
export function assetRoutes(): Router {
  const routes = Router()
  routes.get('/favicon.ico', permit('public'), (_req, res) => res.redirect(302, assetUrl('favicon.svg')))
  routes.get('/assets/:name', permit('public'), async (req, res, next) => {
    const name = String(req.params.name)
    if (!Object.hasOwn(sources, name)) return next()
    const asset = assetOf(name as AssetName)
    res.set('Cache-Control', req.query.v === asset.version ? 'public, max-age=31536000, immutable' : 'no-cache')
    res.set('ETag', `"${asset.version}"`).set('Vary', 'Accept-Encoding').type(asset.type)
    if (req.fresh) return void res.status(304).end()
    if (!req.acceptsEncodings('gzip')) return void res.send(asset.bytes)
    asset.packed ??= pack(asset.bytes, { level: 9 })
    res.set('Content-Encoding', 'gzip').send(await asset.packed)
  })
  return routes
}
