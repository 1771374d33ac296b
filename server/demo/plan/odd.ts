/** Troubles that every office knows and that chance alone would not bring. */
import { addDays } from '../../../workflows/law/days.ts'
import type { Random } from '../random.ts'
import { writtenFor } from '../shift.ts'
import type { Story } from '../story.ts'
import { busyEnterprise } from './names.ts'
import { drawOutline, type Outline } from './outline.ts'
import { workday } from './season.ts'
import { tell } from './ways.ts'

/** One enterprise that came six times in ninety days. */
export function busyFirm(random: Random): Story[] {
  return [84, 69, 55, 40, 26, 11].map((ago, place) =>
    tell({
      ...wageDispute(random, `busy-${place + 1}`),
      station: 'dongshi',
      industry: 'textile',
      enterprise: busyEnterprise,
      enterprisePhone: '14000009909',
      day: workday(addDays(writtenFor, -ago)),
    }),
  )
}

/** Six came first; on the next day they were twelve. */
export function growingGroup(random: Random): Story {
  const outline = wageDispute(random, 'group')
  const more = drawOutline(random.fork('group/joiners'), 'joiners', 'dispute')
  const workers = (name: string) =>
    Array.from({ length: 6 }, (_, place) => drawOutline(random.fork(`${name}/${place}`), '', 'dispute').workers[0]!)
  const group = { ...outline, station: 'qingshan', day: workday(addDays(writtenFor, -17)), workers: workers('first') }
  return tell({ ...group, enterprise: more.enterprise }, { joiners: workers('second') })
}

const wageDispute = (random: Random, name: string): Outline => {
  for (let draw = 0; ; draw++) {
    const outline = drawOutline(random.fork(`${name}/${draw}`), name, 'dispute')
    if (outline.matterName === 'wages') return outline
  }
}
