/** The desk of a person: what burns in what is theirs to look after, their cases, and what stands beside them. */
import type { Text } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { type Counted, countedWords } from '../counted.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { organisationsAt } from '../organisations/repository.ts'
import { waitingView } from '../owner-messages/view.ts'
import { hasRole, type Person } from '../people/person.ts'
import { deskFigures } from '../reports/page-figures/desk.ts'
import { orderCards } from '../supervision-orders/desk-cards.ts'
import { warningCards } from '../warnings/desk-card.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Card, cardsOf, listHref, type WantedCard } from './cards.ts'
import { overviews } from './overview.ts'
import { ownBoard } from './own-board.ts'
import { partnerCards } from './partner-desk.ts'
import { keepsCases, noCasesWords, quietWords } from './quiet.ts'
import { countCases, type Looking } from './repository.ts'
import { type Section, statesWaitingFor } from './sections.ts'
import { boardSeenBy, type Seen } from './seen-board.ts'
import { appointmentsToday, remindersFor } from './today.ts'
import { words } from './words.ts'

const lines = 12
/** Cases without a date stand among one's own cases as well: a few of them show that there are some. */
const fewLines = 4
/** Whoever oversees many looks at numbers first. */
const overseersLines = 6

type Kinds = { hasCases: boolean; leads: boolean; oversees: boolean; isPartner: boolean; audits: boolean }

/** What a desk holds follows from the roles together: whoever holds two has both. */
const kindsOf = (person: Person): Kinds => ({
  hasCases: hasRole(person, 'mediator', 'station-lead', 'lawyer', 'legal-aid-officer'),
  leads: hasRole(person, 'station-lead'),
  oversees: hasRole(person, 'administrator', 'supervisor'),
  isPartner: hasRole(person, 'partner'),
  audits: hasRole(person, 'auditor'),
})

/** As a whole until something is written. */
export function deskPage(office: Office, person: Person) {
  const db = office.db.reader
  const today = todayOf(office)
  return readOnce(db, ['desk', today, person], () => readDesk(db, { person, today }))
}

async function readDesk(db: Db, { person, today }: { person: Person; today: string }) {
  const kinds = kindsOf(person)
  const own = kinds.hasCases ? await ownBoard(db, { person, today }) : undefined
  const seen = kinds.oversees || kinds.leads ? await boardSeenBy(db, { person, today }) : undefined
  const looking = (scope: Looking['scope']): Looking => ({ person, today, scope, seen: scope === 'mine' ? own : seen })
  const wanted = wantedBy({ kinds, person, looking })
  const [read, lentCards, orders, warnings, appointments, reminders, messages] = await Promise.all([
    cardsOf(db, kinds.hasCases ? [...wanted, ownCases(looking('mine'))] : wanted),
    kinds.isPartner ? partnerCards(db, { person, today }) : [],
    orderCards(db, { person, today }),
    warningCards(db, { person, today }),
    kinds.hasCases ? appointmentsToday(db, looking(kinds.leads ? 'all' : 'mine')) : undefined,
    kinds.hasCases ? remindersFor(db, { person, today }) : undefined,
    kinds.hasCases ? waitingView(db, { person, today }) : undefined,
  ])
  const overview = seen && (await overviewOf(db, { person, seen, looking: looking('all') }))
  const mine = kinds.hasCases ? await myCases(db, looking('mine'), read.at(-1)) : undefined
  const cards = read.slice(0, wanted.length).filter(card => card !== undefined)
  const burning = [...orders, ...warnings, ...cards, ...lentCards]
  const isQuiet = burning.every(({ tone }) => tone === 'soft')
  return {
    title: words.title[person.locale],
    sub: await subtitle(db, { person, today }),
    mayRegister: hasRole(person, ...permissions['cases.register']),
    cards: burning,
    quiet: isQuiet ? quietWords(person, { ownCases: mine?.count ?? 0 }) : undefined,
    mine: mine && (mine.count > 0 || keepsCases(person)) ? mine : undefined,
    overview,
    appointments,
    reminders,
    messages,
    hasAside: kinds.hasCases,
    audits: kinds.audits,
  }
}

type Wanting = { kinds: Kinds; person: Person; looking: (scope: Looking['scope']) => Looking }

/** What burns, the hottest first. */
function wantedBy({ kinds, person, looking }: Wanting): WantedCard[] {
  const { locale } = person
  const late = { title: words.late[locale], sections: ['overdue', 'missed', 'urge'] as const }
  const alone = (section: Section, scope: Looking['scope'], shown = lines): WantedCard => ({
    title: deskFigures[section].name[locale],
    sections: [section],
    looking: looking(scope),
    lines: shown,
  })
  const own: WantedCard[] = [
    { ...late, looking: looking('mine'), lines },
    { title: words.near[locale], sections: ['today', 'soon'], looking: looking('mine'), lines },
    ...(statesWaitingFor(person).length > 0 ? [alone('waiting', 'all')] : []),
    alone('returned', 'mine'),
    alone('outlasting', kinds.leads ? 'all' : 'mine', fewLines),
    alone('nodate', 'mine', fewLines),
  ]
  const others = { title: words.others[locale], sections: ['overdue', 'missed', 'urge', 'stuck'] as const }
  return [
    ...(kinds.hasCases ? own : []),
    ...(kinds.leads && !kinds.oversees ? [{ ...others, looking: looking('others'), lines: overseersLines }] : []),
    ...(kinds.oversees
      ? [{ ...late, looking: looking('all'), lines: overseersLines }, alone('stuck', 'all', overseersLines)]
      : []),
  ]
}

const ownCases = (looking: Looking): WantedCard => ({
  title: words.mine[looking.person.locale],
  sections: ['open'],
  looking,
  lines,
})

/** Open cases by their next date, with two counts that lead to the lists they count. */
async function myCases(db: Db, looking: Looking, card: Card | undefined) {
  const { locale } = looking.person
  const [openCount, withoutDate] = await Promise.all([
    countCases(db, 'open', looking),
    countCases(db, 'nodate', looking),
  ])
  const told = (section: 'open' | 'nodate', sentence: Text, counted: Counted) => ({
    indicator: deskFigures[section].id,
    name: deskFigures[section].name[locale],
    text: fill(sentence[locale], { count: countedWords(counted) }),
    href: listHref(section, looking),
  })
  return {
    rows: card?.groups[0]?.rows ?? [],
    open: told('open', words.mineOpen, openCount),
    withoutDate: withoutDate.count > 0 ? told('nodate', words.mineNoDate, withoutDate) : undefined,
    more: card?.groups[0]?.more,
    count: openCount.count,
    empty: noCasesWords(looking.person),
  }
}

/** A station lead sees the station's owners; whoever oversees several stations sees these first. */
async function overviewOf(db: Db, { person, seen, looking }: { person: Person; seen: Seen; looking: Looking }) {
  const paths = person.memberships
    .filter(({ role }) => role === 'administrator' || role === 'supervisor' || role === 'station-lead')
    .map(({ path }) => path)
  const { stations, owners } = await overviews(db, { looking, paths, seen })
  const { locale } = person
  return {
    stations:
      stations.rows.length > 1
        ? { title: words.byStation[locale], icon: 'building', head: words.name[locale], note: '', ...stations }
        : undefined,
    owners: {
      title: words.byOwner[locale],
      icon: 'users',
      head: words.ownerColumn[locale],
      note: words.inOrder[locale],
      ...owners,
    },
  }
}

/** The day, where the person works, whether they are on duty, for whom they stand in. */
async function subtitle(db: Db, { person, today }: { person: Person; today: string }): Promise<string> {
  const { locale } = person
  const [places, duty, covered] = await Promise.all([
    organisationsAt(
      db,
      person.memberships.map(({ path }) => path),
    ),
    db('duties').where({ person_id: person.id, on_day: today }).first('person_id'),
    person.covers.length > 0
      ? db('people')
          .whereIn('id', [...person.covers])
          .orderBy('id')
          .select('name')
      : [],
  ])
  const names = covered.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ')
  return [
    dayWords(today, today, locale),
    ...places.map(({ name }) => name[locale]),
    duty ? words.onDuty[locale] : '',
    names ? fill(words.covering[locale], { names }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
