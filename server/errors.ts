/** The refusals the system knows; anything else that is thrown is a fault of ours: 500. */
import type { Text } from '../workflows/text.ts'

/** The message is for us, `code` for machines, `says` for the person. */
export abstract class Refusal extends Error {
  abstract readonly status: number
  readonly says: Text | undefined
  constructor(message: string, says?: Text) {
    super(message)
    this.says = says
  }
  get code(): string {
    return this.constructor.name
  }
}

/** Not there, or not to be known: the two look the same. */
export class NotFound extends Refusal {
  readonly status = 404
}
export class NotAllowed extends Refusal {
  readonly status = 403
}
/** Somebody else took a step since this page was opened. */
export class Stale extends Refusal {
  readonly status = 409
}
/** The step exists, but cannot be taken where things stand; `says` tells why. */
export class NotNow extends Refusal {
  readonly status = 409
}
export class TooMany extends Refusal {
  readonly status = 429
}
export class TooLarge extends Refusal {
  readonly status = 413
}

/**
 * Answers that cannot be accepted: for each field, in the person's language, what is wrong. '' is the form itself.
 * `says` where a button without a form may be refused as well.
 */
export class Invalid extends Refusal {
  readonly status = 422
  readonly fields: Record<string, string[]>
  constructor(fields: Record<string, string[]>, says?: Text) {
    super(`Answers that cannot be accepted: ${Object.keys(fields).join(', ')}`, says)
    this.fields = fields
  }
}
