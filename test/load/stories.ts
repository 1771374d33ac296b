/** Which stories are told for a load: those of the demo, some of them with a wall, and a few very long ones. */

import { administrator, mediatorsOf, people } from '../../server/demo/house/people.ts'
import { leave, onDuty } from '../../server/demo/house/roster.ts'
import { planStories } from '../../server/demo/plan/stories.ts'
import { writtenFor } from '../../server/demo/shift.ts'
import { type Entry, logs, type Story, takes } from '../../server/demo/story.ts'
import { addDays, daysBetween } from '../../workflows/law/days.ts'
import type { Year } from './told.ts'

export type Size = {
  cases: number
  seed: string
  /** 'YYYY-MM-DD': the day on which the load ends. */
  today: string
  /** Events of the longest cases. */
  longest: number
}

/** One story in this many gets a wall; how many copies it has is a matter of the plan. */
const wallEvery = 12
const daysOfYear = 364
/** The one that the demo forgets on purpose, so that the sweep has something to find there. */
const isForgotten = ({ name }: Story): boolean => name === 'forgotten'
/** A case that names another cannot be copied by itself. */
const speaksOfAnother = /"@number:/

/** A short load is told from few stories of one year, a long one from all of three. */
export function yearsFor({ cases, seed, today, longest }: Size): Year[] {
  const years = cases < 5000 ? 1 : cases < 50_000 ? 2 : 3
  return Array.from({ length: years }, (_, back) => {
    const yearSeed = back === 0 ? seed : `${seed}-${back}`
    const all = planStories(yearSeed).filter(
      story => !isForgotten(story) && !speaksOfAnother.test(JSON.stringify(story.entries)),
    )
    // the scenarios of the practice notes belong to their year: what they ask for was in force then
    const inForce = back === 0 ? all : all.filter(({ name }) => !isScenario(name))
    const some = cases < 1000 ? inForce.filter((_story, place) => place % 12 === 9) : inForce
    const told = some.map((story, place) => (place % wallEvery === 1 ? walled(story, (place - 1) / wallEvery) : story))
    return {
      seed: yearSeed,
      today: addDays(today, -daysOfYear * back),
      stories: back === 0 ? [...told, ...longStories(some, longest)] : told,
    }
  })
}

const isScenario = (name: string): boolean => /^S\d/.test(name)

/** On the day of the registration somebody who is too close to a party is shut out; now and then it is the administrator. */
function walled(story: Story, place: number): Story {
  const [registration, ...others] = story.entries as [Entry, ...Entry[]]
  const { on, at } = registration
  const who = place % 4 === 0 ? administrator : tooClose(story)
  const wall = takes([on, at], 'yang', 'case-file.exclude', {
    personId: `@person:${who}`,
    reason: '与一方当事人有利害关系，回避。',
  })
  return { ...story, entries: [registration, wall, ...others] }
}

/** A colleague, where nobody goes away and leaves cases to the others; else a lawyer who is not named in the case. */
function tooClose({ station, entries }: Story): string {
  const owner = onDuty(station, entries[0]!.on)
  const colleague = mediatorsOf(station).find(one => one !== owner)
  if (colleague && station !== leave.station) return colleague
  const lawyers = people.filter(({ role }) => role === 'lawyer').map(({ userName }) => userName)
  return lawyers.find(one => !JSON.stringify(entries).includes(`@person:${one}`))!
}

/** Cases that were called about day after day: one that is closed, one that is still open. */
function longStories(stories: readonly Story[], longest: number): Story[] {
  const fits = stories.filter(
    ({ name, entries }) => !isScenario(name) && entries.length > 3 && entries[0]!.on < addDays(writtenFor, -25),
  )
  const isClosed = ({ entries }: Story) => entries.some(({ deed }) => deed.kind === 'step' && deed.step === 'close')
  return [fits.find(isClosed), fits.find(story => !isClosed(story))].flatMap(story =>
    story ? [lengthened(story, longest)] : [],
  )
}

function lengthened(story: Story, longest: number): Story {
  const first = addDays(story.entries[0]!.on, 1)
  const days = daysBetween(first, story.entries.at(-1)!.on)
  const calls = Array.from({ length: longest - story.entries.length }, (_, place): Entry => {
    const on = addDays(first, Math.floor((place * Math.max(days, 1)) / longest))
    const minute = String(place % 60).padStart(2, '0')
    return logs([on, `07:${minute}`], 'owner', 'contact', {
      partyId: '@applicant',
      contactedOn: on,
      way: 'phone',
      outcome: place % 3 === 0 ? 'no-answer' : 'reached',
      note: `第 ${place + 1} 次电话联系，询问材料和进展。`,
    })
  })
  const entries = [...story.entries, ...calls].toSorted((a, b) => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? -1 : 1))
  const told = JSON.stringify({ ...story, name: `${story.name}-long`, entries })
  return JSON.parse(told.replaceAll('某', '某长')) // names of its own, so that no other case is like it
}
