/** Organisations in the reader's words. */
import type { MediationBasis } from '../../workflows/law/organisation-bases.ts'
import { officialCode } from '../../workflows/law/taxonomies/taxonomy.ts'
import { unionThresholds } from '../../workflows/law/union-thresholds.ts'
import type { Locale } from '../../workflows/text.ts'
import { entryName } from '../taxonomies/options.ts'
import { fill } from '../web/words.ts'
import { kindLabels, kindsBelow, partnerKindLabels } from './kinds.ts'
import { depthOf, type Organisation } from './repository.ts'
import { words } from './words.ts'

export type OrganisationLine = { href: string; name: string; kind: string; active: boolean; depth: number }

export const lineOf = (organisation: Organisation, locale: Locale, topDepth = 0): OrganisationLine => ({
  href: `/organisations/${organisation.id}`,
  name: organisation.name[locale],
  kind: kindWords(organisation, locale),
  active: organisation.active,
  depth: depthOf(organisation) - topDepth,
})

const kindWords = ({ kind, partnerKind }: Organisation, locale: Locale): string =>
  (partnerKind && partnerKindLabels[partnerKind]?.[locale]) || kindLabels[kind][locale]

export type Branch = OrganisationLine & { below: Branch[] }

/** Lines in the order of the tree, nested by depth. */
export function treeOf(lines: readonly OrganisationLine[]): Branch[] {
  const tops: Branch[] = []
  const open: Branch[] = []
  for (const line of lines) {
    const branch = { ...line, below: [] }
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= line.depth) open.pop()
    const above = open.at(-1)
    if (above) above.below.push(branch)
    else tops.push(branch)
    open.push(branch)
  }
  return tops
}

export type Fact = { label: string; value: string }

export function factsOf(organisation: Organisation, locale: Locale): Fact[] {
  const { mediationEntry, shortCode, phone, address, confidential, kind } = organisation
  const facts: [label: keyof typeof words, value: string | null][] = [
    ['kind', kindWords(organisation, locale)],
    ['shortCode', kind === 'partner' ? null : shortCode],
    ['mediationBasis', mediationEntry && entryName('organisation-bases', mediationEntry)[locale]],
    ['unionSize', isOfEnterprise(mediationEntry) ? unionSizeWords(locale) : null],
    ['signIn', organisation.kind === 'partner' ? signInWords(organisation, locale) : null],
    ['confidential', confidential ? words.yes[locale] : null],
    ['phone', phone],
    ['address', address],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label: words[label][locale], value }] : []))
}

/** An enterprise's own committee stands beside the enterprise's union, which the law asks for from a certain size. */
const isOfEnterprise = (entry: string | null): boolean =>
  entry !== null && officialCode(entry) === ('enterprise_committee' satisfies MediationBasis)

const unionSizeWords = (locale: Locale): string =>
  unionThresholds
    .map(({ text, source }) => `${text[locale]}${locale === 'zh' ? `（${source.zh}）` : ` (${source.en})`}`)
    .join(locale === 'zh' ? '' : ' ')

/** Of a partner; where nobody has set it no day runs, and that is said. */
export function signInWords({ signInDays: days, signInUnit }: Organisation, locale: Locale): string {
  if (days === null) return words.noSignIn[locale]
  if (days === 0) return words.sameDay[locale]
  return fill(words[signInUnit === 'wd' ? 'workingDays' : 'calendarDays'][locale], { days })
}

/** What can be added below an organisation. */
export const additions = ({ id, kind, active }: Organisation, locale: Locale) =>
  active
    ? kindsBelow(kind).map(below => ({
        href: `/organisations/${id}/add/${below}`,
        label: fill(words.addKind[locale], { kind: kindLabels[below][locale] }),
      }))
    : []
