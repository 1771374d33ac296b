/** Papers that go with a filing: mandates, representatives, lists of evidence and of the file. LDMAL 7, 24; RULES 22, 63, 70; CPL 62. */
import { arbitrationFile } from '../../../workflows/file-lists/advocacy.ts'
import { body, fields, heading, listing, type NamedSource, plain, tableOrRoom } from './blocks.ts'
import { paper, workerAndEmployer as sides } from './paper.ts'

const rules = (articles: string): string => `《劳动人事争议仲裁办案规则》${articles}`

/** What the main and the inner part of the file hold. */
const partOf = (isInner: boolean): string[] =>
  arbitrationFile.filter(one => Boolean(one.isInner) === isInner).map(({ name }) => name.zh)

export const filingPapers: readonly NamedSource[] = [
  paper('power-of-attorney', '授权委托书', 'Power of attorney', {
    side: '委托人',
    body: [
      fields(
        ['案号', '{caseNumber}'],
        ['案由', '{cause}', 'hasCause'],
        ['对方当事人', '{respondentNames}', 'hasRespondents'],
      ),
    ],
    answers: false,
    after: [
      heading('权限'),
      plain('□一般代理　□特别授权：代为承认、放弃、变更请求，进行和解，提起反申请（反诉）或者上诉，签收法律文书。'),
      body('特别授权须在上列事项中逐项写明，未写明的视为一般代理。期限：至本案该程序终结之日止。'),
    ],
    law: '《中华人民共和国劳动争议调解仲裁法》第二十四条、《中华人民共和国民事诉讼法》第六十二条',
    sign: ['委托人（签名、盖章或者捺印）', '受托人（签名）'],
    seal: false,
  }),
  paper('representatives-election', '代表人推举书', 'Choice of representatives', {
    sides,
    claims: true,
    answers: false,
    body: [
      body(
        '下列劳动者因共同请求与被申请人发生争议，现推举代表三至五人参加调解、仲裁、诉讼。代表人的行为对其所代表的当事人发生效力，但变更、放弃请求或者承认对方请求，进行和解，应当经被代表的当事人同意。',
      ),
    ],
    after: [plain('推举的代表：{representatives}'), plain('代表权限：＿＿＿＿')],
    law: '《中华人民共和国劳动争议调解仲裁法》第七条、《劳动人事争议仲裁办案规则》第六十三条',
    sign: ['代表人（签名）'],
    seal: false,
  }),
  paper('evidence-list', '证据清单', 'List of evidence', {
    frame: true,
    answers: false,
    after: tableOrRoom(
      { given: 'hasProofs', each: 'proofs', room: 8 },
      { head: '序号', cell: '{place}', share: 8 },
      { head: '证据名称', cell: '{evidence}', share: 26 },
      { head: '证明目的', cell: '{fact}', share: 28 },
      { head: '来源', cell: '{source}', share: 14 },
      { head: '原件、复印件', cell: '{form}', share: 14 },
      { head: '页码', cell: '　', share: 10 },
    ),
    sign: ['提交人（签名）', '签收人（签名）'],
    seal: false,
  }),
  paper('agent-statement', '代理词', "Agent's statement", { frame: true, sign: ['代理人（签名）'], seal: false }),
  paper('arbitration-file-contents', '仲裁卷宗目录', 'Contents of the arbitration file', {
    frame: true,
    after: [heading('正卷'), listing(partOf(false)), heading('副卷'), listing(partOf(true))],
    law: rules('第二十二条'),
    sign: ['立卷人（签名）'],
  }),
  paper('entrusted-mediation-letter', '委托调解函', 'Letter entrusting mediation', {
    frame: true,
    law: rules('第七十条'),
  }),
  paper('entrusted-mediation-result', '委托（委派）调解结果函', 'Result of an entrusted mediation', {
    frame: true,
    sheets: true,
  }),
  paper('undisputed-facts', '无争议事实记载表', 'Facts not in dispute', {
    frame: true,
    sign: ['申请人（签名）', '被申请人（签名）', '调解员（签名）'],
  }),
]
