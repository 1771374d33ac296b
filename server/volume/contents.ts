/** The cover and the list of contents that lie on top of a case's volume, as one Word file. */
import { chineseDay } from '../papers/chinese-form.ts'
import { fill } from '../papers/render.ts'
import { fields, heading, note, table, title, when } from '../papers/source/blocks.ts'
import { docxOf } from '../papers/source/docx.ts'
import type { VolumeCase, VolumeItem } from './repository.ts'

const blocks = [
  title('卷　宗'),
  fields(
    ['案号', '{number}'],
    ['登记号', '{registration}'],
    ['承办单位', '{organisation}'],
    ['承办人', '{owner}'],
    ['当事人', '{parties}'],
    ['立案（登记）日期', '{openedOn}'],
    ['结案日期', '{closedOn}'],
    ['件数', '{count}'],
  ),
  heading('卷宗目录'),
  table(
    'items',
    { head: '序号', cell: '{place}', share: 8 },
    { head: '名称、文号', cell: '{name}', share: 36 },
    { head: '日期', cell: '{on}', share: 18 },
    { head: '页数', cell: '{pages}', share: 8 },
    { head: '校验值（SHA-256）', cell: '{hash}', share: 30 },
  ),
  when(
    'hasGaps',
    heading('卷宗核对：尚缺材料'),
    table('gaps', { head: '序号', cell: '{place}', share: 8 }, { head: '材料', cell: '{what}', share: 92 }),
  ),
  note('目录只列打开人有权查阅的材料；页数栏为“—”的，文件自身未记载页数。'),
]

type Known = {
  /** By the hash of each file, where the file itself knows them. */
  pages: ReadonlyMap<string, number>
  /** What the file lacks, a line each. */
  gaps: readonly string[]
}

export async function contentsOf(file: VolumeCase, items: readonly VolumeItem[], { pages, gaps }: Known) {
  const values = {
    number: file.number,
    registration: file.registrationNumber,
    organisation: file.organisation,
    owner: file.owner,
    parties: file.parties.join('、'),
    openedOn: chineseDay(file.openedOn),
    closedOn: chineseDay(file.closedOn) ?? '未结案',
    count: String(items.length),
    hasGaps: gaps.length > 0,
    gaps: gaps.map((what, index) => ({ place: String(index + 1), what })),
    items: items.map(({ name, number, on, sha256 }, index) => ({
      place: String(index + 1).padStart(3, '0'),
      name: number ? `${name}\n${number}` : name,
      on: chineseDay(on),
      pages: String(pages.get(sha256) ?? '—'),
      hash: sha256.replaceAll(/.{16}(?=.)/g, '$& '),
    })),
  }
  const filled = await fill({ bytes: docxOf({ id: 'case-volume', blocks }), values, mayStayOpen: ['parties'] })
  if (!filled.ok) throw new Error(`The contents of ${file.number} lack ${filled.missing.join(', ')}`)
  return Buffer.from(filled.bytes)
}
