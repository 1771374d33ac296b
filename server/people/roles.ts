/** What roles are called, and in which kind of organisation each can be held. */
import type { Role } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import type { OrganisationKind } from '../organisations/kinds.ts'

export const roleLabels = {
  mediator: { zh: '调解员', en: 'Mediator' },
  'station-lead': { zh: '站长', en: 'Station lead' },
  lawyer: { zh: '律师', en: 'Lawyer' },
  'legal-aid-officer': { zh: '法律援助专员', en: 'Legal-aid officer' },
  supervisor: { zh: '督办员', en: 'Supervisor' },
  administrator: { zh: '管理员', en: 'Administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
  partner: { zh: '协作单位人员', en: 'Partner' },
  worker: { zh: '劳动者', en: 'Worker' },
  clock: { zh: '系统时钟', en: 'System clock' },
} as const satisfies Record<Role, Text>

const offices: readonly OrganisationKind[] = ['province', 'city', 'county']

/** Workers and the clock hold no membership: they act without an account. */
const heldIn = {
  mediator: ['station'],
  'station-lead': ['station'],
  lawyer: [...offices, 'station'],
  'legal-aid-officer': [...offices, 'station'],
  supervisor: offices,
  administrator: offices,
  auditor: offices,
  partner: ['partner'],
} as const satisfies Partial<Record<Role, readonly OrganisationKind[]>>
export type HeldRole = keyof typeof heldIn

export const heldRoles = Object.keys(heldIn) as HeldRole[]

export const canBeHeldIn = (role: HeldRole, kind: OrganisationKind): boolean =>
  (heldIn[role] as readonly OrganisationKind[]).includes(kind)

/** Those who take cases, or decide on what is asked in them: they have work to look at. */
export const takesCases = (role: Role): boolean =>
  ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer'].includes(role)
