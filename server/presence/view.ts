/** Who else has a case open now, in a few words each. */
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { fill } from '../web/words.ts'
import { presentNow } from './repository.ts'
import { words } from './words.ts'

/** 王某 正在填写（2 分钟前）. */
export async function presentIn(
  office: Office,
  { caseId, person }: { caseId: string; person: Person },
): Promise<string[]> {
  const { locale, id } = person
  const present = await presentNow(office, { caseId, exceptId: id })
  return present.map(({ name, doing, at }) => {
    const minutes = Math.floor((office.now().getTime() - new Date(at).getTime()) / 60_000)
    const when = minutes < 1 ? words.justNow[locale] : fill(words.minutesAgo[locale], { minutes })
    return fill(words[doing][locale], { name, when })
  })
}
