/** 劳动保障监察、欠薪线索: from the complaint to payment, a decision, or another way. LSI 11-26; LSIR 18; MWW 40-42. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { steps } from './steps.ts'

type Facts = {
  breachEndedOn?: string
  sentOn?: string
  acceptedOn?: string
  isExtended?: boolean
  orderUntil?: string
  decidedOn?: string
}

const regulations = (zh: string, en: string) => ({
  zh: `《劳动保障监察条例》${zh}`,
  en: `Labour Inspection Regulations, ${en}`,
})
const complain = { zh: '可以向上级机关反映', en: 'Complain to the superior body' }

const deadlines = {
  inspection_limitation: {
    label: { zh: '监察查处时限', en: 'Limitation of inspection' },
    due: { length: 2, unit: 'y', after: 'breachEndedOn' },
    source: regulations('第20条', 'art. 20'),
    evidence: 'V-text',
    missed: { text: { zh: '监察机构不再查处', en: 'No longer investigated' } },
    metBy: ['send'],
    isRight: true,
  },
  inspection_accept: {
    label: { zh: '决定是否受理', en: 'Decide on acceptance' },
    due: { length: 5, unit: 'wd', after: 'sentOn' },
    source: {
      zh: '《关于实施〈劳动保障监察条例〉若干规定》第18条',
      en: 'Provisions on the Labour Inspection Regulations, art. 18',
    },
    evidence: 'V-page',
    missed: { text: complain },
    metBy: ['accept', 'refuse', 'supplement', 'toDispute'],
  },
  inspection_finish: {
    label: { zh: '监察办结', en: 'Finish the investigation' },
    due: { length: 60, unit: 'wd', after: 'acceptedOn' },
    source: regulations('第17条', 'art. 17'),
    evidence: 'V-text',
    missed: { text: complain },
    metBy: ['decide', 'close', 'withdrawCase', 'orderCorrection'],
  },
  order_term: {
    label: { zh: '限期改正', en: 'Term of the order' },
    due: { length: 0, unit: 'd', after: 'orderUntil' },
    source: { zh: '《劳动合同法》第85条；《劳动保障监察条例》第26条', en: 'LCL, art. 85; LSI, arts. 26, 30' },
    evidence: 'V-text',
    missed: {
      text: { zh: '可以责令加付赔偿金、处罚', en: 'Extra damages of 50 to 100 %, and a fine' },
      step: 'lapseOrder',
    },
    metBy: ['close'],
  },
  inspection_court: {
    label: { zh: '申请法院强制执行', en: 'Ask the court to enforce' },
    due: { length: 3, unit: 'm', after: 'decidedOn' },
    source: { zh: '《行政强制法》第53条', en: 'Administrative Enforcement Law, art. 53' },
    evidence: 'K',
    missed: { text: { zh: '丧失申请强制执行的权利', en: 'The right is lost' } },
    metBy: ['applyCourt', 'close'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

function running({ states, facts }: Standing): Running[] {
  const { acceptedOn, isExtended }: Facts = facts
  if (!acceptedOn || !states.includes('registered')) return []
  const reason = { zh: '经批准延长三十个工作日', en: 'Thirty working days more, with approval' }
  return [
    {
      rule: 'inspection_finish',
      subject: 'proceeding',
      anchorOn: acceptedOn,
      ...(isExtended ? { extension: { days: 30, reason } } : {}),
    },
  ]
}

const ends = {
  decide: { target: '#inspection.decided', actions: 'decided' },
  toPolice: '#inspection.to-police',
  toDispute: '#inspection.to-dispute',
  withdrawCase: '#inspection.withdrawn',
  close: '#inspection.closed',
} as const

const machine = setup({
  types: {} as {
    context: Facts
    events: StepEvent<typeof steps>
    meta: StateMeta<keyof typeof deadlines & string>
  },
  actions: {
    noted: assign({}),
    registered: assign(({ event }) =>
      event.type === 'register' && event.breachEndedOn ? { breachEndedOn: event.breachEndedOn } : {},
    ),
    sent: assign(({ event }) => (event.type === 'send' || event.type === 'resend' ? { sentOn: event.sentOn } : {})),
    accepted: assign(({ event }) => (event.type === 'accept' ? { acceptedOn: event.acceptedOn } : {})),
    extended: assign({ isExtended: true }),
    ordered: assign(({ event }) => (event.type === 'orderCorrection' ? { orderUntil: event.until } : {})),
    decided: assign(({ event }) => (event.type === 'decide' ? { decidedOn: event.decidedOn } : {})),
  },
}).createMachine({
  id: 'inspection',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { register: { target: 'draft', actions: 'registered' } },
    },
    draft: {
      meta: {
        label: { zh: '登记', en: 'Recorded' },
        stage: 'sending',
        turn: 'mediator',
        next: 'send',
        deadlines: ['inspection_limitation'],
      },
      on: { send: { target: 'sent', actions: 'sent' } },
    },
    sent: {
      meta: {
        label: { zh: '已移送、已投诉', en: 'Sent' },
        stage: 'sending',
        turn: 'partner',
        next: 'accept',
        deadlines: ['inspection_accept'],
      },
      on: {
        accept: { target: 'registered', actions: 'accepted' },
        refuse: 'not-accepted',
        supplement: 'supplementing',
        toDispute: 'to-dispute',
      },
    },
    supplementing: {
      meta: { label: { zh: '待补正', en: 'To be supplemented' }, stage: 'sending', turn: 'mediator', next: 'resend' },
      on: { resend: { target: 'sent', actions: 'sent' } },
    },
    registered: {
      initial: 'investigating',
      meta: { label: { zh: '已立案', en: 'Registered' }, stage: 'investigating', turn: 'partner' },
      on: {
        investigate: { actions: 'noted' },
        extend: { actions: 'extended' },
        orderCorrection: { target: '#inspection.registered.ordered', actions: 'ordered' },
        ...ends,
      },
      states: {
        investigating: { meta: { label: { zh: '调查', en: 'Investigating' }, next: 'orderCorrection' } },
        ordered: {
          meta: {
            label: { zh: '责令改正', en: 'Ordered to correct' },
            turn: 'respondent',
            next: 'close',
            deadlines: ['order_term'],
          },
          on: { lapseOrder: 'ignored' },
        },
        ignored: {
          meta: { label: { zh: '逾期未改正', en: 'Order ignored' }, next: 'decide' },
          on: { orderExtraDamages: { actions: 'noted' } },
        },
      },
    },
    decided: {
      meta: {
        label: { zh: '已作决定', en: 'Decided' },
        stage: 'deciding',
        turn: 'respondent',
        next: 'close',
        deadlines: ['inspection_court'],
      },
      on: { applyCourt: 'enforcing', orderExtraDamages: { actions: 'noted' }, toPolice: 'to-police', close: 'closed' },
    },
    enforcing: {
      meta: {
        label: { zh: '申请强制执行', en: 'Before the court' },
        stage: 'deciding',
        turn: 'partner',
        next: 'close',
      },
      on: { close: 'closed' },
    },
    'not-accepted': { type: 'final', meta: { label: { zh: '不予受理', en: 'Refused' }, stage: 'ended' } },
    'to-police': { type: 'final', meta: { label: { zh: '移送公安', en: 'With the police' }, stage: 'ended' } },
    'to-dispute': { type: 'final', meta: { label: { zh: '转争议程序', en: 'Dispute procedure' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤销立案', en: 'Withdrawn' }, stage: 'ended' } },
    closed: { type: 'final', meta: { label: { zh: '监察结案', en: 'Closed' }, stage: 'ended' } },
  },
})

export const inspection = defineWorkflow({
  id: 'inspection',
  number: 1,
  title: { zh: '劳动监察', en: 'Labour inspection' },
  icon: 'shield-search',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    sending: { zh: '投诉移送', en: 'Complaint' },
    investigating: { zh: '立案调查', en: 'Investigation' },
    deciding: { zh: '决定执行', en: 'Decision' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  machine,
})
