/** Typical cases in the reader's words: the list, one with what was done with it, and as a Word file. */
import type { Locale } from '../../workflows/text.ts'
import { type Permission, permissions } from '../access/permit.ts'
import type { CaseDetails } from '../cases/repository.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { dayOf } from '../office.ts'
import { body, heading, note, space, title } from '../papers/source/blocks.ts'
import { docxOf } from '../papers/source/docx.ts'
import { hasRole, type Person } from '../people/person.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { typicalCaseEvents } from './forms.ts'
import { actsOn, idOfCase, isGivenSinceApproved, type Seen, type State, type TypicalCase } from './repository.ts'
import { actWords, states, words } from './words.ts'

export const hrefOf = (id: string, rest = ''): string => `/typical-cases/${id}${rest}`

const tones: Record<State, string> = { waiting: 'soon', returned: 'late', approved: 'calm', withdrawn: 'soft' }

const may = (person: Person, permission: Permission): boolean =>
  hasRole(person, ...(permissions[permission] as never[]))

/** Where the page of a case leads: to what was written, or to writing it once it is closed; '' for neither. */
export async function typicalCaseHref(db: Db, { id, closedOn }: CaseDetails, person: Person): Promise<string> {
  if (!closedOn || !may(person, 'typical-cases.read')) return ''
  const written = await idOfCase(db, id)
  if (written) return hrefOf(written)
  return may(person, 'typical-cases.write') ? `/cases/${id}/typical-case` : ''
}

const standingOf = ({ state }: TypicalCase, locale: Locale) => ({ word: states[state][locale], tone: tones[state] })

export const lineOf = (one: TypicalCase, { locale, today }: { locale: Locale; today: string }) => ({
  href: hrefOf(one.id),
  title: one.title,
  day: dayWords(dayOf(new Date(one.writtenAt)), today, locale),
  ...standingOf(one, locale),
})

/** Who wrote and decided is told to whoever sees the case; others read the text. */
export async function typicalCaseView(db: Db, one: TypicalCase, { person, today }: Seen) {
  const { locale } = person
  const seesCase = Boolean(
    await onlyIfVisible(db('cases').where('cases.id', one.caseId), db, { person, today }).first('cases.id'),
  )
  const acts = seesCase ? await actsOn(db, one.caseId, Object.keys(typicalCaseEvents)) : []
  const isGiven = isGivenSinceApproved(acts)
  return {
    title: one.title,
    ...standingOf(one, locale),
    paragraphs: one.content.split('\n').filter(Boolean),
    notes: [
      ...(one.state === 'waiting' && seesCase ? [words.waitingFor[locale]] : []),
      ...(one.sanctionNotice ? [`${words.sanctionNotice[locale]}：${one.sanctionNotice}`] : []),
      ...(one.delicateReason && seesCase ? [`${words.delicateReason[locale]}：${one.delicateReason}`] : []),
    ],
    acts: acts.map(act => ({
      what: actWords[act.step as keyof typeof actWords][locale],
      by: act.by,
      at: instantWords(act.at, locale),
      more: [act.answers.recipient, act.answers.purpose, act.answers.reason].filter(Boolean).join(' · '),
    })),
    caseHref: seesCase ? `/cases/${one.caseId}` : '',
    actions: seesCase ? actionsOn(one, { person, isGiven }) : [],
  }
}

type Standing = { person: Person; isGiven: boolean }

function actionsOn({ id, state, writtenBy }: TypicalCase, { person, isGiven }: Standing) {
  const { locale } = person
  const isOpen = state === 'waiting'
  const writes = may(person, 'typical-cases.write')
  const approves = may(person, 'typical-cases.approve')
  return [
    { on: isOpen && approves && writtenBy !== person.id, rest: '/approve', word: words.approve, icon: 'check' },
    { on: isOpen && approves, rest: '/return', word: words.sendBack, icon: 'arrow-back-up' },
    { on: state !== 'approved' && writes, rest: '/edit', word: words.edit, icon: 'edit' },
    { on: state === 'approved' && writes, rest: '/give', word: words.give, icon: 'send' },
    { on: state === 'approved' && writes && isGiven, rest: '.docx', word: words.download, icon: 'download' },
    { on: state === 'approved' && approves, rest: '/withdraw', word: words.withdraw, icon: 'eye-off' },
  ]
    .filter(({ on }) => on)
    .map(({ rest, word, icon }) => ({ href: hrefOf(id, rest), label: word[locale], icon }))
}

/** As the papers of the house look; a line in 【】 is a heading. `place` names whoever publishes it. */
export const typicalCaseDocx = (one: TypicalCase, place: string): Buffer =>
  docxOf({
    id: 'typical-case',
    blocks: [
      title(one.title),
      ...one.content
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => (/^【.+】$/.test(line.trim()) ? heading(line.trim().slice(1, -1)) : body(line.trim()))),
      space,
      note(fill(words.publishedBy.zh, { place })),
    ],
  })
