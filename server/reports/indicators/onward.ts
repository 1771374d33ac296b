/** Where matters of mediation went next: arbitration, courts, inspection, legal aid. Law reference 7.1. */
import { partnerKindLabels } from '../../organisations/kinds.ts'
import type { Table } from '../indicator.ts'
import { linesOf, measuresOf } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { firstStep } from '../told.ts'
import { referralsOf } from './referral-course.ts'

const destinations: Record<string, string> = {
  arbitration: 'arbitration',
  inspection: 'inspection',
  court: 'court',
  'legal-aid': 'legal-aid',
}

type Onward = { caseId: string; on: string; kind: string }

/** Referrals to partners from cases with a mediation, and matters sent another way before one. */
function onward(reading: Reading): Onward[] {
  const courses = reading.courses('mediation')
  const inMediation = new Set(courses.map(({ caseId }) => caseId))
  const referred = referralsOf(reading)
    .filter(({ caseId }) => inMediation.has(caseId))
    .map(({ caseId, sentOn: on, partnerId }) => ({
      caseId,
      on,
      kind: reading.surroundings.partners.get(partnerId)?.kind ?? 'other',
    }))
  const sentAway = courses.flatMap(course => {
    const step = firstStep(course, 'referOut')
    if (!step) return []
    return [{ caseId: course.caseId, on: step.happenedOn, kind: destinations[step.answers.destination] ?? 'other' }]
  })
  return [...referred, ...sentAway]
}

export const onwardTable: Table = {
  id: 'med_onward',
  title: { zh: '转仲裁、诉讼、监察、法援', en: 'Referred to arbitration, courts, inspection, legal aid' },
  head: { zh: '去向', en: 'To' },
  groups: linesOf(partnerKindLabels),
  columns: [
    measuresOf(onward, { zh: '调解统计表：案由和人员分布', en: 'Table of mediation: causes and workers' }).count({
      id: 'med_referral',
      name: { zh: '移送数', en: 'Referred' },
      says: {
        zh: '本期从有调解的案件向各类单位移送的，以及未受理调解即转其他途径的；对内容保密的移送不列。',
        en: 'Referrals in the period from cases with a mediation, and matters sent another way before one; confidential ones are not listed.',
      },
      on: ({ on }) => on,
      group: ({ kind }) => kind,
    }),
  ],
}
