/** All 400 cases of the demo: those of the practice notes by name, the rest drawn, and the troubles of real offices among them. */
import { addDays } from '../../../workflows/law/days.ts'
import { createRandom, type Random } from '../random.ts'
import { scenarios } from '../scenarios/index.ts'
import type { Story } from '../story.ts'
import { inHand } from './in-hand.ts'
import { keepOpenWhileAway } from './leave.ts'
import { fullWidth, rareName } from './names.ts'
import { busyFirm, growingGroup } from './odd.ts'
import { drawOutline, type Outline } from './outline.ts'
import { waiting } from './waiting.ts'
import { type Twist, tell } from './ways.ts'

const all = 400
const consultations = 84
const share = { nickname: 0.05, samePhone: 0.03, reopened: 0.04 }

export function planStories(seed: string): Story[] {
  const random = createRandom(seed)
  const odd = [...busyFirm(random), growingGroup(random), ...waiting, ...inHand]
  const drawn = drawOutlines(random, all - scenarios.length - odd.length)
  const twists = twistsOf(drawn)
  return keepOpenWhileAway([...scenarios, ...odd, ...tellAll(drawn, twists)])
}

/** A duplicate after its first: it goes into it only where that is still open days later. */
function tellAll(drawn: readonly Outline[], twists: ReadonlyMap<string, Twist>): Story[] {
  const told = new Map<string, Story>()
  const isSecond = ({ name }: Outline): boolean => twists.get(name)?.duplicateOf !== undefined
  for (const outline of drawn.filter(one => !isSecond(one)))
    told.set(outline.name, tell(outline, twists.get(outline.name)))
  for (const outline of drawn.filter(isSecond)) {
    const twist = twists.get(outline.name)!
    const closedOn = firstClosing(told.get(twist.duplicateOf!)!)
    const fits = closedOn === undefined || closedOn > addDays(outline.day, 7)
    told.set(outline.name, tell(outline, fits ? twist : {}))
  }
  return drawn.map(({ name }) => told.get(name)!)
}

const firstClosing = ({ entries }: Story): string | undefined =>
  entries.find(({ deed }) => deed.kind === 'step' && deed.step === 'close')?.on

function drawOutlines(random: Random, count: number): Outline[] {
  const outlines = Array.from({ length: count }, (_, place) => {
    const name = String(place + 1).padStart(3, '0')
    return drawOutline(random.fork(name), name, place < consultations ? 'consultation' : 'dispute')
  })
  const workers = outlines.filter(({ matterName }) => matterName !== 'employer')
  for (const outline of every(workers, all * share.nickname)) {
    outline.halfKnown = true
    outline.workers.length = 1
  }
  for (const [place, outline] of every(outlines, all * share.samePhone, 5).entries())
    outline.workers[0]!.phone = outlines[(place * 31 + 11) % count]!.workers[0]!.phone
  for (const [place, outline] of every(outlines, 6, 9).entries()) outline.workers[0]!.name = rareName(random, place)
  for (const outline of every(outlines, 10, 3)) outline.enterprisePhone = fullWidth(outline.enterprisePhone)
  return outlines
}

/** `count` of a list, evenly spread, beginning at `from`. */
const every = <T>(list: readonly T[], count: number, from = 0): T[] =>
  Array.from({ length: count }, (_, place) => list[(from + Math.floor((place * list.length) / count)) % list.length]!)

/** Some come back, and some were registered a second time at the same station on the same day. */
function twistsOf(outlines: readonly Outline[]): Map<string, Twist> {
  const disputes = outlines.filter(({ kind, halfKnown }) => kind === 'dispute' && !halfKnown)
  const early = disputes.filter(({ day }) => day < '2026-07-01')
  const twists = new Map<string, Twist>()
  for (const { name } of every(early, all * share.reopened, 2)) twists.set(name, { reopens: true })
  for (const first of every(disputes, 3, 6)) {
    const second = disputes.find(
      ({ name, station, day }) =>
        name !== first.name && station === first.station && day > first.day && !twists.has(name),
    )
    if (!second) continue
    second.workers = [...first.workers]
    second.enterprise = first.enterprise
    second.identity = first.identity
    second.day = first.day
    second.matterName = first.matterName
    second.matter = first.matter
    twists.set(second.name, { duplicateOf: first.name })
  }
  return twists
}
