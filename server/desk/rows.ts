/** One line of the desk: the case, why it is here, how far the day is, and the one button. */
import { isBecause, orderHref } from '../supervision-orders/rights.ts'
import { fill } from '../web/words.ts'
import type { Line, Told } from './line.ts'
import { type Button, buttonOf } from './next-step.ts'
import type { Section } from './sections.ts'
import { toldDue, toldMissed, toldOutlasting, toldOverdue, toldReturn, toldUrge } from './told-burning.ts'
import { toldStanding, toldStuck, toldWaiting } from './told-standing.ts'
import { words } from './words.ts'

export type Row = {
  href: string
  title: string
  number: string
  why: string
  chip: Told['chip']
  /** Where its day is counted and leads to its article; '' where nobody counted one. */
  dayHref?: string
  button: Button
  /** Where the reader orders the owner of a case that is late or stands still; '' for whoever may not. */
  orderHref?: string
}

const tellers: Record<Section, (line: Line) => Told | undefined> = {
  overdue: toldOverdue,
  missed: toldMissed,
  today: toldDue,
  soon: toldDue,
  waiting: toldWaiting,
  returned: toldReturn,
  urge: toldUrge,
  outlasting: toldOutlasting,
  nodate: toldStanding,
  stuck: toldStuck,
  open: toldStanding,
}

/** Somebody else's case names its owner. What has changed since the section was read is told by where it stands. */
export function rowOf(line: Line): Row {
  const { found, person } = line
  const told = tellers[line.section](line) ?? toldStanding(line)
  const owner = found.ownerId === person.id ? '' : fill(words.ownedBy[person.locale], { name: found.ownerName })
  return {
    href: `/cases/${found.id}`,
    title: found.title,
    number: found.caseNumber ?? found.registrationNumber,
    why: [told.why, owner].filter(Boolean).join(' · '),
    chip: told.chip,
    dayHref: told.dayHref ?? '',
    button: buttonOf(line, told),
    orderHref: isBecause(line.section) ? orderHref(person, found, line.section) : '',
  }
}
