/** The case page: header, proceedings with their steps, deadlines, people, money, timeline. What is shown is cut to the reader. */
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { isWorkflow } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { endsIn, isClosedTo, partnersIn, readableAudiences } from '../access/audience.ts'
import { assignmentTo } from '../access/may-take.ts'
import { ownActsIn } from '../access/own-act.ts'
import { isPartnerOnly, referredTo } from '../access/partner.ts'
import { type Permission, permissions } from '../access/permit.ts'
import { caseLimits } from '../claims/case-limits.ts'
import { readOnce } from '../database/since-written.ts'
import { deadlineViews } from '../deadlines/view.ts'
import { checkLine } from '../file-check/view.ts'
import { type Office, todayOf } from '../office.ts'
import { threadView } from '../owner-messages/view.ts'
import { hasRole, type Person } from '../people/person.ts'
import { presentIn } from '../presence/view.ts'
import { statesPassed } from '../proceedings/history.ts'
import { namesOnFile } from '../proceedings/names.ts'
import { beginnings, type Standpoint } from '../proceedings/offered-steps.ts'
import { type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { qualityLines } from '../quality/view.ts'
import { remindersIn } from '../reminder-list/marks.ts'
import { ordersOfCase } from '../supervision-orders/view.ts'
import { causeName } from '../taxonomies/options.ts'
import { typicalCaseHref } from '../typical-cases/view.ts'
import { warningLines } from '../warnings/view.ts'
import { closedBox, proceedingBox } from './box.ts'
import { coveredIn } from './covered.ts'
import { headerFacts } from './header.ts'
import { linkedCases } from './linked.ts'
import { mergedFrom, mergeView } from './merged.ts'
import { moneyView } from './money-view.ts'
import { peopleView } from './people-view.ts'
import { type CaseDetails, findCase } from './repository.ts'
import { sheetsOf } from './sheets.ts'
import { shelfView } from './shelf-view.ts'
import { spellLines, spellsOf, spellWords } from './spells.ts'
import { timelineOf } from './timeline.ts'
import { words } from './words.ts'

export type PageAsked = {
  id: string
  person: Person
  before?: number | undefined
  /** A batch or an event of which the timeline tells alone. */
  of?: string | undefined
  /** The case that was merged into this one and led here. */
  from?: string | undefined
}

/** As a whole until something is written, and for a minute at most; who has it open as well is asked each time. */
export async function casePage(office: Office, asked: PageAsked) {
  const minute = office.now().toISOString().slice(0, 16)
  const page = await readOnce(office.db.reader, ['case page', minute, asked], () => readPage(office, asked))
  const { id, person } = asked
  return { ...page, others: isPartnerOnly(person) ? [] : await presentIn(office, { caseId: id, person }) }
}

async function readPage(office: Office, { id, person, before, of, from }: PageAsked) {
  const reading = await readingOf(office, { id, person })
  const { db, today, file, audiences, ends, isInside, readable, onFile } = reading
  const { locale } = person
  const open = readable.filter(one => !isClosedTo(person, one.id, ends))
  const deadlines = await deadlineViews(office, { caseId: id, proceedings: open, person, most: 20, onFile })
  const spells = await spellsOf(db, id)
  return {
    title: file.title,
    caseId: id,
    sub: [...subtitle(file, locale), ...spellWords(spells, locale)],
    facts: await headerFacts(db, file, { today, locale, audiences, isInside }),
    merged: await mergeView(db, file, { person, today }),
    mergedFrom: await mergedFrom(db, { id, from }, { person, today }),
    ...boxesOf(reading, deadlines, await sheetsOf(db, id, { proceedings: open, audiences, locale, today })),
    linked: isInside ? await linkedCases(db, id, { person, today }) : [],
    spells: isInside ? spellLines(spells, { locale, today }) : [],
    orders: isInside ? await ordersOfCase(db, file, { person, today }) : undefined,
    messages: isInside ? await threadView(db, file, { person, today }) : undefined,
    deadlines,
    summary: isInside ? file.summary : null,
    people: await peopleView(office, { caseId: id, locale, isInside, mayOpen: may(person, 'parties.read') }),
    reminders: isInside ? await remindersIn(db, id, { person, today }) : new Map(),
    money: isInside
      ? await moneyView(db, { caseId: id, locale, today, audiences, onFile, mayCalculate: may(person, 'cases.work') })
      : { claims: [], obligations: [], offers: [], moreClaims: 0, moreObligations: 0, membersHref: '' },
    limits: isInside ? await caseLimits(office, { caseId: id, locale }) : { lines: new Map(), warning: '' },
    shelf: isInside ? await shelfView(office, { file, audiences, person }) : undefined,
    warnings: isInside ? await warningLines(db, id, { person, today }) : [],
    quality: isInside ? await qualityLines(office, { caseId: id, ownerId: file.ownerId, person }) : [],
    fileCheck: isInside ? await checkLine(db, id, person, { ...reading, proceedings: reading.all }) : undefined,
    timeline: await timelineOf(office, {
      file,
      person,
      before,
      of,
      audiences,
      ends,
      onFile,
      ...(isInside ? {} : { onlyProceedings: readable.map(one => one.id) }),
    }),
    may: {
      log: isInside,
      papers: isInside && may(person, 'papers.read'),
      pdf: isInside && may(person, 'papers.read') && office.config.chromiumPath !== undefined,
      reveal: may(person, 'secrets.reveal'),
      conflicts: isInside && may(person, 'conflicts.search'),
      history: may(person, 'history.read'),
      doors: isInside && may(person, 'papers.read'),
      typicalHref: isInside ? await typicalCaseHref(db, file, person) : '',
    },
  }
}

const may = (person: Person, permission: Permission): boolean =>
  hasRole(person, ...(permissions[permission] as never[]))

type Reading = Awaited<ReturnType<typeof readingOf>>

/** Who reads, what lies open to them, and how they stand to the case. */
async function readingOf(office: Office, { id, person }: Pick<PageAsked, 'id' | 'person'>) {
  const db = office.db.reader
  const today = todayOf(office)
  const file: CaseDetails = await findCase(db, id, { person, today })
  const all = (await proceedingsOf(db, id)).filter(({ workflow }) => isWorkflow(workflow))
  const referred = await referredTo(db, person, { caseId: id, today })
  const isInside = !isPartnerOnly(person)
  const isAssigned = await assignmentTo(db, person, { caseId: id, today })
  const ownActs = await ownActsIn(db, [id], person)
  const ends = await endsIn(db, id)
  return {
    db,
    today,
    person,
    file,
    isInside,
    audiences: readableAudiences(person, file),
    ends,
    partners: await partnersIn(db, ends, person.locale),
    covered: file.memberCount > 1 ? await coveredIn(db, id, person.locale) : new Map<string, string>(),
    passed: await statesPassed(db, id),
    onFile: await namesOnFile(db, id),
    all,
    own: all.find(({ workflow }) => workflow === 'case-file')!,
    readable: isInside ? all : all.filter(one => referred.has(one.id)),
    standpointOn: (proceeding?: Proceeding): Standpoint => ({
      person,
      file,
      today,
      ownActs,
      isAssigned: isAssigned || (proceeding !== undefined && referred.has(proceeding.id)),
    }),
  }
}

/** Proceedings, the open ones first and the newest before the older; what else may be begun; the file itself. */
function boxesOf(
  { readable, own, isInside, person, ends, partners, covered, passed, standpointOn, file }: Reading,
  deadlines: Awaited<ReturnType<typeof deadlineViews>>,
  sheets: Awaited<ReturnType<typeof sheetsOf>>,
) {
  const { locale } = person
  const shown = readable
    .filter(({ workflow, state }) => workflow !== 'case-file' && state !== 'taken-back')
    .reverse()
    .sort((a, b) => Number(a.ended) - Number(b.ended))
  return {
    file: isInside
      ? proceedingBox(own, standpointOn(own), {
          deadlines: [],
          sheets: sheets.get(own.id) ?? [],
          passed: passed.get(own.id) ?? new Set(),
        })
      : undefined,
    boxes: shown.map(one =>
      isClosedTo(person, one.id, ends)
        ? closedBox(one, standpointOn(one))
        : proceedingBox(one, standpointOn(one), {
            deadlines,
            passed: passed.get(one.id) ?? new Set(),
            sheets: sheets.get(one.id) ?? [],
            partner: partners.get(one.id),
            covers: isInside ? covered.get(one.id) : undefined,
          }),
    ),
    hasOpen: shown.some(({ ended }) => !ended),
    beginnings: beginnings(standpointOn()).map(({ workflow, title, icon, steps }) => ({
      title: title[locale],
      icon,
      steps: steps.map(({ name, label }) => ({
        label: label[locale],
        href: `/cases/${file.id}/begin/${workflow}/${name}`,
      })),
    })),
  }
}

function subtitle({ caseNumber, registrationNumber, kind, cause }: CaseDetails, locale: Locale): string[] {
  return [
    caseNumber ?? words.notNumbered[locale],
    `${words.registrationNumber[locale]} ${registrationNumber}`,
    caseKinds[kind as keyof typeof caseKinds]?.[locale] ?? '',
    cause ? causeName(cause)[locale] : '',
  ].filter(Boolean)
}
