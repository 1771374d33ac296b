/**
 * Naming who signs a paper, and taking a signature: kept with who, when, how and for which file, and added to the file
 * that was signed, of which not a letter is changed. Electronic Signature Law, arts. 13-14; law reference 9.2.
 */
import type { Db } from '../db.ts'
import { Invalid, NotFound, NotNow, Stale } from '../errors.ts'
import { countReference } from '../evidence/stored-files.ts'
import { type Office, todayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { chineseDay } from '../papers/chinese-form.ts'
import { docx } from '../papers/make-paper.ts'
import type { Picture, Strokes } from '../papers/pictures/picture.ts'
import { sign } from '../papers/render.ts'
import type { PaperOfCase } from '../papers/repository.ts'
import type { Person } from '../people/person.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { isServable } from '../served-papers/record-service.ts'
import { fill } from '../web/words.ts'
import { type SignatureAnswers, type SignersAnswers, ways } from './forms.ts'
import {
  drawingsOf,
  insertDrawing,
  insertSigners,
  markLeftOut,
  markSigned,
  type NewSigner,
  replaceFile,
  type Signer,
  signersOf,
} from './repository.ts'
import { pictureOf } from './strokes.ts'
import { pictureOfUpload, readPicture } from './uploaded-picture.ts'
import { sides, words } from './words.ts'

const nameOf = ({ template, number }: PaperOfCase): string => `${paperTitle(template).zh}（${number}）`

/** Throws NotNow for a draft, and for a paper that is not on file. */
export function refuseUnsignable(paper: PaperOfCase): void {
  if (!isServable(paper)) throw new NotNow(`Paper ${paper.id} cannot be signed`, words.withdrawn)
}

type Naming = { paper: PaperOfCase; answers: SignersAnswers; by: Person }

/** Throws Invalid where nobody is named, or somebody twice. */
export async function nameSigners(office: Office, { paper, answers, by }: Naming): Promise<void> {
  refuseUnsignable(paper)
  await office.db.write(async tx => {
    const wanted = await signersIn(tx, paper.caseId, answers)
    if (wanted.length === 0) throw new Invalid({ parties: [words.noSigner[by.locale]] })
    const known = new Set(
      (await signersOf(tx, paper.id)).filter(({ state }) => state !== 'left-out').map(({ name }) => name),
    )
    const twice = wanted.filter(({ name }, at) => known.has(name) || wanted.findIndex(one => one.name === name) < at)
    const says = { names: twice.map(({ name }) => name).join('、') }
    if (twice.length > 0) throw new Invalid({ parties: [fill(words.alreadyNamed[by.locale], says)] })
    const signers = wanted.map(({ name, capacity }) => `${name}（${capacity}）`).join('、')
    const told = { caseId: paper.caseId, audience: paper.audience, by }
    await recordEvent(tx, office, { ...told, step: 'signersNamed', answers: { paper: nameOf(paper), signers } })
    await insertSigners(tx, paper.id, wanted)
  })
}

async function signersIn(tx: Db, caseId: string, { parties, others }: SignersAnswers): Promise<NewSigner[]> {
  const rows = await tx('parties').where({ case_id: caseId }).whereIn('id', parties).orderBy('id')
  return [
    ...rows.map(({ id, name, side }) => ({ partyId: id, name, capacity: sides[side] ?? '当事人' })),
    ...others.map(({ name, capacity }) => ({ partyId: null, name, capacity })),
  ]
}

/** Somebody who has not signed yet. Throws NotFound. */
export async function findUnsigned(db: Db, paper: PaperOfCase, id: string): Promise<Signer> {
  const found = (await signersOf(db, paper.id)).find(one => one.id === id && one.state === 'asked')
  if (!found) throw new NotFound(`Nobody who has to sign is ${id}`)
  return found
}

/** Either lines of the pen or a picture. */
export type Given = { strokes: Strokes } | { picture: Buffer }
type Signing = { paper: PaperOfCase; signerId: string; answers: SignatureAnswers; given: Given; by: Person }

/** Throws Invalid, NotFound where that person has signed already, or Stale where another has signed meanwhile. */
export async function signPaper(office: Office, { paper, signerId, answers, given, by }: Signing): Promise<void> {
  refuseUnsignable(paper)
  refuseWrong(answers, { paper, today: todayOf(office), locale: by.locale })
  const signer = await findUnsigned(office.db.reader, paper, signerId)
  const before = paper.sha256!
  const picture = 'picture' in given ? await office.files.put(given.picture) : undefined
  const signed: Signer = {
    ...signer,
    state: 'signed',
    signedOn: answers.signedOn,
    way: answers.way,
    strokes: 'strokes' in given ? given.strokes : null,
    pictureHash: picture?.sha256 ?? null,
  }
  const drawings = await drawingsOf(office.db.reader, paper.id)
  const first = drawings[0]?.sha256 ?? before
  const stored = await office.files.put(await drawnAnew(office, { paper, first, signed }))
  const at = office.now().toISOString()
  await office.db.write(async tx => {
    const told = { caseId: paper.caseId, audience: paper.audience, by, happenedOn: answers.signedOn }
    const { name, capacity, partyId } = signer
    const eventId = await recordEvent(tx, office, {
      ...told,
      step: 'paperSigned',
      answers: {
        paper: nameOf(paper),
        signer: name,
        capacity,
        ...answers,
        partyId,
        signedSha256: before,
        madeSha256: stored.sha256,
      },
    })
    const isFirst = await markSigned(tx, signerId, { ...signed, signedHash: before, eventId })
    if (!isFirst || !(await replaceFile(tx, paper.id, { before, ...stored })))
      throw new Stale(`Paper ${paper.id} was signed meanwhile`)
    if (drawings.length === 0)
      await insertDrawing(tx, paper.id, { sequence: 0, sha256: before, bytes: paper.bytes!, madeAt: paper.filedAt! })
    await insertDrawing(tx, paper.id, { sequence: Math.max(drawings.length, 1), ...stored, madeAt: at })
    await countReference(tx, { ...stored, mediaType: docx, at })
    if (picture && 'picture' in given)
      await countReference(tx, { ...picture, mediaType: `image/${readPicture(given.picture)!.type}`, at })
  })
}

type Known = { paper: PaperOfCase; today: string; locale: Person['locale'] }

function refuseWrong({ signedOn, way, note }: SignatureAnswers, { paper, today, locale }: Known): void {
  if (signedOn > today) throw new Invalid({ signedOn: [words.future[locale]] })
  if (signedOn < paper.happenedOn) throw new Invalid({ signedOn: [words.beforePaper[locale]] })
  if (way === 'video' && !note) throw new Invalid({ note: [words.noFilm[locale]] })
}

type Anew = { paper: PaperOfCase; first: string; signed: Signer }

/** The file that was filed first, with everybody who has signed so far. */
async function drawnAnew(office: Office, { paper, first, signed }: Anew): Promise<Buffer> {
  const all = (await signersOf(office.db.reader, paper.id)).map(one => (one.id === signed.id ? signed : one))
  const lines = []
  for (const one of all.filter(({ state }) => state === 'signed'))
    lines.push({ name: one.name, capacity: one.capacity, picture: await pictureIn(office, one), about: aboutOf(one) })
  return Buffer.from(await sign({ bytes: await office.files.get(first), lines, signedHash: first }))
}

async function pictureIn(office: Office, { strokes, pictureHash, name }: Signer): Promise<Picture> {
  const alt = `${name}的签名`
  if (strokes) return pictureOf(strokes, alt)
  const bytes = await office.files.get(pictureHash!)
  return pictureOfUpload(bytes, readPicture(bytes)!, alt)
}

const aboutOf = ({ signedOn, way }: Signer): string =>
  `${chineseDay(signedOn)}，${ways[way as keyof typeof ways]?.zh ?? ''}`

/** Somebody who was named will not sign after all. Throws NotFound where they have signed. */
export async function leaveOut(
  office: Office,
  { paper, signerId, by }: Omit<Signing, 'answers' | 'given'>,
): Promise<void> {
  await office.db.write(async tx => {
    const { name } = await findUnsigned(tx, paper, signerId)
    const told = { caseId: paper.caseId, audience: paper.audience, by }
    const answers = { paper: nameOf(paper), signer: name }
    await markLeftOut(tx, signerId, await recordEvent(tx, office, { ...told, step: 'signerLeftOut', answers }))
  })
}
