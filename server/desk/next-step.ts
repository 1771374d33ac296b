/** The one button of a line: the step that deals with what burns, if this person may take it; else the way to the case. */
import { isWorkflow } from '../../workflows/index.ts'
import { hasRole, type Person } from '../people/person.ts'
import { stepsOffered } from '../proceedings/offered-steps.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import type { Line, Told } from './line.ts'
import { words } from './words.ts'

export type Button = { href: string; label: string; isNext: boolean }

export function buttonOf(line: Line, { proceedingId, prefers = [] }: Told): Button {
  const { section, found, details, person } = line
  const { locale } = person
  if ((section === 'nodate' || section === 'open') && !isArranged(line)) return dateButton(line)
  const proceeding = (details.proceedings.get(found.id) ?? []).find(({ id }) => id === proceedingId)
  const step = proceeding && stepFor(line, { proceeding, prefers })
  if (step) return { href: `/proceedings/${proceeding.id}/steps/${step.name}`, label: step.label[locale], isNext: true }
  return { href: `/cases/${found.id}`, label: words[section === 'open' ? 'enter' : 'openCase'][locale], isNext: false }
}

const isArranged = ({ found, today }: Line): boolean => found.nextDateOn !== null && found.nextDateOn >= today

function dateButton({ found, person }: Line): Button {
  const { locale } = person
  if (!maySetDates(person)) return { href: `/cases/${found.id}`, label: words.openCase[locale], isNext: false }
  return { href: `/cases/${found.id}/log/appointment`, label: words.setDate[locale], isNext: false }
}

const maySetDates = (person: Person): boolean =>
  hasRole(person, 'mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator')

type Choosing = { proceeding: Proceeding; prefers: readonly string[] }

function stepFor({ found, details, person, today }: Line, { proceeding, prefers }: Choosing) {
  if (!isWorkflow(proceeding.workflow)) return undefined
  const offered = stepsOffered(proceeding, {
    person,
    file: found,
    isAssigned: details.assigned.has(found.id),
    today,
    ownActs: details.ownActs,
  })
  const [preferred] = prefers.flatMap(name => offered.filter(step => step.name === name))
  return preferred ?? offered.find(({ isNext }) => isNext)
}
