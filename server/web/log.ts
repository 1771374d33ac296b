/** The log: one JSON line per request that tells what was asked and how long it took, never who or about whom. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Request, RequestHandler } from 'express'
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import { pinoHttp } from 'pino-http'
import type { Config } from '../config.ts'
import type { Office } from '../office.ts'

/** Faults are logged with name, code and stack only: a database's message may quote the values it was given. */
export const createLog = (
  { logLevel }: Pick<Config, 'logLevel'>,
  out: DestinationStream = pino.destination(1),
): Logger =>
  pino({ level: logLevel, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: faultWords } }, out)

/** Gives each request its id and, once it is answered, its line. */
export function logged({ log }: Pick<Office, 'log'>): RequestHandler {
  const lineOf = (req: IncomingMessage, res: ServerResponse, { ms }: { ms: number }) => ({
    method: req.method,
    route: routePattern(req as Request),
    status: res.statusCode,
    ms,
  })
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
    serializers: { req: () => undefined, err: faultWords },
    wrapSerializers: false,
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: lineOf,
    customErrorObject: (req, res, _error, line) => lineOf(req, res, line),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
  })
}

/**
 * The pattern that answered, such as `/cases/:id`. Empty where none did: a path that matches nothing may hold
 * anything. Routers are mounted without a path of their own, so the route's path is the whole pattern.
 */
const routePattern = ({ route }: Request): string => (route ? String(route.path) : '')

type Fault = { type: string; code: string | undefined; stack: string | undefined }

function faultWords(error: unknown): Fault | string {
  if (!(error instanceof Error)) return typeof error
  const { name, stack } = error
  const frames = stack?.slice(stack.indexOf('\n    at ') + 1)
  return { type: name, code: (error as { code?: string }).code, stack: frames }
}
