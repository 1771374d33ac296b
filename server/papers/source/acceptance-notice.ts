/** 受理通知书. Acceptance and its end: EMP arts. 22, 29; rights and duties: PML arts. 23-24; LDMAL art. 14(3). */
import { body, day, heading, numbers, type PaperSource, plain, seal, title, unless, when } from './blocks.ts'
import { namesBehind } from './parties.ts'

export const acceptanceNotice: PaperSource = {
  id: 'acceptance-notice',
  blocks: [
    title('劳动争议调解受理通知书'),
    numbers,
    plain('{applicantNames}、{respondentNames}：'),
    unless(
      'isInitiated',
      body(
        '{applicantNames}于{appliedOn}就与{respondentNames}之间的{cause}提出调解申请。经审查，{acceptanceGround}，本组织决定自{acceptedOn}起受理。案号：{caseNumber}。',
      ),
    ),
    when(
      'isInitiated',
      body(
        '就{applicantNames}与{respondentNames}之间的{cause}，本组织主动提出调解，并于{appliedOn}征得双方同意。经审查，{acceptanceGround}，本组织决定自{acceptedOn}起受理。案号：{caseNumber}。',
      ),
    ),
    heading('一、调解员'),
    body('本案由调解员{mediators}负责调解。当事人可以选择或者接受调解员。'),
    heading('二、当事人的权利'),
    body(
      '选择或者接受调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开进行或者不公开进行；自主表达意愿、自愿达成调解协议；可以委托代理人参加调解。调解不公开进行，但双方当事人要求公开的除外。',
    ),
    heading('三、当事人的义务'),
    body('如实陈述争议事实；遵守调解现场秩序，尊重调解员；尊重对方当事人行使权利。'),
    heading('四、调解期限'),
    body(
      '依据《企业劳动争议协商调解规定》第二十九条，本组织应当自受理之日起十五日内结束调解{closeHint}；双方当事人同意延期的，可以延长。到期未达成调解协议的，视为调解不成。',
    ),
    body(
      '依据《劳动争议调解仲裁法》第十四条第三款，自本组织收到调解申请（主动调解的，征得双方同意）之日即{appliedOn}起十五日内未达成调解协议的，当事人可以依法申请仲裁{gateHint}。双方同意延长调解期限的，不影响这一权利。',
    ),
    heading('五、其他事项'),
    body('调解不收取任何费用。申请调解引起仲裁时效中断，从中断时起仲裁时效期间重新计算；请妥善保存本通知书。'),
    when('isOther', body('本组织不属于《劳动争议调解仲裁法》第十条所列调解组织；达成的协议具有民事合同效力。')),
    seal('{organisation}（印章）'),
    day('{acceptedOn}'),
    namesBehind,
  ],
}
