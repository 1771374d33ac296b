/** Where the last day of a rule without a length is named, in words: the step, its answer, who takes it, what bounds it. */
import type { z } from 'zod'
import type { Role } from '../../workflows/define.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import { partnerRules, type SetDay, setDays } from '../../workflows/law/rules/set-days.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { partnersNear } from '../organisations/repository.ts'
import { signInWords } from '../organisations/view.ts'
import { roleLabels } from '../people/roles.ts'
import { fill } from '../web/words.ts'
import { stepAnchor } from '../workflows/view.ts'
import type { Listed } from './catalogue.ts'
import { words } from './words.ts'

/** None where the rule has a length, or where a parameter gives it. */
export const setDaysOf = ({ id, workflows }: Listed, locale: Locale) =>
  (setDays[id] ?? []).flatMap(set => {
    const workflow = workflows.find(one => one.id === set.workflow)
    const step = workflow?.steps[set.step]
    if (!workflow || !step) return []
    const roles = Object.keys(step.by).map(role => roleLabels[role as Role][locale])
    const recorded = roles.join(locale === 'zh' ? '、' : ', ')
    return [
      {
        href: `/workflows/${workflow.id}#${stepAnchor(set.step)}`,
        step: `${workflow.title[locale]} · ${step.label[locale]}`,
        answer: answerLabel(step.form, set)[locale],
        who: step.actor
          ? fill(words.recordsFor[locale], { who: recorded, actor: words[step.actor][locale] })
          : recorded,
        bounds: set.bounds[locale],
      },
    ]
  })

/** Of an answer in a row the label of the row's field. Throws TypeError for an answer the form does not ask. */
function answerLabel(form: z.ZodObject, { step, answer }: SetDay) {
  const [name = '', inRow] = answer.split('.')
  const field = form.shape[name]
  const asked = inRow && field ? metaOf(field as z.ZodType).row?.shape[inRow] : field
  if (!asked) throw new TypeError(`${step} does not ask '${answer}'`)
  return metaOf(asked as z.ZodType).label
}

type Near = { path: string; locale: Locale; mayManage(path: string): boolean }

/** The partners near a place with the time each has to sign for a referral; none for rules that do not go by it. */
export async function partnerTimes(db: Db, { id }: Listed, { path, locale, mayManage }: Near) {
  if (!partnerRules.includes(id)) return []
  const unit = id.endsWith('_wd') ? 'wd' : 'd'
  const partners = await partnersNear(db, path)
  return partners
    .filter(({ signInUnit }) => (signInUnit ?? 'wd') === unit)
    .map(partner => ({
      href: mayManage(partner.path) ? `/organisations/${partner.id}` : '',
      name: partner.name[locale],
      time: signInWords(partner, locale),
    }))
}
