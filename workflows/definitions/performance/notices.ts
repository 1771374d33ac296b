/** What a reader should know while money is owed: which doors a breach opens, and whether the agreement can still be confirmed. */
import type { Notice } from '../../define.ts'
import type { Text } from '../../text.ts'
import { deadlines } from './deadlines.ts'
import { doorsAfterBreach, isStatutory } from './doors.ts'
import type { Facts } from './facts.ts'
import { doors, routes } from './words.ts'

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
    ...standing(facts, facts.reviewFiledOn, {
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
    ...standing(facts, facts.confirmationFiledOn, {
      zh: '双方自协议生效之日起三十日内共同申请',
      en: 'Both sides apply together within thirty days of the agreement taking effect',
    }),
  }
}

function standing({ confirmedBy }: Facts, filedOn: string | undefined, open: Text): { open: boolean; reason: Text } {
  if (confirmedBy)
    return { open: false, reason: { zh: '协议已经确认', en: 'The agreement has been confirmed already' } }
  if (filedOn) {
    return {
      open: false,
      reason: { zh: `已于 ${filedOn} 申请，等待结果`, en: `Applied for on ${filedOn}; the result is awaited` },
    }
  }
  return { open: true, reason: open }
}
