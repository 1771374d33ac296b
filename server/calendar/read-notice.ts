/** Reads a notice as it is pasted: a line a day, '2027-02-05 off 春节', from a spreadsheet or by hand. */
import { plain } from '../../workflows/fields.ts'
import { isDay } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'

/** `line` counts from 1, as the person sees it. */
export type NoticeLine = { line: number; day: string; kind: 'off' | 'work'; name: string; statutory: boolean }

const kinds: Readonly<Record<string, NoticeLine['kind']>> = {
  off: 'off',
  休: 'off',
  休息: 'off',
  放假: 'off',
  work: 'work',
  班: 'work',
  上班: 'work',
  补班: 'work',
}
const statutoryMarks = ['法定', 'statutory']

/** What is wrong, and in which line; without one it is about the whole. */
export type Fault = { line?: number; says: Text }
/** A line as it was written; `read` where it could be. */
export type NoticeRow = { line: number; text: string; read?: NoticeLine }

/** Empty lines are passed over. */
export function readNotice(text: string, year: number): { rows: NoticeRow[]; faults: Fault[] } {
  const rows: NoticeRow[] = []
  const faults: Fault[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const cells = String(plain(raw)).split(/[\s,;|]+/)
    if (cells.join('') === '') continue
    const line = at + 1
    const read = readLine(cells, line, year)
    rows.push({ line, text: raw.trim(), ...('day' in read ? { read } : {}) })
    if (!('day' in read)) faults.push({ line, says: read })
  }
  return { rows, faults }
}

/** With its line before it, where it has one. */
export const saidOf = ({ line, says: { zh, en } }: Fault): Text =>
  line === undefined ? { zh, en } : { zh: `第 ${line} 行：${zh}`, en: `Line ${line}: ${en}` }

function readLine(cells: readonly string[], line: number, year: number): NoticeLine | Text {
  const [dayText = '', kindText = '', name = '', mark] = cells.filter(cell => cell !== '')
  const day = readDay(dayText, year)
  const kind = kinds[kindText.toLowerCase()]
  if (!day)
    return { zh: `“${dayText}”不是日期，请写成 ${year}-02-05。`, en: `“${dayText}” is not a day; write ${year}-02-05.` }
  if (!kind)
    return {
      zh: '日期后请写 off（放假）或 work（上班）。',
      en: 'After the day write off (rest) or work (working day).',
    }
  if (name === '' || name.length > 60)
    return { zh: '请写明节日名称，例如“春节”。', en: 'Name the holiday, for example 春节.' }
  if (mark !== undefined && !statutoryMarks.includes(mark.toLowerCase()))
    return { zh: '名称后只能写“法定”。', en: 'After the name only “statutory” may follow.' }
  return { line, day, kind, name, statutory: mark !== undefined }
}

/** '2027-02-05', '2027/2/5', '2027年2月5日', or '2月5日' of the notice's own year. */
function readDay(text: string, year: number): string | undefined {
  const found = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (!found) return undefined
  const [, ownYear = String(year), month = '', date = ''] = found
  const day = `${ownYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** The lines of days on file, to begin a change with. */
export const writeNotice = (days: readonly Omit<NoticeLine, 'line'>[]): string =>
  days.map(({ day, kind, name, statutory }) => [day, kind, name, ...(statutory ? ['法定'] : [])].join(' ')).join('\n')
