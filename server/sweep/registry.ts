/** Every check of the sweep, in the order of the page. A new one is a line here. */
import type { Check } from './check.ts'
import { chain, deadlines, records, standing, sums } from './checks/case-checks.ts'
import { nextDates, openInClosed, spells } from './checks/case-list.ts'
import { definitionGone } from './checks/definitions.ts'
import { figures } from './checks/figures.ts'
import { filesMissing, filesUnclaimed } from './checks/files.ts'
import { forgotten } from './checks/forgotten.ts'
import { clockLate, outboxStuck, papersWaiting } from './checks/left-lying.ts'
import { assigneeGone, followerGone, ownerGone } from './checks/people-gone.ts'
import { searchIndex } from './checks/search-index.ts'
import { bookingsEmpty, couplingGone, linksOneSided, membersAdrift } from './checks/ties.ts'

export const checks: readonly Check[] = [
  forgotten,
  ownerGone,
  assigneeGone,
  followerGone,
  openInClosed,
  clockLate,
  chain,
  standing,
  records,
  deadlines,
  sums,
  nextDates,
  spells,
  figures,
  definitionGone,
  couplingGone,
  linksOneSided,
  membersAdrift,
  bookingsEmpty,
  outboxStuck,
  papersWaiting,
  searchIndex,
  filesMissing,
  filesUnclaimed,
]

export const checkNamed = (id: string): Check | undefined => checks.find(one => one.id === id)
