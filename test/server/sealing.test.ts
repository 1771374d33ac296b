import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { createFileStore } from '../../server/evidence/file-store.ts'
import { CannotOpen, createSealer, mask } from '../../server/sealing/sealer.ts'

const keyOf = (fill: number): Buffer => Buffer.alloc(32, fill)
const old = { id: 'k2025', key: keyOf(1) }
const fresh = { id: 'k2026', key: keyOf(2) }
const indexKey = keyOf(9)
const sealer = createSealer({ sealingKeys: [fresh, old], indexKey })

describe('sealed values', () => {
  it('opens again to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), plain => {
        expect(sealer.open(sealer.seal('draft', plain))).to.equal(plain)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it('names the version and the key, and never shows the value', () => {
    const sealed = sealer.seal('identity', '350102199001011234')
    expect(sealed).to.match(/^v1:k2026:[A-Za-z0-9+/]+=*$/)
    expect(Buffer.from(sealed.split(':')[2]!, 'base64').toString('latin1')).not.to.contain('3501')
  })

  it('seals the same value differently each time', () => {
    expect(sealer.seal('phone', '13800001234')).not.to.equal(sealer.seal('phone', '13800001234'))
  })

  it('opens what an older key sealed, and seals with the newest', () => {
    const before = createSealer({ sealingKeys: [old], indexKey }).seal('card', '6222000011112222')
    expect(sealer.open(before)).to.equal('6222000011112222')
    expect(sealer.isAged(before)).to.equal(true)
    expect(sealer.isAged(sealer.seal('card', '6222000011112222'))).to.equal(false)
  })

  it('does not open with a key that is gone', () => {
    const sealed = sealer.seal('phone', '13800001234')
    expect(() => createSealer({ sealingKeys: [old], indexKey }).open(sealed)).to.throw(CannotOpen, 'k2026')
  })

  it('does not open what was changed, cut off or never sealed', () => {
    const sealed = sealer.seal('phone', '13800001234')
    const [version, key, payload] = sealed.split(':') as [string, string, string]
    const bytes = Buffer.from(payload, 'base64')
    for (const place of bytes.keys()) {
      const changed = Buffer.from(bytes)
      changed[place]! ^= 1
      expect(() => sealer.open(`${version}:${key}:${changed.toString('base64')}`), `byte ${place}`).to.throw(CannotOpen)
    }
    expect(() => sealer.open(`${version}:${key}:${bytes.subarray(0, 20).toString('base64')}`)).to.throw(CannotOpen)
    expect(() => sealer.open('13800001234')).to.throw(CannotOpen)
  })

  it('does not open a value under the name of another kind', () => {
    const sealed = sealer.seal('draft', '13800001234')
    expect(() => sealer.open(sealed, 'phone')).to.throw(CannotOpen, 'Sealed as draft')
    const relabelled = Buffer.from(sealed.split(':')[2]!, 'base64')
    relabelled[0] = 1
    expect(() => sealer.open(`v1:k2026:${relabelled.toString('base64')}`, 'phone')).to.throw(CannotOpen)
  })

  it('refuses keys of a wrong length and an empty bunch of keys', () => {
    expect(() => createSealer({ sealingKeys: [{ id: 'short', key: Buffer.alloc(16) }], indexKey })).to.throw('short')
    expect(() => createSealer({ sealingKeys: [], indexKey })).to.throw('at least one key')
  })
})

describe('the blind index', () => {
  const same: [kind: 'phone' | 'identity' | 'card', one: string, other: string][] = [
    ['phone', '13800001234', '+86 138-0000-1234'],
    ['phone', '13800001234', '１３８００００１２３４'],
    ['phone', '13800001234', '0086 138 0000 1234'],
    ['phone', '059187654321', '(0591) 8765-4321'],
    ['identity', '35010219900101123X', ' 35010219900101123x '],
    ['card', '6222000011112222', '6222 0000 1111 2222'],
  ]
  for (const [kind, one, other] of same) {
    it(`finds ${kind} '${other}' as ${one}`, () => {
      expect(sealer.index(kind, other)).to.equal(sealer.index(kind, one))
    })
  }

  it('differs between values, kinds and index keys, and not between sealing keys', () => {
    const index = sealer.index('phone', '13800001234')
    expect(index).to.match(/^[0-9a-f]{64}$/)
    expect(sealer.index('phone', '13800001235')).not.to.equal(index)
    expect(sealer.index('card', '13800001234')).not.to.equal(index)
    expect(createSealer({ sealingKeys: [fresh], indexKey: keyOf(8) }).index('phone', '13800001234')).not.to.equal(index)
    expect(createSealer({ sealingKeys: [old], indexKey }).index('phone', '13800001234')).to.equal(index)
  })
})

describe('masks', () => {
  it('show the head and tail of a mobile phone', () => {
    expect(mask('phone', '+86 138 0000 1234')).to.equal('138****1234')
    expect(mask('phone', '8765432')).to.equal('****32')
  })
  it('show the last four of an identity number or a card', () => {
    expect(mask('identity', '35010219900101123x')).to.equal('**************123X')
    expect(mask('card', '6222 0000 1111 2222')).to.equal('************2222')
  })
  it('show nothing of what is too short or is no number', () => {
    expect(mask('identity', '1234')).to.equal('****')
    expect(mask('draft', 'whatever was typed')).to.equal('****')
  })
})

describe('the file store', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('files bytes under their hash, readable by the owner only, and leaves nothing half written', async () => {
    const store = createFileStore(folder)
    const put = await store.put(Buffer.from('abc'))
    expect(put).to.deep.equal({
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    })
    const place = join(folder, 'files', 'ba', '78')
    expect(await readdir(place)).to.deep.equal([put.sha256])
    expect((await stat(join(place, put.sha256))).mode & 0o777).to.equal(0o600)
    expect((await store.get(put.sha256)).toString()).to.equal('abc')
  })

  it('takes the same bytes from many at once as one file', async () => {
    const store = createFileStore(folder)
    const puts = await Promise.all(Array.from({ length: 10 }, () => store.put(Buffer.from('same'))))
    expect(new Set(puts.map(({ sha256 }) => sha256)).size).to.equal(1)
    expect((await store.get(puts[0]!.sha256)).toString()).to.equal('same')
  })

  it('does not hand out a damaged file, and knows no name that is not a hash', async () => {
    const store = createFileStore(folder)
    const { sha256 } = await store.put(Buffer.from('whole'))
    await writeFile(join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'other')
    expect(await store.get(sha256).catch((error: Error) => error.message)).to.match(/damaged/)
    expect(await store.get('../../etc/passwd').catch((error: Error) => error.message)).to.equal('Not a SHA-256')
  })
})
