/** Gives every response `res.page()`: the one place where a view meets the layout and the reader's language. */
import type { Request, RequestHandler, Response } from 'express'
import type { Role } from '../../workflows/define.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { type Permission, permissions } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { todayOf } from '../office.ts'
import { hasRole, type Person } from '../people/person.ts'
import { type AssetName, assetUrl, iconUrl } from './assets.ts'
import { takeFlash } from './flash.ts'
import type { IconName } from './icons.ts'
import { chosenLanguage } from './language.ts'
import { render } from './render.ts'
import { fill, type Words, wordsFor } from './words.ts'

declare global {
  namespace Express {
    interface Response {
      /** Sends views/<view>.ejs inside a layout; `title` names the page in the window's bar. */
      page(view: string, locals?: PageLocals): void
    }
    interface Locals {
      person?: Person | undefined
      /** The person's own language, or the one chosen on this device. */
      locale?: Locale | undefined
      /** That figures are being made anew, and how far that is; '' or nothing else. */
      beingMade?: string | undefined
      /** That a filter in the address narrows nothing; '' or nothing else. */
      unknownFilters?: string | undefined
    }
  }
}

export type PageLocals = {
  title?: string
  /** 'site' unless told; 'print' is a sheet of paper, 'display' a screen on a wall. */
  layout?: 'site' | 'print' | 'display'
  [local: string]: unknown
}

/** What every view may use besides its own locals. */
export type SiteLocals = {
  w: Words
  locale: Locale
  lang: 'zh-CN' | 'en'
  person: Person | undefined
  demo: boolean
  flash: string | undefined
  beingMade: string
  unknownFilters: string
  path: string
  /** What to ask for to have this page again: with its filters where it was read, without what was sent to it. */
  address: string
  today: string
  nav: NavLink[]
  /** What stands in the menu under the person's name. */
  menu: NavLink[]
  asset: (name: AssetName) => string
  /** Address of an icon; throws for one that server/web/icons.ts does not list. */
  iconUrl: (name: string) => string
  fill: typeof fill
  t: (text: Text) => string
}
export type NavLink = { href: string; icon: IconName; label: string; current: boolean }

export const pages =
  (office: Office): RequestHandler =>
  (req, res, next) => {
    res.page = (view, locals = {}) => {
      const site = siteLocals(office, req, res)
      const body = render(view, { ...site, ...locals })
      const layout = locals.layout ?? 'site'
      if (!res.get('Cache-Control')) res.set('Cache-Control', 'no-store')
      res.set('Content-Language', site.lang)
      res.type('html').send(render(`layouts/${layout}`, { title: site.w.site?.name, ...site, ...locals, body }))
    }
    next()
  }

function siteLocals(office: Office, req: Request, res: Response): SiteLocals {
  const locale = localeOf(req, res)
  const w = wordsFor(locale)
  const person = res.locals.person as Person | undefined
  const path = req.originalUrl.split('?')[0] ?? '/'
  return {
    w,
    locale,
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    person,
    demo: office.config.demo,
    flash: takeFlash(req)?.[locale],
    beingMade: res.locals.beingMade ?? '',
    unknownFilters: res.locals.unknownFilters ?? '',
    path,
    address: req.method === 'GET' ? req.originalUrl : path,
    today: todayOf(office),
    nav: linksOf(navPlaces, { person, w, path }),
    menu: linksOf(menuPlaces, { person, w, path }),
    asset: assetUrl,
    iconUrl,
    fill,
    t: text => text[locale],
  }
}

/** The person's own choice, else the one made on this device, else what the browser asks for, else Chinese. */
export const localeOf = (req: Request, res: Response): Locale =>
  res.locals.person?.locale ??
  res.locals.locale ??
  chosenLanguage(req) ??
  (req.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh')

type Place = { href: string; icon: IconName; word: string; permission: Permission; beside?: string; also?: string }
const navPlaces: readonly Place[] = [
  { href: '/', icon: 'home', word: 'desk', permission: 'signed-in' },
  { href: '/cases', icon: 'briefcase', word: 'cases', permission: 'cases.read', beside: '/cases/new' },
  { href: '/cases/new', icon: 'plus', word: 'register', permission: 'cases.register' },
  { href: '/agenda', icon: 'calendar-event', word: 'agenda', permission: 'rooms.search' },
  { href: '/reports', icon: 'chart-bar', word: 'reports', permission: 'reports.read', also: '/filed-reports' },
  { href: '/organisations', icon: 'building', word: 'organisations', permission: 'organisations.manage' },
  { href: '/people', icon: 'users', word: 'people', permission: 'people.manage' },
  { href: '/calendar', icon: 'calendar', word: 'calendar', permission: 'calendar.manage' },
]

const menuPlaces: readonly Place[] = [
  { href: '/account', icon: 'user', word: 'personMenu', permission: 'signed-in', beside: '/account/password' },
  { href: '/account/password', icon: 'key', word: 'changePassword', permission: 'signed-in' },
  { href: '/warnings', icon: 'alert-triangle', word: 'warnings', permission: 'warnings.read' },
  { href: '/reminder-list', icon: 'bell', word: 'reminderList', permission: 'reminders.read' },
  { href: '/typical-cases', icon: 'writing', word: 'typicalCases', permission: 'typical-cases.read' },
  { href: '/supervision-orders', icon: 'rubber-stamp', word: 'supervisionOrders', permission: 'orders.give' },
  { href: '/work', icon: 'briefcase', word: 'work', permission: 'work.read' },
  { href: '/duty-log', icon: 'clipboard-list', word: 'dutyLog', permission: 'work.read' },
  { href: '/duty', icon: 'calendar-event', word: 'duty', permission: 'absences.manage' },
  { href: '/batches', icon: 'list-check', word: 'batches', permission: 'batches.run' },
  { href: '/rooms', icon: 'building', word: 'rooms', permission: 'rooms.manage' },
  { href: '/calculators', icon: 'calculator', word: 'calculators', permission: 'signed-in' },
  { href: '/doors', icon: 'map', word: 'doors', permission: 'signed-in' },
  { href: '/workflows', icon: 'git-branch', word: 'workflows', permission: 'signed-in' },
  { href: '/process-reports', icon: 'chart-dots', word: 'processReports', permission: 'process.read' },
  { href: '/exports', icon: 'download', word: 'exports', permission: 'exports.make' },
  { href: '/displays', icon: 'device-tv', word: 'displays', permission: 'displays.manage' },
  { href: '/parameters', icon: 'adjustments-horizontal', word: 'parameters', permission: 'signed-in' },
  { href: '/rules', icon: 'clipboard-list', word: 'rules', permission: 'signed-in' },
  { href: '/indicators', icon: 'chart-bar', word: 'indicators', permission: 'signed-in' },
  { href: '/privacy', icon: 'shield-search', word: 'privacy', permission: 'privacy.keep' },
  { href: '/consent-texts', icon: 'shield-lock', word: 'consentTexts', permission: 'consent-texts.manage' },
  { href: '/retention', icon: 'archive', word: 'retention', permission: 'retention.list' },
  { href: '/service-points', icon: 'map-pin', word: 'servicePoints', permission: 'service-points.manage' },
  { href: '/templates', icon: 'file-text', word: 'templates', permission: 'templates.manage' },
  { href: '/taxonomies', icon: 'list-check', word: 'taxonomies', permission: 'taxonomies.manage' },
  { href: '/quality', icon: 'list-check', word: 'quality', permission: 'quality.review' },
  { href: '/sweep', icon: 'shield-search', word: 'sweep', permission: 'sweep.run' },
  { href: '/number-formats', icon: 'clipboard-list', word: 'numberFormats', permission: 'number-formats.manage' },
]

type Reader = { person: Person | undefined; w: Words; path: string }

function linksOf(places: readonly Place[], { person, w, path }: Reader): NavLink[] {
  if (!person) return []
  return places
    .filter(({ permission }) => mayUse(person, permission))
    .map(({ href, icon, word, beside, also }) => ({
      href,
      icon,
      label: w.site?.[word] ?? word,
      current: (isAt(path, href) && !(beside && isAt(path, beside))) || (also !== undefined && isAt(path, also)),
    }))
}

function mayUse(person: Person, permission: Permission): boolean {
  const allowed: 'anybody' | 'signed-in' | readonly Role[] = permissions[permission]
  return typeof allowed === 'string' || hasRole(person, ...allowed)
}

const isAt = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`))
