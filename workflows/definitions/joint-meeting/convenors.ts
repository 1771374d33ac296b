/** Who keeps a joint meeting. */
import type { By } from '../../define.ts'

/** The union's legal department and whoever keeps the case for it. */
export const convenors: By = {
  mediator: 'owner',
  'station-lead': 'station',
  supervisor: 'subtree',
  'legal-aid-officer': 'subtree',
}
