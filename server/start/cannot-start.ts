/** Why the house does not start, in sentences for whoever starts it; anything else thrown is a fault of ours. */
export class CannotStart extends Error {}
