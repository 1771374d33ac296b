/** Blocks of a paper as the main part of a Word document. */
import type { Block, Column } from './blocks.ts'

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
    case 'space':
      return paragraph('', 'PaperPlain')
    case 'drawn':
      return paragraph(`{@${block.name}}`, 'PaperPlain')
    default:
      return paragraph(block.text, styles[block.kind] ?? 'PaperBody')
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
    const marked = `${place === 0 ? `{#${each}}` : ''}${text}${place === last ? `{/${each}}` : ''}`
    return cell(paragraph(marked, right ? 'PaperCellRight' : 'PaperCell'), widths[place]!)
  })
  return framed(widths, [
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.join('')}</w:tr>`,
  ])
}

/** Labels and values side by side, framed. */
export function fieldTable(rows: readonly (readonly [string, string])[]): string {
  const widths = [Math.round(textWidth * 0.26), Math.round(textWidth * 0.74)]
  return framed(
    widths,
    rows.map(
      ([label, value]) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(paragraph(label, 'PaperCellHead'), widths[0]!)}${cell(paragraph(value, 'PaperCell'), widths[1]!)}</w:tr>`,
    ),
  )
}

/** A table whose columns only the case knows; equal shares, a narrow first column for the place in the list. */
export function rowTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const first = Math.round(textWidth * 0.08)
  const each = Math.floor((textWidth - first) / heads.length)
  const widths = [first, ...heads.map(() => each)]
  const line = (cells: readonly string[], style: string, extra = '') =>
    `<w:tr><w:trPr><w:cantSplit/>${extra}</w:trPr>${cells.map((text, place) => cell(paragraph(text, style), widths[place]!)).join('')}</w:tr>`
  return framed(widths, [
    line(['序号', ...heads], 'PaperCellHead', '<w:tblHeader/>'),
    ...rows.map((cells, place) => line([String(place + 1), ...cells], 'PaperCell')),
  ])
}

/** Air before it; and Word wants a paragraph between a table and whatever follows it. */
const framed = (widths: readonly number[], rows: readonly string[]): string =>
  `${paragraph('', 'PaperGap')}<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map(width => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('', 'PaperGap')}`

const cell = (content: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`

export const paragraph = (text: string, style: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text ? `<w:r>${text.split('\n').map(lineXml).join('<w:br/>')}</w:r>` : ''}</w:p>`

const lineXml = (line: string): string => `<w:t xml:space="preserve">${escaped(line)}</w:t>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
