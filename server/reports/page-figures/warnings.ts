/** What the list of warnings counts in each row. */
import type { Definition } from '../indicator.ts'

export const warningFigures = {
  cases: {
    id: 'wn_cases',
    name: { zh: '预警涉及的案件', en: 'Cases of a warning' },
    says: {
      zh: '触发该预警的案件，包括触发以后加进来的；一案有几处触发的只计一次。只计您能看到的。',
      en: 'Cases that raised the warning, also those added later; one that raised it several times counts once. Only cases you may see.',
    },
    unit: 'cases',
    source: {
      zh: '预警规则，各地自定；页面上写明当时的规则',
      en: 'The warning rule, set by each place; the page of the warning tells it as it was',
    },
  },
} as const satisfies Record<string, Definition>
