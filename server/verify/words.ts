/** Words of the public page that tells whether a paper is ours. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '文书核验', en: 'Check a paper' },
  intro: {
    zh: '输入文书末尾的核验码，核对文书的编号、日期，以及手上的文件与归档的是否一致。本页不显示案情和当事人。',
    en: 'Enter the code at the end of a paper to compare its number and day, and whether the file at hand is the one on record. Nothing of the case or of anybody is shown.',
  },
  code: { zh: '核验码', en: 'Code' },
  codeHelp: { zh: '十六位数字和字母，不分大小写。', en: 'Sixteen digits and letters, in capitals or not.' },
  check: { zh: '核验', en: 'Check' },
  wrongCode: {
    zh: '核验码由十六位数字和字母组成，请核对',
    en: 'The code has sixteen digits and letters; please compare',
  },
  notOurs: {
    zh: '没有这个核验码的文书。请核对每一位；仍然查不到的，请与出具文书的站点联系。',
    en: 'No paper has this code. Please compare every sign; if it is still not found, ask the station that issued the paper.',
  },
  kind: { zh: '文书', en: 'Paper' },
  number: { zh: '文号', en: 'Number' },
  day: { zh: '归档日期', en: 'Filed on' },
  state: { zh: '状态', en: 'State' },
  inForce: { zh: '在案', en: 'On record' },
  withdrawn: { zh: '已撤回，不再有效', en: 'Withdrawn, no longer in force' },
  draft: { zh: '草稿，不是正式文书', en: 'A draft, not a paper in force' },
  unfinished: { zh: '尚未归档', en: 'Not filed yet' },
  ours: {
    zh: '有这份文书。请核对编号和日期与手上的一致。',
    en: 'There is such a paper. Please compare its number and day.',
  },
  hash: { zh: '归档文件的校验值（SHA-256）', en: 'Hash of the file on record (SHA-256)' },
  file: { zh: '手上的 Word 文件', en: 'The Word file at hand' },
  fileHelp: {
    zh: '只比对内容是否一致，不保存文件。打印件、扫描件和另存过的文件无法比对。',
    en: 'It is compared and not kept. Prints, scans and files that were saved anew cannot be compared.',
  },
  compare: { zh: '比对文件', en: 'Compare' },
  noFile: { zh: '请选择文件', en: 'Choose a file' },
  same: { zh: '一致：与归档的文件完全相同。', en: 'The same: it is the file on record.' },
  earlier: {
    zh: '一致：是这份文书较早的一版，后来又有人签名。',
    en: 'The same as an earlier state of this paper; somebody has signed it since.',
  },
  different: {
    zh: '不一致：与归档的文件不同，可能被修改或者另存过。',
    en: 'Not the same: it differs from the file on record, or was saved anew.',
  },
  tooMany: { zh: '核验次数太多，请过几分钟再试。', en: 'Too many checks; please try again in some minutes.' },
} as const satisfies Record<string, Text>
