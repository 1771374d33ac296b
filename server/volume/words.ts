/** Words of the whole file of a case. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  zip: { zh: '下载卷宗（ZIP）', en: 'Whole file (ZIP)' },
  pdf: { zh: '卷宗 PDF', en: 'Whole file (PDF)' },
  noPdf: {
    zh: '本系统没有设置 PDF 输出（CHROMIUM_PATH），请下载 ZIP',
    en: 'This house prints no PDF (CHROMIUM_PATH is not set); please download the ZIP',
  },
  tooThick: {
    zh: '卷宗超过 30 MB，不能印成一册 PDF，请下载 ZIP',
    en: 'The file is over 30 MB, too thick for one PDF; please download the ZIP',
  },
  unmade: { zh: '文书 · {name}（{number}）：{state}', en: 'Paper · {name} ({number}): {state}' },
  busy: { zh: '正在印制其他卷宗，请稍后再试', en: 'Other files are being printed; please try again in a moment' },
  failed: {
    zh: 'PDF 没有做成或者超时，请下载 ZIP，并告知管理员',
    en: 'The PDF could not be made in time; please download the ZIP and tell the administrator',
  },
} as const satisfies Record<string, Text>
