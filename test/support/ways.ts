/** The ways that lead through a workflow, found once: along every arrow that samples and written walks can reach. */
import { arrowsTaken } from '../../workflows/arrows.ts'
import type { Workflow } from '../../workflows/define.ts'
import { begin, type Taken, take } from '../../workflows/walk.ts'
import { walks as arbitrationWalks } from '../workflows/arbitration.walks.ts'
import { walks as bargainingWalks } from '../workflows/bargaining.walks.ts'
import { walks as bargainingDisputeWalks } from '../workflows/bargaining-dispute.walks.ts'
import { walks as firstInstanceWalks } from '../workflows/first-instance.walks.ts'
import { walks as jointMeetingWalks } from '../workflows/joint-meeting.walks.ts'
import { walks as legalAidWalks } from '../workflows/legal-aid.walks.ts'
import { walks as supervisionWalks } from '../workflows/supervision.walks.ts'
import { walks as tripartiteMeetingWalks } from '../workflows/tripartite-meeting.walks.ts'
import { allSamples } from './all-samples.ts'
import { explore, type WrittenWalk, walk } from './explore.ts'

export type Way = readonly Taken[]

const written: Record<string, readonly WrittenWalk[]> = {
  'legal-aid': legalAidWalks,
  'tripartite-meeting': tripartiteMeetingWalks,
  'bargaining-dispute': bargainingDisputeWalks,
  bargaining: bargainingWalks,
  'joint-meeting': jointMeetingWalks,
  arbitration: arbitrationWalks,
  'first-instance': firstInstanceWalks,
  supervision: supervisionWalks,
}
const known = new Map<string, Way[]>()

/** Few ways that together walk every arrow found, the longest first. */
export function waysThrough(workflow: Workflow): Way[] {
  const ways = known.get(workflow.id) ?? fewest(workflow, allWays(workflow))
  known.set(workflow.id, ways)
  return ways
}

function allWays(workflow: Workflow): Way[] {
  const explored = [
    explore(workflow, allSamples[workflow.id]!),
    ...(written[workflow.id] ?? []).map(({ steps }) => walk(workflow, steps)),
  ]
  return explored.flatMap(({ arrows }) => [...arrows.values()])
}

/** A way is kept when it walks an arrow that none before it has walked. */
function fewest(workflow: Workflow, ways: Way[]): Way[] {
  const walked = new Set<string>()
  return ways
    .toSorted((a, b) => b.length - a.length)
    .filter(way => {
      const fresh = arrowsAlong(workflow, way).filter(arrow => !walked.has(arrow))
      for (const arrow of fresh) walked.add(arrow)
      return fresh.length > 0
    })
}

function arrowsAlong(workflow: Workflow, way: Way): string[] {
  let snapshot = begin(workflow)
  return way.flatMap(event => {
    const arrows = arrowsTaken(workflow, snapshot, event)
    snapshot = take(workflow, snapshot, event)
    return arrows
  })
}
