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

/** `text`: lines of the text format in UTF-8, each with its line feed; pieces end anywhere. */
export function copyInto(client: pg.Client, sql: string, text: readonly Uint8Array[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let connection: Connection
    client.query({
      submit(own: Connection) {
        connection = own
        own.query(sql)
      },
      handleCopyInResponse() {
        send(connection, text).catch(error => connection.sendCopyFail(String(error)))
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    } as never)
  })
}

async function send(connection: Connection, text: readonly Uint8Array[]): Promise<void> {
  for (const piece of text) {
    connection.sendCopyFromChunk(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  connection.endCopyFrom()
}
