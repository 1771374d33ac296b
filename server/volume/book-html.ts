/** The whole file of a case as one HTML page to be printed: cover, contents, then every part on pages of its own. */
import { chineseDay } from '../papers/chinese-form.ts'
import { xmlText } from '../web/xml-text.ts'
import type { VolumeCase, VolumeItem } from './repository.ts'

export type Part = VolumeItem & {
  /** HTML of a paper or a picture; null for a file that cannot be printed along. */
  content: string | null
}
export type Book = {
  file: VolumeCase
  parts: readonly Part[]
  /** What the file lacks, a line each. */
  gaps: readonly string[]
  /** By place of the part; empty while they are not known. */
  pages: ReadonlyMap<string, number>
}

/** How a part is pointed to: part1, part2 … */
export const placeOf = (index: number): string => `part${index + 1}`

export function bookHtml({ file, parts, gaps, pages }: Book): string {
  const printed = parts.map(({ content }, index) =>
    content === null ? '' : `<section id="${placeOf(index)}">${codeInTable(content)}</section>`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${xmlText(`卷宗 ${file.number}`)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><style>${style}</style></head>
<body>${cover(file, parts.length)}${contents(parts, pages)}${lacking(gaps)}${printed.join('')}</body></html>`
}

/**
 * The code behind a list stays with its last row: what follows a table is pushed to a page of its own where the table
 * fills one, whatever its style says.
 */
function codeInTable(content: string): string {
  const [, above, last, code] = /^(.*)(<tr>.*?<\/tr>)<\/tbody><\/table>(<p><img [^>]*>[^<]*<\/p>)$/s.exec(content) ?? []
  if (above === undefined || last === undefined) return content
  const columns = last.split('<td').length - 1
  return `${above}</tbody><tbody class="end">${last}<tr><td colspan="${columns}">${code}</td></tr></tbody></table>`
}

const style = `@page{size:A4;margin:2.3cm}
body{font:12pt/1.7 FangSong,"FangSong_GB2312","Noto Serif CJK SC","Songti SC",SimSun,serif;margin:0;overflow-wrap:anywhere}
h1{font-size:20pt;text-align:center}h2{font-size:14pt;break-after:avoid}table{border-collapse:collapse;font-size:10.5pt}
td,th{vertical-align:top;text-align:left}tr{break-inside:avoid}thead{display:table-header-group}section{break-before:page}
img{max-width:100%;max-height:22cm;height:auto;vertical-align:middle}.body{text-indent:2em}
.sign,p[align=right]:not(h1+p),p:has(>img[width]){break-before:avoid}p:has(+table){break-after:avoid}
p:has(>img[width]){font-size:9pt}.end{break-inside:avoid}section[id] td:has(>p>img){border:0;padding:1mm 0}td>p{margin:0}
section[id] td{height:7mm;padding-block:.5mm;vertical-align:middle}
section[id] tr>td:first-child:nth-last-child(2){width:26%}.cover td:first-child{white-space:nowrap}.contents{table-layout:fixed}
.contents a{color:inherit;text-decoration:none}.hash{font:7pt/1.3 monospace}.place{text-align:right}.soft{color:#555;font-size:9.5pt}`

const cover = (file: VolumeCase, count: number): string => `<h1 style="margin-top:5cm">卷　宗</h1>
<table class="cover" border="1" cellpadding="8" width="100%">${[
  ['案号', file.number],
  ['登记号', file.registrationNumber],
  ['承办单位', file.organisation],
  ['承办人', file.owner],
  ['当事人', file.parties.join('、')],
  ['立案（登记）日期', chineseDay(file.openedOn) ?? ''],
  ['结案日期', chineseDay(file.closedOn) ?? '未结案'],
  ['件数', String(count)],
]
  .map(([label, value]) => `<tr><td>${label}</td><td>${xmlText(value!)}</td></tr>`)
  .join('')}</table>`

/** Columns keep their width, so that page numbers move nothing when they are put in. */
const contents = (parts: readonly Part[], pages: Book['pages']): string => `<section><h2>卷宗目录</h2>
<table class="contents" border="1" cellpadding="5" width="100%"><colgroup><col width="8%"><col width="38%"><col width="20%"><col width="10%"><col width="24%"></colgroup>
<thead><tr><th>序号</th><th>名称、文号</th><th>日期</th><th>页码</th><th>校验值（SHA-256）</th></tr></thead><tbody>${parts
  .map(
    ({ name, number, on, sha256, content }, index) => `<tr><td>${String(index + 1).padStart(3, '0')}</td>
<td>${content === null ? xmlText(name) : `<a href="#${placeOf(index)}">${xmlText(name)}</a>`}${number ? `<br>${xmlText(number)}` : ''}</td>
<td>${chineseDay(on)}</td><td class="place">${content === null ? '另附' : (pages.get(placeOf(index)) ?? '')}</td><td class="hash">${sha256}</td></tr>`,
  )
  .join('')}</tbody></table>
<p class="soft">目录只列打开人有权查阅的材料；页码栏为“另附”的，不能印入本册，见卷宗 ZIP 中同一序号的文件。</p></section>`

const lacking = (gaps: readonly string[]): string =>
  gaps.length === 0 ? '' : `<h2>卷宗核对：尚缺材料</h2><ul>${gaps.map(gap => `<li>${xmlText(gap)}</li>`).join('')}</ul>`
