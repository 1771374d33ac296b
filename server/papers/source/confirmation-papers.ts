/** Papers of service, arbitration review, judicial confirmation and the payment order. RULES arts. 20, 74-79; CPL arts. 87-95, 205-206, 225-228. */
import { body, heading, type NamedSource, plain } from './blocks.ts'
import { paper, workerAndEmployer as sides } from './paper.ts'

export const confirmationPapers: readonly NamedSource[] = [
  paper('service-receipt', '送达回证', 'Receipt of service', {
    frame: true,
    law: '《中华人民共和国民事诉讼法》第八十七条至第九十五条、《劳动人事争议仲裁办案规则》第二十条',
    sign: ['送达人（签名）'],
  }),
  paper('arbitration-review-application', '仲裁审查申请书', 'Joint application for arbitration review', {
    sides: ['共同申请人一', '共同申请人二'],
    body: [
      heading('请求'),
      body(
        '请求对双方当事人经{organisation}调解达成的调解协议（协议编号：{numberOf.mediation-agreement?}，案号：{caseNumber}）进行审查，并制作仲裁调解书。',
      ),
    ],
    answers: false,
    after: [
      heading('事实与理由'),
      body('{cause}一案，双方经调解自愿达成协议，现于协议生效之日起十五日内共同提出申请。'),
      heading('承诺'),
      body('双方承诺：协议出于自愿，内容真实，没有恶意串通，不损害国家利益、社会公共利益和他人合法权益。'),
      heading('双方送达地址、电话'),
      plain('申请人一：＿＿＿＿＿＿＿＿＿＿＿＿　电话：＿＿＿＿＿＿'),
      plain('申请人二：＿＿＿＿＿＿＿＿＿＿＿＿　电话：＿＿＿＿＿＿'),
    ],
    attached: '附件：调解协议书；身份或者资格证明；相关证明材料。',
    law: '《劳动人事争议仲裁办案规则》第七十四条',
    handedTo: '{answers.commission|anyCommission}',
    sign: ['申请人（签名、捺印）', '申请人（签名、盖章）'],
    seal: false,
    mayStayOpen: ['cause'],
  }),
  paper('judicial-confirmation-application', '司法确认申请书', 'Joint application for judicial confirmation', {
    sides: ['申请人一', '申请人二'],
    body: [
      heading('请求事项'),
      body(
        '请求确认双方当事人经{organisation}调解达成的调解协议（协议编号：{numberOf.mediation-agreement?}，案号：{caseNumber}）有效。',
      ),
      heading('事实与理由'),
      body('{cause}一案，双方经{organisation}主持调解，自愿达成协议，现于协议生效之日起三十日内共同申请司法确认。'),
    ],
    answers: false,
    after: [
      heading('协议要点'),
      body('双方权利义务、款项和履行期限以所附调解协议为准。需要说明的要点：＿＿＿＿'),
      heading('承诺'),
      body('双方承诺：自愿达成协议，没有恶意串通、规避法律的行为；因协议内容给他人造成损害的，愿意承担相应责任。'),
    ],
    attached:
      '附件：调解协议；调解组织主持调解的证明；与调解协议相关的财产权利证明等材料；双方当事人的身份、住所、联系方式等基本信息；承诺书。',
    law: '《中华人民共和国民事诉讼法》第二百零五条、第二百零六条，《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第三百五十四条',
    handedTo: '{answers.court|anyCourt}',
    sign: ['申请人（签名、捺印）', '申请人（签名、盖章）'],
    seal: false,
    mayStayOpen: ['cause'],
  }),
  paper('mediation-proof', '主持调解证明', 'Proof that the body mediated', {
    frame: true,
    body: [body('兹证明{partyNames}之间的纠纷由本组织依法主持调解，双方自愿达成调解协议。')],
  }),
  paper('commitment-letter', '承诺书', 'Promise of the parties', {
    sides: ['承诺人', '承诺人'],
    body: [
      body(
        '双方当事人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给他人造成损害的，愿意承担相应的民事责任和其他法律责任。',
      ),
    ],
    answers: false,
    law: '《最高人民法院关于人民调解协议司法确认程序的若干规定》',
    sign: ['承诺人（签名、捺印）', '承诺人（签名、盖章）'],
    seal: false,
  }),
  paper('payment-order-application', '支付令申请书', 'Application for a payment order', {
    sides,
    answers: false,
    after: [
      heading('事实与证据'),
      body(
        '双方达成的调解协议（协议编号：{numberOf.mediation-agreement?}，案号：{caseNumber}）约定的款项已到期未付，有调解协议书为证。',
      ),
      body('申请人与被申请人没有其他债务纠纷，支付令能够送达被申请人；申请人未向人民法院申请诉前保全。'),
    ],
    attached: '附件：调解协议书；身份证明；款项到期未付的证据。',
    law: '《中华人民共和国劳动争议调解仲裁法》第十六条、《中华人民共和国民事诉讼法》第二百二十五条',
    handedTo: '{answers.court|anyCourt}',
    sign: ['申请人（签名或者捺印）'],
    seal: false,
  }),
  paper('referral-letter', '移送（转介）函', 'Letter of referral', { frame: true, sign: ['经办人（签名）'] }),
  paper('referral-receipt', '移送回执', 'Receipt of a referral', { frame: true, sign: ['签收人（签名）'] }),
]
