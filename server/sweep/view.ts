/** The sweep in the reader's words: every check with what it found, and the findings of one. */
import type { Locale } from '../../workflows/text.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { countWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Check } from './check.ts'
import { mostKept } from './pieces.ts'
import { checkNamed, checks } from './registry.ts'
import { perPage, readerOf } from './repair.ts'
import { checksDone, countsFor, findingsOf, type Kept, lastSweep, type Sweep } from './repository.ts'
import { words } from './words.ts'

const stateWords = {
  running: words.stateRunning,
  done: words.stateDone,
  failed: words.stateFailed,
  stopped: words.stateStopped,
}

export async function sweepPage(office: Office, person: Person) {
  const { locale } = person
  const db = office.db.reader
  const [last, done, counts] = [
    await lastSweep(db, office.now()),
    await checksDone(db),
    await countsFor(db, readerOf(office, person)),
  ]
  return {
    title: words.title[locale],
    last: lastWords(last, locale),
    running: last?.state === 'running' ? fill(words.running[locale], { at: instantWords(last.begunAt, locale) }) : '',
    rows: checks.map(({ id, title }) => {
      const ran = done.get(id)
      const found = counts.get(id) ?? 0
      return {
        href: `/sweep/checks/${id}`,
        title: title[locale],
        found: ran ? countWords(found) : '',
        tone: found > 0 ? 'late' : 'calm',
        took: ran ? fill(words.seconds[locale], { seconds: (ran.tookMs / 1000).toFixed(1) }) : '',
        when: ran ? instantWords(ran.endedAt, locale) : words.notYet[locale],
      }
    }),
  }
}

function lastWords(last: Sweep | undefined, locale: Locale): string {
  if (!last) return words.never[locale]
  const said = fill(words.last[locale], {
    at: instantWords(last.begunAt, locale),
    state: stateWords[last.state][locale],
  })
  return `${said} · ${(last.whole ? words.wholeSweep : words.partSweep)[locale]}`
}

/** Throws NotFound for a check there is not. */
export async function checkPage(office: Office, person: Person, { id, after }: { id: string; after: string }) {
  const { locale } = person
  const check = checkNamed(id)
  if (!check) throw new NotFound(`No check ${id}`)
  const asked = { checkId: id, after, limit: perPage + 1 }
  const found = await findingsOf(office.db.reader, readerOf(office, person), asked)
  const some = found.slice(0, perPage)
  const ran = (await checksDone(office.db.reader)).get(id)
  const path = `/sweep/checks/${id}`
  return {
    title: check.title[locale],
    means: check.means[locale],
    mends: check.mends[locale],
    isDone: ran !== undefined,
    rows: some.map(one => rowOf(check, one, locale)),
    canRepair: check.repair !== undefined,
    repairPage: fill(words.repairPage[locale], { count: some.length }),
    action: `${path}/repair`,
    after,
    kept: (ran?.found ?? 0) > mostKept ? fill(words.kept[locale], { count: countWords(mostKept) }) : '',
    first: after ? path : '',
    next: found.length > perPage ? `${path}?after=${some.at(-1)!.id}` : '',
  }
}

const rowOf = (check: Check, { id, caseId, subject, number, says, firstFoundAt }: Kept, locale: Locale) => ({
  number: number ?? words.noCase[locale],
  href: caseId ? (check.href?.({ subject, caseId }) ?? `/cases/${caseId}`) : '',
  says: says[locale],
  since: instantWords(firstFoundAt, locale),
  repair: `/sweep/findings/${id}/repair`,
})
