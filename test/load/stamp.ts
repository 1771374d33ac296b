/** Fills a template for one copy: ids, names, numbers, seals of its own, and the chain computed anew. */
import { createHmac, hash } from 'node:crypto'
import { coreOfName } from '../../server/cases/core-of-name.ts'
import { foldName } from '../../server/cases/fold-name.ts'
import { identityNumber } from '../../server/demo/plan/names.ts'
import type { Random } from '../../server/demo/random.ts'
import { inOrder, packShares, unpackShares } from '../../server/facts/pack-shares.ts'
import type { Sealer } from '../../server/sealing/sealer.ts'
import { accessMarks, nameEntry, wordEntry } from '../../server/search/index-case.ts'
import type { House } from './house.ts'
import { ids } from './ids.ts'
import { nameLike } from './names.ts'
import { soundsOnce, tokensOnce } from './once.ts'
import { type Cell, filled, isRope } from './rope.ts'
import type { OpenValue, Slot } from './slots.ts'
import type { Row, Template } from './template.ts'

export type Stamping = {
  sealer: Sealer
  historyKey: Buffer
  house: House
  /** The next number of a series, written out: allocated in the order of the cases. */
  nextNumber(code: string, sign: string, year: string): string
}
export type Copy = { number: number; realm: number; mediator: number; random: Random }
export type Entry = { tokens: readonly string[]; marks: readonly string[] }
export type Stamped = {
  caseId: string
  /** One for each slot of the template. */
  values: readonly string[]
  names: Entry
  words: Entry
}

export function stamp(template: Template, copy: Copy, stamping: Stamping): Stamped {
  const values = valuesOf(template, copy, stamping)
  const { found } = template
  const access = accessMarks({
    path: filled(found.path, values),
    ownerId: filled(found.owner, values),
    granted: found.grants.map(one => filled(one, values)),
  })
  return {
    caseId: filled(found.id, values),
    values,
    names: nameEntry(
      {
        numbers: found.numbers.map(one => filled(one, values)),
        names: found.names.map(one => filled(one, values)),
        access,
      },
      soundsOnce,
    ),
    words: wordEntry(
      found.texts.map(one => filled(one, values)),
      access,
      tokensOnce,
    ),
  }
}

/** In the order of the template's rows. */
export const rowsOf = (template: Template, values: readonly string[]): (string | number | null)[][] =>
  template.rows.map(({ cells, orders }: Row) =>
    cells.map((cell, place) =>
      place === orders ? inOrderOf(cell, values) : isRope(cell) ? filled(cell, values) : cell,
    ),
  )

/** Shares in figures in their one order, which goes by ids of the house. */
export const inOrderOf = (cell: Cell, values: readonly string[]): string =>
  packShares(inOrder(unpackShares(isRope(cell) ? filled(cell, values) : String(cell))))

/** One text for each slot. A slot follows from those before it only. */
function valuesOf({ slots, values: sealed, registeredAt }: Template, copy: Copy, stamping: Stamping): string[] {
  const { sealer, historyKey, house, nextNumber } = stamping
  const { number, realm, mediator, random } = copy
  const plain = sealed.map(one => plainLike(one, random))
  const closed: (string | undefined)[] = plain.map(() => undefined)
  const texts: string[] = []
  const textOf = (slot: Slot): string => {
    switch (slot.kind) {
      case 'own':
        return ids.ofCase(registeredAt, number, slot.place)
      case 'house':
        return house.idIn(slot.id, realm, mediator)
      case 'name':
        return nameLike(slot.name, slot.isFirm, random)
      case 'core':
        return coreOfName(texts[slot.ofSlot]!)
      case 'folded':
        return foldName(texts[slot.ofSlot]!)
      case 'sealed':
        closed[slot.value] ??= sealer.seal(sealed[slot.value]!.kind, plain[slot.value]!)
        return closed[slot.value]!
      case 'index':
        return sealer.index(sealed[slot.value]!.kind, plain[slot.value]!)
      case 'number':
        return nextNumber(house.codeIn(slot.organisationId, realm), slot.sign, slot.year)
      case 'checkCode':
        return checkCode(`${number} ${registeredAt} ${texts.length}`)
      case 'seconds':
        return `${String(random.whole(0, 59)).padStart(2, '0')}.${String(random.whole(0, 999)).padStart(3, '0')}`
      case 'digest':
        return hash('sha256', filled(slot.of, texts))
      case 'mac':
        return createHmac('sha256', historyKey).update(filled(slot.of, texts)).digest('hex')
      case 'link':
        return hash('sha256', (slot.previous === undefined ? '' : texts[slot.previous]!) + filled(slot.of, texts))
    }
  }
  for (const slot of slots) texts.push(textOf(slot))
  return texts
}

/** Under a prefix that is given to no person's phone, of a region that does not exist, of no bank. */
function plainLike({ kind }: OpenValue, random: Random): string {
  if (kind === 'identity') return identityNumber(random)
  const digits = (count: number) => String(random.whole(0, 10 ** count - 1)).padStart(count, '0')
  return kind === 'phone' ? `1400${digits(7)}` : `9990${digits(6)}${digits(9)}`
}

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Of a hash, as a generator of 32 bits would come to the same codes again among millions. */
const checkCode = (what: string): string =>
  [...hash('sha256', what, 'buffer').subarray(0, 16)].map(byte => signs[byte % 32]).join('')
