/** Legal aid once it is given: assigned, handled, ended, filed; LAL 43-56. */
import { assign } from 'xstate'
import { complaints, makeUp } from './beside.ts'
import { meetingDays } from './parameters.ts'
import { rules } from './rules.ts'

export const aidStates = {
  advance: rules.createStateConfig({
    meta: {
      label: { zh: '先行提供援助', en: 'Aid given in advance' },
      stage: 'assignment',
      turn: 'legal-aid-officer',
      next: 'assign',
    },
    on: {
      ...complaints,
      makeUp,
      assign: { target: 'assigned', actions: 'keepAssignment' },
      terminate: 'terminated',
    },
  }),
  granted: rules.createStateConfig({
    meta: {
      label: { zh: '给予援助，待指派', en: 'Granted, to be assigned' },
      stage: 'assignment',
      turn: 'legal-aid-officer',
      deadlines: ['la_assign'],
      next: 'assign',
    },
    on: { ...complaints, assign: { target: 'assigned', actions: 'keepAssignment' }, terminate: 'terminated' },
  }),
  assigned: rules.createStateConfig({
    meta: {
      label: { zh: '已指派，待接受', en: 'Assigned, to be accepted' },
      stage: 'assignment',
      turn: 'lawyer',
    },
    on: {
      ...complaints,
      makeUp,
      namePerson: {
        guard: 'lacksLawyer',
        actions: assign({
          lawyerId: ({ event }) => event.lawyerId,
          personNamedOn: ({ event }) => event.namedOn,
          meetingDays: ({ event }) => meetingDays(event.given),
          namedBy: ({ event }) => event.eventId,
        }),
      },
      accept: { guard: 'hasLawyer', target: 'accepted', actions: assign({ accepted: true }) },
      decline: { guard: 'hasLawyer', target: 'reassign' },
      requestReplacement: { guard: 'hasLawyer', target: 'reassign' },
      terminate: 'terminated',
    },
  }),
  accepted: rules.createStateConfig({
    meta: {
      label: { zh: '已接受指派', en: 'Accepted by the lawyer' },
      stage: 'handling',
      turn: 'lawyer',
      next: 'meet',
    },
    on: {
      ...complaints,
      makeUp,
      noteOutcome: 'accepted',
      meet: { target: 'handling', actions: assign({ met: true }) },
      requestReplacement: 'reassign',
      terminate: 'terminated',
    },
  }),
  handling: rules.createStateConfig({
    meta: { label: { zh: '办理中', en: 'In hand' }, stage: 'handling', turn: 'lawyer', next: 'report' },
    on: {
      ...complaints,
      makeUp,
      meet: 'handling',
      report: 'handling',
      beginProceeding: 'handling',
      noteOutcome: 'handling',
      reportGround: 'handling',
      requestReplacement: 'reassign',
      endMatter: { target: 'closing', actions: assign({ endedOn: ({ event }) => event.endedOn }) },
      terminate: 'terminated',
    },
  }),
  reassign: rules.createStateConfig({
    meta: {
      label: { zh: '更换承办人审核', en: 'Another lawyer asked for' },
      stage: 'assignment',
      turn: 'legal-aid-officer',
      next: 'replace',
    },
    on: {
      ...complaints,
      makeUp,
      replace: {
        target: 'assigned',
        actions: assign({
          lawyerId: ({ event }) => event.lawyerId,
          personNamedOn: ({ event }) => event.replacedOn,
          meetingDays: ({ event }) => meetingDays(event.given),
          namedBy: ({ event }) => event.eventId,
          handOverDueOn: ({ event }) => event.handOverBy,
          accepted: false,
          met: false,
        }),
      },
      keepLawyer: [
        { guard: 'hasMet', target: 'handling' },
        { guard: 'hasAccepted', target: 'accepted' },
        { target: 'assigned' },
      ],
      terminate: 'terminated',
    },
  }),
  terminated: rules.createStateConfig({
    meta: {
      label: { zh: '终止援助', en: 'Terminated' },
      stage: 'closing',
      turn: 'applicant',
      next: 'conclude',
    },
    on: {
      ...complaints,
      object: { target: 'objection', actions: 'keepObjection' },
      conclude: 'terminated-concluded',
    },
  }),
  closing: rules.createStateConfig({
    meta: {
      label: { zh: '结案，待交材料', en: 'Closing, file to be submitted' },
      stage: 'closing',
      turn: 'lawyer',
      next: 'submitClosing',
    },
    on: {
      ...complaints,
      makeUp,
      noteOutcome: 'closing',
      submitClosing: {
        target: 'checking',
        actions: assign({ submittedOn: ({ event }) => event.submittedOn }),
      },
    },
  }),
  checking: rules.createStateConfig({
    meta: {
      label: { zh: '结案材料审核', en: 'Closing file being checked' },
      stage: 'closing',
      turn: 'legal-aid-officer',
      deadlines: ['la_closing_check'],
      next: 'checkClosing',
    },
    on: {
      ...complaints,
      makeUp,
      checkClosing: [
        { guard: 'isComplete', target: 'subsidy' },
        { target: 'closing', actions: assign({ completeBy: ({ event }) => event.completeBy }) },
      ],
    },
  }),
  subsidy: rules.createStateConfig({
    meta: {
      label: { zh: '发放补贴', en: 'Subsidy to be paid' },
      stage: 'closing',
      turn: 'legal-aid-officer',
      next: 'paySubsidy',
    },
    on: { ...complaints, paySubsidy: 'filing', skipSubsidy: 'filing' },
  }),
  filing: rules.createStateConfig({
    meta: {
      label: { zh: '待归档', en: 'To be archived' },
      stage: 'closing',
      turn: 'legal-aid-officer',
      next: 'archive',
    },
    on: { ...complaints, archive: 'archived' },
  }),
  'terminated-concluded': rules.createStateConfig({
    type: 'final',
    meta: { label: { zh: '终止援助，办结', en: 'Terminated, ended' }, stage: 'closing' },
  }),
  archived: rules.createStateConfig({
    type: 'final',
    meta: { label: { zh: '已归档', en: 'Archived' }, stage: 'closing' },
  }),
}
