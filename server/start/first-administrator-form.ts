/** What the first administrator is asked. */
import { z } from 'zod'
import { type FieldMeta, shortText } from '../../workflows/fields.ts'
import { words } from './words.ts'

const secret = (label: FieldMeta['label']) =>
  z
    .string()
    .min(1)
    .max(200)
    .meta({ label, widget: 'secret' } satisfies FieldMeta)

export const firstAdministratorForm = z.object({
  token: shortText(words.token, { help: words.tokenHelp }),
  organisationZh: shortText(words.organisationZh),
  organisationEn: shortText(words.organisationEn, { max: 160 }),
  shortCode: shortText(words.shortCode, { help: words.shortCodeHelp, max: 24 }),
  userName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9.-]{1,62}$/)
    .meta({ label: words.userName, widget: 'text', help: words.userNameHelp, max: 63 } satisfies FieldMeta),
  name: shortText(words.name, { max: 80 }),
  password: secret(words.password),
  passwordAgain: secret(words.passwordAgain),
})
