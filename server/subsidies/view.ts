/** The subsidy list in the reader's words, on the page, on paper and as a table for a spreadsheet. */
import type { Locale } from '../../workflows/text.ts'
import { clockWords } from '../duty-log/hours.ts'
import { placeOf } from '../duty-log/view.ts'
import { hrefOf as parameterHref } from '../parameters/view.ts'
import { subsidyFigures } from '../reports/page-figures/duty.ts'
import { yuan } from '../web/print.ts'
import type { Table } from '../web/table-file.ts'
import { fill } from '../web/words.ts'
import { groundWords } from '../work/words.ts'
import { isSummed, type SubsidyLine, type SubsidyList, type SubsidySum } from './list.ts'
import { words } from './words.ts'

const tones = { paid: 'fq-calm', due: 'fq-soon', none: 'fq-soft', open: 'fq-soft', unconfirmed: 'fq-soft' } as const

export function lineView(line: SubsidyLine, locale: Locale) {
  const isMatter = line.kind === 'matter'
  return {
    on: line.on,
    kind: words[line.kind][locale],
    what: isMatter ? line.matter.title : dutyWords(line, locale),
    href: isMatter ? `/cases/${line.matter.caseId}` : '',
    number: isMatter ? line.matter.number : '',
    quantity: isMatter ? words.oneMatter[locale] : fill(words.halfDays[locale], { count: line.halfDays }),
    standard: standardOf(line, locale),
    standardHref: line.state === 'due' ? parameterHref(line.kind === 'matter' ? 'la_subsidy' : 'la_duty_subsidy') : '',
    state: words[line.state][locale],
    tone: tones[line.state],
    amount: yuan(line.amountFen),
    amountFen: line.amountFen,
  }
}

/** Where, and how long. */
function dutyWords({ entries, minutes }: Extract<SubsidyLine, { kind: 'duty' }>, locale: Locale): string {
  const places = [...new Set(entries.map(entry => placeOf(entry, locale)))]
  return `${places.join(' / ')} ${clockWords(minutes)}`
}

function standardOf(line: SubsidyLine, locale: Locale): string {
  if (line.kind === 'matter' && line.matter.subsidy.state === 'paid') return line.matter.subsidy.standard
  if (line.kind === 'matter' && line.matter.subsidy.state === 'none')
    return groundWords[line.matter.subsidy.ground]?.[locale] ?? line.matter.subsidy.ground
  if (line.state !== 'due') return ''
  return words[line.amountFen === null ? 'notSet' : 'byScale'][locale]
}

/** `href`: of the list; each sum leads to its own lines there, where it has any. */
export function sumsView(
  { lines, paidFen, dueFen, due, halfDays }: SubsidyList,
  { locale, href }: { locale: Locale; href: string },
) {
  const sum = (of: SubsidySum, value: string, small = '') => ({
    ...{ label: subsidyFigures[of].name[locale], value, small },
    ...{ indicator: subsidyFigures[of].id, href: lines.some(isSummed[of]) ? `${href}&of=${of}#lines` : '' },
  })
  return [
    sum('paid', yuan(paidFen)),
    sum('due', dueFen === null ? words.notSet[locale] : yuan(dueFen), fill(words.dueCount[locale], { count: due })),
    sum('duty', fill(words.halfDays[locale], { count: halfDays })),
  ]
}

/** The lines of one sum, or all of them. */
export function linesView({ lines }: SubsidyList, { of, locale }: { of: SubsidySum | undefined; locale: Locale }) {
  const listed = of ? lines.filter(isSummed[of]) : lines
  return {
    summed: of ? subsidyFigures[of].name[locale] : '',
    lines: listed.map(line => lineView(line, locale)),
  }
}

export const notesOn = ({ lacks }: SubsidyList, locale: Locale): string[] =>
  lacks.map(id => words[id === 'la_subsidy' ? 'lacksMatter' : 'lacksDuty'][locale])

/** For a spreadsheet: the same lines, and what was paid and is due below them. */
export function tableOf(list: SubsidyList, locale: Locale): Table {
  const headers = (['day', 'kind', 'what', 'number', 'amountOf', 'standard', 'state', 'amount'] as const).map(
    word => words[word][locale],
  )
  const rows = list.lines.map(line => {
    const { on, kind, what, number, quantity, standard, state, amountFen } = lineView(line, locale)
    return [on, kind, what, number, quantity, standard, state, amountFen === null ? null : { fen: amountFen }]
  })
  const total = (label: string, fen: number | null) => [
    label,
    null,
    null,
    null,
    null,
    null,
    null,
    fen === null ? null : { fen },
  ]
  return {
    headers,
    rows: [...rows, total(words.paidSum[locale], list.paidFen), total(words.dueSum[locale], list.dueFen)],
  }
}

export const fileNameOf = (name: string, { from, to }: { from: string; to: string }, locale: Locale): string =>
  `${words.title[locale]}_${name}_${from}_${to}`
