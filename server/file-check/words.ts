/** Words of the check whether a file is complete. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '卷宗核对', en: 'Is the file complete?' },
  titleOf: { zh: '卷宗核对 {number}', en: 'File check of {number}' },
  intro: {
    zh: '按各程序的立卷要求逐项核对。系统里没有的材料，说明它在哪里或者为什么没有。',
    en: 'Checked against what the file of each proceeding needs. For what is not in the system, say where it is or why there is none.',
  },
  nothing: { zh: '本案的程序没有立卷清单。', en: 'No proceeding of this case has a file list.' },
  summary: { zh: '已有 {there} 项，缺 {missing} 项', en: '{there} there, {missing} missing' },
  complete: { zh: '材料齐全，共 {there} 项', en: 'Complete: {there} items' },
  count: { zh: '{there} / {all} 项', en: '{there} of {all}' },
  more: { zh: '另有 {count} 项', en: 'and {count} more' },
  closedAllTheSame: {
    zh: '{day} {name} 结案时说明缺件原因：{reason}',
    en: '{day}, {name} closed the case and said why things are missing: {reason}',
  },
  item: { zh: '材料', en: 'Item' },
  standing: { zh: '情况', en: 'Standing' },
  note: { zh: '说明', en: 'Note' },
  source: { zh: '依据', en: 'Source' },
  there: { zh: '在卷', en: 'In the file' },
  missing: { zh: '缺', en: 'Missing' },
  explained: { zh: '缺，已说明', en: 'Missing, with a reason' },
  notYet: { zh: '尚不需要', en: 'Not needed yet' },
  ifAny: { zh: '如有', en: 'If there is one' },
  inner: { zh: '副卷', en: 'Inner part' },
  explain: { zh: '说明', en: 'Explain' },
  explainTitle: { zh: '说明材料：{item}', en: 'About: {item}' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已记录', en: 'Recorded' },
  reasonMissing: { zh: '请说明', en: 'Please say why or where' },
  stillMissing: {
    zh: '卷宗还缺下列材料；可以结案，请补齐，或者在下面写明原因：',
    en: 'The file lacks the following. It may be closed all the same; add them, or give the reason below:',
  },
  toCheck: { zh: '去核对', en: 'To the check' },
  backToCase: { zh: '返回案件', en: 'Back to the case' },
} as const satisfies Record<string, Text>
