/** The warnings a person looks after, on their desk: those to be looked at first, with the day in red once it has passed. */
import type { Db } from '../db.ts'
import type { Card } from '../desk/cards.ts'
import { type Chip, chipOfDay } from '../desk/line.ts'
import type { Row } from '../desk/rows.ts'
import { deskFigures } from '../reports/page-figures/desk.ts'
import { countWords, shortDay } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { countWarnings, listWarnings, type Seen, type Warning } from './repository.ts'
import { warningRows } from './view.ts'
import { words } from './words.ts'

const lines = 6
const figure = deskFigures.ownWarnings

/** None where nothing is theirs to look after. */
export async function warningCards(db: Db, { person, today }: Seen): Promise<Card[]> {
  const { locale } = person
  const asked = { state: 'open' as const, assignedTo: [person.id, ...person.covers], person, today }
  const found = await listWarnings(db, { ...asked, limit: lines, offset: 0 })
  if (found.length === 0) return []
  const told = await warningRows(db, found, { person, today })
  const count = found.length < lines ? found.length : await countWarnings(db, asked)
  const rows = told.map(
    (row, place): Row => ({
      href: row.href,
      title: row.about,
      number: '',
      why: fill(words.deskWhy[locale], { rule: row.rule, count: row.count }),
      chip: chipOf(found[place]!, { person, today }),
      button: { href: row.href, label: words.deskOpen[locale], isNext: true },
    }),
  )
  const href = '/warnings?whose=mine'
  return [
    {
      title: figure.name[locale],
      icon: 'alert-triangle',
      tone: 'soon',
      counts: [{ indicator: figure.id, name: figure.name[locale], label: '', count: countWords(count), href }],
      groups: [{ isUrgent: false, rows, more: count > lines ? { href, label: words.deskAll[locale] } : undefined }],
    },
  ]
}

/** One that nobody has looked at yet has no day: it is new. */
function chipOf({ nextOn, raisedOn }: Warning, { person: { locale }, today }: Seen): Chip {
  if (nextOn) return chipOfDay(nextOn, { today, locale })
  return { tone: 'soon', icon: 'alert-triangle', text: `${words.deskNew[locale]} ${shortDay(raisedOn, today)}` }
}
