/** Formats of numbers in words, each with an example. */
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { writeNumber } from './format.ts'
import type { FormatEntry } from './repository.ts'
import { type NumberSeries, numberSeries } from './series.ts'
import { words } from './words.ts'

/** `code`: of a station for which the examples are written; `path`: of the organisation whose formats are shown. */
export type Examples = { config: Office['config']; code: string; year: string; path: string; locale: Locale }

export function listView(inForce: ReadonlyMap<string, FormatEntry>, examples: Examples) {
  const { locale } = examples
  const rowsOf = (isOfCases: boolean) =>
    numberSeries
      .filter(({ group }) => (group === 'case') === isOfCases)
      .map(series => rowOf(series, inForce.get(series.id), examples))
  return {
    title: words.title[locale],
    tables: [
      { title: words.cases[locale], rows: rowsOf(true) },
      { title: words.papers[locale], rows: rowsOf(false) },
    ],
  }
}

function rowOf(series: NumberSeries, entry: FormatEntry | undefined, examples: Examples) {
  const { config, path, locale } = examples
  const format = entry?.format ?? series.standard(config)
  return {
    href: `/number-formats/${series.id}`,
    name: series.label[locale],
    format,
    example: exampleOf(format, series, examples),
    from: words[!entry ? 'house' : entry.path === path ? 'own' : 'above'][locale],
    isOwn: entry?.path === path,
  }
}

const exampleOf = (format: string, { sign }: NumberSeries, { code, year }: Examples): string =>
  writeNumber(format, { code, sign, year }, 7)

export type Editing = {
  series: NumberSeries
  /** What holds where the organisation sets none. */
  inherited: string | undefined
  entries: readonly FormatEntry[]
  typed: string
  problem?: string | undefined
  /** Whether an example of what was typed is asked for. */
  preview?: boolean
}

export function editView({ series, inherited, entries, typed, problem, preview = false }: Editing, examples: Examples) {
  const { config, locale } = examples
  const standard = inherited ?? series.standard(config)
  const shown = typed || standard
  return {
    title: fill(words.editOf[locale], { name: series.label[locale] }),
    action: `/number-formats/${series.id}`,
    typed,
    problem,
    problems: problem ? [{ text: problem, href: '#format' }] : [],
    help: words.formatHelp[locale]
      .replace('{sign}', series.group === 'case' ? '{kind}' : '{series}')
      .replace('“{kind}”', `“${series.sign}”`),
    example: problem ? undefined : fill(words.looksLike[locale], { example: exampleOf(shown, series, examples) }),
    isPreview: preview && !problem,
    facts: [{ label: words.standard[locale], value: standard, small: exampleOf(standard, series, examples) }],
    entries: entries.map(({ format, setBy, setAt }) => ({
      format: format ?? words.setBackEntry[locale],
      who: `${setBy} · ${instantWords(setAt, locale)}`,
    })),
  }
}
