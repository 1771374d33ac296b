/** Whoever is away has exactly so many open cases: what is more was handed over before, what is less was taken on. */
import { addDays } from '../../../workflows/law/days.ts'
import { leave, onDuty } from '../house/roster.ts'
import { writtenFor } from '../shift.ts'
import { type Entry, type Story, takes } from '../story.ts'

/** The last working days before the absence began. */
const handOverDay = addDays(leave.from, -2)
const takeOnDay = addDays(leave.from, -9)

export function keepOpenWhileAway(stories: readonly Story[]): Story[] {
  const open = stories.filter(
    story => story.station === leave.station && story.name.startsWith('S') === false && isOpen(story),
  )
  const own = open.filter(story => ownerOf(story) === leave.person)
  const surplus = own
    .filter(story => story.entries[0]!.on < handOverDay)
    .slice(0, Math.max(own.length - leave.openCases, 0))
  const others = open.filter(story => ownerOf(story) !== leave.person && story.entries[0]!.on < takeOnDay)
  const missing = others.slice(0, Math.max(leave.openCases - own.length, 0))
  const kept = new Set([...own.filter(story => !surplus.includes(story)), ...missing].map(({ name }) => name))
  return stories.map(story => {
    if (surplus.includes(story)) return handedOver(story, handOverDay, leave.cover)
    const its = missing.includes(story) ? handedOver(story, takeOnDay, leave.person) : story
    return kept.has(story.name) ? { ...its, entries: its.entries.filter(({ on }) => on < writtenFor) } : its
  })
}

const ownerOf = ({ station, entries }: Story): string => onDuty(station, entries[0]!.on)

/** Registered and not yet closed when the story ends. */
function isOpen({ entries }: Story): boolean {
  const told = entries.filter(({ on }) => on < writtenFor)
  const last = told.findLast(
    ({ deed }) => deed.kind === 'step' && ['close', 'merge', 'reopen', 'archive'].includes(deed.step),
  )
  return told.length > 0 && (last === undefined || (last.deed.kind === 'step' && last.deed.step === 'reopen'))
}

function handedOver(story: Story, on: string, toUser: string): Story {
  const handing: Entry = takes([on, '17:55'], 'owner', 'case-file.handOver', {
    fromId: '@owner',
    toId: `@person:${toUser}`,
    occasion: on === handOverDay ? 'absence' : 'workload',
    note: '当事人和下一步安排已当面交接。',
  })
  return { ...story, entries: [...story.entries, handing] }
}
