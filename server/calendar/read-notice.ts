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

/** Lines that cannot be read are left out and told in `faults`; empty ones are passed over. */
export function readNotice(text: string, year: number): { lines: NoticeLine[]; faults: Text[] } {
  const lines: NoticeLine[] = []
  const faults: Text[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const cells = String(plain(raw)).split(/[\s,;|]+/)
    if (cells.join('') === '') continue
    const read = readLine(cells, at + 1, year)
    if ('day' in read) lines.push(read)
    else faults.push(inLine(at + 1, read))
  }
  return { lines, faults }
}

export const inLine = (line: number, { zh, en }: Text): Text => ({
  zh: `第 ${line} 行：${zh}`,
  en: `Line ${line}: ${en}`,
})

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
