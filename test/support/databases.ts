/**
 * Databases for tests, each a copy of one migrated template: a file, or on PostgreSQL (TEST_DATABASE_URL names the
 * template there) a database.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/db.ts'
import { emptyDatabase } from './empty-database.ts'
import { query } from './query.ts'

export type FreshDatabase = { url: string; drop(): Promise<void> }

/** Which database the tests run on. */
export const testClient = process.env.TEST_DATABASE_URL ? 'postgres' : 'sqlite'

/** A migrated database without rows, for this caller alone. `folder` is where a SQLite file goes. */
export async function freshDatabase(folder: string): Promise<FreshDatabase> {
  const template = process.env.TEST_DATABASE_URL
  return template ? await lentOnServer(template) : await copyOfFile(folder)
}

/** A database in which no migration has run. */
export async function bareDatabase(folder: string): Promise<FreshDatabase> {
  const template = process.env.TEST_DATABASE_URL
  return template ? await copyOnServer(template, 'template1') : fileIn(folder)
}

/** Copies of the template that this process has used and emptied: to make one costs more than most tests. */
const idle: string[] = []

async function lentOnServer(templateUrl: string): Promise<FreshDatabase> {
  const url = idle.pop() ?? (await copyOnServer(templateUrl)).url
  return {
    url,
    drop: async () => {
      await emptyDatabase(url)
      idle.push(url)
    },
  }
}

async function copyOnServer(templateUrl: string, template = new URL(templateUrl).pathname.slice(1)) {
  const name = `office_${randomUUID().replaceAll('-', '')}`
  const admin = onServer(templateUrl, 'postgres')
  await query(admin, `create database ${name} template ${template}`)
  return {
    url: onServer(templateUrl, name),
    drop: async () => {
      await query(admin, `drop database ${name} with (force)`)
    },
  }
}

function onServer(url: string, database: string): string {
  const there = new URL(url)
  there.pathname = `/${database}`
  return there.href
}

async function copyOfFile(folder: string): Promise<FreshDatabase> {
  const copy = fileIn(folder)
  await copyFile(await templateFile(), copy.url.slice('sqlite:'.length))
  return copy
}

/** Goes with its folder. */
const fileIn = (folder: string): FreshDatabase => ({
  url: `sqlite:${join(folder, `${randomUUID()}.sqlite`)}`,
  drop: async () => {},
})

let template: Promise<string> | undefined

/** Made once for these very migrations, by whichever process needs it first. */
function templateFile(): Promise<string> {
  template ??= makeTemplate()
  return template
}

async function makeTemplate(): Promise<string> {
  const file = join(tmpdir(), `park-fengqiao-template-${await migrationsHash()}-${userInfo().uid}.sqlite`)
  if (existsSync(file)) return file
  const making = await mkdtemp(join(tmpdir(), 'park-fengqiao-template-'))
  const db = openDatabase(`sqlite:${join(making, 'office.sqlite')}`)
  await db.migrate()
  await db.close() // the last connection writes everything into the one file
  await rename(join(making, 'office.sqlite'), file)
  await rm(making, { recursive: true })
  return file
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256')
  const folder = new URL('../../db/', import.meta.url)
  for (const name of (await readdir(folder, { recursive: true })).toSorted())
    if (name.endsWith('.ts')) hash.update(name).update(await readFile(new URL(name, folder)))
  return hash.digest('hex').slice(0, 16)
}
