/** Words of the paper room. */
import type { Text } from '../../workflows/text.ts'
import type { PaperState } from './repository.ts'

export const words = {
  title: { zh: '文书', en: 'Papers' },
  backToCase: { zh: '返回案件', en: 'Back to the case' },
  download: { zh: '下载 Word 文件', en: 'Download the Word file' },
  again: { zh: '重新生成', en: 'Try again' },
  number: { zh: '文号', en: 'Number' },
  caseNumber: { zh: '案号', en: 'Case' },
  state: { zh: '状态', en: 'State' },
  record: { zh: '依据的记录', en: 'Made from' },
  seeRecord: { zh: '查看这一步的记录', en: 'See the record of the step' },
  queuedAt: { zh: '发起时间', en: 'Asked for' },
  filedAt: { zh: '归档时间', en: 'Filed' },
  size: { zh: '大小', en: 'Size' },
  hashes: { zh: '校验值', en: 'Hashes' },
  hash: { zh: '文件（SHA-256）', en: 'File (SHA-256)' },
  templateHash: { zh: '模板（SHA-256）', en: 'Template (SHA-256)' },
  preview: { zh: '预览', en: 'Preview' },
  previewHelp: {
    zh: '预览只显示文字和表格，版式以下载的 Word 文件为准。',
    en: 'The preview shows text and tables; the Word file has the final layout.',
  },
  missingTitle: { zh: '还不能生成，缺少以下内容：', en: 'It cannot be made yet. Missing:' },
  templateWrong: {
    zh: '模板有误，请联系管理员更正模板后再重新生成：',
    en: 'The template is faulty. Please have an administrator correct it, then try again:',
  },
  fault: {
    zh: '生成时出了故障，已记录。请稍后重新生成。',
    en: 'Something went wrong while it was made; this has been logged. Please try again later.',
  },
  more: { zh: '……等', en: '… and more' },
  waiting: {
    zh: '正在排队生成，一般不超过一分钟。刷新本页查看。',
    en: 'Waiting to be made, usually within a minute. Reload this page to see it.',
  },
  isWithdrawn: {
    zh: '生成本文书的办理已被撤回，本文书不再有效，文号不重用。',
    en: 'The step behind this paper was taken back; the paper is no longer in force, its number is not used again.',
  },
  made: { zh: '文书已生成。', en: 'The paper has been made.' },
  draw: { zh: '起草文书', en: 'Draw up a paper' },
  drawHelp: {
    zh: '不办理步骤，只用案卷里已有的内容起草一份文书。编入“草”字号，不送达；正式文书由相应的步骤生成。允许留空的地方印作＿＿＿＿，其余缺项会逐一列出。',
    en: 'Draws up a paper from what the file knows, without taking a step. It is numbered as a draft and is not served; the paper in force comes from its step. Places that may stay open are printed as ＿＿＿＿; whatever else is missing is named.',
  },
  proceeding: { zh: '所据程序', en: 'From the proceeding' },
  paper: { zh: '文书', en: 'Paper' },
  showPapers: { zh: '换一个程序', en: 'Choose this proceeding' },
  fitting: { zh: '{name}用的文书', en: 'Papers of {name}' },
  otherPapers: { zh: '其他文书', en: 'Other papers' },
  drawIt: { zh: '起草', en: 'Draw it up' },
  drawn: { zh: '草稿已生成。', en: 'The draft has been drawn up.' },
  isDraft: {
    zh: '这是一份草稿，没有对应的步骤，不作为正式文书送达。',
    en: 'This is a draft that no step asked for; it is not served.',
  },
  drawnBy: { zh: '起草人', en: 'Drawn up by' },
  chooseOne: { zh: '请从列表中选择', en: 'Choose from the list' },
  stillMissing: { zh: '仍有缺项，见下。', en: 'Something is still missing; see below.' },
} as const satisfies Record<string, Text>

export const stateWords = {
  queued: { zh: '生成中', en: 'Being made' },
  filed: { zh: '已归档', en: 'Filed' },
  failed: { zh: '缺项', en: 'Incomplete' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<PaperState, Text>
