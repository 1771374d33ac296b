/** What events and states are called. */
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { metasOf, restore } from '../../workflows/walk.ts'
import type { Event } from './history.ts'
import type { Proceeding } from './repository.ts'
import { words } from './words.ts'

/** Events that are no steps of a definition: the engine's own, and those that move nothing. */
const others: Record<string, Text> = {
  takeBack: { zh: '撤回步骤', en: 'Step taken back' },
  amend: { zh: '更正步骤', en: 'Step corrected' },
  migrated: { zh: '改用新的流程定义', en: 'Moved to a new definition' },
  recompute: {
    zh: '放假安排或者计算口径有变，期限重新计算',
    en: 'Deadlines computed anew after a change of the calendar or of a reading',
  },
  mended: { zh: '按记录重新生成', en: 'Made anew from the history' },
  deadlineExtended: { zh: '期限延长', en: 'Deadline extended' },
  deadlineSuspended: { zh: '期限中止', en: 'Deadline suspended' },
  deadlineResumed: { zh: '期限恢复计算', en: 'Deadline goes on' },
  deadlineSet: { zh: '期限人工指定', en: 'Deadline set by hand' },
  deadlineLifted: { zh: '期限调整已撤销', en: 'Change of a deadline lifted' },
  contact: { zh: '联系记录', en: 'Contact' },
  note: { zh: '备注', en: 'Note' },
  ownerMessage: { zh: '给承办人留言', en: 'Message to the owner' },
  ownerAnswer: { zh: '承办人答复', en: 'The owner’s answer' },
  supervisionOrder: { zh: '督办', en: 'Supervision order' },
  supervisionReply: { zh: '督办答复', en: 'Reply to a supervision order' },
  supervisionAccepted: { zh: '督办答复已认可', en: 'Reply to a supervision order accepted' },
  supervisionAgain: { zh: '再次督办', en: 'Supervision order again' },
  supervisionWithdrawn: { zh: '撤销督办', en: 'Supervision order withdrawn' },
  employerListed: { zh: '用人单位列入提醒名单', en: 'Employer put on the reminder list' },
  employerUnlisted: { zh: '用人单位移出提醒名单', en: 'Employer taken off the reminder list' },
  typicalCaseWritten: { zh: '写成典型案例', en: 'Typical case written' },
  typicalCaseApproved: { zh: '典型案例审核通过', en: 'Typical case approved' },
  typicalCaseReturned: { zh: '典型案例退回', en: 'Typical case returned' },
  typicalCaseWithdrawn: { zh: '典型案例撤下', en: 'Typical case withdrawn' },
  typicalCaseGiven: { zh: '典型案例提供、公布', en: 'Typical case given or published' },
  upload: { zh: '上传材料', en: 'Evidence uploaded' },
  paperDrawn: { zh: '起草文书', en: 'Paper drawn up' },
  signersNamed: { zh: '列出文书签名人', en: 'Signers of a paper named' },
  paperSigned: { zh: '文书签名', en: 'Paper signed' },
  signerLeftOut: { zh: '签名人不再签名', en: 'Signer left out' },
  paperServed: { zh: '文书送达', en: 'Service of a paper' },
  serviceVoided: { zh: '送达记录作废', en: 'Record of service voided' },
  appointment: { zh: '约定日程', en: 'Appointment' },
  appointmentHeld: { zh: '日程办结', en: 'Appointment held or cancelled' },
  roomBooked: { zh: '预订房间', en: 'Room booked' },
  roomReleased: { zh: '取消房间预订', en: 'Booking of a room given up' },
  attended: { zh: '登记到会', en: 'Attendance recorded' },
  fileHeld: { zh: '登记案卷不得销毁', en: 'File held from destruction' },
  fileReleased: { zh: '解除案卷不得销毁', en: 'File released' },
  useRestricted: { zh: '停止使用，仅存储和保护', en: 'Use stopped but for storing and protecting' },
  useRestored: { zh: '恢复使用', en: 'Use restored' },
  restrictionTakenOver: { zh: '接管停止使用的案卷', en: 'File whose use has stopped taken over' },
  erasureProposed: { zh: '提请删除个人信息', en: 'Erasing proposed' },
  erasureDeclined: { zh: '不同意删除个人信息', en: 'Erasing declined' },
  personalDataErased: { zh: '已删除个人信息', en: 'Personal information erased' },
  fileMark: { zh: '卷宗核对', en: 'File check' },
  working: { zh: '计算书保存到请求', en: 'Working saved to a claim' },
  linked: { zh: '另案并入', en: 'Another case was merged into this one' },
  unlinked: { zh: '另案并入已撤回', en: 'The merging of another case was taken back' },
  caseLinked: { zh: '关联案件（由对方案件登记）', en: 'Linked by another case' },
  caseUnlinked: { zh: '案件关联已撤回', en: 'The link to another case was taken back' },
}

export function stepLabel({
  workflow,
  definitionNumber,
  step,
}: Pick<Event, 'workflow' | 'definitionNumber' | 'step'>): Text {
  if (Object.hasOwn(others, step)) return others[step]!
  if (!workflow || !isWorkflow(workflow)) return { zh: step, en: step }
  return workflowNamed(workflow, definitionNumber ?? undefined).steps[step]?.label ?? { zh: step, en: step }
}

/** Where a proceeding stands, outermost state first. */
export function stateLabel(proceeding: Proceeding, locale: Locale): string {
  if (proceeding.state === 'taken-back') return words.removed[locale]
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  return metasOf(restore(workflow, proceeding.snapshot))
    .map(({ label }) => label[locale])
    .join(' › ')
}
