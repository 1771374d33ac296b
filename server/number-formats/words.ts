/** Words of the page on which numbers get their formats. */
import type { Text } from '../../workflows/text.ts'
import type { FormatFault } from './format.ts'

export const words = {
  title: { zh: '编号格式', en: 'Number formats' },
  intro: {
    zh: '案号、登记号和文书文号怎样书写。在这里设定的格式对本单位及下级单位以后取得的号码有效；没有设定的，用上级单位的格式，再没有的用系统设置。',
    en: 'How case, registration and paper numbers are written. A format set here holds for your organisation and all below, for numbers given from now on; where none is set, that of the organisation above holds, and else the setting of the house.',
  },
  policy: {
    zh: '号码在办理的同时取得，办理没有写入的，号码退回，不留空号；已经取得的号码不再使用第二次，撤回的办理和文书保留原号。每一种写法各站点每年单独编号：改用新格式从 1 号起编，改回原格式接着原来的号码编。写法相同的编在一起，因此不会重号。',
    en: 'A number is taken together with the step that needs it; a step that is not written gives it back, so there are no gaps. A number given is never given again; what is taken back keeps it. Each way of writing counts by itself for each station and year: a new format begins at 1, one that is set back goes on where it was. What looks the same counts together, so no number comes twice.',
  },
  cases: { zh: '案号', en: 'Case numbers' },
  papers: { zh: '登记号和文书文号', en: 'Registration and paper numbers' },
  series: { zh: '编号', en: 'Series' },
  format: { zh: '格式', en: 'Format' },
  example: { zh: '示例', en: 'Example' },
  from: { zh: '依据', en: 'Set by' },
  house: { zh: '系统设置', en: 'The house’s setting' },
  own: { zh: '本单位', en: 'Your organisation' },
  above: { zh: '上级单位', en: 'An organisation above' },
  edit: { zh: '修改', en: 'Change' },
  editOf: { zh: '编号格式：{name}', en: 'Number format: {name}' },
  formatHelp: {
    zh: '{code} 站点简称，{sign} 类别字样“{kind}”，{year} 年份，{number} 四位序号（{number:1} 不补零）。站点简称、年份、序号必须有。留空保存即恢复为上级单位的格式或者系统设置。',
    en: '{code} is the station’s short code, {sign} the sign “{kind}”, {year} the year, {number} a running number of four digits ({number:1} without zeros). Code, year and number are needed. Save it empty to go back to the format from above or the house’s setting.',
  },
  standard: { zh: '不设定时', en: 'Without a format of your own' },
  looksLike: { zh: '写出来是：{example}', en: 'It reads: {example}' },
  preview: { zh: '看示例', en: 'Show an example' },
  save: { zh: '保存', en: 'Save' },
  back: { zh: '全部编号格式', en: 'All number formats' },
  saved: { zh: '格式已保存，以后的号码按它书写。', en: 'The format is saved; numbers from now on follow it.' },
  setBack: { zh: '已恢复，不再使用本单位的格式。', en: 'Set back; your organisation has no format of its own now.' },
  history: { zh: '设定记录', en: 'What was set' },
  none: { zh: '本单位还没有设定过。', en: 'Your organisation has not set one yet.' },
  setBackEntry: { zh: '恢复为上级格式或者系统设置', en: 'Set back' },
  alike: {
    zh: '与“{other}”的号码无法区分，请换一种写法',
    en: 'Could not be told from numbers of “{other}”; write it differently',
  },
} as const satisfies Record<string, Text>

export const faults: Record<FormatFault, Text> = {
  parts: {
    zh: '须有一个 {code}、一个 {year} 和一个 {number}，否则两个案件可能同号',
    en: 'It needs {code}, {year} and one {number}, else two cases could share a number',
  },
  places: {
    zh: '只能用 {code}、{kind}、{series}、{year}、{number}',
    en: 'Only {code}, {kind}, {series}, {year} and {number} can be used',
  },
  characters: {
    zh: '只能用文字、数字、括号、短横线和间隔号',
    en: 'Use letters, digits, brackets, hyphens and dots only',
  },
  long: { zh: '写出来的号码超过 48 个字，请缩短', en: 'The number would be longer than 48 characters; shorten it' },
}
