/** The cases of the practice notes that the demo tells by name. */
import type { Story } from '../story.ts'
import { s05 } from './s05.ts'
import { s07 } from './s07.ts'
import { s19 } from './s19.ts'
import { s20 } from './s20.ts'

export const scenarios: readonly Story[] = [s05, s07, s19, s20]
