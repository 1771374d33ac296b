/** 劳动争议调解申请书. Contents: EMP art. 21 - the applicant's data, the request, facts and reasons. */
import {
  body,
  day,
  employment,
  heading,
  numbers,
  type PaperSource,
  plain,
  sign,
  title,
  together,
  unless,
  when,
} from './blocks.ts'
import { bothSides, claimsAndSum, listBehind } from './parties.ts'

export const mediationApplication: PaperSource = {
  id: 'mediation-application',
  blocks: [
    title('劳动争议调解申请书'),
    numbers,
    ...bothSides(['申请人', '被申请人']),
    heading('一、请求事项'),
    ...claimsAndSum,
    heading('二、事实与理由'),
    employment,
    body('{facts}'),
    heading('三、证据及来源、证人'),
    body('{evidence}'),
    heading('四、是否已就同一事项申请仲裁、提起诉讼或者向劳动保障监察投诉'),
    body('{elsewhere}'),
    heading('五、送达地址及电子送达确认'),
    body('送达地址：{serviceAddress}。电子送达：□同意，号码或邮箱：＿＿＿＿＿＿＿＿　□不同意。'),
    body(
      '申请人知悉：申请调解不影响依法申请仲裁；自调解组织收到调解申请之日起十五日内未达成调解协议的，可以依法申请仲裁。',
    ),
    ...together(plain('　　此致'), plain('{organisation}'), sign('申请人（签名或者捺印）'), day('{appliedOn}')),
    plain('附件：1. 申请人身份证明复印件；2. 证据材料{evidenceCount}份。'),
    unless('isOral', plain('申请方式：书面申请。')),
    when(
      'isOral',
      plain('申请方式：口头申请，由调解组织当场记录，已向申请人宣读，申请人确认无误。记录人：{recordedBy}'),
    ),
    listBehind,
  ],
}
