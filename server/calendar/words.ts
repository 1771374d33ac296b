/** The words of the calendar's pages and of the working of a deadline. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '工作日历', en: 'Calendar of working days' },
  intro: {
    zh: '期限按国务院办公厅每年公布的放假调休安排计算。没有通知的年份按周末和法定节假日计算，并标明“未公布”。',
    en: 'Deadlines follow the yearly holiday notice of the State Council. Years without one count weekends and statutory holidays only and are marked as not published.',
  },
  yearTitle: { zh: '{year} 年放假调休', en: 'Holidays of {year}' },
  year: { zh: '年份', en: 'Year' },
  state: { zh: '状态', en: 'State' },
  published: { zh: '已公布', en: 'Published' },
  unpublished: { zh: '未公布', en: 'Not published' },
  unpublishedHelp: {
    zh: '本年的放假安排未公布（未导入）：只按周末和下列法定节假日计算，相关期限可能变化。',
    en: 'The notice for this year is not on file: only weekends and the statutory holidays below count, and deadlines may still change.',
  },
  offDays: { zh: '放假天数', en: 'Days of rest' },
  workDays: { zh: '调休上班天数', en: 'Make-up working days' },
  source: { zh: '依据', en: 'Source' },
  sourceHelp: {
    zh: '通知的名称和文号，例如“国务院办公厅关于2027年部分节假日安排的通知”。',
    en: 'Title and number of the notice.',
  },
  none: { zh: '没有登记任何日期。', en: 'No days are on file.' },
  day: { zh: '日期', en: 'Day' },
  kind: { zh: '安排', en: 'Arrangement' },
  name: { zh: '节日', en: 'Holiday' },
  off: { zh: '放假', en: 'Rest' },
  work: { zh: '调休上班', en: 'Make-up working day' },
  statutory: { zh: '法定节假日', en: 'Statutory holiday' },
  daysOnFile: { zh: '已登记的日期', en: 'Days on file' },
  enter: { zh: '录入通知', en: 'Enter the notice' },
  replace: { zh: '更正通知', en: 'Correct the notice' },
  lines: { zh: '放假和调休日期', en: 'Days of rest and make-up working days' },
  linesHelp: {
    zh: '每行一天：日期、off（放假）或 work（上班）、节日名称，例如“2027-02-05 off 春节”；法定节假日可在行末加“法定”。可从表格粘贴。保存后替换本年全部日期。',
    en: 'One day a line: the day, off (rest) or work, the name, for example “2027-02-05 off 春节”; add “statutory” for a statutory holiday. May be pasted from a spreadsheet. It replaces all days of the year.',
  },
  file: { zh: '从文件读取（可选）', en: 'Read from a file (optional)' },
  fileHelp: {
    zh: 'Excel（.xlsx）、CSV 或 JSON，一天一行，列为日期、安排、名称、法定；选了文件，就以文件为准，下面填写的内容不用。',
    en: 'Excel (.xlsx), CSV or JSON, one day a row: day, arrangement, name, statutory. A chosen file takes the place of what is typed below.',
  },
  unreadable: {
    zh: '读不出这个文件，请另存为 .xlsx、.csv 或者 .json 再试',
    en: 'This file cannot be read: save it as .xlsx, .csv or .json and try again',
  },
  tooLarge: { zh: '文件超过 1 MB', en: 'The file is larger than 1 MB' },
  tooManyLines: { zh: '文件超过 400 行，不像一年的放假安排', en: 'More than 400 rows: not the notice of one year' },
  nothingOfYear: { zh: '文件里没有本年的日期', en: 'The file holds no day of this year' },
  rowsRead: { zh: '读出的日期', en: 'Days as they were read' },
  line: { zh: '行', en: 'Line' },
  wrongHere: { zh: '问题', en: 'What is wrong' },
  preview: { zh: '查看影响', en: 'See what it changes' },
  previewTitle: { zh: '保存后的影响', en: 'What saving it will change' },
  read: {
    zh: '已读出 {off} 个放假日、{work} 个调休上班日。',
    en: '{off} days of rest and {work} make-up working days were read.',
  },
  nothingMoves: { zh: '没有正在计算的期限会因此变动。', en: 'No running deadline moves.' },
  movesOne: { zh: '1 项正在计算的期限会变动：', en: '1 running deadline moves:' },
  moves: { zh: '{count} 项正在计算的期限会变动：', en: '{count} running deadlines move:' },
  passedOnes: {
    zh: '其中 {count} 项的原届满日已过：保存后按新日期计算，原日期写入案件记录，系统已办理的步骤不会改变。',
    en: 'The day of {count} of them has passed already: the new day counts, the old one is kept on the case, and what the system has done stays.',
  },
  hadPassed: { zh: '原届满日已过', en: 'Had passed already' },
  pageOf: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  onlySeen: {
    zh: '只统计您可查看的案件；保存后，其他案件的期限也会重新计算。',
    en: 'Only cases you may see are counted; deadlines of other cases are computed again as well.',
  },
  case: { zh: '案件', en: 'Case' },
  deadline: { zh: '期限', en: 'Deadline' },
  before: { zh: '现届满日', en: 'Last day now' },
  after: { zh: '新届满日', en: 'New last day' },
  save: { zh: '保存并重新计算期限', en: 'Save and compute deadlines again' },
  working: { zh: '怎么算的', en: 'How this day came about' },
  days: { zh: '日期', en: 'Days' },
  number: { zh: '序号', en: 'Number' },
  counting: { zh: '计算', en: 'Counting' },
} as const satisfies Record<string, Text>

export const savedText = (year: number): Text => ({
  zh: `${year} 年放假安排已保存，正在重新计算期限；每个案件的结果列在下面，刷新可看进度。`,
  en: `The holidays of ${year} are saved and deadlines are being computed again; below is what came of it for each case. Refresh to see how far it is.`,
})
