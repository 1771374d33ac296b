/** 指派通知书. Legal Aid Law arts. 20, 43, 46; the receipt at its foot comes back to the legal-aid body. */
import { body, day, fields, heading, numbers, type PaperSource, plain, seal, space, title } from './blocks.ts'
import { namesBehind } from './parties.ts'

export const assignmentNotice: PaperSource = {
  id: 'assignment-notice',
  blocks: [
    title('指派通知书'),
    numbers,
    plain('{firm}：'),
    body(
      '受援人{recipients}因{cause}申请法律援助，经审查，已于{grantedOn}决定给予法律援助。现指派你单位承办，请安排法律援助人员办理。',
    ),
    fields(
      ['受援人', '{recipients}'],
      ['对方当事人', '{opponents}'],
      ['案由', '{cause}'],
      ['案号', '{caseNumber}'],
      ['援助形式', '{form}'],
      ['案件阶段', '{stage}'],
      ['承办人员', '{lawyer}'],
      ['执业证号', '{practiceNumber}'],
    ),
    heading('承办要求'),
    body('一、无正当理由不得拒绝、拖延或者终止提供法律援助服务；与本案有利益冲突的，应当立即报告。'),
    body('二、不得向受援人收取任何财物。'),
    body(
      '三、应当及时约见受援人，按照规定向受援人通报办理情况，不得损害受援人合法权益；对知悉的国家秘密、商业秘密和个人隐私予以保密。',
    ),
    body('四、事项办理结束后，应当及时向本机构报告，提交有关法律文书的副本或者复印件、办理情况报告等材料。'),
    seal('{organisation}（印章）'),
    day('{assignedOn}'),
    space,
    heading('回　执'),
    body('你机构{number}指派通知书收悉，我单位指派下列人员承办：'),
    fields(
      ['承办人姓名', ''],
      ['执业证号', ''],
      ['联系电话', ''],
      ['承办单位（印章）', ''],
      ['日期', '　　　　年　　月　　日'],
    ),
    namesBehind,
  ],
}
