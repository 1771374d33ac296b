/** What runs the tests says that it was interrupted, and counts nothing then. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'

const endless = `console.log('begun'); it('has no end', () => new Promise(() => setInterval(() => {}, 1000))).timeout(0)\n`

describe('the command that runs the tests', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`says that it was interrupted, and prints no sum: ${signal}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-run-'))
      const file = join(folder, 'endless.test.mjs')
      await writeFile(file, endless)
      const child = spawn(process.execPath, [new URL('run.ts', import.meta.url).pathname, 'unit', file], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let said = ''
      for (const output of [child.stdout, child.stderr])
        output.setEncoding('utf8').on('data', text => {
          said += text
          if (String(text).includes('begun')) child.kill(signal)
        })
      const [code] = await once(child, 'close')
      await rm(folder, { recursive: true })
      expect(said).to.contain('begun').and.to.contain('Interrupted')
      expect(said).to.not.match(/passed|failed/)
      expect(code).to.equal(130)
    })
})
