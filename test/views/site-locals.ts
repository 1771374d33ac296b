/** What every view is given, for tests that render one without an office. */
import type { Person } from '../../server/people/person.ts'
import { assetUrl, iconUrl } from '../../server/web/assets.ts'
import type { SiteLocals } from '../../server/web/page.ts'
import { fill, wordsFor } from '../../server/web/words.ts'
import type { Locale } from '../../workflows/text.ts'

export const somebody: Person = { id: 'p1', name: '调解员甲', locale: 'zh', memberships: [], covers: [] }

export const siteLocals = (locale: Locale = 'zh', more: Partial<SiteLocals> = {}): SiteLocals => ({
  w: wordsFor(locale),
  locale,
  address: '/',
  lang: locale === 'zh' ? 'zh-CN' : 'en',
  person: somebody,
  demo: false,
  flash: undefined,
  beingMade: '',
  unknownFilters: '',
  path: '/',
  today: '2026-11-24',
  nav: [{ href: '/', icon: 'home', label: '工作台', current: true }],
  menu: [{ href: '/account', icon: 'user', label: '我的账号', current: false }],
  asset: assetUrl,
  iconUrl,
  fill,
  t: text => text[locale],
  ...more,
})
