/** Which column of a table is which, by its heading in Chinese or English. */
import type { Cell } from './read-table.ts'

export const columnNames = ['name', 'phone', 'amount', 'representative', 'identity'] as const
export type ColumnName = (typeof columnNames)[number]

const headings: Record<ColumnName, readonly string[]> = {
  name: ['姓名', '名字', '劳动者', '劳动者姓名', '职工姓名', '工人姓名', '员工姓名', 'name', 'fullname', 'worker'],
  phone: [
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '电话号码',
    '联系电话',
    '联系方式',
    'phone',
    'mobile',
    'tel',
    'telephone',
  ],
  amount: [
    '金额',
    '请求金额',
    '诉求金额',
    '欠薪金额',
    '拖欠金额',
    '拖欠工资',
    '工资',
    '应付金额',
    'amount',
    'amountyuan',
    'claim',
    'claimed',
  ],
  representative: ['代表', '是否代表', '员工代表', '推举代表', 'representative'],
  identity: [
    '身份证',
    '身份证号',
    '身份证号码',
    '证件号',
    '证件号码',
    '公民身份号码',
    'identitynumber',
    'idnumber',
    'idno',
    'id',
    'idcard',
  ],
}

export type Columns = {
  places: Partial<Record<ColumnName, number>>
  /** The row of the headings, counted from 0; -1 where there is none and the usual order is taken. */
  headingRow: number
  /** Headings of columns that are not taken over. */
  unused: string[]
}

/** Often a title stands above the headings: they are looked for in the first rows. */
export function columnsOf(rows: readonly (readonly Cell[])[]): Columns {
  for (const [headingRow, row] of rows.slice(0, 6).entries()) {
    const places = placesIn(row)
    if (places.name === undefined || Object.keys(places).length < 2) continue
    const taken = Object.values(places)
    const unused = row.flatMap((cell, place) =>
      taken.includes(place) || !plainHeading(cell) ? [] : [String(cell).trim()],
    )
    return { places, headingRow, unused: unused.filter(heading => !isNumbering(heading)) }
  }
  return { places: Object.fromEntries(columnNames.map((name, place) => [name, place])), headingRow: -1, unused: [] }
}

function placesIn(row: readonly Cell[]): Partial<Record<ColumnName, number>> {
  const places: Partial<Record<ColumnName, number>> = {}
  row.forEach((cell, place) => {
    const heading = plainHeading(cell)
    const name = columnNames.find(one => headings[one].includes(heading))
    if (name && places[name] === undefined) places[name] = place
  })
  return places
}

/** "请求金额（元）" is "请求金额". */
const plainHeading = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .normalize('NFKC')
    .replaceAll(/\(.*?\)/g, '')
    .replaceAll(/[\s:_*.-]/g, '')
    .toLowerCase()

const isNumbering = (heading: string): boolean => ['序号', '编号', 'no', 'no.', '#'].includes(heading.toLowerCase())
