// Asks the departments. Whatever goes wrong becomes a Problem with a sentence for people.
import { language, t } from './language.js'

export class Problem extends Error {
  /** @param body problem+json (RFC 9457), or what is known of it */
  constructor(status, body) {
    super(body.detail ?? t('unexpected', { status }))
    this.status = status
    this.code = body.code
    this.state = body.state
    this.errors = body.errors ?? []
  }
}

let onSignInNeeded = () => {}

/** Who is told when a session is over. */
export function whenSignInIsNeeded(then) {
  onSignInNeeded = then
}

/** The raw answer, when it is a good one. */
export async function ask(method, path, { headers = {}, body, quietly = false } = {}) {
  let response
  try {
    response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', 'Accept-Language': language.code, ...headers },
      body,
      cache: 'no-store',
      credentials: 'same-origin',
    })
  } catch {
    throw new Problem(0, { code: 'unreachable', detail: t('unreachable') })
  }
  if (response.ok) {
    return response
  }
  const problem = await response.json().catch(() => ({}))
  if (response.status === 401 && !quietly) {
    onSignInNeeded()
  }
  throw new Problem(response.status, problem)
}

export const read = async (path, how) => (await ask('GET', path, how)).json()

/** Sends JSON; answers what came back, and its ETag. */
export async function send(method, path, content, { headers = {}, quietly } = {}) {
  const response = await ask(method, path, {
    headers: content === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    body: content === undefined ? undefined : JSON.stringify(content),
    quietly,
  })
  return response.status === 204 ? null : response.json()
}

/** Lets the browser keep what an address answers as a file; answers the file's name. */
export async function download(path, type, otherwise) {
  const response = await ask('GET', path, { headers: { Accept: type } })
  const said = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)
  const name = encoded ? decodeURIComponent(encoded[1]) : otherwise
  keep(await response.blob(), name)
  return name
}

export function keep(blob, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
