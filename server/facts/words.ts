/** Words about the figures that are kept. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  makingAnew: { zh: '汇总数字正在重新生成，刚刚开始。', en: 'Figures are being made anew; it has just begun.' },
  makingSome: {
    zh: '汇总数字正在重新生成：已重读 {done} 件案件，共 {total} 件。',
    en: 'Figures are being made anew: {done} of {total} cases read.',
  },
  addingUp: {
    zh: '汇总数字正在重新生成：案件已全部重读，正在加总。',
    en: 'Figures are being made anew: all cases are read and being added up.',
  },
  meanwhile: {
    zh: '完成以前数字直接从每件案件的办理经过统计，会慢一些；您看到的是 {at} 的数字。',
    en: ' Until that is done they are counted from the history of each case, which takes longer; what you see is as of {at}.',
  },
} as const satisfies Record<string, Text>
