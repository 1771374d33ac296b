/** Words of importing a roster of workers. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '导入劳动者名册', en: 'Import a roster of workers' },
  lead: {
    zh: '先预览，确认之前不写入任何内容。再次导入同一名册，已登记的人不会重复。',
    en: 'It is shown first; nothing is written before you confirm. Importing the same roster again adds nobody twice.',
  },
  file: { zh: '名册文件（.xlsx、.csv）', en: 'File (.xlsx, .csv)' },
  fileHelp: {
    zh: '第一行写列名：姓名、电话、金额、代表、证件号码。最多 5,000 人，5 MB。旧的 .xls 请另存为 .xlsx。',
    en: 'Headings in the first row: name, phone, amount, representative, identity number. At most 5,000 people and 5 MB. Save an old .xls as .xlsx first.',
  },
  pasted: { zh: '或者从表格复制后粘贴', en: 'Or paste from a spreadsheet' },
  pastedHelp: {
    zh: '没有列名时按“姓名、电话、金额、代表、证件号码”的顺序读取。',
    en: 'Without headings the order is name, phone, amount, representative, identity number.',
  },
  preview: { zh: '预览', en: 'Preview' },
  nothing: { zh: '请选择文件，或者粘贴名册', en: 'Choose a file or paste a roster' },
  tooLarge: { zh: '文件超过 5 MB', en: 'The file is larger than 5 MB' },
  unreadable: {
    zh: '读不出这个文件，请另存为 .xlsx 或者 .csv 再试',
    en: 'This file cannot be read: save it as .xlsx or .csv and try again',
  },
  empty: { zh: '没有找到人员', en: 'Nobody was found in it' },
  tooManyRows: { zh: '超过 5,000 人，请分几次导入', en: 'More than 5,000 people: import it in parts' },
  previewTitle: { zh: '名册预览', en: 'Preview of the roster' },
  found: {
    zh: '共 {all} 人：新登记 {new} 人，已在册 {known} 人，有问题 {wrong} 人',
    en: '{all} people: {new} to be added, {known} on file already, {wrong} with problems',
  },
  sum: { zh: '新登记的请求金额合计 {sum}', en: 'Claimed by those to be added: {sum}' },
  noHeadings: {
    zh: '没有认出列名，按“姓名、电话、金额、代表、证件号码”的顺序读取，请核对。',
    en: 'No headings were recognised, so the order is name, phone, amount, representative, identity number: please check.',
  },
  unused: { zh: '没有采用的列：{columns}', en: 'Columns not taken over: {columns}' },
  wrongStay: {
    zh: '有问题的行不会登记；可以改好后再次导入，已登记的不会重复。',
    en: 'Rows with problems are left out; correct them and import again, nobody is added twice.',
  },
  confirm: { zh: '确认登记 {count} 人', en: 'Add {count} people' },
  again: { zh: '重新导入', en: 'Start again' },
  nothingNew: { zh: '没有可以登记的人', en: 'There is nobody to add' },
  line: { zh: '行', en: 'Line' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  identity: { zh: '证件号码', en: 'Identity number' },
  amount: { zh: '金额', en: 'Amount' },
  standing: { zh: '结论', en: 'Result' },
  remark: { zh: '说明', en: 'Remarks' },
  new: { zh: '新登记', en: 'To be added' },
  known: { zh: '已在册', en: 'On file' },
  wrong: { zh: '有问题', en: 'Has problems' },
  all: { zh: '全部', en: 'All' },
  representative: { zh: '代表', en: 'Representative' },
  show: { zh: '查看', en: 'Show' },
  mayNot: { zh: '您不能为本案增加劳动者', en: 'You may not add workers to this case' },
  back: { zh: '返回名册', en: 'Back to the roster' },
} as const satisfies Record<string, Text>
