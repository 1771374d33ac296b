/** Screens of early warning and supervision: who looks at them and how one gets there. */
import { sendWith } from './screen-acts.ts'
import type { Screen, Shown } from './screens.ts'

export const pagesOfWarnings = ({ warning, reminder, party, breached, fresh }: Shown): Screen[] => [
  { name: 'the warnings', as: 'lead-a', path: '/warnings' },
  { name: 'no warnings', as: 'lead-b', path: '/warnings?state=closed' },
  { name: 'a warning', as: 'lead-a', path: warning },
  { name: 'giving a warning to somebody', as: 'lead-a', path: `${warning}/assign` },
  { name: 'a note without words', as: 'lead-a', path: `${warning}/note`, status: 422, act: sendWith({}) },
  { name: 'closing a warning', as: 'lead-a', path: `${warning}/close` },
  { name: 'the warning rules', as: 'lead-a', path: '/warning-rules' },
  { name: 'one warning rule', as: 'administrator', path: '/warning-rules/employer-cases' },
  { name: 'the reminder list', as: 'lead-a', path: '/reminder-list' },
  { name: 'an empty reminder list', as: 'lead-b', path: '/reminder-list?standing=off' },
  { name: 'an entry of the reminder list', as: 'lead-a', path: reminder },
  { name: 'putting an employer on the list', as: 'lead-a', path: `/parties/${party}/remind` },
  {
    name: 'taking an employer off without a reason',
    as: 'lead-a',
    path: `${reminder}/take-off`,
    status: 422,
    act: sendWith({}),
  },
  { name: 'the supervision orders', as: 'lead-a', path: '/supervision-orders' },
  { name: 'ordering an owner', as: 'lead-a', path: `/cases/${fresh.caseId}/log/supervisionOrder?because=stuck` },
  { name: 'the desk of an owner with an order', as: breached.ownerId, path: '/' },
]
