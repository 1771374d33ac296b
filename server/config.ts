/** What the environment says, read once and checked; with `knexfile.ts` the only reader of `process.env`. */
import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { caseKinds } from '../workflows/definitions/case-file/words.ts'
import { CannotStart } from './start/cannot-start.ts'
import { type Secrets, secretsOf } from './start/secrets.ts'

export type Config = Omit<z.infer<typeof settings>, 'publicUrl' | 'databaseUrl'> & {
  /** Where people reach the house, without a slash at the end: what `Origin` must be. */
  publicUrl: string
  /** `sqlite:path` or `postgres://…`. */
  databaseUrl: string
  secrets: Secrets
}

/** What stands in the way of starting, a sentence each. */
export class BadConfig extends CannotStart {
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

const numberFormat = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .refine(format => ['{code}', '{year}', '{number}'].every(part => format.includes(part)), {
      error: 'needs {code}, {year} and {number}, else two cases could share a number',
    })

/** 'bargaining={code}协商〔{year}〕{number}号; supervision=…': formats of kinds of case that differ from the common one. */
const kindFormats = z
  .string()
  .default('')
  .transform((text, context): Readonly<Record<string, string>> => {
    const pairs = text
      .split(';')
      .filter(one => one.trim() !== '')
      .map(one => one.split('=').map(part => part.trim()))
    for (const [kind = '', format = ''] of pairs) {
      const wrong = !(kind in caseKinds)
        ? `knows no kind '${kind}'; the kinds are ${Object.keys(caseKinds).join(', ')}`
        : numberFormat('').safeParse(format).error?.issues[0]?.message
      if (wrong) context.addIssue({ code: 'custom', message: wrong })
    }
    return Object.fromEntries(pairs)
  })

const paperNumberFormat = numberFormat('{code}{series}〔{year}〕{number}号').refine(
  format => format.includes('{series}'),
  {
    error: 'needs {series}, else papers of two kinds could share a number',
  },
)

const settings = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().optional(),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://anjian.example.cn' })
      .optional(),
    TRUSTED_PROXIES: z.string().default('loopback'),
    DATA_FOLDER: z.string().default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^(sqlite:.|postgres(ql)?:\/\/)/, { error: 'must begin with sqlite: or postgres://' })
      .optional(),
    CASE_NUMBER_FORMAT: numberFormat('{code}{kind}〔{year}〕{number}号'),
    CASE_NUMBER_FORMATS: kindFormats,
    REGISTRATION_NUMBER_FORMAT: numberFormat('{code}登〔{year}〕{number}号'),
    PAPER_NUMBER_FORMAT: paperNumberFormat,
    CHROMIUM_PATH: z
      .string()
      .refine(path => isAbsolute(path) && existsSync(path), {
        error: 'must be the full path of a Chromium that is there',
      })
      .optional(),
    DEMO: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
    STOP_SECONDS: z.coerce.number().int().min(0).max(600).default(10),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .transform(env => {
    const production = env.NODE_ENV === 'production'
    return {
      production,
      port: env.PORT,
      host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
      publicUrl: env.PUBLIC_URL,
      /** Whose X-Forwarded-* headers are believed, in the words of Express' `trust proxy`. */
      trustedProxies: env.TRUSTED_PROXIES,
      dataFolder: resolve(env.DATA_FOLDER),
      databaseUrl: env.DATABASE_URL,
      /** `{code}` of the station, `{kind}` of the case, `{year}`, `{number}` of the year with at least four digits. */
      caseNumberFormat: env.CASE_NUMBER_FORMAT,
      /** By kind of case, where it differs. */
      caseNumberFormats: env.CASE_NUMBER_FORMATS,
      registrationNumberFormat: env.REGISTRATION_NUMBER_FORMAT,
      /** As above, with the `{series}` of the kind of paper. */
      paperNumberFormat: env.PAPER_NUMBER_FORMAT,
      /** Prints whole files as PDF; without it that is not offered. */
      chromiumPath: env.CHROMIUM_PATH,
      /** Invented people and cases, and their sign-ins as buttons; never in production. */
      demo: env.DEMO === 'on' && !production,
      idleMinutes: env.IDLE_MINUTES,
      /** How long requests in flight may still take once the house is asked to stop. */
      stopSeconds: env.STOP_SECONDS,
      logLevel: env.LOG_LEVEL,
    }
  })

/** Throws `BadConfig` with everything that is wrong at once. Outside production missing secrets are made and kept. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  if (!read.success) throw new BadConfig(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`))
  const { production, dataFolder, host, port } = read.data
  const { secrets, problems } = secretsOf(given, { production, dataFolder })
  if (production && !read.data.publicUrl)
    problems.push('PUBLIC_URL is missing: the address people reach the house at, such as https://anjian.example.cn.')
  if (problems.length > 0) throw new BadConfig(problems)
  return {
    ...read.data,
    publicUrl: (read.data.publicUrl ?? `http://${host}:${port}`).replace(/\/+$/, ''),
    databaseUrl: read.data.databaseUrl ?? `sqlite:${join(dataFolder, 'park-fengqiao.sqlite')}`,
    secrets,
  }
}
