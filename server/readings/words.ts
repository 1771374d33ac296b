/** The words of choosing a reading of a rule of counting. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '计算口径', en: 'Readings' },
  intro: {
    zh: '条文没有说清、需要核对的部分，可以选用下列口径之一，或者另填数值。选用的口径对全系统有效，适用于自所填日期起开始的期限；倒推的期限以期日为准。',
    en: 'Where the law leaves it open, one of these readings holds, or a number that is typed. It holds for the whole house, for periods that start on its day or later; those counted backwards go by the day they end on.',
  },
  holds: { zh: '现行', en: 'Holds today' },
  isDefault: { zh: '默认', en: 'Default' },
  choose: { zh: '选用口径', en: 'Choose a reading' },
  chooseTitle: { zh: '选用口径：{rule}', en: 'Choose a reading: {rule}' },
  reading: { zh: '口径', en: 'Reading' },
  number: { zh: '数值', en: 'Number' },
  validFrom: { zh: '自哪一天起', en: 'From which day on' },
  validFromHelp: {
    zh: '起算日在这一天或者以后的期限按此口径计算；填较早的日期，正在计算的期限也会变动。',
    en: 'It counts for periods that start on this day or later; with an earlier day, running deadlines move as well.',
  },
  reason: { zh: '理由', en: 'Reason' },
  reasonHelp: {
    zh: '例如省高院的会议纪要、当地仲裁委的书面答复。',
    en: 'Such as minutes of the high court or a written answer.',
  },
  taken: { zh: '这一天已经选用过口径，请先撤回', en: 'A reading is chosen for this day already: take it back first' },
  holdsAlready: { zh: '这一天起已经是这种口径', en: 'This reading holds on that day already' },
  preview: { zh: '查看影响', en: 'See what it changes' },
  chosenRead: { zh: '自 {day} 起开始的期限：{reading}', en: 'Periods that start on {day} or later: {reading}' },
  takenBackRead: {
    zh: '撤回后，自 {day} 起开始的期限：{reading}',
    en: 'Without it, periods that start on {day}: {reading}',
  },
  history: { zh: '选用记录', en: 'What was chosen' },
  by: { zh: '选定', en: 'Chosen by' },
  state: { zh: '状态', en: 'State' },
  stands: { zh: '有效', en: 'Stands' },
  takenBack: { zh: '{by} {day} 撤回：{reason}', en: 'Taken back by {by}, {day}: {reason}' },
  takeBack: { zh: '撤回', en: 'Take back' },
  takeBackTitle: { zh: '撤回选用的口径：{rule}', en: 'Take back a chosen reading: {rule}' },
  saved: {
    zh: '已保存，正在重新计算期限；每个案件的结果列在下面，刷新可看进度。',
    en: 'Saved; deadlines are being computed again. The result for each case is listed below; reload to see how far it is.',
  },
} as const satisfies Record<string, Text>
