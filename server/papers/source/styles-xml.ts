/** How papers look: fonts and sizes of GB/T 9704, with fonts that stand in where a machine lacks them. */

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const body = '仿宋_GB2312'
const titleFont = '方正小标宋简体'
const headingFont = '黑体'

type Look = {
  font?: string
  /** Half points: 32 is 三号. */
  size: number
  align?: 'center' | 'right' | 'both'
  indent?: boolean
  /** Twentieths of a point kept free at the right; 320 is a character of 三号. */
  free?: number
  /** A tab that ends at the right margin. */
  rightTab?: true
  before?: number
  after?: number
  /** Twentieths of a point, exact; without it, single. */
  line?: number
  keepNext?: boolean
}

const looks: Record<string, [name: string, look: Look]> = {
  PaperTitle: ['Paper Title', { font: titleFont, size: 44, align: 'center', before: 240, after: 320, keepNext: true }],
  PaperNumber: ['Paper Number', { size: 28, align: 'right', after: 240 }],
  PaperPlain: ['Paper Plain', { size: 32, line: 560 }],
  PaperBody: ['Paper Body', { size: 32, align: 'both', indent: true, line: 560 }],
  PaperHeading: ['Paper Heading', { font: headingFont, size: 32, indent: true, line: 560, keepNext: true }],
  PaperRight: ['Paper Right', { size: 32, align: 'right', line: 560 }],
  PaperSign: ['Paper Sign', { size: 32, line: 640, rightTab: true }],
  PaperSeal: ['Paper Seal', { size: 32, align: 'right', free: 640, line: 560, before: 240, keepNext: true }],
  PaperDay: ['Paper Day', { size: 32, align: 'right', free: 1280, line: 560 }],
  PaperNote: ['Paper Note', { size: 21, before: 120 }],
  PaperCell: ['Paper Cell', { size: 24, before: 40, after: 40 }],
  PaperCellRight: ['Paper Cell Right', { size: 24, align: 'right', before: 40, after: 40 }],
  PaperCellMid: ['Paper Cell Mid', { size: 24, align: 'center', before: 40, after: 40 }],
  PaperCellHead: ['Paper Cell Head', { font: headingFont, size: 24, align: 'center', before: 40, after: 40 }],
  PaperGap: ['Paper Gap', { size: 12, keepNext: true }],
  PaperFooter: ['Paper Footer', { font: '宋体', size: 18, align: 'center' }],
}

export const stylesXml = `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>${fontXml(body)}<w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${Object.entries(
  looks,
)
  .map(([id, [name, look]]) => styleXml(id, name, look))
  .join('')}${tableStyle('PaperTable', 'Paper Table')}${tableStyle('PaperFields', 'Paper Fields')}</w:styles>`

export const fontTableXml = `${head}<w:fonts ${w}>${[
  [body, '仿宋,FangSong,Noto Serif CJK SC'],
  [titleFont, '方正小标宋_GBK,小标宋,宋体,Noto Serif CJK SC'],
  [headingFont, 'SimHei,Noto Sans CJK SC'],
]
  .map(([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`)
  .join('')}</w:fonts>`

/** The page number between dashes, and what every computed day and amount carries. */
export const footerXml = `${head}<w:ftr ${w}><w:p><w:pPr><w:pStyle w:val="PaperFooter"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="PaperFooter"/></w:pPr><w:r><w:t>本文书中的期限提示和计算供参考，以有权机关认定为准。</w:t></w:r></w:p></w:ftr>`

/** A line ended by hand is not spread over the width; and the newest layout rules hold. */
export const settingsXml = `${head}<w:settings ${w}><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

function styleXml(id: string, name: string, look: Look): string {
  const { align, indent, free, before = 0, after = 0, line, keepNext, rightTab } = look
  const spacing = `<w:spacing w:before="${before}" w:after="${after}"${line ? ` w:line="${line}" w:lineRule="exact"` : ''}/>`
  const paragraph = [
    keepNext ? '<w:keepNext/>' : '',
    '<w:widowControl/>', // no line of a paragraph alone at the foot or the head of a page
    rightTab ? '<w:tabs><w:tab w:val="right" w:pos="8844"/></w:tabs>' : '',
    spacing,
    indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '',
    free ? `<w:ind w:right="${free}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('')
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${fontXml(look.font ?? body)}<w:sz w:val="${look.size}"/></w:rPr></w:style>`
}

function tableStyle(id: string, name: string): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const lines = edges.map(edge => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')
  return `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:tblPr><w:tblBorders>${lines}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
}

function fontXml(font: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>`
}
