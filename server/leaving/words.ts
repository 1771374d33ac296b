/** Words of the page on which the cases of somebody who leaves are handed over. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '移交在办案件', en: 'Hand over open cases' },
  titleOf: { zh: '移交在办案件 · {name}', en: 'Hand over open cases · {name}' },
  intro: {
    zh: '每件案件都已按工作量提出接办人，可以改选；提交后逐件检查（含利益冲突检索），确认后才移交。',
    en: 'A successor is proposed for each case by workload; choose another where needed. Each case is then checked, conflicts included, and handed over once you confirm.',
  },
  all: { zh: '全部交给同一人', en: 'All to one person' },
  allHelp: { zh: '选了就不看下面逐件的选择。', en: 'Chosen here, the choices below do not count.' },
  note: { zh: '交接说明', en: 'Hand-over note' },
  choose: { zh: '检查移交', en: 'Check the hand-over' },
  chooseSome: { zh: '请至少为一件案件选择接办人', en: 'Choose a successor for one case at least' },
  none: { zh: '没有在办案件', en: 'No open cases' },
  noneText: { zh: '名下没有需要移交的案件。', en: 'There is nothing to hand over.' },
  more: {
    zh: '这里列出最早的 {count} 件；移交后再打开本页办理其余的。',
    en: 'These are the {count} oldest; open this page again for the others once they are handed over.',
  },
  referrals: { zh: '未办结的移送', en: 'Open referrals' },
  ahead: { zh: '任务和日程', en: 'Tasks and appointments' },
  warnings: { zh: '跟进的预警', en: 'Warnings looked after' },
  warningsIntro: {
    zh: '这些预警由其跟进、还没有关闭，不随案件移交；请逐条改派给看得到全部相关案件的人。',
    en: 'Open warnings they look after; they do not go along with cases. Give each to somebody who may see all of its cases.',
  },
  giveWarnings: { zh: '改派预警', en: 'Assign the warnings' },
  chooseWarning: { zh: '请至少为一条预警选择跟进人', en: 'Choose somebody for one warning at least' },
  takenFrom: { zh: '{name}离岗，改派', en: 'Taken over from {name}, who leaves' },
  warningsGiven: { zh: '已改派 {count} 条预警', en: '{count} warnings assigned' },
  nothing: { zh: '没有', en: 'None' },
  task: { zh: '任务', en: 'Task' },
  cases: { zh: '在办案件', en: 'Open cases' },
} as const satisfies Record<string, Text>
