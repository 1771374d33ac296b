/** Writes a ZIP file piece by piece, so that a thick case never stands in memory whole. Files are stored as they are. */
import { crc32 } from 'node:zlib'

export type Entry = {
  /** As it is called in the archive, in UTF-8. */
  name: string
  bytes: number
  /** May be asked for twice: once for its checksum, once to be written. */
  read(): AsyncIterable<Buffer>
}

type Written = { name: Buffer; crc: number; bytes: number; offset: number }

/** The format's own limit without its 64-bit extension. */
export const mostBytes = 0xffff_ffff

/** The archive's bytes in order. Entries carry no day of their own: the same case makes the same archive. */
export async function* zipped(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for (const { name, bytes, read } of entries) {
    let crc = 0
    for await (const chunk of read()) crc = crc32(chunk, crc)
    const one = { name: Buffer.from(name, 'utf8'), crc, bytes, offset }
    const head = localHeader(one)
    yield head
    yield* read()
    offset += head.length + bytes
    written.push(one)
  }
  const directory = Buffer.concat(written.map(directoryHeader))
  yield directory
  yield endRecord({ entries: written.length, size: directory.length, offset })
}

const utf8Names = 0x0800
/** Info-ZIP's unzip takes names of any other origin for an old code page, whatever is said of UTF-8. */
const madeOnUnix = 0x0300
const ordinaryFile = 0o100644
/** 1980-01-01, the first day the format knows. */
const firstDay = 0x0021

function localHeader({ name, crc, bytes }: Written): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x0403_4b50, 0)
  writeCommon(header, 4, { name, crc, bytes })
  return Buffer.concat([header, name])
}

function directoryHeader({ name, crc, bytes, offset }: Written): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x0201_4b50, 0)
  header.writeUInt16LE(madeOnUnix | 20, 4)
  writeCommon(header, 6, { name, crc, bytes })
  header.writeUInt32LE((ordinaryFile << 16) >>> 0, 38)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

/** What both headers say alike: version needed, flags, method (stored), day, checksum, sizes, length of the name. */
function writeCommon(header: Buffer, at: number, { name, crc, bytes }: Omit<Written, 'offset'>): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(utf8Names, at + 2)
  header.writeUInt16LE(0, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(firstDay, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(bytes, at + 14)
  header.writeUInt32LE(bytes, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function endRecord({ entries, size, offset }: { entries: number; size: number; offset: number }): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
