/** The case page: header, proceedings with their steps, deadlines, people, money, timeline. What is shown is cut to the reader. */
import { isWorkflow } from '../../workflows/index.ts'
import { causeName } from '../../workflows/law/causes.ts'
import { readableAudiences } from '../access/audience.ts'
import { assignmentTo } from '../access/may-take.ts'
import { deadlineViews } from '../deadlines/view.ts'
import { appointmentKinds } from '../log/forms.ts'
import { type Office, todayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { papersOf } from '../papers/repository.ts'
import { hasRole, type Person } from '../people/person.ts'
import { beginnings, type Standpoint } from '../proceedings/offered-steps.ts'
import { type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { dayWords, distanceWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { proceedingBox } from './box.ts'
import { moneyView } from './money-view.ts'
import { peopleView } from './people-view.ts'
import { type CaseDetails, findCase } from './repository.ts'
import { timelineOf } from './timeline.ts'
import { words } from './words.ts'

export type PageAsked = { id: string; person: Person; before?: number | undefined }

export async function casePage(office: Office, { id, person, before }: PageAsked) {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const found = await findCase(db, id, { person, today })
  const isAssigned = await assignmentTo(db, person, { caseId: id, today })
  const standpoint: Standpoint = { person, file: found, isAssigned, today }
  const all = (await proceedingsOf(db, id)).filter(({ workflow }) => isWorkflow(workflow))
  const proceedings = await readableProceedings(db, all, { person, caseId: id })
  const audiences = readableAudiences(person, found)
  const isInside = !isPartnerOnly(person)
  const own = all.find(({ workflow }) => workflow === 'case-file')!
  const deadlines = await deadlineViews(office, { caseId: id, proceedings, person })
  return {
    title: found.title,
    caseId: id,
    caseNumber: found.caseNumber ?? words.notNumbered[locale],
    registrationNumber: found.registrationNumber,
    cause: found.cause ? causeName(found.cause)[locale] : '',
    station: found.organisationName[locale],
    facts: headerFacts(found, { today, locale }),
    file: { ...proceedingBox(own, standpoint, { deadlines: [] }), isShown: isInside },
    boxes: proceedings
      .filter(({ workflow, state }) => workflow !== 'case-file' && state !== 'taken-back')
      .reverse()
      .map(one => proceedingBox(one, standpoint, { deadlines })),
    beginnings: beginnings(standpoint).map(({ workflow, title, icon, steps }) => ({
      title: title[locale],
      icon,
      steps: steps.map(({ name, label }) => ({ label: label[locale], href: `/cases/${id}/begin/${workflow}/${name}` })),
    })),
    deadlines,
    summary: isInside ? found.summary : null,
    people: await peopleView(office, { caseId: id, locale, isInside }),
    money: isInside
      ? await moneyView(db, { caseId: id, locale, today, audiences })
      : { claims: [], obligations: [], offers: [] },
    appointments: isInside ? await appointmentViews(db, { caseId: id, locale, today }) : [],
    papers: isInside ? await paperViews(office, { caseId: id, audiences, person }) : [],
    timeline: await timelineOf(office, {
      file: found,
      person,
      before,
      audiences,
      ...(isInside ? {} : { onlyProceedings: proceedings.map(one => one.id) }),
    }),
    may: {
      log:
        isInside &&
        hasRole(person, 'mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator'),
      evidence: isInside,
      conflicts: hasRole(person, 'lawyer', 'mediator', 'station-lead', 'legal-aid-officer'),
    },
  }
}

/** A partner works on what was referred to it, and sees no more of the case than that. */
export const isPartnerOnly = ({ memberships }: Person): boolean => memberships.every(({ role }) => role === 'partner')

async function readableProceedings(
  db: Office['db']['reader'],
  all: Proceeding[],
  { person, caseId }: { person: Person; caseId: string },
): Promise<Proceeding[]> {
  if (!isPartnerOnly(person)) return all
  const rows = await db('access_grants')
    .where({ case_id: caseId })
    .whereIn(
      'organisation_id',
      person.memberships.map(({ organisationId }) => organisationId),
    )
    .select('proceeding_id')
  const referred = new Set(rows.map(({ proceeding_id }) => proceeding_id))
  return all.filter(({ id }) => referred.has(id))
}

function headerFacts(found: CaseDetails, { today, locale }: { today: string; locale: 'zh' | 'en' }) {
  const next = found.nextDateOn
  return [
    {
      label: words.claimed[locale],
      value: yuan(found.claimedFen),
      small: found.memberCount > 1 ? fill(words.people[locale], { count: found.memberCount }) : '',
    },
    {
      label: words.agreed[locale],
      value: yuan(found.agreedFen),
      ...(found.agreedFen === null ? { tone: 'soft' as const } : {}),
    },
    {
      label: words.paid[locale],
      value: found.agreedFen === null ? '—' : yuan(found.paidFen),
      ...(found.agreedFen === null ? { tone: 'soft' as const } : {}),
    },
    { label: words.owner[locale], value: found.ownerName, small: found.organisationName[locale] },
    {
      label: words.nextDate[locale],
      value: next ? dayWords(next, today, locale) : words.noNextDate[locale],
      small: next ? distanceWords(next, today, locale) : '',
      tone: next ? ('calm' as const) : ('soon' as const),
    },
  ]
}

async function appointmentViews(
  db: Office['db']['reader'],
  { caseId, locale, today }: { caseId: string; locale: 'zh' | 'en'; today: string },
) {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'appointment', state: 'planned' })
    .orderBy('on_day')
    .orderBy('at_time')
  return rows.map(row => {
    const { kind, place, with: whom } = JSON.parse(row.details)
    return {
      what: appointmentKinds[kind as keyof typeof appointmentKinds]?.[locale] ?? String(kind ?? ''),
      when: [dayWords(row.on_day, today, locale), row.at_time].filter(Boolean).join(' '),
      where: [place, whom].filter(Boolean).join(' · '),
      heldHref: `/cases/${caseId}/log/appointmentHeld?about=${encodeURIComponent(row.key)}`,
    }
  })
}

async function paperViews(
  office: Office,
  { caseId, audiences, person }: { caseId: string; audiences: ReturnType<typeof readableAudiences>; person: Person },
) {
  const papers = await papersOf(office.db.reader, caseId, audiences)
  return papers.map(({ id, template, number, state }) => ({
    href: `/papers/${id}`,
    title: paperTitle(template)[person.locale],
    number,
    state,
  }))
}
