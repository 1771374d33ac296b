/** Words of the evidence room. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '证据', en: 'Evidence' },
  titleOf: { zh: '证据 · {number}', en: 'Evidence · {number}' },
  backToCase: { zh: '返回案件', en: 'Back to the case' },
  onFile: { zh: '已归入的证据', en: 'Evidence on file' },
  add: { zh: '上传证据', en: 'Add evidence' },
  upload: { zh: '上传', en: 'Upload' },
  files: { zh: '文件', en: 'Files' },
  filesHelp: {
    zh: '一次最多 10 个，每个不超过 20 MB：图片、PDF、Word / Excel / PPT、录音（mp3、m4a、wav、amr、ogg）。按文件内容识别类型。',
    en: 'Up to 10 at a time, 20 MB each: images, PDF, Word, Excel, PowerPoint, recordings (mp3, m4a, wav, amr, ogg). What a file contains decides, not its name.',
  },
  noFiles: { zh: '请选择要上传的文件。', en: 'Please choose the files to upload.' },
  chooseAgain: {
    zh: '文字有误，文件尚未保存；改好后请重新选择文件。',
    en: 'The text needs another look and no file was saved; please choose the files again.',
  },
  filedSome: { zh: '以下文件已保存，不必再传：', en: 'These files are saved and need not be sent again:' },
  name: { zh: '文件名', en: 'File' },
  kind: { zh: '类型', en: 'Kind' },
  size: { zh: '大小', en: 'Size' },
  purpose: { zh: '证明目的', en: 'What it proves' },
  heldBy: { zh: '来源（提供人、原件持有人）', en: 'Where it comes from (who gave it, who holds the original)' },
  heldByShort: { zh: '来源', en: 'From' },
  audience: { zh: '谁可以看', en: 'Who may see it' },
  uploaded: { zh: '上传', en: 'Uploaded' },
  emptyTitle: { zh: '还没有证据', en: 'No evidence yet' },
  emptyText: {
    zh: '可上传合同、工资条、考勤、聊天截图、录音等。',
    en: 'Contracts, pay slips, attendance, screenshots of chats and recordings can be added.',
  },
} as const satisfies Record<string, Text>

export const audienceWords = {
  all: { zh: '本案各方均可看', en: 'All who see the case' },
  applicant: { zh: '申请人一方和调解员', en: "The applicant's side and the mediators" },
  respondent: { zh: '被申请人一方和调解员', en: "The respondent's side and the mediators" },
  mediators: { zh: '仅调解员', en: 'Mediators only' },
} as const satisfies Record<string, Text>
export type EvidenceAudience = keyof typeof audienceWords

export const savedText = (count: number): Text => ({
  zh: `已保存 ${count} 个文件。`,
  en: count === 1 ? 'One file saved.' : `${count} files saved.`,
})

const reasons = {
  'too-large': {
    zh: '超过 20 MB，没有保存。请压缩或拆分后再传。',
    en: 'is over 20 MB and was not saved. Please compress or split it.',
  },
  'too-many': {
    zh: '是第 10 个以后的文件，没有保存。请再传一次。',
    en: 'came after the tenth file and was not saved. Please send it again.',
  },
  empty: { zh: '是空文件，没有保存。', en: 'is empty and was not saved.' },
  'wrong-type': {
    zh: '的内容不是图片、PDF、Office 文档或录音，没有保存。',
    en: 'does not contain an image, PDF, Office document or recording and was not saved.',
  },
} as const satisfies Record<string, Text>

/** One sentence that names the file. */
export const notTaken = (name: string, reason: keyof typeof reasons): Text => ({
  zh: `“${name}”${reasons[reason].zh}`,
  en: `“${name}” ${reasons[reason].en}`,
})
