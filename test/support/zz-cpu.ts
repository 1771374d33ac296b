import { readdirSync, readFileSync } from 'node:fs'
function cpu(): [number, number, string] {
  const stats = readdirSync('/proc').filter(n => /^\d+$/.test(n)).flatMap(n => { try { const t = readFileSync(`/proc/${n}/stat`, 'utf8'); const r = t.slice(t.lastIndexOf(')') + 2).split(' '); return [{ pid: Number(n), ppid: Number(r[1]), t: Number(r[11]) + Number(r[12]), c: Number(r[13]) + Number(r[14]), cmd: readFileSync(`/proc/${n}/cmdline`, 'utf8') }] } catch { return [] } })
  const kids = new Set<number>([process.pid])
  for (let i = 0; i < 5; i++) for (const s of stats) if (kids.has(s.ppid)) kids.add(s.pid)
  let own = 0, other = 0; const kinds: Record<string, number> = {}
  for (const s of stats) if (kids.has(s.pid)) { if (s.pid === process.pid) own += s.t; else { other += s.t + s.c; const k = /--type=([a-z-]+)/.exec(s.cmd)?.[1] ?? 'main'; kinds[k] = (kinds[k] ?? 0) + (s.t + s.c) * 10 } }
  return [own * 10, other * 10, JSON.stringify(kinds)]
}
export const mochaHooks = { afterEach(this: any) { console.log(this.currentTest.title, cpu()) } }
