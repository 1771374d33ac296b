/** Rules of early warning in the reader's words, with their history and what they would raise. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { hasRole, type Person } from '../people/person.ts'
import { instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Edition, housePath, type Standing, standingAt } from './editions.ts'
import { type Effect, lookedAt } from './preview.ts'
import type { WarningCase } from './repository.ts'
import { ruleSentence } from './rule-words.ts'
import { type RuleId, ruleIds, ruleOf, type Settings, standardOf } from './rules.ts'
import { subjectsOf } from './subjects.ts'
import { words } from './words.ts'

/** As the rules hold at one organisation. */
export function ruleRows(all: ReadonlyMap<RuleId, readonly Standing[]>, { path, by }: { path: string; by: Person }) {
  const { locale } = by
  return ruleIds.map(id => {
    const standing = standingAt(all.get(id)!, path)
    return {
      title: ruleOf(id).title[locale],
      href: hasRole(by, 'administrator') ? `/warning-rules/${id}` : '',
      ...standingWords(id, standing, locale),
    }
  })
}

const standingWords = (id: RuleId, { settings, edition }: Standing, locale: Locale) => ({
  sentence: ruleSentence(id, settings, locale),
  isOn: settings.isOn,
  /** What the house begins with is practice: each place has to check it. */
  toVerify: edition === undefined,
  whose: edition ? `${edition.setBy} · ${instantWords(edition.setAt, locale)}` : words.house[locale],
  source: edition ? edition.reason : ruleOf(id).source[locale],
})

type Ruling = {
  standing: Standing
  editions: readonly Edition[]
  /** What was set above, the newest first. */
  above: readonly Edition[]
  home: string
  locale: Locale
}

export function ruleView(id: RuleId, { standing, editions, above, home, locale }: Ruling) {
  return {
    title: ruleOf(id).title[locale],
    ...standingWords(id, standing, locale),
    backHref: standing.path === home && home !== housePath ? `/warning-rules/${id}/back` : '',
    history: editions.map((edition, place) => ({
      before: editions[place + 1]
        ? settingsWords(id, editions[place + 1]!, locale)
        : aboveWords(id, heldAbove(above, edition.setAt), locale),
      after: settingsWords(id, edition, locale),
      who: edition.setBy,
      at: instantWords(edition.setAt, locale),
      reason: edition.reason,
    })),
  }
}

const settingsWords = (id: RuleId, { settings }: Edition, locale: Locale): string =>
  settings ? ruleSentence(id, settings, locale) : words.setBackTo[locale]

/** Before the first entry of an organisation: what was set above it, else the house's own. */
const aboveWords = (id: RuleId, settings: Settings | undefined, locale: Locale): string =>
  `${words[settings ? 'setAbove' : 'house'][locale]} · ${ruleSentence(id, settings ?? standardOf(id), locale)}`

/** As it held at that moment, nearest first; undefined where nothing was set. */
function heldAbove(above: readonly Edition[], at: string): Settings | undefined {
  const newest = new Map(
    above
      .filter(({ setAt }) => setAt <= at)
      .toReversed()
      .map(one => [one.path, one.settings]),
  )
  const paths = [...newest].filter(([, settings]) => settings).map(([path]) => path)
  const [nearest] = paths.toSorted((one, other) => other.length - one.length)
  return nearest === undefined ? undefined : (newest.get(nearest) ?? undefined)
}

type Previewing = { rule: RuleId; person: Person; now: Effect; so: Effect }

const shown = 50

/** Each subject with the cases that would raise it; only cases the reader may see were looked at. */
export async function previewView(db: Db, { rule, person, now, so }: Previewing) {
  const { locale } = person
  const some = so.findings
    .slice(0, shown)
    .map(({ subject, evidence }, place) => ({ id: String(place), rule, subject, evidence }))
  const titles = await titlesOf(db, [...new Set(some.flatMap(({ evidence }) => evidence.map(({ caseId }) => caseId)))])
  const cases = some.flatMap(({ id, evidence }) =>
    [...new Set(evidence.map(({ caseId }) => caseId))].map(
      caseId => ({ warningId: id, caseId, ...titles.get(caseId)! }) as WarningCase,
    ),
  )
  const subjects = await subjectsOf(db, some, { cases, locale })
  return {
    compared: fill(words.previewNow[locale], { now: now.findings.length, so: so.findings.length }),
    capped: so.isCapped ? fill(words.previewCapped[locale], { count: lookedAt.toLocaleString('en') }) : '',
    more: so.findings.length > shown ? fill(words.previewMore[locale], { count: so.findings.length - shown }) : '',
    rows: some.map(({ id }) => ({
      name: subjects.get(id)!.name,
      kind: subjects.get(id)!.kind,
      cases: cases
        .filter(({ warningId }) => warningId === id)
        .map(({ caseId, title, number }) => ({ href: `/cases/${caseId}`, title, number })),
    })),
  }
}

async function titlesOf(db: Db, caseIds: readonly string[]) {
  const rows = await db('case_facts')
    .join('cases', 'cases.id', 'case_facts.case_id')
    .whereIn('case_facts.case_id', [...caseIds])
    .select('case_facts.case_id', 'case_facts.title', 'cases.case_number', 'cases.registration_number')
  return new Map(
    rows.map(row => [row.case_id as string, { title: row.title, number: row.case_number ?? row.registration_number }]),
  )
}
