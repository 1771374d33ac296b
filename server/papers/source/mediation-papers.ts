/** Papers of talks and mediation. Labour Dispute Mediation and Arbitration Law, EMP, People's Mediation Law. */
import { type Block, body, grid, heading, type NamedSource, plain, tableOrRoom, unless, when } from './blocks.ts'
import { owedAndSums } from './owed.ts'
import { paper, workerAndEmployer as sides } from './paper.ts'

const remedies =
  '当事人可以依法向有管辖权的劳动人事争议仲裁委员会申请仲裁；属于劳动保障监察范围且未进入仲裁、诉讼的事项，可以向劳动保障监察机构投诉；符合条件的，可以向法律援助机构或者工会申请法律援助。劳动争议申请仲裁的时效期间为一年，从当事人知道或者应当知道其权利被侵害之日起计算；劳动关系存续期间因拖欠劳动报酬发生争议的，不受该期间限制，但劳动关系终止的，应当自终止之日起一年内提出。'
const bothSign = ['申请人（签名或者捺印）', '被申请人（签名或者盖章）']
const inCase = '{partyNames}'
/** What is to be performed: the decision of another body that the proceeding was begun on, or the agreement. */
const restsOn: readonly Block[] = [
  when('decided.isTitle', plain('履行依据：{decided.title.words?}')),
  unless('decided.isTitle', plain('协议编号：{numberOf.mediation-agreement?}')),
]
const performed = [...restsOn, ...owedAndSums]
const replyBy = body('请于{answers.replyBy?}前答复。')

export const mediationPapers: readonly NamedSource[] = [
  paper('visit-registration', '咨询（来访）登记表', 'Record of an enquiry', { frame: true, sign: ['接待人（签名）'] }),
  paper('negotiation-demand', '协商要求书', 'Demand for talks', {
    sides: ['要求方', '对方'],
    claims: true,
    answers: false,
    law: '《中华人民共和国劳动争议调解仲裁法》第四条、《企业劳动争议协商调解规定》第九条',
    body: [body('一方当事人提出协商要求后，另一方应当积极作出口头或者书面回应；五日内不作出回应的，视为不愿协商。')],
    sign: ['要求方（签名、盖章或者捺印）'],
    seal: false,
  }),
  paper('settlement-agreement', '和解协议书', 'Settlement agreement', {
    sides: ['甲方', '乙方'],
    law: '《企业劳动争议协商调解规定》',
    after: [body('本协议自双方当事人签名或者盖章后对双方具有约束力，当事人应当履行。')],
    sign: ['甲方（签名、盖章或者捺印）', '乙方（签名或者盖章）'],
    seal: false,
  }),
  paper('oral-application-record', '口头申请笔录', 'Record of an oral application', {
    claims: true,
    answers: false,
    law: '《中华人民共和国劳动争议调解仲裁法》第十二条',
    after: [body('以上笔录已向申请人宣读，申请人确认无误。')],
    sign: ['申请人（签名、捺印）', '记录人（签名）'],
    seal: false,
  }),
  paper('oral-agreement-record', '口头协议登记表', 'Record of an oral agreement', {
    frame: true,
    law: '《中华人民共和国人民调解法》第二十八条、第三十条',
    body: [body('劳动争议的调解协议应当采用书面形式，不适用本表。')],
    sign: [...bothSign, '调解员（签名）'],
  }),
  paper('receipt-of-papers', '收件回执', 'Receipt for papers', {
    frame: true,
    answers: false,
    after: [
      heading('材料清单'),
      grid(
        5,
        { head: '序号', share: 8 },
        { head: '名称', share: 44 },
        { head: '份数', share: 12 },
        { head: '页数', share: 12 },
        { head: '原件、复印件', share: 24 },
      ),
    ],
    sign: ['提交人（签名）', '收件人（签名）'],
  }),
  paper('mediation-inquiry', '征求调解意见书', 'Question whether to mediate', {
    to: '{respondentNames}',
    body: [
      body(
        '{applicantNames}就与你（单位）之间的{cause}向本组织申请调解（案号：{caseNumber}）。现征求你（单位）是否同意调解的意见，请选择并按期答复。',
      ),
    ],
    claims: 'first',
    answers: false,
    after: [plain('□同意调解　　　□不同意调解'), replyBy],
    law: '《企业劳动争议协商调解规定》第二十二条',
    sign: ['答复人（签名或者盖章）'],
  }),
  paper('mediation-suggestion', '调解建议书', 'Suggestion to mediate', {
    to: inCase,
    body: [body('就{cause}一案（案号：{caseNumber}），建议双方当事人先行调解。请选择是否同意，并按期答复。')],
    claims: 'first',
    answers: false,
    after: [plain('□同意调解　　　□不同意调解'), replyBy],
    law: '《劳动人事争议仲裁办案规则》第六十九条',
    sign: bothSign,
  }),
  paper('non-acceptance-notice', '不予受理通知书', 'Notice of non-acceptance', {
    to: '{applicantNames}',
    body: [body('你（单位）就{cause}提出的调解申请收悉（案号：{caseNumber}）。经审查，决定不予受理。')],
    claims: 'first',
    law: '《企业劳动争议协商调解规定》第二十二条',
    rights: remedies,
  }),
  paper('rights-notice', '权利义务告知书', 'Notice of rights and duties', {
    to: inCase,
    body: [
      body(
        '当事人在调解活动中享有下列权利：选择或者接受调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开进行或者不公开进行；自主表达意愿、自愿达成调解协议。',
      ),
      body('当事人在调解活动中履行下列义务：如实陈述纠纷事实；遵守调解现场秩序，尊重调解员；尊重对方当事人行使权利。'),
      body(
        '调解不收取任何费用，不公开进行，但双方当事人要求公开的除外；参加调解的人员对调解中知悉的秘密和隐私予以保密。调解不影响当事人依法申请仲裁、提起诉讼；请注意一年的仲裁时效期间。',
      ),
    ],
    answers: false,
    law: '《中华人民共和国人民调解法》第三条、第四条、第二十三条、第二十四条',
    sign: ['已阅知并收到（签名或者捺印）'],
  }),
  paper('mediator-choice', '调解员指定（选定）表', 'Choice of the mediator', {
    frame: true,
    law: '《企业劳动争议协商调解规定》第二十五条、《中华人民共和国人民调解法》第十九条',
    sign: bothSign,
  }),
  paper('mediation-summons', '调解通知书', 'Invitation to mediation', {
    to: inCase,
    body: [body('{cause}一案（案号：{caseNumber}），现通知你（单位）参加调解。')],
    answers: false,
    after: [body('可以委托代理人参加，代理人应当提交授权委托书。')],
  }),
  paper('mediation-record', '调解笔录', 'Record of a mediation session', {
    frame: true,
    sheets: true,
    after: [body('以上笔录经当事人核对无误，由当事人、调解员、记录人逐页签名。')],
    law: '《中华人民共和国人民调解法》第二十七条',
    sign: [...bothSign, '调解员（签名）', '记录人（签名）'],
  }),
  paper('investigation-record', '调查笔录', 'Record of an inquiry', {
    frame: true,
    after: [body('以上笔录已经本人核对，与所述相符。')],
    sign: ['被调查人（签名或者捺印）', '调查人（签名）', '记录人（签名）'],
  }),
  paper('mediation-opinion', '调解意见书', 'Opinion of the mediators', {
    sides,
    claims: 'first',
    body: [
      body('就{cause}一案（案号：{caseNumber}），经本组织调解，双方未达成协议。本意见供当事人参考，不具有约束力。'),
    ],
    rights: remedies,
  }),
  paper('mediation-failed-notice', '调解不成告知书', 'Notice that mediation has failed', {
    to: inCase,
    body: [body('{applicantNames}与{respondentNames}之间的{cause}一案（案号：{caseNumber}），经调解未达成协议。')],
    law: '《中华人民共和国人民调解法》第二十六条、《企业劳动争议协商调解规定》第二十九条、第三十条',
    rights: remedies,
  }),
  paper('extension-consent', '延期调解同意书', 'Consent to a longer mediation', {
    frame: true,
    body: [body('双方当事人同意延长本案的调解期限。延长期限不影响任何一方依法申请仲裁的权利。')],
    law: '《企业劳动争议协商调解规定》第二十九条',
    sign: bothSign,
  }),
  paper('withdrawal-application', '撤回调解申请书', 'Withdrawal of an application for mediation', {
    sides,
    body: [body('申请人就{cause}一案（案号：{caseNumber}）撤回调解申请。')],
    handedTo: '{organisation}',
    sign: ['申请人（签名或者捺印）'],
    seal: false,
  }),
  paper('withdrawal-permission', '准予撤回调解申请通知书', 'Notice that a withdrawal is allowed', {
    to: inCase,
    body: [body('{cause}一案（案号：{caseNumber}），申请人撤回调解申请，本组织准予撤回，调解程序终结。')],
    rights: remedies,
  }),
  paper('performance-demand', '履行催告书', 'Demand to perform', {
    to: '{respondentNames}',
    body: [
      when(
        'decided.isTitle',
        body(
          '你（单位）与{applicantNames}一案（案号：{caseNumber}），{decided.title.words?}确定了下列义务，请依法履行。',
        ),
      ),
      unless(
        'decided.isTitle',
        body(
          '你（单位）与{applicantNames}达成的调解协议（协议编号：{numberOf.mediation-agreement?}，案号：{caseNumber}）约定了下列义务，请按约履行。',
        ),
      ),
      ...owedAndSums,
    ],
    answers: false,
    after: [body('逾期不履行的，对方当事人可以依法申请仲裁；符合条件的，可以依法申请支付令或者提起诉讼。')],
    law: '《中华人民共和国劳动争议调解仲裁法》第十四条、《中华人民共和国人民调解法》第三十一条',
  }),
  paper('performance-record', '履行情况记录', 'Record of performance', {
    frame: true,
    body: performed,
    answers: false,
    sign: bothSign,
  }),
  paper('performance-confirmation', '履行完毕确认书', 'Confirmation of full performance', {
    frame: true,
    body: [...performed, body('双方当事人确认，上列各项义务已全部履行完毕。')],
    answers: false,
    sign: bothSign,
  }),
  paper('payment-receipt', '收据', 'Receipt of payment', { frame: true, sign: ['收款人（签名或者捺印）'] }),
  paper('non-performance-record', '未履行记录', 'Record of non-performance', {
    frame: true,
    body: performed,
    after: [body('未按期履行的，当事人可以依法申请仲裁；符合条件的，劳动者可以持协议书依法申请支付令或者提起诉讼。')],
    sign: bothSign,
  }),
  paper('arbitration-advice', '逾期未履行告知书', 'Advice after a breach', {
    to: inCase,
    body: [
      body(
        '调解协议（案号：{caseNumber}）约定的义务逾期未履行。现书面告知：当事人可以依法申请仲裁；符合条件的，劳动者可以持协议书依法申请支付令或者提起诉讼。',
      ),
    ],
    law: '《企业劳动争议协商调解规定》第三十条、《中华人民共和国劳动争议调解仲裁法》第十五条、第十六条',
    rights: remedies,
  }),
  paper('callback-record', '回访记录', 'Record of a call-back', {
    frame: true,
    body: restsOn,
    sign: ['回访人（签名）'],
    seal: false,
  }),
  paper('closing-approval', '结案审批表', 'Approval of closing', {
    frame: true,
    sign: ['承办人（签名）', '审批人（签名）'],
  }),
  paper('file-contents', '卷宗目录', 'Contents of the file', {
    frame: true,
    after: tableOrRoom(
      { given: 'hasFiled', each: 'filed', room: 10 },
      { head: '序号', cell: '{place}', share: 8 },
      { head: '文书名称', cell: '{name}', share: 32 },
      { head: '文号', cell: '{number}', share: 28 },
      { head: '日期', cell: '{on}', share: 22 },
      { head: '页码', cell: '　', share: 10 },
    ),
    sign: ['立卷人（签名）', '检查人（签名）'],
  }),
]
