/** 终止调解通知书. PML art. 26, EMP arts. 29-31, LDMAL arts. 14(3), 27(2). */
import { body, day, heading, numbers, type PaperSource, plain, seal, title, when } from './blocks.ts'
import { namesBehind } from './parties.ts'

export const terminationNotice: PaperSource = {
  id: 'termination-notice',
  blocks: [
    title('终止调解通知书'),
    numbers,
    plain('{applicantNames}、{respondentNames}：'),
    body(
      '{applicantNames}与{respondentNames}之间的{cause}一案（案号：{caseNumber}），由本组织受理调解。因{reason}，本组织决定自{endedOn}起终止调解。',
    ),
    when('hasRemarks', body('说明：{remarks}')),
    heading('救济途径'),
    body(
      '当事人可以依法向有管辖权的劳动人事争议仲裁委员会申请仲裁；属于劳动保障监察范围且未进入仲裁、诉讼的事项，可以向劳动保障监察机构投诉；符合条件的，可以向法律援助机构或者工会申请法律援助。',
    ),
    heading('时效提示'),
    body(
      '劳动争议申请仲裁的时效期间为一年，从当事人知道或者应当知道其权利被侵害之日起计算。申请调解已引起时效中断，自调解终止之日起重新计算；劳动关系存续期间因拖欠劳动报酬发生争议的，不受一年时效期间的限制，但劳动关系终止的，应当自终止之日起一年内提出。请尽早申请，并妥善保存本通知书。',
    ),
    seal('{organisation}（印章）'),
    day('{endedOn}'),
    namesBehind,
  ],
}
