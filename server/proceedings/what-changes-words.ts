/** Words of the list of what a step, a correction or taking back would change. */
import type { Text } from '../../workflows/text.ts'

export const changeWords = {
  changesTitle: { zh: '保存之前：会有这些变化', en: 'Before it is saved: what would change' },
  changesLead: {
    zh: '还没有保存。核对无误后再次提交即可；修改内容后会重新列出变化。',
    en: 'Nothing is saved yet. Send it again if this is right; what you change is worked out anew.',
  },
  changesNothing: { zh: '期限、履行义务和程序状态都不会变化。', en: 'No deadline, obligation or state would change.' },
  changesAsk: { zh: '先看会有什么变化', en: 'See first what would change' },
  changesConfirm: { zh: '确认', en: 'Confirm' },
  changesDeadlines: { zh: '期限', en: 'Deadlines' },
  changesObligations: { zh: '履行义务', en: 'Obligations' },
  changesProceedings: { zh: '程序', en: 'Proceedings' },
  changesLater: { zh: '后面的步骤继续有效', en: 'Later steps that stay as they are' },
  changesWhat: { zh: '变化', en: 'Change' },
  changesBefore: { zh: '现在', en: 'Now' },
  changesAfter: { zh: '之后', en: 'Then' },
  missed: {
    zh: '按所填日期，有 {count} 项期限一经保存即已逾期。请核对日期。',
    en: 'By the day typed, {count} of the deadlines would be missed as soon as this is saved. Check the day.',
  },
  clockThen: { zh: '系统随后将办理“{step}”', en: 'The system would then take “{step}”' },
  starts: { zh: '开始计算', en: 'Starts' },
  moves: { zh: '变动', en: 'Moves' },
  pauses: { zh: '中止', en: 'Is suspended' },
  resumes: { zh: '恢复计算', en: 'Goes on' },
  paused: { zh: '中止中', en: 'Suspended' },
  met: { zh: '结束（已完成）', en: 'Ends: met' },
  void: { zh: '停止（不再适用）', en: 'Stops: no longer applies' },
  owed: { zh: '新增', en: 'Added' },
  notOwed: { zh: '取消', en: 'Goes' },
  obligation: { zh: '履行义务', en: 'Obligation' },
  begins: { zh: '开始', en: 'Begins' },
  goesOn: { zh: '进入', en: 'Goes to' },
} as const satisfies Record<string, Text>
