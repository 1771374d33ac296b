/** Programs the measurements start, each in a process of its own that ends with them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

const root = new URL('../..', import.meta.url).pathname

export type Program = AsyncDisposable & {
  pid: number
  /** The address it printed. */
  url: string
  /** From being started to the address, in milliseconds. */
  startMs: number
}

/** The program as `npm start` runs it, with the flags it is given there. */
export function startHouse(env: Record<string, string>, more: readonly string[] = []): Promise<Program> {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: { start: string } }
  const [, ...words] = scripts.start.split(' ')
  return startProgram(words.at(-1)!, env, [...words.slice(0, -1), ...more])
}

/** Starts a server and waits for its address; it is stopped as Ctrl-C would. */
export async function startProgram(
  file: string,
  env: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<Program> {
  const began = performance.now()
  const child = spawn(process.execPath, [...flags, file], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const url = await addressOf(child)
  return {
    pid: child.pid!,
    url,
    startMs: performance.now() - began,
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT')
      await ended
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const [address] = /http:\/\/\S+:\d+(?=\n)/.exec(said) ?? []
      if (!address) return
      child.stdout!.off('data', listen).resume() // its log is not read on
      resolve(address)
    }
    child.stdout!.on('data', listen)
    child.once('close', code => reject(new Error(`${child.spawnfile} ended with ${code}:\n${said}`)))
  })
}

/** Runs a program to its end; its last line is JSON. */
export async function ask<Answer>(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Answer> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${said}`)
  return JSON.parse(said.trimEnd().split('\n').at(-1)!)
}
