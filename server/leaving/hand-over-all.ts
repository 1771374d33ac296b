/** The cases of somebody who leaves as one batch of hand-overs, each to the successor that was chosen for it. */
import { insertBatch, sealAnswers } from '../batches/repository.ts'
import { goOnBeside } from '../batches/run.ts'
import { Invalid, NotAllowed } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { Owned } from './repository.ts'
import { words } from './words.ts'

export type HandingOver = {
  by: Person
  note: string
  /** A case without a successor is left where it lies. */
  chosen: readonly { owned: Owned; toId: string }[]
}

/** Returns the batch's id; it checks each row, the search for conflicts included, and waits to be confirmed. Throws Invalid. */
export async function handOverAll(office: Office, { by, note, chosen }: HandingOver): Promise<string> {
  const [membership] = by.memberships
  if (!membership) throw new NotAllowed(`${by.id} works nowhere`)
  if (chosen.length === 0) throw new Invalid({ '': [words.chooseSome[by.locale]] })
  const id = await office.db.write(tx =>
    insertBatch(
      tx,
      {
        madeBy: by.id,
        organisationPath: membership.path,
        caseId: null,
        proceedingId: null,
        workflow: 'case-file',
        step: 'handOver',
        state: 'checking',
        seenVersion: 0,
        sealed: sealAnswers(office, { occasion: 'leaving', note }),
      },
      {
        now: office.now(),
        rows: chosen.map(({ owned, toId }) => ({
          caseId: owned.id,
          memberId: null,
          proceedingId: owned.fileId,
          seenVersion: owned.fileVersion,
          label: owned.title,
          sealed: sealAnswers(office, { toId }),
        })),
      },
    ),
  )
  goOnBeside(office)
  return id
}
