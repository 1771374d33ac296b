/** Searches for conflicts in words. */

import { waivers } from '../../workflows/definitions/legal-aid/words.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { isConflict } from './hits.ts'
import type { NamedOnFile } from './named-on-file.ts'
import type { Hidden, HitShown, SearchOnFile, Waiver } from './repository.ts'
import { kindWords, signWords, words } from './words.ts'

type Shown = {
  file: CaseFile
  searches: readonly SearchOnFile[]
  /** Of the newest search: what the reader may see, and how much more is only counted. */
  hits: readonly HitShown[]
  hidden: Hidden
  waivers: ReadonlyMap<string, Waiver>
  named: readonly NamedOnFile[]
}

export function conflictsView({ file, searches, hits, hidden, waivers: waived, named }: Shown, locale: Locale) {
  const [newest, ...earlier] = searches
  return {
    title: fill(words.titleOf[locale], { number: file.caseNumber ?? file.registrationNumber }),
    caseHref: `/cases/${file.id}`,
    searchPath: `/cases/${file.id}/conflicts`,
    newest: newest && newestView(newest, { hits, hidden, waiver: waived.get(newest.id) }, locale),
    earlier: earlier.map(search => ({
      at: instantWords(search.searchedAt, locale),
      searcher: search.searcherName,
      lawyer: search.lawyerName,
      conflicts: search.found + search.hidden,
      waiver: waiverText(waived.get(search.id), locale),
    })),
    named: named.map(row => namedView(row, locale)),
  }
}

function namedView({ at, searcher, step, names, hits, reason }: NamedOnFile, locale: Locale) {
  const list = (some: readonly string[]) => some.join(locale === 'zh' ? '、' : ', ')
  return {
    at: instantWords(at, locale),
    searcher,
    step: step[locale],
    names: list(names),
    isClear: hits.length === 0,
    hits: hits.length === 0 ? words.noneAlike[locale] : list(hits),
    reason,
  }
}

type Newest = Pick<Shown, 'hits' | 'hidden'> & { waiver: Waiver | undefined }

/** What is hidden is told by the reader's rights today, not by those of the searcher then. */
function newestView(search: SearchOnFile, { hits, hidden, waiver }: Newest, locale: Locale) {
  const all = hits.filter(isConflict).length + hidden.conflicts
  return {
    facts: fill(words.facts[locale], {
      searcher: search.searcherName,
      at: instantWords(search.searchedAt, locale),
      lawyer: search.lawyerName,
      searched: search.searched,
    }),
    isClear: all === 0,
    verdict: all === 0 ? words.clear[locale] : fill(words.foundSome[locale], { count: all }),
    notes: [
      ...(hidden.conflicts > 0 ? [fill(words.hiddenSome[locale], { count: hidden.conflicts })] : []),
      ...(hidden.elsewhere > 0 ? [fill(words.elsewhereHidden[locale], { count: hidden.elsewhere })] : []),
    ],
    waiver: waiverText(waiver, locale),
    rows: hits.map(hit => ({
      party: hit.partyName,
      meaning: kindWords[hit.kind][locale],
      isConflict: isConflict(hit),
      sign: signWords[hit.matchedBy][locale],
      href: `/cases/${hit.otherCaseId}`,
      number: hit.otherNumber,
      caseTitle: hit.otherTitle,
    })),
  }
}

function waiverText(waiver: Waiver | undefined, locale: Locale): string {
  if (!waiver) return ''
  const who: Text | undefined =
    waiver.waivedBy === 'assigner' ? words.assigner : waivers[waiver.waivedBy as keyof typeof waivers]
  return fill(words.waivedBy[locale], {
    who: who?.[locale] ?? waiver.waivedBy,
    day: dayWords(waiver.happenedOn, '', locale),
    recorder: waiver.recordedBy,
    reason: waiver.reason,
  })
}
