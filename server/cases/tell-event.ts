/** What an event says, in few lines: the telling part first, the rest folded. */
import { linkWords } from '../../workflows/definitions/case-file/case-links.ts'
import type { Merged } from '../../workflows/definitions/case-file/merge-form.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import type { KeptAnswers } from '../calculators/keep-working.ts'
import { leadingFigure } from '../calculators/working-view.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import type { Db } from '../db.ts'
import { deadlineEvents } from '../deadlines/forms.ts'
import { words as deadlineWords } from '../deadlines/words.ts'
import { fileCheckEvents } from '../file-check/forms.ts'
import { contactOutcomes, contactWays, logForms } from '../log/forms.ts'
import { meetingEvents } from '../meetings/forms.ts'
import { paperEvents } from '../papers/case-events.ts'
import { describeAnswers, type Line, type Names } from '../proceedings/describe.ts'
import { type Event, eventsOfStep, findEvents } from '../proceedings/history.ts'
import { stepLabel } from '../proceedings/labels.ts'
import type { Migrated } from '../proceedings/replay.ts'
import { reminderEvents } from '../reminder-list/forms.ts'
import { restrictionEvents } from '../restrictions/forms.ts'
import { retentionEvents } from '../retention/forms.ts'
import { ruleNamed } from '../rules/catalogue.ts'
import { typicalCaseEvents } from '../typical-cases/forms.ts'
import { fill } from '../web/words.ts'
import { tellsOfOther } from './hidden-cases.ts'
import { mergedLines } from './tell-merged.ts'
import { words } from './words.ts'

/** `strong` is what came of it; the rest stands around it. */
export type Brief = { before: string; strong: string; after: string }
export type Told = {
  brief?: Brief | undefined
  lines: Line[]
  /** What is folded. */
  more: Line[]
  links?: { href: string; text: string }[]
}

/** Events that move nothing, by the forms their answers came from. */
const told = {
  ...logForms,
  ...meetingEvents,
  ...paperEvents,
  ...deadlineEvents,
  ...fileCheckEvents,
  ...reminderEvents,
  ...retentionEvents,
  ...restrictionEvents,
  ...typicalCaseEvents,
}

/** How many lines stand open. */
const shown = 4

type Asked = {
  names: Names
  locale: Locale
  today: string
  events: readonly Event[]
  /** Ids and numbers of other cases that the reader may not see. */
  hidden: ReadonlySet<string>
  /** All values of an answer, however many. */
  whole?: boolean
}
type Telling = Asked & {
  /** Steps that corrections on this page speak of, by id. */
  spokenOf: ReadonlyMap<string, Event>
  attempts: ReadonlyMap<string, number>
}

export async function tellingOf(db: Db, caseId: string, asked: Asked): Promise<Telling> {
  const found = await findEvents(db, asked.events.flatMap(idsSpokenOf))
  return {
    ...asked,
    spokenOf: new Map(found.map(one => [one.id, one])),
    attempts: asked.events.some(({ step }) => step === 'contact') ? await attemptsIn(db, caseId) : new Map(),
  }
}

export function tell(event: Event, telling: Telling): Told {
  if (event.step === 'contact') return contact(event, telling)
  if (event.step === 'receiveMerged') return mergedLines(event.answers as Merged, telling)
  if (event.step === 'upload') return upload(event, telling)
  if (event.step === 'working') return working(event, telling)
  const lines = linesOf(event, telling)
  const isLong = lines.length > shown + 1
  return { lines: isLong ? lines.slice(0, shown) : lines, more: isLong ? lines.slice(shown) : [] }
}

/** 电话 人事经理，未接（第 3 次） */
function contact({ id, answers }: Event, { names, locale, attempts }: Telling): Told {
  const way = contactWays[answers.way as keyof typeof contactWays]?.[locale] ?? ''
  const attempt = attempts.get(id) ?? 1
  return {
    brief: {
      before: `${way} ${names.get(String(answers.partyId)) ?? ''}${locale === 'zh' ? '，' : ', '}`,
      strong: contactOutcomes[answers.outcome as keyof typeof contactOutcomes]?.[locale] ?? '',
      after: attempt > 1 ? fill(words.attempt[locale], { count: attempt }) : '',
    },
    lines: answers.note ? [{ label: '', value: String(answers.note) }] : [],
    more: [],
  }
}

function upload({ answers }: Event, { locale }: Telling): Told {
  const files = (answers.files ?? []) as { id: string; name: string }[]
  return {
    lines: [
      ...(answers.purpose ? [{ label: words.purpose[locale], value: String(answers.purpose) }] : []),
      ...(answers.heldBy ? [{ label: words.heldBy[locale], value: String(answers.heldBy) }] : []),
    ],
    more: [],
    links: files.map(({ id, name }) => ({ href: `/evidence/${id}`, text: name })),
  }
}

/** 经济补偿（N） ¥54,400.00 */
function working({ id, caseId, answers }: Event, { locale }: Telling): Told {
  const { sheet } = answers as KeptAnswers
  const figure = 'missing' in sheet.answer ? '' : leadingFigure(sheet.answer)[locale]
  return {
    lines: [],
    more: [],
    links: [{ href: `/cases/${caseId}/workings/${id}`, text: `${sheet.name[locale]} ${figure}` }],
  }
}

function linesOf(event: Event, telling: Telling): Line[] {
  const { locale, spokenOf, hidden } = telling
  const of = idsSpokenOf(event).flatMap(id => spokenOf.get(id) ?? [])
  const spoken: Line[] = of.length > 0 ? [{ label: words.what[locale], value: labelsOf(of, locale) }] : []
  if (event.step === 'takeBack')
    return [...spoken, { label: words.reason[locale], value: String(event.answers.reason ?? '') }]
  if (tellsOfOther.includes(event.step)) return ofOther(event, telling)
  if (event.step === 'migrated') return movedLines(event, locale)
  const form = formOf(event.amends ? (of[0] ?? event) : event)
  if (event.step in deadlineEvents)
    spoken.push({
      label: deadlineWords.deadline[locale],
      value: ruleNamed(String(event.answers.deadline)).rule.label[locale],
    })
  return form
    ? [...spoken, ...describeAnswers(form.form, without(hidden, withoutDay(event, form.day)), telling)]
    : spoken
}

const ofOther = (event: Event, telling: Telling): Line[] => [
  { label: words.otherCase[telling.locale], value: otherNumber(event, telling) },
  ...(event.answers.relation
    ? [{ label: words.relation[telling.locale], value: linkWords(String(event.answers.relation))[telling.locale] }]
    : []),
]

/** Of a confidential proceeding only that it was moved. */
function movedLines({ workflow, audience, answers }: Event, locale: Locale): Line[] {
  const { from, to, fromState, toState } = answers as Migrated
  const numbers = fill(words.movedNumbers[locale], { from, to })
  if (audience === 'ends') return [{ label: '', value: numbers }]
  const [old, next] = [doingLabel(`${workflow}/${fromState}`, locale), doingLabel(`${workflow}/${toState}`, locale)]
  return [{ label: '', value: numbers }, ...(old === next ? [] : [{ label: '', value: `${old} → ${next}` }])]
}

const otherNumber = ({ answers }: Event, { hidden, locale }: Telling): string =>
  hidden.has(String(answers.caseId)) ? words.hiddenCase[locale] : String(answers.number ?? '')

/** The number of a case that the reader may not see is left out, wherever it was typed. */
const without = (hidden: ReadonlySet<string>, answers: Record<string, unknown>): Record<string, unknown> =>
  hidden.size === 0
    ? answers
    : Object.fromEntries(Object.entries(answers).filter(([, value]) => !hidden.has(String(value).trim())))

const labelsOf = (events: readonly Event[], locale: Locale): string =>
  [...new Set(events.map(one => stepLabel(one)[locale]))].join(locale === 'zh' ? '、' : ', ')

function formOf({ workflow, definitionNumber, step }: Event) {
  if (!workflow) return step in told ? { form: told[step as keyof typeof told], day: undefined } : undefined
  const found = workflowNamed(workflow, definitionNumber!).steps[step]
  return found && { form: found.form, day: found.happenedOn }
}

/** The day stands beside the name where it tells anything. */
function withoutDay({ answers, amends }: Event, day: string | undefined): Record<string, unknown> {
  if (!day || amends) return answers
  const { [day]: _told, ...others } = answers
  return others
}

/** The event a correction amends, or those it takes back. */
const idsSpokenOf = ({ step, amends, answers }: Event): string[] =>
  amends ? [amends] : step === 'takeBack' ? ((answers.events ?? []) as string[]) : []

/** For each contact of the case: the how-manieth with that person it was. */
async function attemptsIn(db: Db, caseId: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<unknown, number>()
  const contacts = await eventsOfStep(db, caseId, 'contact')
  return new Map(
    contacts.map(({ id, answers: { partyId } }) => {
      const count = (counts.get(partyId) ?? 0) + 1
      counts.set(partyId, count)
      return [id, count]
    }),
  )
}
