/** Deadline rules in words. */
import type { Evidence } from '../../workflows/define.ts'
import { isExtendable, ownStepFor } from '../../workflows/law/adjusting.ts'
import {
  type CountingId,
  countingOf,
  countingRules,
  type Extension,
  type Law,
  laws,
} from '../../workflows/law/rules/index.ts'
import { partnerRules } from '../../workflows/law/rules/set-days.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { ruleHref } from '../deadlines/addresses.ts'
import { dayOf } from '../office.ts'
import { parameterNamed } from '../parameters/catalogue.ts'
import type { Confirmation } from '../parameters/confirmations.ts'
import { isByReading, isRuleToVerify, needsWord, type Place, ruleAsConfirmed } from '../parameters/standing.ts'
import { hrefOf as parameterHref, valueWords } from '../parameters/view.ts'
import { fill } from '../web/words.ts'
import { counted } from '../workflows/units.ts'
import type { Listed } from './catalogue.ts'
import { words } from './words.ts'

export function lineOf(listed: Listed, place: Place, locale: Locale) {
  const { id, rule, facts, workflows } = listed
  const confirmation = confirmationOf(listed, place)
  return {
    id,
    href: ruleHref(id),
    label: rule.label[locale],
    toVerify: isRuleToVerify(id, rule, place),
    isConfirmed: confirmation !== undefined,
    confirmedBy: confirmation
      ? fill(words.confirmedBy[locale], {
          who: confirmation.confirmedBy,
          place: confirmation.organisation[locale],
          day: dayOf(new Date(confirmation.confirmedAt)),
        })
      : '',
    length: lengthWords(listed, locale),
    direction: directionOf(listed)[locale],
    parameter: parameterOf(listed, place, locale),
    anchor: facts?.anchor[locale] ?? '—',
    counting: countingNamesOf(listed).map(one => ({
      href: /^[CRLF]_/.test(one) ? `/rules/counting/${one}` : '',
      text: countingRules[one][locale],
    })),
    extension: extensionWords(facts?.extension, locale),
    removal: removalWords(listed, locale),
    suspension: facts?.suspension?.[locale] ?? '—',
    note: facts?.note?.[locale] ?? '',
    missed: rule.missed.text[locale],
    source: rule.source[locale],
    region: regionOf(listed)[locale],
    laws: (facts?.laws ?? []).map(law => lawWords(laws[law], locale)),
    evidence: evidenceWords(rule.evidence, locale),
    workflows: workflows.map(({ id: workflow, title }) => ({ href: `/workflows/${workflow}`, title: title[locale] })),
  }
}

/** Who stands for it at the place: of its parameter's default where it has one. */
function confirmationOf({ id, rule }: Listed, { confirmed, standingOf }: Place): Confirmation | undefined {
  return rule.parameter ? standingOf(parameterNamed(rule.parameter)).confirmation : confirmed(ruleAsConfirmed(id, rule))
}

/** The rules of counting that decide its day. */
export const countingNamesOf = ({ facts, rule }: Pick<Listed, 'facts' | 'rule'>): readonly CountingId[] =>
  facts?.counting ?? countingOf(rule.due)

function lengthWords({ id, rule: { due } }: Listed, locale: Locale): string {
  if (partnerRules.includes(id)) return words[due.unit === 'wd' ? 'partnerWorkingDays' : 'partnerDays'][locale]
  if (due.length === 0) return words.daySet[locale]
  const length = counted(due.length, due.unit, locale)
  return due.direction === 'before' ? fill(words.before[locale], { length }) : length
}

/** The parameter that gives the length, with what is in force at the reader's place. */
function parameterOf({ rule: { parameter } }: Listed, { standingOf }: Place, locale: Locale) {
  if (!parameter) return null
  const named = parameterNamed(parameter)
  const value = valueWords(named, standingOf(named).value, locale)
  return { href: parameterHref(parameter), text: fill(words.byParameter[locale], { value }) }
}

function extensionWords(extension: Extension | undefined, locale: Locale): string {
  if (extension === undefined) return '—'
  if (extension === 'cannot') return words.cannotExtend[locale]
  const { by, most } = extension
  if (by && most) return fill(words.extendByMost[locale], { by: by[locale], most: most[locale] })
  return most ? fill(words.extendMost[locale], { most: most[locale] }) : (by?.[locale] ?? '—')
}

/** By the step of a workflow that has one, else beside the workflow. */
function removalWords({ id, workflows }: Listed, locale: Locale): string {
  if (!isExtendable(id)) return '—'
  const steps = workflows.flatMap(({ id: workflow, steps: all }) => {
    const step = ownStepFor({ workflow, rule: id }, 'extend')
    return step ? [all[step]!.label[locale]] : []
  })
  const [first] = steps
  if (first) return fill(words.removalByStep[locale], { step: first })
  return workflows.length === 0 ? '—' : words.removalBeside[locale]
}

const directionOf = ({ rule: { due } }: Listed): Text =>
  due.length === 0 ? words.noDirection : due.direction === 'before' ? words.backwards : words.forwards

function regionOf({ facts }: Listed): Text {
  const found: readonly Law[] = (facts?.laws ?? []).map(law => laws[law])
  if (found.length === 0) return words.placeDecides
  return found.some(({ region }) => region === 'fujian') ? words.fujianFirst : words.national
}

function lawWords({ name, from, to, isDayUnsure, region }: Law, locale: Locale): string {
  if (!from) return name[locale]
  const said = to
    ? fill(words.inForceBetween[locale], { law: name[locale], day: from, end: to })
    : fill(words.inForceFrom[locale], { law: name[locale], day: from })
  return [said, isDayUnsure && words.dayToVerify[locale], region && words.fujianOnly[locale]]
    .filter(Boolean)
    .join(locale === 'zh' ? '，' : ', ')
}

const evidences: Readonly<Record<Evidence, keyof typeof words>> = {
  'V-text': 'evidenceText',
  'V-off': 'evidenceOfficial',
  'V-page': 'evidencePage',
  'V-data': 'evidenceData',
  K: 'evidenceKnown',
  parameter: 'evidenceParameter',
}
export const evidenceWords = (evidence: Evidence, locale: Locale): string => words[evidences[evidence]][locale]

/** A rule with a parameter is confirmed there, one whose length is a reading by that reading. */
export const isConfirmable = ({ id, rule }: Listed, place: Place): boolean =>
  needsWord(rule.evidence) && !rule.parameter && !isByReading(rule) && isRuleToVerify(id, rule, place)
