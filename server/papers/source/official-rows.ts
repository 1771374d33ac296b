/**
 * The labelled rows of each form, in the order the forms of the field have them: a label, and the questions of steps
 * that answer it. What no step asked prints room to write; what a step was told beyond these rows follows in a table.
 */
export type Row = [label: string, ...questions: string[]]

export const officialRows: Readonly<Record<string, readonly Row[]>> = {
  'oral-application-record': [
    ['时间', 'appliedOn'],
    ['地点', 'place'],
    ['争议事项', 'matter'],
    ['理由', 'reasons'],
    ['记录人', 'recordedBy'],
  ],
  'receipt-of-papers': [
    ['收件日期', 'receivedOn', 'appliedOn', 'filedOn'],
    ['提交人', 'who', 'by'],
    ['材料清单', 'papers', 'enclosures'],
  ],
  'mediation-inquiry': [['回复期限', 'replyBy']],
  'mediation-suggestion': [['回复期限', 'replyBy']],
  'non-acceptance-notice': [['不予受理的理由及依据', 'reason', 'explanation']],
  'mediator-choice': [
    ['产生方式', 'chosenBy', 'how'],
    ['调解员', 'mediators'],
  ],
  'mediation-summons': [
    ['时间', 'heldOn', 'nextOn', 'hearingOn'],
    ['时刻', 'startedAt', 'nextAt', 'at'],
    ['地点（线上会议号）', 'nextPlace', 'place', 'room'],
    ['调解员', 'mediators'],
    ['应带材料', 'toBring'],
  ],
  'mediation-record': [
    ['时间', 'heldOn'],
    ['起止', 'startedAt', 'at'],
    ['地点', 'room', 'place', 'nextPlace'],
    ['调解员', 'mediators'],
    ['到场人（身份已核对）', 'present'],
    ['权利告知与回避询问', 'rightsTold'],
    ['调解过程', 'minutes'],
    ['结果', 'result'],
  ],
  'investigation-record': [
    ['时间', 'startedOn', 'heldOn'],
    ['地点', 'place'],
    ['被调查人', 'who', 'present'],
    ['内容', 'minutes', 'content', 'found'],
  ],
  'mediation-opinion': [
    ['调解经过', 'minutes'],
    ['未达成协议的情况', 'explanation', 'remarks'],
    ['调解组织意见', 'proposal', 'opinion'],
  ],
  'extension-consent': [
    ['同意日期', 'extendedOn', 'agreedOn'],
    ['新届满日', 'until'],
  ],
  'withdrawal-application': [['理由', 'reason', 'explanation']],
  'performance-demand': [
    ['应履行项', 'obligation'],
    ['催告日期', 'remindedOn'],
    ['承诺付款日', 'promisedOn'],
  ],
  'callback-record': [
    ['回访日期', 'calledOn'],
    ['满意度', 'satisfaction'],
  ],
  'service-receipt': [
    ['文书名称及份数', 'paperNames', 'papers', 'title'],
    ['受送达人', 'who', 'party', 'servedTo', 'addressee'],
    ['送达地址', 'serviceAddress', 'address', 'place'],
    ['送达方式', 'serviceWay', 'servedBy', 'way'],
    ['送达日期', 'servedOn', 'receivedOn'],
  ],
  'arbitration-review-application': [['协议生效日期', 'effectiveOn']],
  'judicial-confirmation-application': [['协议生效日期', 'effectiveOn']],
  'power-of-attorney': [
    ['受托人', 'lawyerId', 'agent'],
    ['受托单位', 'firm'],
    ['委托事项', 'matter', 'subject'],
  ],
  defence: [['答辩理由', 'reasons', 'reason']],
  'set-aside-application': [
    ['裁决书收到日期', 'receivedOn', 'awardReceivedOn'],
    ['法定理由', 'grounds'],
    ['证据', 'evidence', 'proof'],
  ],
  'enforcement-application': [
    ['执行依据', 'title', 'basis'],
    ['履行期间最后一日', 'performanceEndsOn'],
    ['财产线索', 'assets'],
  ],
  'advice-registration': [
    ['时间', 'enquiredOn', 'askedOn'],
    ['方式', 'channel', 'way'],
    ['事项', 'matter', 'topic'],
    ['答复', 'advice', 'answer'],
  ],
  'aid-application': [
    ['受援人', 'recipientId'],
    ['人群类别', 'applicantKinds'],
    ['申请事项', 'matter'],
    ['案件所处阶段', 'stage'],
    ['援助方式', 'aidForms'],
    ['案情及理由概述', 'statement'],
    ['经济困难情形', 'exemption'],
  ],
  'aid-supplement-notice': [
    ['需要补充的材料', 'missing'],
    ['期限', 'supplyBy'],
  ],
  'aid-approval': [
    ['申请事项', 'matter'],
    ['经济困难状况核查结果', 'meansFinding'],
    ['审批意见', 'granted'],
    ['依据', 'ground', 'refusalGround'],
  ],
  'aid-grant-decision': [
    ['事项', 'matter'],
    ['理由与依据', 'ground'],
    ['援助形式', 'aidForms'],
    ['决定日期', 'decidedOn'],
  ],
  'aid-refusal-decision': [
    ['事项', 'matter'],
    ['理由与依据', 'refusalGround', 'reason'],
    ['决定日期', 'decidedOn'],
  ],
  'aid-advance-decision': [
    ['紧急情形', 'urgency'],
    ['补办手续期限', 'makeUpBy'],
  ],
  'aid-official-letter': [
    ['承办单位', 'firm'],
    ['法律援助人员', 'lawyerId'],
    ['事项', 'matter'],
  ],
  'agency-agreement': [
    ['受援人', 'recipientId'],
    ['承办单位', 'firm'],
    ['承办人', 'lawyerId'],
    ['事项', 'matter'],
  ],
  'client-meeting-record': [
    ['时间', 'metOn'],
    ['内容', 'content'],
  ],
  'agent-change-notice': [
    ['更换理由', 'reason'],
    ['新承办人员', 'lawyerId'],
    ['交接期限', 'handOverBy'],
  ],
  'aid-termination-decision': [
    ['终止情形', 'ground'],
    ['终止日期', 'terminatedOn'],
  ],
  'aid-closing-report': [
    ['承办人', 'lawyerId'],
    ['受指派日', 'assignedOn'],
    ['办理结果', 'outcome'],
    ['诉求金额', 'claimedFen'],
    ['支持金额', 'supportedFen'],
    ['到账金额', 'paidFen'],
  ],
  'subsidy-approval': [
    ['承办人', 'lawyerId'],
    ['标准', 'standard'],
    ['金额', 'amountFen'],
  ],
  'complaint-registration': [
    ['投诉日期', 'complainedOn'],
    ['投诉内容', 'content'],
  ],
}
