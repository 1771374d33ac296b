/**
 * Which facts a machine's assigners set. XState gives no way to ask a function, so its source is read: the keys of
 * the object it returns, not those of objects inside it, nor what it merely mentions.
 */
import type { AnyStateNode } from 'xstate'
import { nodesOf, transitionsOf } from './nodes.ts'

export function assignedFacts(root: AnyStateNode): Set<string> {
  const actions = nodesOf(root)
    .flatMap(node => transitionsOf(node))
    .flatMap(transition => transition.actions ?? [])
  return new Set(actions.flatMap(action => factsSetBy(implementation(root, action))))
}

/** The assigner itself, where a transition names it. */
export function implementation(root: AnyStateNode, action: unknown): unknown {
  const name = typeof action === 'string' ? action : (action as { type?: string } | undefined)?.type
  return name && !name.startsWith('xstate.') ? root.machine.implementations.actions[name] : action
}

function factsSetBy(action: unknown): string[] {
  const assignment = (action as { assignment?: unknown } | undefined)?.assignment
  if (typeof assignment === 'function') return keysReturned(assignment.toString())
  return Object.entries((assignment as object | undefined) ?? {}).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [key],
  )
}

const token =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|=>|\.{3}|\?[.?]|[\w$]+|[\s\S])/g

/** A bracket that is open: what stands in it is part of what is returned, or not. */
type Frame = { kind: 'object' | 'block' | 'bracket'; isReturned: boolean; inValue: boolean }

/** Keys of the object literals that a function may return, except those it returns as `undefined` or `null`. */
export function keysReturned(source: string): string[] {
  const tokens = [...source.matchAll(token)].flatMap(([, word]) => (word === undefined ? [] : [word]))
  const keys: string[] = []
  const frames: Frame[] = []
  for (let at = bodyOf(tokens); at < tokens.length; at++) {
    const [before = '', word, after = ''] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
    const frame = frames.at(-1)
    if ('([{'.includes(word)) frames.push(opened(word, before, frame))
    else if (')]}'.includes(word)) frames.pop()
    else if (frame?.kind === 'object') {
      if (!frame.inValue && isKey(word, after, tokens[at + 2]) && frame.isReturned) keys.push(word)
      frame.inValue = word === ',' ? false : frame.inValue || word === ':'
    } else if (frame?.kind === 'block') {
      if (word === 'return') frame.isReturned = true
      else if (['const', 'let', 'if', 'for', 'throw', ';'].includes(word)) frame.isReturned = false
    }
  }
  return keys
}

/** Where the parameters end. */
function bodyOf(tokens: readonly string[]): number {
  let depth = 0
  for (const [at, word] of tokens.entries()) {
    if ('([{'.includes(word)) depth++
    else if (')]}'.includes(word)) depth--
    else if (word === '=>' && depth === 0) return at + 1
  }
  return 0
}

function opened(word: string, before: string, frame: Frame | undefined): Frame {
  const isReturned = frame === undefined || (frame.isReturned && !frame.inValue)
  if (word !== '{') {
    const isCall = word === '[' || (/^[\w$)\]]+$/.test(before) && before !== 'return')
    return { kind: 'bracket', isReturned: isReturned && !isCall, inValue: false }
  }
  const isBlock = ['=>', ')', ';', '{', '}', 'else', ''].includes(before)
  const isPattern = ['const', 'let', '='].includes(before)
  if (isBlock) return { kind: 'block', isReturned: false, inValue: false }
  return { kind: 'object', isReturned: isReturned && !isPattern, inValue: false }
}

const isKey = (word: string, after: string, value: string | undefined): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(word) &&
  (after === ',' || after === '}' || (after === ':' && value !== 'undefined' && value !== 'null'))
