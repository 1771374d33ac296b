/**
 * The Chromium that comes with npm, with the libraries it needs where the machine has none.
 * It is unpacked once per version, into a folder of its own under the system's temporary folder.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'

const { devDependencies } = createRequire(import.meta.url)('../../package.json')
const home = join(tmpdir(), `park-fengqiao-chromium-${devDependencies['@sparticuz/chromium']}-${userInfo().uid}`)

/** Flags that would weaken what is tested, that fit a cloud function only, or that Playwright gives itself. */
const unwanted =
  /^--(disable-web-security|allow-running-insecure-content|disable-site-isolation-trials|single-process|no-zygote|headless|no-sandbox|disable-setuid-sandbox|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/

/**
 * Drawing by an imitated processor for pictures takes half the time, and what a page runs for a tenth of a second is not
 * worth compiling for speed: that takes a quarter of the time in which axe looks at it.
 */
const spared = ['--disable-gpu', '--js-flags=--no-opt --no-maglev']

/** The package's own file looks for its fonts in /tmp. */
const fontsConf = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>`

/** Starts a browser that many pages may share. */
export async function launchChromium(): Promise<Browser> {
  await unpackChromium()
  const args = await insideFolder(home, async chromium => chromium.args)
  return await playwright.launch({
    executablePath: join(home, 'chromium'),
    args: [...args.filter(arg => !unwanted.test(arg)), ...spared],
    chromiumSandbox: false, // root and many containers have none to give; the only pages it opens are ours
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  })
}

/** A program that starts it as an installed one starts, with its own libraries and fonts. */
export async function chromiumProgram(): Promise<string> {
  await unpackChromium()
  const program = join(home, 'chromium.sh')
  const own = `export LD_LIBRARY_PATH='${join(home, 'al2023/lib')}' FONTCONFIG_PATH='${join(home, 'fonts')}'`
  await writeFile(program, `#!/bin/sh\n${own}\nexec '${join(home, 'chromium')}' "$@"\n`, { mode: 0o755 })
  return program
}

/** Half an unpacked browser never stands where a whole one is looked for. */
export async function unpackChromium(): Promise<void> {
  if (existsSync(home)) return
  const making = await mkdtemp(`${home}-`)
  try {
    await insideFolder(making, chromium => chromium.executablePath())
    await writeFile(join(making, 'fonts/fonts.conf'), fontsConf)
    await rename(making, home)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (!existsSync(home)) throw error // otherwise another process was faster
  }
}

type Package = typeof import('@sparticuz/chromium').default

/** The package reads the environment, and changes it while it loads; for the rest of this process it stays as it was. */
async function insideFolder<T>(folder: string, work: (chromium: Package) => Promise<T>): Promise<T> {
  const before = { ...process.env }
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x' // brings libnss3 and its like
  process.env.TMPDIR = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await work(chromium)
  } finally {
    for (const name of ['AWS_LAMBDA_JS_RUNTIME', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'])
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
  }
}
