/** Messages to the owner as the case page and the desk show them. */
import { ownFileHref } from '../cases/own-file.ts'
import { countedWords } from '../counted.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { distanceWords, shortInstant } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { messagesOf, waitingFor } from './repository.ts'
import { words } from './words.ts'

/** Whoever owns the case, or stands in for its owner today. */
export const answersFor = (person: Person, { ownerId }: Pick<CaseFile, 'ownerId'>): boolean =>
  ownerId === person.id || person.covers.includes(ownerId)

/** Each message with its answers beneath it; what may be written by this reader. */
export async function threadView(db: Db, file: CaseFile, { person, today }: { person: Person; today: string }) {
  const posts = await messagesOf(db, file.id)
  const isOwner = answersFor(person, file)
  const href = (kind: string) => `/cases/${file.id}/log/${kind}`
  return {
    messages: posts
      .filter(({ isAnswer }) => !isAnswer)
      .map(({ id, about, text, by, at }) => {
        const answers = posts.filter(one => one.isAnswer && one.about === about)
        return {
          id: `message-${id}`,
          text,
          by: `${by} · ${shortInstant(at, today)}`,
          answers: answers.map(one => ({ text: one.text, by: `${one.by} · ${shortInstant(one.at, today)}` })),
          isWaiting: answers.length === 0,
          answerHref: isOwner && answers.length === 0 ? `${href('ownerAnswer')}?about=${about}` : undefined,
        }
      }),
    writeHref: isOwner ? undefined : href('ownerMessage'),
  }
}

const shown = 20

/** What waits for an answer, on the desk of the owner or of whoever covers. */
export async function waitingView(db: Db, { person, today }: { person: Person; today: string }) {
  const waiting = await waitingFor(db, { person, today, limit: shown + 1 })
  const rows = waiting.slice(0, shown).map(({ key, caseId, title, onDay, isMerged }) => ({
    title,
    href: `${ownFileHref({ caseId, isMerged })}#messages`,
    text: fill(words.since[person.locale], { day: distanceWords(onDay, today, person.locale) }),
    answerHref: `/cases/${caseId}/log/ownerAnswer?about=${key}`,
  }))
  return { rows, count: countedWords({ count: rows.length, isMore: waiting.length > shown }) }
}
