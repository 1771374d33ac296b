/** What a reader should know while money is owed: which doors a breach opens, and whether the agreement can still be confirmed. */
import type { Notice } from '../../define.ts'
import type { Text } from '../../text.ts'
import { deadlines } from './deadlines.ts'
import { doorsAfterBreach, isStatutory } from './doors.ts'
import type { Facts } from './facts.ts'
import { type ConfirmationEnd, confirmationEnds, doors, routes } from './words.ts'

type Window = Notice['items'][number]

export function notices({ states, facts }: { states: readonly string[]; facts: Facts }): Notice[] {
  const isBreached = states.includes('breached')
  const isOpen = isBreached || states.includes('performing')
  return [
    ...(isBreached ? [{ title: { zh: '逾期后的途径', en: 'Ways on after the breach' }, items: ways(facts) }] : []),
    ...(isOpen && facts.ground === 'mediation-agreement'
      ? [
          {
            title: { zh: '协议的确认', en: 'Confirming the agreement' },
            items: [reviewWindow(facts), confirmationWindow(facts)],
          },
        ]
      : []),
  ]
}

const ways = (facts: Facts): Notice['items'] =>
  doorsAfterBreach(facts).map(({ door, ...rest }) => ({ label: doors[door], ...rest }))

function reviewWindow(facts: Facts): Window {
  return {
    label: routes.arbitration,
    source: deadlines.arb_review_apply.source,
    ...standing(facts, reviewOf(facts), {
      zh: '双方自协议生效之日起十五日内共同申请',
      en: 'Both sides apply together within fifteen days of the agreement taking effect',
    }),
    deadline: 'arb_review_apply',
  }
}

function confirmationWindow(facts: Facts): Window {
  const window = { label: routes.court, source: deadlines.jud_confirm_apply.source, deadline: 'jud_confirm_apply' }
  if (!isStatutory(facts)) {
    return {
      ...window,
      open: false,
      reason: {
        zh: '限依法设立的调解组织主持达成的调解协议',
        en: 'For agreements made before a lawfully set up mediation body only',
      },
    }
  }
  return {
    ...window,
    ...standing(facts, confirmationOf(facts), {
      zh: '双方自协议生效之日起三十日内共同申请',
      en: 'Both sides apply together within thirty days of the agreement taking effect',
    }),
  }
}

type Route = { filedOn: string | undefined; isBegun: boolean | undefined; end: ConfirmationEnd | undefined }
const reviewOf = ({ reviewFiledOn, reviewBegun, reviewEnd }: Facts): Route => ({
  filedOn: reviewFiledOn,
  isBegun: reviewBegun,
  end: reviewEnd,
})
const confirmationOf = ({ confirmationFiledOn, confirmationBegun, confirmationEnd }: Facts): Route => ({
  filedOn: confirmationFiledOn,
  isBegun: confirmationBegun,
  end: confirmationEnd,
})

function standing(
  { confirmedBy }: Facts,
  { filedOn, isBegun, end }: Route,
  open: Text,
): { open: boolean; reason: Text } {
  if (confirmedBy)
    return { open: false, reason: { zh: '协议已经确认', en: 'The agreement has been confirmed already' } }
  if (filedOn) {
    return {
      open: false,
      reason: { zh: `已于 ${filedOn} 申请，等待结果`, en: `Applied for on ${filedOn}; the result is awaited` },
    }
  }
  if (isBegun) {
    return {
      open: true,
      reason: {
        zh: '共同申请正在准备，最后期限见该程序',
        en: 'A joint application is being prepared; its proceeding shows the last day',
      },
    }
  }
  if (end === 'not-accepted' || end === 'refused')
    return {
      open: false,
      reason: { zh: `申请${confirmationEnds[end].zh}`, en: `The application was ${notGranted[end]}` },
    }
  return { open: true, reason: open }
}

const notGranted = { 'not-accepted': 'not accepted', refused: 'refused' } as const
