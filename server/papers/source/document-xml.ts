/** Blocks of a paper as the main part of a Word document. */

import { xmlText } from '../../web/xml-text.ts'
import type { Block, Column, FieldRow } from './blocks.ts'

/** A4 less the margins of GB/T 9704, in twentieths of a point. */
const textWidth = 8844

const styles: Record<string, string> = {
  title: 'PaperTitle',
  number: 'PaperNumber',
  plain: 'PaperPlain',
  body: 'PaperBody',
  heading: 'PaperHeading',
  right: 'PaperRight',
  note: 'PaperNote',
  sign: 'PaperSign',
  seal: 'PaperSeal',
  day: 'PaperDay',
}

export const documentXml = (blocks: readonly Block[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${blocks.map(blockXml).join('')}<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1134" w:gutter="0"/></w:sectPr></w:body></w:document>`

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'each':
    case 'when':
      return wrapped('#', block.name, block.blocks)
    case 'unless':
      return wrapped('^', block.name, block.blocks)
    case 'table':
      return listTable(block.each, block.columns)
    case 'fields':
      return fieldTable(block.rows)
    case 'grid':
      return gridTable(block.columns, block.rows)
    case 'space':
      return paragraph('', 'PaperPlain', block)
    case 'drawn':
      return paragraph(`{@${block.name}}`, 'PaperPlain')
    default:
      return paragraph(block.text, styles[block.kind] ?? 'PaperBody', block)
  }
}

/** Each mark stands in a paragraph of its own, which disappears when the paper is made. */
const wrapped = (mark: string, name: string, blocks: readonly Block[]): string =>
  paragraph(`{${mark}${name}}`, 'PaperPlain') + blocks.map(blockXml).join('') + paragraph(`{/${name}}`, 'PaperPlain')

function listTable(each: string, columns: readonly Column[]): string {
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / 100))
  const last = columns.length - 1
  const head = columns.map(({ head }, place) => cell(paragraph(head, 'PaperCellHead'), widths[place]!))
  const row = columns.map(({ cell: text, right }, place) => {
    const style = place === 0 ? 'PaperCellMid' : right ? 'PaperCellRight' : 'PaperCell'
    const marked = `${place === 0 ? `{#${each}}` : ''}${text}${place === last ? `{/${each}}` : ''}`
    return cell(paragraph(marked, style), widths[place]!)
  })
  return framed(widths, [
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.join('')}</w:tr>`,
  ])
}

/** Rows that are there from the start: to be written on by hand, or of figures, whose first column names them. */
function gridTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / 100))
  const head = columns.map(({ head }, place) => cell(paragraph(head, 'PaperCellHead'), widths[place]!)).join('')
  const styleAt = (place: number) => {
    if (columns[place]?.right) return 'PaperCellRight'
    return place > 0 || columns.some(({ right }) => right) ? 'PaperCell' : 'PaperCellMid'
  }
  const line = (cells: readonly string[]) =>
    widths.map((width, place) => cell(paragraph(cells[place] ?? '', styleAt(place)), width)).join('')
  return framed(widths, [
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`,
    ...rows.map(
      cells =>
        `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${formRow}" w:hRule="atLeast"/></w:trPr>${line(cells)}</w:tr>`,
    ),
  ])
}

/** The least height of a row of a form, in twentieths of a point: nine millimetres, to be written in by hand. */
const formRow = 510

/** Labels and values side by side, framed. */
export function fieldTable(rows: readonly FieldRow[]): string {
  const widths = [Math.round(textWidth * 0.26), Math.round(textWidth * 0.74)]
  const line = ([label, value, given]: FieldRow) => {
    const [opens, closes] = given ? [`{#${given}}`, `{/${given}}`] : ['', '']
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${formRow}" w:hRule="atLeast"/></w:trPr>${cell(paragraph(`${opens}${label}`, 'PaperCellHead'), widths[0]!)}${cell(paragraph(`${value}${closes}`, 'PaperCell'), widths[1]!)}</w:tr>`
  }
  return framed(widths, rows.map(line), 'PaperFields')
}

/** More columns than this cannot be read side by side on a page. */
const mostColumns = 6

/**
 * A table whose columns only the case knows: equal shares, a narrow first column for the place in the list. With too
 * many columns each row becomes a form of its own.
 */
export function rowTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (heads.length > mostColumns) return rows.map((cells, place) => rowAsForm(heads, cells, place)).join('')
  const first = Math.round(textWidth * 0.08)
  const each = Math.floor((textWidth - first) / heads.length)
  const widths = [first, ...heads.map(() => each)]
  const line = (cells: readonly string[], style: string, extra = '') =>
    `<w:tr><w:trPr><w:cantSplit/>${extra}</w:trPr>${cells.map((text, place) => cell(paragraph(text, place > 0 || extra ? style : 'PaperCellMid'), widths[place]!)).join('')}</w:tr>`
  return framed(widths, [
    line(['序号', ...heads], 'PaperCellHead', '<w:tblHeader/>'),
    ...rows.map((cells, place) => line([String(place + 1), ...cells], 'PaperCell')),
  ])
}

const rowAsForm = (heads: readonly string[], cells: readonly string[], place: number): string =>
  fieldTable([['序号', String(place + 1)], ...heads.map((head, at): FieldRow => [head, cells[at] ?? ''])])

/** Air before it; and Word wants a paragraph between a table and whatever follows it. */
const framed = (widths: readonly number[], rows: readonly string[], look = 'PaperTable'): string =>
  `${paragraph('', 'PaperGap')}<w:tbl><w:tblPr><w:tblStyle w:val="${look}"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map(width => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('', 'PaperGap')}`

const cell = (content: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`

type Placed = { keep?: true; fresh?: true }

export const paragraph = (text: string, style: string, { keep, fresh }: Placed = {}): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep ? '<w:keepNext/>' : ''}${fresh ? '<w:pageBreakBefore/>' : ''}</w:pPr>${text ? `<w:r>${text.split('\n').map(lineXml).join('<w:br/>')}</w:r>` : ''}</w:p>`

const lineXml = (line: string): string =>
  line
    .split('\t')
    .map(part => `<w:t xml:space="preserve">${xmlText(part)}</w:t>`)
    .join('<w:tab/>')
