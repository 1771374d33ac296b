/** Runs checks and tells what each found: piece after piece here, or in threads side by side. */
import type { Around, Check } from './check.ts'
import { begun, doPiece, keep, type Outcome, type Piece, piecesOf } from './pieces.ts'

/** Cases fall into seven shares, 0 to 6, one for each day of the week, by the last sign of their ids. */
export const shareOf = (caseId: string): number => caseId.charCodeAt(caseId.length - 1) % 7

/** Does one piece after another. */
export type Lane = (piece: Piece) => Promise<Outcome[]>

type Running = {
  checks: readonly Check[]
  /** Which cases are compared with their histories; all unless told. */
  isDue?: (caseId: string) => boolean
  report: (outcome: Outcome) => Promise<void> | void
  /** Side by side; one, here, unless told. */
  lanes?: readonly Lane[]
}

/** A check of the whole house is reported when it is done, the others in the end. */
export async function runChecks(
  around: Around,
  { checks, isDue = () => true, report, lanes = [piece => doPiece(around, checks, piece)] }: Running,
): Promise<void> {
  const totals = new Map(checks.map(({ id }): [string, Outcome] => [id, begun(id)]))
  const pieces = piecesOf(around, { checks, isDue })
  const follow = async (lane: Lane): Promise<void> => {
    for (;;) {
      const { value: piece, done } = await pieces.next()
      if (done) return
      for (const outcome of await lane(piece)) add(totals.get(outcome.checkId)!, outcome)
      if ('checkId' in piece) await tell(piece.checkId)
    }
  }
  const tell = async (checkId: string): Promise<void> => {
    const outcome = totals.get(checkId)!
    totals.delete(checkId)
    await report({ ...outcome, tookMs: Math.round(outcome.tookMs) })
  }
  await Promise.all(lanes.map(follow))
  for (const checkId of [...totals.keys()]) await tell(checkId)
}

function add(total: Outcome, { found, followed, tookMs, findings }: Outcome): void {
  const all = { found: total.found + found, followed: total.followed + followed }
  for (const finding of findings) keep(total, finding)
  Object.assign(total, all)
  total.tookMs += tookMs
}
