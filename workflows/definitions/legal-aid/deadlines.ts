/** The clocks of legal aid, counted by C_LAL: natural days that roll, working days only where a working rule says so. */
import type { Deadline, Running, Standing } from '../../define.ts'
import type { Text } from '../../text.ts'
import type { Facts } from './facts.ts'

const art = (article: number): Text => ({ zh: `《法律援助法》第${article}条`, en: `Legal Aid Law, art. ${article}` })
const supplement: Text = { zh: '补充材料', en: 'Papers are being supplied' }
const set = (after: keyof Facts) => ({ length: 0, unit: 'd', after }) as const

export const deadlines = {
  la_transfer_detained: {
    label: { zh: '转交在押人员申请（24小时）', en: 'Pass on a request from custody (24 hours)' },
    due: { length: 1, unit: 'd', after: 'custodyOn', rolls: false },
    source: art(39),
    evidence: 'V-text',
    missed: { text: { zh: '立即转交并说明原因', en: 'Pass it on at once and say why it is late' } },
    metBy: ['apply'],
  },
  la_review: {
    label: { zh: '审查决定', en: 'Decide on the application' },
    due: { length: 7, unit: 'd', after: 'receivedOn', readBy: 'C_LAL', stopsAsRead: supplement },
    source: {
      zh: '《法律援助法》第43条；工会法律援助依第68条参照适用',
      en: 'Legal Aid Law, art. 43; by reference (art. 68) for union aid',
    },
    evidence: 'V-text',
    missed: { text: { zh: '申请人可以投诉', en: 'The applicant may complain' } },
    metBy: ['decide', 'advance'],
  },
  la_urgent_gate: {
    label: { zh: '时效或期间届满', en: 'A limitation or period ends' },
    due: { ...set('periodEndsOn'), rolls: false },
    source: art(44),
    evidence: 'V-text',
    missed: {
      text: {
        zh: '不足七日的可以先行提供援助；已届满的，核对时效是否中断、中止，并告知申请人',
        en: 'With fewer than seven days left, advance the aid; afterwards see whether the limitation was interrupted, and tell the applicant',
      },
    },
    metBy: ['advance', 'decide'],
  },
  la_supplement: {
    label: { zh: '补充材料', en: 'Supply what is missing' },
    due: set('supplyBy'),
    source: art(43),
    evidence: 'V-text',
    missed: {
      text: { zh: '由法律援助机构认定视为撤回申请', en: 'The legal-aid body may deem the application withdrawn' },
    },
    metBy: ['handIn'],
  },
  la_assign: {
    label: { zh: '指派', en: 'Assign' },
    due: { length: 3, unit: 'd', after: 'decidedOn', readBy: 'C_LAL' },
    source: art(43),
    evidence: 'V-text',
    missed: { text: { zh: '受援人可以投诉', en: 'The recipient may complain' } },
    metBy: ['assign'],
  },
  la_objection_review: {
    label: { zh: '异议审查', en: 'Review the objection' },
    due: { length: 5, unit: 'd', after: 'objectedOn', readBy: 'C_LAL' },
    source: {
      zh: '《法律援助法》第49条；工会法律援助为内部复核默认期限',
      en: 'Legal Aid Law, art. 49; for union aid the default of the internal review',
    },
    evidence: 'V-text',
    missed: { text: { zh: '可以申请行政复议或者提起行政诉讼', en: 'Reconsideration or administrative suit' } },
    metBy: ['reviewObjection'],
  },
  la_person_named: {
    label: { zh: '确定承办人', en: 'Name the lawyer' },
    due: { length: 3, unit: 'wd', after: 'assignedOn' },
    source: { zh: '工作规则', en: 'Working rule' },
    evidence: 'K',
    parameter: 'la_person_named_days',
    missed: { text: { zh: '提醒承办单位', en: 'Remind the firm' } },
    metBy: ['namePerson'],
  },
  la_first_meeting: {
    label: { zh: '首次会见受援人', en: 'First meeting with the recipient' },
    due: { length: 5, unit: 'wd', after: 'personNamedOn' },
    source: { zh: '工作规则', en: 'Working rule' },
    evidence: 'K',
    parameter: 'la_first_meeting_days',
    missed: { text: { zh: '提醒承办律师', en: 'Remind the lawyer' } },
    metBy: ['meet'],
  },
  la_hand_over: {
    label: { zh: '承办人交接', en: 'Hand-over between lawyers' },
    due: set('handOverDueOn'),
    source: {
      zh: '《法律援助法》第55条；更换法律援助人员通知书所定日期',
      en: 'Legal Aid Law, art. 55; the day set in the notice of replacement',
    },
    evidence: 'V-text',
    missed: { text: { zh: '督促新承办人办理交接', en: 'Press for the hand-over' } },
    metBy: ['accept'],
  },
  la_make_up: {
    label: { zh: '补办先行援助手续', en: 'Make up the papers of advanced aid' },
    due: set('makeUpDueOn'),
    source: art(44),
    evidence: 'V-text',
    missed: {
      text: { zh: '催告；仍不补办的，终止援助', en: 'Remind; if they still do not come, terminate the aid' },
    },
    metBy: ['makeUp'],
  },
  la_closing_submit: {
    label: { zh: '提交结案材料', en: 'Submit the closing file' },
    due: { length: 30, unit: 'd', after: 'endedOn', readBy: 'C_LAL' },
    source: {
      zh: '《办理法律援助案件程序规定》（旧版服务指南，待核）',
      en: 'Rules on legal-aid cases (older service guide, to be confirmed)',
    },
    evidence: 'V-page',
    missed: { text: { zh: '补贴顺延', en: 'The subsidy is delayed' } },
    metBy: ['submitClosing'],
  },
  la_closing_complete: {
    label: { zh: '补正结案材料', en: 'Complete the closing file' },
    due: set('completeBy'),
    source: { zh: '审核意见所定日期', en: 'The day set in the check' },
    evidence: 'parameter',
    missed: { text: { zh: '补贴顺延', en: 'The subsidy is delayed' } },
    metBy: ['submitClosing'],
  },
  la_closing_check: {
    label: { zh: '审核结案材料', en: 'Check the closing file' },
    due: { length: 30, unit: 'd', after: 'submittedOn', readBy: 'C_LAL' },
    source: {
      zh: '《办理法律援助案件程序规定》（旧版服务指南，待核）',
      en: 'Rules on legal-aid cases (older service guide, to be confirmed)',
    },
    evidence: 'V-page',
    missed: { text: { zh: '提醒审核人员', en: 'Remind the officer' } },
    metBy: ['checkClosing'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

const beforeDecision = ['applied', 'supplement', 'means-check', 'union-to-state']
const advanced = ['advance', 'assigned', 'accepted', 'handling', 'reassign', 'closing', 'checking']

/** What hangs on more than the state: clocks that stand still, run across states, or only where a day was set. */
export function running({ states, facts }: Standing): Running[] {
  const known: Facts = facts
  const isIn = (...names: string[]) => names.some(name => states.includes(name))
  const ran = (rule: keyof typeof deadlines, anchorOn: string | null | undefined, runs: boolean): Running[] =>
    runs && anchorOn ? [{ rule, subject: 'proceeding', anchorOn }] : []

  const review = ran('la_review', known.receivedOn, isIn(...beforeDecision))
  return [
    ...review.map(one => ({ ...one, suspensions: pausesOf(known) })),
    ...ran('la_transfer_detained', known.custodyOn, isIn('draft')),
    ...ran('la_urgent_gate', known.periodEndsOn, isIn(...beforeDecision)),
    ...ran('la_make_up', known.makeUpDueOn, isIn(...advanced) && !known.madeUpOn),
    ...asSet(ran('la_person_named', known.assignedOn, isIn('assigned') && !known.lawyerId), known.namingDays),
    ...asSet(
      ran('la_first_meeting', known.personNamedOn, isIn('assigned', 'accepted') && !known.met),
      known.meetingDays,
    ),
    ...ran('la_hand_over', known.handOverDueOn, isIn('assigned')),
    ...ran('la_closing_submit', known.endedOn, isIn('closing') && !known.completeBy),
    ...ran('la_closing_complete', known.completeBy, isIn('closing')),
  ]
}

/** With the days the office had set, where the step looked them up. */
const asSet = (clocks: Running[], length: number | undefined): Running[] =>
  length === undefined ? clocks : clocks.map(clock => ({ ...clock, length }))

function pausesOf({ askedOn, suppliedOn, forwardedOn, stateAnsweredOn }: Facts): NonNullable<Running['suspensions']> {
  return [
    ...(askedOn ? [{ from: askedOn, to: suppliedOn ?? null, reason: supplement }] : []),
    ...(forwardedOn
      ? [
          {
            from: forwardedOn,
            to: stateAnsweredOn ?? null,
            reason: { zh: '转政府法律援助，待答复', en: 'Forwarded to state legal aid, awaiting the answer' },
          },
        ]
      : []),
  ]
}
