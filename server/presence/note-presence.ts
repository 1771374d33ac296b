/** Notes that somebody has a case open: when its page is loaded, and when what they type is kept. */
import { isPartnerOnly } from '../access/partner.ts'
import { permissions } from '../access/permit.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole, type Person } from '../people/person.ts'
import { type Doing, isFresh, putPresence } from './repository.ts'

type Noted = { person: Person; caseId: string; doing: Doing }

/** Once a minute at most. Of partners, and of auditors who only read, nothing is kept. */
export async function notePresence(office: Office, { person, caseId, doing }: Noted): Promise<void> {
  if (isPartnerOnly(person) || !hasRole(person, ...permissions['cases.work'])) return
  const presence = { personId: person.id, caseId, doing }
  if (await isFresh(office, presence)) return
  await office.db.write(tx => putPresence(tx, { ...presence, at: office.now().toISOString() }))
}

/** The form's own path tells the case, or a proceeding of it; a case the person may not see is none. */
export async function noteWriting(office: Office, { person, form }: { person: Person; form: string }): Promise<void> {
  const [, kind, id] = /^\/(cases|proceedings)\/([\w-]+)\//.exec(form) ?? []
  if (!kind || !id) return
  const db = office.db.reader
  const query =
    kind === 'cases'
      ? db('cases').where('cases.id', id)
      : db('cases').join('proceedings', 'proceedings.case_id', 'cases.id').where('proceedings.id', id)
  const row = await onlyIfVisible(query, db, { person, today: todayOf(office) }).first('cases.id')
  if (row) await notePresence(office, { person, caseId: row.id, doing: 'writing' })
}
