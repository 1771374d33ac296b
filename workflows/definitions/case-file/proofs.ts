/** The evidence list 证据清单 of a case: what is to be proved by what, who holds it, and whether it has come in. */
import { z } from 'zod'
import { type By, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, optional, reference, rows, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'

const keepers: By = { mediator: 'owner', 'station-lead': 'station', lawyer: 'assigned' }

export const originals = {
  original: { zh: '原件', en: 'Original' },
  copy: { zh: '复印件', en: 'Copy' },
  electronic: { zh: '电子数据', en: 'Electronic' },
  witness: { zh: '证人证言', en: 'Testimony' },
} as const

export const holders = {
  worker: { zh: '劳动者', en: 'The worker' },
  employer: { zh: '用人单位', en: 'The employer' },
  third: { zh: '第三方', en: 'A third party' },
  station: { zh: '服务站', en: 'The station' },
} as const

export const preservations = {
  notary: { zh: '公证', en: 'By a notary' },
  order: { zh: '申请证据保全', en: 'By a preservation order' },
  photo: { zh: '拍照、录像', en: 'Photo or film' },
  stamped: { zh: '复印并盖章确认', en: 'Copy with a stamp' },
  timestamp: { zh: '电子存证', en: 'Electronic time stamp' },
} as const

const cells = {
  claimId: optional(reference({ zh: '请求事项', en: 'For the claim' }, 'claims')),
  fact: shortText({ zh: '要证明什么', en: 'What is to be proved' }, { max: 200 }),
  evidence: shortText({ zh: '证据名称', en: 'Evidence' }, { max: 200 }),
  form: choice({ zh: '原件、复印件', en: 'Original or copy' }, originals),
  heldBy: choice({ zh: '由谁掌握', en: 'Held by' }, holders),
  askedOn: optional(calendarDate({ zh: '通知提供日期', en: 'Asked for on' })),
  handedInOn: optional(calendarDate({ zh: '收到日期', en: 'Handed in on' })),
  preserved: optional(choice({ zh: '固定方式', en: 'Preserved how' }, preservations)),
  burden: optional(shortText({ zh: '举证责任说明', en: 'Who has to prove it' }, { max: 200 })),
  evidenceId: optional(reference({ zh: '已上传的材料', en: 'Uploaded file' }, 'evidence')),
}

type Proof = {
  claimId?: string
  fact?: string
  evidence?: string
  form?: keyof typeof originals
  heldBy?: keyof typeof holders
  askedOn?: string
  handedInOn?: string
  preserved?: keyof typeof preservations
  burden?: string
  evidenceId?: string
}

const inFuture: Text = { zh: '不能填写以后的日期', en: 'This day has not come yet' }
const before: Text = { zh: '收到日期不能早于通知日期', en: 'It was not handed in before it was asked for' }

/** By cell; `nameOf` says how the form calls it. */
const wrongDays = ({ askedOn, handedInOn }: Proof, today: string, nameOf: (cell: string) => string) => ({
  ...problem((askedOn ?? '') > today, nameOf('askedOn'), inFuture),
  ...problem((handedInOn ?? '') > today, nameOf('handedInOn'), inFuture),
  ...problem(Boolean(askedOn && handedInOn && handedInOn < askedOn), nameOf('handedInOn'), before),
})

/** Only what was told: an empty field never erases what is on file. */
const proofPut = (key: string, { handedInOn, ...told }: Proof): RecordPut => ({
  kind: 'proof',
  key,
  ...(handedInOn ? { onDay: handedInOn, state: 'in' } : {}),
  details: Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
})

const proofId = reference({ zh: '清单上的证据', en: 'Evidence on the list' }, 'proofs')

export const proofSteps = defineSteps({
  listProofs: {
    label: { zh: '列入证据清单', en: 'Put on the evidence list' },
    help: {
      zh: '一项证据一行；由谁掌握、原件还是复印件，决定要劳动者带什么、向谁要。',
      en: 'One line for each; who holds it says what the worker brings and whom to ask.',
    },
    by: keepers,
    form: z.object({
      proofs: rows({ zh: '证据', en: 'Evidence' }, cells, {
        min: 1,
        max: 60,
        help: {
          zh: '工资支付记录用人单位至少保存两年，农民工的至少三年（《工资支付暂行规定》第六条、《保障农民工工资支付条例》第十五条）。',
          en: 'Employers keep pay records two years, those of migrant workers three (WPR 6; MWW 15).',
        },
      }),
    }),
    wrong: ({ answers, given }: StepArgs<{ proofs: Proof[] }>): Record<string, Text> =>
      Object.assign(
        {},
        ...answers.proofs.map((proof, place) => wrongDays(proof, given.today, cell => `proofs[${place}][${cell}]`)),
      ),
    records: ({ answers, eventId }: StepArgs<{ proofs: Proof[] }>) =>
      answers.proofs.map((proof, place) => {
        const put = proofPut(`${eventId}-e${place + 1}`, proof)
        return { state: 'open', ...put } as RecordPut
      }),
  },
  changeProof: {
    label: { zh: '更新清单上的证据', en: 'Change evidence on the list' },
    help: {
      zh: '只填需要更新的项目，例如通知日期、收到日期。',
      en: 'Fill in only what changes, such as the day it was asked for or handed in.',
    },
    by: keepers,
    form: z.object({
      proofId,
      ...cells,
      fact: optional(cells.fact),
      evidence: optional(cells.evidence),
      form: optional(cells.form),
      heldBy: optional(cells.heldBy),
    }),
    wrong: ({ answers, given }) => wrongDays(answers, given.today, cell => cell),
    records: ({ answers: { proofId: key, ...told } }) => [proofPut(key, told)],
  },
  removeProof: {
    label: { zh: '从证据清单撤下', en: 'Take off the evidence list' },
    by: keepers,
    form: z.object({ proofId, reason: shortText({ zh: '理由', en: 'Reason' }, { max: 200 }) }),
    records: ({ answers }) => [{ kind: 'proof', key: answers.proofId, removed: true }],
  },
  issueEvidenceList: {
    label: { zh: '出具证据清单', en: 'Issue the evidence list' },
    help: { zh: '按清单现状制作文书。', en: 'Makes the paper from the list as it stands.' },
    by: keepers,
    papers: ['evidence-list'],
    form: z.object({
      preparedOn: calendarDate({ zh: '制作日期', en: 'Date made' }, { today: true }),
      submittedTo: optional(shortText({ zh: '提交给', en: 'Handed to' })),
    }),
    happenedOn: 'preparedOn',
  },
})
