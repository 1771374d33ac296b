/** Papers of the tripartite and the joint meeting. Trade Union Law art. 35, Labour Contract Law art. 5. */
import { body, grid, type NamedSource, plain } from './blocks.ts'
import { asked, type Parts, paper } from './paper.ts'

const union = (articles: string): string => `《中华人民共和国工会法》${articles}`
const caseLine = plain('案号：{caseNumber}')

type Form = [id: string, zh: string, en: string, parts?: Parts]

const plainRecord: Parts = { body: [caseLine] }
const record: Parts = { ...plainRecord, sheets: true }

/** Room for everybody who comes to write themselves in. */
const signingRows = grid(
  9,
  { head: '序号', share: 8 },
  { head: '姓名', share: 18 },
  { head: '单位', share: 26 },
  { head: '职务', share: 14 },
  { head: '联系电话', share: 18 },
  { head: '签名', share: 16 },
)

const meetings: readonly Form[] = [
  [
    'topic-call',
    '议题征集函',
    'Call for topics',
    {
      to: '各成员单位',
      body: [
        caseLine,
        body('现就第{answers.ordinal?}次会议征集议题，请于{answers.collectUntil?}前报送。'),
        body('预定会议日期：{answers.plannedOn?}'),
      ],
      answers: false,
    },
  ],
  ['topic-proposal', '议题建议表', 'Proposal of a topic', record],
  [
    'opinion-request',
    '征求意见函',
    'Request for opinions',
    {
      ...record,
      to: '有关部门',
      body: [caseLine, body('现就下列议题征求你单位意见：{answers.chosen?}。请书面反馈。')],
      answers: false,
    },
  ],
  ['department-feedback', '部门反馈意见', 'Opinion of a department', record],
  ['meeting-plan', '会议方案', 'Plan of the meeting', record],
  ['agenda', '会议议程', 'Agenda', record],
  [
    'attendance-sheet',
    '会议签到表',
    'Attendance',
    {
      body: [caseLine, asked(['会议日期', 'own.heldOn', 'own.votedOn'], ['地点', 'own.place'])],
      answers: false,
      after: [signingRows],
    },
  ],
  ['meeting-record', '会议记录', 'Record of a meeting', { ...record, sign: ['主持人（签名）', '记录人（签名）'] }],
  [
    'tripartite-minutes',
    '协调劳动关系三方会议纪要',
    'Minutes of the tripartite meeting',
    {
      ...record,
      after: [asked(['共识', 'decisions'], ['分歧', 'views'], ['分工（事项、责任方、期限）', 'actions'])],
      law: '《中华人民共和国劳动合同法》第五条、《中华人民共和国工会法》第三十五条',
      sign: [
        '人力资源和社会保障行政部门（签署）',
        '工会（签署）',
        '企业联合会、企业家协会（签署）',
        '工商业联合会（签署）',
      ],
    },
  ],
  ['risk-report', '劳动关系风险研判报告', 'Analysis of risks', plainRecord],
  ['disagreement-record', '分歧意见记录', 'Record of disagreement', record],
  [
    'joint-meeting-minutes',
    '政府和工会联席会议纪要',
    'Minutes of the joint meeting',
    {
      ...record,
      after: [asked(['议定意见', 'decisions'], ['会签', 'countersignedBy'], ['签发'], ['分送'])],
      law: union('第三十五条'),
      sign: ['签发人（签名）'],
    },
  ],
  ['task-list', '任务分解表', 'List of tasks', plainRecord],
  ['urging-letter', '督办函', 'Urging letter', plainRecord],
  ['progress-feedback', '进展反馈表', 'Report on progress of a task', plainRecord],
  ['delay-application', '延期申请', 'Request for more time', { ...plainRecord, answers: false }],
  ['completion-report', '办结报告', 'Report of completion', plainRecord],
  ['satisfaction-rating', '满意度评价表', 'Rating of the result', plainRecord],
  ['previous-items-report', '上次议定事项落实情况报告', 'Report on earlier decisions', record],
]

export const meetingPapers: readonly NamedSource[] = meetings.map(form => paper(...form))
