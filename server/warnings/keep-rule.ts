/** An administrator sets a rule for their organisation and all below, or sets it back to what holds above; on record. */
import type { Locale } from '../../workflows/text.ts'
import { Invalid, Stale } from '../errors.ts'
import type { Office } from '../office.ts'
import { homeOf } from '../organisations/administered.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { editionsAt, insertEdition } from './editions.ts'
import type { RuleId, Settings } from './rules.ts'
import { words } from './words.ts'

type Keeping = {
  rule: RuleId
  settings: Settings | null
  reason: string
  /** The newest entry when the form was opened, '' for none; undefined where no form tells. */
  seen?: string | undefined
  by: Person
  locale: Locale
}

/** `settings` null sets it back. Throws Stale where somebody set it meanwhile, Invalid where there is nothing to set back, or nothing changes. */
export function keepRule(office: Office, { rule, settings, reason, seen, by, locale }: Keeping): Promise<void> {
  return office.db.write(async tx => {
    const path = homeOf(by)
    const [newest] = await editionsAt(tx, rule, path)
    if (seen !== undefined && seen !== (newest?.id ?? ''))
      throw new Stale(`Rule ${rule} was set meanwhile`, words.ruleSetMeanwhile)
    if (!settings && !newest?.settings) throw new Invalid({ '': [words.nothingSet[locale]] })
    if (settings && newest && JSON.stringify(newest.settings) === JSON.stringify(settings))
      throw new Invalid({ '': [words.unchanged[locale]] })
    const at = office.now()
    await insertEdition(tx, { rule, path, settings, reason, personId: by.id, at: at.toISOString() })
    const action = settings ? 'warning-rule-set' : 'warning-rule-set-back'
    await logChange(tx, { by: by.id, action, subject: rule, reason, at })
  })
}
