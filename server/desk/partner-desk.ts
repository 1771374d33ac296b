/** A partner's desk: what was referred to it, first what has to be signed for, the earliest day first. */
import type { Knex } from 'knex'
import { type OwnActs, ownActsIn } from '../access/own-act.ts'
import { type Stopped, stoppedSharings } from '../access/sharing-withdrawn.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import { countedWords } from '../counted.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { stepsOffered } from '../proceedings/offered-steps.ts'
import { standingIn } from '../proceedings/outlasting.ts'
import { type Proceeding, toCaseFile, toProceeding } from '../proceedings/repository.ts'
import { deskFigures } from '../reports/page-figures/desk.ts'
import { countWords, shortDay } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Card } from './cards.ts'
import { chipOfDay } from './line.ts'
import type { Row } from './rows.ts'
import { lent, statesOfTurn } from './sections.ts'
import { words } from './words.ts'

type Asked = { person: Person; today: string }
/** Of all, also of those that are not listed. */
type Counts = Record<'toSign' | 'inHand', number>
type Lent = { proceeding: Proceeding; row: Record<string, any> }

const shown = 100
/** Sorts after every day. */
const noDay = '9'

export async function partnerCards(db: Db, asked: Asked): Promise<Card[]> {
  const { person } = asked
  const { all, counts } = await lentTo(db, asked)
  const ownActs = await ownActsIn(
    db,
    all.map(({ proceeding }) => proceeding.caseId),
    person,
  )
  const toSign = all.filter(({ proceeding }) => proceeding.state === lent.sent)
  const inHand = all.filter(({ proceeding }) => proceeding.state !== lent.sent)
  const card = (section: 'toSign' | 'inHand', some: Lent[]): Card => ({
    title: deskFigures[section].name[person.locale],
    icon: section === 'toSign' ? 'writing' : 'briefcase',
    tone: section === 'toSign' ? 'soon' : 'calm',
    counts: [
      {
        indicator: deskFigures[section].id,
        name: deskFigures[section].name[person.locale],
        label: '',
        count: countWords(counts[section]),
        href: '',
      },
    ],
    groups: [
      { isUrgent: section === 'toSign', rows: some.map(one => rowOf(one, { ...asked, ownActs })), more: undefined },
    ],
    ...(counts[section] > some.length ? { note: fill(words.lentCut[person.locale], { count: some.length }) } : {}),
  })
  const stopped = stoppedCard(await stoppedSharings(db, person, shown + 1), asked)
  return [
    ...(counts.toSign > 0 ? [card('toSign', toSign)] : []),
    ...(counts.inHand > 0 ? [card('inHand', inHand)] : []),
    ...(stopped.groups[0]!.rows.length > 0 ? [stopped] : []),
  ]
}

/** What the partner sees no more, as those it is about have withdrawn their consent. */
function stoppedCard(stopped: readonly Stopped[], { person: { locale }, today }: Asked): Card {
  const rows = stopped.slice(0, shown).map(({ number, withdrawnOn, stationZh, stationEn }) => ({
    href: '',
    title: words.sharingStoppedWhy[locale],
    number,
    why: fill(words.from[locale], { station: locale === 'zh' ? stationZh : stationEn }),
    chip: { text: shortDay(withdrawnOn, today), icon: 'circle-x', tone: 'soft' as const },
    button: { href: '', label: '', isNext: false },
  }))
  const count = countedWords({ count: rows.length, isMore: stopped.length > shown })
  const counts = [{ indicator: '', name: '', label: '', count, href: '' }]
  const title = words.sharingStopped[locale]
  return { title, icon: 'circle-x', tone: 'calm', counts, groups: [{ isUrgent: false, rows, more: undefined }] }
}

/** Proceedings that wait for the partner, among those its organisations may see. */
async function lentTo(db: Db, { person, today }: Asked): Promise<{ all: Lent[]; counts: Counts }> {
  const organisations = person.memberships
    .filter(({ role }) => role === 'partner')
    .map(({ organisationId }) => organisationId)
  const query = db('proceedings')
    .join('access_grants', 'access_grants.proceeding_id', 'proceedings.id')
    .join('case_facts', 'case_facts.case_id', 'proceedings.case_id')
    .join('cases', 'cases.id', 'proceedings.case_id')
    .join('organisations', 'organisations.id', 'cases.organisation_id')
    .whereIn('access_grants.organisation_id', organisations)
    .where('access_grants.grant', 'assigned')
    .where('proceedings.ended', false)
    .where(standingIn(statesOfTurn('partner')))
  const dueOn = db('deadlines')
    .whereRaw('deadlines.proceeding_id = proceedings.id')
    .where('deadlines.status', 'running')
    .min('deadlines.due_on')
  onlyVisible(query, db, { person, today, columns: columnsOf('case_facts') })
  const rows = await query
    .clone()
    .select('cases.*', 'case_facts.title', 'organisations.name_zh', 'organisations.name_en')
    .select({ lent_id: 'proceedings.id', due_on: db.raw(`coalesce((?), '${noDay}')`, [dueOn]) })
    .orderBy('due_on')
    .orderBy('proceedings.began_at')
    .limit(shown)
  const found = await db('proceedings').whereIn(
    'id',
    rows.map(({ lent_id }) => lent_id),
  )
  const proceedings = new Map(found.map(row => [row.id, toProceeding(row)]))
  const all = rows.map(row => ({ row, proceeding: proceedings.get(row.lent_id)! }))
  return { all, counts: rows.length < shown ? countsIn(all) : await countsOf(query) }
}

function countsIn(all: readonly Lent[]): Counts {
  const toSign = all.filter(({ proceeding }) => proceeding.state === lent.sent).length
  return { toSign, inHand: all.length - toSign }
}

async function countsOf(query: Knex.QueryBuilder): Promise<Counts> {
  const rows: { state: string; count: unknown }[] = await query
    .clone()
    .groupBy('proceedings.state')
    .select('proceedings.state')
    .count({ count: '*' })
  const sum = (some: typeof rows) => some.reduce((all, { count }) => all + Number(count), 0)
  const toSign = sum(rows.filter(({ state }) => state === lent.sent))
  return { toSign, inHand: sum(rows) - toSign }
}

function rowOf({ row, proceeding }: Lent, { person, today, ownActs }: Asked & { ownActs: OwnActs }): Row {
  const { locale } = person
  const file = toCaseFile(row)
  const steps = stepsOffered(proceeding, { person, file, isAssigned: true, today, ownActs })
  const step = steps[0]
  const station = locale === 'zh' ? row.name_zh : row.name_en
  return {
    href: `/cases/${file.id}`,
    title: row.title,
    number: file.caseNumber ?? file.registrationNumber,
    why: [
      stateLabel(proceeding, locale),
      fill(words.from[locale], { station }),
      fill(words.sentOn[locale], { day: shortDay(proceeding.beganOn, today) }),
    ].join(' · '),
    chip: chipOfDay(row.due_on === noDay ? null : row.due_on, { today, locale }),
    button: step
      ? { href: `/proceedings/${proceeding.id}/steps/${step.name}`, label: step.label[locale], isNext: true }
      : { href: `/cases/${file.id}`, label: words.openCase[locale], isNext: false },
  }
}
