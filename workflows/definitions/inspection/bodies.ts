/** Who may record what happens in labour inspection. */
import type { By } from '../../define.ts'
import { trackers } from '../court/steps.ts'

export const keepers: By = { ...trackers, supervisor: 'subtree' }
/** The inspectors themselves, where the matter was referred to them, or staff who heard it from them. */
export const bodies: By = { ...keepers, partner: 'assigned' }
