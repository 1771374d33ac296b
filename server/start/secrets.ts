/** The secrets of the house: from the environment, or outside production made once and kept in the data folder. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Secrets = {
  sessionSecret: string
  /** The first seals, every one opens. */
  sealingKeys: { id: string; key: Buffer }[]
  indexKey: Buffer
  historyKey: Buffer
}

const newKey = () => randomBytes(32).toString('base64')

/** Each secret by the name it has in the environment: what it is for, and how one is made. */
const wanted = {
  SESSION_SECRET: { purpose: 'it signs session cookies', make: newKey },
  SEALING_KEYS: { purpose: 'it encrypts phones, identity numbers and bank cards', make: () => `1:${newKey()}` },
  INDEX_KEY: { purpose: 'it makes encrypted values findable', make: newKey },
  HISTORY_KEY: { purpose: 'it proves what was submitted with each step', make: newKey },
}
type Name = keyof typeof wanted
const names = Object.keys(wanted) as Name[]
type Given = Partial<Record<Name, string>>

/**
 * `problems` holds one sentence for each secret that is missing in production, or malformed anywhere; with any,
 * `secrets` must not be used.
 */
export function secretsOf(
  env: NodeJS.ProcessEnv,
  { production, dataFolder }: { production: boolean; dataFolder: string },
): { secrets: Secrets; problems: string[] } {
  const given: Given = Object.fromEntries(names.flatMap(name => (env[name] ? [[name, env[name]]] : [])))
  const complete = production ? given : { ...keptSecrets(dataFolder, given), ...given }
  const problems = names.flatMap(name => problemOf(name, complete[name]) ?? [])
  return { secrets: toSecrets(complete), problems }
}

function problemOf(name: Name, value: string | undefined): string | undefined {
  const { purpose } = wanted[name]
  if (!value) return `${name} is missing: ${purpose}. See .env.example for how to make one.`
  if (name === 'SESSION_SECRET')
    return value.length < 32 ? `${name} is too short: it needs at least 32 characters.` : undefined
  if (name !== 'SEALING_KEYS') return isKey(value) ? undefined : `${name} must be 32 bytes in base64.`
  return sealingKeys(value).every(({ id, key }) => /^[\w.-]+$/.test(id) && key.length === 32)
    ? undefined
    : `${name} must be a list of id:key, each key 32 bytes in base64, such as 2:…,1:….`
}

const isKey = (value: string): boolean => Buffer.from(value, 'base64').length === 32

const toSecrets = (given: Given): Secrets => ({
  sessionSecret: given.SESSION_SECRET ?? '',
  sealingKeys: sealingKeys(given.SEALING_KEYS ?? ''),
  indexKey: Buffer.from(given.INDEX_KEY ?? '', 'base64'),
  historyKey: Buffer.from(given.HISTORY_KEY ?? '', 'base64'),
})

const sealingKeys = (list: string) =>
  list.split(',').map(entry => {
    const [id = '', key = ''] = entry.trim().split(/:(.*)/s)
    return { id, key: Buffer.from(key, 'base64') }
  })

/** What the data folder holds, completed by new ones where neither it nor the environment has a secret. */
function keptSecrets(dataFolder: string, given: Given): Given {
  const path = join(dataFolder, 'secrets.json')
  const kept = readKept(path)
  const missing = names.filter(name => !kept[name] && !given[name])
  if (missing.length === 0) return kept
  const made = { ...kept, ...Object.fromEntries(missing.map(name => [name, wanted[name].make()])) }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}

function readKept(path: string): Given {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
