/**
 * Prints an HTML page as PDF with a Chromium of the machine. The browser is started for one page, spoken to through two
 * pipes, and killed afterwards; the page itself never lies on a disk, runs no script and loads nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** `isNumbered`: with the number of each page at its foot. */
export type Printing = { program: string; html: string; timeoutMs: number; isNumbered: boolean; signal?: AbortSignal }

/** Throws when the program does not start, ends before its time, or takes longer than it may. */
export async function printPdf({ program, html, timeoutMs, isNumbered, signal }: Printing): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-pdf-'))
  const browser = spawn(program, [...flags, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that its children go with it
  })
  try {
    return await Promise.race([printed(browser, html, isNumbered), failureOf(browser, timeoutMs, signal)])
  } finally {
    end(browser)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND', // no name leads anywhere
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium gives root none; the only page is ours
]

async function printed(browser: ChildProcess, html: string, isNumbered: boolean): Promise<Buffer> {
  const { ask, heard } = conversation(browser)
  const { targetId } = await ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  const { frameTree } = await ask<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree', {}, sessionId)
  await ask('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
  await ask('Page.enable', {}, sessionId)
  const loaded = heard('Page.loadEventFired') // pictures stand in the page, but are read behind it
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId)
  await loaded
  const { data } = await ask<{ data: string }>(
    'Page.printToPDF',
    { ...sheet, displayHeaderFooter: isNumbered },
    sessionId,
  )
  return Buffer.from(data, 'base64')
}

/** A4 with room for the page's number; margins in inches. */
const sheet = {
  preferCSSPageSize: true,
  printBackground: true,
  paperWidth: 8.27,
  paperHeight: 11.69,
  marginTop: 0.9,
  marginBottom: 0.9,
  marginLeft: 0.9,
  marginRight: 0.9,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;text-align:center;font-size:9px"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
}

type Answer = { id?: number; method?: string; result?: never; error?: { message: string } }
type Conversation = {
  ask<Result>(method: string, params: object, sessionId?: string): Promise<Result>
  /** The next time it tells of something by itself. */
  heard(method: string): Promise<void>
}

/** The DevTools protocol through pipes 3 and 4: JSON messages, each ended by a zero byte. */
function conversation({ stdio }: ChildProcess): Conversation {
  const [to, from] = [stdio[3] as Writable, stdio[4] as Readable]
  const waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>()
  const listening = new Map<string, () => void>()
  let pieces: Buffer[] = []
  let lastId = 0

  to.on('error', () => {}) // a browser that is gone is told by its end
  from.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let zero = rest.indexOf(0); zero >= 0; zero = rest.indexOf(0)) {
      hear(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, zero)]).toString('utf8')))
      pieces = []
      rest = rest.subarray(zero + 1)
    }
    pieces.push(rest)
  })

  function hear({ id, method, result, error }: Answer): void {
    listening.get(method ?? '')?.()
    const one = waiting.get(id ?? 0)
    waiting.delete(id ?? 0)
    if (error) one?.reject(new Error(`Chromium: ${error.message}`))
    else one?.resolve(result as never)
  }

  return {
    ask: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        to.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
      }),
    heard: method => new Promise(resolve => listening.set(method, resolve)),
  }
}

/** Rejects when the browser fails, when time is up, or when nobody waits any longer. */
function failureOf(browser: ChildProcess, timeoutMs: number, signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    browser.once('error', reject)
    browser.once('exit', code => reject(new Error(`Chromium ended with ${code}`)))
    const limit = setTimeout(() => reject(new Error(`Chromium took more than ${timeoutMs} ms`)), timeoutMs)
    browser.once('exit', () => clearTimeout(limit))
    signal?.addEventListener('abort', () => reject(new Error('Nobody waits for the PDF')), { once: true })
  })
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended already
  }
}
