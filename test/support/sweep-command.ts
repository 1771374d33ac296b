/** `npm run sweep` on the database of a test: what it says, and what it ends with. */
import { execFile } from 'node:child_process'
import { secrets, type TestOffice } from './office.ts'

export function sweepCommand({ office }: TestOffice, only: string): Promise<{ code: number; said: string }> {
  const { dataFolder: DATA_FOLDER, databaseUrl: DATABASE_URL } = office.config
  const env = { PATH: process.env.PATH, DATABASE_URL, DATA_FOLDER, ...secrets }
  const program = [new URL('../../server/sweep/command.ts', import.meta.url).pathname, '--only', only]
  return new Promise(resolve =>
    execFile(process.execPath, program, { env }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + errors }),
    ),
  )
}
