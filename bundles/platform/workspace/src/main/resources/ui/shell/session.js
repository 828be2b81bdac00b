// Who is signed in. The session itself is a cookie that no script can read.
import { reactive } from 'vue'
import { ask, read, send, whenSignInIsNeeded } from './http.js'
import { prefer } from './language.js'

export const session = reactive({ asked: false, person: null, over: false })

function begin(person) {
  session.person = person
  session.over = false
  prefer(person.language)
}

/** Asks the server whether this browser has a session. */
export async function resume() {
  try {
    begin(await read('/api/identity/me', { quietly: true }))
  } catch {
    session.person = null
  }
  session.asked = true
}

export async function signIn(username, password) {
  begin(await send('POST', '/api/identity/sessions', { username, password }, { quietly: true }))
}

export async function signOut() {
  await ask('DELETE', '/api/identity/sessions/current', { quietly: true }).catch(() => {})
  session.person = null
  location.hash = '#/'
}

whenSignInIsNeeded(() => {
  session.over = session.person !== null
  session.person = null
})

/** Whether the person may do this, as `department:collection:verb`; the server decides it again. */
export function may(permission) {
  const [department, collection, verb] = permission.split(':')
  const covering = new Set([
    permission,
    `${department}:*:${verb}`,
    `${department}:${collection}:*`,
    `${department}:*:*`,
    `*:*:${verb}`,
    '*',
  ])
  return session.person?.permissions.some((held) => covering.has(held.permission)) ?? false
}
