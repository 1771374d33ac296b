/** COPY … FROM STDIN over the driver: it speaks the protocol, but has no method for it. */
import { once } from 'node:events'
import type pg from 'pg'

type Connection = {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
  stream: NodeJS.WritableStream & { writableNeedDrain?: boolean }
}

const chunkLength = 512 * 1024

/** `lines` in the text format, each with its line feed. */
export function copyInto(client: pg.Client, sql: string, lines: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let connection: Connection
    client.query({
      submit(own: Connection) {
        connection = own
        own.query(sql)
      },
      handleCopyInResponse() {
        send(connection, lines).catch(error => connection.sendCopyFail(String(error)))
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    } as never)
  })
}

async function send(connection: Connection, lines: readonly string[]): Promise<void> {
  let text = ''
  for (const line of lines) {
    text += line
    if (text.length < chunkLength) continue
    connection.sendCopyFromChunk(Buffer.from(text))
    text = ''
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  if (text) connection.sendCopyFromChunk(Buffer.from(text))
  connection.endCopyFrom()
}
