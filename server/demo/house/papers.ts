/** A few papers of the demo that have reached whom they are for, and some that were signed on screen. */
import { type Office, todayOf } from '../../office.ts'
import { makePaper } from '../../papers/make-paper.ts'
import { findPaper, type PaperOfCase, queuedPaper } from '../../papers/repository.ts'
import type { Person } from '../../people/person.ts'
import { findPerson } from '../../people/repository.ts'
import type { ServiceAnswers } from '../../served-papers/forms.ts'
import { recordService } from '../../served-papers/record-service.ts'
import { signersOf } from '../../signatures/repository.ts'
import { nameSigners, signPaper } from '../../signatures/sign-paper.ts'
import { newestNotices } from '../repository.ts'

const most = 4
/** As drawn by hand in the frame for signatures. */
const strokes = [
  [80, 60, 130, 55, 125, 130, 85, 160],
  [170, 50, 165, 150, 240, 140],
  [290, 70, 360, 65, 330, 110, 300, 150, 380, 145],
]

/** Notices of acceptance of cases in hand: to the employer by hand at the second try, or by post; the worker signs. */
export async function serveAndSign(office: Office): Promise<void> {
  const today = todayOf(office)
  for (const [place, { id, ownerId, applicantId, respondentId }] of (
    await newestNotices(office.db.reader, most)
  ).entries()) {
    const by = await findPerson(office.db.reader, ownerId, today)
    const queued = await queuedPaper(office.db.reader, id)
    if (!by || !queued) continue
    await makePaper(office, queued)
    const paper = await findPaper(office.db.reader, id, { person: by, today })
    if (paper.state !== 'filed') throw new Error(`Paper ${paper.number} lacks ${paper.problem}`)
    for (const answers of place % 2 === 0 ? atSecondTry(paper, today) : [byPost(paper)])
      await recordService(office, { paper, answers: { ...answers, party: respondentId }, received: [], by })
    if (place < 2) await signed(office, { paper, applicantId, by })
  }
}

const atSecondTry = ({ happenedOn }: PaperOfCase, today: string): ServiceAnswers[] => [
  {
    copies: 1,
    way: 'direct',
    servedOn: happenedOn,
    outcome: 'failed',
    failure: 'absent',
    note: '前台无人，改日再送。',
  },
  { copies: 1, way: 'direct', servedOn: today, outcome: 'served', receivedBy: '前台文员', relation: 'receiver' },
]

const byPost = ({ happenedOn }: PaperOfCase): ServiceAnswers => ({
  copies: 1,
  way: 'post',
  servedOn: happenedOn,
  outcome: 'served',
  tracking: 'EMS1020304050607',
  receivedBy: '收发室',
  relation: 'receiver',
})

async function signed(
  office: Office,
  { paper, applicantId, by }: { paper: PaperOfCase; applicantId: string; by: Person },
): Promise<void> {
  await nameSigners(office, { paper, answers: { parties: [applicantId], others: [] }, by })
  const [signer] = await signersOf(office.db.reader, paper.id)
  const answers = { way: 'station' as const, signedOn: todayOf(office), identity: '核对身份证原件' }
  await signPaper(office, { paper, signerId: signer!.id, answers, given: { strokes }, by })
}
