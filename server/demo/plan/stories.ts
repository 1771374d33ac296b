/** All 400 cases of the demo. */
import { scenarios } from '../scenarios/index.ts'
import type { Story } from '../story.ts'

export function planStories(_seed: string): Story[] {
  return [...scenarios]
}
