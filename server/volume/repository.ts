/** What lies in a case's volume, as far as the reader may read it. Rows in, plain objects out. */
import { randomUUIDv7 } from 'node:crypto'
import { readableAudiences } from '../access/audience.ts'
import type { Db } from '../db.ts'
import { type CaseOfEvidence, type Evidence, evidenceOf } from '../evidence/repository.ts'
import { dayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { docx } from '../papers/make-paper.ts'
import { type PaperOnFile, papersOf } from '../papers/repository.ts'
import type { Person } from '../people/person.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export type VolumeCase = {
  id: string
  number: string
  registrationNumber: string
  organisation: string
  owner: string
  parties: string[]
  /** 'YYYY-MM-DD' */
  openedOn: string
  closedOn: string | null
}
export type VolumeItem = {
  name: string
  number: string | null
  /** The day the paper is about, or on which the evidence was handed in; 'YYYY-MM-DD'. */
  on: string
  sha256: string
  bytes: number
  mediaType: string
  /** Made by the office, not uploaded. */
  isPaper: boolean
  /** Of the file's own name, with its dot. */
  ending: string
}

/** The case must be known to be visible. */
export async function volumeCase(db: Db, { id, number }: CaseOfEvidence): Promise<VolumeCase> {
  const row = await db('cases')
    .join('organisations', 'organisations.id', 'cases.organisation_id')
    .join('people', 'people.id', 'cases.owner_id')
    .where('cases.id', id)
    .first('cases.*', 'organisations.name_zh as organisation', 'people.name as owner')
  const parties = await db('parties')
    .where({ case_id: id })
    .orderBy('side')
    .orderByRaw(...inTypedOrder('id'))
    .select('side', 'name')
  return {
    id,
    number,
    registrationNumber: row.registration_number,
    organisation: row.organisation,
    owner: row.owner,
    parties: [...Map.groupBy(parties, ({ side }) => side).values()].flatMap(namesOnCover),
    openedOn: row.registered_on,
    closedOn: row.closed_on,
  }
}

/** More than this many on one side are told by the first of them and their number. */
const mostNames = 10

const namesOnCover = (side: readonly { name: string }[]): string[] =>
  side.length > mostNames ? [`${side[0]!.name}等${side.length}方`] : side.map(({ name }) => name)

/** A paper that has its number and is not made yet, or lacks something. */
export type Unmade = { name: string; number: string; state: 'queued' | 'failed' }

/** Papers in force and evidence that the person may read, in order of their days; and papers that are not made. */
export async function volumeItems(
  db: Db,
  file: CaseOfEvidence,
  person: Person,
): Promise<{ items: VolumeItem[]; unmade: Unmade[] }> {
  const papers = (await papersOf(db, file.id, readableAudiences(person, file))).filter(({ isDraft }) => !isDraft)
  const evidence = await evidenceOf(db, file, person)
  const items = [...papers.flatMap(paperItem), ...evidence.map(evidenceItem)]
  return {
    items: items.toSorted(byDay).map(({ at: _, ...item }) => item),
    unmade: papers.flatMap(({ template, number, state }) =>
      state === 'queued' || state === 'failed' ? [{ name: paperTitle(template).zh, number, state }] : [],
    ),
  }
}

type Placed = VolumeItem & { at: string }

const paperItem = ({ template, number, happenedOn, queuedAt, sha256, bytes, state }: PaperOnFile): Placed[] =>
  state === 'filed' && sha256 && bytes
    ? [
        {
          on: happenedOn,
          at: queuedAt,
          name: paperTitle(template).zh,
          number,
          sha256,
          bytes,
          mediaType: docx,
          ending: '.docx',
          isPaper: true,
        },
      ]
    : []

const evidenceItem = ({ name, uploadedAt, sha256, bytes, mediaType }: Evidence): Placed => ({
  on: dayOf(new Date(uploadedAt)),
  at: uploadedAt,
  name: name.replace(/\.\w{1,8}$/, ''),
  number: null,
  sha256,
  bytes,
  mediaType,
  isPaper: false,
  ending: /\.\w{1,8}$/.exec(name)?.[0] ?? '',
})

const byDay = (one: Placed, other: Placed): number =>
  inOrder(one.on, other.on) || inOrder(one.at, other.at) || inOrder(one.number ?? '', other.number ?? '')

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Who took a copy of the volume, when, and how many files were in it. */
export async function logExport(
  tx: Db,
  file: Pick<VolumeCase, 'id' | 'number'>,
  { personId, at, count, form }: { personId: string; at: string; count: number; form: 'ZIP' | 'PDF' },
): Promise<void> {
  const what = { action: 'exported', subject: `${file.number}: ${count} ${form}` }
  await tx('access_log').insert({ id: randomUUIDv7(), person_id: personId, case_id: file.id, ...what, at })
}
