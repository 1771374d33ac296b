/** The port: taken at once, answered when the house is ready, closed without cutting anybody off. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config.ts'
import { CannotStart } from './cannot-start.ts'

export type Door = {
  url: string
  /** From now on requests go here. */
  answerWith(listener: RequestListener): void
  /** Takes no more; those in flight have this many seconds. */
  close(seconds: number): Promise<void>
}

export async function openDoor({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Door> {
  let listener = notYet
  const server = createServer((req, res) => listener(req, res))
  await listen(server, { host, port })
  const shownHost = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${shownHost}:${(server.address() as AddressInfo).port}`,
    answerWith(next) {
      listener = next
    },
    close: seconds => closeServer(server, seconds),
  }
}

const notYet: RequestListener = (_req, res) => {
  res.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' })
  res.end('正在准备，请稍候。\nGetting ready; try again in a moment.\n')
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(reasonFor(error, host, port))))
    server.listen(port, host, resolve)
  })
}

function reasonFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is busy: stop what uses it, or set PORT to another one.`
  if (code === 'EACCES') return `Port ${port} on ${host} is not allowed for this user: set PORT to one above 1023.`
  return `Cannot listen on port ${port} of ${host}: ${message}.`
}

/** A connection kept alive is closed as soon as its last answer is out. */
async function closeServer(server: Server, seconds: number): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const bound = setTimeout(() => server.closeAllConnections(), seconds * 1000)
  await closed
  clearInterval(idle)
  clearTimeout(bound)
}
