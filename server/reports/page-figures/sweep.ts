/** What the page of the nightly sweep counts for each check. */
import type { Text } from '../../../workflows/text.ts'
import { words } from '../../sweep/words.ts'
import type { Definition } from '../indicator.ts'

const ownRule: Text = {
  zh: '夜间核查的工作规则；每一项的说明写在该项的页面上',
  en: 'Working rules of the nightly sweep; the page of each check says what it means',
}

export const sweepFigures = {
  found: {
    id: 'sw_found',
    name: words.found,
    says: {
      zh: '该项上次核查发现、还没有修复、也没有被跟进的情况。只计您能看到的案件里的；不属于某一案件的，只有管理全部单位的人看到。',
      en: 'What the check found last time that is neither repaired nor being followed up: in cases you may see, and of no case only for whoever administers the whole house.',
    },
    unit: 'listings',
    source: ownRule,
  },
  followed: {
    id: 'sw_followed',
    name: words.followed,
    says: {
      zh: '该项发现的情况中，已经督办承办人、答复日期未到的；过了答复日期的，重新算作发现。',
      en: 'Of what the check found, what its owner was ordered to mend by a day that has not passed; after that day it counts as found again.',
    },
    unit: 'listings',
    source: ownRule,
  },
} as const satisfies Record<string, Definition>
