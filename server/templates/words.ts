/** Words of the room where templates are replaced. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '文书模板', en: 'Paper templates' },
  intro: {
    zh: '每种文书都有本系统的模板。可以下载后用 Word 或 WPS 修改，再上传为本单位的版本；本单位及下级单位的案件随后按启用的版本生成。',
    en: 'Every paper has a template of the house. Download it, change it in Word or WPS, and upload it as your own edition; cases of your organisation and those below are then written with the edition in use.',
  },
  paper: { zh: '文书', en: 'Paper' },
  inUse: { zh: '启用版本', en: 'Edition in use' },
  house: { zh: '系统模板', en: "The house's own" },
  edition: { zh: '第 {number} 版', en: 'Edition {number}' },
  editions: { zh: '版本', en: 'Editions' },
  back: { zh: '全部模板', en: 'All templates' },
  download: { zh: '下载', en: 'Download' },
  use: { zh: '启用', en: 'Put in use' },
  isInUse: { zh: '正在使用', en: 'In use' },
  by: { zh: '上传', en: 'Uploaded' },
  preview: { zh: '预览', en: 'Preview' },
  previewOf: { zh: '预览：{name}', en: 'Preview: {name}' },
  previewHelp: {
    zh: '用本单位最近一件真实文书的内容填写，不占用文号，不存档。',
    en: 'Filled with the latest real paper of this kind that you may read; it takes no number and is not filed.',
  },
  noExample: {
    zh: '还没有这种文书的案件，启用前请先下载核对。',
    en: 'There is no case with this paper yet; please check the download before you put it in use.',
  },
  upload: { zh: '上传新版本', en: 'Upload an edition' },
  file: { zh: 'Word 文件（.docx）', en: 'Word file (.docx)' },
  fileHelp: {
    zh: '保留花括号中的填写项，例如 {number}。上传后先核对，再启用。',
    en: 'Keep the places in braces, such as {number}. It is checked first and put in use afterwards.',
  },
  formOf: {
    zh: '本文书以{whose}为准。请向其取得现行文本，在要填写处写入下列填写项（可能为空的在名称后加问号，如 {answers.court?}），上传、预览后启用；该文本没有的项目不必写入。',
    en: 'For this paper {whose} goes before ours. Get it, put the places below where they belong (with a question mark where one may be empty, as {answers.court?}), upload it, preview it, and put it in use; what the form does not ask need not be there.',
  },
  note: { zh: '修改说明', en: 'What was changed' },
  saved: {
    zh: '已收到第 {number} 版，请预览后启用。',
    en: 'Edition {number} is on file. Preview it, then put it in use.',
  },
  chosen: { zh: '已启用。以后生成的文书使用这个版本。', en: 'In use. Papers made from now on follow it.' },
  noFile: { zh: '请选择一个 .docx 文件', en: 'Choose a .docx file' },
  tooLarge: { zh: '文件超过 20 MB', en: 'The file is larger than 20 MB' },
  'old-or-locked': {
    zh: '这是旧格式（.doc）或者加了密码的文件。请在 Word 或 WPS 中打开，去掉密码，另存为 .docx 后上传。',
    en: 'This is a file of the old kind (.doc) or behind a password. Open it in Word or WPS, take the password off and save it as .docx.',
  },
  'no-word-file': {
    zh: '这不是 Word 文件（.docx），或者已经损坏。请在 Word 或 WPS 中另存为 .docx 后上传。 {place}',
    en: 'This is no Word file (.docx), or it is damaged. Save it in Word or WPS as .docx and upload that. {place}',
  },
  'too-much': {
    zh: '文件解开后过大，不能作为模板（{place}）',
    en: 'Unpacked, the file is too large for a template ({place})',
  },
  macro: {
    zh: '文件含有宏，不能作为模板（{place}）。请另存为不含宏的 .docx。',
    en: 'The file holds macros and cannot be a template ({place}). Save it as a .docx without macros.',
  },
  'from-outside': {
    zh: '文件引用了外部内容，不能作为模板：{place}。请去掉链接，改为普通文字或者把图片嵌入文件。',
    en: 'The file refers to something outside and cannot be a template: {place}. Remove the link, or embed the picture.',
  },
  acts: {
    zh: '文件含有嵌入对象或者打开时会执行的内容，不能作为模板（{place}）',
    en: 'The file holds embedded objects or acts when it is opened, and cannot be a template ({place})',
  },
  faulty: { zh: '模板有误：{place}', en: 'The template is faulty: {place}' },
  unknownPlace: { zh: '不认识的填写项 {place}', en: 'Unknown place {place}' },
  lostPlace: { zh: '缺少必需的填写项 {place}', en: 'A required place is missing: {place}' },
} as const satisfies Record<string, Text>
